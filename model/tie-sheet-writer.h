/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-field.h"

G_BEGIN_DECLS

/* What a document says, as tables: to be written in formats for exchanging data. */
TieSheet *tie_sheet_writer_write_document (TieDocument *document, const char *language);
TieSheet *tie_sheet_writer_write_organizations (TieDocument *document, const char *language);
TieSheet *tie_sheet_writer_write_flows (TieDocument *document, const char *language);

G_END_DECLS

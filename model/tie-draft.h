/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-draft-table.h"

G_BEGIN_DECLS

TieDocument *tie_draft_to_document (const TieDraftTable *whole,
                                    const TieDraftTable *organizations,
                                    const TieDraftTable *flows,
                                    const char *title);

G_END_DECLS

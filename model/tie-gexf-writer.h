/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

GBytes *tie_gexf_writer_write (TieDocument *document, const char *language);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_pdf_update (GByteArray *bytes, const char *language, const GPtrArray *figures);

G_END_DECLS

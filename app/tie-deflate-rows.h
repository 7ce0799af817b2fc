/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deflate.h"

G_BEGIN_DECLS

/* What is written at once may go so far beyond the end of a row, in bytes */
#define TIE_DEFLATE_ROW_MARGIN 8

gsize tie_deflate_rows_get_length (const TieDeflatePixels *pixels);
void tie_deflate_rows_convert (const TieDeflatePixels *pixels, guint y, guint8 *row);
void tie_deflate_rows_compress (const TieDeflatePixels *pixels,
                                guint from,
                                guint to,
                                gboolean last,
                                GByteArray *bytes);

G_END_DECLS

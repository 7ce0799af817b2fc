/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieDeflatePixels:
 * @data: the first row, of pixels as Cairo has them: premultiplied native-endian ARGB
 * @stride: bytes from one row to the next
 * @width: in pixels, more than 0
 * @height: likewise
 * @opaque: the highest byte of a pixel does not count, and none is said
 *
 * A picture that is compressed.
 */
typedef struct
{
  const guint8 *data;
  gsize stride;
  guint width;
  guint height;
  gboolean opaque;
} TieDeflatePixels;

void tie_deflate_append (GByteArray *bytes, const TieDeflatePixels *pixels);

G_END_DECLS

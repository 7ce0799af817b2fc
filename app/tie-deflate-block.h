/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest match of deflate, and how far back it reaches, in bytes */
#define TIE_DEFLATE_LONGEST 258
#define TIE_DEFLATE_FARTHEST 32768

/* So many tokens share a code: enough that it pays to say it, few enough to stay at hand */
#define TIE_DEFLATE_MOST_TOKENS 32768

/* What is said literally stands in place of the pixels of a match. */
#define TIE_DEFLATE_PIXEL 0
#define TIE_DEFLATE_ROW 255

/**
 * TieDeflateBlock:
 * @depth: bytes of a pixel: 3 or 4
 * @bytes: what is written so far, but for some bits
 * @bits: what is not yet a whole byte, the first lowest
 * @n_bits: how many those are
 * @n_tokens: how many wait to be written
 * @pixels: of each token: how many are as they were before; or %TIE_DEFLATE_PIXEL, one that is
 * said, or %TIE_DEFLATE_ROW, the filter of a row
 * @values: how many bytes before; or the pixel's own bytes, the first lowest
 *
 * A picture as a deflate stream, block by block (RFC 1951).
 */
typedef struct
{
  guint depth;
  GByteArray *bytes;
  guint64 bits;
  guint n_bits;
  guint n_tokens;
  guint8 pixels[TIE_DEFLATE_MOST_TOKENS];
  guint32 values[TIE_DEFLATE_MOST_TOKENS];
} TieDeflateBlock;

void tie_deflate_block_init (TieDeflateBlock *self, guint depth, GByteArray *bytes);
void tie_deflate_block_write (TieDeflateBlock *self, gboolean last);
void tie_deflate_block_finish (TieDeflateBlock *self, gboolean last);

/**
 * tie_deflate_block_add:
 * @self: a block
 * @pixels: see #TieDeflateBlock
 * @value: likewise
 *
 * Adds a token, after writing those before it if there is no room.
 */
static inline void
tie_deflate_block_add (TieDeflateBlock *self, guint pixels, guint32 value)
{
  if (G_UNLIKELY (self->n_tokens == TIE_DEFLATE_MOST_TOKENS))
    tie_deflate_block_write (self, FALSE);
  self->pixels[self->n_tokens] = (guint8) pixels;
  self->values[self->n_tokens++] = value;
}

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is said of the rows of a chart: which pixels are as they were.
 *
 * Charts are flat: most pixels are those before them, or those above. Only what pays there is
 * looked for, in whole pixels: a run of one colour, which costs next to nothing however long it is;
 * else what stands right above, or where the last two pixels of the same colours were, or the last
 * one. A library looks at every byte, and knows neither pixels nor rows. Rows are unfiltered: flat
 * ones compress better so. */

#include "tie-deflate-rows.h"

#include <string.h>

#include "tie-deflate-block.h"

#define FILTER_NONE 0
#define ALL_OF_PIXEL 0xffffffffu
#define COLORS_OF_PIXEL 0x00ffffffu

/* Pixels that are compared at once */
#define STEP 8
/* A run as long is taken before anything else, in pixels */
#define LONG_RUN 64
/* To say where something else begins costs as much as so many pixels of a run's end */
#define FAR_COST 2
/* What was found above is good enough, in pixels */
#define GOOD_ABOVE 8
/* Places that are remembered, a power of two */
#define PLACES_BITS 12

/* Where something was seen last */
typedef struct
{
  guint32 row; /* counted from 1; 0: nowhere */
  guint32 x;
} Place;

typedef struct
{
  const TieDeflatePixels *pixels;
  TieDeflateBlock *block;
  guint depth;
  guint32 mask;
  guint most; /* pixels of a match */
  gsize row_length;
  Place pixels_seen[1 << PLACES_BITS]; /* by their colours */
  Place pairs_seen[1 << PLACES_BITS];  /* likewise */
} Compressor;

static guint
get_depth (const TieDeflatePixels *pixels)
{
  return pixels->opaque ? 3 : 4;
}

static const guint32 *
get_row (const TieDeflatePixels *pixels, guint y)
{
  return (const guint32 *) (gconstpointer) (pixels->data + y * pixels->stride);
}

static guint32
unpremultiply (guint32 component, guint32 alpha)
{
  return alpha == 0 ? 0 : (component * 255 + alpha / 2) / alpha;
}

/* A pixel's bytes in the order in which PNG has them, the first lowest */
static inline guint32
get_bytes (guint32 pixel, guint depth)
{
  guint32 red = pixel >> 16 & 0xff, green = pixel >> 8 & 0xff, blue = pixel & 0xff;
  guint32 alpha = pixel >> 24;

  if (depth == 3)
    return GUINT32_SWAP_LE_BE (pixel) >> 8;
  /* The highest components of what is not premultiplied rightly do not fit. */
  red = MIN (unpremultiply (red, alpha), 255);
  green = MIN (unpremultiply (green, alpha), 255);
  blue = MIN (unpremultiply (blue, alpha), 255);
  return red | green << 8 | blue << 16 | alpha << 24;
}

/* Where the pixels from x on are no longer of one colour */
static guint
find_run_end (const guint32 *row, guint x, guint end, guint32 pixel, guint32 mask)
{
  for (; x + STEP <= end; x += STEP)
    {
      guint32 other = 0;

      for (guint i = 0; i < STEP; i++)
        other |= row[x + i] ^ pixel;
      if ((other & mask) != 0)
        break;
    }
  while (x < end && ((row[x] ^ pixel) & mask) == 0)
    x++;
  return x;
}

/* How many pixels are alike, of n */
static guint
count_alike (const guint32 *row, const guint32 *other_row, guint n, guint32 mask)
{
  guint i = 0;

  /* Most often it is the first. */
  if (n == 0 || ((row[0] ^ other_row[0]) & mask) != 0)
    return 0;
  for (; i + STEP <= n; i += STEP)
    {
      guint32 other = 0;

      for (guint k = 0; k < STEP; k++)
        other |= row[i + k] ^ other_row[i + k];
      if ((other & mask) != 0)
        break;
    }
  while (i < n && ((row[i] ^ other_row[i]) & mask) == 0)
    i++;
  return i;
}

static void
add_run (Compressor *self, guint n)
{
  for (; n > 0; n -= MIN (n, self->most))
    tie_deflate_block_add (self->block, MIN (n, self->most), self->depth);
}

static Place *
get_pixel_seen (Compressor *self, const guint32 *pixel)
{
  return &self->pixels_seen[(pixel[0] & self->mask) * 0x9e3779b1u >> (32 - PLACES_BITS)];
}

static Place *
get_pair_seen (Compressor *self, const guint32 *pair)
{
  guint32 key = (pair[0] & self->mask) * 0x9e3779b1u ^ (pair[1] & self->mask) * 0x85ebca6bu;

  return &self->pairs_seen[(key ^ key >> 15) * 0x2c1b3c6du >> (32 - PLACES_BITS)];
}

/* Looks at a place, which is here from now on. Returns how many pixels, at most so many, are there
 * as here, and how many bytes before */
static guint
look (Compressor *self, Place *place, guint x, guint y, guint most, guint32 *distance)
{
  const TieDeflatePixels *pixels = self->pixels;
  Place there = *place;
  gsize before;

  *place = (Place){ y + 1, x };
  if (there.row == 0)
    return 0;
  there.row--;
  before = (y - there.row) * self->row_length + x * (gsize) self->depth;
  before -= there.x * (gsize) self->depth;
  if (before > TIE_DEFLATE_FARTHEST)
    return 0;
  *distance = (guint32) before;
  return count_alike (get_row (pixels, y) + x, get_row (pixels, there.row) + there.x,
                      MIN (most, pixels->width - MAX (x, there.x)), self->mask);
}

/* What is as here, right above or where these two pixels were. Returns how many pixels of it */
static guint
find_far (Compressor *self,
          guint x,
          guint y,
          const guint32 *row,
          const guint32 *above,
          guint32 *distance)
{
  guint width = self->pixels->width, found = 0, other;
  guint32 other_distance = 0;

  *distance = (guint32) self->row_length;
  if (above != NULL)
    found = count_alike (row + x, above + x, MIN (self->most, width - x), self->mask);
  if (found >= GOOD_ABOVE || x + 1 == width)
    return found;
  other = look (self, get_pair_seen (self, row + x), x, y, self->most, &other_distance);
  if (other <= found)
    return found;
  *distance = other_distance;
  return other;
}

/* Says the pixels from x on, as many as one token can, or one colour goes on. Returns how many */
static guint
add_next (Compressor *self, guint x, guint y, const guint32 *row, const guint32 *above)
{
  guint width = self->pixels->width, run = 0, found;
  guint32 distance;

  if (x > 0 && ((row[x] ^ row[x - 1]) & self->mask) == 0)
    run = find_run_end (row, x, width, row[x - 1], self->mask) - x;
  if (run >= LONG_RUN || (run > 0 && x + run == width))
    {
      add_run (self, run);
      return run;
    }
  found = find_far (self, x, y, row, above, &distance);
  if (run > 0 && found < run + FAR_COST)
    {
      add_run (self, run);
      return run;
    }
  if (found == 0)
    found = look (self, get_pixel_seen (self, row + x), x, y, 1, &distance);
  if (found > 0)
    {
      tie_deflate_block_add (self->block, found, distance);
      return found;
    }
  tie_deflate_block_add (self->block, TIE_DEFLATE_PIXEL, get_bytes (row[x], self->depth));
  return 1;
}

static void
add_row (Compressor *self, guint y)
{
  const guint32 *row = get_row (self->pixels, y), *above = NULL;

  if (y > 0 && self->row_length <= TIE_DEFLATE_FARTHEST)
    above = get_row (self->pixels, y - 1);
  tie_deflate_block_add (self->block, TIE_DEFLATE_ROW, FILTER_NONE);
  for (guint x = 0; x < self->pixels->width;)
    x += add_next (self, x, y, row, above);
}

/**
 * tie_deflate_rows_get_length:
 * @pixels: a picture
 *
 * Returns: how many bytes a row is in a PNG
 */
gsize
tie_deflate_rows_get_length (const TieDeflatePixels *pixels)
{
  g_return_val_if_fail (pixels != NULL, 0);

  return (gsize) pixels->width * get_depth (pixels) + 1;
}

static void
put_bytes (guint8 *to, guint64 bytes)
{
  bytes = GUINT64_TO_LE (bytes);
  memcpy (to, &bytes, sizeof bytes);
}

/* Two pixels at once, as eight bytes: the next two cover the last ones. */
static void
convert_opaque (const guint32 *from, guint n, guint8 *to)
{
  for (; n >= 2; n -= 2, from += 2, to += 6)
    put_bytes (to, get_bytes (from[0], 3) | (guint64) get_bytes (from[1], 3) << 24);
  if (n > 0)
    put_bytes (to, get_bytes (from[0], 3));
}

static void
convert (const guint32 *from, guint n, guint8 *to)
{
  for (guint i = 0; i < n; i++, to += 4)
    {
      guint32 bytes = GUINT32_TO_LE (get_bytes (from[i], 4));

      memcpy (to, &bytes, sizeof bytes);
    }
}

/**
 * tie_deflate_rows_convert:
 * @pixels: a picture
 * @y: which row
 * @row: (out): tie_deflate_rows_get_length() bytes and %TIE_DEFLATE_ROW_MARGIN more
 *
 * Gives a row as PNG has it.
 */
void
tie_deflate_rows_convert (const TieDeflatePixels *pixels, guint y, guint8 *row)
{
  const guint32 *from = get_row (pixels, y);

  *row++ = FILTER_NONE;
  if (pixels->opaque)
    convert_opaque (from, pixels->width, row);
  else
    convert (from, pixels->width, row);
}

/**
 * tie_deflate_rows_compress:
 * @pixels: a picture
 * @from: the first row
 * @to: the row after the last
 * @last: they are the last of the picture: the stream ends
 * @bytes: where they are appended, in whole bytes
 *
 * Compresses some rows of a picture, which whoever decompresses them knows down to there.
 */
void
tie_deflate_rows_compress (const TieDeflatePixels *pixels,
                           guint from,
                           guint to,
                           gboolean last,
                           GByteArray *bytes)
{
  g_autofree Compressor *self = NULL;
  g_autofree TieDeflateBlock *block = NULL;

  g_return_if_fail (pixels != NULL && bytes != NULL);
  g_return_if_fail (from < to && to <= pixels->height);

  block = g_new (TieDeflateBlock, 1);
  tie_deflate_block_init (block, get_depth (pixels), bytes);
  self = g_new0 (Compressor, 1);
  self->pixels = pixels;
  self->block = block;
  self->depth = get_depth (pixels);
  self->mask = pixels->opaque ? COLORS_OF_PIXEL : ALL_OF_PIXEL;
  self->most = TIE_DEFLATE_LONGEST / self->depth;
  self->row_length = tie_deflate_rows_get_length (pixels);
  for (guint y = from; y < to; y++)
    add_row (self, y);
  tie_deflate_block_finish (block, last);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is compressed for a PNG is what zlib gives back, whatever the picture. */

#include <string.h>
#include <zlib.h>

#include "tie-deflate-block.h"
#include "tie-deflate.h"
#include "tie-huffman.h"

/* Rows may lie further apart than they are long. */
#define GAP 3

typedef guint32 (
    *Paint) (GRand *chance, guint x, guint y, const guint32 *row, const guint32 *above);

static guint32
paint_flat (GRand *chance, guint x, guint y, const guint32 *row, const guint32 *above)
{
  return 0xff123456u;
}

static guint32
paint_noise (GRand *chance, guint x, guint y, const guint32 *row, const guint32 *above)
{
  return g_rand_int (chance);
}

static guint32
paint_few_colors (GRand *chance, guint x, guint y, const guint32 *row, const guint32 *above)
{
  static const guint32 colors[] = { 0xffffffffu, 0xff000000u, 0xff7f7f80u, 0x80402010u, 0 };

  return colors[g_rand_int_range (chance, 0, G_N_ELEMENTS (colors))];
}

/* As charts are: on the whole as before or above */
static guint32
paint_chart (GRand *chance, guint x, guint y, const guint32 *row, const guint32 *above)
{
  int what = g_rand_int_range (chance, 0, 200);

  if (what == 0)
    return g_rand_int (chance);
  if (above != NULL && what < 20)
    return above[x];
  return x > 0 ? row[x - 1] : 0xffffffffu;
}

/* Each row as the one above, but for a pixel */
static guint32
paint_rows (GRand *chance, guint x, guint y, const guint32 *row, const guint32 *above)
{
  if (above == NULL || (x == y && x % 7 == 0))
    return g_rand_int (chance);
  return above[x];
}

static const Paint paints[] = { paint_flat, paint_noise, paint_few_colors, paint_chart,
                                paint_rows };

static guint8 *
paint (Paint paint_pixel, guint width, guint height, gboolean opaque)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (width * 31 + height);
  gsize stride = (width + GAP) * sizeof (guint32);
  guint8 *data = g_malloc (stride * height);

  memset (data, 0xaa, stride * height);
  for (guint y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + y * stride);
      const guint32 *above = y > 0 ? (guint32 *) (gpointer) (data + (y - 1) * stride) : NULL;

      for (guint x = 0; x < width; x++)
        row[x] = paint_pixel (chance, x, y, row, above);
      /* What does not count is not always the same. */
      for (guint x = 0; opaque && x < width; x++)
        row[x] ^= (x * 7 + y) << 24;
    }
  return data;
}

static guint8
unpremultiply (guint component, guint alpha)
{
  return alpha == 0 ? 0 : (guint8) MIN ((component * 255 + alpha / 2) / alpha, 255);
}

/* What a PNG has */
static guint8 *
list_bytes (const TieDeflatePixels *pixels, gsize *length)
{
  gsize depth = pixels->opaque ? 3 : 4;
  guint8 *bytes = g_malloc ((pixels->width * depth + 1) * pixels->height), *to = bytes;

  for (guint y = 0; y < pixels->height; y++)
    {
      const guint8 *data = pixels->data + y * pixels->stride;
      const guint32 *row = (const guint32 *) (gconstpointer) data;

      *to++ = 0;
      for (guint x = 0; x < pixels->width; x++, to += depth)
        {
          guint alpha = pixels->opaque ? 255 : row[x] >> 24;

          for (guint i = 0; i < 3; i++)
            to[i] = unpremultiply (row[x] >> (16 - 8 * i) & 0xff, alpha);
          if (!pixels->opaque)
            to[3] = (guint8) alpha;
        }
    }
  *length = (gsize) (to - bytes);
  return bytes;
}

static gsize
check (Paint paint_pixel, guint width, guint height, gboolean opaque)
{
  g_autofree guint8 *data = paint (paint_pixel, width, height, opaque);
  TieDeflatePixels pixels = { data, (width + GAP) * sizeof (guint32), width, height, opaque };
  g_autoptr (GByteArray) stream = g_byte_array_new ();
  g_autoptr (GByteArray) again = g_byte_array_new ();
  gsize length;
  g_autofree guint8 *expected = list_bytes (&pixels, &length);
  g_autofree guint8 *found = g_malloc (length + 1);
  uLongf found_length = length + 1;

  tie_deflate_append (stream, &pixels);
  g_assert_cmpint (uncompress (found, &found_length, stream->data, stream->len), ==, Z_OK);
  g_assert_cmpmem (found, found_length, expected, length);
  tie_deflate_append (again, &pixels);
  g_assert_cmpmem (stream->data, stream->len, again->data, again->len);
  return stream->len;
}

static void
check_all (guint width, guint height)
{
  for (guint i = 0; i < G_N_ELEMENTS (paints); i++)
    {
      check (paints[i], width, height, TRUE);
      check (paints[i], width, height, FALSE);
    }
}

/* Around the longest matches, the pixels that are compared at once, and the farthest row */
static void
test_widths (void)
{
  static const guint widths[] = { 1,    2,    3,    7,    8,     9,     63,    64,   65,  66,
                                  85,   86,   87,   88,   128,   129,   171,   172,  173, 259,
                                  1021, 8191, 8192, 8193, 10921, 10922, 10923, 12000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint height = 1; height <= 4; height++)
      check_all (widths[i], height);
}

static void
test_heights (void)
{
  for (guint height = 1; height <= 200; height += 13)
    {
      check_all (1, height);
      check_all (37, height);
    }
}

/* All that is compressed in pieces, and what is just not */
static void
test_pieces (void)
{
  check_all (699, 249);
  check_all (699, 250);
  check_all (1920, 91);
  check_all (1920, 400);
  check_all (200000, 2);
  check_all (1, 600000);
}

/* Of noise each pixel is a token, and each row begins with one: so many that a block is full, one
 * less and one more. */
static void
test_blocks (void)
{
  for (guint n = 1; n <= 2; n++)
    for (int more = -3; more <= 3; more++)
      check (paint_noise, (guint) ((int) (n * TIE_DEFLATE_MOST_TOKENS) + more), 1, FALSE);
}

/* A flat row takes a bit or two for each match. */
static void
test_sizes (void)
{
  gsize noise = 500 * (500 * 3 + 1);

  g_assert_cmpuint (check (paint_flat, 3840, 2160, TRUE), <, 2160 * 14);
  g_assert_cmpuint (check (paint_noise, 500, 500, TRUE), <, noise + noise / 100);
  g_assert_cmpuint (check (paint_rows, 500, 500, TRUE), <, 3 * 500 + 500 * 20);
}

/* Codes that fill the tree, none too long, rarer symbols never shorter */
static guint64
check_lengths (const guint32 *counts, guint n, guint most_bits)
{
  guint8 lengths[TIE_HUFFMAN_MOST_SYMBOLS];
  guint64 total = 0;
  guint room = 0;

  tie_huffman_find_lengths (counts, n, most_bits, lengths);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (lengths[i], <=, most_bits);
      g_assert_true ((lengths[i] > 0) == (counts[i] > 0));
      room += lengths[i] > 0 ? 1u << (most_bits - lengths[i]) : 0;
      total += (guint64) lengths[i] * counts[i];
      for (guint k = 0; k < i; k++)
        if (counts[k] > counts[i] && counts[i] > 0)
          g_assert_cmpuint (lengths[k], <=, lengths[i]);
    }
  g_assert_cmpuint (room, ==, 1u << most_bits);
  return total;
}

static void
test_huffman (void)
{
  const guint32 two[] = { 0, 1000000, 0, 1 };
  const guint32 halves[] = { 1, 1, 2, 4, 8, 16, 32, 64 };
  guint32 fibonacci[40] = { 1, 1 };

  for (guint i = 2; i < G_N_ELEMENTS (fibonacci); i++)
    fibonacci[i] = fibonacci[i - 1] + fibonacci[i - 2];
  g_assert_cmpuint (check_lengths (two, 4, 15), ==, 1000001);
  g_assert_cmpuint (check_lengths (halves, 8, 15), ==, 7 + 7 + 12 + 20 + 32 + 48 + 64 + 64);
  check_lengths (fibonacci, G_N_ELEMENTS (fibonacci), 15);
  check_lengths (fibonacci, 19, 7);
  for (guint i = 0; i < 1000; i++)
    {
      guint32 counts[TIE_HUFFMAN_MOST_SYMBOLS] = { 1, 1 };
      guint n = (guint) g_test_rand_int_range (2, TIE_HUFFMAN_MOST_SYMBOLS + 1);

      for (guint k = 2; k < n; k++)
        counts[k] = (guint32) g_test_rand_int_range (0, 1 << g_test_rand_int_range (0, 20));
      check_lengths (counts, n, 15);
    }
}

/* The example of RFC 1951, 3.2.2, each code with its first bit lowest */
static void
test_codes (void)
{
  const guint8 lengths[8] = { 3, 3, 3, 3, 3, 2, 4, 4 };
  const guint16 expected[8] = { 0x2, 0x6, 0x1, 0x5, 0x3, 0x0, 0x7, 0xf };
  guint16 codes[8];

  tie_huffman_find_codes (lengths, 8, codes);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (codes[i], ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deflate/widths", test_widths);
  g_test_add_func ("/deflate/heights", test_heights);
  g_test_add_func ("/deflate/pieces", test_pieces);
  g_test_add_func ("/deflate/blocks", test_blocks);
  g_test_add_func ("/deflate/sizes", test_sizes);
  g_test_add_func ("/deflate/huffman", test_huffman);
  g_test_add_func ("/deflate/codes", test_codes);
  return g_test_run ();
}

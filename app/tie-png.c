/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An image surface as a PNG file (ISO/IEC 15948). */

#include "tie-png.h"

#include <libdeflate.h>
#include <math.h>
#include <string.h>

#include "tie-deflate.h"

/* Charts are flat: unfiltered rows compress better and faster than filtered ones. */
#define FILTER_NONE 0
#define METRES_PER_INCH 0.0254

#define BIT_DEPTH 8
#define COLOR_TYPE_RGB 2
#define COLOR_TYPE_RGB_ALPHA 6
#define UNIT_METRE 1
#define INTENT_RELATIVE 1

static const char signature[8] = "\x89PNG\r\n\x1a\n";

static guint8
unpremultiply (guint32 component, guint32 alpha)
{
  return alpha == 0 ? 0 : (guint8) ((component * 255 + alpha / 2) / alpha);
}

/* Cairo's premultiplied native-endian ARGB as PNG's bytes. The bytes may lie where the pixels do:
 * a pixel gets shorter and is written after it was read, and the row's filter goes where the first
 * pixel was. */
static void
convert_opaque_row (const guint32 *pixels, int width, guint8 *row)
{
  guint8 *to = row + 1;

  for (int x = 0; x < width; x++, to += 3)
    {
      guint32 pixel = pixels[x];

      to[0] = (guint8) (pixel >> 16);
      to[1] = (guint8) (pixel >> 8);
      to[2] = (guint8) pixel;
    }
  row[0] = FILTER_NONE;
}

static void
convert_row (const guint32 *pixels, int width, guint8 *row)
{
  guint8 *to = row + 1;

  for (int x = 0; x < width; x++, to += 4)
    {
      guint32 pixel = pixels[x], alpha = pixel >> 24;

      to[0] = unpremultiply ((pixel >> 16) & 0xff, alpha);
      to[1] = unpremultiply ((pixel >> 8) & 0xff, alpha);
      to[2] = unpremultiply (pixel & 0xff, alpha);
      to[3] = (guint8) alpha;
    }
  row[0] = FILTER_NONE;
}

/* Returns the rows as PNG compresses them. What is opaque stays in the surface's own memory: fresh
 * memory for a large picture costs more than the work in it. own: (out): what is to be freed */
static const guint8 *
convert_rows (cairo_surface_t *surface, gboolean opaque, gsize *row_length, guint8 **own)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  gsize length = (gsize) width * (opaque ? 3 : 4) + 1;
  guint8 *pixels = cairo_image_surface_get_data (surface);
  guint8 *rows = opaque ? pixels : g_malloc (length * (gsize) height);

  for (gsize y = 0; y < (gsize) height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + y * stride);

      if (opaque)
        convert_opaque_row (row, width, rows + y * length);
      else
        convert_row (row, width, rows + y * length);
    }
  *row_length = length;
  *own = opaque ? NULL : rows;
  return rows;
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

/* Returns where the chunk begins, for end_chunk() */
static guint
begin_chunk (GByteArray *bytes, const char *name)
{
  guint start = bytes->len;

  append_number (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) name, 4);
  return start;
}

static void
end_chunk (GByteArray *bytes, guint start)
{
  guint32 length = bytes->len - start - 8;
  guint32 big_endian = GUINT32_TO_BE (length);

  memcpy (bytes->data + start, &big_endian, sizeof big_endian);
  append_number (bytes, libdeflate_crc32 (0, bytes->data + start + 4, length + 4));
}

static void
append_chunk (GByteArray *bytes, const char *name, const void *data, gsize length)
{
  guint start = begin_chunk (bytes, name);

  g_byte_array_append (bytes, data, (guint) length);
  end_chunk (bytes, start);
}

static void
append_header (GByteArray *bytes, int width, int height, gboolean opaque)
{
  const guint8 kind[5] = { BIT_DEPTH, opaque ? COLOR_TYPE_RGB : COLOR_TYPE_RGB_ALPHA };
  const guint8 intent = INTENT_RELATIVE;
  guint start = begin_chunk (bytes, "IHDR");

  append_number (bytes, (guint32) width);
  append_number (bytes, (guint32) height);
  g_byte_array_append (bytes, kind, sizeof kind);
  end_chunk (bytes, start);
  append_chunk (bytes, "sRGB", &intent, sizeof intent);
}

static void
append_resolution (GByteArray *bytes, double dpi)
{
  const guint8 unit = UNIT_METRE;
  guint32 per_metre = (guint32) lround (dpi / METRES_PER_INCH);
  guint start = begin_chunk (bytes, "pHYs");

  append_number (bytes, per_metre);
  append_number (bytes, per_metre);
  g_byte_array_append (bytes, &unit, sizeof unit);
  end_chunk (bytes, start);
}

/* Titles are UTF-8, which only an international text chunk holds: uncompressed, of no language */
static void
append_title (GByteArray *bytes, const char *title)
{
  static const char key[] = "Title\0\0\0\0";
  guint start = begin_chunk (bytes, "iTXt");

  g_byte_array_append (bytes, (const guint8 *) key, sizeof key);
  g_byte_array_append (bytes, (const guint8 *) title, (guint) strlen (title));
  end_chunk (bytes, start);
}

/* Compresses right into the file: a chunk's length is set when it is known */
static void
append_rows (GByteArray *bytes, const guint8 *rows, gsize row_length, gsize n_rows)
{
  guint start = begin_chunk (bytes, "IDAT");

  tie_deflate_append (bytes, rows, row_length, n_rows);
  end_chunk (bytes, start);
}

/**
 * tie_png_encode:
 * @surface: an image surface of format RGB24 or ARGB32; its pixels are used up
 * @dpi: its resolution, for paper
 * @title: (nullable): what it shows
 *
 * Encodes a picture: with alpha if the surface has it, with its resolution (pHYs) and its title
 * (iTXt). The same picture gives the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
tie_png_encode (cairo_surface_t *surface, double dpi, const char *title)
{
  g_autofree guint8 *own = NULL;
  GByteArray *bytes;
  const guint8 *rows;
  cairo_format_t format = cairo_image_surface_get_format (surface);
  gboolean opaque = format == CAIRO_FORMAT_RGB24;
  gsize row_length;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);
  g_return_val_if_fail (opaque || format == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  rows = convert_rows (surface, opaque, &row_length, &own);
  cairo_surface_mark_dirty (surface);

  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) signature, sizeof signature);
  append_header (bytes, cairo_image_surface_get_width (surface),
                 cairo_image_surface_get_height (surface), opaque);
  append_resolution (bytes, dpi);
  if (title != NULL)
    append_title (bytes, title);
  append_rows (bytes, rows, row_length, (gsize) cairo_image_surface_get_height (surface));
  append_chunk (bytes, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (bytes);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An image surface as a PNG file (ISO/IEC 15948). */

#include "tie-png.h"

#include <libdeflate.h>
#include <math.h>
#include <string.h>

#include "tie-deflate.h"

#define METRES_PER_INCH 0.0254

#define BIT_DEPTH 8
#define COLOR_TYPE_RGB 2
#define COLOR_TYPE_RGB_ALPHA 6
#define UNIT_METRE 1
#define INTENT_RELATIVE 1

static const char signature[8] = "\x89PNG\r\n\x1a\n";

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
append_rows (GByteArray *bytes, cairo_surface_t *surface, gboolean opaque)
{
  const TieDeflatePixels pixels = {
    .data = cairo_image_surface_get_data (surface),
    .stride = (gsize) cairo_image_surface_get_stride (surface),
    .width = (guint) cairo_image_surface_get_width (surface),
    .height = (guint) cairo_image_surface_get_height (surface),
    .opaque = opaque,
  };
  guint start = begin_chunk (bytes, "IDAT");

  tie_deflate_append (bytes, &pixels);
  end_chunk (bytes, start);
}

/**
 * tie_png_encode:
 * @surface: an image surface of format RGB24 or ARGB32
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
  GByteArray *bytes;
  cairo_format_t format = cairo_image_surface_get_format (surface);
  gboolean opaque = format == CAIRO_FORMAT_RGB24;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);
  g_return_val_if_fail (opaque || format == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) signature, sizeof signature);
  append_header (bytes, cairo_image_surface_get_width (surface),
                 cairo_image_surface_get_height (surface), opaque);
  append_resolution (bytes, dpi);
  if (title != NULL)
    append_title (bytes, title);
  append_rows (bytes, surface, opaque);
  append_chunk (bytes, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (bytes);
}

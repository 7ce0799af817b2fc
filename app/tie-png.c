/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An image surface as a PNG file, by libpng. */

#include "tie-png.h"

#include <math.h>
#include <png.h>

/* Charts are flat: unfiltered rows compress better and faster than filtered ones. */
#define COMPRESSION_LEVEL 6
#define METRES_PER_INCH 0.0254

static void
write_data (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) length);
}

static void
flush_data (png_structp png)
{
}

static void
handle_error (png_structp png, png_const_charp message)
{
  GError **error = png_get_error_ptr (png);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, message);
  png_longjmp (png, 1);
}

static void
ignore_warning (png_structp png, png_const_charp message)
{
}

static gboolean
is_opaque (const guint8 *pixels, int width, int height, int stride)
{
  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride);

      for (int x = 0; x < width; x++)
        if (row[x] >> 24 != 0xff)
          return FALSE;
    }
  return TRUE;
}

static guint8
unpremultiply (guint32 component, guint32 alpha)
{
  return alpha == 0 ? 0 : (guint8) ((component * 255 + alpha / 2) / alpha);
}

/* Cairo's premultiplied native-endian ARGB as PNG's bytes. */
static void
convert_row (const guint32 *pixels, int width, gboolean opaque, guint8 *row)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = pixels[x], alpha = pixel >> 24;
      guint8 *at = row + (gsize) x * (opaque ? 3 : 4);

      if (opaque || alpha == 0xff)
        {
          at[0] = (guint8) (pixel >> 16);
          at[1] = (guint8) (pixel >> 8);
          at[2] = (guint8) pixel;
        }
      else
        {
          at[0] = unpremultiply ((pixel >> 16) & 0xff, alpha);
          at[1] = unpremultiply ((pixel >> 8) & 0xff, alpha);
          at[2] = unpremultiply (pixel & 0xff, alpha);
        }
      if (!opaque)
        at[3] = (guint8) alpha;
    }
}

static void
write_header (png_structp png,
              png_infop info,
              int width,
              int height,
              gboolean opaque,
              double dpi,
              char *title)
{
  png_uint_32 per_metre = (png_uint_32) lround (dpi / METRES_PER_INCH);
  png_text text = { 0 };

  png_set_IHDR (png, info, (png_uint_32) width, (png_uint_32) height, 8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_RELATIVE);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  if (title != NULL)
    {
      /* Titles are UTF-8, which only an international text chunk holds. */
      text.compression = PNG_ITXT_COMPRESSION_NONE;
      text.key = (char *) "Title";
      text.text = title;
      png_set_text (png, info, &text, 1);
    }
  png_write_info (png, info);
}

static gboolean
write_image (GByteArray *bytes, cairo_surface_t *surface, double dpi, char *title, GError **error)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  gboolean opaque = is_opaque (pixels, width, height, stride);
  guint8 *row = g_malloc ((gsize) width * 4);
  png_structp png =
      png_create_write_struct (PNG_LIBPNG_VER_STRING, error, handle_error, ignore_warning);
  png_infop info = png_create_info_struct (png);

  if (setjmp (png_jmpbuf (png)))
    {
      png_destroy_write_struct (&png, &info);
      g_free (row);
      return FALSE;
    }
  png_set_write_fn (png, bytes, write_data, flush_data);
  png_set_compression_level (png, COMPRESSION_LEVEL);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  write_header (png, info, width, height, opaque, dpi, title);
  for (int y = 0; y < height; y++)
    {
      convert_row ((const guint32 *) (gconstpointer) (pixels + (gsize) y * (gsize) stride), width,
                   opaque, row);
      png_write_row (png, row);
    }
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
  g_free (row);
  return TRUE;
}

/**
 * tie_png_encode:
 * @surface: an image surface of format ARGB32
 * @dpi: its resolution, for paper
 * @title: (nullable): what it shows
 * @error: (nullable): return location
 *
 * Encodes a picture: with alpha only where it is needed, with its resolution (pHYs) and its title
 * (iTXt). The same picture gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error of %G_IO_ERROR
 */
GBytes *
tie_png_encode (cairo_surface_t *surface, double dpi, const char *title, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *own_title = g_strdup (title);
  GError *local = NULL;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  bytes = g_byte_array_new ();
  if (!write_image (bytes, surface, dpi, own_title, &local))
    {
      g_propagate_error (error, local);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

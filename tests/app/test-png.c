/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is encoded as a PNG is what another program, here cairo, reads from it. */

#include <malloc.h>
#include <string.h>

#include "tie-png.h"

#define LARGEST_ERROR 1

typedef struct
{
  GBytes *bytes;
  gsize at;
} Stream;

static cairo_status_t
read_cb (void *data, unsigned char *to, unsigned int length)
{
  Stream *stream = data;
  gsize size;
  const guint8 *bytes = g_bytes_get_data (stream->bytes, &size);

  if (size - stream->at < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (to, bytes + stream->at, length);
  stream->at += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Premultiplied noise; alpha: of every pixel, or -1: noise as well */
static cairo_surface_t *
create_noise (int width, int height, int alpha)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (alpha == 255 ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, width,
                                  height);
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < height; y++)
    {
      guint8 *data = cairo_image_surface_get_data (surface) + y * stride;
      guint32 *row = (guint32 *) (gpointer) data;

      for (int x = 0; x < width; x++)
        {
          guint32 a = alpha >= 0 ? (guint32) alpha : (guint32) g_rand_int_range (chance, 0, 256);
          guint32 pixel = a;

          for (int i = 0; i < 3; i++)
            pixel = pixel << 8 | (guint32) g_rand_int_range (chance, 0, 256) * a / 255;
          row[x] = pixel;
        }
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
compare (cairo_surface_t *surface, cairo_surface_t *expected)
{
  int width = cairo_image_surface_get_width (expected);
  int height = cairo_image_surface_get_height (expected);
  gboolean opaque = cairo_image_surface_get_format (expected) == CAIRO_FORMAT_RGB24;
  g_autoptr (GBytes) bytes = tie_png_encode (surface, 300, "Wörter 글");
  Stream stream = { .bytes = bytes };
  cairo_surface_t *read = cairo_image_surface_create_from_png_stream (read_cb, &stream);

  g_assert_cmpint (cairo_surface_status (read), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (read), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (read), ==, height);
  g_assert_cmpint (cairo_image_surface_get_format (read), ==,
                   opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32);
  for (int y = 0; y < height; y++)
    {
      const guint8 *a =
          cairo_image_surface_get_data (expected) + y * cairo_image_surface_get_stride (expected);
      const guint8 *b =
          cairo_image_surface_get_data (read) + y * cairo_image_surface_get_stride (read);

      for (int i = 0; i < width * 4; i++)
        g_assert_cmpint (ABS (a[i] - b[i]), <=, opaque ? 0 : LARGEST_ERROR);
    }
  cairo_surface_destroy (surface);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (read);
}

static void
check (int width, int height, int alpha)
{
  compare (create_noise (width, height, alpha), create_noise (width, height, alpha));
}

/* Of one colour, but for a square of noise near the top or the bottom */
static cairo_surface_t *
create_sparse (int size, int square, gboolean at_top)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  cairo_surface_t *noise = create_noise (square, square, 255);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.9, 0.8, 0.7);
  cairo_paint (cr);
  cairo_set_source_surface (cr, noise, 3, at_top ? 2 : size - square - 2);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (noise);
  cairo_surface_flush (surface);
  return surface;
}

static void
check_sparse (int size, int square, gboolean at_top)
{
  compare (create_sparse (size, square, at_top), create_sparse (size, square, at_top));
}

static void
test_opaque (void)
{
  check (1, 1, 255);
  check (1, 50, 255);
  check (50, 1, 255);
  check (301, 203, 255);
}

static void
test_alpha (void)
{
  check (1, 1, 0);
  check (1, 50, 128);
  check (301, 203, -1);
}

/* What has little on it, at the beginning or the end */
static void
test_sparse (void)
{
  for (int size = 16; size <= 1024; size *= 2)
    for (int square = 1; square <= size / 2; square *= 2)
      {
        check_sparse (size, square, TRUE);
        check_sparse (size, square, FALSE);
      }
}

/* Lines, discs and texts, of all slopes, colours and phases */
static cairo_surface_t *
create_chart (int width, int height, guint n)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  g_autoptr (GRand) chance = g_rand_new_with_seed (n);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < n; i++)
    {
      double x = g_rand_double_range (chance, 0, width),
             y = g_rand_double_range (chance, 0, height);

      cairo_set_source_rgb (cr, 0.1 * (i % 10), 0.4, 0.6);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, g_rand_double_range (chance, 0, width),
                     g_rand_double_range (chance, 0, height));
      cairo_stroke (cr);
      cairo_arc (cr, x, y, 6, 0, 2 * G_PI);
      cairo_fill (cr);
      cairo_rectangle (cr, x + 20, y + 20, 80, 14);
      cairo_fill (cr);
      cairo_move_to (cr, x, y);
      cairo_show_text (cr, "Words of a chart");
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_status_t
count_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

/* No file is larger than cairo's own writer makes it. */
static void
test_sizes (void)
{
  static const guint counts[] = { 3, 30, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      cairo_surface_t *surface = create_chart (1280, 720, counts[i]);
      g_autoptr (GBytes) bytes = tie_png_encode (surface, 96, NULL);
      gsize size = 0;

      cairo_surface_write_to_png_stream (surface, count_cb, &size);
      g_test_message ("%u: %" G_GSIZE_FORMAT " bytes, cairo's %" G_GSIZE_FORMAT, counts[i],
                      g_bytes_get_size (bytes), size);
      g_assert_cmpuint (g_bytes_get_size (bytes), <=, size);
      cairo_surface_destroy (surface);
      compare (create_chart (1280, 720, counts[i]), create_chart (1280, 720, counts[i]));
    }
}

/* Whatever was in the memory before */
static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = NULL;

  for (int i = 0; i < 50; i++)
    {
      cairo_surface_t *surface = create_sparse (300, 200, TRUE);
      g_autoptr (GBytes) bytes = NULL;

      mallopt (M_PERTURB, i * 5 + 1);
      bytes = tie_png_encode (surface, 96, NULL);
      cairo_surface_destroy (surface);
      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/opaque", test_opaque);
  g_test_add_func ("/png/alpha", test_alpha);
  g_test_add_func ("/png/sparse", test_sparse);
  g_test_add_func ("/png/sizes", test_sizes);
  g_test_add_func ("/png/same-bytes", test_same_bytes);
  return g_test_run ();
}

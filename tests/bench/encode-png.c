/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Encodes a picture as a PNG, in turn by cairo's own writer and as an export does, and prints for
 * each the milliseconds in the median and the bytes.
 *
 * encode-png PICTURE.png RUNS */

#include <stdio.h>
#include <stdlib.h>

#include "tie-image.h"
#include "tie-png.h"

static cairo_status_t
count_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

static gsize
encode_by_cairo (cairo_surface_t *surface)
{
  gsize size = 0;

  cairo_surface_write_to_png_stream (surface, count_cb, &size);
  return size;
}

static gsize
encode_by_ours (cairo_surface_t *surface)
{
  g_autoptr (GBytes) bytes = tie_png_encode (surface, 96, NULL);

  return g_bytes_get_size (bytes);
}

static cairo_surface_t *
copy (cairo_surface_t *picture)
{
  cairo_surface_t *surface = tie_image_create (cairo_image_surface_get_width (picture),
                                               cairo_image_surface_get_height (picture), TRUE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static int
compare (const void *a, const void *b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

int
main (int argc, char **argv)
{
  static gsize (*const encoders[]) (cairo_surface_t *) = { encode_by_cairo, encode_by_ours };
  static const char *const names[] = { "cairo", "ours" };
  guint n = argc == 3 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 0;
  g_autofree gint64 *times = g_new0 (gint64, 2 * (gsize) n + 1);
  cairo_surface_t *picture;
  gsize size[2] = { 0 };

  if (n == 0)
    return 2;
  picture = cairo_image_surface_create_from_png (argv[1]);
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    return 1;
  for (guint i = 0; i < 2 * n; i++)
    {
      cairo_surface_t *surface = copy (picture);
      gint64 start = g_get_monotonic_time ();

      size[i % 2] = encoders[i % 2](surface);
      times[i % 2 * n + i / 2] = g_get_monotonic_time () - start;
      cairo_surface_destroy (surface);
    }
  for (guint i = 0; i < 2; i++)
    {
      qsort (times + i * n, n, sizeof *times, compare);
      printf ("%s %.3f %" G_GSIZE_FORMAT "\n", names[i], (double) times[i * n + n / 2] / 1e3,
              size[i]);
    }
  cairo_surface_destroy (picture);
  return 0;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Memory for large pictures. */

#include "tie-image.h"

#include <string.h>
#include <sys/mman.h>

/* Of the pages that are asked for; fewer bytes are not worth it */
#define LARGE_PAGE (2 * 1024 * 1024)

static const cairo_user_data_key_t memory_key;

/**
 * tie_image_create:
 * @width: pixels
 * @height: pixels
 * @opaque: whether everything will be painted over
 *
 * As cairo_image_surface_create(), on large pages: for a picture of several megabytes, a kernel
 * takes as long to find thousands of small ones as cairo takes to paint the picture.
 *
 * Returns: (transfer full): a surface of format RGB24 with any content, or ARGB32 that is
 * transparent
 */
cairo_surface_t *
tie_image_create (int width, int height, gboolean opaque)
{
  cairo_format_t format = opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32;
  int stride = cairo_format_stride_for_width (format, width);
  gsize size = (gsize) stride * (gsize) height;
  gsize n_pages = (size + LARGE_PAGE - 1) / LARGE_PAGE;
  cairo_surface_t *surface;
  guint8 *memory;

  if (stride < 0 || size < LARGE_PAGE)
    return cairo_image_surface_create (format, width, height);
  memory = g_aligned_alloc (n_pages, LARGE_PAGE, LARGE_PAGE);
  /* Only a wish: where it is not granted the pages are small. */
  (void) madvise (memory, n_pages * LARGE_PAGE, MADV_HUGEPAGE);
  if (!opaque)
    memset (memory, 0, size);
  surface = cairo_image_surface_create_for_data (memory, format, width, height, stride);
  cairo_surface_set_user_data (surface, &memory_key, memory, g_aligned_free);
  return surface;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints an encoded image, fitted into its area. */

#include "tie-image-painter.h"

#include <math.h>

#include "tie-image-cache.h"
#include "tie-image-library.h"
#include "tie-vector-target.h"

/* Of what is painted as pixels */
#define MAX_SIDE 4096

static void
paint_surface (cairo_t *cr, cairo_surface_t *surface, TieRect area, double opacity)
{
  cairo_save (cr);
  cairo_translate (cr, area.x, area.y);
  cairo_scale (cr, area.width / cairo_image_surface_get_width (surface),
               area.height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  /* Pixels at the edges are not mixed with nothing. A PDF would have all of it once more for each
   * area */
  if (!tie_vector_target_is (cr))
    cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0.0, 0.0, cairo_image_surface_get_width (surface),
                   cairo_image_surface_get_height (surface));
  cairo_clip (cr);
  cairo_paint_with_alpha (cr, opacity);
  cairo_restore (cr);
}

static void
render_drawing (RsvgHandle *drawing, cairo_t *cr, int width, int height)
{
  const RsvgRectangle area = { 0.0, 0.0, width, height };

  tie_image_library_get ()->rsvg_handle_render_document (drawing, cr, &area, NULL);
}

/* The image in so many pixels, from the last time if that was as large: to scale it takes longer
 * than to paint it */
static cairo_surface_t *
render (TieDecodedImage *self, int width, int height)
{
  cairo_t *cr;

  if (self->rendered != NULL && cairo_image_surface_get_width (self->rendered) == width
      && cairo_image_surface_get_height (self->rendered) == height)
    return self->rendered;
  g_clear_pointer (&self->rendered, cairo_surface_destroy);
  self->rendered = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (self->rendered);
  if (self->pixels != NULL)
    paint_surface (cr, self->pixels, (TieRect){ 0.0, 0.0, width, height }, 1.0);
  else
    render_drawing (self->drawing, cr, width, height);
  cairo_destroy (cr);
  return self->rendered;
}

/* As lines and letters, for what has no pixels */
static void
paint_drawing (cairo_t *cr, RsvgHandle *drawing, TieRect area, double opacity)
{
  const TieImageLibrary *library = tie_image_library_get ();
  RsvgRectangle box = { area.x, area.y, area.width, area.height };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  cairo_clip (cr);
  if (opacity < 1.0)
    cairo_push_group (cr);
  library->rsvg_handle_render_document (drawing, cr, &box, NULL);
  if (opacity < 1.0)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, opacity);
    }
  cairo_restore (cr);
}

/*
 * tie_image_get_media_type:
 * @width: (out): pixels; 0 if it is not painted
 * @height: (out): likewise
 *
 * Returns: (nullable): "image/png", "image/jpeg" or "image/svg+xml"; NULL: it is not painted
 */
const char *
tie_image_get_media_type (GBytes *bytes, double *width, double *height)
{
  TieDecodedImage *image = tie_image_cache_lock (bytes);
  gboolean painted = tie_decoded_image_has_size (image);

  *width = painted ? image->width : 0.0;
  *height = painted ? image->height : 0.0;
  tie_image_cache_unlock ();
  return painted ? tie_decoded_image_find_media_type (bytes) : NULL;
}

/* No larger than it is, or is to be seen */
static void
paint_pixels (cairo_t *cr, TieDecodedImage *image, TieRect area, double opacity)
{
  double width = area.width;
  double height = area.height;

  cairo_user_to_device_distance (cr, &width, &height);
  width = CLAMP (ceil (fabs (width)), 1.0, MAX_SIDE);
  height = CLAMP (ceil (fabs (height)), 1.0, MAX_SIDE);
  if (image->pixels != NULL && width >= image->width && height >= image->height)
    paint_surface (cr, image->pixels, area, opacity);
  else
    paint_surface (cr, render (image, (int) width, (int) height), area, opacity);
}

/*
 * tie_image_paint_decoded:
 * @image: an image that has a size
 *
 * Paints it into the area, as large as fits.
 */
void
tie_image_paint_decoded (cairo_t *cr, TieDecodedImage *image, TieRect area, double opacity)
{
  double factor;
  TieRect fitted;

  factor = MIN (area.width / image->width, area.height / image->height);
  fitted.width = image->width * factor;
  fitted.height = image->height * factor;
  fitted.x = area.x + (area.width - fitted.width) / 2.0;
  fitted.y = area.y + (area.height - fitted.height) / 2.0;
  if (tie_vector_target_is (cr) && image->drawing != NULL)
    paint_drawing (cr, image->drawing, fitted, opacity);
  else if (tie_vector_target_is (cr))
    paint_surface (cr, image->pixels, fitted, opacity);
  else
    paint_pixels (cr, image, fitted, opacity);
}

/* What cannot be decoded is not painted: a chart without a logo says as much */
void
tie_image_paint (cairo_t *cr, GBytes *bytes, TieRect area, double opacity)
{
  TieDecodedImage *image;

  if (tie_rect_is_empty (area))
    return;
  image = tie_image_cache_lock (bytes);
  if (tie_decoded_image_has_size (image))
    tie_image_paint_decoded (cr, image, area, opacity);
  tie_image_cache_unlock ();
}

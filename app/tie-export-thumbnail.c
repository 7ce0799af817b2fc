/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An export in small: the same drawing, for a preview. */

#include "tie-export-thumbnail.h"

#include <math.h>

#include "tie-export-scene.h"

/**
 * tie_export_thumbnail_draw:
 * @request: what is exported
 * @width: the most pixels across
 * @height: the most pixels down
 * @error: (nullable): return location
 *
 * Draws what an export would give, as large as it fits, but not larger than itself.
 *
 * Returns: (transfer full) (nullable): an image of format ARGB32; %NULL with @error of
 *   %TIE_EXPORT_ERROR or %G_IO_ERROR_CANCELLED
 */
cairo_surface_t *
tie_export_thumbnail_draw (const TieExportRequest *request, int width, int height, GError **error)
{
  const TieExportOptions *options;
  g_autoptr (TieScene) scene = NULL;
  cairo_surface_t *surface;
  gboolean painted;
  double scale;
  cairo_t *cr;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  options = &request->options;
  if (!tie_export_options_check (options, request->document, error))
    return NULL;
  scene = tie_export_scene_new (request->document, request->filter, options, error);
  if (scene == NULL)
    return NULL;

  scale = MIN (1, MIN ((double) width / options->width, (double) height / options->height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        MAX (1, (int) lround (options->width * scale)),
                                        MAX (1, (int) lround (options->height * scale)));
  cr = cairo_create (surface);
  cairo_scale (cr, cairo_image_surface_get_width (surface) / tie_scene_get_width (scene),
               cairo_image_surface_get_height (surface) / tie_scene_get_height (scene));
  painted = tie_export_scene_paint (scene, request->document, options, cr, error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (!painted)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

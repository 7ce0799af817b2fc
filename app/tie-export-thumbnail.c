/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An export in small: the same drawing, for a preview. */

#include "tie-export-thumbnail.h"

#include <math.h>

#include "tie-export-scene.h"

static gboolean
paint (TieExportThumbnail *self,
       TieScene *scene,
       const TieExportRequest *request,
       double scale,
       GError **error)
{
  int width = MAX (1, (int) lround (self->width * scale));
  int height = MAX (1, (int) lround (self->height * scale));
  gboolean painted;
  cairo_t *cr;

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (self->surface);
  cairo_scale (cr, width / tie_scene_get_width (scene), height / tie_scene_get_height (scene));
  painted = tie_export_scene_paint (scene, request->document, &request->options, cr, error);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  return painted;
}

static TieScene *
build_page (TieExportThumbnail *self, const TieExportRequest *request, guint page, GError **error)
{
  g_autoptr (GPtrArray) pages =
      tie_export_scene_new_pages (request->document, request->filter, &request->options, error);
  TieScene *scene;

  if (pages == NULL)
    return NULL;
  self->n_pages = pages->len;
  scene = g_ptr_array_index (pages, MIN (page, pages->len - 1));
  self->width = tie_scene_get_width (scene);
  self->height = tie_scene_get_height (scene);
  return g_object_ref (scene);
}

static TieScene *
build_picture (TieExportThumbnail *self, const TieExportRequest *request, GError **error)
{
  self->n_pages = 1;
  self->width = request->options.width;
  self->height = request->options.height;
  return tie_export_scene_new (request->document, request->filter, &request->options, error);
}

/**
 * tie_export_thumbnail_new:
 * @request: what is exported
 * @page: which page of a handout, or which slide, from 0 on; the last where there are fewer
 * @width: the most pixels across
 * @height: the most pixels down
 * @error: (nullable): return location
 *
 * Draws what an export would give, as large as it fits, but a picture not larger than itself.
 *
 * Returns: (transfer full) (nullable): the thumbnail; %NULL with @error of %TIE_EXPORT_ERROR or
 *   %G_IO_ERROR_CANCELLED
 */
TieExportThumbnail *
tie_export_thumbnail_new (const TieExportRequest *request,
                          guint page,
                          int width,
                          int height,
                          GError **error)
{
  g_autoptr (TieExportThumbnail) self = g_new0 (TieExportThumbnail, 1);
  g_autoptr (TieScene) scene = NULL;
  gboolean paged;
  double scale;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  if (!tie_export_options_check (&request->options, request->document, error))
    return NULL;
  paged = tie_export_options_has_pages (&request->options);
  scene = paged ? build_page (self, request, page, error) : build_picture (self, request, error);
  if (scene == NULL)
    return NULL;
  scale = MIN (width / self->width, height / self->height);
  if (!paint (self, scene, request, paged ? scale : MIN (scale, 1), error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tie_export_thumbnail_free:
 * @self: a thumbnail
 *
 * Frees it.
 */
void
tie_export_thumbnail_free (TieExportThumbnail *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

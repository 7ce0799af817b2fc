/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints what brings a mark forward. */

#include "tie-emphasis-painter.h"

#include "tie-shape-painter.h"

static void
clip_outside (cairo_t *cr, const TiePath *path, TieRect around)
{
  cairo_new_path (cr);
  tie_shape_trace (cr, path);
  cairo_rectangle (cr, around.x, around.y, around.width, around.height);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}

static void
paint_shape_cb (const TieEmphasisShape *shape, gpointer user_data)
{
  cairo_t *cr = user_data;

  cairo_save (cr);
  if (!tie_rect_is_empty (shape->outside))
    clip_outside (cr, shape->path, shape->outside);
  tie_shape_paint (cr, shape->path, &shape->fill, &shape->stroke, shape->opacity);
  cairo_restore (cr);
}

/*
 * tie_emphasis_paint_beneath:
 *
 * Paints what tie_emphasis_shape_beneath() describes; @zoom is view pixels for one of cr's.
 */
void
tie_emphasis_paint_beneath (TieScene *scene,
                            cairo_t *cr,
                            guint index,
                            int last_group,
                            double zoom,
                            const TieEmphasis *emphasis)
{
  tie_emphasis_shape_beneath (scene, index, last_group, zoom, emphasis, paint_shape_cb, cr);
}

/*
 * tie_emphasis_paint_ring:
 *
 * Paints what tie_emphasis_shape_ring() describes.
 */
void
tie_emphasis_paint_ring (TieScene *scene,
                         cairo_t *cr,
                         const TieSceneGroup *group,
                         TieRect bounds,
                         TieColor accent)
{
  tie_emphasis_shape_ring (scene, group, bounds, accent, paint_shape_cb, cr);
}

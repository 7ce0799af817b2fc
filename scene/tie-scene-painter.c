/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints a scene on a cairo_t: the same on screen, in files and on paper. */

#include "tie-scene-painter.h"

#include <math.h>

#include "tie-emphasis-painter.h"
#include "tie-image-painter.h"
#include "tie-shape-painter.h"
#include "tie-text-painter.h"

/* What is left of the strength of what is not lit */
#define DIMMED_OPACITY 0.22

typedef struct
{
  TieScene *scene;
  cairo_t *cr;
  TieViewport *viewport;
  const TieEmphasis *emphasis;
  TieLayer layer;   /* the one that cr is set up for */
  TieRect visible;  /* in the layer's own pixels */
  double *strength; /* of each group, or NULL: all full */
} TiePainter;

/* A group is lit by the nearest subject around it; one without any, such as the axis, always is */
static double *
compute_strength (TieScene *scene, GHashTable *lit)
{
  guint n = tie_scene_get_n_groups (scene);
  double *strength = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->subject != NULL)
        strength[i] = g_hash_table_contains (lit, group->subject) ? 1.0 : DIMMED_OPACITY;
      else
        strength[i] = group->parent >= 0 ? strength[group->parent] : 1.0;
    }
  return strength;
}

static void
enter_layer (TiePainter *self, TieLayer layer)
{
  double x0, y0, x1, y1;

  cairo_save (self->cr);
  if (layer == TIE_LAYER_PLOT)
    {
      TieRect plot = tie_scene_get_plot (self->scene);

      cairo_new_path (self->cr);
      cairo_rectangle (self->cr, plot.x, plot.y, plot.width, plot.height);
      cairo_clip (self->cr);
      if (self->viewport != NULL)
        {
          double zoom = tie_viewport_get_zoom (self->viewport);
          double x;
          double y;

          tie_viewport_get_offset (self->viewport, &x, &y);
          cairo_translate (self->cr, x, y);
          cairo_scale (self->cr, zoom, zoom);
        }
    }
  cairo_clip_extents (self->cr, &x0, &y0, &x1, &y1);
  self->visible = (TieRect){ x0, y0, x1 - x0, y1 - y0 };
  self->layer = layer;
}

static void
leave_layer (TiePainter *self)
{
  cairo_restore (self->cr);
}

/* How far the ink of an item may reach beyond its bounds */
static double
get_overhang (const TieSceneItem *item)
{
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      return item->stroke.width * 2.0 + 1.0;
    case TIE_ITEM_TEXT:
      return item->style.halo_width + item->style.size;
    case TIE_ITEM_IMAGE:
    case TIE_ITEM_LINK:
      return 0.0;
    default:
      g_assert_not_reached ();
    }
}

static void
paint_item (TiePainter *self, const TieSceneItem *item)
{
  double opacity = item->opacity * (self->strength != NULL ? self->strength[item->group] : 1.0);

  if (opacity <= 0.0
      || !tie_rect_intersects (tie_rect_grow (item->bounds, get_overhang (item)), self->visible))
    return;
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      tie_shape_paint (self->cr, item->path, &item->fill, &item->stroke, opacity);
      break;
    case TIE_ITEM_TEXT:
      tie_text_paint (self->cr, item, opacity);
      break;
    case TIE_ITEM_IMAGE:
      tie_image_paint (self->cr, item->image, item->bounds, opacity);
      break;
    case TIE_ITEM_LINK:
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
paint_items (TiePainter *self)
{
  guint n = tie_scene_get_n_items (self->scene);
  int last_group = -1;

  enter_layer (self, TIE_LAYER_FRAME);
  for (guint i = 0; i < n; i++)
    {
      const TieSceneItem *item = tie_scene_get_item (self->scene, i);
      const TieSceneGroup *group = tie_scene_get_group (self->scene, (guint) item->group);

      if (group->layer != self->layer)
        {
          leave_layer (self);
          enter_layer (self, group->layer);
        }
      if (self->emphasis != NULL && item->group != last_group)
        tie_emphasis_paint_beneath (self->scene, self->cr, i, self->emphasis);
      last_group = item->group;
      paint_item (self, item);
    }
  leave_layer (self);
}

/* The ring is not zoomed */
static void
paint_focus (TiePainter *self)
{
  const TieSceneGroup *group = tie_scene_find_group (self->scene, self->emphasis->focused);
  TieRect plot = tie_scene_get_plot (self->scene);
  TieRect bounds;

  if (group == NULL || tie_rect_is_empty (group->bounds))
    return;
  bounds = group->bounds;
  cairo_save (self->cr);
  if (group->layer == TIE_LAYER_PLOT)
    {
      cairo_new_path (self->cr);
      cairo_rectangle (self->cr, plot.x, plot.y, plot.width, plot.height);
      cairo_clip (self->cr);
    }
  if (group->layer == TIE_LAYER_PLOT && self->viewport != NULL)
    {
      double zoom = tie_viewport_get_zoom (self->viewport);

      tie_viewport_to_view (self->viewport, bounds.x, bounds.y, &bounds.x, &bounds.y);
      bounds.width *= zoom;
      bounds.height *= zoom;
    }
  tie_emphasis_paint_ring (self->scene, self->cr, group, bounds, self->emphasis->accent);
  cairo_restore (self->cr);
}

/**
 * tie_scene_paint:
 * @scene: a scene
 * @cr: where to paint; its state is the same afterwards
 * @viewport: (nullable): how the plot layer is seen; %NULL: as it is
 * @emphasis: (nullable): what is brought forward
 *
 * Paints the background, then the items in their order: the frame layer as it is, the plot layer
 * through
 * @viewport and clipped to the plot. What lies outside of cr's clip costs next to nothing.
 */
void
tie_scene_paint (TieScene *scene, cairo_t *cr, TieViewport *viewport, const TieEmphasis *emphasis)
{
  g_autofree double *strength = NULL;
  TiePainter painter = { .scene = scene, .cr = cr, .viewport = viewport, .emphasis = emphasis };
  TieColor background;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (viewport == NULL || TIE_IS_VIEWPORT (viewport));

  if (emphasis != NULL && emphasis->lit != NULL)
    painter.strength = strength = compute_strength (scene, emphasis->lit);

  cairo_save (cr);
  background = tie_scene_get_background (scene);
  if (background.alpha > 0.0)
    {
      cairo_new_path (cr);
      cairo_rectangle (cr, 0.0, 0.0, tie_scene_get_width (scene), tie_scene_get_height (scene));
      tie_shape_set_color (cr, background, 1.0);
      cairo_fill (cr);
    }
  paint_items (&painter);
  if (emphasis != NULL && emphasis->focused != NULL)
    paint_focus (&painter);
  cairo_restore (cr);
}

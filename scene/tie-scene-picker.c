/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Says what is at a point of a scene. */

#include "tie-scene-picker.h"

#include <cairo.h>

#include "tie-shape-painter.h"

/* How good a hit is; of equal ones the topmost counts */
typedef enum
{
  HIT_NONE,
  HIT_NEAR, /* within the tolerance */
  HIT_TIE,  /* on a tie's curve, over which a disc's rim goes */
  HIT_INSIDE,
} TieHit;

typedef struct
{
  TieScene *scene;
  cairo_t *cr; /* for cairo's own geometry; nothing is painted */
  TieRect plot;
  double view_x;
  double view_y;
  double scene_x; /* in the plot layer */
  double scene_y;
  double zoom;
  double tolerance; /* in view pixels */
} TiePicker;

static void
picker_init (TiePicker *self,
             TieScene *scene,
             TieViewport *viewport,
             double x,
             double y,
             double tolerance)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  *self = (TiePicker){ .scene = scene,
                       .plot = tie_scene_get_plot (scene),
                       .view_x = x,
                       .view_y = y,
                       .scene_x = x,
                       .scene_y = y,
                       .zoom = 1.0,
                       .tolerance = tolerance };
  self->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  if (viewport != NULL)
    {
      tie_viewport_to_scene (viewport, x, y, &self->scene_x, &self->scene_y);
      self->zoom = tie_viewport_get_zoom (viewport);
    }
}

static void
picker_clear (TiePicker *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
}

/* The point in the pixels of a layer; FALSE: the layer is not seen there */
static gboolean
enter_layer (const TiePicker *self, TieLayer layer, double *x, double *y, double *tolerance)
{
  if (layer == TIE_LAYER_FRAME)
    {
      *x = self->view_x;
      *y = self->view_y;
      *tolerance = self->tolerance;
      return TRUE;
    }
  *x = self->scene_x;
  *y = self->scene_y;
  *tolerance = self->tolerance / self->zoom;
  return tie_rect_contains (self->plot, self->view_x, self->view_y);
}

static TieHit
hit_path (const TiePicker *self, const TieSceneItem *item, double x, double y, double tolerance)
{
  gboolean stroked = item->stroke.width > 0.0 && item->stroke.color.alpha > 0.0;
  TieStroke solid = { .width = item->stroke.width, .round = TRUE };
  TieHit hit = HIT_NONE;

  cairo_new_path (self->cr);
  tie_shape_trace (self->cr, item->path);
  if (item->fill.kind != TIE_FILL_NONE && cairo_in_fill (self->cr, x, y))
    hit = HIT_INSIDE;
  if (hit == HIT_NONE && stroked)
    {
      /* The gaps of a dashed line are part of it */
      tie_shape_set_stroke (self->cr, &solid);
      if (cairo_in_stroke (self->cr, x, y))
        hit = HIT_INSIDE;
    }
  if (hit == HIT_NONE && tolerance > 0.0 && (stroked || item->fill.kind != TIE_FILL_NONE))
    {
      solid.width = (stroked ? solid.width : 0.0) + 2.0 * tolerance;
      tie_shape_set_stroke (self->cr, &solid);
      if (cairo_in_stroke (self->cr, x, y))
        hit = HIT_NEAR;
    }
  return hit;
}

static TieHit
hit_item (const TiePicker *self, const TieSceneItem *item, const TieSceneGroup *group)
{
  double x;
  double y;
  double tolerance;
  TieHit hit = HIT_NONE;

  if (!enter_layer (self, group->layer, &x, &y, &tolerance)
      || !tie_rect_contains (tie_rect_grow (item->bounds, tolerance), x, y))
    return HIT_NONE;
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      hit = hit_path (self, item, x, y, tolerance);
      break;
    case TIE_ITEM_TEXT:
    case TIE_ITEM_IMAGE:
      hit = tie_rect_contains (item->bounds, x, y) ? HIT_INSIDE : HIT_NONE;
      break;
    case TIE_ITEM_LINK:
      break;
    default:
      g_assert_not_reached ();
    }
  return hit == HIT_INSIDE && group->mark == TIE_MARK_TIE ? HIT_TIE : hit;
}

/* The nearest group around, itself included, that shows an object; or -1 */
static int
find_subject (TieScene *scene, int group)
{
  while (group >= 0 && tie_scene_get_group (scene, (guint) group)->subject == NULL)
    group = tie_scene_get_group (scene, (guint) group)->parent;
  return group;
}

/**
 * tie_scene_pick:
 * @scene: a scene
 * @viewport: (nullable): how the plot layer is seen
 * @x: in view pixels
 * @y: in view pixels
 * @tolerance: how near to a mark is near enough, in view pixels
 *
 * The mark at a point: the topmost whose fill, line, text or image is there; a tie only where no
 * other mark is; and where there is none at all, the topmost that comes within @tolerance. A group
 * without a subject stands for the next one around it, or for nothing.
 *
 * Returns: the index of a group with a subject, or -1
 */
int
tie_scene_pick (TieScene *scene, TieViewport *viewport, double x, double y, double tolerance)
{
  TiePicker picker;
  TieHit best = HIT_NONE;
  int found = -1;

  g_return_val_if_fail (TIE_IS_SCENE (scene), -1);
  g_return_val_if_fail (viewport == NULL || TIE_IS_VIEWPORT (viewport), -1);

  picker_init (&picker, scene, viewport, x, y, tolerance);
  for (guint i = tie_scene_get_n_items (scene); i > 0 && best != HIT_INSIDE; i--)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i - 1);
      int group = find_subject (scene, item->group);
      TieHit hit;

      if (group < 0 || item->opacity <= 0.0)
        continue;
      hit = hit_item (&picker, item, tie_scene_get_group (scene, (guint) item->group));
      if (hit > best)
        {
          best = hit;
          found = group;
        }
    }
  picker_clear (&picker);
  return found;
}

/**
 * tie_scene_pick_link:
 * @scene: a scene
 * @viewport: (nullable): how the plot layer is seen
 * @x: in view pixels
 * @y: in view pixels
 *
 * Returns: (nullable) (transfer none): the address of the topmost link at the point
 */
const char *
tie_scene_pick_link (TieScene *scene, TieViewport *viewport, double x, double y)
{
  TiePicker picker;
  const char *uri = NULL;

  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (viewport == NULL || TIE_IS_VIEWPORT (viewport), NULL);

  picker_init (&picker, scene, viewport, x, y, 0.0);
  for (guint i = tie_scene_get_n_items (scene); i > 0 && uri == NULL; i--)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i - 1);
      const TieSceneGroup *group = tie_scene_get_group (scene, (guint) item->group);
      double link_x;
      double link_y;
      double tolerance;

      if (item->kind == TIE_ITEM_LINK
          && enter_layer (&picker, group->layer, &link_x, &link_y, &tolerance)
          && tie_rect_contains (item->bounds, link_x, link_y))
        uri = item->uri;
    }
  picker_clear (&picker);
  return uri;
}

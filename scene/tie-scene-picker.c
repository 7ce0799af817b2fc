/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Says what is at a point of a scene. */

#include "tie-scene-picker.h"

#include "tie-path-probe.h"
#include "tie-scene-zoom.h"

/* By how much a distance may be wrong, in view pixels */
#define PRECISION 0.05

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
  const TieSceneIndex *index;
  TieRect plot;
  double view_x;
  double view_y;
  double scene_x; /* in the plot layer */
  double scene_y;
  double shown_zoom; /* 0: there is no viewport */
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
  *self = (TiePicker){ .scene = scene,
                       .index = tie_scene_get_index (scene),
                       .plot = tie_scene_get_plot (scene),
                       .view_x = x,
                       .view_y = y,
                       .scene_x = x,
                       .scene_y = y,
                       .zoom = 1.0,
                       .tolerance = tolerance };
  if (viewport != NULL)
    {
      tie_viewport_to_scene (viewport, x, y, &self->scene_x, &self->scene_y);
      self->zoom = self->shown_zoom = tie_viewport_get_zoom (viewport);
    }
}

/* What is about the point, in paint order */
static GArray *
list_near (const TiePicker *self)
{
  double reach = self->tolerance / self->zoom;
  TieRect frame_area =
      tie_rect_grow ((TieRect){ self->view_x, self->view_y, 0.0, 0.0 }, self->tolerance);
  TieRect plot_area = tie_rect_grow ((TieRect){ self->scene_x, self->scene_y, 0.0, 0.0 }, reach);

  return tie_scene_index_list_items (self->index, &frame_area,
                                     tie_rect_contains (self->plot, self->view_x, self->view_y)
                                         ? &plot_area
                                         : NULL);
}

/* The point in the pixels of a layer */
static void
enter_layer (const TiePicker *self, TieLayer layer, double *x, double *y, double *tolerance)
{
  gboolean plot = layer == TIE_LAYER_PLOT;

  *x = plot ? self->scene_x : self->view_x;
  *y = plot ? self->scene_y : self->view_y;
  *tolerance = plot ? self->tolerance / self->zoom : self->tolerance;
}

/* The gaps of a dashed line are part of it, and its ends and corners are round */
static TieHit
hit_path (const TiePicker *self, const TieSceneItem *item, double x, double y, double tolerance)
{
  gboolean stroked = item->stroke.width > 0.0 && item->stroke.color.alpha > 0.0;
  gboolean filled = item->fill.kind != TIE_FILL_NONE;
  double half = stroked ? item->stroke.width / 2.0 : 0.0;
  double precision = PRECISION / self->zoom;
  double distance;

  if (!stroked && !filled)
    return HIT_NONE;
  if (filled && tie_path_contains (item->path, x, y, precision))
    return HIT_INSIDE;
  distance = tie_path_get_distance (item->path, x, y, half + tolerance + precision, precision);
  if (stroked && distance <= half)
    return HIT_INSIDE;
  return distance <= half + tolerance ? HIT_NEAR : HIT_NONE;
}

/* Whether the item is a better hit than the best of those above it; nearness alone is none once
 * something else is near */
static TieHit
hit_item (const TiePicker *self, const TieSceneItem *item, const TieSceneGroup *group, TieHit best)
{
  double x;
  double y;
  double tolerance;
  TieRect bounds = item->bounds;
  TieHit hit = HIT_NONE;

  enter_layer (self, group->layer, &x, &y, &tolerance);
  if (best >= HIT_NEAR)
    tolerance = 0.0;
  if ((best >= HIT_TIE && group->mark == TIE_MARK_TIE)
      || !tie_scene_item_is_shown (item, self->index, self->shown_zoom))
    return HIT_NONE;
  if (group->layer == TIE_LAYER_PLOT)
    bounds = tie_scene_item_get_bounds (item, self->shown_zoom);
  if (!tie_rect_contains (tie_rect_grow (bounds, tolerance), x, y))
    return HIT_NONE;
  switch (item->kind)
    {
    case TIE_ITEM_PATH:
      hit = hit_path (self, item, x, y, tolerance);
      break;
    case TIE_ITEM_TEXT:
    case TIE_ITEM_IMAGE:
      hit = tie_rect_contains (bounds, x, y) ? HIT_INSIDE : HIT_NONE;
      break;
    case TIE_ITEM_LINK:
      break;
    default:
      g_assert_not_reached ();
    }
  return hit == HIT_INSIDE && group->mark == TIE_MARK_TIE ? HIT_TIE : hit;
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
 * without a subject stands for the next one around it, or for nothing. What is not shown at the
 * viewport's zoom is not there. By the scene's index: it takes microseconds, however large the
 * scene.
 *
 * Returns: the index of a group with a subject, or -1
 */
int
tie_scene_pick (TieScene *scene, TieViewport *viewport, double x, double y, double tolerance)
{
  g_autoptr (GArray) items = NULL;
  TiePicker picker;
  TieHit best = HIT_NONE;
  int found = -1;

  g_return_val_if_fail (TIE_IS_SCENE (scene), -1);
  g_return_val_if_fail (viewport == NULL || TIE_IS_VIEWPORT (viewport), -1);

  picker_init (&picker, scene, viewport, x, y, tolerance);
  items = list_near (&picker);
  for (guint i = items->len; i > 0 && best != HIT_INSIDE; i--)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, g_array_index (items, guint, i - 1));
      int group = tie_scene_index_get_subject_group (picker.index, (guint) item->group);
      TieHit hit;

      if (group < 0 || item->opacity <= 0.0)
        continue;
      hit = hit_item (&picker, item, tie_scene_get_group (scene, (guint) item->group), best);
      if (hit > best)
        {
          best = hit;
          found = group;
        }
    }
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
  g_autoptr (GArray) items = NULL;
  TiePicker picker;
  const char *uri = NULL;

  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (viewport == NULL || TIE_IS_VIEWPORT (viewport), NULL);

  picker_init (&picker, scene, viewport, x, y, 0.0);
  items = list_near (&picker);
  for (guint i = items->len; i > 0 && uri == NULL; i--)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, g_array_index (items, guint, i - 1));
      const TieSceneGroup *group = tie_scene_get_group (scene, (guint) item->group);
      double link_x;
      double link_y;
      double tolerance;

      enter_layer (&picker, group->layer, &link_x, &link_y, &tolerance);
      if (item->kind == TIE_ITEM_LINK && tie_rect_contains (item->bounds, link_x, link_y)
          && tie_scene_item_is_shown (item, picker.index, picker.shown_zoom))
        uri = item->uri;
    }
  return uri;
}

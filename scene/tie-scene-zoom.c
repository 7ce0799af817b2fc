/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a zoom makes of a scene: what appears only when one comes near, and texts that do not grow
 * with the rest. */

#include "tie-scene-zoom.h"

/**
 * tie_scene_item_get_shrink:
 * @item: an item of the plot layer
 * @zoom: in view pixels for one scene pixel; 0: there is no viewport
 *
 * Returns: by what its text is smaller than the zoom would have it: 1 or less
 */
double
tie_scene_item_get_shrink (const TieSceneItem *item, double zoom)
{
  double size;

  if (item->kind != TIE_ITEM_TEXT)
    return 1.0;
  size = item->style.size * zoom;
  return item->style.most_size > 0.0 && size > item->style.most_size ? item->style.most_size / size
                                                                     : 1.0;
}

/**
 * tie_scene_item_get_bounds:
 * @item: an item of the plot layer
 * @zoom: in view pixels for one scene pixel; 0: there is no viewport
 *
 * Returns: where it is in scene pixels at that zoom, within its own bounds
 */
TieRect
tie_scene_item_get_bounds (const TieSceneItem *item, double zoom)
{
  double left_out = 1.0 - tie_scene_item_get_shrink (item, zoom);
  TieRect bounds = item->bounds;

  if (item->kind != TIE_ITEM_TEXT)
    return bounds;
  bounds.x += bounds.width * left_out * (1.0 + item->style.hold_x) / 2.0;
  bounds.y += bounds.height * left_out * (1.0 + item->style.hold_y) / 2.0;
  bounds.width -= bounds.width * left_out;
  bounds.height -= bounds.height * left_out;
  return bounds;
}

static gboolean
is_legible (const TieSceneItem *item, double zoom)
{
  return item->kind != TIE_ITEM_TEXT
         || item->style.size * zoom * tie_scene_item_get_shrink (item, zoom) >= TIE_LEAST_TEXT_SIZE;
}

/**
 * tie_scene_item_is_shown:
 * @item: an item
 * @index: that of its scene
 * @zoom: of the viewport, in view pixels for one scene pixel; 0: there is no viewport
 *
 * Whether it is painted, and can be picked, where it is in view: its groups' least zoom is reached,
 * and a text can be read. Without a viewport everything is shown.
 *
 * Returns: whether it is
 */
gboolean
tie_scene_item_is_shown (const TieSceneItem *item, const TieSceneIndex *index, double zoom)
{
  guint group = (guint) item->group;

  if (zoom <= 0.0)
    return TRUE;
  if (tie_scene_index_get_least_zoom (index, group) > zoom)
    return FALSE;
  return tie_scene_index_get_layer (index, group) == TIE_LAYER_FRAME || is_legible (item, zoom);
}

/**
 * tie_scene_get_group_area:
 * @scene: a scene
 * @group: one of its groups
 * @viewport: (nullable): how the plot layer is seen
 *
 * Returns: where the group is seen, in view pixels: the bounds of those of its items that are
 *   shown; of all when none is
 */
TieRect
tie_scene_get_group_area (TieScene *scene, const TieSceneGroup *group, TieViewport *viewport)
{
  const TieSceneIndex *index;
  TieRect area = { 0 };
  double zoom;
  guint first, end;

  g_return_val_if_fail (TIE_IS_SCENE (scene), area);
  g_return_val_if_fail (group != NULL, area);

  if (viewport == NULL || group->layer == TIE_LAYER_FRAME)
    return group->bounds;

  index = tie_scene_get_index (scene);
  zoom = tie_viewport_get_zoom (viewport);
  tie_scene_index_get_span (index, tie_scene_get_group_index (scene, group), &first, &end);
  for (guint i = first; i < end; i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (tie_scene_item_is_shown (item, index, zoom))
        area = tie_rect_union (area, tie_scene_item_get_bounds (item, zoom));
    }
  if (tie_rect_is_empty (area))
    area = group->bounds;
  tie_viewport_to_view (viewport, area.x, area.y, &area.x, &area.y);
  area.width *= zoom;
  area.height *= zoom;
  return area;
}

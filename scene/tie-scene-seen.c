/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a viewport shows of a scene, as a scene of its own: for whoever knows no viewport, such as a
 * file. */

#include "tie-scene-seen.h"

#include "tie-scene-item.h"
#include "tie-scene-private.h"
#include "tie-scene-zoom.h"

typedef struct
{
  TieScene *scene;
  const TieSceneIndex *index;
  TieRect plot;
  double zoom;
  double x;
  double y;
  double least_text_size;
} TieSight;

/* A text that does not grow with the zoom becomes one that is smaller */
static TieSceneItem
settle_text (const TieSceneItem *item, double zoom)
{
  double shrink = tie_scene_item_get_shrink (item, zoom);
  TieRect bounds = tie_scene_item_get_bounds (item, zoom);
  TieSceneItem settled = *item;

  settled.x = bounds.x + (item->x - item->bounds.x) * shrink;
  settled.y = bounds.y + (item->y - item->bounds.y) * shrink;
  settled.bounds = bounds;
  settled.style.size *= shrink;
  settled.style.halo_width *= shrink;
  settled.style.most_size = 0.0;
  return settled;
}

static gboolean
is_seen (const TieSight *self, const TieSceneItem *item)
{
  TieRect ink;

  if (!tie_scene_item_is_shown (item, self->index, self->zoom))
    return FALSE;
  if (item->kind == TIE_ITEM_TEXT
      && item->style.size * self->zoom * tie_scene_item_get_shrink (item, self->zoom)
             < self->least_text_size)
    return FALSE;
  ink = tie_scene_item_get_ink (item);
  ink = (TieRect){ ink.x * self->zoom + self->x, ink.y * self->zoom + self->y,
                   ink.width * self->zoom, ink.height * self->zoom };
  return tie_rect_intersects (ink, self->plot);
}

static TieSceneItem
look_at (const TieSight *self, const TieSceneItem *item)
{
  TieSceneItem settled;

  if (item->kind != TIE_ITEM_TEXT)
    return tie_scene_item_copy (item, self->zoom, self->x, self->y);
  settled = settle_text (item, self->zoom);
  return tie_scene_item_copy (&settled, self->zoom, self->x, self->y);
}

/**
 * tie_scene_new_seen:
 * @scene: a scene
 * @viewport: how its plot layer is seen
 * @least_text_size: smaller texts of the plot layer are left out, in view pixels
 *
 * Makes a scene that looks, without a viewport, as @scene does through @viewport: what is not seen
 * is not in it, but its groups are. Whoever paints it clips the plot layer to the plot.
 *
 * Returns: (transfer full): the scene
 */
TieScene *
tie_scene_new_seen (TieScene *scene, TieViewport *viewport, double least_text_size)
{
  TieSight sight = { .scene = scene, .least_text_size = least_text_size };
  TieScene *seen;

  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (TIE_IS_VIEWPORT (viewport), NULL);

  sight.index = tie_scene_get_index (scene);
  sight.plot = scene->plot;
  sight.zoom = tie_viewport_get_zoom (viewport);
  tie_viewport_get_offset (viewport, &sight.x, &sight.y);

  seen = tie_scene_new (scene->width, scene->height, scene->background, scene->language);
  tie_scene_set_title (seen, scene->title, scene->description);
  tie_scene_set_plot (seen, scene->plot);
  tie_scene_adopt_groups (seen, scene, "");
  for (guint i = 0; i < scene->items->len; i++)
    {
      const TieSceneItem *item = &g_array_index (scene->items, TieSceneItem, i);

      if (tie_scene_index_get_layer (sight.index, (guint) item->group) == TIE_LAYER_FRAME)
        tie_scene_adopt_item (seen, tie_scene_item_copy (item, 1.0, 0.0, 0.0), 0);
      else if (is_seen (&sight, item))
        tie_scene_adopt_item (seen, look_at (&sight, item), 0);
    }
  return seen;
}

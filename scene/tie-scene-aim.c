/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How near a scene is to be seen, and where, for what is spoken of to be seen well. */

#include "tie-scene-aim.h"

#include <math.h>

/* Room around what is aimed at, in shares of it */
#define ROOM 1.3
/* Nothing is come nearer to than this: the rest has to be there, to be seen as the rest */
#define MOST_ZOOM 2.2
/* What lies higher in the plot is no key */
#define LEAST_FREE 0.5

/* What of the plot is free of the key and the like, which may lie over its lower part */
static TieRect
get_free (TieScene *scene)
{
  TieRect plot = tie_scene_get_plot (scene);
  double bottom = plot.y + plot.height;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->layer != TIE_LAYER_PLOT && group->bounds.height > 0
          && group->bounds.y > plot.y + plot.height * LEAST_FREE)
        bottom = MIN (bottom, group->bounds.y);
    }
  plot.height = bottom - plot.y;
  return plot;
}

/* Beyond the content nothing is to be seen: where along a side the middle of what is looked at is
 * best, so that the room for it is full. What is free may be less than what the content has. */
static double
stay_inside (double middle, double start, double length, double room, double zoom)
{
  double half = room / zoom / 2;

  return CLAMP (middle, start + half, start + length - half);
}

static gboolean
find_bounds (TieScene *scene, GHashTable *subjects, TieRect *bounds)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->layer != TIE_LAYER_PLOT || group->subject == NULL
          || !g_hash_table_contains (subjects, group->subject))
        continue;
      left = MIN (left, group->bounds.x);
      top = MIN (top, group->bounds.y);
      right = MAX (right, group->bounds.x + group->bounds.width);
      bottom = MAX (bottom, group->bounds.y + group->bounds.height);
    }
  *bounds = (TieRect){ left, top, right - left, bottom - top };
  return right > left && bottom > top;
}

/**
 * tie_scene_aim_at:
 * @scene: a scene
 * @subjects: (nullable) (element-type utf8): ids of the document; %NULL: everything
 *
 * Returns: what is to be looked at for the marks of these to be seen well, or of everything, with a
 *   zoom of 1, where that shows them as well; in the middle, or nearer to an edge that they are at
 */
TieAim
tie_scene_aim_at (TieScene *scene, GHashTable *subjects)
{
  TieRect plot, whole, bounds;
  TieAim all = { .zoom = 1 };
  double zoom;

  g_return_val_if_fail (TIE_IS_SCENE (scene), all);

  plot = get_free (scene);
  whole = tie_scene_get_plot (scene);
  all.x = plot.x + plot.width / 2;
  all.y = plot.y + plot.height / 2;
  if (subjects == NULL || !find_bounds (scene, subjects, &bounds))
    return all;
  zoom = MIN (plot.width / bounds.width, plot.height / bounds.height) / ROOM;
  if (zoom <= 1)
    return all;
  zoom = MIN (zoom, MOST_ZOOM);
  return (TieAim){
    zoom, stay_inside (bounds.x + bounds.width / 2, whole.x, whole.width, plot.width, zoom),
    stay_inside (bounds.y + bounds.height / 2, whole.y, whole.height, plot.height, zoom)
  };
}

/**
 * tie_scene_get_aim:
 * @scene: a scene
 * @viewport: through which it is seen
 *
 * Returns: what is looked at
 */
TieAim
tie_scene_get_aim (TieScene *scene, TieViewport *viewport)
{
  TieRect plot;
  TieAim aim = { .zoom = 1 };

  g_return_val_if_fail (TIE_IS_SCENE (scene), aim);
  g_return_val_if_fail (TIE_IS_VIEWPORT (viewport), aim);

  plot = get_free (scene);
  aim.zoom = tie_viewport_get_zoom (viewport);
  tie_viewport_to_scene (viewport, plot.x + plot.width / 2, plot.y + plot.height / 2, &aim.x,
                         &aim.y);
  return aim;
}

/**
 * tie_scene_set_aim:
 * @scene: a scene
 * @viewport: through which it is seen
 * @aim: what is to be looked at
 *
 * Moves and zooms @viewport.
 */
void
tie_scene_set_aim (TieScene *scene, TieViewport *viewport, TieAim aim)
{
  TieRect plot;
  double middle_x, middle_y, x, y;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (TIE_IS_VIEWPORT (viewport));

  plot = get_free (scene);
  middle_x = plot.x + plot.width / 2;
  middle_y = plot.y + plot.height / 2;
  tie_viewport_zoom_about (viewport, aim.zoom / tie_viewport_get_zoom (viewport), middle_x,
                           middle_y);
  tie_viewport_to_view (viewport, aim.x, aim.y, &x, &y);
  tie_viewport_pan (viewport, middle_x - x, middle_y - y);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Walks from mark to mark in a direction, for the arrow keys. */

#include "tie-scene-picker.h"

#include <math.h>

#include "tie-scene-index.h"

/* Marks up to 60° beside the direction are in it */
#define CONE_COSINE 0.5
/* What lies aside counts as further away, so that arrows lead along rows and columns */
#define ASIDE_WEIGHT 2.0

typedef struct
{
  TieScene *scene;
  const TieSceneIndex *index;
  int from;
  double x, y;   /* its middle */
  double dx, dy; /* the direction, of unit length */
} TieWalk;

static void
get_middle (TieScene *scene, int group, double *x, double *y)
{
  TieRect bounds = tie_scene_get_group (scene, (guint) group)->bounds;

  *x = bounds.x + bounds.width / 2.0;
  *y = bounds.y + bounds.height / 2.0;
}

/* How far it is to a point in a direction of unit length; infinite outside of the cone */
static double
compute_distance (double x, double y, double dx, double dy)
{
  double along = x * dx + y * dy;
  double aside = fabs (x * dy - y * dx);
  double length = sqrt (x * x + y * y);

  if (length <= 0.0 || along < length * CONE_COSINE - 1e-9)
    return INFINITY;
  return along + ASIDE_WEIGHT * aside;
}

static double
measure_stop (guint stop, gpointer user_data)
{
  const TieWalk *walk = user_data;
  int group = tie_scene_index_get_stop (walk->index, stop);
  double x;
  double y;

  if (group == walk->from)
    return INFINITY;
  get_middle (walk->scene, group, &x, &y);
  return compute_distance (x - walk->x, y - walk->y, walk->dx, walk->dy);
}

/**
 * tie_scene_walk:
 * @scene: a scene
 * @from: the index of the group where one stands; -1: nowhere yet
 * @dx: -1, 0 or 1
 * @dy: -1, 0 or 1; down is positive
 *
 * The nearest mark in a direction, from middle to middle, at most 60° beside it. Each subject is
 * one stop: its first mark that has a shape of its own.
 *
 * Returns: the index of a group with a subject, or -1 where there is none in the direction
 */
int
tie_scene_walk (TieScene *scene, int from, int dx, int dy)
{
  TieWalk walk = { .scene = scene, .from = from };
  double length = hypot (dx, dy);
  int stop = 0;

  g_return_val_if_fail (TIE_IS_SCENE (scene), -1);
  g_return_val_if_fail (from < (int) tie_scene_get_n_groups (scene), -1);

  walk.index = tie_scene_get_index (scene);
  if (from >= 0)
    {
      if (length <= 0.0)
        return -1;
      get_middle (scene, from, &walk.x, &walk.y);
      walk.dx = dx / length;
      walk.dy = dy / length;
      stop = tie_rect_tree_find_nearest (tie_scene_index_get_stops (walk.index), walk.x, walk.y,
                                         measure_stop, &walk);
    }
  if (stop < 0 || stop >= (int) tie_scene_index_get_n_stops (walk.index))
    return -1;
  return tie_scene_index_get_stop (walk.index, (guint) stop);
}

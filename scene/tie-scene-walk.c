/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Walks from mark to mark in a direction, for the arrow keys. */

#include "tie-scene-picker.h"

#include <math.h>

/* Marks up to 60° beside the direction are in it */
#define CONE_COSINE 0.5
/* What lies aside counts as further away, so that arrows lead along rows and columns */
#define ASIDE_WEIGHT 2.0

/* The groups where a walk stops: the first of each subject */
static GArray *
list_stops (TieScene *scene)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      int index = (int) i;

      if (group->subject == NULL || !tie_mark_has_shape (group->mark)
          || tie_rect_is_empty (group->bounds))
        continue;
      if (g_hash_table_add (subjects, group->subject))
        g_array_append_val (stops, index);
    }
  return stops;
}

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
  double length = hypot (x, y);

  if (length <= 0.0 || along < length * CONE_COSINE - 1e-9)
    return INFINITY;
  return along + ASIDE_WEIGHT * aside;
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
  g_autoptr (GArray) stops = NULL;
  double length = hypot (dx, dy);
  double x;
  double y;
  double nearest = INFINITY;
  int found = -1;

  g_return_val_if_fail (TIE_IS_SCENE (scene), -1);
  g_return_val_if_fail (from < (int) tie_scene_get_n_groups (scene), -1);

  stops = list_stops (scene);
  if (from < 0)
    return stops->len > 0 ? g_array_index (stops, int, 0) : -1;
  if (length <= 0.0)
    return -1;

  get_middle (scene, from, &x, &y);
  for (guint i = 0; i < stops->len; i++)
    {
      int stop = g_array_index (stops, int, i);
      double stop_x;
      double stop_y;
      double distance;

      if (stop == from)
        continue;
      get_middle (scene, stop, &stop_x, &stop_y);
      distance = compute_distance (stop_x - x, stop_y - y, dx / length, dy / length);
      if (distance < nearest)
        {
          nearest = distance;
          found = stop;
        }
    }
  return found;
}

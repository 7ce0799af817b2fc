/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which groups of a canvas's scene the keyboard walks over, and which shows a subject */

#include "tie-canvas-private.h"

#include "tie-scene-index.h"

/**
 * tie_canvas_find_bar:
 * @scene: the canvas's scene
 * @lane: the index of a lane
 *
 * Returns: (nullable): the bar in it, which stands for it
 */
const TieSceneGroup *
tie_canvas_find_bar (TieScene *scene, guint lane)
{
  for (guint i = lane + 1; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->parent < (int) lane)
        return NULL;
      if (group->mark == TIE_MARK_BAR)
        return group;
    }
  return NULL;
}

/**
 * tie_canvas_is_walkable:
 * @scene: the canvas's scene
 * @index: one of its groups
 *
 * Returns: whether the keyboard walks over it and assistive technology is told of it: it is drawn
 *   for a subject; labels, and what surrounds the plot, repeat that
 */
gboolean
tie_canvas_is_walkable (TieScene *scene, guint index)
{
  const TieSceneGroup *group = tie_scene_get_group (scene, index);

  if (group->subject == NULL || group->title == NULL || group->title[0] == '\0')
    return FALSE;
  return group->mark == TIE_MARK_LANE ? tie_canvas_find_bar (scene, index) == NULL
                                      : tie_mark_has_shape (group->mark);
}

static void
add_walkable (TieCanvasPrivate *priv, gboolean ties)
{
  for (guint i = 0; i < tie_scene_get_n_groups (priv->scene); i++)
    {
      int index = (int) i;

      if ((tie_scene_get_group (priv->scene, i)->mark == TIE_MARK_TIE) == ties
          && tie_canvas_is_walkable (priv->scene, i))
        g_array_append_val (priv->walkable, index);
    }
}

/**
 * tie_canvas_find_walkable:
 *
 * Lists the groups of the scene that the keyboard walks over: those that are tied before the ties
 * between them, which are painted first.
 */
void
tie_canvas_find_walkable (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_array_set_size (priv->walkable, 0);
  if (priv->scene == NULL)
    return;

  add_walkable (priv, FALSE);
  add_walkable (priv, TRUE);
}

/**
 * tie_canvas_find_subject:
 * @id: the id of an object of the document
 *
 * Returns: (nullable): the first mark that shows it, of those that are walked over
 */
const TieSceneGroup *
tie_canvas_find_subject (TieCanvas *self, const char *id)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *tie = NULL;
  const int *groups;
  guint n_groups;

  if (priv->scene == NULL || id == NULL)
    return NULL;

  groups = tie_scene_index_get_groups (tie_scene_get_index (priv->scene), id, &n_groups);
  for (guint i = 0; i < n_groups; i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (priv->scene, (guint) groups[i]);

      if (!tie_canvas_is_walkable (priv->scene, (guint) groups[i]))
        continue;
      if (group->mark != TIE_MARK_TIE)
        return group;
      if (tie == NULL)
        tie = group;
    }
  return tie;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas's scene: when it is built, and what of it is brought forward */

#include "tie-canvas-private.h"

#include "tie-emphasis-set.h"
#include "tie-scene-index.h"

/* Whether the scene shows any of the subjects: else there would be nothing to dim the rest for */
static gboolean
shows_any (TieScene *scene, GHashTable *subjects)
{
  const TieSceneIndex *index = tie_scene_get_index (scene);
  GHashTableIter iter;
  gpointer subject;
  guint n_groups;

  g_hash_table_iter_init (&iter, subjects);
  while (g_hash_table_iter_next (&iter, &subject, NULL))
    if (tie_scene_index_get_groups (index, subject, &n_groups) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * tie_canvas_update_emphasis:
 *
 * Finds what is brought forward: what is hovered comes before what is selected.
 */
void
tie_canvas_update_emphasis (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieDocument *document = NULL;
  const char *id = NULL;

  g_clear_pointer (&priv->lit, g_hash_table_unref);
  if (priv->session != NULL)
    {
      document = tie_session_get_document (priv->session);
      id = tie_session_get_hover (priv->session);
      if (id == NULL)
        id = tie_session_get_selection (priv->session);
    }
  if (document != NULL && id != NULL && priv->scene != NULL)
    {
      priv->lit = tie_emphasis_set_new (document, id);
      if (priv->lit != NULL && !shows_any (priv->scene, priv->lit))
        g_clear_pointer (&priv->lit, g_hash_table_unref);
    }
  tie_canvas_redraw (self);
}

/* The plot's new place after a resize: what was in the middle stays there */
static void
move_viewport (TieViewport *viewport, TieRect from, TieRect to)
{
  double x, y;

  if (tie_viewport_is_fit (viewport) || from.width <= 0 || from.height <= 0)
    {
      tie_viewport_set_plot (viewport, to);
      tie_viewport_fit (viewport);
      return;
    }

  tie_viewport_to_scene (viewport, from.x + from.width / 2, from.y + from.height / 2, &x, &y);
  x = to.x + (x - from.x) / from.width * to.width;
  y = to.y + (y - from.y) / from.height * to.height;
  tie_viewport_set_plot (viewport, to);
  tie_viewport_to_view (viewport, x, y, &x, &y);
  tie_viewport_pan (viewport, to.x + to.width / 2 - x, to.y + to.height / 2 - y);
}

static gboolean
rects_equal (TieRect a, TieRect b)
{
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

/**
 * tie_canvas_ensure_scene:
 *
 * Builds the scene if it is out of date and the canvas has a size.
 */
void
tie_canvas_ensure_scene (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  g_autoptr (TieScene) old = NULL;

  if (!priv->stale || priv->width <= 0 || priv->height <= 0)
    return;

  priv->stale = FALSE;
  priv->building = TRUE;
  old = g_steal_pointer (&priv->scene);
  if (priv->session != NULL)
    priv->scene =
        TIE_CANVAS_GET_CLASS (self)->build_scene (self, priv->session, priv->width, priv->height);
  if (priv->scene != NULL)
    {
      TieRect from = old != NULL ? tie_scene_get_plot (old) : (TieRect){ 0 };
      TieRect to = tie_scene_get_plot (priv->scene);

      if (!rects_equal (from, to))
        move_viewport (priv->viewport, from, to);
      tie_viewport_set_limits (priv->viewport, TIE_VIEWPORT_MIN_ZOOM,
                               tie_scene_get_most_zoom (priv->scene));
    }

  tie_canvas_find_walkable (self);
  if (tie_canvas_get_focused_group (self, NULL) == NULL)
    g_clear_pointer (&priv->focused, g_free);
  tie_canvas_update_emphasis (self);
  tie_canvas_update_actions (self);
  tie_canvas_queue_marks (self);
  priv->building = FALSE;
}

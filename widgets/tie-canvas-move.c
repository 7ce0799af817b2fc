/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Organisations that are put in their places by pointer or keyboard */

#include "tie-canvas-private.h"

/* A picture that takes no longer than this is built anew with every motion of a drag */
#define MOST_BUILD_TIME (40 * G_TIME_SPAN_MILLISECOND)
/* One step by keyboard, in pixels; with Ctrl a small one */
#define STEP 10.0
#define SMALL_STEP 1.0

/* Where a point of the scene is in the plot, as shares of it */
static TiePins *
pin (TieCanvas *self, const char *id, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  double share_x, share_y;

  TIE_CANVAS_GET_CLASS (self)->find_share (priv->scene, x, y, &share_x, &share_y);
  return tie_pins_with (tie_session_get_pins (priv->session), id, share_x, share_y);
}

/**
 * tie_canvas_keep_within:
 * @radius: of a disc, in scene pixels
 * @x: (inout): where its middle is
 * @y: (inout): likewise
 *
 * Brings a disc into the plot as a whole.
 */
void
tie_canvas_keep_within (TieCanvas *self, double radius, double *x, double *y)
{
  TieRect plot = tie_scene_get_plot (tie_canvas_get_private (self)->scene);

  radius = MIN (radius, MIN (plot.width, plot.height) / 2);
  *x = CLAMP (*x, plot.x + radius, plot.x + plot.width - radius);
  *y = CLAMP (*y, plot.y + radius, plot.y + plot.height - radius);
}

static void
add_partner (GHashTable *partners, TieFlow *flow, const char *id)
{
  const char *from = tie_organization_get_id (tie_flow_get_from (flow));
  const char *to = tie_organization_get_id (tie_flow_get_to (flow));

  if (g_str_equal (from, id))
    g_hash_table_add (partners, (gpointer) to);
  else if (g_str_equal (to, id))
    g_hash_table_add (partners, (gpointer) from);
}

/* The discs to which ties lead from the one that is moved */
static void
find_partners (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  GPtrArray *flows = tie_document_get_flows (tie_session_get_document (priv->session));
  g_autoptr (GHashTable) partners = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_set_size (priv->partners, 0);
  for (guint i = 0; i < flows->len; i++)
    add_partner (partners, g_ptr_array_index (flows, i), priv->moved);
  for (guint i = 0; i < priv->walkable->len; i++)
    {
      int index = g_array_index (priv->walkable, int, i);
      const TieSceneGroup *group = tie_scene_get_group (priv->scene, (guint) index);
      TieDisc disc = tie_canvas_get_disc (group);

      if (group->mark == TIE_MARK_NODE && g_hash_table_contains (partners, group->subject))
        g_array_append_val (priv->partners, disc);
    }
}

/**
 * tie_canvas_prepare_move:
 * @group: (nullable): the disc of an organisation; NULL: none
 *
 * It is what tie_canvas_begin_move() is about.
 */
void
tie_canvas_prepare_move (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_free (priv->moved);
  priv->moved = group != NULL ? g_strdup (group->subject) : NULL;
}

/**
 * tie_canvas_begin_move:
 *
 * The organisation begins to follow the pointer.
 *
 * Returns: whether it is still there
 */
gboolean
tie_canvas_begin_move (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group =
      priv->scene != NULL ? tie_canvas_find_subject (self, priv->moved) : NULL;
  TieDisc disc;

  if (group == NULL || priv->session == NULL)
    return FALSE;

  disc = tie_canvas_get_disc (group);
  priv->moved_x = disc.x;
  priv->moved_y = disc.y;
  priv->moved_radius = disc.radius;
  find_partners (self);
  return TRUE;
}

/**
 * tie_canvas_move_by:
 * @dx: how far the pointer went to the right, in pixels of the widget
 * @dy: how far down
 *
 * The organisation follows: with the whole picture where that is built fast enough, else alone.
 */
void
tie_canvas_move_by (TieCanvas *self, double dx, double dy)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  double zoom = tie_viewport_get_zoom (priv->viewport) * tie_canvas_get_stretch (self, NULL, NULL);
  double x, y;

  if (priv->scene == NULL)
    return;

  priv->moved_x += dx / zoom;
  priv->moved_y += dy / zoom;
  x = priv->moved_x;
  y = priv->moved_y;
  tie_canvas_keep_within (self, priv->moved_radius, &x, &y);
  if (priv->build == NULL && priv->build_time <= MOST_BUILD_TIME)
    {
      g_clear_pointer (&priv->moved_pins, tie_pins_unref);
      priv->moved_pins = pin (self, priv->moved, x, y);
      tie_canvas_invalidate_scene (self);
    }
  tie_canvas_redraw (self);
}

/**
 * tie_canvas_end_move:
 * @keep: whether it stays where it was moved to
 *
 * It follows the pointer no longer.
 */
void
tie_canvas_end_move (TieCanvas *self, gboolean keep)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  gboolean live = priv->moved_pins != NULL;

  g_clear_pointer (&priv->moved_pins, tie_pins_unref);
  if (keep && priv->scene != NULL && priv->session != NULL)
    {
      double x = priv->moved_x, y = priv->moved_y;
      g_autoptr (TiePins) pins = NULL;

      tie_canvas_keep_within (self, priv->moved_radius, &x, &y);
      pins = pin (self, priv->moved, x, y);
      tie_session_set_pins (priv->session, pins);
    }
  else
    {
      g_clear_pointer (&priv->moved, g_free);
      if (live)
        tie_canvas_invalidate_scene (self);
    }
  tie_canvas_redraw (self);
}

static void
remember_nudge (TieCanvas *self, const char *id, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  char *nudged = g_strdup (id);

  g_free (priv->nudged);
  priv->nudged = nudged;
  priv->nudged_x = x;
  priv->nudged_y = y;
}

/**
 * tie_canvas_nudge:
 * @dx: -1, 0 or 1: to the left or the right
 * @dy: -1, 0 or 1: up or down
 * @small: whether by a small step
 *
 * Moves the organisation that has the keyboard's focus, and pins it there. Steps that follow one
 * another are undone as one.
 *
 * Returns: whether it can be moved
 */
gboolean
tie_canvas_nudge (TieCanvas *self, int dx, int dy, gboolean small)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group;
  double step = small ? SMALL_STEP : STEP;
  g_autoptr (TiePins) pins = NULL;
  TiePins *before;
  gboolean goes_on;
  TieDisc disc;

  tie_canvas_ensure_scene (self);
  group = tie_canvas_find_movable (self, tie_canvas_get_focused_group (self, NULL));
  if (group == NULL || priv->session == NULL || priv->drag == TIE_DRAG_MOVING)
    return FALSE;

  before = tie_session_get_pins (priv->session);
  goes_on = before != NULL && priv->nudged_pins == before
            && g_strcmp0 (priv->nudged, group->subject) == 0;
  disc = tie_canvas_get_disc (group);
  if (goes_on && !tie_canvas_is_built (self))
    {
      /* The picture is still that of a step before */
      disc.x = priv->nudged_x;
      disc.y = priv->nudged_y;
    }
  step /= tie_viewport_get_zoom (priv->viewport);
  disc.x += dx * step;
  disc.y += dy * step;
  tie_canvas_keep_within (self, disc.radius, &disc.x, &disc.y);
  remember_nudge (self, group->subject, disc.x, disc.y);

  pins = pin (self, priv->nudged, disc.x, disc.y);
  if (goes_on)
    tie_session_continue_pins (priv->session, pins);
  else
    tie_session_set_pins (priv->session, pins);
  g_clear_pointer (&priv->nudged_pins, tie_pins_unref);
  priv->nudged_pins = tie_pins_ref (tie_session_get_pins (priv->session));
  return TRUE;
}

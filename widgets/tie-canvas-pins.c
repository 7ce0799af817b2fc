/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Putting organisations in their places by pointer or keyboard, and the sign of those that were */

#include "tie-canvas-private.h"

#include <math.h>

/* A picture that takes no longer than this is built anew with every motion of a drag */
#define MOST_BUILD_TIME (40 * G_TIME_SPAN_MILLISECOND)
/* One step by keyboard, in pixels; with Ctrl a small one */
#define STEP 10.0
#define SMALL_STEP 1.0
/* The sign: a ring at the upper right of the disc's rim, in pixels of the widget */
#define SIGN_RADIUS 4.0
#define SIGN_WIDTH 1.5
#define GHOST_OPACITY 0.75
#define GHOST_LINE_OPACITY 0.5

typedef struct
{
  double x;
  double y;
  double radius;
} Disc;

static Disc
get_disc (const TieSceneGroup *group)
{
  TieRect bounds = group->bounds;

  return (Disc){ bounds.x + bounds.width / 2, bounds.y + bounds.height / 2,
                 MIN (bounds.width, bounds.height) / 2 };
}

/**
 * tie_canvas_create_pins:
 *
 * Makes room for what this file notes.
 */
void
tie_canvas_create_pins (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->pinned = g_array_new (FALSE, FALSE, sizeof (int));
  priv->partners = g_array_new (FALSE, FALSE, sizeof (Disc));
}

/**
 * tie_canvas_free_pins:
 *
 * Frees it.
 */
void
tie_canvas_free_pins (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_array_unref (priv->pinned);
  g_array_unref (priv->partners);
  g_clear_pointer (&priv->moved_pins, tie_pins_unref);
  g_clear_pointer (&priv->nudged_pins, tie_pins_unref);
  g_free (priv->moved);
  g_free (priv->nudged);
}

/**
 * tie_canvas_find_movable:
 * @group: (nullable): a group of the scene
 *
 * Returns: (nullable): the disc that is moved by it: itself, or that whose name it is
 */
const TieSceneGroup *
tie_canvas_find_movable (TieCanvas *self, const TieSceneGroup *group)
{
  if (group == NULL || group->subject == NULL || TIE_CANVAS_GET_CLASS (self)->find_share == NULL)
    return NULL;
  if (group->mark == TIE_MARK_NODE)
    return group;
  return group->mark == TIE_MARK_NODE_LABEL ? tie_canvas_find_subject (self, group->subject) : NULL;
}

/**
 * tie_canvas_is_pinned:
 * @group: a group of the scene
 *
 * Returns: whether it is an organisation that somebody put in its place
 */
gboolean
tie_canvas_is_pinned (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  double x, y;

  return priv->session != NULL && tie_canvas_find_movable (self, group) != NULL
         && tie_pins_find (tie_session_get_pins (priv->session), group->subject, &x, &y);
}

/**
 * tie_canvas_find_pinned:
 *
 * Lists the discs of the scene that carry the sign.
 */
void
tie_canvas_find_pinned (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  g_array_set_size (priv->pinned, 0);
  if (priv->scene == NULL || priv->session == NULL || tie_session_get_pins (priv->session) == NULL)
    return;
  for (guint i = 0; i < priv->walkable->len; i++)
    {
      int index = g_array_index (priv->walkable, int, i);

      if (tie_canvas_is_pinned (self, tie_scene_get_group (priv->scene, (guint) index)))
        g_array_append_val (priv->pinned, index);
    }
}

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
 * tie_canvas_drop_moved:
 *
 * What was moved stands where the scene has it.
 */
void
tie_canvas_drop_moved (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->drag == TIE_DRAG_MOVING)
    return;
  g_clear_pointer (&priv->moved, g_free);
  g_clear_pointer (&priv->moved_pins, tie_pins_unref);
  tie_canvas_redraw (self);
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
      Disc disc = get_disc (group);

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
  Disc disc;

  if (group == NULL || priv->session == NULL)
    return FALSE;

  disc = get_disc (group);
  priv->moved_x = disc.x;
  priv->moved_y = disc.y;
  priv->moved_radius = disc.radius;
  find_partners (self);
  return TRUE;
}

/* A disc stays within the plot as a whole */
static void
keep_within (TieRect plot, double radius, double *x, double *y)
{
  radius = MIN (radius, MIN (plot.width, plot.height) / 2);
  *x = CLAMP (*x, plot.x + radius, plot.x + plot.width - radius);
  *y = CLAMP (*y, plot.y + radius, plot.y + plot.height - radius);
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
  double zoom = tie_viewport_get_zoom (priv->viewport) * tie_canvas_get_stretch (self);
  double x, y;

  if (priv->scene == NULL)
    return;

  priv->moved_x += dx / zoom;
  priv->moved_y += dy / zoom;
  x = priv->moved_x;
  y = priv->moved_y;
  keep_within (tie_scene_get_plot (priv->scene), priv->moved_radius, &x, &y);
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
  double x = priv->moved_x, y = priv->moved_y;

  g_clear_pointer (&priv->moved_pins, tie_pins_unref);
  if (keep && priv->scene != NULL && priv->session != NULL)
    {
      g_autoptr (TiePins) pins = NULL;

      keep_within (tie_scene_get_plot (priv->scene), priv->moved_radius, &x, &y);
      pins = pin (self, priv->moved, x, y);
      tie_session_set_pins (priv->session, pins);
      return;
    }
  tie_canvas_drop_moved (self);
  if (live)
    tie_canvas_invalidate_scene (self);
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
  Disc disc;

  tie_canvas_ensure_scene (self);
  group = tie_canvas_find_movable (self, tie_canvas_get_focused_group (self, NULL));
  if (group == NULL || priv->session == NULL || priv->drag == TIE_DRAG_MOVING)
    return FALSE;

  before = tie_session_get_pins (priv->session);
  goes_on = before != NULL && priv->nudged_pins == before
            && g_strcmp0 (priv->nudged, group->subject) == 0;
  disc = get_disc (group);
  if (goes_on && !tie_canvas_is_built (self))
    {
      /* The picture is still that of a step before */
      disc.x = priv->nudged_x;
      disc.y = priv->nudged_y;
    }
  step /= tie_viewport_get_zoom (priv->viewport);
  disc.x += dx * step;
  disc.y += dy * step;
  keep_within (tie_scene_get_plot (priv->scene), disc.radius, &disc.x, &disc.y);
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

/**
 * tie_canvas_unpin:
 * @group: (nullable): a group of the scene; NULL: all organisations
 *
 * Lets an organisation, or all of them, find their places by themselves again.
 */
void
tie_canvas_unpin (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  g_autoptr (TiePins) pins = NULL;

  if (priv->session == NULL)
    return;

  if (group != NULL)
    pins = tie_pins_without (tie_session_get_pins (priv->session), group->subject);
  tie_session_set_pins (priv->session, pins);
}

static void
set_color (cairo_t *cr, TieColor color, double opacity)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * opacity);
}

static void
trace_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

/* What is moved alone, until the picture has followed */
static void
paint_ghost (TieCanvas *self, cairo_t *cr, const TieTheme *theme)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  double zoom = tie_viewport_get_zoom (priv->viewport);
  double x = priv->moved_x, y = priv->moved_y;

  keep_within (tie_scene_get_plot (priv->scene), priv->moved_radius, &x, &y);
  tie_viewport_to_view (priv->viewport, x, y, &x, &y);
  set_color (cr, theme->accent, GHOST_LINE_OPACITY);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < priv->partners->len; i++)
    {
      Disc disc = g_array_index (priv->partners, Disc, i);

      tie_viewport_to_view (priv->viewport, disc.x, disc.y, &disc.x, &disc.y);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, disc.x, disc.y);
      cairo_stroke (cr);
    }
  trace_circle (cr, x, y, MAX (priv->moved_radius * zoom, SIGN_RADIUS));
  set_color (cr, theme->background, GHOST_OPACITY);
  cairo_fill_preserve (cr);
  set_color (cr, theme->accent, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
paint_sign (TieCanvas *self, cairo_t *cr, const TieSceneGroup *group, const TieTheme *theme)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  double zoom = tie_viewport_get_zoom (priv->viewport);
  Disc disc = get_disc (group);

  tie_viewport_to_view (priv->viewport, disc.x, disc.y, &disc.x, &disc.y);
  trace_circle (cr, disc.x + disc.radius * zoom * G_SQRT2 / 2,
                disc.y - disc.radius * zoom * G_SQRT2 / 2, SIGN_RADIUS);
  set_color (cr, theme->background, 1);
  cairo_fill_preserve (cr);
  set_color (cr, theme->accent, 1);
  cairo_set_line_width (cr, SIGN_WIDTH);
  cairo_stroke (cr);
}

/**
 * tie_canvas_paint_pins:
 * @cr: where the scene was painted, with its viewport
 *
 * Paints what belongs to the screen alone: which organisations are pinned, and one that is being
 * moved.
 */
void
tie_canvas_paint_pins (TieCanvas *self, cairo_t *cr)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieTheme *theme = tie_session_get_theme (priv->session);
  gboolean ghost = priv->moved != NULL && priv->moved_pins == NULL
                   && (priv->drag == TIE_DRAG_MOVING || priv->drag == TIE_DRAG_NONE);
  TieRect plot = tie_scene_get_plot (priv->scene);

  if (priv->pinned->len == 0 && !ghost)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, plot.x, plot.y, plot.width, plot.height);
  cairo_clip (cr);
  for (guint i = 0; i < priv->pinned->len; i++)
    paint_sign (self, cr,
                tie_scene_get_group (priv->scene, (guint) g_array_index (priv->pinned, int, i)),
                theme);
  if (ghost)
    paint_ghost (self, cr, theme);
  cairo_restore (cr);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Organisations that were put in their places: their sign, and how they are let go */

#include "tie-canvas-private.h"

#include <math.h>

/* The sign: a ring at the upper right of the disc's rim, in pixels of the widget */
#define SIGN_RADIUS 4.0
#define SIGN_WIDTH 1.5
#define GHOST_OPACITY 0.75
#define GHOST_LINE_OPACITY 0.5

/**
 * tie_canvas_get_disc:
 * @group: the group of an organisation
 *
 * Returns: its disc
 */
TieDisc
tie_canvas_get_disc (const TieSceneGroup *group)
{
  TieRect bounds = group->bounds;

  return (TieDisc){ bounds.x + bounds.width / 2, bounds.y + bounds.height / 2,
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
  priv->partners = g_array_new (FALSE, FALSE, sizeof (TieDisc));
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

  tie_canvas_keep_within (self, priv->moved_radius, &x, &y);
  tie_viewport_to_view (priv->viewport, x, y, &x, &y);
  set_color (cr, theme->accent, GHOST_LINE_OPACITY);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < priv->partners->len; i++)
    {
      TieDisc disc = g_array_index (priv->partners, TieDisc, i);

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
  TieDisc disc = tie_canvas_get_disc (group);

  tie_viewport_to_view (priv->viewport, disc.x, disc.y, &disc.x, &disc.y);
  trace_circle (cr, disc.x + disc.radius * zoom * G_SQRT2 / 2,
                disc.y - disc.radius * zoom * G_SQRT2 / 2, SIGN_RADIUS);
  set_color (cr, theme->background, 1);
  cairo_fill_preserve (cr);
  set_color (cr, theme->accent, 1);
  cairo_set_line_width (cr, SIGN_WIDTH);
  cairo_stroke (cr);
}

/* What was let go is shown where it is until the rest looks so too */
static gboolean
shows_ghost (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->moved == NULL || priv->moved_pins != NULL || priv->drag == TIE_DRAG_MOVE_POSSIBLE)
    return FALSE;
  if (priv->drag != TIE_DRAG_MOVING && priv->settled)
    g_clear_pointer (&priv->moved, g_free);
  return priv->moved != NULL;
}

static void
paint (TieCanvas *self, cairo_t *cr, gboolean ghost)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieTheme *theme = tie_session_get_theme (priv->session);

  for (guint i = 0; i < priv->pinned->len; i++)
    paint_sign (self, cr,
                tie_scene_get_group (priv->scene, (guint) g_array_index (priv->pinned, int, i)),
                theme);
  if (ghost)
    paint_ghost (self, cr, theme);
}

/**
 * tie_canvas_snapshot_pins:
 * @snapshot: in scene pixels, before the viewport
 *
 * Paints what belongs to the screen alone: which organisations are pinned, and one that is being
 * moved.
 */
void
tie_canvas_snapshot_pins (TieCanvas *self, GtkSnapshot *snapshot)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieRect plot = tie_scene_get_plot (priv->scene);
  gboolean ghost = shows_ghost (self);
  cairo_t *cr;

  if (priv->pinned->len == 0 && !ghost)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) plot.x, (float) plot.y,
                                                       (float) plot.width, (float) plot.height));
  paint (self, cr, ghost);
  cairo_destroy (cr);
}

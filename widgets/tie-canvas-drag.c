/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas under a hand that moves: panning, moving an organisation, pinching */

#include "tie-canvas-private.h"

/**
 * tie_canvas_is_dragging:
 *
 * Returns: whether the pointer is moving something
 */
gboolean
tie_canvas_is_dragging (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  return priv->drag == TIE_DRAG_PANNING || priv->drag == TIE_DRAG_MOVING;
}

/**
 * tie_canvas_drag_begin:
 * @button: which one went down
 * @x: where
 * @y: its other coordinate
 *
 * The first button pans from empty ground and moves an organisation, the middle one pans from
 * anywhere.
 */
void
tie_canvas_drag_begin (TieCanvas *self, guint button, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group = NULL;

  priv->drag = button == GDK_BUTTON_MIDDLE ? TIE_DRAG_POSSIBLE : TIE_DRAG_NONE;
  if (button == GDK_BUTTON_PRIMARY)
    {
      tie_canvas_ensure_scene (self);
      group = tie_canvas_pick (self, x, y);
      if (group == NULL && tie_canvas_pick_link (self, x, y) == NULL)
        priv->drag = TIE_DRAG_POSSIBLE;
      group = tie_canvas_find_movable (self, group);
    }
  if (group != NULL)
    {
      priv->drag = TIE_DRAG_MOVE_POSSIBLE;
      tie_canvas_prepare_move (self, group);
    }
  priv->drag_x = 0;
  priv->drag_y = 0;
}

/* The button went far enough to mean more than a click */
static void
begin_dragging (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->drag == TIE_DRAG_POSSIBLE)
    priv->drag = TIE_DRAG_PANNING;
  else if (tie_canvas_begin_move (self))
    priv->drag = TIE_DRAG_MOVING;
  else
    {
      priv->drag = TIE_DRAG_NONE;
      return;
    }
  tie_canvas_set_cursor (self, "grabbing");
  if (priv->session != NULL)
    tie_session_set_hover (priv->session, NULL);
}

/**
 * tie_canvas_drag_to:
 * @dx: how far it is from where the drag began
 * @dy: the same downwards
 *
 * Returns: whether this is a drag by now, and no click any more
 */
gboolean
tie_canvas_drag_to (TieCanvas *self, double dx, double dy)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->pinching)
    return FALSE;
  if ((priv->drag == TIE_DRAG_POSSIBLE || priv->drag == TIE_DRAG_MOVE_POSSIBLE)
      && gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
    begin_dragging (self);
  if (!tie_canvas_is_dragging (self))
    return FALSE;

  if (priv->drag == TIE_DRAG_PANNING)
    tie_canvas_pan (self, dx - priv->drag_x, dy - priv->drag_y);
  else
    tie_canvas_move_by (self, dx - priv->drag_x, dy - priv->drag_y);
  priv->drag_x = dx;
  priv->drag_y = dy;
  return TRUE;
}

static void
end_dragging (TieCanvas *self, gboolean keep)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieDrag drag = priv->drag;

  priv->drag = TIE_DRAG_NONE;
  if (drag == TIE_DRAG_PANNING || drag == TIE_DRAG_MOVING)
    tie_canvas_set_cursor (self, NULL);
  if (drag == TIE_DRAG_MOVING)
    tie_canvas_end_move (self, keep);
  else if (drag == TIE_DRAG_MOVE_POSSIBLE)
    tie_canvas_prepare_move (self, NULL);
}

/**
 * tie_canvas_drag_end:
 *
 * The button is up: an organisation that was moved stays there.
 */
void
tie_canvas_drag_end (TieCanvas *self)
{
  end_dragging (self, TRUE);
}

/**
 * tie_canvas_drag_cancel:
 *
 * The drag is over before the button is up: an organisation that was moved goes back.
 *
 * Returns: whether there was one
 */
gboolean
tie_canvas_drag_cancel (TieCanvas *self)
{
  gboolean moving = tie_canvas_get_private (self)->drag == TIE_DRAG_MOVING;

  end_dragging (self, FALSE);
  return moving;
}

/**
 * tie_canvas_pinch_begin:
 *
 * Two fingers are down: a drag of the first of them is over.
 */
void
tie_canvas_pinch_begin (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  tie_canvas_drag_cancel (self);
  priv->pinching = TRUE;
  priv->pinch_scale = 1;
}

/**
 * tie_canvas_pinch_to:
 * @scale: the fingers' distance, relative to the beginning's
 * @x: the middle between them, in pixels of the widget
 * @y: its other coordinate
 */
void
tie_canvas_pinch_to (TieCanvas *self, double scale, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (!priv->pinching || scale <= 0)
    return;

  tie_canvas_zoom_about (self, scale / priv->pinch_scale, x, y);
  priv->pinch_scale = scale;
}

/**
 * tie_canvas_pinch_end:
 *
 * A finger is up.
 */
void
tie_canvas_pinch_end (TieCanvas *self)
{
  tie_canvas_get_private (self)->pinching = FALSE;
}

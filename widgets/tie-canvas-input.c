/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas under the pointer: hover, click and wheel; the controllers */

#include "tie-canvas-private.h"

#include "tie-scene-picker.h"

#include <math.h>
#include <string.h>

/* Two-finger scrolling with Ctrl: pixels that double or halve the size */
#define PIXELS_PER_DOUBLING 120.0
/* Letters of a line of a tooltip; wide ones count twice */
#define TOOLTIP_COLUMNS 64

/* From pixels of the widget to those of the scene, before the viewport */
static void
unstretch (TieCanvas *self, double *x, double *y)
{
  double left, top, stretch = tie_canvas_get_stretch (self, &left, &top);

  *x = (*x - left) / stretch;
  *y = (*y - top) / stretch;
}

/**
 * tie_canvas_pick:
 * @x: a point, in pixels of the widget
 * @y: its other coordinate
 *
 * Returns: (nullable): the group under it
 */
const TieSceneGroup *
tie_canvas_pick (TieCanvas *self, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  int index;

  if (priv->scene == NULL)
    return NULL;

  unstretch (self, &x, &y);
  index = tie_scene_pick (priv->scene, priv->viewport, x, y, TIE_CANVAS_TOLERANCE);
  return index >= 0 ? tie_scene_get_group (priv->scene, (guint) index) : NULL;
}

/**
 * tie_canvas_pick_link:
 * @x: a point, in pixels of the widget
 * @y: its other coordinate
 *
 * Returns: (nullable): the address of the link under it
 */
const char *
tie_canvas_pick_link (TieCanvas *self, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->scene == NULL)
    return NULL;

  unstretch (self, &x, &y);
  return tie_scene_pick_link (priv->scene, priv->viewport, x, y);
}

/**
 * tie_canvas_set_cursor:
 * @name: (nullable): the name of a cursor, a constant
 */
void
tie_canvas_set_cursor (TieCanvas *self, const char *name)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (g_strcmp0 (priv->cursor, name) == 0)
    return;

  priv->cursor = name;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

/**
 * tie_canvas_hover_at:
 * @x: where the pointer is, in pixels of the widget
 * @y: its other coordinate
 *
 * Lights what is under the pointer.
 */
void
tie_canvas_hover_at (TieCanvas *self, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group;
  const char *link;

  priv->pointer_x = x;
  priv->pointer_y = y;
  priv->pointer_inside = TRUE;
  if (priv->session == NULL || tie_canvas_is_dragging (self) || priv->pinching)
    return;

  link = tie_canvas_pick_link (self, x, y);
  group = tie_canvas_pick (self, x, y);
  tie_canvas_set_cursor (self, link != NULL || group != NULL ? "pointer" : NULL);
  tie_session_set_hover (priv->session, group != NULL ? group->subject : NULL);
}

/**
 * tie_canvas_hover_again:
 *
 * Looks at what is under the resting pointer after the picture moved. A scene that is out of date
 * is left alone: several steps of a wheel come between two frames.
 */
void
tie_canvas_hover_again (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->pointer_inside && !priv->stale)
    tie_canvas_hover_at (self, priv->pointer_x, priv->pointer_y);
}

/**
 * tie_canvas_leave:
 *
 * The pointer is gone.
 */
void
tie_canvas_leave (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->pointer_inside && priv->session != NULL)
    tie_session_set_hover (priv->session, NULL);
  priv->pointer_inside = FALSE;
  tie_canvas_set_cursor (self, NULL);
}

static void
zoom_at_pointer (TieCanvas *self, double factor)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  if (priv->pointer_inside)
    tie_canvas_zoom_about (self, factor, priv->pointer_x, priv->pointer_y);
  else
    tie_canvas_zoom_by (self, factor);
}

/**
 * tie_canvas_scroll:
 * @dx: steps of a wheel or pixels to the right
 * @dy: the same downwards
 * @unit: which of both
 * @state: the keys held
 *
 * A wheel zooms, and pans sideways with Shift; two fingers pan, and zoom with Ctrl.
 *
 * Returns: whether it meant something
 */
gboolean
tie_canvas_scroll (TieCanvas *self, double dx, double dy, GdkScrollUnit unit, GdkModifierType state)
{
  gboolean wheel = unit == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? TIE_CANVAS_PAN_STEP : 1;

  if (dx == 0 && dy == 0)
    return FALSE;

  if ((state & GDK_CONTROL_MASK) == 0 && wheel && (state & GDK_SHIFT_MASK) != 0)
    tie_canvas_pan (self, -(dx + dy) * step, 0); /* the platform may have turned it already */
  else if ((state & GDK_CONTROL_MASK) == 0 && (!wheel || dy == 0))
    tie_canvas_pan (self, -dx * step, -dy * step);
  else if (dy == 0)
    return FALSE;
  else
    zoom_at_pointer (self,
                     wheel ? pow (TIE_CANVAS_ZOOM_STEP, -dy) : exp2 (-dy / PIXELS_PER_DOUBLING));

  tie_canvas_hover_again (self);
  return TRUE;
}

/**
 * tie_canvas_press:
 * @x: where the button went down
 * @y: its other coordinate
 */
void
tie_canvas_press (TieCanvas *self, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  priv->press_x = x;
  priv->press_y = y;
  priv->ring = FALSE;
  if (!tie_canvas_has_focus_within (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  priv->ring = FALSE;
  tie_canvas_redraw (self);
}

/**
 * tie_canvas_release:
 * @n_press: 1 for a click, 2 for a double one
 * @x: where the button went up
 * @y: its other coordinate
 *
 * Opens a link, selects a mark, or clears the selection on empty ground, where a double click
 * fits. Nothing when the pointer went somewhere else meanwhile.
 */
void
tie_canvas_release (TieCanvas *self, int n_press, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group;
  const char *link;

  if (priv->session == NULL
      || gtk_drag_check_threshold (GTK_WIDGET (self), (int) priv->press_x, (int) priv->press_y,
                                   (int) x, (int) y))
    return;

  tie_canvas_ensure_scene (self);
  link = tie_canvas_pick_link (self, x, y);
  if (link != NULL)
    {
      g_autofree char *uri = g_strdup (link);

      g_signal_emit_by_name (self, "activate-link", uri);
      return;
    }

  group = tie_canvas_pick (self, x, y);
  if (group != NULL)
    {
      tie_canvas_focus_group (self, group, FALSE);
      tie_session_set_selection (priv->session, group->subject);
    }
  else if (n_press == 2)
    tie_canvas_fit (self);
  else
    tie_session_set_selection (priv->session, NULL);
}

/**
 * tie_canvas_ask:
 * @x: where somebody asks for a menu
 * @y: the other coordinate
 *
 * Shows what can be done there.
 *
 * Returns: whether there is anything
 */
gboolean
tie_canvas_ask (TieCanvas *self, double x, double y)
{
  tie_canvas_ensure_scene (self);
  return tie_canvas_show_menu (self, tie_canvas_pick (self, x, y));
}

/* A tooltip of several lines is not wrapped by GTK */
static char *
wrap (const char *text)
{
  GString *wrapped = g_string_new (NULL);
  guint column = 0;

  for (const char *word = text; *word != '\0';)
    {
      gsize length = strcspn (word, " \n");
      guint width = 0;

      for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
        width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
      if (column > 0 && column + 1 + width > TOOLTIP_COLUMNS)
        {
          g_string_append_c (wrapped, '\n');
          column = 0;
        }
      else if (column > 0)
        {
          g_string_append_c (wrapped, ' ');
          column++;
        }
      g_string_append_len (wrapped, word, (gssize) length);
      column += width;
      word += length;
      if (*word == '\n')
        {
          g_string_append_c (wrapped, '\n');
          column = 0;
        }
      word += *word != '\0';
    }
  return g_string_free (wrapped, FALSE);
}

/**
 * tie_canvas_query_tooltip:
 * @keyboard: whether it is asked for the focus rather than the pointer
 *
 * What the mark says to those who cannot see it, as plain text; a link's address.
 *
 * Returns: whether there is something to say
 */
gboolean
tie_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  TieCanvas *self = TIE_CANVAS (widget);
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  const TieSceneGroup *group;
  const char *link = keyboard ? NULL : tie_canvas_pick_link (self, x, y);
  g_autofree char *description = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wrapped = NULL;
  TieRect area;

  priv->tipped = link != NULL;
  if (link != NULL)
    {
      gtk_tooltip_set_text (tooltip, link);
      return TRUE;
    }

  group = keyboard ? tie_canvas_get_focused_group (self, NULL) : tie_canvas_pick (self, x, y);
  if (group == NULL || group->title == NULL)
    return FALSE;

  priv->tipped = TRUE;
  name = tie_canvas_dup_group_name (self, group, &description);
  if (description != NULL && description[0] != '\0')
    text = g_strconcat (name, "\n", description, NULL);
  wrapped = wrap (text != NULL ? text : name);
  gtk_tooltip_set_text (tooltip, wrapped);
  area = tie_canvas_get_group_area (self, group);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) floor (area.x), (int) floor (area.y),
                                                      (int) ceil (area.width) + 1,
                                                      (int) ceil (area.height) + 1 });
  return TRUE;
}

/* GTK tells of a pointer that rests as well, whenever something is laid out beneath it: what a step
 * of a story brings forward is not to give way to what happens to come to lie there. */
static gboolean
is_resting (TieCanvas *self, double x, double y)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);

  return priv->pointer_inside && x == priv->pointer_x && y == priv->pointer_y;
}

static void
motion_cb (TieCanvas *self, double x, double y)
{
  if (is_resting (self, x, y))
    return;
  tie_canvas_ensure_scene (self);
  tie_canvas_hover_at (self, x, y);
}

static gboolean
scroll_cb (TieCanvas *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  return tie_canvas_scroll (self, dx, dy, gtk_event_controller_scroll_get_unit (controller),
                            gtk_event_controller_get_current_event_state (
                                GTK_EVENT_CONTROLLER (controller)));
}

static void
pressed_cb (TieCanvas *self, int n_press, double x, double y)
{
  tie_canvas_press (self, x, y);
}

static void
asked_cb (TieCanvas *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (tie_canvas_ask (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_begin_cb (TieCanvas *self, double x, double y, GtkGesture *gesture)
{
  tie_canvas_drag_begin (self, gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)),
                         x, y);
}

static void
drag_update_cb (TieCanvas *self, double dx, double dy, GtkGesture *gesture)
{
  if (tie_canvas_drag_to (self, dx, dy))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_begin_cb (TieCanvas *self, GdkEventSequence *sequence, GtkGesture *gesture)
{
  tie_canvas_pinch_begin (self);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (TieCanvas *self, double scale, GtkGesture *gesture)
{
  double x = 0, y = 0;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    tie_canvas_pinch_to (self, scale, x, y);
}

/**
 * tie_canvas_install_input:
 *
 * Adds the controllers. Dragging and pinching are one group: a finger that drags may go on to
 * pinch, and either takes the sequence from the click.
 */
void
tie_canvas_install_input (TieCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *ask = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (tie_canvas_leave), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (tie_canvas_release), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (ask), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (ask, "pressed", G_CALLBACK (asked_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (tie_canvas_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (tie_canvas_drag_cancel), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (tie_canvas_pinch_end), self);
  g_signal_connect_swapped (pinch, "cancel", G_CALLBACK (tie_canvas_pinch_end), self);

  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (ask));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_gesture_group (drag, pinch);
}

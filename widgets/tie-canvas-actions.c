/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The commands of a canvas, for keys, menus and assistive technology */

#include "tie-canvas-private.h"

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_canvas_zoom_by (TIE_CANVAS (widget), TIE_CANVAS_ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_canvas_zoom_by (TIE_CANVAS (widget), 1 / TIE_CANVAS_ZOOM_STEP);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_canvas_fit (TIE_CANVAS (widget));
}

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieCanvas *self = TIE_CANVAS (widget);
  const TieSceneGroup *group = tie_canvas_get_focused_group (self, NULL);
  TieSession *session = tie_canvas_get_session (self);

  if (group != NULL && session != NULL)
    tie_session_set_selection (session, group->subject);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_canvas_clear (TIE_CANVAS (widget));
}

static void
unpin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TieCanvas *self = TIE_CANVAS (widget);
  const TieSceneGroup *group = tie_canvas_get_focused_group (self, NULL);

  if (group != NULL)
    tie_canvas_unpin (self, group);
}

static void
unpin_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tie_canvas_unpin (TIE_CANVAS (widget), NULL);
}

/**
 * tie_canvas_update_actions:
 *
 * Enables the actions that would do something.
 */
void
tie_canvas_update_actions (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  GtkWidget *widget = GTK_WIDGET (self);
  const TieSceneGroup *focused = tie_canvas_get_focused_group (self, NULL);

  gtk_widget_action_set_enabled (widget, "canvas.unpin", tie_canvas_is_pinned (self, focused));
  gtk_widget_action_set_enabled (widget, "canvas.unpin-all", priv->pinned->len > 0);
  gtk_widget_action_set_enabled (widget, "canvas.select", priv->focused != NULL);
  gtk_widget_action_set_enabled (widget, "canvas.clear",
                                 priv->session != NULL
                                     && tie_session_get_selection (priv->session) != NULL);
}

/**
 * tie_canvas_install_actions:
 * @widget_class: the canvas's
 *
 * Installs the class actions.
 */
void
tie_canvas_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "canvas.select", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "canvas.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "canvas.unpin", NULL, unpin_action);
  gtk_widget_class_install_action (widget_class, "canvas.unpin-all", NULL, unpin_all_action);
}

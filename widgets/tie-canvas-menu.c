/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The menu of an organisation in a canvas */

#include "tie-canvas-private.h"

#include <glib/gi18n-lib.h>

#include <math.h>

static GMenuModel *
create_model (void)
{
  GMenu *menu = g_menu_new ();

  /* Translators: an organization that was moved by hand finds its place by itself again */
  g_menu_append (menu, _ ("_Unpin"), "canvas.unpin");
  g_menu_append (menu, _ ("Unpin _All"), "canvas.unpin-all");
  return G_MENU_MODEL (menu);
}

static void
create_menu (TieCanvas *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  g_autoptr (GMenuModel) model = create_model ();

  priv->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (priv->menu), FALSE);
  gtk_popover_set_position (GTK_POPOVER (priv->menu), GTK_POS_BOTTOM);
  gtk_widget_set_halign (priv->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (priv->menu, GTK_WIDGET (self));
}

/**
 * tie_canvas_show_menu:
 * @group: (nullable): a group of the scene
 *
 * Shows what can be done with an organisation. There is something only while any is pinned.
 *
 * Returns: whether it is shown
 */
gboolean
tie_canvas_show_menu (TieCanvas *self, const TieSceneGroup *group)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  TieRect area;

  group = tie_canvas_find_movable (self, group);
  if (group == NULL || priv->session == NULL || tie_session_get_pins (priv->session) == NULL)
    return FALSE;

  area = tie_canvas_get_group_area (self, group);
  tie_canvas_focus_group (self, group, FALSE);
  if (priv->menu == NULL)
    create_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (priv->menu),
                               &(GdkRectangle){ (int) floor (area.x), (int) floor (area.y),
                                                (int) ceil (area.width),
                                                (int) ceil (area.height) });
  gtk_popover_popup (GTK_POPOVER (priv->menu));
  return TRUE;
}

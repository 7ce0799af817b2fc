/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The window of whoever presents: by itself on a second monitor, by command on a single one. */

#include "tie-window-private.h"

#include "tie-presenter-window.h"

/* Returns: (transfer full) (nullable): a monitor that the window is not on */
static GdkMonitor *
find_other_monitor (TieWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GListModel *monitors = gdk_display_get_monitors (display);
  GtkNative *native = GTK_NATIVE (self);
  GdkSurface *surface = gtk_native_get_surface (native);
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }
  return NULL;
}

static gboolean
key_cb (TieWindow *self, guint key, guint code, GdkModifierType modifiers)
{
  if (tie_window_press_story_key (self, key, modifiers))
    return TRUE;
  /* The button of a clicker that begins presenting is F5, wherever the focus is */
  if (key == GDK_KEY_F5 && (modifiers & GDK_SHIFT_MASK) == 0)
    tie_window_set_presenting (self, !self->presenting);
  else if (key == GDK_KEY_F5)
    tie_window_show_presenter (self, FALSE);
  else if (key == GDK_KEY_Escape && self->presenting)
    tie_window_set_presenting (self, FALSE);
  else if (key == GDK_KEY_Escape)
    tie_window_show_presenter (self, FALSE);
  else
    return FALSE;
  return TRUE;
}

static void
update_actions (TieWindow *self)
{
  g_autoptr (GdkMonitor) other = find_other_monitor (self);
  GAction *swap = g_action_map_lookup_action (G_ACTION_MAP (self), "presenter-swap");

  tie_window_set_action_state (self, "presenter", g_variant_new_boolean (self->presenter != NULL));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (swap),
                               self->presenter != NULL && self->presenting && other != NULL);
}

static void
destroyed_cb (TieWindow *self)
{
  self->presenter = NULL;
  update_actions (self);
}

static void
make_presenter (TieWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->presenter = tie_presenter_window_new (self->story_player);
  gtk_widget_insert_action_group (self->presenter, "win", G_ACTION_GROUP (self));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->presenter, key);
  g_signal_connect_object (self->presenter, "destroy", G_CALLBACK (destroyed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tie_window_show_presenter:
 * @self: the window
 * @shown: whether to show it
 *
 * Shows or hides the window with notes, what comes next and the time: on the whole of another
 * monitor, where there is one. Tells the first story if none is told.
 */
void
tie_window_show_presenter (TieWindow *self, gboolean shown)
{
  g_autoptr (GdkMonitor) other = NULL;

  if (shown == (self->presenter != NULL))
    return;
  if (!shown)
    {
      gtk_window_destroy (GTK_WINDOW (self->presenter));
      return;
    }
  if (!tie_window_is_telling (self))
    tie_story_player_start (self->story_player, 0, 0);
  if (!tie_window_is_telling (self))
    return;
  other = find_other_monitor (self);
  make_presenter (self);
  if (other != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->presenter), other);
  gtk_window_present (GTK_WINDOW (self->presenter));
  update_actions (self);
}

/**
 * tie_window_update_presenter:
 * @self: the window
 *
 * Shows the presenter's window where somebody presents a story with a second monitor; it goes when
 * that, or the story, ends.
 */
void
tie_window_update_presenter (TieWindow *self)
{
  gboolean wanted = self->presenting && tie_window_is_telling (self);
  g_autoptr (GdkMonitor) other = NULL;

  if (!tie_window_is_telling (self) || (self->had_presenter_wanted && !wanted))
    tie_window_show_presenter (self, FALSE);
  else if (wanted && !self->had_presenter_wanted)
    {
      other = find_other_monitor (self);
      if (other != NULL)
        tie_window_show_presenter (self, TRUE);
    }
  self->had_presenter_wanted = wanted;
  update_actions (self);
}

static void
presenter_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  tie_window_show_presenter (TIE_WINDOW (data), g_variant_get_boolean (state));
}

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TieWindow *self = TIE_WINDOW (data);
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autoptr (GdkMonitor) other = find_other_monitor (self);
  GdkMonitor *own =
      gdk_display_get_monitor_at_surface (display, gtk_native_get_surface (GTK_NATIVE (self)));

  if (other == NULL || self->presenter == NULL)
    return;
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), other);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->presenter), own);
}

static const GActionEntry actions[] = {
  { .name = "presenter", .state = "false", .change_state = presenter_cb },
  { .name = "presenter-swap", .activate = swap_cb },
};

/**
 * tie_window_init_presenter:
 * @self: the window
 *
 * Makes the commands of the presenter's window.
 */
void
tie_window_init_presenter (TieWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

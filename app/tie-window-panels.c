/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The panels of a window, its size, and how it presents. */

#include "tie-window-private.h"

/* Whoever presents or is told a story sees the charts alone; whoever makes one needs the rest */
static gboolean
is_alone (TieWindow *self)
{
  return self->presenting || (!self->authoring && tie_window_is_telling (self));
}

/**
 * tie_window_update_panels:
 * @self: the window
 *
 * Shows the panels that are wanted, where there is room and nothing else to be looked at.
 */
void
tie_window_update_panels (TieWindow *self)
{
  gboolean alone = is_alone (self);

  if (alone == self->was_alone)
    return;
  self->was_alone = alone;
  adw_flap_set_reveal_flap (self->left_flap,
                            !alone && self->left_wanted && !adw_flap_get_folded (self->left_flap));
  adw_flap_set_reveal_flap (self->details_flap, !alone && self->details_wanted
                                                    && !adw_flap_get_folded (self->details_flap));
}

/* A flap that folds would lie over the chart: it hides, and comes back when there is room again */
static void
left_folded_cb (TieWindow *self)
{
  if (!is_alone (self))
    adw_flap_set_reveal_flap (self->left_flap,
                              self->left_wanted && !adw_flap_get_folded (self->left_flap));
}

static void
details_folded_cb (TieWindow *self)
{
  if (!is_alone (self))
    adw_flap_set_reveal_flap (self->details_flap,
                              self->details_wanted && !adw_flap_get_folded (self->details_flap));
}

static void
left_revealed_cb (TieWindow *self)
{
  tie_window_set_action_state (self, "left-panel",
                               g_variant_new_boolean (adw_flap_get_reveal_flap (self->left_flap)));
}

static void
details_revealed_cb (TieWindow *self)
{
  tie_window_set_action_state (self, "details-panel",
                               g_variant_new_boolean (
                                   adw_flap_get_reveal_flap (self->details_flap)));
}

/**
 * tie_window_show_left_panel:
 * @self: the window
 * @shown: whether to show it
 *
 * Shows or hides the list of organisations and deals.
 */
void
tie_window_show_left_panel (TieWindow *self, gboolean shown)
{
  if (!adw_flap_get_folded (self->left_flap))
    self->left_wanted = shown;
  adw_flap_set_reveal_flap (self->left_flap, shown);
}

/**
 * tie_window_show_details_panel:
 * @self: the window
 * @shown: whether to show it
 *
 * Shows or hides the details.
 */
void
tie_window_show_details_panel (TieWindow *self, gboolean shown)
{
  if (!adw_flap_get_folded (self->details_flap))
    self->details_wanted = shown;
  adw_flap_set_reveal_flap (self->details_flap, shown);
}

/**
 * tie_window_set_presenting:
 * @self: the window
 * @presenting: whether to present
 *
 * Presents: the charts alone, on the whole screen. Afterwards all is as it was.
 */
void
tie_window_set_presenting (TieWindow *self, gboolean presenting)
{
  if (self->presenting == presenting)
    return;

  self->presenting = presenting;
  if (presenting)
    self->was_fullscreen = gtk_window_is_fullscreen (GTK_WINDOW (self));
  gtk_widget_set_visible (self->header, !presenting);
  tie_window_update_author (self);
  tie_window_update_panels (self);
  tie_window_set_action_state (self, "present", g_variant_new_boolean (presenting));
  if (presenting)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else if (!self->was_fullscreen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  tie_window_arrange_stage (self);
  tie_window_update_presenter (self);
  tie_charts_focus (self->charts);
}

/**
 * tie_window_init_panels:
 * @self: the window, with settings
 *
 * Makes the window as it was when one was closed last.
 */
void
tie_window_init_panels (TieWindow *self)
{
  g_autofree char *chart = tie_settings_dup_string (self->settings, "chart");
  g_autofree char *group = tie_settings_dup_string (self->settings, "timeline-group");
  g_autofree char *sort = tie_settings_dup_string (self->settings, "timeline-sort");

  self->left_wanted = tie_settings_get_boolean (self->settings, "left-panel");
  self->details_wanted = tie_settings_get_boolean (self->settings, "details-panel");
  tie_panel_set_width (self->left_panel, tie_settings_get_int (self->settings, "left-panel-width"));
  tie_panel_set_width (self->details_panel,
                       tie_settings_get_int (self->settings, "details-panel-width"));
  adw_flap_set_reveal_flap (self->left_flap, self->left_wanted);
  adw_flap_set_reveal_flap (self->details_flap, self->details_wanted);
  left_revealed_cb (self);
  details_revealed_cb (self);
  g_action_group_change_action_state (G_ACTION_GROUP (self), "chart", g_variant_new_string (chart));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "timeline-group",
                                      g_variant_new_string (group));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "timeline-sort",
                                      g_variant_new_string (sort));

  gtk_window_set_default_size (GTK_WINDOW (self),
                               tie_settings_get_int (self->settings, "window-width"),
                               tie_settings_get_int (self->settings, "window-height"));
  if (tie_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (self->left_flap, "notify::folded", G_CALLBACK (left_folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details_flap, "notify::folded", G_CALLBACK (details_folded_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->left_flap, "notify::reveal-flap", G_CALLBACK (left_revealed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details_flap, "notify::reveal-flap",
                           G_CALLBACK (details_revealed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * tie_window_remember:
 * @self: the window, which is about to close
 *
 * Remembers its size and panels for the next one.
 */
void
tie_window_remember (TieWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0 && !self->presenting)
    {
      tie_settings_set_int (self->settings, "window-width", width);
      tie_settings_set_int (self->settings, "window-height", height);
    }
  tie_settings_set_boolean (self->settings, "maximized",
                            gtk_window_is_maximized (GTK_WINDOW (self)));
  tie_settings_set_boolean (self->settings, "left-panel", self->left_wanted);
  tie_settings_set_boolean (self->settings, "details-panel", self->details_wanted);
  tie_settings_set_int (self->settings, "left-panel-width", tie_panel_get_width (self->left_panel));
  tie_settings_set_int (self->settings, "details-panel-width",
                        tie_panel_get_width (self->details_panel));
}

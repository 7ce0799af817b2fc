/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The keys of all commands, and the window that lists them. */

#include "tie-shortcuts.h"

/* resources/tie-shortcuts.ui names the same actions, and takes the keys from here */
static const TieAccel accels[] = {
  { "app.new-window", { "<Control>n" }, TIE_ACCEL_EVERYWHERE },
  { "app.quit", { "<Control>q" }, TIE_ACCEL_EVERYWHERE },
  { "app.help", { "F1" }, TIE_ACCEL_EVERYWHERE },
  { "app.shortcuts", { "<Control>question", "<Control><Shift>slash" }, TIE_ACCEL_EVERYWHERE },
  { "window.close", { "<Control>w" }, TIE_ACCEL_EVERYWHERE },
  { "win.open", { "<Control>o" }, TIE_ACCEL_EVERYWHERE },
  { "win.save", { "<Control>s" }, TIE_ACCEL_EVERYWHERE },
  { "win.save-as", { "<Control><Shift>s" }, TIE_ACCEL_EVERYWHERE },
  { "win.reload", { "<Control>r" }, TIE_ACCEL_EVERYWHERE },
  { "win.export", { "<Control>e" }, TIE_ACCEL_EVERYWHERE },
  { "win.export-story", { "<Control><Shift>e" }, TIE_ACCEL_EVERYWHERE },
  { "win.print", { "<Control>p" }, TIE_ACCEL_EVERYWHERE },
  { "win.copy-picture", { "<Control>c", "<Control>Insert" }, TIE_ACCEL_CHARTS },
  { "win.edit-text", { "F2" }, TIE_ACCEL_EVERYWHERE },
  { "win.undo", { "<Control>z" }, TIE_ACCEL_AFTER_TEXT },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, TIE_ACCEL_AFTER_TEXT },
  { "win.search", { "<Control>f" }, TIE_ACCEL_EVERYWHERE },
  { "win.chart::network", { "<Control>1" }, TIE_ACCEL_EVERYWHERE },
  { "win.chart::timeline", { "<Control>2" }, TIE_ACCEL_EVERYWHERE },
  { "win.chart::both", { "<Control>3" }, TIE_ACCEL_EVERYWHERE },
  { "win.chart::table", { "<Control>4" }, TIE_ACCEL_EVERYWHERE },
  { "win.playhead", { "<Control>m" }, TIE_ACCEL_EVERYWHERE },
  { "win.play", { "<Control>space" }, TIE_ACCEL_EVERYWHERE },
  { "win.left-panel", { "F9" }, TIE_ACCEL_EVERYWHERE },
  { "win.details-panel", { "<Shift>F9" }, TIE_ACCEL_EVERYWHERE },
  { "win.story", { "F6" }, TIE_ACCEL_EVERYWHERE },
  { "win.edit-story", { "<Shift>F6" }, TIE_ACCEL_EVERYWHERE },
  { "win.add-step", { "<Control>d" }, TIE_ACCEL_EVERYWHERE },
  { "win.present", { "F5" }, TIE_ACCEL_EVERYWHERE },
  { "win.presenter", { "<Shift>F5" }, TIE_ACCEL_EVERYWHERE },
  { "win.fullscreen", { "F11" }, TIE_ACCEL_EVERYWHERE },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" }, TIE_ACCEL_EVERYWHERE },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" }, TIE_ACCEL_EVERYWHERE },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" }, TIE_ACCEL_EVERYWHERE },
};

/**
 * tie_shortcuts_get_accels:
 * @n_accels: (out): how many
 *
 * Returns: (transfer none) (array length=n_accels): the table
 */
const TieAccel *
tie_shortcuts_get_accels (gsize *n_accels)
{
  g_return_val_if_fail (n_accels != NULL, NULL);

  *n_accels = G_N_ELEMENTS (accels);
  return accels;
}

/**
 * tie_shortcuts_install:
 * @application: the application
 *
 * Gives the commands their keys that are heard everywhere.
 */
void
tie_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    if (accels[i].scope == TIE_ACCEL_EVERYWHERE)
      gtk_application_set_accels_for_action (application, accels[i].action,
                                             (const char *const *) accels[i].accels);
}

/**
 * tie_shortcuts_install_local:
 * @widget: a window that has the actions, or a widget in one
 * @scope: which keys
 *
 * Gives those commands their keys that are heard while the focus is in @widget, and does not use
 * them.
 */
void
tie_shortcuts_install_local (GtkWidget *widget, TieAccelScope scope)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = gtk_shortcut_controller_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    for (gsize j = 0; accels[i].scope == scope && accels[i].accels[j] != NULL; j++)
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (controller),
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accels[i].accels[j]),
                            gtk_named_action_new (accels[i].action)));
  gtk_widget_add_controller (widget, controller);
}

/**
 * tie_shortcuts_show:
 * @parent: the window it is for
 *
 * Shows the list of keys.
 */
void
tie_shortcuts_show (GtkApplicationWindow *parent)
{
  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (parent));

  if (gtk_application_window_get_help_overlay (parent) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
          gtk_builder_new_from_resource ("/io/github/tieline/Tieline/tie-shortcuts.ui");

      gtk_application_window_set_help_overlay (parent,
                                               GTK_SHORTCUTS_WINDOW (
                                                   gtk_builder_get_object (builder, "shortcuts")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (parent)));
}

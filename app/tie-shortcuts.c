/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The keys of all commands, and the window that lists them. */

#include "tie-shortcuts.h"

/* resources/tie-shortcuts.ui names the same actions, and takes the keys from here */
static const TieAccel accels[] = {
  { "app.new-window", { "<Control>n" }, FALSE },
  { "app.quit", { "<Control>q" }, FALSE },
  { "app.help", { "F1" }, FALSE },
  { "app.shortcuts", { "<Control>question", "<Control><Shift>slash" }, FALSE },
  { "window.close", { "<Control>w" }, FALSE },
  { "win.open", { "<Control>o" }, FALSE },
  { "win.save", { "<Control>s" }, FALSE },
  { "win.save-as", { "<Control><Shift>s" }, FALSE },
  { "win.reload", { "<Control>r" }, FALSE },
  { "win.export", { "<Control>e" }, FALSE },
  { "win.edit-text", { "F2" }, FALSE },
  { "win.undo", { "<Control>z" }, TRUE },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, TRUE },
  { "win.search", { "<Control>f" }, FALSE },
  { "win.chart::network", { "<Control>1" }, FALSE },
  { "win.chart::timeline", { "<Control>2" }, FALSE },
  { "win.chart::both", { "<Control>3" }, FALSE },
  { "win.playhead", { "<Control>m" }, FALSE },
  { "win.play", { "<Control>space" }, FALSE },
  { "win.left-panel", { "F9" }, FALSE },
  { "win.details-panel", { "<Shift>F9" }, FALSE },
  { "win.present", { "F5" }, FALSE },
  { "win.fullscreen", { "F11" }, FALSE },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" }, FALSE },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" }, FALSE },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" }, FALSE },
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
 * Gives the commands their keys, but for those that text fields use too.
 */
void
tie_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    if (!accels[i].local)
      gtk_application_set_accels_for_action (application, accels[i].action,
                                             (const char *const *) accels[i].accels);
}

/**
 * tie_shortcuts_install_local:
 * @window: a window that has the actions
 *
 * Gives those commands their keys that a text field with the focus uses first.
 */
void
tie_shortcuts_install_local (GtkWidget *window)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WINDOW (window));

  controller = gtk_shortcut_controller_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    for (gsize j = 0; accels[i].local && accels[i].accels[j] != NULL; j++)
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (controller),
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accels[i].accels[j]),
                            gtk_named_action_new (accels[i].action)));
  gtk_widget_add_controller (window, controller);
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

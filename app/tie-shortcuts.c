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

static const TieAccel *
find_accel (const char *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    if (g_strcmp0 (accels[i].action, action) == 0)
      return &accels[i];
  return NULL;
}

static void
tell_keys (GtkWidget *row)
{
  g_autofree char *action = NULL, *keys = NULL;
  const TieAccel *accel;

  g_object_get (row, "action-name", &action, NULL);
  accel = find_accel (action);
  if (accel == NULL)
    return;
  keys = g_strjoinv (" ", (char **) accel->accels);
  g_object_set (row, "accelerator", keys, NULL);
}

/* The rows of a list, and what its search finds */
static void
tell_all_keys (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      tell_keys (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tell_all_keys (child);
}

static GtkWindow *
find_list (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_SHORTCUTS_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == parent)
      return l->data;
  return NULL;
}

/* Not as the help overlay of an application window, which GTK 4.8 has learn the keys from that
 * window: whoever held the list longer had it go back to a window that had been freed */
static GtkWindow *
create_list (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/tieline/Tieline/tie-shortcuts.ui");
  GtkWindow *list = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  tell_all_keys (GTK_WIDGET (list));
  gtk_window_set_transient_for (list, parent);
  return list;
}

/**
 * tie_shortcuts_show:
 * @parent: the window it is for
 *
 * Shows the list of keys, which goes when it is closed, or with its window.
 *
 * Returns: (transfer none): the list
 */
GtkWindow *
tie_shortcuts_show (GtkWindow *parent)
{
  GtkWindow *list;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  list = find_list (parent);
  if (list == NULL)
    list = create_list (parent);
  gtk_window_present (list);
  return list;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Files that are dropped on a window. */

#include "tie-window-private.h"

static gboolean
open_file (TieWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL)
    return FALSE;
  tie_application_open_file (TIE_APPLICATION (application), file);
  return TRUE;
}

static gboolean
drop_cb (TieWindow *self, const GValue *value)
{
  gboolean opened = FALSE;

  if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    return g_value_get_object (value) != NULL && open_file (self, g_value_get_object (value));
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    opened |= open_file (self, l->data);
  return opened;
}

/**
 * tie_window_init_drop:
 * @self: the window
 *
 * Lets files be dropped anywhere on the window.
 */
void
tie_window_init_drop (TieWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->content, GTK_EVENT_CONTROLLER (target));
}

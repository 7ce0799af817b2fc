/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Has dialogs let go of the window that they stood over. */

#include "tie-transient-windows.h"

#include <gtk/gtk.h>

/* An emission hook: it stays */
static gboolean
unrealize_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_WINDOW (widget) && gtk_window_get_transient_for (GTK_WINDOW (widget)) != NULL)
    gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
  return TRUE;
}

/**
 * tie_transient_windows_let_go:
 *
 * A dialog of GTK 4.8 that goes with its window keeps the pointer to it, when both have been
 * destroyed and somebody still holds the dialog: a question, whose answer closes the window while
 * the dialog is telling of it; an export, until its picture is written. Freed at last, the dialog
 * goes back to the window, which has been freed before. From here on each forgets its window when
 * it is unrealized, which is when it is destroyed. To be called once.
 */
void
tie_transient_windows_let_go (void)
{
  g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, unrealize_cb, NULL,
                              NULL);
}

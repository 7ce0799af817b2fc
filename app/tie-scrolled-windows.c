/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Has scrolled windows let go of the settings. */

#include "tie-scrolled-windows.h"

#include <gtk/gtk.h>

/* An emission hook: it comes before the widget's own handler, and stays */
static gboolean
unrealize_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_by_data (gtk_widget_get_settings (widget), widget);
  return TRUE;
}

/**
 * tie_scrolled_windows_let_go:
 *
 * A scrolled window of GTK 4.8 listens to the settings whenever it is realized, to learn whether
 * its bars are overlaid, and never stops: each keeps memory for good, and would be told of a change
 * when it has long been freed. From here on each stops when it is unrealized. To be called once.
 */
void
tie_scrolled_windows_let_go (void)
{
  g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, unrealize_cb, NULL,
                              NULL);
}

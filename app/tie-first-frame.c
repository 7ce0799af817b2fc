/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* When a window has painted its first frame: what the start-up time is measured by. */

#include "tie-first-frame.h"

typedef struct
{
  GtkWindow *window; /* unowned: it owns the clock, and the handler */
  TieFirstFrameReady ready;
  gpointer data;
  gulong handler;
} Watch;

static void
watch_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  Watch *watch = data;
  gint64 now = g_get_monotonic_time ();

  if (!gtk_widget_get_mapped (GTK_WIDGET (watch->window))
      || (watch->ready != NULL && !watch->ready (watch->data)))
    return;

  g_print ("first-frame %" G_GINT64_FORMAT "\n", now);
  g_application_quit (G_APPLICATION (gtk_window_get_application (watch->window)));
  g_signal_handler_disconnect (clock, watch->handler);
}

static void
realize_cb (GtkWidget *widget, gpointer data)
{
  Watch *watch = g_memdup2 (data, sizeof (Watch));

  watch->handler = g_signal_connect_data (gtk_widget_get_frame_clock (widget), "after-paint",
                                          G_CALLBACK (after_paint_cb), watch, watch_free, 0);
}

/**
 * tie_first_frame_report:
 * @window: a window that is not yet realized, of an application
 * @ready: (nullable): whether the window shows what is waited for
 * @data: for @ready
 *
 * When the environment has TIELINE_BENCH_FIRST_FRAME: prints the monotonic time in microseconds at
 * which the first frame with all that is waited for has been painted, and ends the application.
 * Else does nothing.
 */
void
tie_first_frame_report (GtkWindow *window, TieFirstFrameReady ready, gpointer data)
{
  Watch *watch;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (g_getenv ("TIELINE_BENCH_FIRST_FRAME") == NULL)
    return;

  watch = g_new (Watch, 1);
  *watch = (Watch){ window, ready, data };
  g_signal_connect_data (window, "realize", G_CALLBACK (realize_cb), watch, watch_free, 0);
}

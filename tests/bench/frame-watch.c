/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Takes the time of every frame of a window. */

#include "frame-watch.h"

#include <time.h>

static gint64
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

gint64
frame_watch_get_thread_time (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

gint64
frame_watch_get_process_time (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

static void
before_paint_cb (FrameWatch *watch)
{
  gint64 now = g_get_monotonic_time ();
  Frame frame = { .interval = watch->began > 0 ? now - watch->began : 0 };

  watch->began = now;
  watch->thread = frame_watch_get_thread_time ();
  watch->process = frame_watch_get_process_time ();
  g_array_append_val (watch->frames, frame);
}

static void
after_paint_cb (FrameWatch *watch)
{
  Frame *frame;

  if (watch->frames->len == 0)
    return;
  frame = &g_array_index (watch->frames, Frame, watch->frames->len - 1);
  frame->thread = frame_watch_get_thread_time () - watch->thread;
  frame->process = frame_watch_get_process_time () - watch->process;
  watch->ended = g_get_monotonic_time ();
}

void
frame_watch_init (FrameWatch *watch, GtkWidget *window)
{
  *watch = (FrameWatch){ 0 };
  watch->clock = g_object_ref (gtk_widget_get_frame_clock (window));
  watch->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_signal_connect_swapped (watch->clock, "before-paint", G_CALLBACK (before_paint_cb), watch);
  g_signal_connect_swapped (watch->clock, "after-paint", G_CALLBACK (after_paint_cb), watch);
}

void
frame_watch_clear (FrameWatch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->clock, watch);
  g_clear_object (&watch->clock);
  g_clear_pointer (&watch->frames, g_array_unref);
}

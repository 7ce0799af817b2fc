/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one frame took, microseconds: since the frame before it began, of this thread's processor
 * time, and of that of all threads while it was made. */
typedef struct
{
  gint64 interval;
  gint64 thread;
  gint64 process;
} Frame;

/* Watches the frames of a window. @frames are those since @frames was emptied last. */
typedef struct
{
  GdkFrameClock *clock;
  GArray *frames; /* Frame */
  gint64 began;
  gint64 ended;
  gint64 thread;
  gint64 process;
} FrameWatch;

void frame_watch_init (FrameWatch *watch, GtkWidget *window);
void frame_watch_clear (FrameWatch *watch);

/* Processor time so far, microseconds. */
gint64 frame_watch_get_thread_time (void);
gint64 frame_watch_get_process_time (void);

G_END_DECLS

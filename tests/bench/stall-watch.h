/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the main loop did between two looks for news: as long, it heard of nothing. In microseconds:
 * by the clock, and of the main thread's processor time. */
typedef struct
{
  gint64 clock;
  gint64 thread;
} Stall;

void stall_watch_start (void);
GArray *stall_watch_take (void);

G_END_DECLS

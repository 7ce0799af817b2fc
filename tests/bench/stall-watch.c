/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Takes the time of everything that the main loop does between two polls. */

#include "stall-watch.h"

#include "frame-watch.h"

/* What is shorter is nothing */
#define LEAST_US 1000

static GPollFunc poll_of_glib;
static GArray *stalls;
static gint64 woke;
static gint64 woke_thread;

static int
poll_watched (GPollFD *fds, guint n_fds, int timeout)
{
  Stall stall = { .clock = g_get_monotonic_time () - woke,
                  .thread = frame_watch_get_thread_time () - woke_thread };
  int result;

  if (woke > 0 && stall.clock >= LEAST_US)
    g_array_append_val (stalls, stall);
  result = poll_of_glib (fds, n_fds, timeout);
  woke = g_get_monotonic_time ();
  woke_thread = frame_watch_get_thread_time ();
  return result;
}

/* Watches the default main context, in the main thread. */
void
stall_watch_start (void)
{
  stalls = g_array_new (FALSE, FALSE, sizeof (Stall));
  poll_of_glib = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_watched);
}

/* Returns what was found since the last time, elements of type Stall, owned by the caller. */
GArray *
stall_watch_take (void)
{
  GArray *taken = stalls;

  stalls = g_array_new (FALSE, FALSE, sizeof (Stall));
  return taken;
}

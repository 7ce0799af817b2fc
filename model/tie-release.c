/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Lets go of what is large without holding up a frame. */

#include "tie-release.h"

typedef struct
{
  gpointer data;
  GDestroyNotify release;
} Burden;

static void
release_cb (gpointer data, gpointer user_data)
{
  Burden *burden = data;

  burden->release (burden->data);
  g_free (burden);
}

/**
 * tie_release_in_thread:
 * @data: (transfer full): what is let go of, such as an array of a hundred thousand objects
 * @release: gives it up; called in another thread
 *
 * Has another thread let go of something, after what it was given before.
 */
void
tie_release_in_thread (gpointer data, GDestroyNotify release)
{
  static GThreadPool *pool;
  Burden *burden;

  g_return_if_fail (data != NULL && release != NULL);

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (release_cb, NULL, 1, FALSE, NULL));
  burden = g_new0 (Burden, 1);
  burden->data = data;
  burden->release = release;
  g_thread_pool_push (pool, burden, NULL);
}

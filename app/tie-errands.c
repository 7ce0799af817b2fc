/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is done on the disk without anybody waiting for it: waiting for a disk takes longer than a
 * frame. One at a time, in the order in which it was asked for. */

#include "tie-errands.h"

typedef struct
{
  void (*run) (gpointer data);
  gpointer data;
  GDestroyNotify free_data;
} Errand;

static GMutex lock;
static GCond done;
static guint n_open; /* guarded by lock */

static void
run_errand (gpointer data, gpointer nothing)
{
  Errand *self = data;

  self->run (self->data);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);

  g_mutex_lock (&lock);
  n_open--;
  g_cond_broadcast (&done);
  g_mutex_unlock (&lock);
}

static GThreadPool *
get_pool (void)
{
  static gsize pool;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, (gsize) g_thread_pool_new (run_errand, NULL, 1, FALSE, NULL));
  return (GThreadPool *) pool;
}

/**
 * tie_errands_add:
 * @run: called with @data in another thread
 * @data: what it needs
 * @free_data: (nullable): called with @data after it, in that thread
 *
 * Has something done soon, after all that was added before.
 */
void
tie_errands_add (void (*run) (gpointer data), gpointer data, GDestroyNotify free_data)
{
  Errand *errand = g_new (Errand, 1);

  *errand = (Errand){ run, data, free_data };
  g_mutex_lock (&lock);
  n_open++;
  g_mutex_unlock (&lock);
  g_thread_pool_push (get_pool (), errand, NULL);
}

/**
 * tie_errands_wait:
 *
 * Waits until all is done that has been added. Not to be called by an errand.
 */
void
tie_errands_wait (void)
{
  g_mutex_lock (&lock);
  while (n_open > 0)
    g_cond_wait (&done, &lock);
  g_mutex_unlock (&lock);
}

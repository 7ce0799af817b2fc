/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The threads in which pictures are drawn that are not on screen. */

#include "tie-export-thread.h"

#include "tie-canvas-rest.h"
#include "tie-text-cache.h"

/* A preview need not wait for a picture that takes long */
#define N_THREADS 2

typedef struct
{
  GTask *task;
  GTaskThreadFunc run;
} Job;

static gboolean
drop_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

static void
run_cb (gpointer data, gpointer user_data)
{
  Job *job = data;

  tie_canvas_rest_hold ();
  if (!g_task_return_error_if_cancelled (job->task))
    job->run (job->task, g_task_get_source_object (job->task), g_task_get_task_data (job->task),
              g_task_get_cancellable (job->task));
  /* Thousands of them may be of this picture alone; what was measured is remembered by all threads
   */
  tie_text_cache_forget ();
  tie_canvas_rest_release ();
  /* It may hold a widget, which must not go in this thread */
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_cb, job->task, g_object_unref);
  g_free (job);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  /* For good: fonts stay with a thread */
  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (run_cb, NULL, N_THREADS, TRUE, NULL));
  return pool;
}

/**
 * tie_export_thread_run:
 * @task: a task
 * @run: what is to be done; it returns from @task
 *
 * As g_task_run_in_thread(), in threads that know the fonts already.
 */
void
tie_export_thread_run (GTask *task, GTaskThreadFunc run)
{
  Job *job;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (run != NULL);

  job = g_new (Job, 1);
  job->task = g_object_ref (task);
  job->run = run;
  g_thread_pool_push (get_pool (), job, NULL);
}

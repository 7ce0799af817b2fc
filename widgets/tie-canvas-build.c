/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Builds a scene in another thread, and tells how far its layout is */

#include "tie-canvas-build.h"

#include "tie-scene-index.h"
#include "tie-scene-release.h"
#include "tie-text-cache.h"

#include <string.h>

/* A network may take seconds: the timeline beside it need not wait for it */
#define N_THREADS 2
/* Positions are copied no more often than somebody looks at them */
#define LEAST_INTERVAL (35 * G_TIME_SPAN_MILLISECOND)

/* The request holds what it borrows elsewhere. Built and data are the first thread's, the rest
 * belongs to both */
struct _TieCanvasBuild
{
  gatomicrefcount ref_count;
  TieChartRequest request;
  TieDate moment;
  TieBuildFunc build;
  TieBuiltFunc built; /* NULL: abandoned */
  gpointer data;
  TieScene *scene; /* once it is there */
  gint64 copied;   /* when positions were copied last; in the other thread */

  GMutex lock;
  gboolean stopped;     /* guarded by lock */
  gboolean abandoned;   /* likewise */
  gboolean fresh;       /* likewise: there is something to read */
  TieProgress progress; /* likewise */
};

/**
 * tie_progress_clear:
 * @progress: progress
 *
 * Frees what is in it.
 */
void
tie_progress_clear (TieProgress *progress)
{
  g_clear_pointer (&progress->x, g_free);
  g_clear_pointer (&progress->y, g_free);
  *progress = (TieProgress){ 0 };
}

static TieCanvasBuild *
ref_build (TieCanvasBuild *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
unref_build (gpointer data)
{
  TieCanvasBuild *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_object (&self->request.document);
  g_clear_object (&self->request.filter);
  g_clear_pointer (&self->request.pins, tie_pins_unref);
  g_free ((char *) self->request.language);
  g_strfreev ((char **) self->request.quiz_of);
  g_strfreev ((char **) self->request.show);
  g_strfreev ((char **) self->request.light);
  g_clear_pointer (&self->scene, tie_scene_release);
  tie_progress_clear (&self->progress);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
copy_places (double **to, const double *from, guint n)
{
  if (*to == NULL)
    *to = g_new (double, MAX (n, 1));
  memcpy (*to, from, n * sizeof (double));
}

/* In the other thread */
static gboolean
progress_cb (double done, const double *x, const double *y, gpointer data)
{
  TieCanvasBuild *self = data;
  gint64 now = g_get_monotonic_time ();
  gboolean go_on;

  g_mutex_lock (&self->lock);
  self->progress.known = TRUE;
  self->progress.done = CLAMP (done, 0, 1);
  self->fresh = TRUE;
  if (x != NULL && y != NULL && now - self->copied >= LEAST_INTERVAL)
    {
      copy_places (&self->progress.x, x, self->progress.n);
      copy_places (&self->progress.y, y, self->progress.n);
      self->copied = now;
    }
  go_on = !self->stopped;
  g_mutex_unlock (&self->lock);
  return go_on;
}

static gboolean
is_abandoned (TieCanvasBuild *self)
{
  gboolean abandoned;

  g_mutex_lock (&self->lock);
  abandoned = self->abandoned;
  g_mutex_unlock (&self->lock);
  return abandoned;
}

/* In the first thread again */
static gboolean
built_cb (gpointer data)
{
  TieCanvasBuild *self = data;

  if (self->built != NULL)
    {
      self->built (self->scene, self->data);
      unref_build (self);
    }
  return G_SOURCE_REMOVE;
}

static void
run (gpointer data, gpointer user_data)
{
  TieCanvasBuild *self = data;

  if (!is_abandoned (self))
    self->scene = self->build (&self->request);
  /* What painting and pointing will ask for */
  if (self->scene != NULL)
    tie_scene_get_index (self->scene);
  /* How wide they are is known to all threads, and nobody draws them in this one */
  tie_text_cache_forget ();
  g_idle_add_full (G_PRIORITY_DEFAULT, built_cb, self, unref_build);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  /* Threads of its own, for good: fonts stay with a thread */
  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (run, NULL, N_THREADS, TRUE, NULL));
  return pool;
}

/* The filter is the window's, which goes on changing it */
static void
take_request (TieCanvasBuild *self, const TieChartRequest *request)
{
  self->request = *request;
  self->request.document = g_object_ref (request->document);
  self->request.filter = request->filter != NULL ? tie_filter_copy (request->filter) : NULL;
  self->request.pins = request->pins != NULL ? tie_pins_ref (request->pins) : NULL;
  self->request.language = g_strdup (request->language);
  self->request.quiz_of = (const char *const *) g_strdupv ((char **) request->quiz_of);
  self->request.show = (const char *const *) g_strdupv ((char **) request->show);
  self->request.light = (const char *const *) g_strdupv ((char **) request->light);
  if (request->moment != NULL)
    {
      self->moment = *request->moment;
      self->request.moment = &self->moment;
    }
  self->request.progress = progress_cb;
  self->request.progress_data = self;
}

/**
 * tie_canvas_build_start:
 * @request: what is to be drawn; all it borrows is kept or copied
 * @build: draws it
 * @built: called when it is done, from the main loop
 * @data: for @built
 *
 * Begins to build a scene in another thread.
 *
 * Returns: the build, owned by itself until @built was called or it is abandoned
 */
TieCanvasBuild *
tie_canvas_build_start (const TieChartRequest *request,
                        TieBuildFunc build,
                        TieBuiltFunc built,
                        gpointer data)
{
  TieCanvasBuild *self;

  g_return_val_if_fail (request != NULL && build != NULL && built != NULL, NULL);

  self = g_new0 (TieCanvasBuild, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  take_request (self, request);
  self->build = build;
  self->built = built;
  self->data = data;
  self->progress.n = tie_document_get_organizations (request->document)->len;
  g_thread_pool_push (get_pool (), ref_build (self), NULL);
  return self;
}

/**
 * tie_canvas_build_stop:
 * @self: a build
 *
 * Has the layout end with what it has found so far. The rest is built.
 */
void
tie_canvas_build_stop (TieCanvasBuild *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->stopped = TRUE;
  g_mutex_unlock (&self->lock);
}

/**
 * tie_canvas_build_abandon:
 * @self: (transfer full): a build
 *
 * Nobody waits for the scene any more. A layout that has begun goes on, as the document keeps it,
 * unless it was stopped.
 */
void
tie_canvas_build_abandon (TieCanvasBuild *self)
{
  g_return_if_fail (self != NULL);

  self->built = NULL;
  g_mutex_lock (&self->lock);
  self->abandoned = TRUE;
  g_mutex_unlock (&self->lock);
  unref_build (self);
}

/**
 * tie_canvas_build_get_document:
 * @self: a build
 *
 * Returns: (transfer none): what is drawn
 */
TieDocument *
tie_canvas_build_get_document (TieCanvasBuild *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->request.document;
}

/**
 * tie_canvas_build_read_progress:
 * @self: a build
 * @progress: (inout): what was read before, or zeroes; cleared by tie_progress_clear()
 *
 * Returns: whether there is something new since
 */
gboolean
tie_canvas_build_read_progress (TieCanvasBuild *self, TieProgress *progress)
{
  gboolean fresh;

  g_return_val_if_fail (self != NULL && progress != NULL, FALSE);

  g_mutex_lock (&self->lock);
  fresh = self->fresh;
  if (fresh)
    {
      progress->known = self->progress.known;
      progress->done = self->progress.done;
      progress->n = self->progress.n;
      if (self->progress.x != NULL)
        {
          copy_places (&progress->x, self->progress.x, self->progress.n);
          copy_places (&progress->y, self->progress.y, self->progress.n);
        }
    }
  self->fresh = FALSE;
  g_mutex_unlock (&self->lock);
  return fresh;
}

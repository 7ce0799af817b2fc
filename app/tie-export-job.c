/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws and writes a picture, or a sequence of them, in another thread. */

#include "tie-export-job.h"

#include "tie-export-frames.h"
#include "tie-export-story.h"
#include "tie-export-thread.h"
#include "tie-export.h"
#include "tie-keep-file.h"

/* Progress is told in so many parts: a whole number can be read by any thread */
#define ALL 1000

struct _TieExportJob
{
  GObject parent_instance;

  TieExportRequest *request;
  GFile *target;
  char *file_name;
  GArray *moments; /* TieDate, of a sequence; NULL: one picture, or slides */
  gboolean slides;
  guint n_slides; /* G_MAXUINT until it is known; atomic */
  GCancellable *cancellable;
  int done; /* of ALL, atomic */
};

G_DEFINE_FINAL_TYPE (TieExportJob, tie_export_job, G_TYPE_OBJECT)

static void
tie_export_job_finalize (GObject *object)
{
  TieExportJob *self = TIE_EXPORT_JOB (object);

  g_clear_pointer (&self->request, tie_export_request_free);
  g_clear_object (&self->target);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->moments, g_array_unref);

  G_OBJECT_CLASS (tie_export_job_parent_class)->finalize (object);
}

static void
tie_export_job_class_init (TieExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_export_job_finalize;
}

static void
tie_export_job_init (TieExportJob *self)
{
  self->cancellable = g_cancellable_new ();
  self->n_slides = G_MAXUINT;
}

/* In the other thread */
static void
progress_cb (double done, gpointer data)
{
  g_atomic_int_set (&TIE_EXPORT_JOB (data)->done, (int) (done * ALL));
}

/**
 * tie_export_job_new:
 * @request: what is exported; copied
 * @target: the file; of a sequence or of slides, the folder
 *
 * Returns: (transfer full): a job that has not begun
 */
TieExportJob *
tie_export_job_new (const TieExportRequest *request, GFile *target)
{
  TieExportJob *self;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (target), NULL);

  self = g_object_new (TIE_TYPE_EXPORT_JOB, NULL);
  self->request = tie_export_request_copy (request);
  g_set_object (&self->request->options.cancellable, self->cancellable);
  self->request->options.progress = progress_cb;
  self->request->options.progress_data = self;
  self->target = g_object_ref (target);
  return self;
}

/**
 * tie_export_job_set_frames:
 * @self: a job that has not begun
 * @file_name: (nullable): the document's file name, with which those of the pictures begin
 * @moments: (element-type TieDate): as of when; copied
 *
 * Makes it a sequence of pictures.
 */
void
tie_export_job_set_frames (TieExportJob *self, const char *file_name, const GArray *moments)
{
  g_return_if_fail (TIE_IS_EXPORT_JOB (self));
  g_return_if_fail (moments != NULL);

  self->file_name = g_strdup (file_name);
  self->moments = g_array_copy ((GArray *) moments);
}

/**
 * tie_export_job_set_slides:
 * @self: a job that has not begun, of a request with a story and no page
 * @file_name: (nullable): the document's file name, with which those of the slides begin
 *
 * Makes it the slides of a story.
 */
void
tie_export_job_set_slides (TieExportJob *self, const char *file_name)
{
  g_return_if_fail (TIE_IS_EXPORT_JOB (self));
  g_return_if_fail (self->request->options.story != NULL);

  self->file_name = g_strdup (file_name);
  self->slides = TRUE;
}

static gboolean
write_picture (TieExportJob *self, GError **error)
{
  const TieExportRequest *request = self->request;
  g_autoptr (GBytes) bytes =
      tie_export_draw (request->document, request->filter, &request->options, error);

  return bytes != NULL
         && tie_keep_file (self->target, bytes, TIE_KEEP_PUBLIC, NULL, NULL, self->cancellable,
                           error);
}

static gboolean
write_frames (TieExportJob *self, GError **error)
{
  const TieExportRequest *request = self->request;

  return tie_export_frames_write (request->document, request->filter, &request->options,
                                  self->file_name, self->moments, self->target, error)
         == self->moments->len;
}

static gboolean
write_slides (TieExportJob *self, GError **error)
{
  guint n = tie_export_story_write_slides (self->request->document, &self->request->options,
                                           self->file_name, self->target, &self->n_slides, error);

  return n == self->n_slides;
}

static gboolean
write_all (TieExportJob *self, GError **error)
{
  if (self->slides)
    return write_slides (self, error);
  return self->moments != NULL ? write_frames (self, error) : write_picture (self, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  TieExportJob *self = source;
  GError *error = NULL;

  if (write_all (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tie_export_job_run_async:
 * @self: a job that has not begun
 * @callback: called when it is done
 * @data: for @callback
 *
 * Draws and writes. The document goes on being shown meanwhile.
 */
void
tie_export_job_run_async (TieExportJob *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TIE_IS_EXPORT_JOB (self));

  task = g_task_new (self, self->cancellable, callback, data);
  /* What is written is written: a last moment's cancelling does not deny it */
  g_task_set_check_cancellable (task, FALSE);
  tie_export_thread_run (task, run_in_thread);
}

/**
 * tie_export_job_run_finish:
 * @self: the job
 * @result: what the callback got
 * @error: why it could not be drawn or written: %G_IO_ERROR_CANCELLED where it was cancelled; the
 *   old file is there then
 *
 * Returns: whether all was written
 */
gboolean
tie_export_job_run_finish (TieExportJob *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (TIE_IS_EXPORT_JOB (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * tie_export_job_cancel:
 * @self: the job
 *
 * Ends it early.
 */
void
tie_export_job_cancel (TieExportJob *self)
{
  g_return_if_fail (TIE_IS_EXPORT_JOB (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * tie_export_job_get_target:
 * @self: the job
 *
 * Returns: (transfer none): the file; of a sequence, the folder
 */
GFile *
tie_export_job_get_target (TieExportJob *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_JOB (self), NULL);

  return self->target;
}

/**
 * tie_export_job_get_n_files:
 * @self: the job
 *
 * Returns: how many pictures it writes; of slides 1 until it is known
 */
guint
tie_export_job_get_n_files (TieExportJob *self)
{
  guint n_slides;

  g_return_val_if_fail (TIE_IS_EXPORT_JOB (self), 0);

  n_slides = (guint) g_atomic_int_get (&self->n_slides);
  if (self->slides)
    return n_slides != G_MAXUINT ? n_slides : 1;
  return self->moments != NULL ? self->moments->len : 1;
}

/**
 * tie_export_job_get_done:
 * @self: the job
 *
 * Returns: how far it is, 0 to 1
 */
double
tie_export_job_get_done (TieExportJob *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_JOB (self), 0);

  return (double) g_atomic_int_get (&self->done) / ALL;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws and writes a picture in a thread of its own. */

#include "tie-export-job.h"

#include "tie-keep-file.h"

typedef struct
{
  TieDocument *document;
  TieFilter *filter;
  TieExportOptions options;
  char *language;
  TieDate moment;
  char *selection;
  GFile *file;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->document);
  g_clear_object (&job->filter);
  g_clear_object (&job->file);
  g_free (job->language);
  g_free (job->selection);
  g_clear_pointer (&job->options.pins, tie_pins_unref);
  g_free (job);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = tie_export_draw (job->document, job->filter, &job->options, &error);
  if (bytes == NULL
      || !tie_keep_file (job->file, bytes, TIE_KEEP_PUBLIC, NULL, NULL, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * tie_export_job_async:
 * @document: what to draw
 * @filter: (nullable): what of it; copied
 * @options: how; copied
 * @file: where to
 * @cancellable: (nullable): a way to end it early
 * @callback: called when it is done
 * @data: for @callback
 *
 * Draws a chart and writes it as a PNG.
 */
void
tie_export_job_async (TieDocument *document,
                      TieFilter *filter,
                      const TieExportOptions *options,
                      GFile *file,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (TIE_IS_DOCUMENT (document));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->document = g_object_ref (document);
  job->filter = filter == NULL ? NULL : tie_filter_copy (filter);
  job->file = g_object_ref (file);
  job->language = g_strdup (options->language);
  job->selection = g_strdup (options->selection);
  job->options = *options;
  job->options.language = job->language;
  job->options.selection = job->selection;
  if (options->moment != NULL)
    {
      job->moment = *options->moment;
      job->options.moment = &job->moment;
    }
  job->options.pins = options->pins != NULL ? tie_pins_ref (options->pins) : NULL;

  task = g_task_new (document, cancellable, callback, data);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * tie_export_job_finish:
 * @result: what the callback got
 * @error: why it could not be drawn or written
 *
 * Returns: whether the file is there
 */
gboolean
tie_export_job_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

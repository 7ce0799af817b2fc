/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reading a document into its file object, in a thread. */

#include "tie-document-file-private.h"

#include "tie-entity-tag.h"
#include "tie-errands.h"
#include "tie-preload.h"
#include "tie-reader.h"
#include "tie-timeline-chart.h"
#include "tie-view-state.h"

/* What the thread that reads works on and brings back */
typedef struct
{
  GFile *file;
  TieReadProgress *progress;
  TieDocument *before; /* what was there when it began, or NULL */
  char *etag_before;
  char *etag;
  TieDocument *document;
  GPtrArray *problems;
  TieViewState view;
  TieRecovery *found;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->file);
  g_clear_pointer (&reading->progress, tie_read_progress_unref);
  g_clear_object (&reading->before);
  g_clear_pointer (&reading->etag_before, g_free);
  g_clear_pointer (&reading->etag, g_free);
  g_clear_object (&reading->document);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  tie_view_state_clear (&reading->view);
  g_clear_pointer (&reading->found, tie_recovery_free);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* A crash between saving and forgetting leaves what is on the disk already */
static TieRecovery *
find_recovery (GFile *file, TieDocument *document)
{
  g_autoptr (TieRecovery) found = tie_recovery_load (file);

  if (found == NULL || document == NULL
      || !g_bytes_equal (found->bytes, tie_document_get_bytes (document)))
    return g_steal_pointer (&found);
  tie_recovery_discard (found, file);
  return NULL;
}

/* What was read ahead may have been ended, too. The entity tag comes first: what is written while
 * we read then counts as a change */
static void
read_document (Reading *reading, GError **error)
{
  GCancellable *cancellable = tie_read_progress_get_cancellable (reading->progress);

  if (tie_preload_take (reading->file, &reading->etag, &reading->document, &reading->problems)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return;
  reading->etag = tie_entity_tag_query (reading->file, cancellable, NULL);
  reading->document =
      tie_reader_read_file_watched (reading->file, reading->progress, &reading->problems, error);
}

/* What the main thread will ask for and would take long to find */
static void
prepare (TieDocument *document)
{
  double from_day, to_day;

  tie_timeline_chart_get_span (document, NULL, &from_day, &to_day);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;

  read_document (reading, &error);
  if (g_task_return_error_if_cancelled (task))
    {
      g_clear_error (&error);
      return;
    }
  if (reading->document != NULL)
    prepare (reading->document);
  /* What another window is about to write comes first */
  tie_errands_wait ();
  tie_view_state_load (&reading->view, reading->file);
  reading->found = find_recovery (reading->file, reading->document);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* What is read again is looked at as before; another document as it was looked at last time */
static void
take_document (TieDocumentFile *self, Reading *reading, gboolean again)
{
  if (again)
    {
      tie_history_reset (self->history, reading->document, tie_document_file_get_pins (self));
      return;
    }
  self->arrangement = reading->view.arrangement;
  g_object_notify (G_OBJECT (self), "arrangement");
  tie_history_reset (self->history, reading->document, reading->view.pins);
}

/* A file with faults becomes ours only when there is nothing better to keep; and what is kept was
 * not made of them, so that saving it has to ask */
static void
take_reading (TieDocumentFile *self, Reading *reading)
{
  gboolean same = self->file != NULL && g_file_equal (self->file, reading->file);
  gboolean has_document = tie_document_file_get_document (self) != NULL;

  if (reading->document == NULL && has_document)
    return;

  g_free (self->etag);
  self->etag = g_strdup (reading->etag);
  tie_document_file_set_file (self, reading->file);
  if (reading->document != NULL)
    take_document (self, reading, same && has_document);
  tie_document_file_look_again (self);
}

/* Edited, saved or restored while it was read: what was read is not to take its place */
static gboolean
is_overtaken (TieDocumentFile *self, Reading *reading)
{
  return tie_document_file_get_document (self) != reading->before
         || g_strcmp0 (self->etag, reading->etag_before) != 0
         || (reading->before != NULL && tie_document_file_is_saving (self));
}

/* Also of a file that cannot be read any more, where there is no other document to be hidden. What
 * was found of another file is offered when that is opened again. */
static void
take_recovery (TieDocumentFile *self, Reading *reading)
{
  if (reading->document == NULL && tie_document_file_get_document (self) != NULL)
    return;
  if (reading->found == NULL && self->found != NULL
      && g_file_equal (self->found_for, reading->file))
    return;
  g_clear_pointer (&self->found, tie_recovery_free);
  g_clear_object (&self->found_for);
  if (reading->found == NULL)
    return;
  self->found = g_steal_pointer (&reading->found);
  g_set_object (&self->found_for, reading->file);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  TieDocumentFile *self = g_task_get_source_object (outer);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (--self->n_loading == 0)
    g_clear_object (&self->awaited);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      /* One that was ended may still be at work on it */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        take_recovery (self, reading);
      g_object_notify (G_OBJECT (self), "loading");
      g_task_return_error (outer, g_steal_pointer (&error));
      return;
    }

  tie_preload_adopt_fonts ();
  if (is_overtaken (self, reading))
    {
      g_object_notify (G_OBJECT (self), "loading");
      tie_document_file_look_again (self);
      g_task_return_new_error (outer, G_IO_ERROR, G_IO_ERROR_CANCELLED, "overtaken");
      return;
    }
  /* Whoever waits for the end of loading finds the document */
  take_reading (self, reading);
  take_recovery (self, reading);
  g_object_notify (G_OBJECT (self), "loading");
  if (reading->problems != NULL)
    g_task_set_task_data (outer, g_steal_pointer (&reading->problems),
                          (GDestroyNotify) g_ptr_array_unref);
  g_task_return_boolean (outer, reading->document != NULL);
}

/* That of what is read ahead, unless somebody has ended that */
static TieReadProgress *
find_progress (GFile *file)
{
  g_autoptr (TieReadProgress) ahead = tie_preload_find_progress (file);

  if (ahead == NULL || g_cancellable_is_cancelled (tie_read_progress_get_cancellable (ahead)))
    return tie_read_progress_new ();
  return g_steal_pointer (&ahead);
}

/**
 * tie_document_file_load_async:
 * @self: the document's file
 * @file: what to read; the present one to read it again
 * @cancellable: (nullable): a way to end it early
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads a document in a thread of its own. A document without errors takes the place of the
 * present one and of everything that could be undone; else the present one stays, and so it does if
 * it is edited or saved meanwhile. Ends what else was being read.
 */
void
tie_document_file_load_async (TieDocumentFile *self,
                              GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) inner = NULL;
  GTask *outer;
  Reading *reading;

  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (G_IS_FILE (file));

  outer = g_task_new (self, cancellable, callback, data);
  tie_document_file_cancel_loading (self);

  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (file);
  g_set_object (&reading->before, tie_document_file_get_document (self));
  reading->etag_before = g_strdup (self->etag);
  reading->progress = find_progress (file);
  g_clear_pointer (&self->progress, tie_read_progress_unref);
  self->progress = tie_read_progress_ref (reading->progress);

  self->n_loading++;
  g_set_object (&self->awaited, file);
  g_object_notify (G_OBJECT (self), "loading");

  /* The thread may be the last to let go of it: only the outer one has what must not go there */
  inner = g_task_new (NULL, tie_read_progress_get_cancellable (reading->progress), read_cb, outer);
  g_task_set_task_data (inner, reading, (GDestroyNotify) reading_free);
  /* Whoever ends it need not wait until the thread has noticed */
  g_task_set_return_on_cancel (inner, TRUE);
  g_task_run_in_thread (inner, read_in_thread);
}

/**
 * tie_document_file_get_loaded:
 * @self: the document's file
 *
 * Returns: how far the reading of a file is, 0 to 1
 */
double
tie_document_file_get_loaded (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), 0);

  return self->n_loading > 0 ? tie_read_progress_get (self->progress) : 0;
}

/**
 * tie_document_file_cancel_loading:
 * @self: the document's file
 *
 * Ends the reading that began last, at once: all stays as it was before.
 *
 * Returns: whether there was one
 */
gboolean
tie_document_file_cancel_loading (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  if (self->n_loading == 0)
    return FALSE;
  g_cancellable_cancel (tie_read_progress_get_cancellable (self->progress));
  return TRUE;
}

/**
 * tie_document_file_load_finish:
 * @self: the document's file
 * @result: what the callback got
 * @problems: (out) (optional) (nullable) (transfer full) (element-type TieProblem): what is wrong
 *   with the document, warnings too
 * @error: why the file could not be read at all
 *
 * Returns: whether there is a new document; %FALSE without @error when the problems say why
 */
gboolean
tie_document_file_load_finish (TieDocumentFile *self,
                               GAsyncResult *result,
                               GPtrArray **problems,
                               GError **error)
{
  GPtrArray *found;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  found = g_task_get_task_data (G_TASK (result));
  if (problems != NULL)
    *problems = found == NULL ? NULL : g_ptr_array_ref (found);
  return g_task_propagate_boolean (G_TASK (result), error);
}

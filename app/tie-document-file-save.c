/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Writing a document to its file: one thing at a time, so that the last that was asked for is what
 * stays. */

#include "tie-document-file-private.h"

#include "tie-keep-file.h"

/* What is to be written, and what the thread that writes works on and brings back */
typedef struct
{
  GFile *file; /* until it begins, NULL is where the document came from */
  gboolean overwrite;
  TieDocument *document;
  char *etag;     /* what the file must have, or NULL */
  char *new_etag; /* what it has then */
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_object (&writing->file);
  g_clear_object (&writing->document);
  g_free (writing->etag);
  g_free (writing->new_etag);
  g_free (writing);
}

static void begin_next (TieDocumentFile *self);

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;

  if (tie_keep_file (writing->file, tie_document_get_bytes (writing->document), TIE_KEEP_PUBLIC,
                     writing->etag, &writing->new_etag, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
take_etag (TieDocumentFile *self, Writing *writing)
{
  g_free (self->etag);
  self->etag = g_steal_pointer (&writing->new_etag);
}

static void
take_writing (TieDocumentFile *self, Writing *writing)
{
  take_etag (self, writing);
  if (self->file == NULL || !g_file_equal (self->file, writing->file))
    {
      tie_document_file_set_file (self, writing->file);
      tie_document_file_remember (self);
    }
  tie_history_mark_saved (self->history, writing->document);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieDocumentFile *self = data;
  g_autoptr (GTask) outer = g_queue_pop_head (&self->writings);
  Writing *writing = g_task_get_task_data (outer);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      take_writing (self, writing);
      g_task_return_boolean (outer, TRUE);
    }
  else
    {
      /* It may be there all the same, and nobody else's: not synced, or ended too late */
      if (writing->new_etag != NULL && self->file != NULL
          && g_file_equal (self->file, writing->file))
        take_etag (self, writing);
      g_task_return_error (outer, error);
    }
  begin_next (self);
  tie_document_file_look_again (self);
}

/* As the document then stands, and the file */
static void
begin_next (TieDocumentFile *self)
{
  GTask *outer = g_queue_peek_head (&self->writings);
  g_autoptr (GTask) inner = NULL;
  Writing *writing;

  if (outer == NULL)
    return;
  writing = g_task_get_task_data (outer);
  if (writing->file == NULL)
    writing->file = g_object_ref (self->file);
  g_set_object (&writing->document, tie_document_file_get_document (self));
  if (!writing->overwrite && self->file != NULL && g_file_equal (writing->file, self->file))
    writing->etag = g_strdup (self->etag);

  /* The file and what is to be written stay with the one who waits for it, who outlives this: the
   * thread may be the last to let go of it */
  inner = g_task_new (NULL, g_task_get_cancellable (outer), written_cb, self);
  g_task_set_task_data (inner, writing, NULL);
  g_task_run_in_thread (inner, write_in_thread);
}

/**
 * tie_document_file_save_async:
 * @self: the document's file, with a document
 * @file: (nullable): where to; %NULL is where it came from
 * @overwrite: write even if somebody else has changed the file since it was read
 * @cancellable: (nullable): a way to end it early
 * @callback: called when it is done
 * @data: for @callback
 *
 * Writes the document, after what is being written already; the file is replaced as a whole or not
 * at all. Ends with %G_IO_ERROR_WRONG_ETAG when the file has been changed meanwhile.
 */
void
tie_document_file_save_async (TieDocumentFile *self,
                              GFile *file,
                              gboolean overwrite,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  Writing *writing;
  GTask *task;

  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (file != NULL || self->file != NULL);
  g_return_if_fail (tie_document_file_get_document (self) != NULL);

  writing = g_new0 (Writing, 1);
  g_set_object (&writing->file, file);
  writing->overwrite = overwrite;
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_queue_push_tail (&self->writings, task);
  if (self->writings.length == 1)
    begin_next (self);
}

/**
 * tie_document_file_save_finish:
 * @self: the document's file
 * @result: what the callback got
 * @error: why it could not be written
 *
 * Returns: whether it is on disk
 */
gboolean
tie_document_file_save_finish (TieDocumentFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

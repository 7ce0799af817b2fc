/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Writing a document to its file. */

#include "tie-document-file-private.h"

/* What is written, kept until it is */
typedef struct
{
  GFile *file;
  TieDocument *document;
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_object (&writing->file);
  g_clear_object (&writing->document);
  g_free (writing);
}

static void
replace_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  TieDocumentFile *self = g_task_get_source_object (task);
  Writing *writing = g_task_get_task_data (task);
  g_autofree char *etag = NULL;
  GError *error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, &etag, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  if (self->file == NULL || !g_file_equal (self->file, writing->file))
    {
      tie_document_file_set_file (self, writing->file);
      tie_document_file_remember (self);
    }
  tie_history_mark_saved (self->history, writing->document);
  g_task_return_boolean (task, TRUE);
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
 * Writes the document; the file is replaced as a whole or not at all. Ends with
 * %G_IO_ERROR_WRONG_ETAG when the file has been changed meanwhile.
 */
void
tie_document_file_save_async (TieDocumentFile *self,
                              GFile *file,
                              gboolean overwrite,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  TieDocument *document;
  const char *etag = NULL;
  GTask *task;
  Writing *writing;

  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  document = tie_document_file_get_document (self);
  g_return_if_fail (document != NULL);

  if (file == NULL)
    file = self->file;
  if (!overwrite && self->file != NULL && g_file_equal (file, self->file))
    etag = self->etag;

  writing = g_new0 (Writing, 1);
  writing->file = g_object_ref (file);
  writing->document = g_object_ref (document);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_file_replace_contents_bytes_async (file, tie_document_get_bytes (document), etag, FALSE,
                                       G_FILE_CREATE_NONE, cancellable, replace_cb, task);
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

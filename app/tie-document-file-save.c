/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Writing a document to its file. */

#include "tie-document-file-private.h"

#include "tie-keep-file.h"

/* What the thread that writes works on and brings back */
typedef struct
{
  GFile *file;
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
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  TieDocumentFile *self = TIE_DOCUMENT_FILE (source);
  Writing *writing = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (outer, error);
      return;
    }

  g_free (self->etag);
  self->etag = g_steal_pointer (&writing->new_etag);
  if (self->file == NULL || !g_file_equal (self->file, writing->file))
    {
      tie_document_file_set_file (self, writing->file);
      tie_document_file_remember (self);
    }
  tie_history_mark_saved (self->history, writing->document);
  g_task_return_boolean (outer, TRUE);
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
  g_autoptr (GTask) inner = NULL;
  TieDocument *document;
  Writing *writing;

  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  document = tie_document_file_get_document (self);
  g_return_if_fail (document != NULL);

  if (file == NULL)
    file = self->file;

  writing = g_new0 (Writing, 1);
  writing->file = g_object_ref (file);
  writing->document = g_object_ref (document);
  if (!overwrite && self->file != NULL && g_file_equal (file, self->file))
    writing->etag = g_strdup (self->etag);

  inner =
      g_task_new (self, cancellable, written_cb, g_task_new (self, cancellable, callback, data));
  g_task_set_task_data (inner, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (inner, write_in_thread);
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

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document and the file it lives in: reading, watching, editing and saving it. */

#include "tie-document-file.h"

#include "tie-editor.h"
#include "tie-file-watch.h"
#include "tie-history.h"
#include "tie-preload.h"
#include "tie-reader.h"

struct _TieDocumentFile
{
  GObject parent_instance;

  GFile *file;
  char *etag; /* of what was read or written last */
  TieHistory *history;
  TieFileWatch *watch;
  guint n_loading;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_LOADING,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

enum
{
  CHANGED_ON_DISK,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieDocumentFile, tie_document_file, G_TYPE_OBJECT)

/* What the thread that reads works on and brings back */
typedef struct
{
  GFile *file;
  char *etag;
  TieDocument *document;
  GPtrArray *problems;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->file);
  g_clear_pointer (&reading->etag, g_free);
  g_clear_object (&reading->document);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

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
history_changed_cb (TieDocumentFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* Our own saving is seen by the watch too: only an entity tag that we do not know is news */
static void
watch_changed_cb (TieDocumentFile *self, const char *etag)
{
  if (etag == NULL || g_strcmp0 (etag, self->etag) != 0)
    g_signal_emit (self, signals[CHANGED_ON_DISK], 0);
}

static void
tie_document_file_dispose (GObject *object)
{
  TieDocumentFile *self = TIE_DOCUMENT_FILE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);

  G_OBJECT_CLASS (tie_document_file_parent_class)->dispose (object);
}

static void
tie_document_file_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TieDocumentFile *self = TIE_DOCUMENT_FILE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, tie_document_file_get_document (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, tie_document_file_is_modified (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, tie_document_file_is_loading (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, tie_document_file_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, tie_document_file_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tie_document_file_class_init (TieDocumentFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = tie_document_file_dispose;
  object_class->get_property = tie_document_file_get_property;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, TIE_TYPE_DOCUMENT, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TieDocumentFile::changed-on-disk:
   *
   * Somebody else has written the file, and has come to rest.
   */
  signals[CHANGED_ON_DISK] = g_signal_new ("changed-on-disk", TIE_TYPE_DOCUMENT_FILE,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tie_document_file_init (TieDocumentFile *self)
{
  self->history = tie_history_new ();
  g_signal_connect_object (self->history, "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tie_document_file_new:
 *
 * Returns: (transfer full): without a document and without a file
 */
TieDocumentFile *
tie_document_file_new (void)
{
  return g_object_new (TIE_TYPE_DOCUMENT_FILE, NULL);
}

/**
 * tie_document_file_get_document:
 * @self: the document's file
 *
 * Returns: (transfer none) (nullable): the document as it now stands
 */
TieDocument *
tie_document_file_get_document (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), NULL);

  return tie_history_get_document (self->history);
}

/**
 * tie_document_file_get_file:
 * @self: the document's file
 *
 * Returns: (transfer none) (nullable): where it was read from or saved to last; without a
 *   document also a file that could not be read
 */
GFile *
tie_document_file_get_file (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), NULL);

  return self->file;
}

/**
 * tie_document_file_is_modified:
 * @self: the document's file
 *
 * Returns: whether there is something to save
 */
gboolean
tie_document_file_is_modified (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return tie_history_is_modified (self->history);
}

/**
 * tie_document_file_is_loading:
 * @self: the document's file
 *
 * Returns: whether a file is being read
 */
gboolean
tie_document_file_is_loading (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return self->n_loading > 0;
}

/**
 * tie_document_file_is_read_only:
 * @self: the document's file
 *
 * Returns: whether saving needs another file, as for a bundled map
 */
gboolean
tie_document_file_is_read_only (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return self->file == NULL || g_file_has_uri_scheme (self->file, "resource");
}

/**
 * tie_document_file_can_undo:
 * @self: the document's file
 *
 * Returns: whether an edit can be taken back
 */
gboolean
tie_document_file_can_undo (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return tie_history_can_undo (self->history);
}

/**
 * tie_document_file_can_redo:
 * @self: the document's file
 *
 * Returns: whether an edit that was taken back can be made again
 */
gboolean
tie_document_file_can_redo (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return tie_history_can_redo (self->history);
}

/**
 * tie_document_file_set_texts:
 * @self: the document's file, with a document
 * @edits: (array length=n_edits): what to change
 * @n_edits: how many
 * @language: the language of the new texts
 * @error: why it was refused
 *
 * Edits the document, as one step that can be undone; all of the edits are made, or none.
 *
 * Returns: whether it was done
 */
gboolean
tie_document_file_set_texts (TieDocumentFile *self,
                             const TieTextEdit *edits,
                             gsize n_edits,
                             const char *language,
                             GError **error)
{
  g_autoptr (TieDocument) edited = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);
  g_return_val_if_fail (tie_document_file_get_document (self) != NULL, FALSE);

  edited = g_object_ref (tie_document_file_get_document (self));
  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr (TieDocument) before = g_steal_pointer (&edited);

      edited = tie_editor_set_text (before, edits[i].pointer, language, edits[i].text, error);
      if (edited == NULL)
        return FALSE;
    }

  if (n_edits > 0)
    tie_history_push (self->history, edited);
  return TRUE;
}

/**
 * tie_document_file_undo:
 * @self: the document's file
 *
 * Takes back the last edit, if there is one.
 */
void
tie_document_file_undo (TieDocumentFile *self)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));

  tie_history_undo (self->history);
}

/**
 * tie_document_file_redo:
 * @self: the document's file
 *
 * Makes the edit again that was taken back last, if there is one.
 */
void
tie_document_file_redo (TieDocumentFile *self)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));

  tie_history_redo (self->history);
}

static void
set_file (TieDocumentFile *self, GFile *file)
{
  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  g_set_object (&self->file, file);
  g_clear_object (&self->watch);
  if (!tie_document_file_is_read_only (self))
    {
      self->watch = tie_file_watch_new (file);
      g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static char *
query_etag (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, cancellable,
                            NULL);
  return info == NULL ? NULL : g_strdup (g_file_info_get_etag (info));
}

/* The entity tag comes first: what is written while we read then counts as a change */
static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;

  reading->etag = query_etag (reading->file, cancellable);
  if (!tie_preload_take (reading->file, &reading->document, &reading->problems))
    reading->document =
        tie_reader_read_file (reading->file, cancellable, &reading->problems, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* A file with faults becomes ours only when there is nothing better to keep */
static void
take_reading (TieDocumentFile *self, Reading *reading)
{
  gboolean same = self->file != NULL && g_file_equal (self->file, reading->file);

  if (reading->document == NULL && tie_document_file_get_document (self) != NULL && !same)
    return;

  g_free (self->etag);
  self->etag = g_strdup (reading->etag);
  set_file (self, reading->file);
  if (reading->document != NULL)
    tie_history_reset (self->history, reading->document);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  TieDocumentFile *self = TIE_DOCUMENT_FILE (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->n_loading--;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
      g_task_return_error (outer, g_steal_pointer (&error));
      return;
    }

  tie_preload_adopt_fonts ();
  /* Whoever waits for the end of loading finds the document */
  take_reading (self, reading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  if (reading->problems != NULL)
    g_task_set_task_data (outer, g_steal_pointer (&reading->problems),
                          (GDestroyNotify) g_ptr_array_unref);
  g_task_return_boolean (outer, reading->document != NULL);
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
 * present one and of everything that could be undone; else the present one stays.
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

  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (file);

  self->n_loading++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);

  inner = g_task_new (self, cancellable, read_cb, outer);
  g_task_set_task_data (inner, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (inner, read_in_thread);
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
  set_file (self, writing->file);
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

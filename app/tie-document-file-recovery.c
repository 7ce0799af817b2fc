/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Keeping changes that are not saved in case of a crash, and taking up those that were left. */

#include "tie-document-file-private.h"

#include "tie-errands.h"
#include "tie-reader.h"

#include <glib/gi18n-lib.h>

/* An edit is safe after this long; those in quick succession are written once */
#define SAFE_MS 1000
/* What could not be written is tried again: somebody may have made room */
#define AGAIN_S 30

typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *etag;
  GWeakRef *owner; /* the document's file, which lives in the main thread */
} Keeping;

/* On its way from the thread that keeps to the main thread */
typedef struct
{
  GWeakRef *owner;
  char *reason;
} Failure;

static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *self = g_new (GWeakRef, 1);

  g_weak_ref_init (self, object);
  return self;
}

static void
weak_ref_free (GWeakRef *self)
{
  g_weak_ref_clear (self);
  g_free (self);
}

static void
keeping_free (gpointer data)
{
  Keeping *self = data;

  g_object_unref (self->file);
  g_bytes_unref (self->bytes);
  g_free (self->etag);
  g_clear_pointer (&self->owner, weak_ref_free);
  g_free (self);
}

static void
failure_free (gpointer data)
{
  Failure *self = data;

  weak_ref_free (self->owner);
  g_free (self->reason);
  g_free (self);
}

static gboolean
keep_again_cb (gpointer data)
{
  TieDocumentFile *self = data;

  self->keep_again_id = 0;
  tie_document_file_keep_changes (self);
  return G_SOURCE_REMOVE;
}

static gboolean
failed_cb (gpointer data)
{
  Failure *failure = data;
  g_autoptr (TieDocumentFile) self = g_weak_ref_get (failure->owner);

  if (self == NULL || !tie_document_file_is_modified (self))
    return G_SOURCE_REMOVE;
  if (self->keep_again_id == 0)
    self->keep_again_id = g_timeout_add_seconds (AGAIN_S, keep_again_cb, self);
  tie_document_file_tell_unkept (self, failure->reason);
  return G_SOURCE_REMOVE;
}

static void
run_keeping (gpointer data)
{
  Keeping *self = data;
  g_autoptr (GError) error = NULL;
  Failure *failure;

  if (tie_recovery_save (self->file, self->bytes, self->etag, &error))
    return;
  failure = g_new0 (Failure, 1);
  failure->owner = g_steal_pointer (&self->owner);
  failure->reason = g_strdup (error->message);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, failed_cb, failure, failure_free);
}

static void
run_removing (gpointer file)
{
  tie_recovery_remove (file);
}

static gboolean
keep_cb (gpointer data)
{
  TieDocumentFile *self = data;
  TieDocument *document = tie_document_file_get_document (self);
  Keeping *keeping = g_new0 (Keeping, 1);

  self->keep_id = 0;
  if (self->found != NULL && g_file_equal (self->found_for, self->file))
    tie_recovery_set_aside (self->found, self->file);
  keeping->file = g_object_ref (self->file);
  keeping->bytes = g_bytes_ref (tie_document_get_bytes (document));
  keeping->etag = g_strdup (self->etag);
  keeping->owner = weak_ref_new (self);
  g_set_object (&self->kept, self->file);
  tie_errands_add (run_keeping, keeping, keeping_free);
  return G_SOURCE_REMOVE;
}

/*
 * tie_document_file_forget_changes:
 *
 * What is kept of the document is removed, soon.
 */
void
tie_document_file_forget_changes (TieDocumentFile *self)
{
  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_clear_handle_id (&self->keep_again_id, g_source_remove);
  if (self->kept != NULL)
    tie_errands_add (run_removing, g_steal_pointer (&self->kept), g_object_unref);
}

/*
 * tie_document_file_keep_changes:
 *
 * Has changes kept that are not saved, soon; and what was kept removed when there are none.
 */
void
tie_document_file_keep_changes (TieDocumentFile *self)
{
  if (self->file == NULL || !tie_document_file_is_modified (self))
    tie_document_file_forget_changes (self);
  else if (self->keep_id == 0)
    self->keep_id = g_timeout_add (SAFE_MS, keep_cb, self);
}

/**
 * tie_document_file_has_recovery:
 * @self: the document's file
 *
 * Returns: whether changes of it were left behind that nobody has decided about yet
 */
gboolean
tie_document_file_has_recovery (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return self->found != NULL;
}

/**
 * tie_document_file_restore:
 * @self: the document's file, with a recovery
 * @error: why it cannot be done
 *
 * Takes up the changes that were left behind: as an edit of the document, which is to be saved. If
 * the file has been changed since they were made, saving says so.
 *
 * Returns: whether it was done
 */
gboolean
tie_document_file_restore (TieDocumentFile *self, GError **error)
{
  g_autoptr (TieDocument) document = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);
  g_return_val_if_fail (self->found != NULL, FALSE);

  folder = tie_reader_dup_folder (self->found_for);
  document = tie_reader_read_bytes_in (self->found->bytes, folder, NULL);
  if (document == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("What was kept of the changes cannot be read"));
      return FALSE;
    }
  tie_document_file_set_file (self, self->found_for);
  tie_recovery_take_up (self->found, self->found_for);
  g_free (self->etag);
  self->etag = g_steal_pointer (&self->found->etag);
  g_clear_pointer (&self->found, tie_recovery_free);
  g_set_object (&self->kept, self->found_for);
  g_clear_object (&self->found_for);
  tie_history_restore (self->history, document);
  return TRUE;
}

/**
 * tie_document_file_discard_recovery:
 * @self: the document's file, with a recovery
 *
 * The changes that were left behind are not wanted.
 */
void
tie_document_file_discard_recovery (TieDocumentFile *self)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (self->found != NULL);

  tie_recovery_discard (self->found, self->found_for);
  g_clear_pointer (&self->found, tie_recovery_free);
  g_clear_object (&self->found_for);
}

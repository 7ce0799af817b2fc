/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a window saves its document, and what it asks before it closes. */

#include "tie-window-private.h"

#include "tie-file-dialog.h"
#include "tie-message.h"

#include <glib/gi18n-lib.h>

static void
overwrite_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieWindow *self = TIE_WINDOW (source);
  g_autofree char *answer = tie_message_ask_finish (result);

  if (g_str_equal (answer, "overwrite"))
    tie_window_save_to (self, NULL, TRUE);
  else if (g_str_equal (answer, "save-as"))
    tie_window_save_as (self);
  else
    self->close_after = FALSE;
}

static void
ask_overwrite (TieWindow *self)
{
  const TieAnswer answers[] = {
    { "cancel", _ ("_Cancel"), TIE_ANSWER_PLAIN },
    { "overwrite", _ ("_Overwrite"), TIE_ANSWER_DESTRUCTIVE },
    { "save-as", _ ("Save _As…"), TIE_ANSWER_SUGGESTED },
  };

  tie_message_ask_async (GTK_WINDOW (self), _ ("The File Has Changed"),
                         _ ("Another program has written it since it was read. Saving replaces "
                            "what that program wrote."),
                         answers, G_N_ELEMENTS (answers), "save-as", overwrite_cb, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieWindow) self = data;
  g_autoptr (GError) error = NULL;

  tie_window_end_wait (self);
  if (tie_document_file_save_finish (TIE_DOCUMENT_FILE (source), result, &error))
    {
      tie_problem_bar_hide (self->problem_bar);
      tie_recent_add (tie_window_get_file (self));
      if (self->close_after)
        gtk_window_close (GTK_WINDOW (self));
      else
        adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Saved")));
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      ask_overwrite (self);
      return;
    }
  self->close_after = FALSE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tie_message_tell (GTK_WINDOW (self), _ ("The Document Could Not Be Saved"), error->message);
}

/*
 * tie_window_save_to:
 *
 * Saves without asking; file: NULL is where the document came from.
 */
void
tie_window_save_to (TieWindow *self, GFile *file, gboolean overwrite)
{
  self->n_waits++;
  tie_document_file_save_async (self->file, file, overwrite, self->cancellable, saved_cb,
                                g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieWindow *self = TIE_WINDOW (source);
  g_autoptr (GFile) file = tie_file_dialog_save_finish (result);
  g_autoptr (GFile) folder = file == NULL ? NULL : g_file_get_parent (file);

  tie_window_end_wait (self);
  if (file == NULL)
    {
      self->close_after = FALSE;
      return;
    }
  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      tie_settings_set_string (self->settings, "last-folder", uri);
    }
  tie_window_save_to (self, file, TRUE);
}

/**
 * tie_window_save_as:
 * @self: the window, with a document
 *
 * Lets the user choose where to save.
 */
void
tie_window_save_as (TieWindow *self)
{
  g_autofree char *folder = tie_settings_dup_string (self->settings, "last-folder");
  GFile *file = tie_window_get_file (self);
  g_autofree char *base = file == NULL ? NULL : g_file_get_basename (file);
  g_autofree char *name = base == NULL ? NULL : g_filename_display_name (base);

  tie_window_finish_writing (self);
  self->n_waits++;
  tie_file_dialog_save_async (GTK_WINDOW (self), _ ("Save Document"), folder,
                              name != NULL ? name : _ ("Untitled.tieline.json"), chosen_cb, NULL);
}

/**
 * tie_window_save:
 * @self: the window, with a document
 *
 * Saves where the document came from; a bundled map asks for another place.
 */
void
tie_window_save (TieWindow *self)
{
  tie_window_finish_writing (self);
  if (tie_document_file_is_read_only (self->file))
    tie_window_save_as (self);
  else
    tie_window_save_to (self, NULL, FALSE);
}

static void
closing_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieWindow *self = TIE_WINDOW (source);
  g_autofree char *answer = tie_message_ask_finish (result);

  if (g_str_equal (answer, "save"))
    {
      self->close_after = TRUE;
      tie_window_save (self);
    }
  else if (g_str_equal (answer, "discard"))
    {
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

/**
 * tie_window_ask_before_closing:
 * @self: the window
 *
 * Asks what is to become of changes that are not saved, if there are any. A window whose document
 * is being saved closes when that is done.
 *
 * Returns: whether the window has to stay for now
 */
gboolean
tie_window_ask_before_closing (TieWindow *self)
{
  const TieAnswer answers[] = {
    { "cancel", _ ("_Cancel"), TIE_ANSWER_PLAIN },
    { "discard", _ ("_Discard"), TIE_ANSWER_DESTRUCTIVE },
    { "save", _ ("_Save"), TIE_ANSWER_SUGGESTED },
  };

  tie_window_finish_writing (self);
  /* Whoever closes what is being saved wants it to be saved */
  if (tie_document_file_is_saving (self->file))
    {
      self->close_after = TRUE;
      return TRUE;
    }
  if (self->may_close || !tie_document_file_is_modified (self->file))
    return FALSE;
  tie_message_ask_async (GTK_WINDOW (self), _ ("Save Changes?"),
                         _ ("Changes that are not saved will be lost."), answers,
                         G_N_ELEMENTS (answers), "save", closing_cb, NULL);
  return TRUE;
}

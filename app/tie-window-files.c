/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a window gets its document: by dialog, by name, and anew when the file changes. */

#include "tie-window-private.h"

#include "tie-file-dialog.h"
#include "tie-message.h"

#include <glib/gi18n-lib.h>

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
remember_file (TieWindow *self, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (!g_file_is_native (file))
    return;
  tie_recent_add (file);
  if (folder != NULL)
    {
      g_autofree char *uri = g_file_get_uri (folder);

      tie_settings_set_string (self->settings, "last-folder", uri);
    }
}

static void
show_failure (TieWindow *self, GFile *file, GError *error)
{
  g_autofree char *name = dup_display_name (file);
  /* Translators: the name of a file; why it cannot be read */
  g_autofree char *text = g_strdup_printf (_ ("“%s” cannot be read: %s"), name, error->message);

  tie_problem_bar_show_failure (self->problem_bar, text);
}

typedef struct
{
  TieWindow *window;
  GFile *file;
  gboolean again; /* the file that is already shown */
} Loading;

static void
loading_free (Loading *loading)
{
  g_clear_object (&loading->window);
  g_clear_object (&loading->file);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Loading) loading = data;
  TieWindow *self = loading->window;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_display_name (loading->file);
  gboolean loaded;

  loaded = tie_document_file_load_finish (TIE_DOCUMENT_FILE (source), result, &problems, &error);
  if (g_cancellable_is_cancelled (self->cancellable)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    show_failure (self, loading->file, error);
  else if (problems != NULL && problems->len > 0)
    tie_problem_bar_show_problems (self->problem_bar, name, problems,
                                   !loaded && !tie_window_is_empty (self));
  else
    tie_problem_bar_hide (self->problem_bar);

  if (loaded && !loading->again)
    remember_file (self, loading->file);
  tie_window_offer_recovery (self);
}

static void
load (TieWindow *self, GFile *file, gboolean again)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->window = g_object_ref (self);
  loading->file = g_object_ref (file);
  loading->again = again;
  tie_document_file_load_async (self->file, file, self->cancellable, loaded_cb, loading);
}

/**
 * tie_window_open:
 * @self: the window
 * @file: a document
 *
 * Begins to read a document into the window.
 */
void
tie_window_open (TieWindow *self, GFile *file)
{
  g_return_if_fail (TIE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  load (self, file, FALSE);
}

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieWindow *self = TIE_WINDOW (source);
  g_autofree char *answer = tie_message_ask_finish (result);

  if (g_str_equal (answer, "reload") && tie_window_get_file (self) != NULL)
    load (self, tie_window_get_file (self), TRUE);
}

/**
 * tie_window_reload:
 * @self: the window
 *
 * Reads the file anew; asks first when something unsaved would be lost.
 */
void
tie_window_reload (TieWindow *self)
{
  const TieAnswer answers[] = {
    { "cancel", _ ("_Cancel"), TIE_ANSWER_PLAIN },
    { "reload", _ ("_Discard and Reload"), TIE_ANSWER_DESTRUCTIVE },
  };
  GFile *file = tie_window_get_file (self);

  if (file == NULL)
    return;
  if (!tie_document_file_is_modified (self->file))
    load (self, file, TRUE);
  else
    tie_message_ask_async (GTK_WINDOW (self), _ ("Discard Changes?"),
                           _ ("Reading the file again loses the changes that are not saved."),
                           answers, G_N_ELEMENTS (answers), "cancel", discard_cb, NULL);
}

static void
changed_on_disk_cb (TieWindow *self)
{
  GFile *file = tie_window_get_file (self);

  if (tie_document_file_is_modified (self->file))
    tie_problem_bar_show_changed (self->problem_bar);
  else if (file != NULL)
    load (self, file, TRUE);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieWindow *self = TIE_WINDOW (source);
  g_autoptr (GListModel) files = tie_file_dialog_open_finish (result);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  guint n = files == NULL || application == NULL ? 0 : g_list_model_get_n_items (files);

  tie_window_end_wait (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      tie_application_open_file (TIE_APPLICATION (application), file);
    }
}

/**
 * tie_window_choose_file:
 * @self: the window
 *
 * Lets the user choose documents to open.
 */
void
tie_window_choose_file (TieWindow *self)
{
  g_autofree char *folder = tie_settings_dup_string (self->settings, "last-folder");

  self->n_waits++;
  tie_file_dialog_open_async (GTK_WINDOW (self), folder, chosen_cb, NULL);
}

static void
unkept_cb (TieWindow *self, const char *reason)
{
  /* Translators: why unsaved changes cannot be kept for the case of a crash */
  g_autofree char *text = g_strdup_printf (_ ("A crash would lose unsaved changes: %s"), reason);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * tie_window_init_files:
 * @self: the window, with its file
 *
 * Follows what happens to the file.
 */
void
tie_window_init_files (TieWindow *self)
{
  g_signal_connect_object (self->file, "changed-on-disk", G_CALLBACK (changed_on_disk_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->file, "unkept", G_CALLBACK (unkept_cb), self, G_CONNECT_SWAPPED);
}

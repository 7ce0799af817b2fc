/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Choosing files: the one place that knows which kind of file dialog. */

#include "tie-file-dialog.h"

#include <glib/gi18n-lib.h>

static void
set_folder (GtkFileChooser *chooser, const char *uri)
{
  g_autoptr (GFile) folder = NULL;

  if (uri == NULL || *uri == '\0')
    return;
  folder = g_file_new_for_uri (uri);
  if (g_file_is_native (folder) && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/* A dialog is answered once */
static void
response_cb (GTask *task, int response, GtkNativeDialog *dialog)
{
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_signal_handlers_disconnect_by_data (g_task_get_source_object (task), dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (task);
}

/* It goes with its window: whoever asked waits no longer, and lets go of the window */
static void
parent_gone_cb (GtkNativeDialog *dialog)
{
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static void
run (GtkFileChooserNative *dialog, GtkWindow *parent, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), task);
  /* What waits for an answer holds the window, which is therefore not disposed of: "destroy" comes
   * too late */
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (parent_gone_cb), dialog,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * tie_file_dialog_open_async:
 * @parent: the window it is for
 * @folder_uri: (nullable): where to begin
 * @callback: called when it is done
 * @data: for @callback
 *
 * Lets the user choose documents to open.
 */
void
tie_file_dialog_open_async (GtkWindow *parent,
                            const char *folder_uri,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = gtk_file_chooser_native_new (_ ("Open Document"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _ ("_Open"), NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Tieline documents"), "*.tieline.json");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("JSON files"), "*.json");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
  set_folder (GTK_FILE_CHOOSER (dialog), folder_uri);
  run (dialog, parent, callback, data);
}

/**
 * tie_file_dialog_open_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the files (#GFile); %NULL when none was chosen
 */
GListModel *
tie_file_dialog_open_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * tie_file_dialog_save_async:
 * @parent: the window it is for
 * @title: what is saved
 * @folder_uri: (nullable): where to begin
 * @name: the name it proposes
 * @callback: called when it is done
 * @data: for @callback
 *
 * Lets the user choose where to save; asks before a file is replaced.
 */
void
tie_file_dialog_save_async (GtkWindow *parent,
                            const char *title,
                            const char *folder_uri,
                            const char *name,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  set_folder (GTK_FILE_CHOOSER (dialog), folder_uri);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  run (dialog, parent, callback, data);
}

/**
 * tie_file_dialog_folder_async:
 * @parent: the window it is for
 * @title: what goes there
 * @folder_uri: (nullable): where to begin
 * @callback: called when it is done; tie_file_dialog_save_finish() has the folder
 * @data: for @callback
 *
 * Lets the user choose a folder to save into.
 */
void
tie_file_dialog_folder_async (GtkWindow *parent,
                              const char *title,
                              const char *folder_uri,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                        _ ("_Save Here"), NULL);
  set_folder (GTK_FILE_CHOOSER (dialog), folder_uri);
  run (dialog, parent, callback, data);
}

/**
 * tie_file_dialog_save_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the file; %NULL when none was chosen
 */
GFile *
tie_file_dialog_save_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) files = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);

  files = g_task_propagate_pointer (G_TASK (result), NULL);
  return files == NULL ? NULL : g_list_model_get_item (files, 0);
}

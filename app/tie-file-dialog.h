/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Choosing files. folder_uri: nullable or empty. finish: NULL when nothing was chosen */
void tie_file_dialog_open_async (GtkWindow *parent,
                                 const char *folder_uri,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
GListModel *tie_file_dialog_open_finish (GAsyncResult *result);
void tie_file_dialog_save_async (GtkWindow *parent,
                                 const char *title,
                                 const char *folder_uri,
                                 const char *name,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
void tie_file_dialog_folder_async (GtkWindow *parent,
                                   const char *title,
                                   const char *folder_uri,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
GFile *tie_file_dialog_save_finish (GAsyncResult *result);

G_END_DECLS

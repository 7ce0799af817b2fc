/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Shows a file in the file manager, selected where the file manager can do that. */

#include "tie-show-in-folder.h"

typedef struct
{
  GtkWindow *parent;
  GFile *file;
} Request;

static void
request_free (Request *request)
{
  g_clear_object (&request->parent);
  g_clear_object (&request->file);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
open_folder (Request *request)
{
  g_autoptr (GFile) folder = g_file_get_parent (request->file);
  g_autofree char *uri = folder == NULL ? NULL : g_file_get_uri (folder);

  if (uri != NULL)
    gtk_show_uri (request->parent, uri, GDK_CURRENT_TIME);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply == NULL)
    open_folder (request);
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autofree char *uri = g_file_get_uri (request->file);
  const char *uris[] = { uri, NULL };

  if (bus == NULL)
    {
      open_folder (request);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, called_cb, g_steal_pointer (&request));
}

/**
 * tie_show_in_folder:
 * @parent: the window it is for
 * @file: the file
 *
 * Shows @file in the file manager; where that has no way to select it, opens the folder.
 */
void
tie_show_in_folder (GtkWindow *parent, GFile *file)
{
  Request *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  request = g_new0 (Request, 1);
  request->parent = g_object_ref (parent);
  request->file = g_object_ref (file);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, request);
}

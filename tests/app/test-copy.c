/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What other programs get: by the clipboard, or dragged out of the export dialog. */

#include "app-fixture.h"

#include "tie-export-content.h"
#include "tie-export-summary.h"

#include <string.h>

static TieApplication *application;

typedef struct
{
  gboolean done;
  GBytes *bytes;
} Answer;

static gboolean
is_done (gpointer data)
{
  return ((Answer *) data)->done;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

static GBytes *
ask (GdkContentProvider *content, const char *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Answer answer = { 0 };

  gdk_content_provider_write_mime_type_async (content, type, stream, 0, NULL, written_cb, &answer);
  run_until (is_done, &answer);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
ask_text (GdkContentProvider *content, const char *type)
{
  g_autoptr (GBytes) bytes = ask (content, type);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static guint32
read_number (GBytes *png, gsize at)
{
  const guint8 *data = g_bytes_get_data (png, NULL);

  return (guint32) data[at] << 24 | (guint32) data[at + 1] << 16 | (guint32) data[at + 2] << 8
         | data[at + 3];
}

/* The clipboard has what the window shows: as pixels, as lines, in words */
static void
test_copy (void)
{
  TieWindow *window = open_bundled (application);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GdkContentProvider *content;
  g_autoptr (GBytes) png = NULL, again = NULL;
  g_autofree char *svg = NULL, *text = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  int width, height;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-picture", NULL);
  content = gdk_clipboard_get_content (clipboard);
  g_assert_nonnull (content);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8"));
  g_assert_false (gdk_content_formats_contain_mime_type (formats, "text/uri-list"));

  png = ask (content, "image/png");
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  width = gtk_widget_get_width (GTK_WIDGET (window->charts));
  height = gtk_widget_get_height (GTK_WIDGET (window->charts));
  g_assert_cmpuint (read_number (png, 16), ==, 2 * width);
  g_assert_cmpuint (read_number (png, 20), ==, 2 * height);
  again = ask (content, "image/png");
  g_assert_true (g_bytes_equal (png, again));

  svg = ask_text (content, "image/svg+xml");
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_null (strstr (svg, "<image"));

  text = ask_text (content, "text/plain;charset=utf-8");
  g_assert_true (g_str_has_prefix (text, "OpenAI’s chip partners\nAs of 16 January 2026\n"));
  g_assert_nonnull (strstr (text, "AMD"));
  g_assert_cmpuint (strlen (text), <, 2000);
  close_windows (application);
}

/* As of a moment, the words leave out what had not been announced, and so does the filter */
static void
test_summary (void)
{
  TieWindow *window = open_bundled (application);
  TieDate moment;
  g_autoptr (TieExportRequest) whole = tie_window_create_picture (window);
  g_autoptr (TieExportRequest) early = NULL;
  g_autofree char *all = tie_export_summary_new (whole);
  g_autofree char *some = NULL;

  g_assert_true (tie_date_parse ("2025-09-30", &moment, NULL));
  tie_session_set_moment (window->session, &moment);
  early = tie_window_create_picture (window);
  some = tie_export_summary_new (early);
  g_test_message ("%s", all);
  g_test_message ("%s", some);
  g_assert_nonnull (strstr (all, "AMD – OpenAI"));
  g_assert_null (strstr (some, "AMD – OpenAI"));
  g_assert_nonnull (strstr (some, "As of 30 September 2025"));
  close_windows (application);
}

/* What is dragged out is a file of the format that was chosen, too */
static void
test_drag (void)
{
  TieWindow *window = open_bundled (application);
  g_autoptr (TieExportRequest) request = tie_window_create_picture (window);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *uris = NULL, *contents = NULL, *name = NULL;
  g_auto (GStrv) list = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;

  request->options.format = TIE_EXPORT_PDF;
  content = tie_export_content_new_with_file (request, "map.tieline.json");
  uris = ask_text (content, "text/uri-list");
  list = g_uri_list_extract_uris (uris);
  g_assert_cmpuint (g_strv_length (list), ==, 1);
  file = g_file_new_for_uri (list[0]);
  name = g_file_get_basename (file);
  g_assert_cmpstr (name, ==, "map-network.pdf");
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  folder = g_file_get_parent (file);
  g_assert_true (g_file_delete (file, NULL, NULL) && g_file_delete (folder, NULL, NULL));
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/copy/copy", test_copy);
  g_test_add_func ("/copy/summary", test_summary);
  g_test_add_func ("/copy/drag", test_drag);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

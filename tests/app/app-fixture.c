/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the tests of the application share. */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tie-reader.h"

#define TIMEOUT_S 20

static gboolean
timeout_cb (gpointer data)
{
  g_error ("Something that was waited for did not happen in %d s", TIMEOUT_S);
  return G_SOURCE_REMOVE;
}

void
run_until (Condition condition, gpointer data)
{
  guint id = g_timeout_add_seconds (TIMEOUT_S, timeout_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

void
run_until_idle (void)
{
  for (int i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

gboolean
is_set (gpointer flag)
{
  return *(gboolean *) flag;
}

void
note_end (gboolean *ended)
{
  *ended = TRUE;
}

void
use_own_state_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tieline-state-XXXXXX", NULL);

  g_assert_nonnull (folder);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
}

char *
read_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

GFile *
write_document (const char *name, const char *contents)
{
  static char *folder;
  g_autofree char *path = NULL;
  g_autofree char *bundled = contents == NULL ? read_bundled () : NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("tieline-test-XXXXXX", NULL);
  path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, contents != NULL ? contents : bundled, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

char *
replace_text (const char *text, const char *old, const char *new_text)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (new_text, parts);
}

TieApplication *
start_application (void)
{
  TieApplication *application = tie_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

static gboolean
is_shown (gpointer data)
{
  TieWindow *window = data;

  return gtk_widget_get_mapped (GTK_WIDGET (window))
         && !tie_document_file_is_loading (window->file);
}

TieWindow *
open_window (TieApplication *application, GFile *file)
{
  TieWindow *window = tie_window_new (application);

  if (file != NULL)
    tie_window_open (window, file);
  tie_window_present_when_ready (window);
  run_until (is_shown, window);
  run_until_idle ();
  return window;
}

TieWindow *
open_bundled (TieApplication *application)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);

  return open_window (application, file);
}

void
close_windows (TieApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (GTK_WINDOW (windows->data));
  run_until_idle ();
}

TieDocument *
create_flows (const char *units, guint n_more)
{
  GString *text =
      g_string_new ("{\"tieline\": 1, \"title\": \"Flows\", \"organizations\": ["
                    "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]"
                    ", \"deals\": [{\"id\": \"d\", \"status\": \"signed\", \"flows\": ["
                    "{\"kind\": \"money\", \"from\": \"a\", \"to\": \"b\"},"
                    "{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\", "
                    "\"quantity\": {\"value\": 2, \"unit\": \"GW\"}}");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < n_more; i++)
    g_string_append (text, ",{\"kind\": \"knowledge\", \"from\": \"a\", \"to\": \"b\"}");
  g_string_append_printf (text, "]}], \"units\": {%s}}", units);
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

gboolean
is_enabled (TieWindow *window, const char *action)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), action));
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

/* Numbers and their units are held together by spaces that do not break: they count as spaces */
gboolean
panel_says (TieWindow *window, const char *text)
{
  g_autofree char *said = tie_detail_panel_dup_text (window->details);
  g_auto (GStrv) parts = g_strsplit (said, "\u00a0", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  if (strstr (plain, text) != NULL)
    return TRUE;
  g_test_message ("“%s” is not said in:\n%s", text, plain);
  return FALSE;
}

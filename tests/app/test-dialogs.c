/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The dialogs and secondary windows: each loads, and does what it is for. */

#include "app-fixture.h"

#include "tie-about.h"
#include "tie-edit-dialog.h"
#include "tie-export-dialog.h"
#include "tie-export.h"
#include "tie-help-window.h"
#include "tie-markdown.h"
#include "tie-problem-window.h"
#include "tie-reader.h"
#include "tie-shortcuts.h"
#include "tie-source-button.h"

#include <string.h>

static TieApplication *application;

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
show_and_close (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  run_until (is_mapped, window);
  run_until_idle ();
  gtk_window_close (GTK_WINDOW (window));
  run_until_idle ();
}

static void
test_load (void)
{
  TieWindow *window = open_bundled (application);

  show_and_close (tie_help_window_new (GTK_WINDOW (window)));
  show_and_close (tie_edit_dialog_new (GTK_WINDOW (window), window->file, "en"));
  show_and_close (
      tie_export_dialog_new (GTK_WINDOW (window), window->session, window->settings, NULL, NULL));
  tie_about_show (GTK_WINDOW (window));
  run_until_idle ();
  tie_shortcuts_show (GTK_WINDOW (window));
  run_until_idle ();
  close_windows (application);
}

/* The keys that are told of each command */
static void
collect_keys (GtkWidget *widget, GHashTable *keys)
{
  g_autofree char *action = NULL, *accelerator = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return;
  g_object_get (widget, "action-name", &action, "accelerator", &accelerator, NULL);
  if (action != NULL)
    g_hash_table_insert (keys, g_steal_pointer (&action), g_steal_pointer (&accelerator));
}

/* GTK writes them in an order of its own */
static void
assert_same_keys (const char *told, char **heard)
{
  g_auto (GStrv) each = g_strsplit (told, " ", -1);

  g_assert_cmpuint (g_strv_length (each), ==, g_strv_length (heard));
  g_assert_cmpuint (g_strv_length (each), >, 0);
  for (gsize i = 0; each[i] != NULL; i++)
    {
      g_autoptr (GtkShortcutTrigger) one = gtk_shortcut_trigger_parse_string (each[i]);
      g_autoptr (GtkShortcutTrigger) other = gtk_shortcut_trigger_parse_string (heard[i]);

      g_assert_true (gtk_shortcut_trigger_equal (one, other));
    }
}

/* The list has the keys that are heard, is there once, and goes when it is closed */
static void
test_shortcuts (void)
{
  TieWindow *window = open_bundled (application);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GtkWindow *list = tie_shortcuts_show (GTK_WINDOW (window));
  GHashTableIter iter;
  gpointer action, accelerator;

  run_until (is_mapped, list);
  g_assert_true (tie_shortcuts_show (GTK_WINDOW (window)) == list);
  collect_keys (GTK_WIDGET (list), keys);
  g_assert_cmpuint (g_hash_table_size (keys), >, 20);
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &action, &accelerator))
    {
      g_auto (GStrv) heard =
          gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);

      assert_same_keys (accelerator, heard);
    }
  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  gtk_window_close (list);
  run_until_idle ();
  g_assert_null (list);
  close_windows (application);
}

/* Who opens it to write can write. */
static void
test_edit_focus (void)
{
  TieWindow *window = open_bundled (application);
  GtkWidget *dialog = tie_edit_dialog_new (GTK_WINDOW (window), window->file, "en");
  GtkWidget *focus;

  gtk_window_present (GTK_WINDOW (dialog));
  run_until (is_mapped, dialog);
  run_until_idle ();
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "OpenAI’s chip partners");
  gtk_window_close (GTK_WINDOW (dialog));
  run_until_idle ();
  close_windows (application);
}

typedef GtkWidget *(*Create) (TieWindow *window);

static GtkWidget *
create_question (TieWindow *window)
{
  return adw_message_dialog_new (GTK_WINDOW (window), "Save Changes?", NULL);
}

static GtkWidget *
create_edit_dialog (TieWindow *window)
{
  return tie_edit_dialog_new (GTK_WINDOW (window), window->file, "en");
}

static GtkWidget *
create_export_dialog (TieWindow *window)
{
  return tie_export_dialog_new (GTK_WINDOW (window), window->session, window->settings, NULL, NULL);
}

static GtkWidget *
create_problem_window (TieWindow *window)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  return tie_problem_window_new (GTK_WINDOW (window), "wrong.json", problems);
}

static GtkWidget *
create_help_window (TieWindow *window)
{
  return tie_help_window_new (GTK_WINDOW (window));
}

static GtkWidget *
create_shortcuts_window (TieWindow *window)
{
  return GTK_WIDGET (tie_shortcuts_show (GTK_WINDOW (window)));
}

/* A dialog may be held until what it exports is written, or until its answer has been told, when
 * its window has gone */
static void
test_outlives_window (void)
{
  static const Create create[] = { create_question,      create_edit_dialog,
                                   create_export_dialog, create_problem_window,
                                   create_help_window,   create_shortcuts_window };

  for (gsize i = 0; i < G_N_ELEMENTS (create); i++)
    {
      TieWindow *window = open_bundled (application);
      g_autoptr (GtkWidget) dialog = g_object_ref (create[i](window));

      g_test_message ("%s", G_OBJECT_TYPE_NAME (dialog));
      gtk_window_present (GTK_WINDOW (dialog));
      run_until (is_mapped, dialog);
      gtk_window_destroy (GTK_WINDOW (dialog));
      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      close_windows (application);
      g_assert_null (window);
      g_assert_null (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
    }
}

static void
test_problems (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"tieline\": 1,\n \"title\": 7}", 27);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, &problems);
  TieWindow *window = open_bundled (application);
  GtkWidget *list;
  g_autofree char *text = NULL;

  g_assert_null (document);
  list = tie_problem_window_new (GTK_WINDOW (window), "wrong.json", problems);
  text = tie_problem_window_dup_text (TIE_PROBLEM_WINDOW (list));
  g_assert_nonnull (strstr (text, "wrong.json:2:11: error: "));
  show_and_close (list);
  close_windows (application);
}

/* Of a document whose title is wrong, and the names of n - 1 organizations */
static GPtrArray *
make_problems (guint n)
{
  g_autoptr (GString) text = g_string_new ("{\"tieline\": 1, \"title\": 7, \"organizations\": [");
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *problems = NULL;

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"o%u\", \"name\": 8}", i > 1 ? "," : "", i);
  g_string_append (text, "], \"deals\": []}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (tie_reader_read_bytes (bytes, &problems));
  g_assert_cmpuint (problems->len, ==, n);
  return problems;
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;
  return n;
}

static gboolean
is_listed_whole (gpointer list)
{
  return count_rows (list) == 36;
}

/* Each row takes milliseconds: a few are there at once, and nobody waits for the others. */
static void
test_many_problems (void)
{
  g_autoptr (GPtrArray) problems = make_problems (36);
  TieWindow *window = open_bundled (application);
  GtkWidget *dialog = tie_problem_window_new (GTK_WINDOW (window), "wrong.json", problems);
  GtkWidget *list;

  list = GTK_WIDGET (gtk_widget_get_template_child (dialog, TIE_TYPE_PROBLEM_WINDOW, "list"));
  g_assert_cmpuint (count_rows (list), >, 10);
  g_assert_cmpuint (count_rows (list), <, 36);
  run_until (is_listed_whole, list);
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* One that is closed before all are there */
  dialog = tie_problem_window_new (GTK_WINDOW (window), "wrong.json", problems);
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_windows (application);
}

static gboolean
has_file (gpointer data)
{
  return *(GFile **) data != NULL;
}

static void
exported_cb (GtkWidget *dialog, GFile *file, GFile **written)
{
  *written = g_object_ref (file);
}

static void
test_export (void)
{
  TieWindow *window = open_bundled (application);
  g_autoptr (GFile) file = write_document ("picture.png", "");
  g_autoptr (GFile) written = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *folder = NULL;
  gsize length = 0;
  GtkWidget *dialog;

  tie_settings_set_string (window->settings, "export-size", "custom");
  tie_settings_set_string (window->settings, "export-chart", "timeline");
  tie_settings_set_int (window->settings, "export-width", 640);
  tie_settings_set_int (window->settings, "export-height", 480);
  dialog = tie_export_dialog_new (GTK_WINDOW (window), window->session, window->settings, "a.json",
                                  NULL);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &written);
  gtk_window_present (GTK_WINDOW (dialog));
  tie_export_dialog_export_to (TIE_EXPORT_DIALOG (dialog), file);
  run_until (has_file, &written);

  g_assert_true (g_file_equal (written, file));
  g_assert_true (g_file_load_contents (file, NULL, &contents, &length, NULL, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (contents, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpmem (contents + 16, 8, "\0\0\x02\x80\0\0\x01\xe0", 8);
  folder = tie_settings_dup_string (window->settings, "export-folder");
  g_assert_true (g_str_has_prefix (folder, "file:///"));
  close_windows (application);
}

static GBytes *
export_network (TieWindow *window)
{
  g_autoptr (GFile) file = write_document ("network.png", "");
  g_autoptr (GFile) written = NULL;
  GtkWidget *dialog;

  tie_settings_set_string (window->settings, "export-chart", "network");
  dialog = tie_export_dialog_new (GTK_WINDOW (window), window->session, window->settings, "a.json",
                                  NULL);
  g_signal_connect (dialog, "exported", G_CALLBACK (exported_cb), &written);
  gtk_window_present (GTK_WINDOW (dialog));
  tie_export_dialog_export_to (TIE_EXPORT_DIALOG (dialog), file);
  run_until (has_file, &written);
  return g_file_load_bytes (file, NULL, NULL, NULL);
}

/* The picture is arranged as the window is; the sign of a pin is for the screen alone */
static void
test_export_as_arranged (void)
{
  TieWindow *window = open_bundled (application);
  TieDocument *document = tie_session_get_document (window->session);
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "amd", 0.3, 0.8);
  g_autoptr (GBytes) plain = NULL, pinned = NULL, circle = NULL, expected = NULL;
  TieExportOptions options;

  tie_settings_set_string (window->settings, "export-size", "custom");
  tie_settings_set_int (window->settings, "export-width", 900);
  tie_settings_set_int (window->settings, "export-height", 700);
  plain = export_network (window);
  tie_session_set_pins (window->session, pins);
  pinned = export_network (window);
  tie_session_set_arrangement (window->session, TIE_LAYOUT_CIRCLE);
  circle = export_network (window);
  g_assert_false (g_bytes_equal (plain, pinned));
  g_assert_false (g_bytes_equal (circle, pinned));

  tie_export_options_init (&options);
  options.chart = TIE_CHART_NETWORK;
  options.width = 900;
  options.height = 700;
  options.language = tie_session_get_language (window->session);
  options.arrangement = TIE_LAYOUT_CIRCLE;
  options.pins = pins;
  expected = tie_export_draw (document, NULL, &options, NULL);
  g_assert_true (g_bytes_equal (circle, expected));
  close_windows (application);
}

static void
test_markdown (void)
{
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  tie_markdown_render (GTK_TEXT_VIEW (view),
                       "# Title\n\nA **bold** word\nand `code`, [a link](https://x.org).\n\n"
                       "- one\n- two *three*\n\n| a | b |\n| --- | --- |\n| c | `d` |\n\n"
                       "```\n{ \"x\": 1 }\n```\n\n2 * 3 = 6\n");
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==,
                   "Title\nA bold word and code, a link.\n• one\n• two three\na – b\nc – d\n"
                   "{ \"x\": 1 }\n2 * 3 = 6\n");
  g_object_unref (view);
}

static void
test_source_addresses (void)
{
  static const struct
  {
    const char *url;
    gboolean opens;
  } cases[] = {
    { "https://www.cnbc.com/2026/01/16/x.html", TRUE },
    { "http://example.org", TRUE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "https://", FALSE },
    { "/usr/bin/true", FALSE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tie_source_can_open (cases[i].url), ==, cases[i].opens);
}

/* Each button says where it leads before it is clicked; one that leads elsewhere cannot be */
static void
test_source_buttons (void)
{
  TieWindow *window = open_bundled (application);
  GPtrArray *sources = tie_document_get_sources (tie_session_get_document (window->session));

  g_assert_cmpuint (sources->len, >, 0);
  for (guint i = 0; i < sources->len; i++)
    {
      TieSource *source = g_ptr_array_index (sources, i);
      const TieCitation citation = { .source = source };
      const char *url = tie_source_get_url (source);
      g_autoptr (GtkWidget) button = g_object_ref_sink (tie_source_button_new (source, "en"));
      g_autoptr (GtkWidget) chip = g_object_ref_sink (tie_source_chip_new (&citation, "en"));

      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, url);
      g_assert_cmpint (gtk_widget_get_sensitive (button), ==, tie_source_can_open (url));
      g_assert_cmpint (gtk_widget_get_sensitive (chip), ==, tie_source_can_open (url));
      if (url != NULL)
        g_assert_true (g_str_has_suffix (gtk_widget_get_tooltip_text (chip), url));
    }
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/dialogs/load", test_load);
  g_test_add_func ("/dialogs/shortcuts", test_shortcuts);
  g_test_add_func ("/dialogs/edit-focus", test_edit_focus);
  g_test_add_func ("/dialogs/outlives-window", test_outlives_window);
  g_test_add_func ("/dialogs/problems", test_problems);
  g_test_add_func ("/dialogs/many-problems", test_many_problems);
  g_test_add_func ("/dialogs/export", test_export);
  g_test_add_func ("/dialogs/export-as-arranged", test_export_as_arranged);
  g_test_add_func ("/dialogs/markdown", test_markdown);
  g_test_add_func ("/dialogs/source-addresses", test_source_addresses);
  g_test_add_func ("/dialogs/source-buttons", test_source_buttons);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the export dialog offers, shows and writes of a story, and the command that opens it. */

#include "app-fixture.h"

#include "tie-export-dialog.h"
#include "tie-export-story.h"
#include "tie-export.h"
#include "tie-story-player.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define STORY "reach-for-chips"

static TieApplication *application;

static TieExportDialog *
open_dialog (TieWindow *window)
{
  GtkWidget *dialog = tie_export_dialog_new_for_story (GTK_WINDOW (window), window->session,
                                                       window->settings, "map.tieline.json", STORY);

  gtk_window_present (GTK_WINDOW (dialog));
  return TIE_EXPORT_DIALOG (dialog);
}

static void
choose (TieExportDialog *dialog, TieStoryProduct product, int width, int height)
{
  TieExportForm *form = tie_export_dialog_get_form (dialog);
  TieExportChoices choices;

  tie_export_form_get_choices (form, &choices);
  choices.story_product = product;
  choices.preset = TIE_PRESET_CUSTOM;
  choices.width = width;
  choices.height = height;
  choices.scale = 0;
  tie_export_form_set_choices (form, &choices);
}

static gboolean
is_settled (gpointer data)
{
  return tie_export_preview_get_texture (data) != NULL && tie_export_preview_is_settled (data);
}

static guint
count_steps (TieWindow *window)
{
  TieStory *story = tie_export_story_find (tie_session_get_document (window->session), STORY, NULL);

  return tie_story_get_steps (story)->len;
}

/* What the command line would write */
static void
fill_options (TieExportOptions *options, TieStoryProduct product)
{
  tie_export_options_init (options);
  options->story = STORY;
  options->format = tie_story_product_get_format (product);
  options->page = tie_story_product_get_page (product);
}

static GtkWidget *
find_child (GtkWidget *widget, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id));
}

/* Only what means something for a story can be chosen */
static void
test_rows (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window);
  GtkWidget *form = GTK_WIDGET (tie_export_dialog_get_form (dialog));
  GtkWidget *rows = find_child (form, "story_rows");
  AdwComboRow *story = ADW_COMBO_ROW (find_child (rows, "story_row"));
  TieExportChoices choices;

  g_assert_true (gtk_widget_get_visible (rows));
  g_assert_false (gtk_widget_get_visible (find_child (form, "chart_group")));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (story)), ==, 1);
  tie_export_form_get_choices (tie_export_dialog_get_form (dialog), &choices);
  g_assert_cmpstr (choices.story, ==, STORY);

  for (guint product = 0; product < TIE_N_STORY_PRODUCTS; product++)
    {
      TieExportChoices loaded;

      choose (dialog, (TieStoryProduct) product, 960, 540);
      tie_export_form_get_choices (tie_export_dialog_get_form (dialog), &choices);
      g_assert_cmpint (choices.story_product, ==, product);
      g_assert_cmpint (gtk_widget_get_visible (find_child (form, "size_group")), ==,
                       product >= TIE_STORY_PRODUCT_PNG);
      tie_export_choices_save (&choices, window->settings);
      tie_export_choices_load (&loaded, window->settings);
      g_assert_cmpint (loaded.story_product, ==, product);
      g_assert_null (loaded.story);
    }
  /* Who exports a picture next is not asked about stories */
  dialog = TIE_EXPORT_DIALOG (
      tie_export_dialog_new (GTK_WINDOW (window), window->session, window->settings, NULL, NULL));
  form = GTK_WIDGET (tie_export_dialog_get_form (dialog));
  g_assert_false (gtk_widget_get_visible (find_child (form, "story_rows")));
  g_assert_true (gtk_widget_get_visible (find_child (form, "chart_group")));
  close_windows (application);
}

/* What the window has selected, and when it looks, is not in the story */
static void
test_options (void)
{
  TieExportChoices choices = { .story = STORY, .story_product = TIE_STORY_PRODUCT_PNG };
  TieExportOptions options;
  TieDate moment;

  g_assert_true (tie_date_parse ("2027", &moment, NULL));
  tie_export_options_init (&options);
  options.moment = &moment;
  options.selection = "amd";
  options.view.zoom = 2;
  tie_export_choices_apply (&choices, &options);
  g_assert_cmpstr (options.story, ==, STORY);
  g_assert_null (options.moment);
  g_assert_null (options.selection);
  g_assert_true (tie_export_view_is_whole (&options.view));
  g_assert_cmpfloat (options.scale, ==, 0);
  g_assert_true (tie_export_choices_has_folder (&choices));
  choices.story_product = TIE_STORY_PRODUCT_LETTER;
  tie_export_choices_apply (&choices, &options);
  g_assert_cmpint (options.page, ==, TIE_PAGE_LETTER);
  g_assert_false (tie_export_choices_has_folder (&choices));
}

/* The preview shows a step, and turns to the next; it stays there when slides become a handout */
static void
test_preview (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window);
  TieExportPreview *preview = tie_export_dialog_get_preview (dialog);
  g_autoptr (GdkTexture) first = NULL;
  GdkTexture *shown;

  choose (dialog, TIE_STORY_PRODUCT_PNG, 1920, 1080);
  run_until (is_settled, preview);
  first = g_object_ref (tie_export_preview_get_texture (preview));
  g_assert_cmpfloat_with_epsilon ((double) gdk_texture_get_width (first)
                                      / gdk_texture_get_height (first),
                                  16 / 9.0, 0.01);
  g_assert_cmpuint (tie_export_preview_get_n_pages (preview), >=, count_steps (window));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next", NULL);
  run_until (is_settled, preview);
  g_assert_true (tie_export_preview_get_texture (preview) != first);

  choose (dialog, TIE_STORY_PRODUCT_A4, 1920, 1080);
  run_until (is_settled, preview);
  shown = tie_export_preview_get_texture (preview);
  g_assert_cmpfloat_with_epsilon ((double) gdk_texture_get_height (shown)
                                      / gdk_texture_get_width (shown),
                                  sqrt (2), 0.01);
  g_assert_cmpuint (tie_export_preview_get_n_pages (preview), >=, count_steps (window));
  close_windows (application);
}

/* Byte for byte what the command line writes */
static void
test_slides (void)
{
  TieWindow *window = open_bundled (application);
  TieDocument *document = tie_session_get_document (window->session);
  TieExportDialog *dialog = open_dialog (window);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL), *other = g_dir_make_tmp (NULL, NULL);
  g_autoptr (GFile) target = g_file_new_for_path (folder);
  g_autoptr (GFile) expected = g_file_new_for_path (other);
  gboolean ended = FALSE;
  TieExportOptions options;
  guint n_slides, n;

  /* What the window shows is not in the story */
  tie_session_set_selection (window->session, "amd");
  tie_filter_set_flow_kind_shown (tie_session_get_filter (window->session), TIE_FLOW_MONEY, FALSE);
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = open_dialog (window);
  choose (dialog, TIE_STORY_PRODUCT_SVG, 960, 540);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
  g_object_ref (dialog);
  tie_export_dialog_export_to (dialog, target);
  run_until (is_set, &ended);
  n = tie_export_dialog_get_n_files (dialog);
  g_object_unref (dialog);

  fill_options (&options, TIE_STORY_PRODUCT_SVG);
  options.width = 960;
  options.height = 540;
  g_assert_cmpuint (tie_export_story_write_slides (document, &options, "map.tieline.json", expected,
                                                   &n_slides, NULL),
                    ==, n);
  g_assert_cmpuint (n, ==, n_slides);
  g_assert_cmpuint (n, >=, count_steps (window));
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *name = g_strdup_printf ("map-" STORY "-%02u.svg", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *same = g_build_filename (other, name, NULL);
      g_autofree char *ours = NULL, *theirs = NULL;

      g_assert_true (g_file_get_contents (path, &ours, NULL, NULL));
      g_assert_true (g_file_get_contents (same, &theirs, NULL, NULL));
      g_assert_cmpstr (ours, ==, theirs);
      g_unlink (path);
      g_unlink (same);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_cmpint (g_rmdir (other), ==, 0);
  close_windows (application);
}

/* A handout is a PDF, whatever its name says */
static void
test_handout (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window);
  g_autoptr (GFile) file = write_document ("story.png", "");
  g_autoptr (GBytes) bytes = NULL, expected = NULL;
  gboolean ended = FALSE;
  TieExportOptions options;

  choose (dialog, TIE_STORY_PRODUCT_A4, 1920, 1080);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
  tie_export_dialog_export_to (dialog, file);
  g_assert_cmpuint (tie_export_dialog_get_n_files (dialog), ==, 1);
  run_until (is_set, &ended);
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  fill_options (&options, TIE_STORY_PRODUCT_A4);
  expected = tie_export_draw (tie_session_get_document (window->session), NULL, &options, NULL);
  g_assert_nonnull (expected);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, g_bytes_get_size (expected));
  g_assert_true (g_bytes_equal (bytes, expected));
  close_windows (application);
}

static gboolean
over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Who stops has no slide that is only half there, and the dialog */
static void
test_stop (void)
{
  TieWindow *window = open_bundled (application);
  TieExportDialog *dialog = open_dialog (window);
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *last = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  gboolean ended = FALSE, over = FALSE;

  choose (dialog, TIE_STORY_PRODUCT_PNG, 1920, 1080);
  g_signal_connect_swapped (dialog, "exported", G_CALLBACK (note_end), &ended);
  tie_export_dialog_export_to (dialog, file);
  tie_export_dialog_stop (dialog);
  g_timeout_add_seconds (3, over_cb, &over);
  run_until (is_set, &over);
  g_assert_false (ended);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  last = g_strdup_printf ("%s/map-" STORY "-%02u.png", folder, count_steps (window));
  g_assert_false (g_file_test (last, G_FILE_TEST_EXISTS));
  close_windows (application);
}

static gboolean
can_export (TieWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export-story");
}

static TieExportDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GObject) toplevel = g_list_model_get_item (toplevels, i);

      if (TIE_IS_EXPORT_DIALOG (toplevel))
        return TIE_EXPORT_DIALOG (toplevel);
    }
  return NULL;
}

/* The command is there where there is a story, and takes the one that is told */
static void
test_command (void)
{
  static const char none[] = "{ \"tieline\": 1, \"title\": \"A\", \"organizations\": "
                             "[{ \"id\": \"a\", \"name\": \"A\" }], \"deals\": [],\n";
  g_autofree char *without = g_strconcat (none, "\"stories\": [] }", NULL);
  g_autofree char *with =
      g_strconcat (none,
                   "\"stories\": [{ \"id\": \"empty\", \"title\": \"E\", \"steps\": [] },\n"
                   " { \"id\": \"one\", \"title\": \"One\", \"steps\": [{ \"title\": \"S\" }] },\n"
                   " { \"id\": \"two\", \"title\": \"Two\", \"steps\": [{ \"title\": \"S\" }] }] }",
                   NULL);
  g_autoptr (GFile) file = write_document ("without.tieline.json", without);
  TieWindow *window = open_window (application, file);
  TieExportChoices choices;

  run_until_idle ();
  g_assert_false (can_export (window));
  close_windows (application);
  g_object_unref (file);
  file = write_document ("with.tieline.json", with);
  window = open_window (application, file);
  run_until_idle ();
  g_assert_true (can_export (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "export-story", NULL);
  tie_export_form_get_choices (tie_export_dialog_get_form (find_dialog ()), &choices);
  g_assert_cmpstr (choices.story, ==, "one");
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));

  tie_story_player_start (window->story_player, 2, 0);
  run_until_idle ();
  g_action_group_activate_action (G_ACTION_GROUP (window), "export-story", NULL);
  tie_export_form_get_choices (tie_export_dialog_get_form (find_dialog ()), &choices);
  g_assert_cmpstr (choices.story, ==, "two");
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/export-story/rows", test_rows);
  g_test_add_func ("/export-story/options", test_options);
  g_test_add_func ("/export-story/preview", test_preview);
  g_test_add_func ("/export-story/slides", test_slides);
  g_test_add_func ("/export-story/handout", test_handout);
  g_test_add_func ("/export-story/stop", test_stop);
  g_test_add_func ("/export-story/command", test_command);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is printed, into a file instead of on paper. */

#include "app-fixture.h"

#include "tie-print-memory.h"
#include "tie-print-preview.h"
#include "tie-print.h"

#include <glib/gstdio.h>
#include <string.h>

static TieApplication *application;

static guint
count (const char *contents, gsize length, const char *word)
{
  gsize n = strlen (word);
  guint found = 0;

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (contents + i, word, n) == 0)
      found++;
  return found;
}

/* Returns how many pages the file has */
static guint
print_pages (TieWindow *window, gboolean handout, const char *media_box)
{
  g_autoptr (TieExportRequest) request = tie_window_create_picture (window);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "tieline-print.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (TiePrint) print = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  guint pages;

  tie_settings_set_boolean (window->settings, "print-handout", handout);
  print = tie_print_new (request, window->settings);
  g_assert_true (tie_print_to_file (print, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  pages = count (contents, length, "/Type /Page") - count (contents, length, "/Type /Pages");
  g_assert_cmpuint (pages, ==, tie_print_get_n_pages (print));
  g_assert_cmpuint (count (contents, length, media_box), ==, pages);
  g_unlink (path);
  return pages;
}

/* Sheets lie as the chart reads better, or as was chosen last */
static void
test_pages (void)
{
  TieWindow *window = open_bundled (application);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (GtkPageSetup) loaded = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  tie_print_memory_save (NULL, setup);
  tie_print_memory_load (&settings, &loaded);
  g_assert_cmpint (gtk_page_setup_get_orientation (loaded), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);

  g_assert_cmpuint (print_pages (window, FALSE, "0 0 841"), ==, 1);
  g_assert_cmpuint (print_pages (window, TRUE, "0 0 841"), >=, 3);

  gtk_page_setup_set_paper_size (setup, letter);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  tie_print_memory_save (NULL, setup);
  g_assert_cmpuint (print_pages (window, FALSE, "0 0 61"), ==, 1);
  close_windows (application);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
has_preview (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (toplevels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Print Preview") == 0)
        {
          *(GtkWindow **) data = window;
          return TRUE;
        }
    }
  return FALSE;
}

/* The preview is a window of the program itself, and ends when it is closed */
static void
test_preview (void)
{
  TieWindow *window = open_bundled (application);
  g_autoptr (TieExportRequest) request = tie_window_create_picture (window);
  g_autoptr (TiePrint) print = tie_print_new (request, window->settings);
  GtkWindow *preview = NULL;
  gboolean ended = FALSE;

  g_signal_connect_swapped (print, "done", G_CALLBACK (note_end), &ended);
  tie_print_preview (print, GTK_WINDOW (window));
  run_until (has_preview, &preview);
  run_until (is_mapped, preview);
  run_until_idle ();
  gtk_window_close (preview);
  run_until (is_set, &ended);
  close_windows (application);
}

int
main (int argc, char **argv)
{
  g_autofree char *config = g_dir_make_tmp ("tieline-config-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/preview", test_preview);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

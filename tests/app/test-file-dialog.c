/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dialogs that choose files: each is answered once, whatever becomes of it or of its window. */

#include "app-fixture.h"

#include "tie-export-dialog-private.h"
#include "tie-file-dialog.h"

typedef struct
{
  guint n_answers;
  gboolean chosen;
} Answers;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answers *answers = data;
  g_autoptr (GFile) file = tie_file_dialog_save_finish (result);

  answers->n_answers++;
  answers->chosen = file != NULL;
}

static gboolean
is_answered (gpointer data)
{
  return ((Answers *) data)->n_answers > 0;
}

/* A window of a kind that is over another, or NULL */
static GtkWindow *
find_over (GtkWindow *parent, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type)
          && gtk_window_get_transient_for (window) == parent
          && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

/* GTK's own */
static GtkWindow *
find_chooser (GtkWindow *parent)
{
  return find_over (parent, GTK_TYPE_FILE_CHOOSER);
}

static gboolean
has_chooser (gpointer data)
{
  return find_chooser (data) != NULL;
}

/* Asks where to save, over a window of its own */
static GtkWindow *
ask (Answers *answers)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (window);
  tie_file_dialog_save_async (window, "Save", NULL, "a.tieline.json", saved_cb, answers);
  run_until (has_chooser, window);
  return window;
}

static void
assert_answered_once (Answers *answers)
{
  run_until (is_answered, answers);
  run_until_idle ();
  g_assert_cmpuint (answers->n_answers, ==, 1);
  g_assert_false (answers->chosen);
}

static void
test_closed (void)
{
  Answers answers = { 0 };
  GtkWindow *window = ask (&answers);

  gtk_window_close (find_chooser (window));
  assert_answered_once (&answers);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  run_until_idle ();
  g_assert_null (window);
  g_assert_cmpuint (answers.n_answers, ==, 1);
}

/* Whoever asked holds the window, and would hold it for ever */
static void
test_window_goes (void)
{
  Answers answers = { 0 };
  GtkWindow *window = ask (&answers);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  assert_answered_once (&answers);
  g_assert_null (window);
}

static gboolean
has_export_dialog (gpointer data)
{
  return find_over (data, TIE_TYPE_EXPORT_DIALOG) != NULL;
}

static void
assert_proposes (GtkWindow *parent, const char *name)
{
  g_autofree char *proposed = NULL;

  run_until (has_chooser, parent);
  proposed = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (find_chooser (parent)));
  g_assert_cmpstr (proposed, ==, name);
  gtk_window_close (find_chooser (parent));
  run_until_idle ();
}

/* What a dialog proposes is a text, whatever the file is called */
static void
test_name_that_is_no_text (void)
{
  g_autoptr (TieApplication) application = start_application ();
  g_autoptr (GFile) file = write_document ("caf\xe9.tieline.json", NULL);
  TieWindow *window = open_window (application, file);
  GtkWindow *dialog;

  tie_window_save_as (window);
  assert_proposes (GTK_WINDOW (window), "caf\ufffd.tieline.json");
  tie_window_export (window);
  run_until (has_export_dialog, window);
  dialog = find_over (GTK_WINDOW (window), TIE_TYPE_EXPORT_DIALOG);
  tie_export_dialog_run (TIE_EXPORT_DIALOG (dialog));
  assert_proposes (dialog, "caf\ufffd-both.png");
  gtk_window_close (dialog);
  close_windows (application);
}

int
main (int argc, char **argv)
{
  use_own_state_folder ();
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-dialog/closed", test_closed);
  g_test_add_func ("/file-dialog/window-goes", test_window_goes);
  g_test_add_func ("/file-dialog/name-that-is-no-text", test_name_that_is_no_text);
  return g_test_run ();
}

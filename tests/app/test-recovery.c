/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Unsaved changes survive the program's end: kept, offered, restored or discarded. */

#include "app-fixture.h"

#include "tie-errands.h"
#include "tie-recovery.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

static const char *program;

typedef struct
{
  gboolean done;
  GError *error;
} Outcome;

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  tie_document_file_load_finish (TIE_DOCUMENT_FILE (source), result, NULL, &outcome->error);
  outcome->done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  tie_document_file_save_finish (TIE_DOCUMENT_FILE (source), result, &outcome->error);
  outcome->done = TRUE;
}

static TieDocumentFile *
load (GFile *file)
{
  TieDocumentFile *self = tie_document_file_new ();
  Outcome outcome = { FALSE, NULL };

  tie_document_file_load_async (self, file, NULL, loaded_cb, &outcome);
  run_until (is_done, &outcome);
  g_clear_error (&outcome.error);
  return self;
}

/* Returns the code of the error, or -1 */
static int
save (TieDocumentFile *self)
{
  Outcome outcome = { FALSE, NULL };
  int code;

  tie_document_file_save_async (self, NULL, FALSE, NULL, saved_cb, &outcome);
  run_until (is_done, &outcome);
  code = outcome.error != NULL ? outcome.error->code : -1;
  g_clear_error (&outcome.error);
  tie_errands_wait ();
  return code;
}

static void
set_title (TieDocumentFile *self, const char *title)
{
  const TieTextEdit edit = { "/title", title };

  g_assert_true (tie_document_file_set_texts (self, &edit, 1, "en", NULL));
}

static const char *
get_title (TieDocumentFile *self)
{
  return tie_text_get (tie_document_get_title (tie_document_file_get_document (self)), "en");
}

/* What is in the folder of things kept */
static guint
count_files (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "tieline", "recovery", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  tie_errands_wait ();
  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
is_kept (gpointer data)
{
  return count_files () == 2;
}

static gboolean
look_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* In a process of its own: edits, waits until that is kept, and is gone */
static void
edit_and_crash (const char *path, const char *title)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  TieDocumentFile *self = load (file);

  set_title (self, title);
  g_timeout_add (50, look_again_cb, NULL);
  run_until (is_kept, NULL);
  raise (SIGKILL);
  g_object_unref (self);
}

static void
crash (GFile *file, const char *title)
{
  g_autofree char *path = g_file_get_path (file);
  const char *const arguments[] = { program, "--crash", path, title, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_cmpuint (count_files (), ==, 0);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  g_assert_cmpuint (count_files (), ==, 2);
}

/* As if that had been kept of the document */
static void
write_kept (GFile *file, const char *text)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (sum, ".recovery", NULL);
  g_autofree char *path =
      g_build_filename (g_get_user_state_dir (), "tieline", "recovery", name, NULL);
  g_autofree char *all = g_strdup_printf ("Tieline recovery 1\n%s\n\n%s", uri, text);

  g_assert_true (g_file_set_contents (path, all, -1, NULL));
}

static void
test_restore (void)
{
  g_autoptr (GFile) file = write_document ("crash.tieline.json", NULL);
  g_autoptr (TieDocumentFile) self = NULL;
  g_autoptr (TieDocumentFile) later = NULL;
  g_autofree char *before = NULL;

  crash (file, "Kept");
  self = load (file);
  g_assert_true (tie_document_file_has_recovery (self));
  g_assert_false (tie_document_file_is_modified (self));
  before = g_strdup (get_title (self));
  g_assert_cmpstr (before, !=, "Kept");

  g_assert_true (tie_document_file_restore (self, NULL));
  g_assert_cmpstr (get_title (self), ==, "Kept");
  g_assert_true (tie_document_file_is_modified (self));
  g_assert_false (tie_document_file_has_recovery (self));
  tie_document_file_undo (self);
  g_assert_cmpstr (get_title (self), ==, before);
  tie_document_file_redo (self);
  g_assert_cmpint (save (self), ==, -1);
  g_assert_cmpuint (count_files (), ==, 0);

  later = load (file);
  g_assert_false (tie_document_file_has_recovery (later));
  g_assert_cmpstr (get_title (later), ==, "Kept");
}

static void
test_discard (void)
{
  g_autoptr (GFile) file = write_document ("discard.tieline.json", NULL);
  g_autoptr (TieDocumentFile) self = NULL;

  crash (file, "Unwanted");
  self = load (file);
  g_assert_true (tie_document_file_has_recovery (self));
  tie_document_file_discard_recovery (self);
  g_assert_false (tie_document_file_has_recovery (self));
  g_assert_cmpuint (count_files (), ==, 0);
}

/* Undecided, it is offered again; the list has it as long */
static void
test_undecided (void)
{
  g_autoptr (GFile) file = write_document ("undecided.tieline.json", NULL);

  crash (file, "Kept");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TieDocumentFile) self = load (file);
      g_autoptr (GPtrArray) list = tie_recovery_list ();

      g_assert_true (tie_document_file_has_recovery (self));
      g_assert_cmpuint (list->len, ==, 1);
      g_assert_true (g_file_equal (g_ptr_array_index (list, 0), file));
    }
  tie_recovery_remove (file);
}

static gboolean
is_kept_too (gpointer data)
{
  return count_files () == 3;
}

/* Undecided it stays, although other changes of the document are kept and taken back meanwhile */
static void
test_set_aside (void)
{
  g_autoptr (GFile) file = write_document ("aside.tieline.json", NULL);
  g_autoptr (TieDocumentFile) later = NULL;
  g_autoptr (GPtrArray) list = NULL;
  TieDocumentFile *self;

  crash (file, "Kept");
  self = load (file);
  g_assert_true (tie_document_file_has_recovery (self));
  set_title (self, "Another");
  run_until (is_kept_too, NULL);
  tie_document_file_undo (self);
  g_assert_cmpuint (count_files (), ==, 1);
  g_object_unref (self);

  list = tie_recovery_list ();
  g_assert_cmpuint (list->len, ==, 1);
  later = load (file);
  g_assert_true (tie_document_file_has_recovery (later));
  g_assert_true (tie_document_file_restore (later, NULL));
  g_assert_cmpstr (get_title (later), ==, "Kept");
  g_assert_cmpint (save (later), ==, -1);
  g_assert_cmpuint (count_files (), ==, 0);
}

/* Discarding what was set aside leaves what is being kept */
static void
test_discard_aside (void)
{
  g_autoptr (GFile) file = write_document ("both.tieline.json", NULL);
  g_autoptr (TieDocumentFile) self = NULL;

  crash (file, "Unwanted");
  self = load (file);
  set_title (self, "Wanted");
  run_until (is_kept_too, NULL);
  tie_document_file_discard_recovery (self);
  g_assert_cmpuint (count_files (), ==, 2);
  tie_document_file_undo (self);
  g_assert_cmpuint (count_files (), ==, 0);
}

/* Changes of one document are not offered as those of another that is opened in its place */
static void
test_other_document (void)
{
  g_autoptr (GFile) file = write_document ("this.tieline.json", NULL);
  g_autoptr (GFile) other = write_document ("other.tieline.json", NULL);
  g_autoptr (TieDocumentFile) self = NULL;
  Outcome outcome = { FALSE, NULL };

  crash (file, "Kept");
  g_assert_true (g_file_delete (file, NULL, NULL));
  self = load (file);
  g_assert_true (tie_document_file_has_recovery (self));
  tie_document_file_load_async (self, other, NULL, loaded_cb, &outcome);
  run_until (is_done, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_false (tie_document_file_has_recovery (self));
  tie_recovery_remove (file);
}

/* As large as a limit lets a document be */
static void
test_large (void)
{
  g_autoptr (GFile) file = write_document ("large.tieline.json", NULL);
  gsize length = 65 * 1024 * 1024;
  g_autofree char *text = g_strnfill (length, ' ');
  g_autoptr (TieRecovery) found = NULL;

  crash (file, "Kept");
  write_kept (file, text);
  found = tie_recovery_load (file);
  g_assert_nonnull (found);
  g_assert_cmpuint (g_bytes_get_size (found->bytes), ==, length);
  tie_recovery_discard (found, file);
  g_assert_cmpuint (count_files (), ==, 0);
}

static void
unkept_cb (TieDocumentFile *self, const char *reason, guint *count)
{
  g_assert_nonnull (strstr (reason, "recovery"));
  (*count)++;
}

static gboolean
is_counted (gpointer data)
{
  return *(guint *) data > 0;
}

/* Who cannot count on it has to know */
static void
test_unkept (void)
{
  g_autoptr (GFile) file = write_document ("unkept.tieline.json", NULL);
  g_autoptr (TieDocumentFile) self = load (file);
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "tieline", "recovery", NULL);
  guint count = 0;

  g_assert_cmpuint (count_files (), ==, 0);
  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_signal_connect (self, "unkept", G_CALLBACK (unkept_cb), &count);
  set_title (self, "Mine");
  run_until (is_counted, &count);
  g_assert_cmpuint (count, ==, 1);
  g_remove (folder);
}

/* Restoring does not hide that the file has been changed since */
static void
test_changed_since (void)
{
  g_autoptr (GFile) file = write_document ("since.tieline.json", NULL);
  g_autofree char *bundled = read_bundled ();
  g_autofree char *theirs = replace_text (bundled, "OpenAI’s chip partners", "Their title");
  g_autoptr (TieDocumentFile) self = NULL;

  crash (file, "Mine");
  g_object_unref (write_document ("since.tieline.json", theirs));
  self = load (file);
  g_assert_cmpstr (get_title (self), ==, "Their title");
  g_assert_true (tie_document_file_restore (self, NULL));
  g_assert_cmpint (save (self), ==, G_IO_ERROR_WRONG_ETAG);
  tie_document_file_undo (self);
  g_assert_cmpuint (count_files (), ==, 0);
}

/* A document that is not there any more is got back from what was kept of it */
static void
test_file_is_gone (void)
{
  g_autoptr (GFile) file = write_document ("gone.tieline.json", NULL);
  g_autoptr (TieDocumentFile) self = NULL;

  crash (file, "Kept");
  g_assert_true (g_file_delete (file, NULL, NULL));
  self = load (file);
  g_assert_null (tie_document_file_get_document (self));
  g_assert_true (tie_document_file_has_recovery (self));
  g_assert_true (tie_document_file_restore (self, NULL));
  g_assert_cmpstr (get_title (self), ==, "Kept");
  g_assert_true (tie_document_file_is_modified (self));
  g_assert_cmpint (save (self), ==, -1);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_cmpuint (count_files (), ==, 0);
}

/* What somebody is still at work on is nobody's to take */
static void
test_alive (void)
{
  g_autoptr (GFile) file = write_document ("alive.tieline.json", NULL);
  TieDocumentFile *self = load (file);
  g_autoptr (TieDocumentFile) other = NULL;
  g_autoptr (GPtrArray) list = NULL;

  set_title (self, "At work");
  run_until (is_kept, NULL);
  other = load (file);
  g_assert_false (tie_document_file_has_recovery (other));
  list = tie_recovery_list ();
  g_assert_cmpuint (list->len, ==, 0);

  /* Taken back, there is nothing to be kept */
  tie_document_file_undo (self);
  g_assert_cmpuint (count_files (), ==, 0);
  tie_document_file_redo (self);
  run_until (is_kept, NULL);
  g_object_unref (self);
  g_assert_cmpuint (count_files (), ==, 0);
}

static void
test_damaged (void)
{
  g_autoptr (GFile) file = write_document ("damaged.tieline.json", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"tieline\": 1", 13);
  g_autoptr (TieDocumentFile) self = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "tieline", "recovery", NULL);
  g_autofree char *junk = g_build_filename (folder, "junk.recovery", NULL);
  g_autoptr (GPtrArray) list = NULL;

  crash (file, "Kept");
  g_assert_true (tie_recovery_save (file, bytes, NULL, NULL));
  tie_recovery_remove (file);
  g_assert_true (g_file_set_contents (junk, "Tieline recovery 1\nno end", -1, NULL));
  list = tie_recovery_list ();
  g_assert_cmpuint (list->len, ==, 0);
  g_remove (junk);

  crash (file, "Kept");
  write_kept (file, "{\"tieline\": 1");
  self = load (file);
  g_assert_true (tie_document_file_has_recovery (self));
  g_assert_false (tie_document_file_restore (self, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  tie_document_file_discard_recovery (self);
  g_assert_cmpuint (count_files (), ==, 0);
}

static gboolean
finds_dialog (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      *(GtkWidget **) data = l->data;
  return *(GtkWidget **) data != NULL;
}

/* Whether a widget under this one says it */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return gtk_widget_get_mapped (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
start_says (gpointer data)
{
  return says (data, "With Unsaved Changes");
}

/* The start page names the document; opening it asks; the answer is followed */
static void
test_offer (void)
{
  TieApplication *application = start_application ();
  g_autoptr (GFile) file = write_document ("offer.tieline.json", NULL);
  GtkWidget *dialog = NULL;
  TieWindow *window;

  window = open_window (application, NULL);
  run_until_idle ();
  g_assert_false (start_says (window));
  close_windows (application);

  crash (file, "Kept");
  window = open_window (application, NULL);
  run_until (start_says, window);
  close_windows (application);

  window = open_window (application, file);
  run_until (finds_dialog, &dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "restore");
  run_until_idle ();
  g_assert_cmpstr (get_title (window->file), ==, "Kept");
  g_assert_true (tie_document_file_is_modified (window->file));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "• "));
  close_windows (application);
  g_object_unref (application);
  g_assert_cmpuint (count_files (), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--crash"))
    {
      edit_and_crash (argv[2], argv[3]);
      return 1;
    }
  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  g_timeout_add (50, look_again_cb, NULL);
  g_test_add_func ("/recovery/restore", test_restore);
  g_test_add_func ("/recovery/discard", test_discard);
  g_test_add_func ("/recovery/undecided", test_undecided);
  g_test_add_func ("/recovery/set-aside", test_set_aside);
  g_test_add_func ("/recovery/discard-aside", test_discard_aside);
  g_test_add_func ("/recovery/other-document", test_other_document);
  g_test_add_func ("/recovery/large", test_large);
  g_test_add_func ("/recovery/unkept", test_unkept);
  g_test_add_func ("/recovery/changed-since", test_changed_since);
  g_test_add_func ("/recovery/file-is-gone", test_file_is_gone);
  g_test_add_func ("/recovery/alive", test_alive);
  g_test_add_func ("/recovery/damaged", test_damaged);
  g_test_add_func ("/recovery/offer", test_offer);
  return g_test_run ();
}

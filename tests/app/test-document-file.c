/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document and its file: reading, editing, saving, and what others do to the file. */

#include "app-fixture.h"
#include "tie-preload.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  gboolean done;
  gboolean ok;
  GPtrArray *problems;
  GError *error;
} Outcome;

/* Whether the disk fails to sync folders */
static gboolean folders_fail;

int
fsync (int fd)
{
  struct stat info;

  if (!folders_fail || fstat (fd, &info) != 0 || !S_ISDIR (info.st_mode))
    return fdatasync (fd);
  errno = EIO;
  return -1;
}

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->problems, g_ptr_array_unref);
  g_clear_error (&outcome->error);
  *outcome = (Outcome){ FALSE, FALSE, NULL, NULL };
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->ok = tie_document_file_load_finish (TIE_DOCUMENT_FILE (source), result,
                                               &outcome->problems, &outcome->error);
  outcome->done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->ok = tie_document_file_save_finish (TIE_DOCUMENT_FILE (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
load (TieDocumentFile *self, GFile *file, Outcome *outcome)
{
  outcome_clear (outcome);
  tie_document_file_load_async (self, file, NULL, loaded_cb, outcome);
  g_assert_true (tie_document_file_is_loading (self));
  run_until (is_done, outcome);
  g_assert_false (tie_document_file_is_loading (self));
}

static void
save (TieDocumentFile *self, GFile *file, gboolean overwrite, Outcome *outcome)
{
  outcome_clear (outcome);
  tie_document_file_save_async (self, file, overwrite, NULL, saved_cb, outcome);
  run_until (is_done, outcome);
}

static gboolean
set_title (TieDocumentFile *self, const char *title)
{
  const TieTextEdit edit = { "/title", title };

  return tie_document_file_set_texts (self, &edit, 1, "en", NULL);
}

static const char *
get_title (TieDocumentFile *self)
{
  return tie_text_get (tie_document_get_title (tie_document_file_get_document (self)), "en");
}

static char *
read_file (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  return contents;
}

static void
test_bad_keeps_old (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) good = write_document ("good.tieline.json", NULL);
  g_autoptr (GFile) bad = write_document ("bad.tieline.json", "{\"tieline\": 1,\n \"title\": 7}");
  g_autoptr (GFile) absent = g_file_new_for_path ("/nonexistent/absent.tieline.json");
  Outcome outcome = { FALSE, FALSE, NULL, NULL };
  TieDocument *document;

  load (self, bad, &outcome);
  g_assert_false (outcome.ok);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (outcome.problems->len, >=, 2);
  g_assert_null (tie_document_file_get_document (self));
  g_assert_true (g_file_equal (tie_document_file_get_file (self), bad));

  load (self, good, &outcome);
  g_assert_true (outcome.ok);
  document = tie_document_file_get_document (self);
  g_assert_nonnull (document);

  load (self, bad, &outcome);
  g_assert_false (outcome.ok);
  g_assert_true (tie_document_file_get_document (self) == document);
  g_assert_true (g_file_equal (tie_document_file_get_file (self), good));

  load (self, absent, &outcome);
  g_assert_false (outcome.ok);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (tie_document_file_get_document (self) == document);
  outcome_clear (&outcome);
}

/* What is read ahead while GTK starts and cannot be read is told like anything else. */
static void
test_absent_ahead (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("there-is-none.tieline.json");
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  Outcome outcome = { 0 };

  tie_preload_start ("there-is-none.tieline.json");
  load (self, file, &outcome);
  g_assert_false (outcome.ok);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  outcome_clear (&outcome);
}

static void
changed_cb (TieDocumentFile *self, guint *count)
{
  (*count)++;
}

static gboolean
is_counted (gpointer data)
{
  return *(guint *) data > 0;
}

/* What has been written since it was read ahead counts as a change, and is told. On a slow machine
 * it may not have been read before. */
static void
test_changed_after_preload (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("ahead.tieline.json", NULL);
  g_autofree char *before = read_file (file);
  g_autofree char *theirs = replace_text (before, "OpenAI’s chip partners", "Their title");
  Outcome outcome = { FALSE, FALSE, NULL, NULL };
  guint count = 0;

  tie_preload_start (g_file_peek_path (file));
  g_usleep (500000);
  g_object_unref (write_document ("ahead.tieline.json", theirs));
  g_signal_connect (self, "changed-on-disk", G_CALLBACK (changed_cb), &count);
  load (self, file, &outcome);
  g_assert_true (outcome.ok);
  if (!g_str_equal (get_title (self), "Their title"))
    {
      run_until (is_counted, &count);
      g_assert_true (set_title (self, "Mine"));
      save (self, NULL, FALSE, &outcome);
      g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
    }
  outcome_clear (&outcome);
}

static void
test_edit_undo_save (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("edit.tieline.json", NULL);
  g_autofree char *before = read_file (file);
  g_autofree char *after = NULL;
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  g_assert_false (tie_document_file_is_modified (self));
  g_assert_false (tie_document_file_can_undo (self));

  g_assert_true (set_title (self, "Another title"));
  g_assert_cmpstr (get_title (self), ==, "Another title");
  g_assert_true (tie_document_file_is_modified (self));

  tie_document_file_undo (self);
  g_assert_cmpstr (get_title (self), !=, "Another title");
  g_assert_false (tie_document_file_is_modified (self));
  g_assert_true (tie_document_file_can_redo (self));
  save (self, NULL, FALSE, &outcome);
  g_assert_true (outcome.ok);
  after = read_file (file);
  g_assert_cmpstr (after, ==, before);

  tie_document_file_redo (self);
  g_assert_true (tie_document_file_is_modified (self));
  save (self, NULL, FALSE, &outcome);
  g_assert_true (outcome.ok);
  g_assert_false (tie_document_file_is_modified (self));
  g_free (after);
  after = read_file (file);
  g_assert_nonnull (strstr (after, "Another title"));

  /* Back to what is no longer on disk */
  tie_document_file_undo (self);
  g_assert_true (tie_document_file_is_modified (self));
  outcome_clear (&outcome);
}

/* Several texts are one step; when one of them is refused, none is changed */
static void
test_several_texts (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("several.tieline.json", NULL);
  g_autoptr (GError) error = NULL;
  const TieTextEdit good[] = { { "/title", "One" }, { "/summary", "Two" } };
  const TieTextEdit bad[] = { { "/title", "Three" }, { "/nowhere/at/all", "Four" } };
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  g_assert_false (tie_document_file_set_texts (self, bad, G_N_ELEMENTS (bad), "en", &error));
  g_assert_nonnull (error);
  g_assert_false (tie_document_file_is_modified (self));

  g_assert_true (tie_document_file_set_texts (self, good, G_N_ELEMENTS (good), "en", NULL));
  g_assert_cmpstr (get_title (self), ==, "One");
  tie_document_file_undo (self);
  g_assert_false (tie_document_file_can_undo (self));
  g_assert_false (tie_document_file_is_modified (self));
  outcome_clear (&outcome);
}

static void
test_changed_by_others (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("others.tieline.json", NULL);
  g_autofree char *before = read_file (file);
  g_autofree char *theirs = replace_text (before, "OpenAI’s chip partners", "Their title");
  g_autofree char *now = NULL;
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  g_assert_true (set_title (self, "Mine"));
  g_usleep (20000);
  g_object_unref (write_document ("others.tieline.json", theirs));

  save (self, NULL, FALSE, &outcome);
  g_assert_false (outcome.ok);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  now = read_file (file);
  g_assert_cmpstr (now, ==, theirs);
  g_assert_true (tie_document_file_is_modified (self));

  save (self, NULL, TRUE, &outcome);
  g_assert_true (outcome.ok);
  g_free (now);
  now = read_file (file);
  g_assert_nonnull (strstr (now, "Mine"));
  outcome_clear (&outcome);
}

/* What is shown was not made of the faulty file that somebody else has written: it is not replaced
 * by it without a question */
static void
test_faulty_by_others (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("faulty.tieline.json", NULL);
  g_autofree char *now = NULL;
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  g_usleep (20000);
  g_object_unref (write_document ("faulty.tieline.json", "{\"tieline\": 1,"));
  load (self, file, &outcome);
  g_assert_false (outcome.ok);
  g_assert_true (set_title (self, "Mine"));
  save (self, NULL, FALSE, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  now = read_file (file);
  g_assert_cmpstr (now, ==, "{\"tieline\": 1,");
  outcome_clear (&outcome);
}

/* What is edited, or saved, while the file is read again is not lost to what was read */
static void
test_overtaken (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("overtaken.tieline.json", NULL);
  g_autofree char *now = NULL;
  Outcome read = { FALSE, FALSE, NULL, NULL }, saved = { FALSE, FALSE, NULL, NULL };

  load (self, file, &read);
  outcome_clear (&read);
  tie_document_file_load_async (self, file, NULL, loaded_cb, &read);
  g_assert_true (set_title (self, "Mine"));
  run_until (is_done, &read);
  g_assert_error (read.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (get_title (self), ==, "Mine");
  g_assert_true (tie_document_file_is_modified (self));
  g_assert_true (tie_document_file_can_undo (self));

  outcome_clear (&read);
  tie_document_file_load_async (self, file, NULL, loaded_cb, &read);
  tie_document_file_save_async (self, NULL, FALSE, NULL, saved_cb, &saved);
  run_until (is_done, &read);
  run_until (is_done, &saved);
  g_assert_no_error (saved.error);
  g_assert_cmpstr (get_title (self), ==, "Mine");
  now = read_file (file);
  g_assert_nonnull (strstr (now, "Mine"));
  outcome_clear (&read);
}

/* Of two readings the later counts */
static void
test_later_reading (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) first = write_document ("first.tieline.json", NULL);
  g_autoptr (GFile) second = write_document ("second.tieline.json", NULL);
  Outcome earlier = { FALSE, FALSE, NULL, NULL }, later = { FALSE, FALSE, NULL, NULL };

  tie_document_file_load_async (self, first, NULL, loaded_cb, &earlier);
  g_assert_true (tie_document_file_get_awaited (self) == first);
  tie_document_file_load_async (self, second, NULL, loaded_cb, &later);
  g_assert_true (tie_document_file_get_awaited (self) == second);
  run_until (is_done, &earlier);
  run_until (is_done, &later);
  g_assert_error (earlier.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (later.ok);
  g_assert_true (g_file_equal (tie_document_file_get_file (self), second));
  g_assert_null (tie_document_file_get_awaited (self));
  outcome_clear (&earlier);
  outcome_clear (&later);
}

/* Saved again before the first has ended: nobody else is accused, and the last is what stays */
static void
test_saves_in_a_row (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("row.tieline.json", NULL);
  g_autofree char *now = NULL;
  Outcome read = { FALSE, FALSE, NULL, NULL };
  Outcome saved[10] = { { FALSE, FALSE, NULL, NULL } };

  load (self, file, &read);
  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      g_assert_true (set_title (self, title));
      tie_document_file_save_async (self, NULL, FALSE, NULL, saved_cb, &saved[i]);
      g_assert_true (tie_document_file_is_saving (self));
    }
  for (guint i = 0; i < G_N_ELEMENTS (saved); i++)
    {
      run_until (is_done, &saved[i]);
      g_assert_no_error (saved[i].error);
    }
  g_assert_false (tie_document_file_is_saving (self));
  g_assert_false (tie_document_file_is_modified (self));
  now = read_file (file);
  g_assert_nonnull (strstr (now, "Title 9"));
  outcome_clear (&read);
}

/* As "touch -r" does, and "cp -p" */
static void
put_time_back (GFile *file, const struct stat *before)
{
  const struct timespec times[] = { before->st_atim, before->st_mtim };

  g_assert_cmpint (utimensat (AT_FDCWD, g_file_peek_path (file), times, 0), ==, 0);
}

/* A time that is as before does not say that the content is: shorter, longer or just another */
static void
test_time_put_back (void)
{
  static const char *const titles[] = { "Theirs", "Longer than the title has been",
                                        "OpenAI’s CHIP partners" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (TieDocumentFile) self = tie_document_file_new ();
      g_autoptr (GFile) file = write_document ("time.tieline.json", NULL);
      g_autofree char *before = read_file (file);
      g_autofree char *theirs = replace_text (before, "OpenAI’s chip partners", titles[i]);
      g_autofree char *now = NULL;
      Outcome outcome = { FALSE, FALSE, NULL, NULL };
      struct stat info;

      load (self, file, &outcome);
      g_assert_true (set_title (self, "Mine"));
      g_assert_cmpint (stat (g_file_peek_path (file), &info), ==, 0);
      g_object_unref (write_document ("time.tieline.json", theirs));
      put_time_back (file, &info);
      save (self, NULL, FALSE, &outcome);
      g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
      now = read_file (file);
      g_assert_cmpstr (now, ==, theirs);
      outcome_clear (&outcome);
    }
}

/* What has been written and may not outlive a power cut is still ours: saving again may replace it
 */
static void
test_unsynced_folder (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("unsynced.tieline.json", NULL);
  g_autofree char *now = NULL;
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  g_assert_true (set_title (self, "Mine"));
  folders_fail = TRUE;
  save (self, NULL, FALSE, &outcome);
  folders_fail = FALSE;
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  now = read_file (file);
  g_assert_nonnull (strstr (now, "Mine"));
  g_assert_true (tie_document_file_is_modified (self));

  save (self, NULL, FALSE, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_false (tie_document_file_is_modified (self));
  outcome_clear (&outcome);
}

static gboolean
set_flag (gpointer data)
{
  *(guint *) data = 1;
  return G_SOURCE_REMOVE;
}

/* Somebody else's writing is told, once; our own is not */
static void
test_watch (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) file = write_document ("watch.tieline.json", NULL);
  g_autofree char *before = read_file (file);
  g_autofree char *theirs = replace_text (before, "OpenAI’s chip partners", "Their title");
  Outcome outcome = { FALSE, FALSE, NULL, NULL };
  guint count = 0;
  guint waited = 0;

  load (self, file, &outcome);
  g_signal_connect (self, "changed-on-disk", G_CALLBACK (changed_cb), &count);
  g_assert_true (set_title (self, "Mine"));
  save (self, NULL, FALSE, &outcome);
  g_assert_true (outcome.ok);
  g_timeout_add (700, set_flag, &waited);
  run_until (is_counted, &waited);
  g_assert_cmpuint (count, ==, 0);

  g_object_unref (write_document ("watch.tieline.json", theirs));
  run_until (is_counted, &count);
  g_assert_cmpuint (count, ==, 1);
  outcome_clear (&outcome);
}

/* A document that is opened by a link is another's to write by its own name */
static void
test_watch_link (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) target = write_document ("target.tieline.json", NULL);
  g_autoptr (GFile) link = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tieline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "link.tieline.json", NULL);
  Outcome outcome = { FALSE, FALSE, NULL, NULL };
  guint count = 0;

  g_assert_cmpint (symlink (g_file_peek_path (target), path), ==, 0);
  link = g_file_new_for_path (path);
  load (self, link, &outcome);
  g_assert_true (outcome.ok);
  g_signal_connect (self, "changed-on-disk", G_CALLBACK (changed_cb), &count);
  g_usleep (20000);
  g_object_unref (write_document ("target.tieline.json", "{}"));
  run_until (is_counted, &count);
  outcome_clear (&outcome);
  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_cmpint (rmdir (folder), ==, 0);
}

static void
test_read_only (void)
{
  g_autoptr (TieDocumentFile) self = tie_document_file_new ();
  g_autoptr (GFile) bundled = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);
  g_autoptr (GFile) file = write_document ("copy.tieline.json", "");
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, bundled, &outcome);
  g_assert_true (outcome.ok);
  g_assert_true (tie_document_file_is_read_only (self));
  save (self, file, TRUE, &outcome);
  g_assert_true (outcome.ok);
  g_assert_false (tie_document_file_is_read_only (self));
  g_assert_true (g_file_equal (tie_document_file_get_file (self), file));
  outcome_clear (&outcome);
}

static void
pin (TieDocumentFile *self, const char *id, double x, double y)
{
  g_autoptr (TiePins) pins = tie_pins_with (tie_document_file_get_pins (self), id, x, y);

  tie_document_file_set_pins (self, pins, FALSE);
}

static gboolean
is_pinned_at (TieDocumentFile *self, const char *id, double x, double y)
{
  double at_x, at_y;

  return tie_pins_find (tie_document_file_get_pins (self), id, &at_x, &at_y) && at_x == x
         && at_y == y;
}

/* How a document was looked at is there again the next time, and is nothing to be saved */
static void
test_view_is_remembered (void)
{
  g_autoptr (GFile) file = write_document ("view.tieline.json", NULL);
  g_autoptr (GFile) other = write_document ("other.tieline.json", NULL);
  g_autoptr (GFile) copy = write_document ("view-copy.tieline.json", "");
  TieDocumentFile *self = tie_document_file_new ();
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  g_assert_null (tie_document_file_get_pins (self));
  pin (self, "amd", 0.25, 0.75);
  tie_document_file_set_arrangement (self, TIE_LAYOUT_LAYERS);
  g_assert_false (tie_document_file_is_modified (self));
  g_assert_true (tie_document_file_can_undo (self));
  tie_document_file_flush (self);
  g_object_unref (self);

  self = tie_document_file_new ();
  load (self, file, &outcome);
  g_assert_true (is_pinned_at (self, "amd", 0.25, 0.75));
  g_assert_cmpint (tie_document_file_get_arrangement (self), ==, TIE_LAYOUT_LAYERS);
  g_assert_false (tie_document_file_can_undo (self));

  /* Under another name it looks the same; another document looks as it did */
  save (self, copy, TRUE, &outcome);
  load (self, other, &outcome);
  g_assert_null (tie_document_file_get_pins (self));
  g_assert_cmpint (tie_document_file_get_arrangement (self), ==, TIE_LAYOUT_STRESS);
  load (self, copy, &outcome);
  g_assert_true (is_pinned_at (self, "amd", 0.25, 0.75));
  g_assert_cmpint (tie_document_file_get_arrangement (self), ==, TIE_LAYOUT_LAYERS);
  g_object_unref (self);
  outcome_clear (&outcome);
}

/* What is read again is looked at as before, and what is undone is remembered */
static void
test_view_survives_reading_again (void)
{
  g_autoptr (GFile) file = write_document ("again.tieline.json", NULL);
  TieDocumentFile *self = tie_document_file_new ();
  Outcome outcome = { FALSE, FALSE, NULL, NULL };

  load (self, file, &outcome);
  pin (self, "amd", 0.25, 0.75);
  load (self, file, &outcome);
  g_assert_true (is_pinned_at (self, "amd", 0.25, 0.75));

  pin (self, "amd", 0.5, 0.5);
  g_assert_true (set_title (self, "Mine"));
  tie_document_file_undo (self);
  g_assert_true (is_pinned_at (self, "amd", 0.5, 0.5));
  tie_document_file_undo (self);
  g_assert_true (is_pinned_at (self, "amd", 0.25, 0.75));
  tie_document_file_flush (self);
  g_object_unref (self);

  self = tie_document_file_new ();
  load (self, file, &outcome);
  g_assert_true (is_pinned_at (self, "amd", 0.25, 0.75));
  g_object_unref (self);
  outcome_clear (&outcome);
}

int
main (int argc, char **argv)
{
  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-file/bad-keeps-old", test_bad_keeps_old);
  g_test_add_func ("/document-file/absent-ahead", test_absent_ahead);
  g_test_add_func ("/document-file/changed-after-preload", test_changed_after_preload);
  g_test_add_func ("/document-file/edit-undo-save", test_edit_undo_save);
  g_test_add_func ("/document-file/several-texts", test_several_texts);
  g_test_add_func ("/document-file/changed-by-others", test_changed_by_others);
  g_test_add_func ("/document-file/faulty-by-others", test_faulty_by_others);
  g_test_add_func ("/document-file/overtaken", test_overtaken);
  g_test_add_func ("/document-file/later-reading", test_later_reading);
  g_test_add_func ("/document-file/saves-in-a-row", test_saves_in_a_row);
  g_test_add_func ("/document-file/time-put-back", test_time_put_back);
  g_test_add_func ("/document-file/unsynced-folder", test_unsynced_folder);
  g_test_add_func ("/document-file/watch", test_watch);
  g_test_add_func ("/document-file/watch-link", test_watch_link);
  g_test_add_func ("/document-file/read-only", test_read_only);
  g_test_add_func ("/document-file/view-is-remembered", test_view_is_remembered);
  g_test_add_func ("/document-file/view-survives-reading-again", test_view_survives_reading_again);
  return g_test_run ();
}

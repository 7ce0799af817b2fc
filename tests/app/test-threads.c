/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A thread that has done its work may be the last to let go of the task. What belongs to the main
 * loop, with its widgets, sources and signals, goes there all the same. */

#include "app-fixture.h"

#include <dlfcn.h>

#include "tie-detail-moment.h"
#include "tie-findings.h"

#define LATE_US (50 * 1000)
/* More than what is added up at once */
#define MANY_FLOWS 6000

static GThread *main_thread;

/* As on a busy machine, where the thread comes to it when the main loop has long been told */
void
g_object_unref (gpointer object)
{
  static void (*unref) (gpointer object);

  if (g_once_init_enter (&unref))
    g_once_init_leave (&unref, dlsym (RTLD_NEXT, "g_object_unref"));
  if (main_thread != NULL && g_thread_self () != main_thread && G_IS_TASK (object))
    g_usleep (LATE_US);
  unref (object);
}

/* Where something has gone: NULL, as long as it is there */
typedef struct
{
  GThread *thread;
} Grave;

static void
gone_cb (gpointer data, GObject *object)
{
  g_atomic_pointer_set (&((Grave *) data)->thread, g_thread_self ());
}

static gboolean
is_gone (gpointer data)
{
  return g_atomic_pointer_get (&((Grave *) data)->thread) != NULL;
}

/* Lets go of it as soon as somebody could have been told of the end */
static void
assert_goes_here (gpointer object, Grave *grave)
{
  g_object_weak_ref (object, gone_cb, grave);
  g_object_unref (object);
  run_until (is_gone, grave);
  g_assert_true (grave->thread == main_thread);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  note_end (data);
}

static TieDocumentFile *
read_document (GFile *file)
{
  TieDocumentFile *self = tie_document_file_new ();
  gboolean ended = FALSE;

  tie_document_file_load_async (self, file, NULL, ended_cb, &ended);
  run_until (is_set, &ended);
  return self;
}

static void
test_reading (void)
{
  g_autoptr (GFile) file = write_document ("read.tieline.json", NULL);
  Grave grave = { NULL };

  assert_goes_here (read_document (file), &grave);
}

/* Whoever ends it is told at once, while the thread is still at work */
static void
test_ended_reading (void)
{
  g_autoptr (GFile) file = write_document ("ended.tieline.json", NULL);
  TieDocumentFile *self = read_document (file);
  gboolean ended = FALSE;
  Grave grave = { NULL };

  tie_document_file_load_async (self, file, NULL, ended_cb, &ended);
  g_assert_true (tie_document_file_cancel_loading (self));
  run_until (is_set, &ended);
  assert_goes_here (self, &grave);
}

static void
test_writing (void)
{
  g_autoptr (GFile) file = write_document ("written.tieline.json", NULL);
  TieDocumentFile *self = read_document (file);
  gboolean ended = FALSE;
  Grave grave = { NULL };

  /* Until nothing but the writing holds it */
  g_usleep (2 * LATE_US);
  tie_document_file_save_async (self, file, TRUE, NULL, ended_cb, &ended);
  run_until (is_set, &ended);
  assert_goes_here (self, &grave);
}

static void
test_findings (void)
{
  TieFindings *findings = tie_findings_new ();
  g_autoptr (TieDocument) document = create_flows ("", MANY_FLOWS);
  gboolean bounded, ended = FALSE;
  Grave grave = { NULL };

  g_signal_connect_swapped (findings, "found", G_CALLBACK (note_end), &ended);
  g_assert_null (tie_findings_look_circles (findings, document, &bounded));
  run_until (is_set, &ended);
  assert_goes_here (findings, &grave);
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static void
test_moment (void)
{
  g_autoptr (TieDocument) document = create_flows ("", MANY_FLOWS);
  g_autoptr (TieSession) session = tie_session_new ("en");
  GtkWidget *moment = g_object_ref_sink (g_object_new (TIE_TYPE_DETAIL_MOMENT, NULL));
  Grave grave = { NULL };
  TieDate date;

  g_assert_true (tie_date_parse ("2026", &date, NULL));
  tie_session_set_document (session, document);
  tie_session_set_moment (session, &date);
  tie_detail_moment_set_session (TIE_DETAIL_MOMENT (moment), session);
  run_until (is_shown, moment);
  assert_goes_here (moment, &grave);
}

int
main (int argc, char **argv)
{
  g_autoptr (TieApplication) application = NULL;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  main_thread = g_thread_self ();
  g_test_add_func ("/threads/reading", test_reading);
  g_test_add_func ("/threads/ended-reading", test_ended_reading);
  g_test_add_func ("/threads/writing", test_writing);
  g_test_add_func ("/threads/findings", test_findings);
  g_test_add_func ("/threads/moment", test_moment);
  return g_test_run ();
}

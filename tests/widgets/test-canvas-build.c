/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas with a document so large that its scene is built in another thread */

#include "fixture.h"

#include "tie-arranging-bar.h"

#define N_LARGE 400

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) document = test_document_new_large (N_LARGE);

  test_canvas_hold (TRUE);
  fixture_open_document (self, TEST_TYPE_CANVAS, document);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_canvas_hold (FALSE);
  fixture_wait (self, fixture_is_settled);
  fixture_close (self);
}

static guint
count_built (Fixture *self)
{
  return test_canvas_get_n_built (TEST_CANVAS (self->canvas));
}

static void
settle (Fixture *self)
{
  test_canvas_hold (FALSE);
  fixture_wait (self, fixture_is_settled);
}

static double
get_red (Fixture *self)
{
  return tie_scene_get_background (tie_canvas_get_scene (self->canvas)).red;
}

static gboolean
one_is_built (Fixture *self)
{
  return count_built (self) > 0;
}

static gboolean
has_progress (Fixture *self)
{
  return tie_canvas_get_private (self->canvas)->progress.x != NULL;
}

static gboolean
is_arranging (Fixture *self)
{
  return tie_canvas_get_arranging (self->canvas, NULL) == TIE_ARRANGING_LAYOUT;
}

static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  g_assert_null (tie_canvas_get_scene (self->canvas));
  g_assert_false (tie_canvas_is_settled (self->canvas));
  g_assert_cmpuint (count_built (self), ==, 0);

  settle (self);
  g_assert_nonnull (tie_canvas_get_scene (self->canvas));
  g_assert_nonnull (tie_canvas_find_subject (self->canvas, "a"));
  g_assert_cmpuint (count_built (self), ==, 1);
}

/* What was asked for first is built, as its layout is worth it, but never shown */
static void
test_latest_wins (Fixture *self, gconstpointer data)
{
  TieFilter *filter = tie_session_get_filter (self->session);

  fixture_wait (self, has_progress);
  tie_session_set_dark (self->session, TRUE);
  fixture_settle (self);
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  fixture_settle (self);
  tie_session_set_arrangement (self->session, TIE_LAYOUT_CIRCLE);
  fixture_settle (self);
  g_assert_cmpuint (count_built (self), ==, 0);

  test_canvas_hold (FALSE);
  fixture_wait (self, one_is_built);
  g_assert_true (tie_canvas_get_private (self->canvas)->scene == NULL);
  settle (self);
  g_assert_cmpfloat (get_red (self), ==, tie_theme_dark ()->background.red);
  g_assert_cmpuint (count_built (self), ==, 2);
  g_assert_cmpuint (test_canvas_get_n_stopped (TEST_CANVAS (self->canvas)), ==, 0);
}

static void
test_old_picture_stays (Fixture *self, gconstpointer data)
{
  g_autoptr (TieScene) old = NULL;

  settle (self);
  old = g_object_ref (tie_canvas_get_scene (self->canvas));
  test_canvas_hold (TRUE);
  tie_session_set_dark (self->session, TRUE);
  fixture_settle (self);
  g_assert_true (tie_canvas_get_scene (self->canvas) == old);
  g_assert_false (tie_canvas_is_settled (self->canvas));
  tie_canvas_hover_at (self->canvas, 100, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");

  settle (self);
  g_assert_true (tie_canvas_get_scene (self->canvas) != old);
  g_assert_cmpfloat (get_red (self), ==, tie_theme_dark ()->background.red);
}

/* A window that is being resized keeps its picture, larger or smaller, until it rests */
static void
test_resize_rests (Fixture *self, gconstpointer data)
{
  settle (self);
  for (int width = 790; width >= 600; width -= 10)
    {
      gtk_widget_allocate (GTK_WIDGET (self->canvas), width, 600, -1, NULL);
      g_assert_cmpfloat_with_epsilon (tie_canvas_get_stretch (self->canvas, NULL, NULL),
                                      width / 800.0, 1e-9);
      g_assert_false (tie_canvas_is_settled (self->canvas));
    }
  g_assert_cmpuint (count_built (self), ==, 1);
  /* What is under the pointer is what is seen there */
  tie_canvas_hover_at (self->canvas, 300, 112 + 75);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "b");

  settle (self);
  g_assert_cmpuint (count_built (self), ==, 2);
  g_assert_cmpfloat (tie_canvas_get_stretch (self->canvas, NULL, NULL), ==, 1);
}

static gboolean
has_scene (Fixture *self)
{
  return tie_canvas_get_private (self->canvas)->scene != NULL;
}

/* The first picture is shown though its size is another by now */
static void
test_resize_while_building (Fixture *self, gconstpointer data)
{
  fixture_wait (self, has_progress);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 500);
  gtk_widget_allocate (GTK_WIDGET (self->canvas), 700, 500, -1, NULL);
  test_canvas_hold (FALSE);
  fixture_wait (self, has_scene);
  g_assert_cmpfloat (tie_scene_get_width (tie_canvas_get_private (self->canvas)->scene), ==, 800);
  settle (self);
  g_assert_cmpfloat (tie_scene_get_width (tie_canvas_get_scene (self->canvas)), ==,
                     gtk_widget_get_width (GTK_WIDGET (self->canvas)));
}

static void
test_small_document_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) small = test_document_new (TRUE);
  TieScene *scene;

  fixture_wait (self, has_progress);
  test_canvas_hold (FALSE);
  tie_session_set_document (self->session, small);
  scene = tie_canvas_get_scene (self->canvas);
  g_assert_nonnull (scene);
  g_assert_true (tie_canvas_is_built (self->canvas));
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (G_USEC_PER_SEC / 200);
      fixture_settle (self);
    }
  g_assert_true (tie_canvas_get_scene (self->canvas) == scene);
  tie_session_set_document (self->session, NULL);
  g_assert_null (tie_canvas_get_scene (self->canvas));
}

static void
test_stop (Fixture *self, gconstpointer data)
{
  GtkWidget *bar = g_object_ref_sink (tie_arranging_bar_new (self->canvas));

  fixture_wait (self, is_arranging);
  g_signal_emit_by_name (self->canvas, "arranging");
  g_assert_true (tie_busy_bar_is_shown (TIE_BUSY_BAR (bar)));
  g_assert_true (tie_canvas_stop_arranging (self->canvas));
  g_assert_false (tie_canvas_stop_arranging (self->canvas));
  g_assert_cmpint (tie_canvas_get_arranging (self->canvas, NULL), ==, TIE_ARRANGING_DRAWING);

  fixture_wait (self, fixture_is_settled);
  g_assert_cmpuint (test_canvas_get_n_stopped (TEST_CANVAS (self->canvas)), ==, 1);
  g_assert_nonnull (tie_canvas_get_scene (self->canvas));
  g_assert_cmpint (tie_canvas_get_arranging (self->canvas, NULL), ==, TIE_ARRANGING_NOTHING);
  g_assert_false (tie_busy_bar_is_shown (TIE_BUSY_BAR (bar)));
  g_assert_false (tie_canvas_stop_arranging (self->canvas));
  g_object_unref (bar);
}

/* Whether there is something in the corner of the square in which the fixture lays out */
static gboolean
shows_dots (Fixture *self)
{
  fixture_settle (self);
  return fixture_get_pixel (self, 148, 48) != fixture_get_pixel (self, 20, 20);
}

static void
test_settling (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->canvas));
  gboolean animations;

  g_object_get (settings, "gtk-enable-animations", &animations, NULL);
  fixture_wait (self, has_progress);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_assert_true (shows_dots (self));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_false (shows_dots (self));
  g_object_set (settings, "gtk-enable-animations", animations, NULL);
}

static void
test_no_trace_after_the_window (void)
{
  Fixture self = { 0 };
  TieDocument *document = test_document_new_large (N_LARGE);

  test_canvas_hold (TRUE);
  fixture_open_document (&self, TEST_TYPE_CANVAS, document);
  fixture_wait (&self, has_progress);
  fixture_close (&self);

  /* Nobody lets it go, but nobody waits for it either */
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_unref (document);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
  test_canvas_hold (FALSE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/canvas-build/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("elsewhere", test_elsewhere);
  ADD ("latest-wins", test_latest_wins);
  ADD ("old-picture-stays", test_old_picture_stays);
  ADD ("resize-rests", test_resize_rests);
  ADD ("resize-while-building", test_resize_while_building);
  ADD ("small-document-at-once", test_small_document_at_once);
  ADD ("stop", test_stop);
  ADD ("settling", test_settling);
#undef ADD
  g_test_add_func ("/canvas-build/no-trace-after-the-window", test_no_trace_after_the_window);

  return g_test_run ();
}

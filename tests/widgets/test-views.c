/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The two charts as widgets: what they draw, and what zoom and pan mean in a timeline */

#include "fixture.h"

#include "tie-network-view.h"
#include "tie-timeline-view.h"

#define DAYS_PER_YEAR 365.2425
#define ANNOUNCED 739630.0 /* 2026-01-14 */

static void
set_up_network (Fixture *self, gconstpointer data)
{
  fixture_open (self, TIE_TYPE_NETWORK_VIEW);
}

static void
set_up_timeline (Fixture *self, gconstpointer data)
{
  fixture_open (self, TIE_TYPE_TIMELINE_VIEW);
}

static gboolean
shows (Fixture *self, const char *subject)
{
  return tie_canvas_find_subject (self->canvas, subject) != NULL;
}

static void
test_network (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) less = test_document_new (FALSE);
  const TieSceneGroup *group;
  TieRect area;

  g_assert_true (shows (self, "a"));
  g_assert_true (shows (self, "far"));
  g_assert_true (shows (self, "t1"));
  g_assert_true (shows (self, "t2"));
  group = tie_canvas_find_subject (self->canvas, "b");
  g_assert_nonnull (group);
  g_assert_cmpint (group->mark, ==, TIE_MARK_NODE);

  area = tie_canvas_get_group_area (self->canvas, group);
  tie_canvas_press (self->canvas, area.x + area.width / 2, area.y + area.height / 2);
  tie_canvas_release (self->canvas, 1, area.x + area.width / 2, area.y + area.height / 2);
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "b");

  tie_filter_set_flow_kind_shown (tie_session_get_filter (self->session), TIE_FLOW_MONEY, FALSE);
  fixture_settle (self);
  g_assert_true (shows (self, "t1"));
  g_assert_false (shows (self, "t2"));

  tie_session_set_document (self->session, less);
  fixture_settle (self);
  g_assert_false (shows (self, "b"));
  g_assert_null (tie_session_get_selection (self->session));
  tie_session_set_document (self->session, NULL);
  fixture_settle (self);
  g_assert_null (tie_canvas_get_scene (self->canvas));
}

static void
test_network_theme (Fixture *self, gconstpointer data)
{
  TieColor light = tie_scene_get_background (tie_canvas_get_scene (self->canvas));
  TieColor dark;

  tie_session_set_dark (self->session, TRUE);
  dark = tie_scene_get_background (tie_canvas_get_scene (self->canvas));
  g_assert_cmpfloat (light.red, ==, tie_theme_light ()->background.red);
  g_assert_cmpfloat (dark.red, ==, tie_theme_dark ()->background.red);
}

static void
test_network_reload (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) again = test_document_new (TRUE);
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y, after_x, after_y;

  tie_session_set_selection (self->session, "t1");
  tie_canvas_zoom_about (self->canvas, 2, 300, 300);
  tie_viewport_get_offset (viewport, &x, &y);
  tie_session_set_document (self->session, again);
  fixture_settle (self);
  tie_viewport_get_offset (viewport, &after_x, &after_y);
  g_assert_cmpfloat (tie_viewport_get_zoom (viewport), ==, 2);
  g_assert_cmpfloat (after_x, ==, x);
  g_assert_cmpfloat (after_y, ==, y);
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "t1");
}

static void
get_span (Fixture *self, double *from, double *to)
{
  g_assert_true (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (self->canvas), from, to));
}

static void
test_timeline (Fixture *self, gconstpointer data)
{
  double from, to;

  g_assert_true (shows (self, "d1"));
  get_span (self, &from, &to);
  g_assert_cmpfloat (from, <=, ANNOUNCED);
  g_assert_cmpfloat (to - from, >, 2 * DAYS_PER_YEAR);
}

static void
test_timeline_zoom (Fixture *self, gconstpointer data)
{
  double all_from, all_to, from, to;

  get_span (self, &all_from, &all_to);
  tie_canvas_zoom_by (self->canvas, 2);
  get_span (self, &from, &to);
  g_assert_cmpfloat_with_epsilon (to - from, (all_to - all_from) / 2, 1e-6);

  /* Not further than a month, nor fifty years */
  for (guint i = 0; i < 60; i++)
    tie_canvas_zoom_by (self->canvas, 2);
  get_span (self, &from, &to);
  g_assert_cmpfloat_with_epsilon (to - from, DAYS_PER_YEAR / 12, 1e-6);
  for (guint i = 0; i < 60; i++)
    tie_canvas_zoom_by (self->canvas, 0.5);
  get_span (self, &from, &to);
  g_assert_cmpfloat_with_epsilon (to - from, DAYS_PER_YEAR * 50, 1e-6);
  g_assert_cmpfloat ((from + to) / 2, >=, all_from);
  g_assert_cmpfloat ((from + to) / 2, <=, all_to);

  tie_canvas_fit (self->canvas);
  get_span (self, &from, &to);
  g_assert_cmpfloat (from, ==, all_from);
  g_assert_cmpfloat (to, ==, all_to);
  g_assert_true (tie_viewport_is_fit (tie_canvas_get_viewport (self->canvas)));
}

static void
test_timeline_zoom_about (Fixture *self, gconstpointer data)
{
  double from, to, day, left, right, share;

  /* The two ends of the axis give its place without asking the chart */
  get_span (self, &from, &to);
  tie_canvas_zoom_about (self->canvas, 2, 0, 300);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, from, 1e-6);
  tie_canvas_fit (self->canvas);
  tie_canvas_zoom_about (self->canvas, 2, 800, 300);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon (right, to, 1e-6);

  /* The date under the pointer is where it was: twice nearer and back again changes nothing */
  tie_canvas_fit (self->canvas);
  tie_canvas_zoom_about (self->canvas, 4, 500, 300);
  get_span (self, &left, &right);
  share = (left - from) / ((to - from) - (right - left));
  day = from + share * (to - from);
  g_assert_cmpfloat (share, >, 0);
  g_assert_cmpfloat (share, <, 1);
  g_assert_cmpfloat_with_epsilon (left + share * (right - left), day, 1e-6);
  tie_canvas_zoom_about (self->canvas, 0.25, 500, 300);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, from, 1e-6);
  g_assert_cmpfloat_with_epsilon (right, to, 1e-6);
}

static void
test_timeline_pan (Fixture *self, gconstpointer data)
{
  double all_from, all_to, from, to, left, right;

  get_span (self, &all_from, &all_to);
  tie_canvas_zoom_by (self->canvas, 4);
  get_span (self, &from, &to);
  tie_canvas_pan (self->canvas, 0, 50);
  get_span (self, &left, &right);
  g_assert_cmpfloat (left, ==, from);

  tie_canvas_pan (self->canvas, 40, 0);
  get_span (self, &left, &right);
  g_assert_cmpfloat (left, <, from);
  g_assert_cmpfloat_with_epsilon (right - left, to - from, 1e-6);
  tie_canvas_pan (self->canvas, -40, 0);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, from, 1e-6);

  /* Never out of sight of everything */
  tie_canvas_pan (self->canvas, 1e6, 0);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon ((left + right) / 2, all_from, 1e-6);
  tie_canvas_pan (self->canvas, -1e6, 0);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon ((left + right) / 2, all_to, 1e-6);
}

static void
test_timeline_show (Fixture *self, gconstpointer data)
{
  double from, to, left, right;

  tie_canvas_show_subject (self->canvas, "d1");
  get_span (self, &from, &to);
  tie_canvas_zoom_about (self->canvas, 20, 800, 300);
  get_span (self, &left, &right);
  g_assert_cmpfloat (left, >, ANNOUNCED);
  tie_canvas_show_subject (self->canvas, "d1");
  get_span (self, &left, &right);
  g_assert_cmpfloat (left, <, ANNOUNCED);
  g_assert_cmpfloat (right, >, ANNOUNCED);
  g_assert_cmpfloat_with_epsilon (right - left, (to - from) / 20, 1e-6);

  /* Without a date there is nowhere to go */
  tie_canvas_show_subject (self->canvas, "d2");
  tie_canvas_show_subject (self->canvas, "far");
  tie_canvas_show_subject (self->canvas, "nobody");
  get_span (self, &from, &to);
  g_assert_cmpfloat (from, ==, left);
}

static void
test_timeline_reload (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) again = test_document_new (TRUE);
  g_autoptr (TieDocument) less = test_document_new (FALSE);
  double from, to, left, right;

  tie_canvas_zoom_by (self->canvas, 3);
  get_span (self, &from, &to);
  tie_session_set_document (self->session, again);
  fixture_settle (self);
  get_span (self, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, from, 1e-6);
  g_assert_cmpfloat_with_epsilon (right, to, 1e-6);

  tie_session_set_document (self->session, less);
  fixture_settle (self);
  tie_canvas_zoom_by (self->canvas, 2);
  tie_canvas_pan (self->canvas, 10, 0);
  tie_session_set_document (self->session, NULL);
  fixture_settle (self);
  g_assert_false (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (self->canvas), &left, &right));
  tie_canvas_zoom_by (self->canvas, 2);
  tie_canvas_pan (self->canvas, 10, 0);
}

/* The rows follow the session's order */
static void
test_timeline_order (Fixture *self, gconstpointer data)
{
  const TieTimelineOrder by_status = { TIE_TIMELINE_BY_STATUS, TIE_TIMELINE_SORT_NAME };
  g_autofree char *order = NULL;

  g_assert_null (tie_scene_find_group (tie_canvas_get_scene (self->canvas), "group/0"));
  tie_session_set_order (self->session, by_status);
  fixture_settle (self);
  g_assert_nonnull (tie_scene_find_group (tie_canvas_get_scene (self->canvas), "group/0"));
  g_object_get (self->session, "order", &order, NULL);
  g_assert_cmpstr (order, ==, "status/name");
}

static void
test_new (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  GtkWidget *network = g_object_ref_sink (tie_network_view_new (session));
  GtkWidget *timeline = g_object_ref_sink (tie_timeline_view_new (session));

  g_assert_true (tie_canvas_get_session (TIE_CANVAS (network)) == session);
  g_assert_true (tie_canvas_get_session (TIE_CANVAS (timeline)) == session);
  g_object_unref (network);
  g_object_unref (timeline);
}

#define ADD_NETWORK(path, function)                                                                \
  g_test_add ("/views/network" path, Fixture, NULL, set_up_network, function, fixture_tear_down)
#define ADD_TIMELINE(path, function)                                                               \
  g_test_add ("/views/timeline" path, Fixture, NULL, set_up_timeline, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/views/new", test_new);
  ADD_NETWORK ("", test_network);
  ADD_NETWORK ("/theme", test_network_theme);
  ADD_NETWORK ("/reload", test_network_reload);
  ADD_TIMELINE ("", test_timeline);
  ADD_TIMELINE ("/zoom", test_timeline_zoom);
  ADD_TIMELINE ("/zoom-about", test_timeline_zoom_about);
  ADD_TIMELINE ("/pan", test_timeline_pan);
  ADD_TIMELINE ("/show", test_timeline_show);
  ADD_TIMELINE ("/order", test_timeline_order);
  ADD_TIMELINE ("/reload", test_timeline_reload);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a timeline reads out at a moment: under the pointer, and by keys */

#include "fixture.h"

#include "tie-timeline-reader.h"
#include "tie-timeline-view.h"

#include <string.h>

static void
set_up (Fixture *self, gconstpointer data)
{
  fixture_open (self, TIE_TYPE_TIMELINE_VIEW);
}

static TieRect
get_plot (Fixture *self)
{
  const TieSceneGroup *group =
      tie_scene_find_group (tie_canvas_get_scene (self->canvas), "capacity/axis");

  g_assert_nonnull (group);
  return group->bounds;
}

static void
test_pointer (Fixture *self, gconstpointer data)
{
  TieTimelineReader *reader = tie_timeline_reader_new (self->canvas);
  TieRect plot = get_plot (self);
  g_autofree char *words = NULL;
  double from, to;
  int day;

  g_assert_true (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (self->canvas), &from, &to));
  tie_timeline_reader_set_span (reader, from, to);
  g_assert_false (tie_timeline_reader_get_day (reader, &day));
  g_assert_true (tie_timeline_reader_point (reader, plot.x + plot.width / 2, plot.y + 20));
  g_assert_true (tie_timeline_reader_get_day (reader, &day));
  g_assert_cmpint (ABS (day - (int) ((from + to) / 2)), <=, 1);
  words = tie_timeline_reader_dup_words (reader);
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, "GW"));

  /* Above the capacity there is nothing to read, and the pointer takes away what it brought */
  g_assert_false (tie_timeline_reader_is_over (reader, plot.x + 10, plot.y - 30));
  g_assert_false (tie_timeline_reader_point (reader, plot.x + 10, plot.y - 30));
  g_assert_false (tie_timeline_reader_get_day (reader, &day));
  tie_timeline_reader_point (reader, plot.x + 10, plot.y + 10);
  tie_timeline_reader_leave (reader);
  g_assert_false (tie_timeline_reader_get_day (reader, &day));
  g_assert_null (tie_timeline_reader_dup_words (reader));

  /* What keys came to stays when the pointer leaves, until it is cleared */
  g_assert_true (tie_timeline_reader_step (reader, 1));
  tie_timeline_reader_leave (reader);
  g_assert_true (tie_timeline_reader_get_day (reader, &day));
  g_assert_true (tie_timeline_reader_clear (reader));
  g_assert_false (tie_timeline_reader_clear (reader));
  tie_timeline_reader_free (reader);
}

/* By months to their last days */
static void
test_keys (Fixture *self, gconstpointer data)
{
  TieTimelineReader *reader = tie_timeline_reader_new (self->canvas);
  double from, to;
  int day, next;
  TieDate date;

  g_assert_true (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (self->canvas), &from, &to));
  tie_timeline_reader_set_span (reader, from, to);
  g_assert_true (tie_timeline_reader_step (reader, 1));
  g_assert_true (tie_timeline_reader_get_day (reader, &day));
  for (int i = 0; i < 14; i++)
    {
      g_assert_true (tie_timeline_reader_step (reader, 1));
      g_assert_true (tie_timeline_reader_get_day (reader, &next));
      g_assert_cmpint (next, >, day);
      tie_date_from_day (next + 1, &date);
      g_assert_cmpint (date.day, ==, 1);
      day = next;
    }
  g_assert_true (tie_timeline_reader_step (reader, -1));
  g_assert_true (tie_timeline_reader_get_day (reader, &next));
  g_assert_cmpint (next, <, day);
  g_assert_true (tie_timeline_reader_step (reader, 1));
  g_assert_true (tie_timeline_reader_get_day (reader, &next));
  g_assert_cmpint (next, ==, day);

  /* Near by, by days */
  tie_timeline_reader_set_span (reader, day - 15, day + 15);
  g_assert_true (tie_timeline_reader_step (reader, -1));
  g_assert_true (tie_timeline_reader_get_day (reader, &next));
  g_assert_cmpint (next, ==, day - 1);
  tie_timeline_reader_free (reader);
}

/* What is read is drawn, is said, and is followed beyond the edge of the axis */
static void
test_view (Fixture *self, gconstpointer data)
{
  TieTimelineView *view = TIE_TIMELINE_VIEW (self->canvas);
  g_autofree guint32 *before = fixture_get_pixels (self);
  g_autofree guint32 *after = NULL;
  const gsize size = (gsize) gtk_widget_get_width (GTK_WIDGET (view))
                     * (gsize) gtk_widget_get_height (GTK_WIDGET (view)) * sizeof (guint32);
  double from, to, left, right;

  g_assert_true (tie_timeline_view_get_span (view, &from, &to));
  for (guint i = 0; i < 24; i++)
    g_assert_true (tie_timeline_view_read (view, 1));
  after = fixture_get_pixels (self);
  g_assert_cmpint (memcmp (before, after, size), !=, 0);
  for (guint i = 0; i < 200; i++)
    tie_timeline_view_read (view, 1);
  g_assert_true (tie_timeline_view_get_span (view, &left, &right));
  g_assert_cmpfloat (left, >, from);
  g_assert_cmpfloat_with_epsilon (right - left, to - from, 1e-6);
}

static void
test_nothing (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  GtkWidget *view = g_object_ref_sink (tie_timeline_view_new (session));

  g_assert_false (tie_timeline_view_read (TIE_TIMELINE_VIEW (view), 1));
  g_object_unref (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-reader/nothing", test_nothing);
  g_test_add ("/timeline-reader/pointer", Fixture, NULL, set_up, test_pointer, fixture_tear_down);
  g_test_add ("/timeline-reader/keys", Fixture, NULL, set_up, test_keys, fixture_tear_down);
  g_test_add ("/timeline-reader/view", Fixture, NULL, set_up, test_view, fixture_tear_down);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The session's moment, and what moves it: steps, player, playhead, bar */

#include "fixture.h"

#include "tie-day-step.h"
#include "tie-moment-bar.h"
#include "tie-network-view.h"
#include "tie-player.h"
#include "tie-playhead.h"
#include "tie-timeline-chart.h"
#include "tie-timeline-playhead.h"
#include "tie-timeline-view.h"

#include <string.h>

static int
day_of (const char *edtf)
{
  TieDate date;

  g_assert_true (tie_date_parse (edtf, &date, NULL));
  return tie_date_last_day (&date);
}

static void
test_steps (void)
{
  static const struct
  {
    TieDayStep step;
    const char *from;
    int times;
    const char *to;
  } cases[] = {
    { TIE_DAY_STEP_DAY, "2026-02-28", 1, "2026-03-01" },
    { TIE_DAY_STEP_WEEK, "2026-01-01", -1, "2025-12-25" },
    { TIE_DAY_STEP_MONTH, "2026-01-16", 1, "2026-02-16" },
    { TIE_DAY_STEP_MONTH, "2026-01-31", 1, "2026-02-28" },
    { TIE_DAY_STEP_MONTH, "2026-02-28", 1, "2026-03-31" },
    { TIE_DAY_STEP_MONTH, "2026-01-30", 1, "2026-02-28" },
    { TIE_DAY_STEP_QUARTER, "2026-12-31", 1, "2027-03-31" },
    { TIE_DAY_STEP_YEAR, "2028-02-29", 1, "2029-02-28" },
    { TIE_DAY_STEP_YEAR, "2027-02-28", 1, "2028-02-29" },
    { TIE_DAY_STEP_DECADE, "2026-07-04", -1, "2016-07-04" },
    { TIE_DAY_STEP_DECADE, "0003-01-01", -1, "0001-01-01" },
    { TIE_DAY_STEP_DECADE, "9995-01-01", 1, "9999-12-31" },
    { TIE_DAY_STEP_DAY, "9999-12-31", 1, "9999-12-31" },
    { TIE_DAY_STEP_DAY, "0001-01-01", -1, "0001-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].from);
      g_assert_cmpint (tie_day_step_move (cases[i].step, day_of (cases[i].from), cases[i].times),
                       ==, day_of (cases[i].to));
    }
  g_assert_cmpint (tie_day_step_for (40), ==, TIE_DAY_STEP_DAY);
  g_assert_cmpint (tie_day_step_for (6 * 365), >=, TIE_DAY_STEP_MONTH);
}

static void
test_steps_to_ends (void)
{
  static const struct
  {
    TieDayStep step;
    const char *from;
    int times;
    const char *to;
  } cases[] = {
    { TIE_DAY_STEP_DAY, "2026-02-28", -2, "2026-02-26" },
    { TIE_DAY_STEP_MONTH, "2026-01-16", 1, "2026-01-31" },
    { TIE_DAY_STEP_MONTH, "2026-01-31", 1, "2026-02-28" },
    { TIE_DAY_STEP_MONTH, "2026-01-16", -1, "2025-12-31" },
    { TIE_DAY_STEP_MONTH, "2026-01-31", -2, "2025-11-30" },
    { TIE_DAY_STEP_QUARTER, "2026-02-01", 1, "2026-03-31" },
    { TIE_DAY_STEP_YEAR, "2026-12-31", -1, "2025-12-31" },
    { TIE_DAY_STEP_YEAR, "2026-12-30", 1, "2026-12-31" },
    { TIE_DAY_STEP_DECADE, "2026-07-04", 1, "2029-12-31" },
    { TIE_DAY_STEP_MONTH, "0001-01-31", -1, "0001-01-01" },
    { TIE_DAY_STEP_YEAR, "0001-06-30", -3, "0001-01-01" },
    { TIE_DAY_STEP_MONTH, "9999-12-31", 1, "9999-12-31" },
    { TIE_DAY_STEP_YEAR, "9999-06-30", 3, "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].from);
      g_assert_cmpint (tie_day_step_move_to_end (cases[i].step, day_of (cases[i].from),
                                                 cases[i].times),
                       ==, day_of (cases[i].to));
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_moment (TieSession *session, const char *edtf)
{
  TieDate moment;

  g_assert_true (tie_date_parse (edtf, &moment, NULL));
  tie_session_set_moment (session, &moment);
}

/* Everything is shown in full until somebody asks for a moment; only changes are told */
static void
test_session (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  TieChartRequest request;
  guint n = 0;

  g_signal_connect_swapped (self->session, "notify::moment", G_CALLBACK (count_cb), &n);
  g_assert_null (tie_session_get_moment (self->session));
  tie_session_set_moment (self->session, NULL);
  g_assert_cmpuint (n, ==, 0);
  set_moment (self->session, "2026-12");
  set_moment (self->session, "2026-12");
  g_assert_cmpuint (n, ==, 1);
  g_object_get (self->session, "moment", &text, NULL);
  g_assert_cmpstr (text, ==, "2026-12");
  tie_session_fill_request (self->session, 400, 300, &request);
  g_assert_cmpint (tie_date_last_day (request.moment), ==, day_of ("2026-12-31"));
  g_object_set (self->session, "moment", "no date", NULL);
  g_assert_null (tie_session_get_moment (self->session));
  g_assert_cmpuint (n, ==, 2);
  g_object_set (self->session, "hide-future", TRUE, NULL);
  g_assert_cmpint (tie_session_get_future (self->session), ==, TIE_FUTURE_HIDDEN);
}

/* A circle and a selection take one another's place */
static void
test_circle (Fixture *self, gconstpointer data)
{
  static const char *const flows[] = { "t1", "t2", NULL };

  tie_session_set_selection (self->session, "a");
  tie_session_set_circle (self->session, flows);
  g_assert_null (tie_session_get_selection (self->session));
  g_assert_true (g_strv_equal (tie_session_get_circle (self->session), flows));
  tie_session_set_selection (self->session, "a");
  g_assert_null (tie_session_get_circle (self->session));
  tie_session_set_circle (self->session, flows);
  tie_session_set_selection (self->session, NULL);
  g_assert_null (tie_session_get_circle (self->session));
}

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

static TieRect
get_place (Fixture *self, const char *id)
{
  TieScene *scene = tie_canvas_get_scene (self->canvas);
  const TieSceneGroup *group = tie_scene_find_group (scene, id);

  g_assert_nonnull (group);
  return group->bounds;
}

/* The network follows the moment, and nobody moves; a timeline is not drawn again */
static void
test_network_follows (Fixture *self, gconstpointer data)
{
  g_autoptr (TieScene) before = g_object_ref (tie_canvas_get_scene (self->canvas));
  TieRect place = get_place (self, "node:b"), now;

  set_moment (self->session, "2027-06");
  fixture_settle (self);
  g_assert_true (before != tie_canvas_get_scene (self->canvas));
  now = get_place (self, "node:b");
  g_assert_cmpfloat_with_epsilon (place.x + place.width / 2, now.x + now.width / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (place.y + place.height / 2, now.y + now.height / 2, 1e-6);
  g_assert_nonnull (
      strstr (tie_scene_find_group (tie_canvas_get_scene (self->canvas), "tie:t1")->description,
              "planned by"));
}

static void
test_timeline_stays (Fixture *self, gconstpointer data)
{
  TieScene *before = tie_canvas_get_scene (self->canvas);

  set_moment (self->session, "2027-06");
  fixture_settle (self);
  g_assert_true (before == tie_canvas_get_scene (self->canvas));
}

/* Between what the playhead says of a day and of a point there is no difference */
static void
test_playhead_room (Fixture *self, gconstpointer data)
{
  TieTimelinePlayhead room;
  double from, to;

  g_assert_true (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (self->canvas), &from, &to));
  g_assert_true (tie_timeline_playhead_find (tie_canvas_get_scene (self->canvas), from, to, &room));
  for (int day = (int) from; day < (int) to; day += 17)
    {
      TieDate date;

      tie_date_from_day (day, &date);
      g_assert_cmpint (tie_timeline_playhead_get_day (&room,
                                                      tie_timeline_playhead_get_x (&room, &date)),
                       ==, day);
    }
  g_assert_cmpint (tie_timeline_playhead_get_day (&room, room.axis.x0 - 100), ==, (int) from - 1);
  g_assert_cmpint (tie_timeline_playhead_get_day (&room, room.axis.x1 + 100), ==, (int) to - 1);
}

/* Whether the pointer would find it there, once it is on screen */
static gboolean
contains (GtkWidget *widget, double x, double y)
{
  return GTK_WIDGET_GET_CLASS (widget)->contains (widget, x, y);
}

/* Beneath the pointer it is there where its line is, and on the axis; it is a Tab stop only while
 * there is a moment */
static void
test_playhead (Fixture *self, gconstpointer data)
{
  GtkWidget *playhead = g_object_ref_sink (tie_playhead_new (TIE_TIMELINE_VIEW (self->canvas)));
  TieTimelinePlayhead room;
  double from, to, x, middle;

  tie_timeline_view_get_span (TIE_TIMELINE_VIEW (self->canvas), &from, &to);
  g_assert_true (tie_timeline_playhead_find (tie_canvas_get_scene (self->canvas), from, to, &room));
  middle = (room.top + room.bottom) / 2;
  x = (room.axis.x0 + room.axis.x1) / 2;
  g_assert_false (gtk_widget_get_focusable (playhead));
  g_assert_false (contains (playhead, x, middle));
  g_assert_true (contains (playhead, x, room.top - 8));
  set_moment (self->session, "2027-06");
  x = tie_timeline_playhead_get_x (&room, tie_session_get_moment (self->session));
  g_assert_true (gtk_widget_get_focusable (playhead));
  g_assert_true (contains (playhead, x, middle));
  g_assert_false (contains (playhead, x + 30, middle));
  tie_session_set_moment (self->session, NULL);
  g_assert_false (gtk_widget_get_focusable (playhead));
  g_object_unref (playhead);
}

/* How many pictures the playhead paints one upon the other */
static guint
count_layers (GtkWidget *playhead)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (playhead)->snapshot (playhead, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return 0;
  return gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE
             ? gsk_container_node_get_n_children (node)
             : 1;
}

/* What is read of the capacity lies over the playhead, whose line would else go through its
 * numbers */
static void
test_reading_above (Fixture *self, gconstpointer data)
{
  TieTimelineView *view = TIE_TIMELINE_VIEW (self->canvas);
  GtkWidget *playhead = tie_playhead_new (view);
  guint n = 0;

  gtk_widget_set_parent (playhead, GTK_WIDGET (self->canvas));
  gtk_widget_measure (playhead, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (playhead, gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                       gtk_widget_get_height (GTK_WIDGET (self->canvas)), -1, NULL);
  g_signal_connect_swapped (view, "reading-changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (count_layers (playhead), ==, 0);
  set_moment (self->session, "2027-06");
  g_assert_cmpuint (count_layers (playhead), ==, 1);
  g_assert_true (tie_timeline_view_read (view, 1));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (count_layers (playhead), ==, 2);
  gtk_widget_unparent (playhead);
}

static TiePlayer *player;

static gboolean
has_moment (Fixture *self)
{
  return tie_session_get_moment (self->session) != NULL
         && tie_date_last_day (tie_session_get_moment (self->session)) > day_of ("2027-02-15");
}

static gboolean
has_stepped (Fixture *self)
{
  return tie_date_last_day (tie_session_get_moment (self->session)) > day_of ("2027-01-31");
}

static gboolean
has_ended (Fixture *self)
{
  return !tie_player_get_playing (player);
}

/* It glides from where the moment is, follows who sets it meanwhile, and stops at the end */
static void
test_plays (Fixture *self, gconstpointer data)
{
  int first, last;

  player = tie_player_new (self->session, GTK_WIDGET (self->canvas));
  g_assert_true (tie_player_get_span (player, &first, &last));
  set_moment (self->session, "2027-01");
  tie_player_set_speed (player, 12);
  tie_player_set_playing (player, TRUE);
  g_assert_true (tie_player_get_playing (player));
  fixture_wait (self, has_moment);
  g_assert_true (tie_player_get_playing (player));
  tie_player_set_speed (player, 1000);
  g_assert_cmpint (tie_player_get_speed (player), ==, TIE_PLAYER_MOST_SPEED);
  fixture_wait (self, has_ended);
  g_assert_cmpint (tie_date_last_day (tie_session_get_moment (self->session)), ==, last);

  /* From the end it begins again, and ends when the moment is taken away */
  tie_player_set_playing (player, TRUE);
  g_assert_cmpint (tie_date_last_day (tie_session_get_moment (self->session)), ==, first);
  tie_session_set_moment (self->session, NULL);
  g_assert_false (tie_player_get_playing (player));
  g_clear_object (&player);
}

/* Where animations are off it takes a step a second */
static void
test_plays_in_steps (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->canvas));
  TieDate next;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  player = tie_player_new (self->session, GTK_WIDGET (self->canvas));
  set_moment (self->session, "2027-01");
  tie_player_set_speed (player, 3);
  tie_player_set_playing (player, TRUE);
  fixture_settle (self);
  g_assert_cmpint (tie_date_last_day (tie_session_get_moment (self->session)), ==,
                   day_of ("2027-01-31"));
  fixture_wait (self, has_stepped);
  /* Whole steps of three months, from one last day to another */
  tie_date_from_day (tie_date_last_day (tie_session_get_moment (self->session)) + 1, &next);
  g_assert_cmpint (next.day, ==, 1);
  g_assert_cmpint ((next.part + 10) % 3, ==, 0);
  tie_player_set_playing (player, FALSE);
  g_clear_object (&player);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

/* Whose frames it followed may be gone before it; a document that is not shown is not held */
static void
test_player_alone (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  TieDocument *document = test_document_new (TRUE);
  GtkWidget *clock = g_object_ref_sink (gtk_label_new (NULL));
  int first, last;

  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  tie_session_set_document (session, document);
  player = tie_player_new (session, clock);
  tie_player_set_playing (player, TRUE);
  g_assert_true (tie_player_get_playing (player));
  g_object_unref (clock);
  tie_player_set_playing (player, FALSE);
  g_assert_false (tie_player_get_playing (player));
  tie_player_set_playing (player, TRUE);
  g_assert_false (tie_player_get_playing (player));

  g_assert_true (tie_player_get_span (player, &first, &last));
  tie_session_set_document (session, NULL);
  g_object_unref (document);
  g_assert_null (document);
  g_assert_false (tie_player_get_span (player, &first, &last));
  g_clear_object (&player);
}

/* What has no room has no playhead, and no day under any place */
static void
test_no_playhead_room (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (20, 300, TIE_COLOR_NONE, "en");
  TiePath *path = tie_path_new ();
  TieTimelinePlayhead room;

  tie_path_add_rect (path, (TieRect){ 10, 20, 0, 250 });
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, TIE_TIMELINE_GRID, NULL, NULL, NULL);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (TIE_COLOR_NONE, 1), 1);
  tie_scene_end (scene);
  tie_scene_set_plot (scene, (TieRect){ 10, 20, 0, 250 });
  g_assert_false (tie_timeline_playhead_find (scene, 700000, 700365, &room));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment/steps", test_steps);
  g_test_add_func ("/moment/steps-to-ends", test_steps_to_ends);
  g_test_add ("/moment/session", Fixture, NULL, set_up_network, test_session, fixture_tear_down);
  g_test_add ("/moment/circle", Fixture, NULL, set_up_network, test_circle, fixture_tear_down);
  g_test_add ("/moment/network", Fixture, NULL, set_up_network, test_network_follows,
              fixture_tear_down);
  g_test_add ("/moment/timeline", Fixture, NULL, set_up_timeline, test_timeline_stays,
              fixture_tear_down);
  g_test_add ("/moment/playhead-room", Fixture, NULL, set_up_timeline, test_playhead_room,
              fixture_tear_down);
  g_test_add ("/moment/playhead", Fixture, NULL, set_up_timeline, test_playhead, fixture_tear_down);
  g_test_add_func ("/moment/no-playhead-room", test_no_playhead_room);
  g_test_add_func ("/moment/player-alone", test_player_alone);
  g_test_add ("/moment/reading-above", Fixture, NULL, set_up_timeline, test_reading_above,
              fixture_tear_down);
  g_test_add ("/moment/plays", Fixture, NULL, set_up_timeline, test_plays, fixture_tear_down);
  g_test_add ("/moment/plays-in-steps", Fixture, NULL, set_up_timeline, test_plays_in_steps,
              fixture_tear_down);
  return g_test_run ();
}

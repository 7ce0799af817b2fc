/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What assistive technology sees of a canvas */

#include "fixture.h"

#include "tie-canvas-mark.h"

static guint
count_marks (Fixture *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static GtkAccessible *
get_mark (Fixture *self, const char *id)
{
  GtkWidget *mark = tie_canvas_get_mark (self->canvas, id);

  g_assert_nonnull (mark);
  return GTK_ACCESSIBLE (mark);
}

static void
test_canvas (Fixture *self, gconstpointer data)
{
  GtkAccessible *canvas = GTK_ACCESSIBLE (self->canvas);

  gtk_test_accessible_assert_role (canvas, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Three partners");
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "As of today\n3 organizations, 1 tie");
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  GtkAccessible *mark;

  g_assert_cmpuint (count_marks (self), ==, 4);
  mark = get_mark (self, "node-a");
  gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "Company A");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A <b>circle</b>");
  mark = get_mark (self, "tie-t1");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "A supplies B");
  g_assert_false (gtk_test_accessible_has_property (mark, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_null (tie_canvas_get_mark (self->canvas, "label-a"));
  g_assert_null (tie_canvas_get_mark (self->canvas, "head"));

  /* The pointer doesn't meet them */
  g_assert_true (gtk_widget_pick (GTK_WIDGET (self->canvas), 100, 150, GTK_PICK_DEFAULT)
                 == GTK_WIDGET (self->canvas));
}

static void
check_place (Fixture *self, const char *id, double x, double y, double width, double height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (tie_canvas_get_mark (self->canvas, id),
                                            GTK_WIDGET (self->canvas), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, x, 2);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 2);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, width, 3);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, height, 3);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  check_place (self, "node-a", 70, 120, 60, 60);
  check_place (self, "tie-t1", 130, 146, 240, 8);
  tie_canvas_zoom_about (self->canvas, 2, 100, 150);
  fixture_settle (self);
  check_place (self, "node-a", 40, 90, 120, 120);
}

static void
check_selected (Fixture *self, const char *id)
{
  static const char *const all[] = { "node-a", "node-b", "node-c", "tie-t1" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_test_accessible_assert_state (get_mark (self, all[i]), GTK_ACCESSIBLE_STATE_SELECTED,
                                      g_strcmp0 (all[i], id) == 0);
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  check_selected (self, NULL);
  tie_session_set_selection (self->session, "b");
  check_selected (self, "node-b");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Company B");
  tie_session_set_selection (self->session, "t1");
  check_selected (self, "tie-t1");
  tie_session_set_selection (self->session, NULL);
  check_selected (self, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (self->canvas),
                                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
}

static void
test_mark_selects (Fixture *self, gconstpointer data)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (get_mark (self, "node-c")), "mark.select", NULL));
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "c");
  g_assert_true (gtk_widget_activate (GTK_WIDGET (get_mark (self, "tie-t1"))));
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "t1");
}

static void
test_focus (Fixture *self, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (self->window);

  tie_canvas_walk_to_end (self->canvas, TRUE);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (get_mark (self, "tie-t1")));

  /* Assistive technology moves the focus by itself */
  gtk_widget_grab_focus (GTK_WIDGET (get_mark (self, "node-a")));
  g_assert_cmpstr (tie_canvas_get_private (self->canvas)->focused, ==, "node-a");
  tie_canvas_walk (self->canvas, 0, 1);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (get_mark (self, "node-c")));
}

static void
test_rebuild_keeps_focus (Fixture *self, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (self->window);

  test_canvas_set_n_more (TEST_CANVAS (self->canvas), 3);
  fixture_settle (self);
  g_assert_cmpuint (count_marks (self), ==, 7);
  tie_canvas_focus_group (self->canvas,
                          tie_scene_find_group (tie_canvas_get_scene (self->canvas), "more-0002"),
                          TRUE);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (get_mark (self, "more-0002")));

  test_canvas_set_n_more (TEST_CANVAS (self->canvas), 4);
  fixture_settle (self);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (get_mark (self, "more-0002")));

  test_canvas_set_n_more (TEST_CANVAS (self->canvas), 0);
  fixture_settle (self);
  g_assert_cmpuint (count_marks (self), ==, 4);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (self->canvas));
  g_assert_null (tie_canvas_get_private (self->canvas)->focused);
}

static void
test_many (Fixture *self, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (self->window);

  test_canvas_set_n_more (TEST_CANVAS (self->canvas), TIE_CANVAS_MAX_MARKS + 50);
  fixture_settle (self);
  g_assert_cmpuint (count_marks (self), ==, TIE_CANVAS_MAX_MARKS);

  /* Whatever has the focus can be told, beyond the limit as well */
  tie_canvas_walk_to_end (self->canvas, TRUE);
  g_assert_cmpuint (count_marks (self), ==, TIE_CANVAS_MAX_MARKS);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (get_mark (self, "tie-t1")));
  gtk_test_accessible_assert_property (get_mark (self, "tie-t1"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A supplies B");
}

static void
wait_for_marks (Fixture *self)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self->canvas);

  while (priv->marks_source != 0 || priv->move_source != 0)
    g_main_context_iteration (NULL, TRUE);
  fixture_settle (self);
}

/* Of too many, those in view; they follow when the viewport is at rest */
static void
test_many_in_view (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  g_autofree char *last = g_strdup_printf ("more-%04u", TIE_CANVAS_MAX_MARKS + 49);
  GtkWidget *mark;
  graphene_rect_t bounds;
  double x, y;

  test_canvas_set_n_more (TEST_CANVAS (self->canvas), TIE_CANVAS_MAX_MARKS + 50);
  wait_for_marks (self);
  g_assert_null (tie_canvas_get_mark (self->canvas, last));
  g_assert_nonnull (tie_canvas_get_mark (self->canvas, "node-a"));

  /* The last box is at 245, 536 */
  tie_viewport_zoom_about (viewport, 6, 245, 540);
  wait_for_marks (self);
  g_assert_cmpuint (count_marks (self), <, 1000);
  g_assert_null (tie_canvas_get_mark (self->canvas, "node-a"));
  mark = tie_canvas_get_mark (self->canvas, last);
  g_assert_nonnull (mark);
  tie_viewport_to_view (viewport, 245, 536, &x, &y);
  g_assert_true (gtk_widget_compute_bounds (mark, GTK_WIDGET (self->canvas), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, x, 1.5);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 1.5);

  tie_viewport_pan (viewport, 20, 0);
  wait_for_marks (self);
  mark = tie_canvas_get_mark (self->canvas, last);
  g_assert_nonnull (mark);
  g_assert_true (gtk_widget_compute_bounds (mark, GTK_WIDGET (self->canvas), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, x + 20, 1.5);

  tie_viewport_fit (viewport);
  wait_for_marks (self);
  g_assert_cmpuint (count_marks (self), ==, TIE_CANVAS_MAX_MARKS);
  g_assert_nonnull (tie_canvas_get_mark (self->canvas, "node-a"));
}

/* What shows only nearer by is told of when it shows, and come near to when it is walked to */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  TieScene *scene;

  test_canvas_set_crowd (TEST_CANVAS (self->canvas), 5, NULL);
  wait_for_marks (self);
  scene = tie_canvas_get_scene (self->canvas);
  g_assert_cmpfloat (tie_viewport_get_zoom (viewport), ==, 1);
  TIE_CANVAS_GET_CLASS (self->canvas)
      ->show_group (self->canvas, tie_scene_find_group (scene, "box-0002"));
  g_assert_cmpfloat (tie_viewport_get_zoom (viewport), ==, 1);
  TIE_CANVAS_GET_CLASS (self->canvas)
      ->show_group (self->canvas, tie_scene_find_group (scene, "name-0002"));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 2, 1e-9);
}

static void
test_parts (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;
  GtkAccessible *mark;

  test_canvas_set_lanes (TEST_CANVAS (self->canvas), TRUE);
  fixture_settle (self);
  g_assert_cmpuint (count_marks (self), ==, 7);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "As of today\n3 organizations, 1 tie, 2 rows");

  /* A bar stands for its lane and is called by it */
  g_assert_null (tie_canvas_get_mark (self->canvas, "lane-d1"));
  mark = get_mark (self, "bar-d1");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Deal one: 2026 to 2028");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Signed");
  name = tie_canvas_dup_group_name (self->canvas,
                                    tie_scene_find_group (tie_canvas_get_scene (self->canvas),
                                                          "lane-d1"),
                                    &description);
  g_assert_cmpstr (name, ==, "Deal one: 2026 to 2028");
  mark = get_mark (self, "tick-d1");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "Deal one: Announced");
  mark = get_mark (self, "lane-d2");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "Deal two");

  tie_session_set_selection (self->session, "d1");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Deal one: 2026 to 2028");
}

static void
test_nothing_to_show (Fixture *self, gconstpointer data)
{
  tie_canvas_set_session (self->canvas, NULL);
  fixture_settle (self);
  g_assert_null (tie_canvas_get_scene (self->canvas));
  g_assert_cmpuint (count_marks (self), ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chart");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/canvas-marks/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("canvas", test_canvas);
  ADD ("marks", test_marks);
  ADD ("places", test_places);
  ADD ("selection", test_selection);
  ADD ("mark-selects", test_mark_selects);
  ADD ("focus", test_focus);
  ADD ("rebuild-keeps-focus", test_rebuild_keeps_focus);
  ADD ("many", test_many);
  ADD ("many-in-view", test_many_in_view);
  ADD ("hidden", test_hidden);
  ADD ("parts", test_parts);
  ADD ("nothing-to-show", test_nothing_to_show);

  return g_test_run ();
}

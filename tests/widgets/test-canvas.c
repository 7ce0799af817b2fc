/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A canvas under pointer and keyboard, driven through what its handlers call */

#include "fixture.h"

static const TieSceneGroup *
find (Fixture *self, const char *id)
{
  const TieSceneGroup *group = tie_scene_find_group (tie_canvas_get_scene (self->canvas), id);

  g_assert_nonnull (group);
  return group;
}

static const char *
get_focused (Fixture *self)
{
  return tie_canvas_get_private (self->canvas)->focused;
}

static void
click (Fixture *self, int n_press, double x, double y)
{
  tie_canvas_press (self->canvas, x, y);
  tie_canvas_drag_begin (self->canvas, GDK_BUTTON_PRIMARY, x, y);
  tie_canvas_release (self->canvas, n_press, x, y);
  tie_canvas_drag_end (self->canvas);
}

static void
test_builds_lazily (Fixture *self, gconstpointer data)
{
  TestCanvas *canvas = TEST_CANVAS (self->canvas);
  g_autoptr (TieDocument) again = test_document_new (TRUE);
  guint n = test_canvas_get_n_built (canvas);

  g_assert_cmpuint (n, ==, 1);
  tie_session_set_selection (self->session, "a");
  tie_session_set_hover (self->session, "b");
  tie_canvas_zoom_by (self->canvas, 2);
  fixture_settle (self);
  g_assert_cmpuint (test_canvas_get_n_built (canvas), ==, n);

  tie_session_set_dark (self->session, TRUE);
  tie_session_set_document (self->session, again);
  tie_filter_set_flow_kind_shown (tie_session_get_filter (self->session), TIE_FLOW_MONEY, FALSE);
  g_assert_cmpuint (test_canvas_get_n_built (canvas), ==, n);
  fixture_settle (self);
  g_assert_cmpuint (test_canvas_get_n_built (canvas), ==, n + 1);
  g_assert_nonnull (tie_canvas_get_scene (self->canvas));
  g_assert_cmpuint (test_canvas_get_n_built (canvas), ==, n + 1);
}

static void
test_no_scene_before_allocation (void)
{
  TieCanvas *canvas = g_object_ref_sink (g_object_new (TEST_TYPE_CANVAS, NULL));
  g_autoptr (TieSession) session = tie_session_new ("en");

  g_assert_null (tie_canvas_get_scene (canvas));
  g_assert_null (tie_canvas_get_session (canvas));
  tie_canvas_zoom_by (canvas, 2);
  tie_canvas_show_subject (canvas, "a");
  g_assert_false (tie_canvas_walk (canvas, 1, 0));
  g_assert_false (tie_canvas_clear (canvas));
  tie_canvas_set_session (canvas, session);
  g_assert_true (tie_canvas_get_session (canvas) == session);
  g_assert_null (tie_canvas_get_scene (canvas));

  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &canvas);
  g_object_unref (canvas);
  g_assert_null (canvas);
}

static void
test_wheel (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y, before_x, before_y, offset_x, offset_y;

  tie_canvas_hover_at (self->canvas, 400, 150);
  tie_viewport_to_scene (viewport, 400, 150, &before_x, &before_y);
  g_assert_true (tie_canvas_scroll (self->canvas, 0, -2, GDK_SCROLL_UNIT_WHEEL, 0));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 1.5625, 1e-9);
  tie_viewport_to_scene (viewport, 400, 150, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, before_x, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, before_y, 1e-9);

  g_assert_true (tie_canvas_scroll (self->canvas, 0, 1, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 1.25, 1e-9);

  tie_viewport_get_offset (viewport, &offset_x, &offset_y);
  g_assert_true (tie_canvas_scroll (self->canvas, 0, 1, GDK_SCROLL_UNIT_WHEEL, GDK_SHIFT_MASK));
  tie_viewport_get_offset (viewport, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, offset_x - TIE_CANVAS_PAN_STEP, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, offset_y, 1e-9);
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 1.25, 1e-9);

  g_assert_false (tie_canvas_scroll (self->canvas, 0, 0, GDK_SCROLL_UNIT_WHEEL, 0));
}

static void
test_two_fingers (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y;

  g_assert_true (tie_canvas_scroll (self->canvas, 30, -20, GDK_SCROLL_UNIT_SURFACE, 0));
  tie_viewport_get_offset (viewport, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, -30, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 20, 1e-9);
  g_assert_cmpfloat (tie_viewport_get_zoom (viewport), ==, 1);

  g_assert_true (
      tie_canvas_scroll (self->canvas, 0, -120, GDK_SCROLL_UNIT_SURFACE, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 2, 1e-9);
}

static void
test_pinch (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y;

  tie_canvas_drag_begin (self->canvas, GDK_BUTTON_PRIMARY, 600, 450);
  tie_canvas_pinch_begin (self->canvas);
  tie_canvas_pinch_to (self->canvas, 1.5, 200, 300);
  g_assert_false (tie_canvas_drag_to (self->canvas, 50, 50));
  tie_canvas_pinch_to (self->canvas, 2, 200, 300);
  tie_canvas_pinch_end (self->canvas);
  tie_canvas_pinch_to (self->canvas, 5, 200, 300);

  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 2, 1e-9);
  tie_viewport_to_scene (viewport, 200, 300, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 300, 1e-9);
}

static void
test_drag (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint button;
    double x;
    double y;
    gboolean pans;
  } cases[] = {
    { GDK_BUTTON_PRIMARY, 600, 450, TRUE },    { GDK_BUTTON_PRIMARY, 100, 150, FALSE },
    { GDK_BUTTON_PRIMARY, 250, 15, FALSE },    { GDK_BUTTON_MIDDLE, 100, 150, TRUE },
    { GDK_BUTTON_SECONDARY, 600, 450, FALSE },
  };
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double x, y;

      tie_canvas_fit (self->canvas);
      tie_canvas_drag_begin (self->canvas, cases[i].button, cases[i].x, cases[i].y);
      g_assert_false (tie_canvas_drag_to (self->canvas, 2, 1));
      g_assert_true (tie_canvas_drag_to (self->canvas, 40, 10) == cases[i].pans);
      g_assert_true (tie_canvas_drag_to (self->canvas, 50, 30) == cases[i].pans);
      tie_canvas_drag_end (self->canvas);
      g_assert_false (tie_canvas_drag_to (self->canvas, 90, 90));
      tie_viewport_get_offset (viewport, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, cases[i].pans ? 50 : 0, 1e-9);
      g_assert_cmpfloat_with_epsilon (y, cases[i].pans ? 30 : 0, 1e-9);
    }
}

static void
test_click_selects (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double x;
    double y;
    const char *subject;
  } cases[] = {
    { 100, 150, "a" },  { 420, 160, "b" }, { 250, 154, "t1" },
    { 250, 165, NULL }, { 100, 395, "c" }, /* its label */
    { 600, 450, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      click (self, 1, cases[i].x, cases[i].y);
      g_assert_cmpstr (tie_session_get_selection (self->session), ==, cases[i].subject);
    }

  /* A press that went elsewhere is no click */
  tie_session_set_selection (self->session, "a");
  tie_canvas_press (self->canvas, 600, 450);
  tie_canvas_release (self->canvas, 1, 660, 450);
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "a");
  tie_canvas_press (self->canvas, 600, 450);
  tie_canvas_release (self->canvas, 1, 400, 150);
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "a");

  /* Selecting by pointer is where the keyboard goes on, without a ring until then */
  click (self, 1, 400, 150);
  g_assert_cmpstr (get_focused (self), ==, "node-b");
  g_assert_false (tie_canvas_get_private (self->canvas)->ring);
}

static void
test_click_zoomed (Fixture *self, gconstpointer data)
{
  double x, y;

  tie_canvas_zoom_about (self->canvas, 3, 400, 150);
  tie_viewport_to_view (tie_canvas_get_viewport (self->canvas), 427, 150, &x, &y);
  click (self, 1, x, y);
  g_assert_cmpfloat_with_epsilon (x, 481, 1e-9);
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "b");
}

static void
test_double_click_fits (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);

  tie_canvas_zoom_about (self->canvas, 2, 700, 500);
  click (self, 1, 750, 550);
  g_assert_false (tie_viewport_is_fit (viewport));
  click (self, 2, 750, 550);
  g_assert_true (tie_viewport_is_fit (viewport));

  tie_canvas_zoom_about (self->canvas, 2, 100, 150);
  click (self, 2, 100, 150);
  g_assert_false (tie_viewport_is_fit (viewport));
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "a");
}

static void
link_cb (TieCanvas *canvas, const char *uri, char **got)
{
  g_assert_null (*got);
  *got = g_strdup (uri);
}

static void
test_link (Fixture *self, gconstpointer data)
{
  g_autofree char *uri = NULL;

  g_signal_connect (self->canvas, "activate-link", G_CALLBACK (link_cb), &uri);
  tie_session_set_selection (self->session, "a");
  click (self, 1, 250, 15);
  g_assert_cmpstr (uri, ==, "https://example.org/source");
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "a");
}

static const char *
get_cursor (Fixture *self)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (self->canvas));

  return cursor != NULL ? gdk_cursor_get_name (cursor) : NULL;
}

static void
test_hover (Fixture *self, gconstpointer data)
{
  tie_canvas_hover_at (self->canvas, 100, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");
  g_assert_cmpstr (get_cursor (self), ==, "pointer");
  tie_canvas_hover_at (self->canvas, 600, 450);
  g_assert_null (tie_session_get_hover (self->session));
  g_assert_null (get_cursor (self));
  tie_canvas_hover_at (self->canvas, 250, 15);
  g_assert_cmpstr (get_cursor (self), ==, "pointer");
  tie_canvas_hover_at (self->canvas, 250, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "t1");

  /* What comes under the resting pointer is hovered as well */
  tie_canvas_scroll (self->canvas, -300, 0, GDK_SCROLL_UNIT_SURFACE, 0);
  tie_canvas_scroll (self->canvas, 150, 0, GDK_SCROLL_UNIT_SURFACE, 0);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");

  tie_canvas_leave (self->canvas);
  g_assert_null (tie_session_get_hover (self->session));
  g_assert_null (get_cursor (self));

  /* Not while the picture is moved */
  tie_canvas_fit (self->canvas);
  tie_canvas_drag_begin (self->canvas, GDK_BUTTON_PRIMARY, 600, 450);
  tie_canvas_drag_to (self->canvas, 20, 20);
  g_assert_cmpstr (get_cursor (self), ==, "grabbing");
  tie_canvas_hover_at (self->canvas, 120, 170);
  g_assert_null (tie_session_get_hover (self->session));
  tie_canvas_drag_end (self->canvas);
  g_assert_null (get_cursor (self));
}

/* As GTK tells of it: when it moves, and when what is beneath it was laid out anew */
static void
move_pointer (Fixture *self, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static void
test_resting_pointer (Fixture *self, gconstpointer data)
{
  move_pointer (self, 100, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");
  tie_session_set_hover (self->session, NULL);
  move_pointer (self, 100, 150);
  g_assert_null (tie_session_get_hover (self->session));
  move_pointer (self, 101, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");

  /* Gone and come back, it has moved */
  tie_canvas_leave (self->canvas);
  move_pointer (self, 101, 150);
  g_assert_cmpstr (tie_session_get_hover (self->session), ==, "a");
}

static gboolean
is_lit (Fixture *self, const char *subject)
{
  GHashTable *lit = tie_canvas_get_private (self->canvas)->lit;

  return lit == NULL || g_hash_table_contains (lit, subject);
}

static void
check_lit (Fixture *self, gboolean a, gboolean b, gboolean c)
{
  g_assert_true (is_lit (self, "a") == a);
  g_assert_true (is_lit (self, "b") == b);
  g_assert_true (is_lit (self, "c") == c);
}

static void
test_emphasis (Fixture *self, gconstpointer data)
{
  check_lit (self, TRUE, TRUE, TRUE);
  tie_canvas_hover_at (self->canvas, 100, 150);
  check_lit (self, TRUE, TRUE, FALSE);
  tie_canvas_leave (self->canvas);
  check_lit (self, TRUE, TRUE, TRUE);

  tie_session_set_selection (self->session, "c");
  check_lit (self, FALSE, TRUE, TRUE);
  tie_canvas_hover_at (self->canvas, 100, 150);
  check_lit (self, TRUE, TRUE, FALSE);
  tie_canvas_hover_at (self->canvas, 600, 450);
  check_lit (self, FALSE, TRUE, TRUE);

  tie_session_set_selection (self->session, "d1");
  check_lit (self, TRUE, TRUE, FALSE);

  /* What this chart doesn't draw dims nothing */
  tie_session_set_selection (self->session, "far");
  check_lit (self, TRUE, TRUE, TRUE);
}

static void
test_paints (Fixture *self, gconstpointer data)
{
  guint32 strong = fixture_get_pixel (self, 100, 350);

  g_assert_cmphex (strong, ==, 0xffff0000);
  tie_session_set_selection (self->session, "a");
  fixture_settle (self);
  g_assert_cmphex (fixture_get_pixel (self, 100, 150), ==, 0xffff0000);
  g_assert_cmphex (fixture_get_pixel (self, 100, 350), !=, 0xffff0000);

  tie_session_set_selection (self->session, NULL);
  tie_session_set_dark (self->session, TRUE);
  fixture_settle (self);
  g_assert_cmphex (fixture_get_pixel (self, 100, 350), ==, 0xffff0000);
  g_assert_cmphex (fixture_get_pixel (self, 700, 500) & 0xff, <, 0x60);

  tie_viewport_pan (tie_canvas_get_viewport (self->canvas), 300, 0);
  fixture_settle (self);
  g_assert_cmphex (fixture_get_pixel (self, 400, 350), ==, 0xffff0000);
}

static void
test_walk (Fixture *self, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (self->canvas);

  /* A new window gives its focus to somebody: nobody asked to see it */
  g_assert_null (get_focused (self));
  g_assert_false (tie_canvas_get_private (self->canvas)->ring);
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == widget);

  g_assert_true (tie_canvas_walk_to_end (self->canvas, TRUE));
  g_assert_cmpstr (get_focused (self), ==, "tie-t1");
  g_assert_true (tie_canvas_walk_to_end (self->canvas, FALSE));
  g_assert_cmpstr (get_focused (self), ==, "node-a");
  g_assert_true (tie_canvas_walk (self->canvas, 0, 1));
  g_assert_cmpstr (get_focused (self), ==, "node-c");
  g_assert_true (tie_canvas_walk (self->canvas, 0, -1));
  g_assert_cmpstr (get_focused (self), ==, "node-a");
  g_assert_true (tie_canvas_walk (self->canvas, 1, 0));
  g_assert_cmpstr (get_focused (self), ==, "tie-t1");
  g_assert_true (tie_canvas_walk (self->canvas, 1, 0));
  g_assert_cmpstr (get_focused (self), ==, "node-b");
  g_assert_true (tie_canvas_walk (self->canvas, 1, 0));
  g_assert_cmpstr (get_focused (self), ==, "node-b");
  g_assert_true (tie_canvas_get_private (self->canvas)->ring);

  g_assert_true (gtk_widget_activate_action (widget, "canvas.select", NULL));
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "b");
  g_assert_true (tie_canvas_clear (self->canvas));
  g_assert_null (tie_session_get_selection (self->session));
  g_assert_false (tie_canvas_clear (self->canvas));
}

/* What is typed without a rest is one name; an organisation comes before its ties */
static void
test_type (Fixture *self, gconstpointer data)
{
  g_assert_true (tie_canvas_type (self->canvas, "C", 5000));
  g_assert_true (g_str_has_prefix (get_focused (self), "node-"));
  for (const char *c = "ompany B"; *c != '\0'; c++)
    g_assert_true (tie_canvas_type (self->canvas, (char[]){ *c, '\0' }, 5100));
  g_assert_cmpstr (get_focused (self), ==, "node-b");
  g_assert_false (tie_canvas_type (self->canvas, "x", 5200));
  g_assert_cmpstr (get_focused (self), ==, "node-b");
  g_assert_true (tie_canvas_type (self->canvas, "c", 9000));
}

static void
test_walk_starts_at_selection (Fixture *self, gconstpointer data)
{
  tie_session_set_selection (self->session, "c");
  g_assert_true (tie_canvas_walk (self->canvas, 1, 0));
  g_assert_cmpstr (get_focused (self), ==, "node-c");
}

static gboolean
is_in_plot (Fixture *self, const char *id)
{
  TieRect area = tie_canvas_get_group_area (self->canvas, find (self, id));

  return area.x >= 0 && area.y >= 40 && area.x + area.width <= 800 && area.y + area.height <= 600;
}

static void
test_walk_scrolls (Fixture *self, gconstpointer data)
{
  tie_canvas_zoom_about (self->canvas, 3, 100, 150);
  g_assert_true (is_in_plot (self, "node-a"));
  g_assert_false (is_in_plot (self, "node-b"));
  tie_session_set_selection (self->session, "a");
  tie_canvas_walk (self->canvas, 1, 0);
  tie_session_set_selection (self->session, NULL);
  tie_canvas_walk (self->canvas, 1, 0);
  tie_canvas_walk (self->canvas, 1, 0);
  g_assert_cmpstr (get_focused (self), ==, "node-b");
  g_assert_true (is_in_plot (self, "node-b"));

  g_assert_false (is_in_plot (self, "node-c"));
  tie_canvas_show_subject (self->canvas, "c");
  g_assert_true (is_in_plot (self, "node-c"));
  tie_canvas_show_subject (self->canvas, "nobody");
  g_assert_true (is_in_plot (self, "node-c"));
}

static void
test_one_tab_stop (Fixture *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("before");
  GtkWidget *after = gtk_button_new_with_label ("after");
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  g_object_ref (canvas);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), canvas);
  gtk_box_append (GTK_BOX (box), after);
  gtk_widget_set_vexpand (canvas, TRUE);
  g_object_unref (canvas);
  fixture_settle (self);

  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == canvas);
  g_assert_true (tie_canvas_get_private (self->canvas)->ring);
  tie_canvas_walk_to_end (self->canvas, TRUE);
  g_assert_true (gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (self->window))) == canvas);
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == after);
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (tie_canvas_has_focus_within (self->canvas));
  g_assert_cmpstr (get_focused (self), ==, "tie-t1");
  g_assert_true (gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == before);
}

static void
test_actions (Fixture *self, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (self->canvas);
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y;

  g_assert_true (gtk_widget_activate_action (widget, "canvas.zoom-in", NULL));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), TIE_CANVAS_ZOOM_STEP, 1e-9);
  tie_viewport_to_scene (viewport, 400, 320, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 320, 1e-9);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.zoom-out", NULL));
  g_assert_true (gtk_widget_activate_action (widget, "canvas.zoom-out", NULL));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), 1 / TIE_CANVAS_ZOOM_STEP, 1e-9);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.fit", NULL));
  g_assert_true (tie_viewport_is_fit (viewport));

  tie_session_set_selection (self->session, "a");
  g_assert_true (gtk_widget_activate_action (widget, "canvas.clear", NULL));
  g_assert_null (tie_session_get_selection (self->session));
}

/* What the class's own keys do, as a key press would find them */
static gboolean
press (Fixture *self, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (self->canvas),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_not_reached ();
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  double x, y;

  g_assert_false (press (self, GDK_KEY_Escape, 0));
  g_assert_false (press (self, GDK_KEY_Return, 0));
  g_assert_true (press (self, GDK_KEY_Home, 0));
  g_assert_true (press (self, GDK_KEY_Down, 0));
  g_assert_true (press (self, GDK_KEY_Up, 0));
  g_assert_cmpstr (get_focused (self), ==, "node-a");
  g_assert_true (press (self, GDK_KEY_space, 0));
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "a");
  g_assert_true (press (self, GDK_KEY_End, 0));
  g_assert_true (press (self, GDK_KEY_Return, 0));
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "t1");
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_null (tie_session_get_selection (self->session));

  g_assert_true (press (self, GDK_KEY_plus, 0));
  g_assert_true (press (self, GDK_KEY_equal, GDK_CONTROL_MASK));
  g_assert_true (press (self, GDK_KEY_minus, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), TIE_CANVAS_ZOOM_STEP, 1e-9);
  g_assert_true (press (self, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_true (tie_viewport_is_fit (viewport));

  g_assert_true (press (self, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_true (press (self, GDK_KEY_Up, GDK_ALT_MASK));
  tie_viewport_get_offset (viewport, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, -TIE_CANVAS_PAN_STEP, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, TIE_CANVAS_PAN_STEP, 1e-9);
  g_assert_true (press (self, GDK_KEY_0, 0));
  g_assert_true (tie_viewport_is_fit (viewport));
}

static void
test_viewport_kept (Fixture *self, gconstpointer data)
{
  TieViewport *viewport = tie_canvas_get_viewport (self->canvas);
  g_autoptr (TieDocument) again = test_document_new (TRUE);
  double x, y, zoom;

  tie_canvas_zoom_about (self->canvas, 2, 400, 150);
  tie_viewport_get_offset (viewport, &x, &y);
  tie_session_set_document (self->session, again);
  fixture_settle (self);
  g_assert_cmpfloat (tie_viewport_get_zoom (viewport), ==, 2);
  tie_viewport_to_scene (viewport, 400, 150, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400, 1e-9);

  /* On a resize what is in the middle stays there; what was fit stays fit */
  tie_canvas_fit (self->canvas);
  tie_canvas_zoom_by (self->canvas, 2);
  gtk_widget_allocate (GTK_WIDGET (self->canvas), 1000, 700, -1, NULL);
  zoom = tie_viewport_get_zoom (viewport);
  g_assert_cmpfloat (zoom, ==, 2);
  tie_viewport_to_scene (viewport, 500, 370, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 500, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 370, 1e-6);
  tie_canvas_fit (self->canvas);
  gtk_widget_allocate (GTK_WIDGET (self->canvas), 800, 600, -1, NULL);
  g_assert_true (tie_viewport_is_fit (viewport));
  g_assert_cmpfloat (tie_scene_get_width (tie_canvas_get_scene (self->canvas)), ==, 800);
}

static void
test_tooltip (Fixture *self, gconstpointer data)
{
  /* There is no public way to a tooltip's text: what matters is whether there is one */
  static const struct
  {
    int x;
    int y;
    gboolean has;
  } cases[] = { { 100, 150, TRUE }, { 600, 450, FALSE }, { 250, 15, TRUE }, { 250, 150, TRUE } };
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);

  g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (self->canvas)));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean has = FALSE;

      g_signal_emit_by_name (self->canvas, "query-tooltip", cases[i].x, cases[i].y, FALSE, tooltip,
                             &has);
      g_assert_true (has == cases[i].has);
    }
  g_object_unref (tooltip);
}

static void
paint_cb (GdkFrameClock *clock, guint *n)
{
  (*n)++;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
test_rests (Fixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->canvas));
  gulong handler;
  guint n = 0;

  tie_canvas_zoom_by (self->canvas, 2);
  tie_session_set_selection (self->session, "a");
  fixture_settle (self);
  handler = g_signal_connect (clock, "paint", G_CALLBACK (paint_cb), &n);
  g_timeout_add (150, quit_cb, loop);
  g_main_loop_run (loop);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpuint (n, <=, 1);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/canvas/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/no-scene-before-allocation", test_no_scene_before_allocation);
  ADD ("builds-lazily", test_builds_lazily);
  ADD ("wheel", test_wheel);
  ADD ("two-fingers", test_two_fingers);
  ADD ("pinch", test_pinch);
  ADD ("drag", test_drag);
  ADD ("click-selects", test_click_selects);
  ADD ("click-zoomed", test_click_zoomed);
  ADD ("double-click-fits", test_double_click_fits);
  ADD ("link", test_link);
  ADD ("hover", test_hover);
  ADD ("resting-pointer", test_resting_pointer);
  ADD ("emphasis", test_emphasis);
  ADD ("paints", test_paints);
  ADD ("walk", test_walk);
  ADD ("type", test_type);
  ADD ("walk-starts-at-selection", test_walk_starts_at_selection);
  ADD ("walk-scrolls", test_walk_scrolls);
  ADD ("one-tab-stop", test_one_tab_stop);
  ADD ("actions", test_actions);
  ADD ("keys", test_keys);
  ADD ("viewport-kept", test_viewport_kept);
  ADD ("tooltip", test_tooltip);
  ADD ("rests", test_rests);

  return g_test_run ();
}

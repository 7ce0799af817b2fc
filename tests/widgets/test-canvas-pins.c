/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Organisations that are put in their places by pointer and keyboard */

#include "fixture.h"

#include <math.h>

#include "tie-canvas-mark.h"
#include "tie-network-view.h"
#include "tie-timeline-view.h"

/* A pin is a share of the plot, and what is drawn there may differ by some pixels */
#define NEAR 3.0

static void
set_up (Fixture *self, gconstpointer data)
{
  fixture_open (self, TIE_TYPE_NETWORK_VIEW);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  fixture_close (self);
}

/* Where the middle of a disc is seen */
static void
find_disc (Fixture *self, const char *id, double *x, double *y)
{
  const TieSceneGroup *group;
  TieRect area;

  tie_canvas_ensure_scene (self->canvas);
  group = tie_canvas_find_subject (self->canvas, id);
  g_assert_nonnull (group);
  area = tie_canvas_get_group_area (self->canvas, group);
  *x = area.x + area.width / 2;
  *y = area.y + area.height / 2;
}

static void
assert_near (Fixture *self, const char *id, double x, double y)
{
  double at_x, at_y;

  find_disc (self, id, &at_x, &at_y);
  g_assert_cmpfloat_with_epsilon (at_x, x, NEAR);
  g_assert_cmpfloat_with_epsilon (at_y, y, NEAR);
}

static gboolean
is_pinned (Fixture *self, const char *id)
{
  double x, y;

  return tie_pins_find (tie_session_get_pins (self->session), id, &x, &y);
}

/* Into the canvas: what stands at its edge cannot go any further */
static void
turn_inward (Fixture *self, const char *id, double *dx, double *dy)
{
  double x, y;

  find_disc (self, id, &x, &y);
  *dx = fabs (*dx) * (x > gtk_widget_get_width (GTK_WIDGET (self->canvas)) / 2 ? -1 : 1);
  *dy = fabs (*dy) * (y > gtk_widget_get_height (GTK_WIDGET (self->canvas)) / 2 ? -1 : 1);
}

static void
press (Fixture *self, const char *id)
{
  double x, y;

  find_disc (self, id, &x, &y);
  tie_canvas_press (self->canvas, x, y);
  tie_canvas_drag_begin (self->canvas, GDK_BUTTON_PRIMARY, x, y);
}

static void
drag (Fixture *self, const char *id, double dx, double dy)
{
  press (self, id);
  g_assert_true (tie_canvas_drag_to (self->canvas, dx / 2, dy / 2));
  g_assert_true (tie_canvas_drag_to (self->canvas, dx, dy));
  tie_canvas_drag_end (self->canvas);
  fixture_settle (self);
}

static void
test_drag_pins (Fixture *self, gconstpointer data)
{
  double x, y, offset_x, offset_y, dx = 60, dy = 30;
  guint n = 0;

  g_signal_connect_swapped (self->session, "notify::pins", G_CALLBACK (g_atomic_int_inc), &n);
  find_disc (self, "a", &x, &y);
  turn_inward (self, "a", &dx, &dy);
  press (self, "a");
  g_assert_true (tie_canvas_drag_to (self->canvas, dx / 2, dy / 2));
  fixture_settle (self);
  /* The session hears of it when it is over */
  g_assert_null (tie_session_get_pins (self->session));
  g_assert_true (tie_canvas_drag_to (self->canvas, dx, dy));
  tie_canvas_drag_end (self->canvas);
  fixture_settle (self);

  g_assert_cmpuint (n, ==, 1);
  g_assert_true (is_pinned (self, "a"));
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (self->session)), ==, 1);
  assert_near (self, "a", x + dx, y + dy);
  tie_viewport_get_offset (tie_canvas_get_viewport (self->canvas), &offset_x, &offset_y);
  g_assert_cmpfloat (offset_x, ==, 0);
  g_assert_null (tie_session_get_selection (self->session));

  drag (self, "a", -dx / 3, 0);
  assert_near (self, "a", x + dx * 2 / 3, y + dy);
  g_assert_cmpuint (n, ==, 2);
}

/* The hand is where the eye is, however near one came */
static void
test_drag_zoomed (Fixture *self, gconstpointer data)
{
  double x, y, dx = 30, dy = 24;

  find_disc (self, "a", &x, &y);
  turn_inward (self, "a", &dx, &dy);
  tie_canvas_zoom_about (self->canvas, 2, x, y);
  drag (self, "a", dx, dy);
  assert_near (self, "a", x + dx, y + dy);
}

static void
test_drag_by_name (Fixture *self, gconstpointer data)
{
  TieScene *scene = tie_canvas_get_scene (self->canvas);
  double x, y;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      TieRect area = tie_canvas_get_group_area (self->canvas, group);
      g_autofree char *id = g_strdup (group->subject);

      if (group->mark != TIE_MARK_NODE_LABEL)
        continue;
      find_disc (self, id, &x, &y);
      tie_canvas_drag_begin (self->canvas, GDK_BUTTON_PRIMARY, area.x + area.width / 2,
                             area.y + area.height / 2);
      g_assert_true (tie_canvas_drag_to (self->canvas, 25, 0));
      tie_canvas_drag_end (self->canvas);
      g_assert_true (is_pinned (self, id));
      return;
    }
  g_assert_not_reached ();
}

static void
test_click_selects (Fixture *self, gconstpointer data)
{
  double x, y;

  find_disc (self, "a", &x, &y);
  press (self, "a");
  g_assert_false (tie_canvas_drag_to (self->canvas, 2, 1));
  tie_canvas_release (self->canvas, 1, x + 2, y + 1);
  tie_canvas_drag_end (self->canvas);
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "a");
  g_assert_null (tie_session_get_pins (self->session));
}

static gboolean
press_key (Fixture *self, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->canvas));
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller)
                        && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state)
            done |= gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                  GTK_WIDGET (self->canvas),
                                                  gtk_shortcut_get_arguments (shortcut));
        }
    }
  return done;
}

static void
test_escape_puts_back (Fixture *self, gconstpointer data)
{
  double x, y;

  find_disc (self, "a", &x, &y);
  tie_session_set_selection (self->session, "b");
  press (self, "a");
  g_assert_true (tie_canvas_drag_to (self->canvas, 60, 30));
  fixture_settle (self);
  g_assert_true (press_key (self, GDK_KEY_Escape, 0));
  g_assert_false (tie_canvas_drag_to (self->canvas, 80, 40));
  tie_canvas_drag_end (self->canvas);
  fixture_settle (self);

  g_assert_null (tie_session_get_pins (self->session));
  assert_near (self, "a", x, y);
  /* The key meant the drag alone */
  g_assert_cmpstr (tie_session_get_selection (self->session), ==, "b");
}

static void
test_stays_within (Fixture *self, gconstpointer data)
{
  TieRect plot = tie_scene_get_plot (tie_canvas_get_scene (self->canvas));
  const TieSceneGroup *group;

  drag (self, "a", -3000, 5000);
  g_assert_true (is_pinned (self, "a"));
  group = tie_canvas_find_subject (self->canvas, "a");
  g_assert_nonnull (group);
  g_assert_cmpfloat (group->bounds.x, >=, plot.x - 1);
  g_assert_cmpfloat (group->bounds.y + group->bounds.height, <=, plot.y + plot.height + 1);
}

/* A picture that is slow to build is not built while the hand moves */
static void
test_ghost (Fixture *self, gconstpointer data)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self->canvas);
  guint32 before;
  double x, y, dx = 90, dy = 0;

  find_disc (self, "a", &x, &y);
  turn_inward (self, "a", &dx, &dy);
  before = fixture_get_pixel (self, (int) (x + dx), (int) y);
  priv->build_time = G_TIME_SPAN_SECOND;
  press (self, "a");
  g_assert_true (tie_canvas_drag_to (self->canvas, dx, 0));
  fixture_settle (self);
  assert_near (self, "a", x, y);
  g_assert_cmpuint (fixture_get_pixel (self, (int) (x + dx), (int) y), !=, before);
  tie_canvas_drag_end (self->canvas);
  fixture_settle (self);
  assert_near (self, "a", x + dx, y);
}

static void
test_keyboard (Fixture *self, gconstpointer data)
{
  double x, y, dx = 20, dy = 11;
  guint sideways, upright;

  g_assert_false (press_key (self, GDK_KEY_Right, GDK_SHIFT_MASK));
  tie_canvas_focus_group (self->canvas, tie_canvas_find_subject (self->canvas, "t1"), TRUE);
  g_assert_false (press_key (self, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_null (tie_session_get_pins (self->session));

  find_disc (self, "a", &x, &y);
  turn_inward (self, "a", &dx, &dy);
  sideways = dx > 0 ? GDK_KEY_Right : GDK_KEY_Left;
  upright = dy > 0 ? GDK_KEY_Down : GDK_KEY_Up;
  tie_canvas_focus_group (self->canvas, tie_canvas_find_subject (self->canvas, "a"), TRUE);
  g_assert_true (press_key (self, sideways, GDK_SHIFT_MASK));
  g_assert_false (tie_session_do_pins_go_on (self->session));
  g_assert_true (press_key (self, sideways, GDK_SHIFT_MASK));
  g_assert_true (press_key (self, upright, GDK_SHIFT_MASK));
  g_assert_true (press_key (self, upright, GDK_SHIFT_MASK | GDK_CONTROL_MASK));
  g_assert_true (tie_session_do_pins_go_on (self->session));
  fixture_settle (self);
  assert_near (self, "a", x + dx, y + dy);
  g_assert_cmpstr (tie_canvas_get_private (self->canvas)->focused, ==, "node:a");

  /* Something else came between: another step */
  tie_canvas_unpin (self->canvas, NULL);
  g_assert_true (press_key (self, sideways, GDK_SHIFT_MASK));
  g_assert_false (tie_session_do_pins_go_on (self->session));
}

static void
test_sign_and_unpin (Fixture *self, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (self->canvas);
  g_autofree char *before = NULL, *name = NULL, *description = NULL;
  const TieSceneGroup *group = tie_canvas_find_subject (self->canvas, "a");

  name = tie_canvas_dup_group_name (self->canvas, group, &before);
  g_assert_true (before == NULL || strstr (before, "Pinned") == NULL);
  g_assert_false (tie_canvas_show_menu (self->canvas, group));

  drag (self, "a", 50, 0);
  drag (self, "c", 0, 40);
  group = tie_canvas_find_subject (self->canvas, "a");
  g_clear_pointer (&name, g_free);
  name = tie_canvas_dup_group_name (self->canvas, group, &description);
  g_assert_nonnull (strstr (description, "Pinned"));
  g_assert_cmpuint (tie_canvas_get_private (self->canvas)->pinned->len, ==, 2);

  g_assert_false (tie_canvas_show_menu (self->canvas, NULL));
  g_assert_true (tie_canvas_show_menu (self->canvas, group));
  fixture_settle (self);
  gtk_popover_popdown (GTK_POPOVER (tie_canvas_get_private (self->canvas)->menu));
  g_assert_true (gtk_widget_activate_action (widget, "canvas.unpin", NULL));
  g_assert_false (is_pinned (self, "a"));
  g_assert_true (is_pinned (self, "c"));
  fixture_settle (self);
  g_assert_true (gtk_widget_activate_action (widget, "canvas.unpin-all", NULL));
  g_assert_null (tie_session_get_pins (self->session));
  fixture_settle (self);
  g_assert_cmpuint (tie_canvas_get_private (self->canvas)->pinned->len, ==, 0);
}

/* A pin of somebody who is not there waits for them to come back */
static void
test_document_without_it (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) full = g_object_ref (tie_session_get_document (self->session));
  g_autoptr (TieDocument) less = test_document_new (FALSE);
  double x, y;

  drag (self, "b", 40, 40);
  find_disc (self, "b", &x, &y);
  tie_session_set_document (self->session, less);
  fixture_settle (self);
  g_assert_true (is_pinned (self, "b"));
  tie_session_set_document (self->session, full);
  fixture_settle (self);
  assert_near (self, "b", x, y);
}

static void
set_up_timeline (Fixture *self, gconstpointer data)
{
  fixture_open (self, TIE_TYPE_TIMELINE_VIEW);
}

static void
test_timeline_has_none (Fixture *self, gconstpointer data)
{
  const TieSceneGroup *group = tie_canvas_find_subject (self->canvas, "d1");

  g_assert_nonnull (group);
  g_assert_null (tie_canvas_find_movable (self->canvas, group));
  tie_canvas_focus_group (self->canvas, group, TRUE);
  g_assert_false (press_key (self, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_null (tie_session_get_pins (self->session));
}

static void
set_up_large (Fixture *self, gconstpointer data)
{
  g_autoptr (TieDocument) document = test_document_new_large (TIE_CANVAS_MOST_AT_ONCE + 1);

  fixture_open_document (self, TIE_TYPE_NETWORK_VIEW, document);
  fixture_wait (self, fixture_is_settled);
}

/* What was moved stays in sight where it was let go, until the picture has followed */
static void
test_large (Fixture *self, gconstpointer data)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self->canvas);
  TieScene *old = tie_canvas_get_scene (self->canvas);
  double x, y;

  find_disc (self, "o1", &x, &y);
  tie_canvas_press (self->canvas, x, y);
  tie_canvas_drag_begin (self->canvas, GDK_BUTTON_PRIMARY, x, y);
  g_assert_true (tie_canvas_drag_to (self->canvas, 50, 10));
  tie_canvas_drag_end (self->canvas);
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (self->session)), ==, 1);
  g_assert_nonnull (priv->moved);
  g_assert_true (tie_canvas_get_scene (self->canvas) == old);
  fixture_wait (self, fixture_is_settled);
  g_assert_true (tie_canvas_get_scene (self->canvas) != old);
  g_assert_null (priv->moved);
  assert_near (self, "o1", x + 50, y + 10);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/canvas-pins/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("drag-pins", test_drag_pins);
  ADD ("drag-zoomed", test_drag_zoomed);
  ADD ("drag-by-name", test_drag_by_name);
  ADD ("click-selects", test_click_selects);
  ADD ("escape-puts-back", test_escape_puts_back);
  ADD ("stays-within", test_stays_within);
  ADD ("ghost", test_ghost);
  ADD ("keyboard", test_keyboard);
  ADD ("sign-and-unpin", test_sign_and_unpin);
  ADD ("document-without-it", test_document_without_it);
#undef ADD
  g_test_add ("/canvas-pins/timeline-has-none", Fixture, NULL, set_up_timeline,
              test_timeline_has_none, tear_down);
  g_test_add ("/canvas-pins/large", Fixture, NULL, set_up_large, test_large, tear_down);

  return g_test_run ();
}

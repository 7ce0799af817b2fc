/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The language, changed while windows are open: each is rebuilt, and shows what it showed. */

#include "app-fixture.h"

#include "tie-canvas-private.h"
#include "tie-export-form.h"
#include "tie-language.h"
#include "tie-playhead.h"
#include "tie-timeline-view.h"

static TieApplication *application;

static void
speak (const char *tag)
{
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language",
                                      g_variant_new_string (tag));
  run_until_idle ();
}

static TieWindow *
find_window (TieSession *session)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (TIE_IS_WINDOW (l->data) && tie_window_get_session (l->data) == session)
      return l->data;
  return NULL;
}

static gboolean
is_ready (gpointer data)
{
  TieWindow *window = find_window (data);

  return window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window))
         && g_str_equal (tie_session_get_language (data), tie_language_get ())
         && tie_charts_get_active (window->charts) != NULL
         && tie_canvas_get_scene (tie_charts_get_active (window->charts)) != NULL;
}

/* The window that shows what the session looks at, now that the language is another */
static TieWindow *
await_window (TieSession *session)
{
  run_until (is_ready, session);
  run_until_idle ();
  return find_window (session);
}

static const char *
get_title (TieWindow *window)
{
  return adw_window_title_get_title (window->title);
}

static void
end (void)
{
  close_windows (application);
  speak ("");
}

static void
test_switches (void)
{
  TieWindow *window = open_bundled (application);
  TieSession *session = window->session;
  g_autofree char *remembered = NULL;

  speak ("ko");
  window = await_window (session);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==,
                    1);
  g_assert_cmpstr (get_title (window), ==, "오픈에이아이의 칩 파트너");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "2026년 1월 16일 기준");
  g_assert_true (panel_says (window, "26.75기가와트"));
  remembered = tie_settings_dup_string (window->settings, "language");
  g_assert_cmpstr (remembered, ==, "ko");

  speak ("en");
  window = await_window (session);
  g_assert_cmpstr (get_title (window), ==, "OpenAI’s chip partners");
  g_assert_true (panel_says (window, "26.75 gigawatts or more"));
  end ();
}

/* The panel has gone, and the charts have its room */
static gboolean
is_wide (gpointer data)
{
  TieWindow *window = data;
  TieScene *scene = tie_canvas_get_scene (tie_charts_get_network (window->charts));

  return adw_flap_get_reveal_progress (window->left_flap) == 0 && scene != NULL
         && ABS (tie_scene_get_width (scene) - gtk_widget_get_width (GTK_WIDGET (window->charts)))
                < 1;
}

static void
test_keeps_view (void)
{
  TieWindow *window = open_bundled (application);
  TieSession *session = window->session;
  TieFilter *filter = tie_session_get_filter (session);
  TieViewport *viewport;
  TieDate moment;
  double zoom, x, y, after_x, after_y;
  TieRect plot;

  g_assert_true (tie_date_parse ("2027-05", &moment, NULL));
  tie_session_set_selection (session, "amd");
  tie_session_set_moment (session, &moment);
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  tie_window_show_left_panel (window, FALSE);
  run_until (is_wide, window);
  viewport = tie_canvas_get_viewport (tie_charts_get_network (window->charts));
  plot = tie_scene_get_plot (tie_canvas_get_scene (tie_charts_get_network (window->charts)));
  tie_viewport_zoom_about (viewport, 3, plot.x + plot.width / 4, plot.y + plot.height / 3);
  run_until_idle ();
  zoom = tie_viewport_get_zoom (viewport);
  tie_viewport_to_scene (viewport, plot.x + plot.width / 2, plot.y + plot.height / 2, &x, &y);

  speak ("ko");
  window = await_window (session);
  run_until (is_wide, window);
  g_assert_cmpstr (tie_session_get_selection (session), ==, "amd");
  g_assert_nonnull (tie_session_get_moment (session));
  g_assert_cmpint (tie_date_compare (tie_session_get_moment (session), &moment), ==, 0);
  g_assert_false (
      tie_filter_get_flow_kind_shown (tie_session_get_filter (session), TIE_FLOW_MONEY));
  g_assert_false (adw_flap_get_reveal_flap (window->left_flap));
  viewport = tie_canvas_get_viewport (tie_charts_get_network (window->charts));
  plot = tie_scene_get_plot (tie_canvas_get_scene (tie_charts_get_network (window->charts)));
  tie_viewport_to_scene (viewport, plot.x + plot.width / 2, plot.y + plot.height / 2, &after_x,
                         &after_y);
  g_assert_cmpfloat_with_epsilon (tie_viewport_get_zoom (viewport), zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (after_x, x, plot.width / 50);
  g_assert_cmpfloat_with_epsilon (after_y, y, plot.height / 50);
  end ();
}

static void
test_keeps_timeline (void)
{
  TieWindow *window = open_bundled (application);
  TieSession *session = window->session;
  double from, to, after_from, after_to;
  TieCanvas *timeline;

  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("timeline"));
  await_window (session);
  g_action_group_activate_action (G_ACTION_GROUP (window), "zoom-in", NULL);
  run_until_idle ();
  timeline = tie_charts_get_timeline (window->charts);
  g_assert_true (tie_timeline_view_get_zoomed (TIE_TIMELINE_VIEW (timeline), &from, &to));

  speak ("ko");
  window = await_window (session);
  g_assert_cmpint (tie_charts_get_chart (window->charts), ==, TIE_CHART_TIMELINE);
  timeline = tie_charts_get_timeline (window->charts);
  g_assert_true (
      tie_timeline_view_get_zoomed (TIE_TIMELINE_VIEW (timeline), &after_from, &after_to));
  g_assert_cmpfloat_with_epsilon (after_from, from, 1e-6);
  g_assert_cmpfloat_with_epsilon (after_to, to, 1e-6);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("network"));
  end ();
}

/* What is not saved, and what can be undone, stays */
static void
test_keeps_changes (void)
{
  g_autoptr (GFile) file = write_document ("switched.tieline.json", NULL);
  TieWindow *window = open_window (application, file);
  TieSession *session = window->session;
  const TieTextEdit edit = { "/title", "Another title" };
  g_autoptr (GError) error = NULL;

  g_assert_true (tie_document_file_set_texts (window->file, &edit, 1, "en", &error));
  g_assert_no_error (error);
  run_until_idle ();

  speak ("ko");
  window = await_window (session);
  g_assert_true (tie_document_file_is_modified (window->file));
  g_assert_true (g_file_equal (tie_window_get_file (window), file));
  g_assert_true (is_enabled (window, "save"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  run_until_idle ();
  g_assert_false (tie_document_file_is_modified (window->file));
  g_assert_true (is_enabled (window, "redo"));
  end ();
}

static void
test_keeps_story (void)
{
  TieWindow *window = open_bundled (application);
  TieSession *session = window->session;
  TieDate before;

  tie_window_show_left_panel (window, TRUE);
  g_assert_true (tie_date_parse ("2027", &before, NULL));
  tie_session_set_moment (session, &before);
  tie_story_player_start (window->story_player, 0, 3);
  run_until_idle ();

  speak ("ko");
  window = await_window (session);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 3);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->story_bar)));
  g_assert_false (adw_flap_get_reveal_flap (window->left_flap));
  g_assert_true (is_enabled (window, "story-next"));
  tie_story_player_move (window->story_player, 1);
  run_until_idle ();
  tie_story_player_stop (window->story_player);
  run_until_idle ();
  g_assert_cmpint (tie_date_compare (tie_session_get_moment (session), &before), ==, 0);
  g_assert_true (adw_flap_get_reveal_flap (window->left_flap));
  end ();
}

/* All windows change; one that a dialog stands over does when the dialog is gone */
static void
test_all_windows (void)
{
  TieWindow *one = open_bundled (application);
  TieSession *first = one->session;
  TieSession *second = open_window (application, NULL)->session;
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (one), "heading", "body");

  gtk_window_present (GTK_WINDOW (dialog));
  run_until_idle ();
  speak ("ko");
  g_assert_cmpstr (tie_session_get_language (second), ==, "ko");
  g_assert_true (find_window (first) == one);
  g_assert_cmpstr (tie_session_get_language (first), ==, "en");

  gtk_window_destroy (GTK_WINDOW (dialog));
  tie_window_renew (one);
  g_assert_cmpstr (get_title (await_window (first)), ==, "오픈에이아이의 칩 파트너");
  end ();
}

static double
get_x (GtkWidget *widget, TieWindow *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  return bounds.origin.x;
}

/* Returns whether a shortcut of the widget took it */
static gboolean
press_in (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; !taken && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            taken = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                  gtk_shortcut_get_arguments (shortcut));
        }
    }
  return taken;
}

/* Panels and header are mirrored, and nothing that shows time */
static void
test_right_to_left (void)
{
  TieWindow *window = open_bundled (application);
  TieSession *session = window->session;
  TieCanvas *timeline;
  TieDate moment, later;
  double middle, from, to, ltr_x;
  GtkWidget *playhead;

  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("timeline"));
  await_window (session);
  ltr_x = tie_scene_get_plot (tie_canvas_get_scene (tie_charts_get_timeline (window->charts))).x;
  speak ("ar");
  window = await_window (session);
  middle = gtk_widget_get_width (GTK_WIDGET (window)) / 2.0;
  g_assert_cmpfloat (get_x (GTK_WIDGET (window->left_panel), window), >, middle);
  g_assert_cmpfloat (get_x (GTK_WIDGET (window->details_panel), window), <, middle);
  g_assert_cmpfloat (get_x (GTK_WIDGET (window->menu_button), window), <, middle);

  timeline = tie_charts_get_timeline (window->charts);
  g_assert_cmpfloat_with_epsilon (tie_scene_get_plot (tie_canvas_get_scene (timeline)).x, ltr_x,
                                  40);
  /* Dragged to the left, what is later comes into view */
  g_action_group_activate_action (G_ACTION_GROUP (window), "zoom-in", NULL);
  run_until_idle ();
  g_assert_true (tie_timeline_view_get_zoomed (TIE_TIMELINE_VIEW (timeline), &from, &to));
  TIE_CANVAS_GET_CLASS (timeline)->pan (timeline, -50, 0);
  run_until_idle ();
  g_assert_true (tie_timeline_view_get_zoomed (TIE_TIMELINE_VIEW (timeline), &middle, &to));
  g_assert_cmpfloat (middle, >, from);

  g_assert_true (tie_date_parse ("2027-05-10", &moment, NULL));
  tie_session_set_moment (session, &moment);
  run_until_idle ();
  playhead = gtk_widget_get_next_sibling (GTK_WIDGET (timeline));
  while (playhead != NULL && !TIE_IS_PLAYHEAD (playhead))
    playhead = gtk_widget_get_next_sibling (playhead);
  g_assert_nonnull (playhead);
  gtk_widget_grab_focus (playhead);
  g_assert_true (press_in (playhead, GDK_KEY_Right));
  later = *tie_session_get_moment (session);
  g_assert_cmpint (tie_date_first_day (&later), >, tie_date_first_day (&moment));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("network"));
  end ();
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  gtk_disable_setlocale ();
  tie_language_init ("en");
  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/language-switch/switches", test_switches);
  g_test_add_func ("/language-switch/keeps-view", test_keeps_view);
  g_test_add_func ("/language-switch/keeps-timeline", test_keeps_timeline);
  g_test_add_func ("/language-switch/keeps-changes", test_keeps_changes);
  g_test_add_func ("/language-switch/keeps-story", test_keeps_story);
  g_test_add_func ("/language-switch/all-windows", test_all_windows);
  g_test_add_func ("/language-switch/right-to-left", test_right_to_left);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

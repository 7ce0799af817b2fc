/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A story told in a window: what its steps put on the charts, the keys, and what is left after it.
 */

#include "app-fixture.h"
#include "tie-presenter-window.h"
#include "tie-scope.h"
#include "tie-table-row.h"
#include "tie-wording.h"

static TieApplication *application;

static TieWindow *
open_story (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);
  TieWindow *window = open_window (application, file);

  run_until_idle ();
  return window;
}

static void
tell (TieWindow *window, gboolean told)
{
  g_action_group_change_action_state (G_ACTION_GROUP (window), "story",
                                      g_variant_new_boolean (told));
  run_until_idle ();
}

static void
press (TieWindow *window, guint key, gboolean used)
{
  g_assert_cmpint (tie_window_press_story_key (window, key, 0), ==, used);
  run_until_idle ();
}

static guint
position (TieWindow *window)
{
  return tie_story_player_get_position (window->story_player);
}

static void
go_to (TieWindow *window, guint step)
{
  tie_story_player_start (window->story_player, 0, step);
  run_until_idle ();
}

/* The name that a mark of the network has for those who cannot see it */
static const char *
get_title (TieWindow *window, const char *group)
{
  TieScene *scene = tie_canvas_get_scene (tie_charts_get_network (window->charts));

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    if (g_str_equal (tie_scene_get_group (scene, i)->id, group))
      return tie_scene_get_group (scene, i)->title;
  return NULL;
}

/* A step sets chart, moment and light; ended, the story leaves everything as it was. */
static void
test_steps_and_restores (void)
{
  TieWindow *window = open_story ();
  TieFilter *filter = tie_session_get_filter (window->session);
  TieDate before;

  g_assert_true (tie_date_parse ("2027", &before, NULL));
  tie_session_set_moment (window->session, &before);
  tie_session_set_selection (window->session, "amd");
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  tell (window, TRUE);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->story_bar)));
  g_assert_false (adw_flap_get_reveal_flap (window->left_flap));
  g_assert_true (tie_filter_is_empty (filter));
  g_assert_null (tie_session_get_moment (window->session));
  tie_session_set_hover (window->session, "broadcom");
  go_to (window, 1);
  g_assert_null (tie_session_get_hover (window->session));
  g_assert_true (g_strv_contains (tie_session_get_light (window->session), "nvidia-supply"));
  g_assert_cmpfloat (tie_viewport_get_zoom (
                         tie_canvas_get_viewport (tie_charts_get_network (window->charts))),
                     >, 1);
  go_to (window, 8);
  g_assert_cmpint (tie_charts_get_chart (window->charts), ==, TIE_CHART_TIMELINE);
  g_assert_nonnull (tie_session_get_moment (window->session));

  tell (window, FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->story_bar)));
  g_assert_true (adw_flap_get_reveal_flap (window->left_flap));
  g_assert_cmpint (tie_charts_get_chart (window->charts), ==, TIE_CHART_NETWORK);
  g_assert_true (is_enabled (window, "zoom-in"));
  g_assert_cmpint (tie_date_compare (tie_session_get_moment (window->session), &before), ==, 0);
  g_assert_false (tie_filter_get_flow_kind_shown (filter, TIE_FLOW_MONEY));
  g_assert_cmpstr (tie_session_get_selection (window->session), ==, "amd");
  g_assert_null (tie_session_get_light (window->session));
  close_windows (application);
}

static gboolean
says_title (TieWindow *window)
{
  TieScene *scene = tie_canvas_get_scene (tie_charts_get_network (window->charts));
  const char *title =
      tie_text_get (tie_document_get_title (tie_session_get_document (window->session)), "en");

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    if (tie_scene_get_item (scene, i)->kind == TIE_ITEM_TEXT
        && g_str_equal (tie_scene_get_item (scene, i)->text, title))
      return TRUE;
  return FALSE;
}

/* From afar the title of the step is that of the picture, as on slides: that of the map takes room
 * from what is spoken of. */
static void
test_title (void)
{
  TieWindow *window = open_story ();

  tie_window_set_presenting (window, TRUE);
  run_until_idle ();
  g_assert_true (says_title (window));
  tell (window, TRUE);
  g_assert_false (says_title (window));
  tell (window, FALSE);
  g_assert_true (says_title (window));
  tie_window_set_presenting (window, FALSE);
  tell (window, TRUE);
  g_assert_true (says_title (window));
  close_windows (application);
}

/* A clicker's keys always; those of a presenter on the whole screen only. */
static void
test_keys (void)
{
  TieWindow *window = open_story ();

  press (window, GDK_KEY_Page_Down, FALSE);
  tell (window, TRUE);
  press (window, GDK_KEY_Page_Down, TRUE);
  g_assert_cmpuint (position (window), ==, 1);
  press (window, GDK_KEY_Page_Up, TRUE);
  press (window, GDK_KEY_Page_Up, TRUE);
  g_assert_cmpuint (position (window), ==, 0);
  press (window, GDK_KEY_space, FALSE);
  press (window, GDK_KEY_b, FALSE);

  tie_window_set_presenting (window, TRUE);
  run_until_idle ();
  g_assert_cmpfloat (tie_magnifier_get_scale (window->magnifier), >, 1);
  press (window, GDK_KEY_space, TRUE);
  press (window, GDK_KEY_Right, TRUE);
  g_assert_cmpuint (position (window), ==, 2);
  press (window, GDK_KEY_End, TRUE);
  g_assert_cmpuint (position (window), ==, 11);
  press (window, GDK_KEY_Left, TRUE);
  g_assert_cmpuint (position (window), ==, 10);
  press (window, GDK_KEY_b, TRUE);
  g_assert_cmpint (tie_stage_get_mode (window->stage), ==, TIE_STAGE_BLANK);
  press (window, GDK_KEY_b, TRUE);
  press (window, GDK_KEY_l, TRUE);
  g_assert_cmpint (tie_stage_get_mode (window->stage), ==, TIE_STAGE_SPOTLIGHT);
  press (window, GDK_KEY_Escape, TRUE);
  g_assert_cmpint (tie_stage_get_mode (window->stage), ==, TIE_STAGE_CLEAR);
  tie_window_set_presenting (window, FALSE);
  g_assert_cmpfloat (tie_magnifier_get_scale (window->magnifier), ==, 1);
  close_windows (application);
}

/* A clicker alone: its button that goes on begins the story, a black screen is lit again before
 * anything else happens, and nothing goes past either end. */
static void
test_clicker (void)
{
  static const guint black[] = { GDK_KEY_b, GDK_KEY_period, GDK_KEY_KP_Decimal };
  static const guint steps[] = { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_KEY_space };
  TieWindow *window = open_story ();

  tie_window_set_presenting (window, TRUE);
  run_until_idle ();
  press (window, GDK_KEY_Page_Up, FALSE);
  press (window, GDK_KEY_Page_Down, TRUE);
  g_assert_nonnull (tie_story_player_get_story (window->story_player));
  g_assert_cmpuint (position (window), ==, 0);
  press (window, GDK_KEY_KP_Page_Up, TRUE);
  g_assert_cmpuint (position (window), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (black); i++)
    {
      press (window, black[i], TRUE);
      g_assert_cmpint (tie_stage_get_mode (window->stage), ==, TIE_STAGE_BLANK);
      press (window, steps[i], TRUE);
      g_assert_cmpint (tie_stage_get_mode (window->stage), ==, TIE_STAGE_CLEAR);
      g_assert_cmpuint (position (window), ==, i);
      press (window, steps[i], TRUE);
      g_assert_cmpuint (position (window), ==, i + 1);
    }
  press (window, GDK_KEY_period, TRUE);
  press (window, GDK_KEY_period, TRUE);
  g_assert_cmpint (tie_stage_get_mode (window->stage), ==, TIE_STAGE_CLEAR);
  press (window, GDK_KEY_End, TRUE);
  press (window, GDK_KEY_Page_Down, TRUE);
  g_assert_cmpuint (position (window), ==, 11);
  close_windows (application);
}

static guint
count_rows (TieWindow *window, gboolean dimmed)
{
  GListModel *rows = tie_table_view_get_rows (tie_charts_get_table (window->charts));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      n += !dimmed || tie_table_row_is_dimmed (row);
    }
  return n;
}

/* A click goes on, but not past a question; whatever it chose, keys go on afterwards. */
static void
test_clicks (void)
{
  TieWindow *window = open_story ();
  TieQuiz quiz;
  const char *const *asked;

  tie_window_set_presenting (window, TRUE);
  tell (window, TRUE);
  tie_window_click_story (window);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 1);
  tie_window_click_story (window);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 2);
  asked = tie_session_get_quiz (window->session, &quiz);
  g_assert_cmpint (quiz, !=, TIE_QUIZ_NONE);
  g_assert_nonnull (asked[0]);
  tie_window_click_story (window);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 2);

  while ((asked = tie_session_get_quiz (window->session, NULL)) != NULL && asked[0] != NULL)
    tie_session_reveal (window->session, asked[0]);
  run_until_idle ();
  gtk_widget_grab_focus (GTK_WIDGET (tie_charts_get_network (window->charts)));
  tie_session_set_hover (window->session, "amd");
  tie_window_click_story (window);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 2);
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (window)));
  g_assert_true (tie_window_press_story_key (window, GDK_KEY_Right, 0));
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 3);
  close_windows (application);
}

/* The last step is told on the table; a presenter's keys step in it as elsewhere, and what is
 * shown and lit is seen in it. */
static void
test_table (void)
{
  TieWindow *window = open_story ();
  guint all;

  tell (window, TRUE);
  go_to (window, 11);
  g_assert_cmpint (tie_charts_get_chart (window->charts), ==, TIE_CHART_TABLE);
  g_assert_false (is_enabled (window, "zoom-in"));
  all = count_rows (window, FALSE);
  g_assert_cmpuint (all, >, 8);
  g_assert_cmpuint (count_rows (window, TRUE), ==, 0);
  tie_window_set_presenting (window, TRUE);
  run_until_idle ();
  press (window, GDK_KEY_Left, TRUE);
  g_assert_cmpuint (position (window), ==, 10);
  g_assert_cmpint (tie_charts_get_chart (window->charts), ==, TIE_CHART_NETWORK);
  g_assert_true (is_enabled (window, "zoom-in"));
  press (window, GDK_KEY_space, TRUE);
  press (window, GDK_KEY_Home, TRUE);
  g_assert_cmpuint (position (window), ==, 0);
  press (window, GDK_KEY_End, TRUE);

  tie_session_set_show (window->session, (const char *const[]){ "amd-openai", NULL });
  tie_charts_go_to_shown (window->charts);
  g_assert_cmpuint (count_rows (window, FALSE), ==, 2);
  tie_session_set_show (window->session, NULL);
  tie_charts_go_to_shown (window->charts);
  tie_session_set_light (window->session, (const char *const[]){ "amd-supply", NULL });
  g_assert_cmpuint (count_rows (window, TRUE), ==, all - 1);
  tie_window_set_presenting (window, FALSE);
  tell (window, FALSE);
  g_assert_cmpuint (count_rows (window, TRUE), ==, 0);
  close_windows (application);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static gboolean
count_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *left = data;

  return --*left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
pass_frames (GtkWidget *widget)
{
  guint left = 6;

  gtk_widget_add_tick_callback (widget, count_cb, &left, NULL);
  while (left > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* A table with more rows than are seen at once begins with its first, or with the first that is
 * lit. */
static void
test_table_top (void)
{
  g_autoptr (GFile) file =
      g_file_new_for_uri (TIE_BUNDLED_MAPS_URI "ai-compute-2026-01.tieline.json");
  TieWindow *window = open_window (application, file);
  GtkAdjustment *adjustment;
  GtkWidget *scrolled;

  run_until_idle ();
  tie_window_set_presenting (window, TRUE);
  tell (window, TRUE);
  for (guint i = 0; i < 11; i++)
    press (window, GDK_KEY_Page_Down, TRUE);
  scrolled =
      find_widget (GTK_WIDGET (tie_charts_get_table (window->charts)), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >,
                     2 * gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  tie_session_set_light (window->session, (const char *const[]){ "memory-openai", NULL });
  tie_charts_go_to_shown (window->charts);
  pass_frames (GTK_WIDGET (window));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  close_windows (application);
}

/* Notes, what comes next and a clock, for who presents; steps from there as well, and goes with the
 * presentation. */
static void
test_presenter (void)
{
  TieWindow *window = open_story ();
  TiePresenterWindow *presenter;
  TieStory *story =
      g_ptr_array_index (tie_document_get_stories (tie_session_get_document (window->session)), 0);
  TieStoryStep *second = g_ptr_array_index (tie_story_get_steps (story), 1);
  gint64 now = g_get_monotonic_time ();

  tell (window, TRUE);
  tie_window_set_presenting (window, TRUE);
  run_until_idle ();
  g_action_group_change_action_state (G_ACTION_GROUP (window), "presenter",
                                      g_variant_new_boolean (TRUE));
  run_until_idle ();
  g_assert_nonnull (window->presenter);
  presenter = TIE_PRESENTER_WINDOW (window->presenter);
  g_assert_cmpstr (tie_presenter_window_get_next (presenter), ==,
                   tie_text_get (tie_story_step_get_title (second), "en"));
  gtk_widget_activate_action (window->presenter, "win.story-next", NULL);
  g_assert_cmpuint (position (window), ==, 1);
  g_assert_cmpstr (tie_presenter_window_get_notes (presenter), ==,
                   tie_text_get (tie_story_step_get_notes (second) != NULL
                                     ? tie_story_step_get_notes (second)
                                     : tie_story_step_get_text (second),
                                 "en"));
  press (window, GDK_KEY_End, TRUE);
  g_assert_cmpstr (tie_presenter_window_get_next (presenter), ==, "");

  tie_presenter_window_reset_clock (presenter, now);
  tie_presenter_window_update_clock (presenter, now + 3725 * G_TIME_SPAN_SECOND);
  g_assert_cmpstr (tie_presenter_window_get_elapsed (presenter), ==, "1:02:05");

  tie_window_set_presenting (window, FALSE);
  run_until_idle ();
  g_assert_null (window->presenter);
  tie_window_show_presenter (window, TRUE);
  g_assert_nonnull (window->presenter);
  tell (window, FALSE);
  g_assert_null (window->presenter);
  close_windows (application);
}

static void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* With animations, however fast one steps, all is there soon after, and nothing is still to come.
 */
static void
test_animated (void)
{
  TieWindow *window = open_story ();
  TieStory *story =
      g_ptr_array_index (tie_document_get_stories (tie_session_get_document (window->session)), 0);
  TieStoryStep *dated = g_ptr_array_index (tie_story_get_steps (story), 8);

  tell (window, TRUE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < 8; i++)
    g_assert_true (tie_story_player_move (window->story_player, 1));
  g_assert_cmpint (tie_charts_get_chart (window->charts), ==, TIE_CHART_TIMELINE);
  g_assert_true (
      tie_session_get_moment (window->session) == NULL
      || tie_date_compare (tie_session_get_moment (window->session), tie_story_step_get_at (dated))
             < 0);
  /* However slow the machine is: it gets there, and stays */
  for (guint i = 0; i < 300
                    && (tie_session_get_moment (window->session) == NULL
                        || tie_date_compare (tie_session_get_moment (window->session),
                                             tie_story_step_get_at (dated))
                               != 0);
       i++)
    wait_ms (100);
  wait_ms (100);
  g_assert_cmpint (tie_date_compare (tie_session_get_moment (window->session),
                                     tie_story_step_get_at (dated)),
                   ==, 0);
  tie_story_player_move (window->story_player, -1);
  tie_story_player_move (window->story_player, 1);
  tell (window, FALSE);
  g_assert_null (tie_session_get_moment (window->session));
  wait_ms (700);
  g_assert_null (tie_session_get_moment (window->session));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  close_windows (application);
}

/* An amount that is asked for is not told to anybody, until its line is chosen. */
static void
test_quiz (void)
{
  TieWindow *window = open_story ();
  g_autofree char *known = g_strdup (get_title (window, "label:amd-supply"));

  g_assert_nonnull (strstr (known, "6"));
  tell (window, TRUE);
  go_to (window, 2);
  g_assert_cmpstr (get_title (window, "label:amd-supply"), ==, "?");
  g_assert_cmpstr (get_title (window, "tie:amd-supply"), ==, "?");
  g_assert_cmpstr (get_title (window, "name:amd"), !=, "?");

  tie_session_set_selection (window->session, "amd-supply");
  run_until_idle ();
  g_assert_cmpstr (get_title (window, "label:amd-supply"), ==, known);
  g_assert_cmpstr (get_title (window, "label:broadcom-supply"), ==, "?");
  close_windows (application);
}

/* Without what holds it together */
static char *
dup_plain (GtkLabel *label)
{
  GString *plain = g_string_new (gtk_label_get_text (label));

  g_string_replace (plain, "\u2060", "", 0);
  return g_string_free (plain, FALSE);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  g_autofree char *said = GTK_IS_LABEL (widget) ? dup_plain (GTK_LABEL (widget)) : NULL;
  GtkWidget *found = NULL;

  if (said != NULL && strstr (said, text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* A label that says just this; returns how many of its lines end where nobody has ended them, all
 * of them between words */
static guint
count_ends (GtkWidget *widget, const char *said, const char *unbroken)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget))
    {
      g_autofree char *plain = dup_plain (GTK_LABEL (widget));
      g_autofree char *bound = tie_wording_bind_amounts (said);
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
      const char *text = pango_layout_get_text (layout);

      for (int i = 1; g_str_equal (plain, bound) && i < pango_layout_get_line_count (layout); i++)
        {
          int start = pango_layout_get_line_readonly (layout, i)->start_index;

          g_test_message ("%d: %s", start, text + start);
          g_assert_nonnull (strchr (" \n", text[start - 1]));
          g_assert_false (unbroken != NULL && g_str_has_prefix (text + start, unbroken));
          n += text[start - 1] == ' ';
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_ends (child, said, unbroken);
  return n;
}

/* Lines end between words, in Korean as well, where they might anywhere, and never between a number
 * and its unit; but they end. */
static void
test_lines (void)
{
  static const char *const spoken[] = { "en", "ko" };
  TieWindow *window = open_story ();
  GPtrArray *steps = tie_story_get_steps (
      g_ptr_array_index (tie_document_get_stories (tie_session_get_document (window->session)), 0));

  tell (window, TRUE);
  for (guint l = 0; l < G_N_ELEMENTS (spoken); l++)
    {
      tie_session_set_language (window->session, spoken[l]);
      for (guint i = 0; i < steps->len; i++)
        {
          const TieText *text = tie_story_step_get_text (g_ptr_array_index (steps, i));

          go_to (window, i);
          pass_frames (GTK_WIDGET (window));
          g_assert_cmpuint (count_ends (GTK_WIDGET (window->story_bar),
                                        tie_text_get (text, spoken[l]), l == 0 ? "GW" : NULL),
                            >=, 2);
        }
    }
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window->story_bar)), <, 400);
  close_windows (application);
}

static void
collect_sizes (GtkWidget *widget, GHashTable *sizes)
{
  PangoAttrList *attributes =
      GTK_IS_LABEL (widget) ? gtk_label_get_attributes (GTK_LABEL (widget)) : NULL;

  if (attributes != NULL)
    {
      g_autoptr (PangoAttrIterator) first = pango_attr_list_get_iterator (attributes);
      PangoAttribute *size = pango_attr_iterator_get (first, PANGO_ATTR_ABSOLUTE_SIZE);

      g_assert_nonnull (size);
      g_assert_cmpint (((PangoAttrSize *) size)->size % PANGO_SCALE, ==, 0);
      g_hash_table_add (sizes, GINT_TO_POINTER (((PangoAttrSize *) size)->size / PANGO_SCALE));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_sizes (child, sizes);
}

/* However high the window, letters have few sizes: the fonts of each are kept for good. */
static void
test_sizes (void)
{
  TieWindow *window = open_story ();
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);

  tell (window, TRUE);
  for (int height = 400; height < 1200; height += 7)
    {
      g_autoptr (GHashTable) now = g_hash_table_new (NULL, NULL);

      tie_story_bar_set_presenting (window->story_bar, TRUE, height * 16 / 9, height);
      collect_sizes (GTK_WIDGET (window->story_bar), now);
      collect_sizes (GTK_WIDGET (window->story_bar), sizes);
      /* Of the words, and of their title */
      g_assert_cmpuint (g_hash_table_size (now), ==, 2);
    }
  g_assert_cmpuint (g_hash_table_size (sizes), <=, 10);

  tie_story_bar_set_presenting (window->story_bar, TRUE, 1920, 1080);
  g_hash_table_remove_all (sizes);
  collect_sizes (GTK_WIDGET (window->story_bar), sizes);
  g_assert_true (g_hash_table_contains (sizes, GINT_TO_POINTER (29)));
  g_assert_true (g_hash_table_contains (sizes, GINT_TO_POINTER (41)));
  close_windows (application);
}

/* A title may be as long as any name; the list of steps is not */
static void
test_long_title (void)
{
  TieWindow *window = open_story ();
  g_autofree char *title = g_strnfill (600, 'm');
  const TieTextEdit edit = { "/stories/0/steps/0/title", title };
  GtkWidget *overview, *label;
  int width;

  g_assert_true (tie_document_file_set_texts (window->file, &edit, 1, "en", NULL));
  tell (window, TRUE);
  overview = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (window->story_bar), TIE_TYPE_STORY_BAR, "steps"));
  label = find_label (overview, "mmm");
  g_assert_nonnull (label);
  gtk_widget_measure (overview, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_assert_cmpint (width, <, 1000);
  close_windows (application);
}

/* Where windows have a frame for want of a compositor, the whole screen has none. */
static void
test_no_frame (void)
{
  GtkWidget *window = GTK_WIDGET (open_story ());
  GtkBorder padding, border;

  gtk_widget_add_css_class (window, "solid-csd");
  gtk_widget_add_css_class (window, "fullscreen");
  gtk_style_context_get_padding (gtk_widget_get_style_context (window), &padding);
  gtk_style_context_get_border (gtk_widget_get_style_context (window), &border);
  g_assert_cmpint (padding.left + padding.top + border.left + border.top, ==, 0);
  close_windows (application);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  return find_label (widget, text) != NULL;
}

/* In the window it is kept back beside the charts as well: in panels and table, whose order by
 * amounts does not tell it either; and told everywhere once it is chosen. */
static void
test_quiz_in_panels (void)
{
  TieWindow *window = open_story ();
  TieTableView *table;
  GtkWidget *list, *details;
  guint told = 0;

  tell (window, TRUE);
  go_to (window, 2);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("table"));
  run_until_idle ();
  table = tie_charts_get_table (window->charts);
  list = GTK_WIDGET (window->left_panel);
  details = GTK_WIDGET (window->details_panel);
  tie_table_view_sort (table, TIE_TABLE_AMOUNT, GTK_SORT_DESCENDING);
  run_until_idle ();
  g_assert_true (says (list, "AMD"));
  g_assert_false (says (list, "6\u00a0GW") || says (list, "750\u00a0MW"));
  g_assert_true (says (list, "· ?"));
  g_assert_false (says (details, "gigawatt"));
  for (guint i = 0; i < g_list_model_get_n_items (tie_table_view_get_rows (table)); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (tie_table_view_get_rows (table), i);
      g_autofree char *amount = tie_table_row_dup_text (row, TIE_TABLE_AMOUNT);
      g_autofree char *name = tie_table_row_dup_name (row);

      told += strstr (amount, "GW") != NULL || strstr (amount, "MW") != NULL;
      g_assert_null (strstr (name, "\u00a0gigawatts"));
      for (guint j = 0; j < i; j++)
        {
          g_autoptr (TieTableRow) other =
              g_list_model_get_item (tie_table_view_get_rows (table), j);
          g_autofree char *before = tie_table_row_dup_text (other, TIE_TABLE_AMOUNT);

          if (g_str_equal (amount, "?") && g_str_equal (before, "?"))
            g_assert_cmpint (tie_table_row_compare (other, row, TIE_TABLE_AMOUNT), ==, 0);
        }
    }
  g_assert_cmpuint (told, ==, 0);

  tie_session_set_selection (window->session, "amd-supply");
  run_until_idle ();
  g_assert_true (says (details, "6\u00a0gigawatts"));
  g_assert_false (says (details, "10\u00a0gigawatts"));
  tell (window, FALSE);
  g_assert_true (says (list, "6\u00a0GW"));
  close_windows (application);
}

static gboolean
tells_amd (gpointer window)
{
  return says (window, "AMD");
}

static gboolean
keeps_amd_back (gpointer window)
{
  return !tells_amd (window);
}

/* Names as well */
static void
test_quiz_of_names (void)
{
  static const char *const of[] = { "amd", NULL };
  TieWindow *window = open_story ();
  GListModel *rows;
  guint covered = 0;

  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("table"));
  tie_session_set_quiz (window->session, TIE_QUIZ_NAMES, of);
  run_until (keeps_amd_back, window);
  run_until_idle ();
  g_assert_false (tells_amd (window));
  rows = tie_table_view_get_rows (tie_charts_get_table (window->charts));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TieTableRow) row = g_list_model_get_item (rows, i);

      for (guint c = 0; c < TIE_N_TABLE_COLUMNS; c++)
        {
          g_autofree char *text = tie_table_row_dup_text (row, (TieTableColumn) c);

          g_assert_null (strstr (text, "AMD"));
          covered += g_str_equal (text, "?");
        }
    }
  g_assert_cmpuint (covered, >=, 4);
  tie_session_reveal (window->session, "amd");
  run_until (tells_amd, window);
  close_windows (application);
}

/* The bar speaks the language of the session. */
static void
test_bar_speaks (void)
{
  static const struct
  {
    const char *language;
    const char *title;
    const char *text;
  } bars[] = {
    { "en", "Who is on this map?", "OpenAI makes ChatGPT" },
    { "ko", "지도에는 누가 있을까?", "오픈에이아이는 챗GPT를" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      TieWindow *window = open_story ();
      g_autoptr (TieSession) session = tie_session_new (bars[i].language);
      g_autoptr (TieStoryPlayer) player = tie_story_player_new (session, window->charts);
      GtkWidget *bar = g_object_ref_sink (g_object_new (TIE_TYPE_STORY_BAR, NULL));

      tie_session_set_document (session, tie_session_get_document (window->session));
      tie_story_bar_set_player (TIE_STORY_BAR (bar), player);
      g_assert_false (gtk_widget_get_visible (bar));
      tie_story_player_start (player, 0, 0);
      g_assert_true (gtk_widget_get_visible (bar));
      g_assert_nonnull (find_label (bar, bars[i].title));
      g_assert_nonnull (find_label (bar, bars[i].text));
      g_object_unref (bar);
      close_windows (application);
    }
}

int
main (int argc, char **argv)
{
  int result;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/story/title", test_title);
  g_test_add_func ("/story/steps-and-restores", test_steps_and_restores);
  g_test_add_func ("/story/keys", test_keys);
  g_test_add_func ("/story/clicker", test_clicker);
  g_test_add_func ("/story/clicks", test_clicks);
  g_test_add_func ("/story/quiz", test_quiz);
  g_test_add_func ("/story/quiz-in-panels", test_quiz_in_panels);
  g_test_add_func ("/story/quiz-of-names", test_quiz_of_names);
  g_test_add_func ("/story/lines", test_lines);
  g_test_add_func ("/story/sizes", test_sizes);
  g_test_add_func ("/story/long-title", test_long_title);
  g_test_add_func ("/story/no-frame", test_no_frame);
  g_test_add_func ("/story/table-top", test_table_top);
  g_test_add_func ("/story/presenter", test_presenter);
  g_test_add_func ("/story/animated", test_animated);
  g_test_add_func ("/story/table", test_table);
  g_test_add_func ("/story/bar-speaks", test_bar_speaks);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}

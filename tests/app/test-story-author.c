/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stories made in the window: steps of what is seen, their order and their words, through the
 * document's file. */

#include "app-fixture.h"

#include "tie-story-panel-private.h"

static TieApplication *application;

/* A map without stories, so that all of them are the test's own */
#define BEFORE                                                                                     \
  "{ \"tieline\": 1, \"title\": { \"en\": \"Wind\", \"ko\": \"바람\" }, \"language\": \"en\",\n" \
  "  \"asOf\" : \"2026-01-16\", \"units\": { \"capacity\": \"MW\" },\n"                            \
  "  \"organizations\": [ {\"id\": \"a\", \"name\": \"Alpha\"},  {\"id\": \"b\", \"name\": "       \
  "\"Beta\"}, {\"id\": \"c\", \"name\": \"Gamma\"} ],\n"                                           \
  "  \"deals\": [ { \"id\": \"ab\", \"status\": \"signed\", \"flows\": [ { \"kind\": "             \
  "\"supply\", \"from\": \"a\", \"to\": \"b\", \"quantity\": { \"value\": 7, \"unit\": "           \
  "\"MW\" }, \"when\": \"2026-03-01/2026-09-01\" } ] },\n"                                         \
  "    { \"id\": \"cb\", \"status\": \"intended\", \"flows\": [ { \"kind\": \"supply\", "          \
  "\"from\": \"c\", \"to\": \"b\", \"quantity\": { \"value\": 9, \"unit\": \"MW\" }, "             \
  "\"when\": \"2030-01-01/2034\" } ] } ]"

static TieWindow *
open_map (const char *stories)
{
  g_autofree char *text = g_strconcat (BEFORE, stories, " }\n", NULL);
  g_autoptr (GFile) file = write_document ("author.tieline.json", text);
  TieWindow *window = open_window (application, file);

  run_until_idle ();
  return window;
}

static void
act (TieWindow *window, const char *action)
{
  g_assert_true (is_enabled (window, action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  run_until_idle ();
}

/* A command of the panel, which does nothing where it makes no sense */
static void
do_in_panel (TieWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window->story_panel), action, NULL));
  run_until_idle ();
}

static void
author (TieWindow *window, gboolean on)
{
  g_action_group_change_action_state (G_ACTION_GROUP (window), "edit-story",
                                      g_variant_new_boolean (on));
  run_until_idle ();
}

static TieStory *
get_story (TieWindow *window, guint index)
{
  GPtrArray *stories = tie_document_get_stories (tie_session_get_document (window->session));

  g_assert_cmpuint (index, <, stories->len);
  return g_ptr_array_index (stories, index);
}

static TieStoryStep *
get_step (TieWindow *window, guint index)
{
  GPtrArray *steps = tie_story_get_steps (get_story (window, 0));

  g_assert_cmpuint (index, <, steps->len);
  return g_ptr_array_index (steps, index);
}

static guint
count_steps (TieWindow *window)
{
  return tie_story_get_steps (get_story (window, 0))->len;
}

static const char *
title_of (TieWindow *window, guint step)
{
  return tie_text_get (tie_story_step_get_title (get_step (window, step)), "en");
}

static void
assert_ids (GPtrArray *ids, const char *expected)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (ids, i));
  g_ptr_array_add (all, NULL);
  joined = g_strjoinv (" ", (GStrv) all->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static char *
dup_bytes (TieWindow *window)
{
  gsize length;
  const char *bytes =
      g_bytes_get_data (tie_document_get_bytes (tie_session_get_document (window->session)),
                        &length);

  return g_strndup (bytes, length);
}

/* What is seen is in the step: chart, moment, what is chosen, and what is filtered out; in a first
 * story that is called as the map is. */
static void
test_seen (void)
{
  TieWindow *window = open_map ("");
  g_autofree char *bytes = NULL;
  TieDate moment;

  g_assert_false (is_enabled (window, "story"));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("both"));
  g_assert_true (tie_date_parse ("2028", &moment, NULL));
  tie_session_set_moment (window->session, &moment);
  tie_filter_set_status_shown (tie_session_get_filter (window->session), TIE_STATUS_INTENDED,
                               FALSE);
  tie_session_set_selection (window->session, "a");
  act (window, "add-step");

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->story_panel)));
  g_assert_false (gtk_widget_get_visible (window->story_box));
  g_assert_cmpstr (tie_text_get (tie_story_get_title (get_story (window, 0)), "en"), ==, "Wind");
  g_assert_cmpuint (count_steps (window), ==, 1);
  g_assert_cmpstr (title_of (window, 0), ==, "Alpha");
  g_assert_cmpint (tie_story_step_get_chart (get_step (window, 0)), ==, TIE_STEP_CHART_BOTH);
  g_assert_cmpint (tie_date_compare (tie_story_step_get_at (get_step (window, 0)), &moment), ==, 0);
  assert_ids (tie_story_step_get_light (get_step (window, 0)), "a ab/flows/0");
  assert_ids (tie_story_step_get_hide (get_step (window, 0)), "cb");
  assert_ids (tie_story_step_get_show (get_step (window, 0)), "");
  bytes = dup_bytes (window);
  g_assert_true (g_str_has_prefix (bytes, BEFORE));
  g_assert_true (tie_document_file_is_modified (window->file));

  /* One step back takes story and step */
  act (window, "undo");
  g_assert_cmpuint (tie_document_get_stories (tie_session_get_document (window->session))->len, ==,
                    0);
  g_assert_false (tie_document_file_is_modified (window->file));
  act (window, "redo");
  g_assert_cmpuint (count_steps (window), ==, 1);
  close_windows (application);
}

#define STEPS(steps)                                                                               \
  ", \"stories\": [ { \"id\": \"s\", \"title\": \"Lesson\", \"steps\": [ " steps " ] } ]"
#define THREE                                                                                      \
  STEPS ("{ \"title\": \"One\", \"quiz\": { \"hide\": [\"amounts\"] } }, { \"title\": { \"en\": "  \
         "\"Two\", \"ko\": \"둘\" }, \"show\": [\"ab\"], \"chart\": \"timeline\" },  { "          \
         "\"title\": \"Three\" }")

/* A step comes after the one that is edited; another view changes that one alone. */
static void
test_among_others (void)
{
  TieWindow *window = open_map (THREE);
  g_autofree char *before = dup_bytes (window);
  g_autofree char *changed = NULL;
  g_autofree char *expected = NULL;

  author (window, TRUE);
  tie_story_player_start (window->story_player, 0, 1);
  run_until_idle ();
  act (window, "add-step");
  g_assert_cmpuint (count_steps (window), ==, 4);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 2);
  /* Moved by nobody, it shows what the step before shows */
  assert_ids (tie_story_step_get_show (get_step (window, 2)), "ab");
  act (window, "undo");

  tie_story_player_start (window->story_player, 0, 2);
  run_until_idle ();
  tie_session_set_selection (window->session, "cb");
  do_in_panel (window, "story.replace-view");
  assert_ids (tie_story_step_get_light (get_step (window, 2)), "cb");
  expected = replace_text (before, "{ \"title\": \"Three\" }",
                           "{ \"title\": \"Three\", \"chart\": \"network\", \"light\": "
                           "[\"cb\"] }");
  changed = dup_bytes (window);
  g_assert_cmpstr (changed, ==, expected);
  close_windows (application);
}

static void
test_order (void)
{
  TieWindow *window = open_map (THREE);

  author (window, TRUE);
  do_in_panel (window, "story.move-down");
  tie_story_player_start (window->story_player, 0, 0);
  run_until_idle ();
  do_in_panel (window, "story.move-up");
  g_assert_cmpstr (title_of (window, 0), ==, "One");
  g_assert_false (tie_document_file_is_modified (window->file));
  do_in_panel (window, "story.move-down");
  do_in_panel (window, "story.move-down");
  g_assert_cmpstr (title_of (window, 0), ==, "Two");
  g_assert_cmpstr (title_of (window, 2), ==, "One");
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 2);
  tie_story_panel_move_step (window->story_panel, 2, 0);
  g_assert_cmpstr (title_of (window, 0), ==, "One");

  do_in_panel (window, "story.duplicate");
  g_assert_cmpuint (count_steps (window), ==, 4);
  g_assert_cmpuint (tie_story_player_get_position (window->story_player), ==, 1);
  g_assert_cmpint (tie_story_step_get_quiz (get_step (window, 1)), ==, TIE_QUIZ_AMOUNTS);
  do_in_panel (window, "story.remove");
  do_in_panel (window, "story.remove");
  g_assert_cmpuint (count_steps (window), ==, 2);
  close_windows (application);
}

/* Words come into the document in the session's language, all that is written of a field in one
 * step of the history, and before the document is saved. */
static void
test_words (void)
{
  TieWindow *window = open_map (THREE);
  TieStoryPanel *panel = window->story_panel;
  GtkTextBuffer *buffer;
  g_autofree char *before = dup_bytes (window);
  g_autofree char *after = NULL;

  author (window, TRUE);
  tie_story_player_start (window->story_player, 0, 1);
  run_until_idle ();
  g_assert_cmpstr (gtk_editable_get_text (panel->step_title), ==, "Two");
  g_assert_false (is_enabled (window, "save"));
  gtk_editable_set_text (panel->step_title, "Second");
  g_assert_true (is_enabled (window, "save"));
  buffer = gtk_text_view_get_buffer (panel->text);
  gtk_text_buffer_set_text (buffer, "Words", -1);
  g_assert_true (tie_story_panel_flush (panel));
  run_until_idle ();
  g_assert_cmpstr (title_of (window, 1), ==, "Second");
  g_assert_cmpstr (tie_text_get (tie_story_step_get_title (get_step (window, 1)), "ko"), ==, "둘");
  gtk_text_buffer_set_text (buffer, "Words and more", -1);
  tie_story_panel_flush (panel);
  run_until_idle ();
  g_assert_cmpstr (tie_text_get (tie_story_step_get_text (get_step (window, 1)), "en"), ==,
                   "Words and more");
  /* What is looked at meanwhile stays, and becomes a step */
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("both"));
  tie_session_set_selection (window->session, "b");
  gtk_text_buffer_set_text (buffer, "Words and more words", -1);
  act (window, "add-step");
  g_assert_cmpint (tie_story_step_get_chart (get_step (window, 2)), ==, TIE_STEP_CHART_BOTH);
  g_assert_cmpstr (title_of (window, 2), ==, "Beta");
  act (window, "undo");
  /* Another step has other words */
  tie_story_player_start (window->story_player, 0, 2);
  run_until_idle ();
  g_assert_cmpstr (gtk_editable_get_text (panel->step_title), ==, "Three");

  act (window, "undo");
  g_assert_null (tie_story_step_get_text (get_step (window, 1)));
  act (window, "undo");
  after = dup_bytes (window);
  g_assert_cmpstr (after, ==, before);
  close_windows (application);
}

/* The quiz is of what is selected, and of everything when nothing is; what it says is what is
 * covered. */
static void
test_quiz (void)
{
  TieWindow *window = open_map (THREE);
  TieStoryPanel *panel = window->story_panel;
  TieQuiz hidden;

  author (window, TRUE);
  tie_story_player_start (window->story_player, 0, 1);
  run_until_idle ();
  tie_session_set_selection (window->session, "cb");
  gtk_check_button_set_active (panel->ask_names, TRUE);
  run_until_idle ();
  g_assert_cmpint (tie_story_step_get_quiz (get_step (window, 1)), ==, TIE_QUIZ_NAMES);
  assert_ids (tie_story_step_get_quiz_of (get_step (window, 1)), "cb");
  tie_session_set_selection (window->session, "a");
  do_in_panel (window, "story.ask-selection");
  assert_ids (tie_story_step_get_quiz_of (get_step (window, 1)), "cb a");
  do_in_panel (window, "story.ask-all");
  assert_ids (tie_story_step_get_quiz_of (get_step (window, 1)), "");
  g_assert_true (g_strv_contains (tie_session_get_quiz (window->session, &hidden), "ab/flows/0"));
  g_assert_cmpint (hidden, ==, TIE_QUIZ_NAMES);
  gtk_check_button_set_active (panel->ask_names, FALSE);
  run_until_idle ();
  g_assert_cmpint (tie_story_step_get_quiz (get_step (window, 1)), ==, TIE_QUIZ_NONE);
  g_assert_null (tie_session_get_quiz (window->session, NULL));
  close_windows (application);
}

/* Several stories: a new one is chosen, called otherwise, and deleted again. */
static void
test_stories (void)
{
  TieWindow *window = open_map (THREE);
  TieStoryPanel *panel = window->story_panel;

  author (window, TRUE);
  do_in_panel (window, "story.new");
  gtk_editable_set_text (panel->story_title, "Another");
  tie_story_panel_flush (panel);
  g_assert_cmpstr (tie_text_get (tie_story_get_title (get_story (window, 1)), "en"), ==, "Another");
  g_assert_cmpstr (tie_text_get (tie_story_get_title (get_story (window, 0)), "en"), ==, "Lesson");
  act (window, "add-step");
  g_assert_cmpuint (tie_story_get_steps (get_story (window, 1))->len, ==, 1);
  g_assert_cmpuint (count_steps (window), ==, 3);
  tie_story_panel_choose (panel, 0);
  g_assert_cmpstr (gtk_editable_get_text (panel->story_title), ==, "Lesson");
  do_in_panel (window, "story.delete");
  g_assert_cmpstr (tie_text_get (tie_story_get_title (get_story (window, 0)), "en"), ==, "Another");
  g_assert_cmpstr (gtk_editable_get_text (panel->story_title), ==, "Another");
  close_windows (application);
}

static char *
dup_choice (TieStoryPanel *panel)
{
  g_autoptr (GMenuModel) choice =
      g_menu_model_get_item_link (gtk_menu_button_get_menu_model (panel->stories), 0,
                                  G_MENU_LINK_SECTION);
  GString *titles = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (choice); i++)
    {
      g_autofree char *title = NULL;

      g_assert_true (
          g_menu_model_get_item_attribute (choice, i, G_MENU_ATTRIBUTE_LABEL, "s", &title));
      g_string_append_printf (titles, "%s;", title);
    }
  return g_string_free (titles, FALSE);
}

/* GTK keeps the sections of each menu that a button has had: there is none before it is opened, and
 * one that tells of other stories then */
static void
test_menu (void)
{
  TieWindow *window = open_map (THREE);
  TieStoryPanel *panel = window->story_panel;
  GMenuModel *menu;
  g_autofree char *before = NULL, *after = NULL;

  author (window, TRUE);
  g_assert_null (gtk_menu_button_get_menu_model (panel->stories));
  gtk_menu_button_popup (panel->stories);
  menu = gtk_menu_button_get_menu_model (panel->stories);
  before = dup_choice (panel);
  g_assert_cmpstr (before, ==, "Lesson;");
  gtk_editable_set_text (panel->story_title, "First");
  tie_story_panel_flush (panel);
  do_in_panel (window, "story.new");
  gtk_editable_set_text (panel->story_title, "Second");
  tie_story_panel_flush (panel);
  run_until_idle ();
  after = dup_choice (panel);
  g_assert_cmpstr (after, ==, "First;Second;");
  g_assert_true (gtk_menu_button_get_menu_model (panel->stories) == menu);
  close_windows (application);
}

/* While a story is made the panels stay; for an audience, and afterwards, the editor is gone. */
static void
test_beside_the_rest (void)
{
  TieWindow *window = open_map (THREE);

  author (window, TRUE);
  tie_story_player_start (window->story_player, 0, 0);
  run_until_idle ();
  g_assert_true (window->left_wanted);
  g_assert_false (window->was_alone);
  tie_window_set_presenting (window, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->story_panel)));
  g_assert_true (gtk_widget_get_visible (window->story_box));
  tie_window_set_presenting (window, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->story_panel)));
  author (window, FALSE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->story_panel)));
  g_assert_null (tie_story_player_get_story (window->story_player));
  close_windows (application);
}

static void
select_cb (gpointer session, GObject *player)
{
  tie_session_set_selection (session, "a");
}

/* What goes with the player changes the session, which goes on in another window */
static void
test_goes (void)
{
  TieWindow *window = open_map ("");
  g_autoptr (TieSession) session = NULL;
  TieStoryPlayer *player;

  author (window, TRUE);
  session = g_object_ref (window->session);
  player = window->story_player;
  g_object_weak_ref (G_OBJECT (player), select_cb, session);
  g_object_add_weak_pointer (G_OBJECT (player), (gpointer *) &player);
  close_windows (application);
  g_assert_null (player);
  g_assert_cmpstr (tie_session_get_selection (session), ==, "a");
}

int
main (int argc, char **argv)
{
  int result;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/story-author/seen", test_seen);
  g_test_add_func ("/story-author/among-others", test_among_others);
  g_test_add_func ("/story-author/order", test_order);
  g_test_add_func ("/story-author/words", test_words);
  g_test_add_func ("/story-author/quiz", test_quiz);
  g_test_add_func ("/story-author/stories", test_stories);
  g_test_add_func ("/story-author/menu", test_menu);
  g_test_add_func ("/story-author/beside-the-rest", test_beside_the_rest);
  g_test_add_func ("/story-author/goes", test_goes);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}

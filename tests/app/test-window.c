/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A window on a real display: what it shows, and what its commands do. */

#include "app-fixture.h"

#include "tie-canvas-private.h"
#include "tie-edit-dialog.h"
#include "tie-recent.h"
#include "tie-shortcuts.h"
#include "tie-timeline-view.h"

static TieApplication *application;

static void
activate (TieWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  run_until_idle ();
}

static void
test_start (void)
{
  static const char *const off[] = { "save",   "save-as", "export",  "edit-text", "undo",  "redo",
                                     "search", "chart",   "present", "zoom-fit",  "reload" };
  TieWindow *window = open_window (application, NULL);

  g_assert_true (tie_window_is_empty (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "start");
  g_assert_true (is_enabled (window, "open"));
  for (gsize i = 0; i < G_N_ELEMENTS (off); i++)
    g_assert_false (is_enabled (window, off[i]));
  g_assert_null (tie_charts_get_network (window->charts));
  close_windows (application);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static gboolean
has_short_row (gpointer window)
{
  return find_row (window, "i") != NULL;
}

/* A title that is narrower than three dots */
static void
test_short_recent (void)
{
  g_autoptr (GFile) file = write_document ("i.tieline.json", NULL);
  TieWindow *window;

  tie_recent_add (file);
  run_until_idle ();
  window = open_window (application, NULL);
  run_until (has_short_row, window);
  run_until_idle ();
  close_windows (application);
}

static gboolean
has_document (gpointer window)
{
  return !tie_window_is_empty (window) && !tie_document_file_is_loading (TIE_WINDOW (window)->file);
}

/* The start page offers each map that comes with the program, and opens it. */
static void
test_start_offers_maps (void)
{
  static const struct
  {
    const char *row;
    const char *title;
  } maps[] = {
    { "OpenAI’s Chip Partners", "OpenAI’s chip partners" },
    { "Who Powers AI, January 2026", "Who powers AI, January 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      TieWindow *window = open_window (application, NULL);
      GtkWidget *row = find_row (GTK_WIDGET (window), maps[i].row);

      g_assert_nonnull (row);
      gtk_widget_activate (row);
      run_until (has_document, window);
      run_until_idle ();
      g_assert_cmpstr (adw_window_title_get_title (window->title), ==, maps[i].title);
      g_assert_false (tie_problem_bar_is_shown (window->problem_bar));
      close_windows (application);
    }
}

static void
test_bundled (void)
{
  TieWindow *window = open_bundled (application);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "document");
  /* One that turns unseen keeps the processor busy */
  g_assert_false (gtk_spinner_get_spinning (
      GTK_SPINNER (gtk_stack_get_child_by_name (window->stack, "loading"))));
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "OpenAI’s chip partners");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->title), ==, "As of 16 January 2026");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "OpenAI’s chip partners");
  g_assert_false (tie_problem_bar_is_shown (window->problem_bar));
  g_assert_false (is_enabled (window, "save"));
  g_assert_true (is_enabled (window, "export"));
  g_assert_true (panel_says (window, "26.75 gigawatts or more"));
  g_assert_true (panel_says (window, "14 gigawatts of it without a date"));
  g_assert_true (panel_says (window, "US$48 billion of at least US$1.4 trillion accounted for"));
  g_assert_cmpuint (tie_side_panel_get_n_subjects (window->side), ==, 14);
  g_assert_nonnull (tie_canvas_get_scene (tie_charts_get_network (window->charts)));
  close_windows (application);
}

/* What the panel says of each selection: a fact by its value, and the source that stands behind it
 */
static void
test_selection (void)
{
  static const struct
  {
    const char *id;
    const char *texts[4];
  } cases[] = {
    { "openai", { "OpenAI", "Gets", "about US$500 billion", NULL } },
    { "nvidia", { "Jensen Huang", "What OpenAI runs on", "CNBC", NULL } },
    { "cerebras", { "Gives", "Makes", "up to 15", NULL } },
    { "intel", { "Crescent Island", "Deals", NULL } },
    { "broadcom", { "1.6 trillion", NULL } },
    { "nvidia-openai",
      { "Sources disagree on how far it has come", "letter of intent", "signed",
        "Capacity Media" } },
    { "nvidia-money",
      { "Sources disagree on the amount", "up to US$100 billion", "US$100 billion", "CNBC" } },
    { "nvidia-supply", { "at least 10 gigawatts", "8 million", "second half of 2026", NULL } },
  };
  TieWindow *window = open_bundled (application);

  g_assert_false (is_enabled (window, "clear-selection"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].id);
      tie_session_set_selection (window->session, cases[i].id);
      run_until_idle ();
      for (gsize j = 0; j < G_N_ELEMENTS (cases[i].texts) && cases[i].texts[j] != NULL; j++)
        g_assert_true (panel_says (window, cases[i].texts[j]));
    }

  g_assert_true (is_enabled (window, "clear-selection"));
  activate (window, "clear-selection");
  g_assert_null (tie_session_get_selection (window->session));
  g_assert_true (panel_says (window, "26.75 gigawatts or more"));
  close_windows (application);
}

static gboolean
has_other_document (gpointer window)
{
  return tie_document_lookup (tie_session_get_document (TIE_WINDOW (window)->session),
                              "amazon-trainium")
         == NULL;
}

/* Nothing stays selected that is not in the document which takes the place of another */
static void
test_selection_of_other_document (void)
{
  g_autoptr (GFile) file =
      g_file_new_for_uri (TIE_BUNDLED_MAPS_URI "ai-compute-2026-01.tieline.json");
  TieWindow *window = open_bundled (application);

  tie_session_set_selection (window->session, "amazon-trainium");
  run_until_idle ();
  tie_window_open (window, file);
  run_until (has_other_document, window);
  g_assert_null (tie_session_get_selection (window->session));
  run_until_idle ();
  g_assert_null (tie_session_get_selection (window->session));

  /* Nor what is told of by somebody who has not seen that yet */
  tie_session_set_selection (window->session, "amazon-trainium");
  g_assert_null (tie_session_get_selection (window->session));
  tie_session_set_hover (window->session, "amazon-trainium");
  g_assert_null (tie_session_get_hover (window->session));
  close_windows (application);
}

static void
test_search_and_filter (void)
{
  TieWindow *window = open_bundled (application);
  TieFilter *filter = tie_session_get_filter (window->session);

  tie_side_panel_set_query (window->side, "엔비디아");
  g_assert_cmpuint (tie_side_panel_get_n_subjects (window->side), ==, 2);
  tie_side_panel_set_query (window->side, "xyzzy");
  g_assert_cmpuint (tie_side_panel_get_n_subjects (window->side), ==, 0);
  tie_session_set_selection (window->session, "amd");
  tie_side_panel_set_query (window->side, "");
  g_assert_cmpuint (tie_side_panel_get_n_subjects (window->side), ==, 14);
  g_assert_cmpstr (tie_session_get_selection (window->session), ==, "amd");

  g_assert_false (is_enabled (window, "reset-filter"));
  tie_filter_set_status_shown (filter, TIE_STATUS_IN_DISCUSSION, FALSE);
  g_assert_cmpuint (tie_side_panel_get_n_subjects (window->side), ==, 13);
  g_assert_true (is_enabled (window, "reset-filter"));
  activate (window, "reset-filter");
  g_assert_cmpuint (tie_side_panel_get_n_subjects (window->side), ==, 14);
  close_windows (application);
}

static gboolean
has_scene (gpointer canvas)
{
  return tie_canvas_get_scene (canvas) != NULL;
}

static gboolean
is_allocated (gpointer charts)
{
  return gtk_widget_get_width (charts) > 0;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Where two charts have room one above the other, they do not first push the panels away */
static void
test_both_keeps_panels (void)
{
  TieWindow *window = open_bundled (application);
  guint n = 0;

  run_until (is_allocated, window->charts);
  run_until_idle ();
  g_signal_connect_swapped (window->left_flap, "notify::folded", G_CALLBACK (count_cb), &n);
  g_signal_connect_swapped (window->details_flap, "notify::folded", G_CALLBACK (count_cb), &n);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("both"));
  run_until (has_scene, tie_charts_get_timeline (window->charts));
  run_until_idle ();
  g_assert_cmpuint (n, ==, 0);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("network"));
  close_windows (application);
}

static void
run_frames (guint n)
{
  gint64 end = g_get_monotonic_time () + n * G_TIME_SPAN_SECOND / 60;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
}

static void
flip (AdwFlap *flap)
{
  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

/* However toasts, panels and the window's size come together, all of it is painted: a warning of
 * GTK that it is not would end this */
static void
test_toasts_and_flaps (void)
{
  static const int widths[] = { 560, 700, 840, 1000, 1160, 1320 };
  TieWindow *window = open_bundled (application);
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < 900; i++)
    {
      switch (g_rand_int_range (chance, 0, 5))
        {
        case 0:
          flip (window->left_flap);
          break;
        case 1:
          flip (window->details_flap);
          break;
        case 2:
          adw_toast_overlay_add_toast (window->toasts, adw_toast_new ("Toast"));
          break;
        case 3:
          gtk_widget_activate_action (GTK_WIDGET (window->toasts), "toast.dismiss", NULL);
          gtk_widget_queue_allocate (GTK_WIDGET (window->toasts));
          break;
        default:
          gtk_window_set_default_size (GTK_WINDOW (window),
                                       widths[g_rand_int_range (chance, 0, G_N_ELEMENTS (widths))],
                                       700);
        }
      if (g_rand_int_range (chance, 0, 3) == 0)
        run_frames (1);
    }
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  close_windows (application);
}

static void
test_charts (void)
{
  static const char *const charts[] = { "timeline", "both", "network" };
  TieWindow *window = open_bundled (application);

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (GVariant) state = NULL;
      TieChartKind kind;

      g_action_group_activate_action (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string (charts[i]));
      run_until_idle ();
      state = g_action_group_get_action_state (G_ACTION_GROUP (window), "chart");
      g_assert_cmpstr (g_variant_get_string (state, NULL), ==, charts[i]);
      g_assert_true (tie_chart_kind_from_nick (charts[i], &kind));
      g_assert_cmpint (tie_charts_get_chart (window->charts), ==, kind);
      g_assert_nonnull (tie_charts_get_active (window->charts));
      activate (window, "zoom-in");
      activate (window, "zoom-fit");
    }
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (tie_charts_get_timeline (window->charts))));
  close_windows (application);
}

static gboolean
get_state (TieWindow *window, const char *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), action);

  return g_variant_get_boolean (state);
}

static void
test_panels (void)
{
  TieWindow *window = open_bundled (application);
  gboolean left = get_state (window, "left-panel");

  g_assert_true (get_state (window, "details-panel"));
  activate (window, "details-panel");
  g_assert_false (adw_flap_get_reveal_flap (window->details_flap));
  activate (window, "details-panel");
  g_assert_true (adw_flap_get_reveal_flap (window->details_flap));

  activate (window, "present");
  g_assert_true (get_state (window, "present"));
  g_assert_false (gtk_widget_get_visible (window->header));
  g_assert_false (adw_flap_get_reveal_flap (window->left_flap));
  g_assert_false (adw_flap_get_reveal_flap (window->details_flap));
  activate (window, "present");
  g_assert_true (gtk_widget_get_visible (window->header));
  g_assert_cmpint (adw_flap_get_reveal_flap (window->left_flap), ==, left);
  g_assert_true (adw_flap_get_reveal_flap (window->details_flap));

  activate (window, "search");
  g_assert_true (adw_flap_get_reveal_flap (window->left_flap));
  close_windows (application);
}

static gboolean
bar_is_shown (gpointer data)
{
  return tie_problem_bar_is_shown (TIE_WINDOW (data)->problem_bar);
}

static gboolean
bar_is_hidden (gpointer data)
{
  return !tie_problem_bar_is_shown (TIE_WINDOW (data)->problem_bar);
}

static void
test_reload (void)
{
  g_autofree char *good = read_bundled ();
  g_autofree char *bad = replace_text (good, "\"kind\": \"supply\"", "\"kind\": \"suply\"");
  g_autofree char *other = replace_text (good, "OpenAI’s chip partners", "Others");
  g_autoptr (GFile) file = write_document ("reload.tieline.json", good);
  TieWindow *window = open_window (application, file);
  TieDocument *document = tie_document_file_get_document (window->file);

  tie_session_set_selection (window->session, "cerebras");
  g_object_unref (write_document ("reload.tieline.json", bad));
  run_until (bar_is_shown, window);
  g_assert_cmpuint (tie_problem_bar_get_problems (window->problem_bar)->len, ==, 5);
  g_assert_nonnull (g_strstr_len (tie_problem_bar_get_text (window->problem_bar), -1, "5 errors"));
  g_assert_true (tie_session_get_document (window->session) == document);
  g_assert_cmpstr (tie_session_get_selection (window->session), ==, "cerebras");

  g_object_unref (write_document ("reload.tieline.json", other));
  run_until (bar_is_hidden, window);
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "Others");
  g_assert_cmpstr (tie_session_get_selection (window->session), ==, "cerebras");
  close_windows (application);
}

static void
test_bad_document (void)
{
  g_autoptr (GFile) file = write_document ("wrong.tieline.json", "{\"tieline\": 1");
  g_autoptr (GFile) absent = g_file_new_for_path ("/nonexistent/no.tieline.json");
  TieWindow *window = open_window (application, file);

  g_assert_true (bar_is_shown (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "start");
  g_assert_nonnull (tie_problem_bar_get_problems (window->problem_bar));
  close_windows (application);

  window = open_window (application, absent);
  g_assert_true (bar_is_shown (window));
  g_assert_null (tie_problem_bar_get_problems (window->problem_bar));
  close_windows (application);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !tie_document_file_is_modified (TIE_WINDOW (data)->file);
}

static GtkWindow *
find_dialog (const char *type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), type))
        return window;
    }
  return NULL;
}

static void
test_edit_and_save (void)
{
  g_autoptr (GFile) file = write_document ("save.tieline.json", NULL);
  const TieTextEdit edit = { "/title", "New title" };
  TieWindow *window = open_window (application, file);
  GtkWindow *dialog;

  activate (window, "edit-text");
  g_assert_nonnull (find_dialog ("TieEditDialog"));
  gtk_window_close (find_dialog ("TieEditDialog"));
  run_until_idle ();

  g_assert_true (tie_document_file_set_texts (window->file, &edit, 1, "en", NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• New title");
  g_assert_true (is_enabled (window, "save"));
  activate (window, "undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "OpenAI’s chip partners");
  g_assert_false (is_enabled (window, "save"));
  activate (window, "redo");

  /* Closing asks, and stays when the answer is to cancel */
  gtk_window_close (GTK_WINDOW (window));
  run_until_idle ();
  dialog = find_dialog ("AdwMessageDialog");
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  run_until_idle ();
  g_assert_nonnull (gtk_application_get_windows (GTK_APPLICATION (application)));

  activate (window, "save");
  run_until (is_saved, window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "New title");
  gtk_window_close (GTK_WINDOW (window));
  run_until_idle ();
  g_assert_null (gtk_application_get_windows (GTK_APPLICATION (application)));
}

/* A window that is closed while its document is being saved waits for that */
static void
test_closed_while_saving (void)
{
  g_autoptr (GFile) file = write_document ("closed.tieline.json", NULL);
  g_autoptr (GFile) copy = g_file_new_build_filename (g_get_tmp_dir (), "closed-copy.json", NULL);
  TieWindow *window = open_window (application, file);
  gpointer left = window;

  g_file_delete (copy, NULL, NULL);
  g_object_add_weak_pointer (G_OBJECT (window), &left);
  tie_window_save_to (window, copy, TRUE);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_nonnull (left);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  run_until (is_null, &left);
  g_assert_true (g_file_delete (copy, NULL, NULL));
}

/* A document that is asked for again while it is being read gets no second window */
static void
test_opened_twice (void)
{
  g_autoptr (GFile) file = write_document ("twice.tieline.json", NULL);

  tie_application_open_file (application, file);
  tie_application_open_file (application, file);
  run_until_idle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), ==,
                    1);
  close_windows (application);
}

/* Nothing holds a document that is not shown any more, whatever it was shown in */
static void
test_lets_go (void)
{
  static const char *const charts[] = { "network", "timeline", "both", "table" };

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      TieWindow *window = open_bundled (application);
      gpointer document = tie_session_get_document (window->session);
      gpointer left = window;

      g_test_message ("%s", charts[i]);
      g_object_add_weak_pointer (document, &document);
      g_object_add_weak_pointer (G_OBJECT (window), &left);
      g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                          g_variant_new_string (charts[i]));
      run_until_idle ();
      g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                          g_variant_new_string ("network"));
      run_until_idle ();
      close_windows (application);
      run_until (is_null, &left);
      run_until (is_null, &document);
    }
}

static gboolean
settings_know (gpointer widget)
{
  return g_signal_handler_find (gtk_settings_get_default (), G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                widget)
         != 0;
}

static void
add_scrolled_windows (GtkWidget *widget, GPtrArray *scrolled)
{
  if (GTK_IS_SCROLLED_WINDOW (widget) && settings_know (widget))
    g_ptr_array_add (scrolled, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_scrolled_windows (child, scrolled);
}

/* What scrolls is not told of settings any more when it has gone */
static void
test_scrolled_windows (void)
{
  g_autoptr (GPtrArray) scrolled = g_ptr_array_new ();
  TieWindow *window = open_bundled (application);

  add_scrolled_windows (GTK_WIDGET (window), scrolled);
  g_assert_cmpuint (scrolled->len, >, 0);
  close_windows (application);
  for (guint i = 0; i < scrolled->len; i++)
    g_assert_false (settings_know (g_ptr_array_index (scrolled, i)));
}

/* GTK keeps every menu that a button has shown: windows share theirs */
static void
test_shares_menu (void)
{
  TieWindow *window = open_bundled (application);
  TieWindow *other = open_window (application, NULL);
  GMenuModel *menu = gtk_menu_button_get_menu_model (window->menu_button);

  g_assert_nonnull (menu);
  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 2);
  g_assert_true (gtk_menu_button_get_menu_model (other->menu_button) == menu);
  close_windows (application);
}

/* A window that asks what is to become of its changes; LEFT is NULL once it is let go of */
static TieWindow *
open_asking (const char *name, gpointer *left)
{
  g_autoptr (GFile) file = write_document (name, NULL);
  const TieTextEdit edit = { "/title", "New title" };
  TieWindow *window = open_window (application, file);

  g_assert_true (tie_document_file_set_texts (window->file, &edit, 1, "en", NULL));
  gtk_window_close (GTK_WINDOW (window));
  run_until_idle ();
  g_assert_nonnull (find_dialog ("AdwMessageDialog"));
  *left = window;
  g_object_add_weak_pointer (G_OBJECT (window), left);
  return window;
}

/* A window that goes while it asks something is let go of */
static void
test_gone_while_asking (void)
{
  gpointer left;
  TieWindow *window = open_asking ("asked.tieline.json", &left);

  gtk_window_destroy (GTK_WINDOW (window));
  run_until (is_null, &left);
  g_assert_null (find_dialog ("AdwMessageDialog"));
}

/* As its button does: the dialog goes, and tells of the answer, for which it is held */
static gboolean
discard_cb (gpointer data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (find_dialog ("AdwMessageDialog"));

  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, "discard");
  g_object_unref (dialog);
  return G_SOURCE_REMOVE;
}

/* A question whose answer closes the window outlives it by a moment: what is freed first is not
 * gone back to, or the test ends with GLib's warning */
static void
test_discard (void)
{
  gpointer left;

  open_asking ("discarded.tieline.json", &left);
  g_idle_add (discard_cb, NULL);
  run_until (is_null, &left);
  g_assert_null (find_dialog ("AdwMessageDialog"));
}

/* Every key belongs to a command that there is, and no key to two of them */
static void
test_shortcuts (void)
{
  TieWindow *window = open_bundled (application);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n;
  const TieAccel *accels = tie_shortcuts_get_accels (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      const char *dot = strchr (accels[i].action, '.');

      g_assert_true (g_action_parse_detailed_name (dot + 1, &name, &target, NULL));
      if (g_str_has_prefix (accels[i].action, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name));
      else if (g_str_has_prefix (accels[i].action, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name));
      else
        g_assert_cmpstr (accels[i].action, ==, "window.close");
      for (gsize j = 0; accels[i].accels[j] != NULL; j++)
        {
          guint key;
          GdkModifierType mods;

          g_assert_true (gtk_accelerator_parse (accels[i].accels[j], &key, &mods));
          g_assert_true (g_hash_table_add (seen, (gpointer) accels[i].accels[j]));
        }
    }
  close_windows (application);
}

static void
drag (TieWindow *window, const char *id, double dx, double dy)
{
  TieCanvas *canvas = tie_charts_get_network (window->charts);
  TieRect area = tie_canvas_get_group_area (canvas, tie_canvas_find_subject (canvas, id));
  double x = area.x + area.width / 2, y = area.y + area.height / 2;

  tie_canvas_press (canvas, x, y);
  tie_canvas_drag_begin (canvas, GDK_BUTTON_PRIMARY, x, y);
  g_assert_true (tie_canvas_drag_to (canvas, dx, dy));
  tie_canvas_drag_end (canvas);
  run_until_idle ();
}

static char *
get_arrangement (TieWindow *window)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (window), "arrangement");

  return g_variant_dup_string (state, NULL);
}

/* The order of the timeline is the user's, and is there again in the next window; the network does
 * not follow it */
static void
test_timeline_order (void)
{
  TieWindow *window = open_bundled (application);
  TieTimelineOrder order;
  g_autoptr (GVariant) state = NULL;
  g_autofree char *kept = NULL;
  TieScene *network = tie_canvas_get_scene (tie_charts_get_network (window->charts));

  g_action_group_change_action_state (G_ACTION_GROUP (window), "timeline-group",
                                      g_variant_new_string ("status"));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "timeline-sort",
                                      g_variant_new_string ("size"));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "timeline-sort",
                                      g_variant_new_string ("colour"));
  order = tie_session_get_order (window->session);
  g_assert_cmpint (order.group, ==, TIE_TIMELINE_BY_STATUS);
  g_assert_cmpint (order.sort, ==, TIE_TIMELINE_SORT_SIZE);
  g_assert_true (tie_canvas_get_scene (tie_charts_get_network (window->charts)) == network);
  kept = tie_settings_dup_string (window->settings, "timeline-group");
  g_assert_cmpstr (kept, ==, "status");
  close_windows (application);

  window = open_bundled (application);
  order = tie_session_get_order (window->session);
  g_assert_cmpint (order.group, ==, TIE_TIMELINE_BY_STATUS);
  g_assert_cmpint (order.sort, ==, TIE_TIMELINE_SORT_SIZE);
  state = g_action_group_get_action_state (G_ACTION_GROUP (window), "timeline-sort");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "size");
  g_action_group_change_action_state (G_ACTION_GROUP (window), "timeline-group",
                                      g_variant_new_string ("supplier"));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "timeline-sort",
                                      g_variant_new_string ("start"));
  close_windows (application);
}

/* Zooming time is the timeline's alone */
static void
test_time_zoom (void)
{
  TieWindow *window = open_bundled (application);
  TieCanvas *network, *timeline;
  TieScene *before;
  double from, to, left, right, x, y, after_x, after_y;

  g_action_group_change_action_state (G_ACTION_GROUP (window), "chart",
                                      g_variant_new_string ("both"));
  network = tie_charts_get_network (window->charts);
  timeline = tie_charts_get_timeline (window->charts);
  run_until (has_scene, timeline);
  run_until (has_scene, network);
  run_until_idle ();
  before = g_object_ref (tie_canvas_get_scene (network));
  tie_viewport_get_offset (tie_canvas_get_viewport (network), &x, &y);
  g_assert_true (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (timeline), &from, &to));
  tie_canvas_zoom_by (timeline, 3);
  tie_canvas_get_scene (timeline);
  g_assert_true (tie_timeline_view_get_span (TIE_TIMELINE_VIEW (timeline), &left, &right));
  g_assert_cmpfloat (right - left, <, to - from);
  tie_viewport_get_offset (tie_canvas_get_viewport (network), &after_x, &after_y);
  g_assert_true (tie_canvas_get_scene (network) == before);
  g_assert_cmpfloat (tie_viewport_get_zoom (tie_canvas_get_viewport (network)), ==, 1);
  g_assert_cmpfloat (after_x, ==, x);
  g_assert_cmpfloat (after_y, ==, y);
  g_object_unref (before);
  close_windows (application);
}

static gboolean
has_player (gpointer window)
{
  return ((TieWindow *) window)->player != NULL;
}

/* Time is for documents that have dates */
static void
test_moments (void)
{
  g_autoptr (GFile) file = write_document (
      "undated.tieline.json",
      "{\"tieline\": 1, \"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"A\"}, "
      "{\"id\": \"b\", \"name\": \"B\"}], \"deals\": [{\"id\": \"d\", \"status\": \"signed\", "
      "\"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\"}]}]}");
  TieWindow *window = open_window (application, NULL);

  g_assert_false (is_enabled (window, "playhead"));
  g_assert_false (is_enabled (window, "hide-future"));
  tie_window_open (window, file);
  run_until (has_player, window);
  g_assert_false (is_enabled (window, "playhead"));
  g_assert_false (is_enabled (window, "play"));
  g_assert_true (is_enabled (window, "hide-future"));
  close_windows (application);

  window = open_bundled (application);
  run_until (has_player, window);
  g_assert_true (is_enabled (window, "playhead"));
  g_assert_true (is_enabled (window, "play"));
  activate (window, "playhead");
  g_assert_nonnull (tie_session_get_moment (window->session));
  activate (window, "playhead");
  g_assert_null (tie_session_get_moment (window->session));
  close_windows (application);
}

/* What is dragged and what is edited is undone in one order, and is there again the next time */
static void
test_view (void)
{
  g_autoptr (GFile) file = write_document ("arranged.tieline.json", NULL);
  const TieTextEdit edit = { "/title", "New title" };
  TieWindow *window = open_window (application, file);
  g_autofree char *arrangement = NULL;

  g_assert_false (is_enabled (window, "unpin-all"));
  g_assert_false (is_enabled (window, "undo"));
  drag (window, "amd", 40, 30);
  g_assert_true (is_enabled (window, "unpin-all"));
  g_assert_false (is_enabled (window, "save"));
  g_assert_true (tie_document_file_set_texts (window->file, &edit, 1, "en", NULL));
  drag (window, "nvidia", -40, 30);
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (window->session)), ==, 2);

  activate (window, "undo");
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (window->session)), ==, 1);
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "• New title");
  activate (window, "undo");
  g_assert_cmpstr (adw_window_title_get_title (window->title), ==, "OpenAI’s chip partners");
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (window->session)), ==, 1);
  activate (window, "undo");
  g_assert_null (tie_session_get_pins (window->session));
  g_assert_false (is_enabled (window, "undo"));
  activate (window, "redo");
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (window->session)), ==, 1);

  g_action_group_change_action_state (G_ACTION_GROUP (window), "arrangement",
                                      g_variant_new_string ("circle"));
  g_assert_cmpint (tie_session_get_arrangement (window->session), ==, TIE_LAYOUT_CIRCLE);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "arrangement",
                                      g_variant_new_string ("heap"));
  g_assert_cmpint (tie_session_get_arrangement (window->session), ==, TIE_LAYOUT_CIRCLE);
  close_windows (application);

  window = open_window (application, file);
  g_assert_cmpuint (tie_pins_get_size (tie_session_get_pins (window->session)), ==, 1);
  g_assert_cmpint (tie_session_get_arrangement (window->session), ==, TIE_LAYOUT_CIRCLE);
  arrangement = get_arrangement (window);
  g_assert_cmpstr (arrangement, ==, "circle");
  activate (window, "unpin-all");
  g_assert_null (tie_session_get_pins (window->session));
  close_windows (application);
}

int
main (int argc, char **argv)
{
  int status;

  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  application = start_application ();
  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/short-recent", test_short_recent);
  g_test_add_func ("/window/start-offers-maps", test_start_offers_maps);
  g_test_add_func ("/window/bundled", test_bundled);
  g_test_add_func ("/window/selection", test_selection);
  g_test_add_func ("/window/selection-of-other-document", test_selection_of_other_document);
  g_test_add_func ("/window/search-and-filter", test_search_and_filter);
  g_test_add_func ("/window/toasts-and-flaps", test_toasts_and_flaps);
  g_test_add_func ("/window/charts", test_charts);
  g_test_add_func ("/window/both-keeps-panels", test_both_keeps_panels);
  g_test_add_func ("/window/panels", test_panels);
  g_test_add_func ("/window/reload", test_reload);
  g_test_add_func ("/window/bad-document", test_bad_document);
  g_test_add_func ("/window/edit-and-save", test_edit_and_save);
  g_test_add_func ("/window/closed-while-saving", test_closed_while_saving);
  g_test_add_func ("/window/opened-twice", test_opened_twice);
  g_test_add_func ("/window/lets-go", test_lets_go);
  g_test_add_func ("/window/scrolled-windows", test_scrolled_windows);
  g_test_add_func ("/window/shares-menu", test_shares_menu);
  g_test_add_func ("/window/gone-while-asking", test_gone_while_asking);
  g_test_add_func ("/window/discard", test_discard);
  g_test_add_func ("/window/time-zoom", test_time_zoom);
  g_test_add_func ("/window/timeline-order", test_timeline_order);
  g_test_add_func ("/window/moments", test_moments);
  g_test_add_func ("/window/view", test_view);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Does anything with the real window, in an order that a seed gives: soak SOURCE ACTIONS SEED
 * [NAME...], the names of the only actions to be done: by them one finds who keeps memory.
 *
 * Prints a line for each thing it does if TIELINE_SOAK_VERBOSE is set, the memory that the program
 * holds every 500 actions, with one bundled map open, and in the end the curve; as TAP. What GLib,
 * GTK or Tieline complain of ends the run, as does what never comes to an end. */

#include "soak.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "tie-canvas-private.h"
#include "tie-heap.h"
#include "tie-language.h"

#define WIDTH 1280
#define HEIGHT 800
#define EVERY 500
/* In real time, for one thing that is waited for: a machine may be busy, but not that busy */
#define PATIENCE_S 120
/* Some of the time the next thing is done while the last is still going on */
#define SETTLED_OF 4

guint
soak_draw (Soak *soak, guint n)
{
  return (guint) g_rand_int_range (soak->chance, 0, (gint32) n);
}

/* Once in so many times */
gboolean
soak_toss (Soak *soak, guint n)
{
  return soak_draw (soak, n) == 0;
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until something is so. Returns whether it came about. */
gboolean
soak_wait (gboolean (*condition) (gpointer data), gpointer data)
{
  gint64 limit = g_get_monotonic_time () + PATIENCE_S * G_TIME_SPAN_SECOND;
  guint source = g_timeout_add (1, tick_cb, NULL);
  gboolean so;

  while (!(so = condition (data)) && g_get_monotonic_time () < limit)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  return so;
}

static gboolean
is_canvas_at_rest (TieCanvas *canvas)
{
  return canvas == NULL || !gtk_widget_get_mapped (GTK_WIDGET (canvas))
         || (tie_canvas_get_scene (canvas) != NULL && tie_canvas_is_settled (canvas));
}

static gboolean
is_window_at_rest (TieWindow *window)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (window)))
    return FALSE;
  if (tie_document_file_is_loading (window->file))
    return FALSE;
  /* What plays is never at rest */
  if (window->player != NULL && tie_player_get_playing (window->player))
    return TRUE;
  return is_canvas_at_rest (tie_charts_get_network (window->charts))
         && is_canvas_at_rest (tie_charts_get_timeline (window->charts))
         && (window->details == NULL || tie_detail_panel_is_complete (window->details));
}

static gboolean
is_at_rest (gpointer data)
{
  Soak *soak = data;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (soak->application)); l != NULL;
       l = l->next)
    if (TIE_IS_WINDOW (l->data) && !is_window_at_rest (l->data))
      return FALSE;
  return TRUE;
}

static void
run_until_idle (void)
{
  for (guint i = 0; i < 500 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* Until all windows show what they should */
void
soak_settle (Soak *soak)
{
  run_until_idle ();
  if (!soak_wait (is_at_rest, soak))
    g_error ("A window does not come to rest:%s", soak_dup_state ());
  run_until_idle ();
}

/* The window that was used last, or NULL */
TieWindow *
soak_get_window (Soak *soak)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (soak->application)); l != NULL;
       l = l->next)
    if (TIE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* The next window that is not among SEEN: others may go with one that is closed, and whoever held
 * on to them would keep them alive without what they stood on. NULL: there is no other */
static GtkWidget *
find_next (GHashTable *seen)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_visible (l->data) && g_hash_table_add (seen, l->data))
      return l->data;
  return NULL;
}

typedef struct
{
  AdwMessageDialog *dialog; /* weak: it may go before */
  const char *response;
  gboolean given;
} Answer;

static gboolean
answer_cb (gpointer data)
{
  Answer *answer = data;
  g_autoptr (AdwMessageDialog) dialog = NULL;

  answer->given = TRUE;
  if (!g_set_object (&dialog, answer->dialog))
    return G_SOURCE_REMOVE;
  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, answer->response);
  return G_SOURCE_REMOVE;
}

static gboolean
is_given (gpointer data)
{
  return ((Answer *) data)->given;
}

/* As a button does: the main loop calls, the dialog goes, and answers */
static void
answer (Soak *soak, AdwMessageDialog *dialog)
{
  static const char *const responses[] = { "cancel", "discard", "save", "reload", "overwrite" };
  Answer chosen = { .response = responses[soak_draw (soak, G_N_ELEMENTS (responses))] };

  if (!adw_message_dialog_has_response (dialog, chosen.response))
    chosen.response = adw_message_dialog_get_close_response (dialog);
  g_set_weak_pointer (&chosen.dialog, dialog);
  g_idle_add_full (G_PRIORITY_DEFAULT, answer_cb, &chosen, NULL);
  if (!soak_wait (is_given, &chosen))
    g_error ("The main loop does not come to a question");
  g_clear_weak_pointer (&chosen.dialog);
}

/* Questions are answered by chance; a story that is told, or what is unsaved, is in nobody's way
 * for long. */
void
soak_answer_questions (Soak *soak)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (GtkWidget *window; (window = find_next (seen)) != NULL;)
    if (ADW_IS_MESSAGE_DIALOG (window))
      answer (soak, ADW_MESSAGE_DIALOG (window));
}

/* Returns (transfer full): what the windows that are there say or ask, for whoever reads why a run
 * has ended */
char *
soak_dup_state (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *state = g_string_new (NULL);

  for (GtkWidget *window; (window = find_next (seen)) != NULL;)
    if (ADW_IS_MESSAGE_DIALOG (window))
      g_string_append_printf (state, "\n%s: %s",
                              adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (window)),
                              adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (window)));
    else
      g_string_append_printf (state, "\n%s", G_OBJECT_TYPE_NAME (window));
  return g_string_free (state, FALSE);
}

/* Dialogs, lists and help, as somebody closes them */
void
soak_close_companions (Soak *soak)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (GtkWidget *window; (window = find_next (seen)) != NULL;)
    if (!TIE_IS_WINDOW (window) && !ADW_IS_MESSAGE_DIALOG (window))
      gtk_window_close (GTK_WINDOW (window));
}

static void
gone_cb (gpointer data, GObject *object)
{
  g_atomic_int_add ((int *) data, -1);
}

/* Counts what is there until it is gone: a document may go in any thread */
static void
note (Soak *soak, gpointer object, int *count)
{
  static GQuark known;

  if (known == 0)
    known = g_quark_from_static_string ("soak-known");
  if (object == NULL || g_object_get_qdata (object, known) != NULL)
    return;
  g_object_set_qdata (object, known, soak);
  g_atomic_int_inc (count);
  g_object_weak_ref (object, gone_cb, count);
}

static void
note_all (Soak *soak)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (soak->application)); l != NULL;
       l = l->next)
    if (TIE_IS_WINDOW (l->data))
      {
        TieWindow *window = l->data;

        note (soak, window, &soak->n_windows);
        note (soak, tie_session_get_document (window->session), &soak->n_documents);
      }
}

static gboolean
is_alone (gpointer data)
{
  Soak *soak = data;

  return g_atomic_int_get (&soak->n_windows) == 0 && g_atomic_int_get (&soak->n_documents) == 0;
}

/* Those of the program, or all. A chooser of files is GTK's own, and goes with the dialog or window
 * that it stands over. */
static gboolean
is_to_go (gpointer window, gboolean all)
{
  return TIE_IS_WINDOW (window) || (all && !GTK_IS_FILE_CHOOSER (window));
}

static void
destroy_windows (gboolean all)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  g_autolist (GtkWindow) windows = NULL;

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (is_to_go (l->data, all))
      windows = g_list_prepend (windows, g_object_ref (l->data));
  windows = g_list_reverse (windows);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
}

/* Whatever was opened must go. What was copied holds the document that it shows. */
static void
close_all (Soak *soak)
{
  soak_settle (soak);
  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), NULL);
  /* What stands over a window goes with it: GTK's own dialogs are not to be destroyed before */
  destroy_windows (FALSE);
  run_until_idle ();
  destroy_windows (TRUE);
  if (!soak_wait (is_alone, soak))
    g_error ("%d windows and %d documents are left behind", soak->n_windows, soak->n_documents);
}

static void
speak (Soak *soak, const char *tag)
{
  g_action_group_change_action_state (G_ACTION_GROUP (soak->application), "language",
                                      g_variant_new_string (tag));
}

/* As it was at first: one window with the bundled map */
static void
begin_anew (Soak *soak)
{
  g_autoptr (GFile) file = g_file_new_for_uri (TIE_BUNDLED_MAP_URI);
  TieWindow *window;

  close_all (soak);
  speak (soak, "en");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  for (guint i = 0; i < soak->good->len; i++)
    soak_document_put_back (soak->good->pdata[i]);
  tie_settings_set_string (tie_application_get_settings (soak->application), "chart", "network");
  tie_settings_set_boolean (tie_application_get_settings (soak->application), "left-panel", TRUE);
  window = tie_window_new (soak->application);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  tie_window_open (window, file);
  tie_window_present_when_ready (window);
  soak_settle (soak);
  note_all (soak);
}

/* GTK 4.8 loses what it reckoned of a file that goes while a chooser lists it: choosers begin where
 * nothing ever goes. */
static void
lead_choosers_away (Soak *soak)
{
  g_autofree char *path = g_build_filename (soak->folder, "empty", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  if (g_mkdir_with_parents (path, 0700) != 0)
    g_error ("There is no folder “%s”", path);
  tie_settings_set_string (tie_application_get_settings (soak->application), "last-folder", uri);
}

static guint
get_weight (Soak *soak, const SoakAction *action)
{
  if (*soak->names != NULL && !g_strv_contains (soak->names, action->name))
    return 0;
  return action->weight;
}

static const SoakAction *
draw_action (Soak *soak)
{
  const SoakAction *const lists[] = { soak_file_actions, soak_chart_actions, soak_session_actions,
                                      soak_story_actions };
  guint sum = 0, at;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const SoakAction *action = lists[i]; action->name != NULL; action++)
      sum += get_weight (soak, action);
  at = soak_draw (soak, MAX (sum, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const SoakAction *action = lists[i]; action->name != NULL; action++)
      {
        if (at < get_weight (soak, action))
          return action;
        at -= get_weight (soak, action);
      }
  g_error ("There is no such action");
}

static void
act (Soak *soak, guint index, gboolean verbose)
{
  const SoakAction *action = draw_action (soak);
  TieWindow *window;
  gint64 start = g_get_monotonic_time ();

  soak_answer_questions (soak);
  lead_choosers_away (soak);
  window = soak_get_window (soak);
  if (window == NULL)
    {
      window = tie_window_new (soak->application);
      gtk_window_present (GTK_WINDOW (window));
      soak_settle (soak);
    }
  if (verbose)
    g_print ("# %u %s\n", index, action->name);
  action->act (soak, window);
  note_all (soak);
  if (soak_toss (soak, SETTLED_OF))
    run_until_idle ();
  else
    soak_settle (soak);
  if (verbose)
    g_print ("#   %.1f ms\n", (double) (g_get_monotonic_time () - start) / 1e3);
}

static gboolean
run (Soak *soak, guint n_actions)
{
  SoakReckoning *reckoning = soak_reckoning_new ();
  gboolean verbose = g_getenv ("TIELINE_SOAK_VERBOSE") != NULL;
  gboolean good;

  begin_anew (soak);
  soak_reckoning_take (reckoning, soak, 0);
  for (guint i = 1; i <= n_actions; i++)
    {
      act (soak, i, verbose);
      if (i % EVERY != 0 && i != n_actions)
        continue;
      begin_anew (soak);
      soak_reckoning_take (reckoning, soak, i);
    }
  good = soak_reckoning_judge (reckoning);
  soak_reckoning_free (reckoning);
  return good;
}

int
main (int argc, char **argv)
{
  Soak soak = { 0 };
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;
  gboolean good;

  if (argc < 4)
    {
      g_printerr ("Usage: soak SOURCE ACTIONS SEED [NAME...]\n");
      return 2;
    }
  /* As the program does */
  tie_heap_prepare_for_long ();
  setvbuf (stdout, NULL, _IOLBF, 0);
  soak.names = (const char *const *) argv + 4;
  soak.chance = g_rand_new_with_seed ((guint32) atoi (argv[3]));
  soak_documents_init (&soak, argv[1]);
  state = g_build_filename (soak.folder, "state", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_disable_setlocale ();
  tie_language_init ("en");
  gtk_init ();
  soak_end_with_warnings ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  soak.application = tie_application_new ();
  g_application_set_flags (G_APPLICATION (soak.application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (soak.application), NULL, &error);
  g_assert_no_error (error);
  good = run (&soak, (guint) atoi (argv[2]));
  close_all (&soak);
  g_object_unref (soak.application);
  g_rand_free (soak.chance);
  soak_documents_clear (&soak);
  g_print ("%s 1 - soak of %s actions, seed %s\n1..1\n", good ? "ok" : "not ok", argv[2], argv[3]);
  return good ? 0 : 1;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What somebody does with documents and windows: opens, reloads, changes, saves, exports, closes.
 */

#include "soak.h"

#include "tie-export-dialog.h"
#include "tie-export-preset.h"
#include "tie-problem-window.h"

#define MOST_WINDOWS 2

static void
activate (TieWindow *window, const char *action)
{
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action))
    g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

/* Returns (transfer none) (nullable): one that is too many, that which was used longest ago */
static TieWindow *
find_surplus (Soak *soak)
{
  TieWindow *last = NULL;
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (soak->application)); l != NULL;
       l = l->next)
    if (TIE_IS_WINDOW (l->data))
      {
        last = l->data;
        n++;
      }
  return n > MOST_WINDOWS ? last : NULL;
}

/* Without asking: what was asked could be refused, and how much memory a run has ever held would be
 * a matter of chance. */
static void
close_those_too_many (Soak *soak)
{
  TieWindow *surplus;

  while ((surplus = find_surplus (soak)) != NULL)
    gtk_window_destroy (GTK_WINDOW (surplus));
}

static void
open_good (Soak *soak, TieWindow *window)
{
  tie_application_open_file (soak->application, soak_documents_draw (soak)->file);
  close_those_too_many (soak);
}

/* In the window that has another one, as when it is dropped there */
static void
open_here (Soak *soak, TieWindow *window)
{
  if (!tie_document_file_is_modified (window->file))
    tie_window_open (window, soak_documents_draw (soak)->file);
}

static void
open_bundled (Soak *soak, TieWindow *window)
{
  static const char *const names[] = { "openai-chip-partners.tieline.json",
                                       "ai-compute-2026-01.tieline.json" };
  const char *name = names[soak_draw (soak, G_N_ELEMENTS (names))];

  g_action_group_activate_action (G_ACTION_GROUP (soak->application), "open-bundled",
                                  g_variant_new_string (name));
  close_those_too_many (soak);
}

static void
open_bad (Soak *soak, TieWindow *window)
{
  SoakDocument *document = soak->bad->pdata[soak_draw (soak, soak->bad->len)];

  tie_application_open_file (soak->application, document->file);
  close_those_too_many (soak);
}

static void
open_nothing (Soak *soak, TieWindow *window)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/no.tieline.json");

  tie_application_open_file (soak->application, file);
  close_those_too_many (soak);
}

static void
list_problems (Soak *soak, TieWindow *window)
{
  GPtrArray *problems = tie_problem_bar_get_problems (window->problem_bar);

  if (problems == NULL)
    return;
  gtk_window_present (GTK_WINDOW (tie_problem_window_new (GTK_WINDOW (window), "a", problems)));
  soak_settle (soak);
  soak_close_companions (soak);
}

static void
reload (Soak *soak, TieWindow *window)
{
  activate (window, "reload");
}

static void
save (Soak *soak, TieWindow *window)
{
  activate (window, "save");
}

/* Somebody else writes it: badly, or as it was at first. The windows that show it follow. */
static void
write_on_disk (Soak *soak, TieWindow *window)
{
  SoakDocument *document = soak_documents_draw (soak);
  SoakDocument *wrong = soak->bad->pdata[soak_draw (soak, soak->bad->len)];
  gsize length;
  const char *bytes = g_bytes_get_data (wrong->bytes, &length);

  if (soak_toss (soak, 3))
    soak_document_write (document, bytes, (gssize) length);
  else
    soak_document_put_back (document);
}

static void
edit_text (Soak *soak, TieWindow *window)
{
  static const char *const titles[] = { "Who supplies whom", "누가 누구에게", "Alpha & <Omega>" };
  const TieTextEdit edit = { "/title", titles[soak_draw (soak, G_N_ELEMENTS (titles))] };

  if (tie_document_file_get_document (window->file) != NULL)
    tie_document_file_set_texts (window->file, &edit, 1, tie_session_get_language (window->session),
                                 NULL);
}

static void
undo (Soak *soak, TieWindow *window)
{
  activate (window, "undo");
}

static void
redo (Soak *soak, TieWindow *window)
{
  activate (window, "redo");
}

static const char *const dialogs[] = { "export", "edit-text" };

static void
look_at_dialog (Soak *soak, TieWindow *window)
{
  activate (window, dialogs[soak_draw (soak, G_N_ELEMENTS (dialogs))]);
  soak_settle (soak);
  soak_close_companions (soak);
}

static void
look_at_help (Soak *soak, TieWindow *window)
{
  static const char *const names[] = { "help", "about", "shortcuts" };

  g_action_group_activate_action (G_ACTION_GROUP (soak->application),
                                  names[soak_draw (soak, G_N_ELEMENTS (names))], NULL);
  soak_settle (soak);
  soak_close_companions (soak);
}

static void
choose_picture (Soak *soak, TieExportForm *form)
{
  TieExportChoices choices;

  tie_export_form_get_choices (form, &choices);
  choices.product = soak_draw (soak, TIE_PRODUCT_HANDOUT_LETTER + 1);
  choices.chart = soak_draw (soak, TIE_CHART_BOTH + 1);
  choices.preset = TIE_PRESET_CUSTOM;
  choices.width = 320 + (int) soak_draw (soak, 640);
  choices.height = 240 + (int) soak_draw (soak, 480);
  choices.dpi = 96;
  choices.outlines = soak_toss (soak, 2);
  choices.dark = soak_toss (soak, 2);
  choices.visible = soak_toss (soak, 2);
  tie_export_form_set_choices (form, &choices);
}

/* The window may go meanwhile, and takes the dialog with it; so it goes when it is done. */
static gboolean
is_gone (gpointer dialog)
{
  return !gtk_widget_get_visible (dialog);
}

/* Likewise */
static gboolean
is_preview_at_rest (gpointer data)
{
  return gtk_widget_get_root (data) == NULL || tie_export_preview_is_settled (data);
}

static void
look_at_preview (TieExportDialog *dialog)
{
  g_autoptr (GtkWidget) preview =
      g_object_ref (GTK_WIDGET (tie_export_dialog_get_preview (dialog)));

  if (!soak_wait (is_preview_at_rest, preview))
    g_error ("A preview does not come to rest:%s", soak_dup_state ());
  if (gtk_widget_get_root (preview) != NULL)
    gtk_window_close (GTK_WINDOW (dialog));
}

/* To a file, or only looked at. Where there is nothing to be exported, nothing is. */
static void
export_picture (Soak *soak, TieWindow *window)
{
  g_autofree char *path = g_build_filename (soak->folder, "picture", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TieExportDialog) held = NULL;
  TieExportDialog *dialog;
  TieExportView view;

  if (tie_window_is_empty (window) || tie_charts_get_active (window->charts) == NULL)
    return;
  tie_charts_get_view (window->charts, &view);
  dialog = TIE_EXPORT_DIALOG (tie_export_dialog_new (GTK_WINDOW (window), window->session,
                                                     window->settings, "a.tieline.json", &view));
  gtk_window_present (GTK_WINDOW (dialog));
  choose_picture (soak, tie_export_dialog_get_form (dialog));
  if (soak_toss (soak, 3))
    {
      look_at_preview (dialog);
      return;
    }
  held = g_object_ref (dialog);
  tie_export_dialog_export_to (dialog, file);
  if (!soak_wait (is_gone, dialog))
    g_error ("An export does not come to its end:%s", soak_dup_state ());
  g_file_delete (file, NULL, NULL);
}

static void
copy_picture (Soak *soak, TieWindow *window)
{
  activate (window, soak_toss (soak, 2) ? "copy-picture" : "copy-table");
}

static void
open_window (Soak *soak, TieWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (soak->application), "new-window", NULL);
  close_those_too_many (soak);
}

static void
close_window (Soak *soak, TieWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

const SoakAction soak_file_actions[] = {
  { "open", 8, open_good },
  { "open-here", 4, open_here },
  { "open-bundled", 4, open_bundled },
  { "open-bad", 3, open_bad },
  { "open-nothing", 1, open_nothing },
  { "list-problems", 3, list_problems },
  { "reload", 8, reload },
  { "save", 2, save },
  { "write-on-disk", 4, write_on_disk },
  { "edit-text", 4, edit_text },
  { "undo", 5, undo },
  { "redo", 3, redo },
  { "look-at-dialog", 3, look_at_dialog },
  { "look-at-help", 3, look_at_help },
  { "export", 8, export_picture },
  { "copy-picture", 2, copy_picture },
  { "new-window", 4, open_window },
  { "close", 8, close_window },
  { NULL },
};

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Exporting from a window, and what it says when the picture is there. */

#include "tie-window-private.h"

#include "tie-export-dialog.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
toast_title_new (const char *text, const char *uri)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-picture");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* What was exported: a file, or a folder with pictures */
static char *
say_exported (GFile *file, guint n)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  if (n > 1)
    /* Translators: a number, then the name of a folder */
    return g_strdup_printf (ngettext ("%u picture exported to “%s”", "%u pictures exported to “%s”",
                                      n),
                            n, name);
  /* Translators: the name of a file */
  return g_strdup_printf (_ ("“%s” exported"), name);
}

static void
exported_cb (TieWindow *self, GFile *file, TieExportDialog *dialog)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *text = say_exported (file, tie_export_dialog_get_n_files (dialog));
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, toast_title_new (text, uri));
  adw_toast_set_button_label (toast, _ ("_Show in Folder"));
  adw_toast_set_action_name (toast, "win.show-in-folder");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_timeout (toast, 10);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* As it can be shown: the dialog proposes names that begin with it */
static char *
dup_file_name (TieWindow *self)
{
  GFile *file = tie_window_get_file (self);
  g_autofree char *base = file == NULL ? NULL : g_file_get_basename (file);

  return base == NULL ? NULL : g_filename_display_name (base);
}

static void
present_dialog (TieWindow *self, GtkWidget *dialog)
{
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tie_window_export:
 * @self: the window, with a document
 *
 * Shows the dialog that exports a picture.
 */
void
tie_window_export (TieWindow *self)
{
  g_autofree char *name = dup_file_name (self);
  TieExportView view;

  tie_charts_get_view (self->charts, &view);
  present_dialog (self, tie_export_dialog_new (GTK_WINDOW (self), self->session, self->settings,
                                               name, &view));
}

/* The one that is told or edited, else the first with steps */
static TieStory *
find_story (TieWindow *self)
{
  TieStory *told =
      tie_window_is_telling (self) ? tie_story_player_get_story (self->story_player) : NULL;
  GPtrArray *stories = tie_document_get_stories (tie_session_get_document (self->session));

  if (told != NULL && tie_story_get_steps (told)->len > 0)
    return told;
  for (guint i = 0; i < stories->len; i++)
    if (tie_story_get_steps (g_ptr_array_index (stories, i))->len > 0)
      return g_ptr_array_index (stories, i);
  return NULL;
}

/**
 * tie_window_export_story:
 * @self: the window, with a document
 *
 * Shows the dialog that exports a story, if there is one: with what is being written.
 */
void
tie_window_export_story (TieWindow *self)
{
  g_autofree char *name = dup_file_name (self);
  TieStory *story;

  tie_window_finish_writing (self);
  story = find_story (self);
  if (story != NULL)
    present_dialog (self, tie_export_dialog_new_for_story (GTK_WINDOW (self), self->session,
                                                           self->settings, name,
                                                           tie_story_get_id (story)));
}

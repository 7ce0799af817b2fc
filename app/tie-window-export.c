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

static void
exported_cb (TieWindow *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("“%s” exported"), name);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, toast_title_new (text, uri));
  adw_toast_set_button_label (toast, _ ("_Show in Folder"));
  adw_toast_set_action_name (toast, "win.show-in-folder");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_timeout (toast, 10);
  adw_toast_overlay_add_toast (self->toasts, toast);
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
  GFile *file = tie_window_get_file (self);
  g_autofree char *name = file == NULL ? NULL : g_file_get_basename (file);
  GtkWidget *dialog =
      tie_export_dialog_new (GTK_WINDOW (self), self->session, self->settings, name);

  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

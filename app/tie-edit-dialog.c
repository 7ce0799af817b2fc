/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The dialog that edits the title and the summary of the document, in the reader's language. */

#include "tie-edit-dialog.h"

#include "tie-message.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

struct _TieEditDialog
{
  AdwWindow parent_instance;

  TieDocumentFile *file;
  char *language;

  GtkEditable *title_row;
  GtkTextView *summary;
  GtkWidget *apply;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (TieEditDialog, tie_edit_dialog, ADW_TYPE_WINDOW)

static char *
dup_summary (TieEditDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->summary);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
title_changed_cb (TieEditDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));

  gtk_widget_set_sensitive (self->apply, *title != '\0');
}

static gboolean
differs (TieEditDialog *self, const TieText *old, const char *text)
{
  const char *present = tie_text_get (old, self->language);

  return g_strcmp0 (present != NULL ? present : "", text) != 0;
}

static void
apply_cb (TieEditDialog *self)
{
  TieDocument *document = tie_document_file_get_document (self->file);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));
  g_autofree char *summary = dup_summary (self);
  g_autoptr (GError) error = NULL;
  TieTextEdit edits[2];
  gsize n_edits = 0;

  if (document == NULL || *title == '\0')
    return;
  if (differs (self, tie_document_get_title (document), title))
    edits[n_edits++] = (TieTextEdit){ "/title", title };
  if (differs (self, tie_document_get_summary (document), summary))
    edits[n_edits++] = (TieTextEdit){ "/summary", summary };

  if (tie_document_file_set_texts (self->file, edits, n_edits, self->language, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    tie_message_tell (GTK_WINDOW (self), _ ("The Text Could Not Be Changed"), error->message);
}

static void
apply_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  apply_cb (TIE_EDIT_DIALOG (widget));
}

static void
tie_edit_dialog_dispose (GObject *object)
{
  TieEditDialog *self = TIE_EDIT_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->language, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_EDIT_DIALOG);

  G_OBJECT_CLASS (tie_edit_dialog_parent_class)->dispose (object);
}

static void
tie_edit_dialog_class_init (TieEditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_edit_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-edit-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TieEditDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, TieEditDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, TieEditDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, TieEditDialog, hint);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_install_action (widget_class, "edit.apply", NULL, apply_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "edit.apply",
                                       NULL);
}

static void
tie_edit_dialog_init (TieEditDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tie_edit_dialog_new:
 * @parent: the window of the document
 * @file: the document
 * @language: the language whose texts are edited
 *
 * Returns: (transfer floating): the dialog, not yet presented
 */
GtkWidget *
tie_edit_dialog_new (GtkWindow *parent, TieDocumentFile *file, const char *language)
{
  TieEditDialog *self;
  TieDocument *document;
  const char *summary;
  g_autofree char *name = NULL, *hint = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (file), NULL);
  document = tie_document_file_get_document (file);
  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (TIE_TYPE_EDIT_DIALOG, "transient-for", parent, NULL);
  self->file = g_object_ref (file);
  self->language = g_strdup (language);
  gtk_editable_set_text (self->title_row,
                         tie_text_get (tie_document_get_title (document), language));
  summary = tie_text_get (tie_document_get_summary (document), language);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->summary),
                            summary != NULL ? summary : "", -1);
  name = tie_wording_language (language);
  /* Translators: the name of a language, in that language */
  hint = g_strdup_printf (_ ("The text for the language “%s” is changed; others stay."), name);
  gtk_label_set_text (self->hint, hint);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

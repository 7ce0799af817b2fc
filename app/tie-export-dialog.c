/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The dialog that asks how a picture is to be exported, shows what that gives, and then draws and
 * writes it. */

#include "tie-export-dialog-private.h"

#include "tie-export-caption.h"
#include "tie-export-drag.h"
#include "tie-export-frames.h"
#include "tie-export-job.h"
#include "tie-export-session.h"
#include "tie-timeline-chart.h"

#include <glib/gi18n-lib.h>

enum
{
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieExportDialog, tie_export_dialog, ADW_TYPE_WINDOW)

/*
 * tie_export_dialog_list_moments:
 *
 * Returns: (transfer full) (nullable): which moments a sequence shows, or %NULL with an error that
 *   says why not
 */
GArray *
tie_export_dialog_list_moments (TieExportDialog *self, TieFrameStep step, GError **error)
{
  g_autofree char *interval = tie_export_form_dup_interval (self->form);

  return tie_export_frames_list (interval, tie_frame_step_get_duration (step), error);
}

/*
 * tie_export_dialog_create_request:
 *
 * Returns: (transfer full): what is exported when so is chosen
 */
TieExportRequest *
tie_export_dialog_create_request (TieExportDialog *self, const TieExportChoices *choices)
{
  TieFilter *filter = choices->story == NULL ? self->base->filter : NULL;
  TieExportOptions options = self->base->options;

  tie_export_choices_apply (choices, &options);
  return tie_export_request_new (self->base->document, filter, &options);
}

/* Of a sequence, its last picture: it says most */
static void
update (TieExportDialog *self)
{
  g_autoptr (GArray) moments = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *caption = NULL;
  TieExportRequest *request;
  TieExportChoices choices;

  tie_export_form_get_choices (self->form, &choices);
  request = tie_export_dialog_create_request (self, &choices);
  if (choices.story == NULL && choices.product == TIE_PRODUCT_FRAMES)
    moments = tie_export_dialog_list_moments (self, choices.step, &error);
  if (moments != NULL)
    {
      request->moment = g_array_index (moments, TieDate, moments->len - 1);
      request->options.moment = &request->moment;
    }
  caption = tie_export_caption_new (&request->options, moments);
  gtk_label_set_label (self->caption, error != NULL ? error->message : caption);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->caption), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "error");
  gtk_widget_set_sensitive (self->export_button, error == NULL && self->job == NULL);
  tie_export_preview_show (self->preview, request);
}

static void
form_changed_cb (TieExportDialog *self)
{
  update (self);
}

static void
stop_cb (TieExportDialog *self)
{
  tie_export_dialog_stop (self);
}

/* First what is under way, then the dialog */
static void
cancel_cb (TieExportDialog *self)
{
  if (self->job != NULL)
    tie_export_dialog_stop (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  cancel_cb (TIE_EXPORT_DIALOG (widget));
  return TRUE;
}

static void
tie_export_dialog_dispose (GObject *object)
{
  TieExportDialog *self = TIE_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->job != NULL)
    tie_export_job_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_pointer (&self->base, tie_export_request_free);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->file_name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (tie_export_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, panes);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, caption);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TieExportDialog, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_export_dialog_run);
}

static void
tie_export_dialog_class_init (TieExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_export_dialog_dispose;

  /**
   * TieExportDialog::exported:
   * @self: the dialog
   * @file: what was written; of a sequence, the folder
   *
   * The picture is on disk; the dialog goes away.
   */
  signals[EXPORTED] = g_signal_new ("exported", TIE_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (TIE_TYPE_EXPORT_FORM);
  g_type_ensure (TIE_TYPE_EXPORT_PREVIEW);
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
tie_export_dialog_init (TieExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Enter exports what is chosen */
  gtk_widget_grab_focus (self->export_button);
}

static void
fill (TieExportDialog *self, TieSession *session, const TieExportView *view, const char *story)
{
  TieDocument *document = tie_session_get_document (session);
  double from_day, to_day;
  TieExportOptions options;
  TieExportChoices choices;

  tie_export_session_fill (session, &options);
  if (view != NULL)
    options.view = *view;
  self->base = tie_export_request_new (document, tie_session_get_filter (session), &options);
  if (tie_timeline_chart_get_span (document, NULL, &from_day, &to_day))
    tie_export_form_set_span (self->form, (int) from_day, (int) to_day - 1);
  tie_export_form_set_view (self->form, &options.view);
  tie_export_form_offer_languages (self->form, document);
  if (story != NULL)
    tie_export_form_offer_stories (self->form, document, options.language);
  tie_export_choices_load (&choices, self->settings);
  choices.story = g_intern_string (story);
  tie_export_form_set_choices (self->form, &choices);
}

static TieExportDialog *
create (GtkWindow *parent, TieSettings *settings, const char *file_name)
{
  TieExportDialog *self = g_object_new (TIE_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  self->file_name = g_strdup (file_name);
  return self;
}

/**
 * tie_export_dialog_new:
 * @parent: the window of the document
 * @session: what it shows
 * @settings: where choices are remembered
 * @file_name: (nullable): the name of the document's file
 * @view: (nullable): which part of the charts the window shows
 *
 * Returns: (transfer floating): the dialog, not yet presented
 */
GtkWidget *
tie_export_dialog_new (GtkWindow *parent,
                       TieSession *session,
                       TieSettings *settings,
                       const char *file_name,
                       const TieExportView *view)
{
  TieExportDialog *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (TIE_IS_SETTINGS (settings), NULL);

  self = create (parent, settings, file_name);
  tie_export_drag_install (self->preview, file_name);
  fill (self, session, view, NULL);
  return GTK_WIDGET (self);
}

/**
 * tie_export_dialog_new_for_story:
 * @parent: the window of the document
 * @session: what it shows
 * @settings: where choices are remembered
 * @file_name: (nullable): the name of the document's file
 * @story: the id of a story of the document with steps, chosen at first
 *
 * Returns: (transfer floating): a dialog that exports a story, not yet presented
 */
GtkWidget *
tie_export_dialog_new_for_story (GtkWindow *parent,
                                 TieSession *session,
                                 TieSettings *settings,
                                 const char *file_name,
                                 const char *story)
{
  TieExportDialog *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (TIE_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  self = create (parent, settings, file_name);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Export Story"));
  fill (self, session, NULL, story);
  return GTK_WIDGET (self);
}

/**
 * tie_export_dialog_get_form:
 * @self: the dialog
 *
 * Returns: (transfer none): its rows
 */
TieExportForm *
tie_export_dialog_get_form (TieExportDialog *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_DIALOG (self), NULL);

  return self->form;
}

/**
 * tie_export_dialog_get_preview:
 * @self: the dialog
 *
 * Returns: (transfer none): its preview
 */
TieExportPreview *
tie_export_dialog_get_preview (TieExportDialog *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_DIALOG (self), NULL);

  return self->preview;
}

/**
 * tie_export_dialog_get_n_files:
 * @self: the dialog
 *
 * Returns: how many pictures it has written, or is writing
 */
guint
tie_export_dialog_get_n_files (TieExportDialog *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_DIALOG (self), 0);

  return self->job != NULL ? tie_export_job_get_n_files (self->job) : 0;
}

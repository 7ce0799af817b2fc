/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the export dialog does once it knows what is wanted: asks where to, draws, writes, and tells
 * how far it is. */

#include "tie-export-dialog-private.h"

#include "tie-export-file.h"
#include "tie-export-frames.h"
#include "tie-export-story.h"
#include "tie-file-dialog.h"
#include "tie-message.h"

#include <glib/gi18n-lib.h>

/* What is done sooner needs no progress bar */
#define PROGRESS_AFTER_MS 500
#define PROGRESS_EVERY_MS 100

static gboolean
progress_cb (gpointer data)
{
  TieExportDialog *self = data;
  double done = tie_export_job_get_done (self->job);
  guint n = tie_export_job_get_n_files (self->job);
  g_autofree char *text = NULL;

  gtk_progress_bar_set_fraction (self->progress_bar, done);
  if (n > 1)
    text = g_strdup_printf (_ ("Picture %u of %u"), MIN ((guint) (done * n) + 1, n), n);
  gtk_label_set_label (self->progress_label, text != NULL ? text : _ ("Exporting…"));
  if (!gtk_revealer_get_reveal_child (self->progress_revealer)
      && g_get_monotonic_time () - self->began >= PROGRESS_AFTER_MS * G_TIME_SPAN_MILLISECOND)
    {
      gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
      gtk_widget_grab_focus (self->stop_button);
    }
  return G_SOURCE_CONTINUE;
}

static void
begin_job (TieExportDialog *self, TieExportJob *job)
{
  self->job = job;
  self->began = g_get_monotonic_time ();
  self->progress_source = g_timeout_add (PROGRESS_EVERY_MS, progress_cb, self);
  gtk_widget_set_sensitive (self->panes, FALSE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
}

/* The job stays until the dialog goes: it knows how many pictures there are */
static void
end_job (TieExportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  gtk_widget_set_sensitive (self->panes, TRUE);
  gtk_widget_set_sensitive (self->export_button, TRUE);
  gtk_widget_grab_focus (self->export_button);
}

static gboolean
tells_story (TieExportDialog *self)
{
  TieExportChoices choices;

  tie_export_form_get_choices (self->form, &choices);
  return choices.story != NULL;
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportDialog) self = data;
  TieExportJob *job = TIE_EXPORT_JOB (source);
  g_autoptr (GError) error = NULL;
  gboolean done = tie_export_job_run_finish (job, result, &error);

  if (self->job != job) /* it was stopped, or the dialog has gone */
    return;
  end_job (self);
  if (done)
    {
      g_signal_emit_by_name (self, "exported", tie_export_job_get_target (job));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  g_clear_object (&self->job);
  tie_message_tell (GTK_WINDOW (self),
                    tells_story (self) ? _ ("The Story Could Not Be Exported")
                                       : _ ("The Picture Could Not Be Exported"),
                    error->message);
}

static void
remember (TieExportDialog *self, const TieExportChoices *choices, GFile *folder)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  tie_export_choices_save (choices, self->settings);
  if (uri != NULL)
    tie_settings_set_string (self->settings, "export-folder", uri);
}

static TieExportJob *
create_slides_job (TieExportDialog *self, const TieExportChoices *choices, GFile *folder)
{
  g_autoptr (TieExportRequest) request = tie_export_dialog_create_request (self, choices);
  TieExportJob *job = tie_export_job_new (request, folder);

  tie_export_job_set_slides (job, self->file_name);
  return job;
}

static TieExportJob *
create_frames_job (TieExportDialog *self,
                   const TieExportChoices *choices,
                   GFile *folder,
                   GError **error)
{
  g_autoptr (TieExportRequest) request = tie_export_dialog_create_request (self, choices);
  g_autoptr (GArray) moments = tie_export_dialog_list_moments (self, choices->step, error);
  TieExportJob *job;

  if (moments == NULL)
    return NULL;
  job = tie_export_job_new (request, folder);
  tie_export_job_set_frames (job, self->file_name, moments);
  return job;
}

/* The name's ending says which format is wanted, whatever the row says */
static TieExportJob *
create_picture_job (TieExportDialog *self, TieExportChoices *choices, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (TieExportRequest) request = NULL;
  TieExportFormat format;

  if (choices->story == NULL && tie_export_format_from_file_name (name, &format))
    choices->product = tie_export_product_with_format (choices->product, format);
  request = tie_export_dialog_create_request (self, choices);
  return tie_export_job_new (request, file);
}

/**
 * tie_export_dialog_export_to:
 * @self: the dialog
 * @file: where to; of a sequence or of slides, the folder
 *
 * Draws and writes the picture or the story as the dialog now says, and remembers what it says. A
 * file whose name has the ending of another format is of that format.
 */
void
tie_export_dialog_export_to (TieExportDialog *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  TieExportChoices choices;
  TieExportJob *job;

  g_return_if_fail (TIE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->job == NULL);

  tie_export_form_get_choices (self->form, &choices);
  if (tie_export_choices_has_folder (&choices))
    {
      folder = g_object_ref (file);
      job = choices.story != NULL ? create_slides_job (self, &choices, file)
                                  : create_frames_job (self, &choices, file, &error);
    }
  else
    {
      folder = g_file_get_parent (file);
      job = create_picture_job (self, &choices, file);
    }
  if (job == NULL)
    return;
  remember (self, &choices, folder);
  begin_job (self, job);
  tie_export_job_run_async (job, exported_cb, g_object_ref (self));
}

static void
replace_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportDialog) self = TIE_EXPORT_DIALOG (g_object_ref (source));
  g_autoptr (GFile) file = data;
  g_autofree char *answer = tie_message_ask_finish (result);

  if (g_strcmp0 (answer, "replace") == 0 && self->base != NULL)
    tie_export_dialog_export_to (self, file);
}

/* The file dialog has not asked about this one */
static void
ask_and_export (TieExportDialog *self, GFile *asked, GFile *target, const char *heading)
{
  static const TieAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), TIE_ANSWER_PLAIN },
    { "replace", N_ ("_Replace"), TIE_ANSWER_DESTRUCTIVE },
  };
  TieAnswer translated[G_N_ELEMENTS (answers)];
  g_autofree char *base = g_file_get_basename (asked);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *body = NULL;

  if (!g_file_query_exists (asked, NULL))
    {
      tie_export_dialog_export_to (self, target);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      translated[i] = answers[i];
      translated[i].label = _ (answers[i].label);
    }
  /* Translators: the name of a file */
  body = g_strdup_printf (_ ("“%s” exists already."), name);
  tie_message_ask_async (GTK_WINDOW (self), heading, body, translated, G_N_ELEMENTS (translated),
                         "cancel", replace_cb, g_object_ref (target));
}

/* A name without the ending of a format gets that of the one that was chosen; a story has no other
 * than its own */
static GFile *
complete_name (TieExportDialog *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  TieExportFormat format;
  TieExportChoices choices;
  gboolean known;

  tie_export_form_get_choices (self->form, &choices);
  known = tie_export_format_from_file_name (name, &format);
  if (folder == NULL || (known && (choices.story == NULL || format == TIE_EXPORT_PDF)))
    return g_object_ref (file);
  format = choices.story != NULL ? TIE_EXPORT_PDF : tie_export_product_get_format (choices.product);
  full = g_strdup_printf ("%s.%s", name, tie_export_format_to_nick (format));
  return g_file_get_child (folder, full);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportDialog) self = data;
  g_autoptr (GFile) chosen = tie_file_dialog_save_finish (result);
  g_autoptr (GFile) file = NULL;

  if (chosen == NULL || self->base == NULL || self->job != NULL)
    return;
  file = complete_name (self, chosen);
  if (g_file_equal (file, chosen))
    tie_export_dialog_export_to (self, file);
  else
    ask_and_export (self, file, file, _ ("Replace the File?"));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportDialog) self = data;
  g_autoptr (GFile) folder = tie_file_dialog_save_finish (result);
  g_autofree char *name = NULL;
  g_autoptr (GFile) first = NULL;
  g_autoptr (TieExportRequest) request = NULL;
  TieExportChoices choices;

  if (folder == NULL || self->base == NULL || self->job != NULL)
    return;
  tie_export_form_get_choices (self->form, &choices);
  request = tie_export_dialog_create_request (self, &choices);
  name = choices.story != NULL
             ? tie_export_story_dup_name (request->document, self->file_name, &request->options, 1)
             : tie_export_frames_dup_name (request->document, self->file_name, TIE_EXPORT_PNG, 1);
  first = g_file_get_child (folder, name);
  ask_and_export (self, first, folder, _ ("Replace the Pictures?"));
}

static char *
suggest_name (TieExportDialog *self, const TieExportChoices *choices)
{
  g_autoptr (TieExportRequest) request = tie_export_dialog_create_request (self, choices);

  return choices->story != NULL
             ? tie_export_story_dup_name (request->document, self->file_name, &request->options, 0)
             : tie_export_file_suggest_name (request->document, self->file_name, choices->chart,
                                             tie_export_product_get_format (choices->product));
}

/*
 * tie_export_dialog_run:
 *
 * Asks where to, and exports.
 */
void
tie_export_dialog_run (TieExportDialog *self)
{
  g_autofree char *folder = tie_settings_dup_string (self->settings, "export-folder");
  g_autofree char *name = NULL;
  TieExportChoices choices;

  tie_export_form_get_choices (self->form, &choices);
  if (tie_export_choices_has_folder (&choices))
    {
      tie_file_dialog_folder_async (GTK_WINDOW (self),
                                    choices.story != NULL ? _ ("Folder for the Slides")
                                                          : _ ("Folder for the Pictures"),
                                    folder, folder_chosen_cb, g_object_ref (self));
      return;
    }
  name = suggest_name (self, &choices);
  tie_file_dialog_save_async (GTK_WINDOW (self), gtk_window_get_title (GTK_WINDOW (self)), folder,
                              name, file_chosen_cb, g_object_ref (self));
}

/**
 * tie_export_dialog_stop:
 * @self: the dialog
 *
 * Stops what is being exported, if anything is: what was there before is still there. The dialog
 * stays.
 */
void
tie_export_dialog_stop (TieExportDialog *self)
{
  g_autoptr (TieExportJob) job = NULL;

  g_return_if_fail (TIE_IS_EXPORT_DIALOG (self));

  job = g_steal_pointer (&self->job);
  if (job == NULL)
    return;
  tie_export_job_cancel (job);
  end_job (self);
}

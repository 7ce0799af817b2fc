/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-dialog.h"
#include "tie-export-job.h"

G_BEGIN_DECLS

/**
 * TieExportDialog:
 * @base: the document as it was when the dialog came, with what is not chosen here
 * @job: (nullable): what is being written
 * @began: when it began
 */
struct _TieExportDialog
{
  AdwWindow parent_instance;

  TieSettings *settings;
  char *file_name;
  TieExportRequest *base;
  TieExportJob *job;
  gint64 began;
  guint progress_source;

  GtkWidget *export_button;
  GtkWidget *panes;
  TieExportForm *form;
  TieExportPreview *preview;
  GtkLabel *caption;
  GtkRevealer *progress_revealer;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *stop_button;
};

/* tie-export-dialog.c */
GArray *tie_export_dialog_list_moments (TieExportDialog *self, TieFrameStep step, GError **error);
TieExportRequest *tie_export_dialog_create_request (TieExportDialog *self,
                                                    const TieExportChoices *choices);

/* tie-export-dialog-run.c */
void tie_export_dialog_run (TieExportDialog *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-export-form.h"
#include "tie-export-preview.h"
#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_DIALOG (tie_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TieExportDialog, tie_export_dialog, TIE, EXPORT_DIALOG, AdwWindow)

/* Emits "exported" with the GFile that was written; of a sequence or of slides, the folder.
 * file_name: of the document, nullable. view: what the window shows, nullable */
GtkWidget *tie_export_dialog_new (GtkWindow *parent,
                                  TieSession *session,
                                  TieSettings *settings,
                                  const char *file_name,
                                  const TieExportView *view);
GtkWidget *tie_export_dialog_new_for_story (GtkWindow *parent,
                                            TieSession *session,
                                            TieSettings *settings,
                                            const char *file_name,
                                            const char *story);
void tie_export_dialog_export_to (TieExportDialog *self, GFile *file);
TieExportForm *tie_export_dialog_get_form (TieExportDialog *self);
TieExportPreview *tie_export_dialog_get_preview (TieExportDialog *self);
guint tie_export_dialog_get_n_files (TieExportDialog *self);
void tie_export_dialog_stop (TieExportDialog *self);

G_END_DECLS

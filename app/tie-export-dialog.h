/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-chart.h"
#include "tie-session.h"
#include "tie-settings.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_DIALOG (tie_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TieExportDialog, tie_export_dialog, TIE, EXPORT_DIALOG, AdwWindow)

/* Emits "exported" with the GFile that was written. file_name: of the document, nullable */
GtkWidget *tie_export_dialog_new (GtkWindow *parent,
                                  TieSession *session,
                                  TieSettings *settings,
                                  const char *file_name);
void tie_export_dialog_export_to (TieExportDialog *self, GFile *file);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-export-request.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_JOB (tie_export_job_get_type ())
G_DECLARE_FINAL_TYPE (TieExportJob, tie_export_job, TIE, EXPORT_JOB, GObject)

/* Draws and writes in a thread of its own */
TieExportJob *tie_export_job_new (const TieExportRequest *request, GFile *target);
void tie_export_job_set_frames (TieExportJob *self, const char *file_name, const GArray *moments);
void tie_export_job_set_slides (TieExportJob *self, const char *file_name);
void tie_export_job_run_async (TieExportJob *self, GAsyncReadyCallback callback, gpointer data);
gboolean tie_export_job_run_finish (TieExportJob *self, GAsyncResult *result, GError **error);
void tie_export_job_cancel (TieExportJob *self);
GFile *tie_export_job_get_target (TieExportJob *self);
guint tie_export_job_get_n_files (TieExportJob *self);
double tie_export_job_get_done (TieExportJob *self);

G_END_DECLS

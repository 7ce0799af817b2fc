/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-export-request.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_PREVIEW (tie_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (TieExportPreview, tie_export_preview, TIE, EXPORT_PREVIEW, GtkWidget)

void tie_export_preview_show (TieExportPreview *self, TieExportRequest *request);
const TieExportRequest *tie_export_preview_get_request (TieExportPreview *self);
gboolean tie_export_preview_is_settled (TieExportPreview *self);
GdkTexture *tie_export_preview_get_texture (TieExportPreview *self);
guint tie_export_preview_get_n_pages (TieExportPreview *self);

G_END_DECLS

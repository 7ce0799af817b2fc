/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>

#include "tie-export-request.h"

G_BEGIN_DECLS

#define TIE_TYPE_EXPORT_CONTENT (tie_export_content_get_type ())
G_DECLARE_FINAL_TYPE (TieExportContent, tie_export_content, TIE, EXPORT_CONTENT, GdkContentProvider)

GdkContentProvider *tie_export_content_new (const TieExportRequest *request);
GdkContentProvider *tie_export_content_new_with_file (const TieExportRequest *request,
                                                      const char *file_name);

G_END_DECLS

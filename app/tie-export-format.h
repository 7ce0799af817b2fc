/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_EXPORT_PNG,
  TIE_EXPORT_SVG,
  TIE_EXPORT_PDF,
} TieExportFormat;

#define TIE_N_EXPORT_FORMATS (TIE_EXPORT_PDF + 1)

gboolean tie_export_format_from_nick (const char *nick, TieExportFormat *format);
gboolean tie_export_format_from_file_name (const char *name, TieExportFormat *format);
const char *tie_export_format_to_nick (TieExportFormat format);
const char *tie_export_format_get_mime_type (TieExportFormat format);

G_END_DECLS

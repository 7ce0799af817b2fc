/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The formats of files that a chart is exported into. */

#include "tie-export-format.h"

#include <string.h>

/* A nick is the ending of a file's name as well */
static const struct
{
  const char *nick;
  const char *mime_type;
} formats[] = {
  [TIE_EXPORT_PNG] = { "png", "image/png" },
  [TIE_EXPORT_SVG] = { "svg", "image/svg+xml" },
  [TIE_EXPORT_PDF] = { "pdf", "application/pdf" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == TIE_N_EXPORT_FORMATS);

/**
 * tie_export_format_from_nick:
 * @nick: such as "png", in any case
 * @format: (out): the format
 *
 * Returns: whether there is one of that name
 */
gboolean
tie_export_format_from_nick (const char *nick, TieExportFormat *format)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < TIE_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (nick, formats[i].nick) == 0)
      {
        *format = (TieExportFormat) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_export_format_from_file_name:
 * @name: a file's name or path
 * @format: (out): the format
 *
 * Returns: whether the name's ending is that of a format
 */
gboolean
tie_export_format_from_file_name (const char *name, TieExportFormat *format)
{
  const char *dot;

  g_return_val_if_fail (name != NULL, FALSE);

  dot = strrchr (name, '.');
  return dot != NULL && tie_export_format_from_nick (dot + 1, format);
}

/**
 * tie_export_format_to_nick:
 * @format: a format
 *
 * Returns: its name on the command line and the ending of its files
 */
const char *
tie_export_format_to_nick (TieExportFormat format)
{
  g_return_val_if_fail ((guint) format < TIE_N_EXPORT_FORMATS, NULL);

  return formats[format].nick;
}

/**
 * tie_export_format_get_mime_type:
 * @format: a format
 *
 * Returns: its MIME type
 */
const char *
tie_export_format_get_mime_type (TieExportFormat format)
{
  g_return_val_if_fail ((guint) format < TIE_N_EXPORT_FORMATS, NULL);

  return formats[format].mime_type;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an exported chart is called where nobody has said it. */

#include "tie-export-file.h"

#include <string.h>

/**
 * tie_export_file_dup_base_name:
 * @document: (nullable): what is drawn; not needed with a @file_name
 * @file_name: (nullable): the document's file name
 *
 * Returns: (transfer full): what the names of its pictures begin with: the file's name without its
 *   ending, else the title
 */
char *
tie_export_file_dup_base_name (TieDocument *document, const char *file_name)
{
  static const char *const endings[] = { ".tieline.json", ".json" };
  char *base = NULL;

  g_return_val_if_fail (file_name != NULL || TIE_IS_DOCUMENT (document), NULL);

  base = file_name != NULL ? g_path_get_basename (file_name)
                           : g_strdup (tie_text_get (tie_document_get_title (document), "en"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (base, endings[i]) && strlen (base) > strlen (endings[i]))
      {
        base[strlen (base) - strlen (endings[i])] = '\0';
        break;
      }
  return g_strdelimit (base, "/\\:", '-');
}

/**
 * tie_export_file_suggest_name:
 * @document: what is drawn
 * @file_name: (nullable): the document's file name
 * @chart: which chart
 * @format: of the file
 *
 * Returns: (transfer full): a file name, such as "openai-chip-partners-both.png"
 */
char *
tie_export_file_suggest_name (TieDocument *document,
                              const char *file_name,
                              TieChartKind chart,
                              TieExportFormat format)
{
  g_autofree char *base = tie_export_file_dup_base_name (document, file_name);

  return g_strdup_printf ("%s-%s.%s", base, tie_chart_kind_to_nick (chart),
                          tie_export_format_to_nick (format));
}

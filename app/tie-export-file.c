/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an exported chart is called where nobody has said it. */

#include "tie-export-file.h"

#include <string.h>

#include "tie-escape.h"

/* Of paths, here or elsewhere */
#define SEPARATORS "/\\:"

/**
 * tie_export_file_dup_part:
 * @text: of a document, or a file's name, which need not be UTF-8
 *
 * Returns: (transfer full): the text as a part of a file's name: with hyphens for what divides a
 *   path, and for what would have to be escaped wherever the name is shown
 */
char *
tie_export_file_dup_part (const char *text)
{
  GString *part;
  gsize n;

  g_return_val_if_fail (text != NULL, NULL);

  part = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p += n)
    {
      const gunichar letter = g_utf8_get_char_validated (p, -1);

      n = g_unichar_validate (letter) ? (gsize) (g_utf8_next_char (p) - p) : 1;
      if (strchr (SEPARATORS, *p) != NULL || tie_escape_is_needed (letter))
        g_string_append_c (part, '-');
      else
        g_string_append_len (part, p, (gssize) n);
    }
  return g_string_free (part, FALSE);
}

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
  g_autofree char *base = NULL;

  g_return_val_if_fail (file_name != NULL || TIE_IS_DOCUMENT (document), NULL);

  base = file_name != NULL ? g_path_get_basename (file_name)
                           : g_strdup (tie_text_get (tie_document_get_title (document), "en"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (base, endings[i]) && strlen (base) > strlen (endings[i]))
      {
        base[strlen (base) - strlen (endings[i])] = '\0';
        break;
      }
  return tie_export_file_dup_part (base);
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

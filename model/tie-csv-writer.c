/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Sheets as comma-separated values: RFC 4180. */

#include "tie-csv-writer.h"

#include <string.h>

/* Blanks at the ends would be lost in some programs, too. */
static gboolean
needs_quotes (const char *text)
{
  return strpbrk (text, ",\"\r\n") != NULL || g_ascii_isspace (text[0])
         || (text[0] != '\0' && g_ascii_isspace (text[strlen (text) - 1]));
}

static void
append_cell (GString *all, const char *text)
{
  if (text == NULL)
    return;
  if (!needs_quotes (text))
    {
      g_string_append (all, text);
      return;
    }
  g_string_append_c (all, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (all, '"');
      g_string_append_c (all, *c);
    }
  g_string_append_c (all, '"');
}

/**
 * tie_csv_writer_write:
 * @sheet: a sheet with a column at least
 *
 * Writes a header and all rows, in UTF-8 without a byte order mark, lines ended by CR LF as RFC
 * 4180 has it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
tie_csv_writer_write (const TieSheet *sheet)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (all, ',');
      append_cell (all, tie_sheet_get_column (sheet, i)->name);
    }
  g_string_append (all, "\r\n");
  for (guint row = 0; row < sheet->rows->len; row++)
    {
      for (guint i = 0; i < sheet->columns->len; i++)
        {
          if (i > 0)
            g_string_append_c (all, ',');
          append_cell (all, tie_sheet_get_row (sheet, row)->cells[i].text);
        }
      g_string_append (all, "\r\n");
    }
  return g_string_free_to_bytes (all);
}

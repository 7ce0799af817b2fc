/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The columns of the table of deals: what stands at their heads, and their names for actions. */

#include "tie-table-column.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *nick;
  const char *title;
} columns[TIE_N_TABLE_COLUMNS] = {
  [TIE_TABLE_FROM] = { "from", NC_ ("table", "From") },
  [TIE_TABLE_TO] = { "to", NC_ ("table", "To") },
  [TIE_TABLE_WHAT] = { "what", NC_ ("table", "What") },
  [TIE_TABLE_AMOUNT] = { "amount", NC_ ("table", "Amount") },
  [TIE_TABLE_BY_THEN] = { "by-then", NC_ ("table", "By Then") },
  [TIE_TABLE_WHEN] = { "when", NC_ ("table", "When") },
  [TIE_TABLE_STATUS] = { "status", NC_ ("table", "Status") },
  [TIE_TABLE_ANNOUNCED] = { "announced", NC_ ("table", "Announced") },
  [TIE_TABLE_DEAL] = { "deal", NC_ ("table", "Deal") },
};

/**
 * tie_table_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): what stands at its head
 */
const char *
tie_table_column_get_title (TieTableColumn column)
{
  g_return_val_if_fail ((guint) column < TIE_N_TABLE_COLUMNS, NULL);

  return g_dpgettext2 (NULL, "table", columns[column].title);
}

/**
 * tie_table_column_to_nick:
 * @column: a column
 *
 * Returns: (transfer none): its name for actions and settings
 */
const char *
tie_table_column_to_nick (TieTableColumn column)
{
  g_return_val_if_fail ((guint) column < TIE_N_TABLE_COLUMNS, NULL);

  return columns[column].nick;
}

/**
 * tie_table_column_from_nick:
 * @nick: a name for actions and settings
 * @column: (out): the column of that name
 *
 * Returns: whether there is such a column
 */
gboolean
tie_table_column_from_nick (const char *nick, TieTableColumn *column)
{
  g_return_val_if_fail (nick != NULL && column != NULL, FALSE);

  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    if (g_str_equal (nick, columns[i].nick))
      {
        *column = (TieTableColumn) i;
        return TRUE;
      }
  return FALSE;
}

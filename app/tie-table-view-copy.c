/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is copied of the table of deals. */

#include "tie-table-view-private.h"

#include "tie-csv-writer.h"
#include "tie-direction.h"

/**
 * tie_table_view_write_csv:
 * @self: the table
 *
 * Returns: (transfer full): what it shows, in its order, as comma-separated values with a header
 */
GBytes *
tie_table_view_write_csv (TieTableView *self)
{
  g_autoptr (TieSheet) sheet = tie_sheet_new ();
  GPtrArray *rows;

  g_return_val_if_fail (TIE_IS_TABLE_VIEW (self), NULL);

  rows = tie_table_model_get_passed (self->rows);
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    if (gtk_column_view_column_get_visible (self->columns[i]))
      tie_sheet_add_column (sheet, tie_table_column_get_title ((TieTableColumn) i), TIE_CELL_TEXT,
                            0);
  for (guint i = 0; i < rows->len; i++)
    {
      TieTableRow *row = rows->pdata[i];

      tie_sheet_add_row (sheet, 0, 0);
      for (guint j = 0; j < TIE_N_TABLE_COLUMNS; j++)
        {
          g_autofree char *text =
              tie_direction_unmark (tie_table_row_dup_text (row, (TieTableColumn) j));

          if (gtk_column_view_column_get_visible (self->columns[j]))
            tie_sheet_put (sheet, tie_table_column_get_title ((TieTableColumn) j), text);
        }
    }
  return tie_csv_writer_write (sheet);
}

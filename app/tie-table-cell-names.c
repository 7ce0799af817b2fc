/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What assistive technology hears of a cell of the table of deals. */

#include "tie-table-cell.h"

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * tie_table_cell_tell_names:
 * @self: a cell
 *
 * Tells assistive technology what it says. GTK 4.8 gives rows and cells no names: a row says all of
 * it, a cell its heading as well.
 */
void
tie_table_cell_tell_names (TieTableCell *self)
{
  GtkWidget *cell, *line;
  TieTableColumn column;
  TieTableRow *row;
  g_autofree char *name = NULL, *line_name = NULL;

  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  column = tie_table_cell_get_column (self);
  cell = gtk_widget_get_parent (GTK_WIDGET (self));
  line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  row = tie_table_cell_find_row (GTK_WIDGET (self));
  if (line == NULL || row == NULL)
    return;
  name = g_strdup_printf ("%s: %s", tie_table_column_get_title (column),
                          tie_table_cell_get_text (self));
  set_name (GTK_WIDGET (self), tie_table_cell_get_text (self));
  set_name (cell, name);
  if (column != TIE_TABLE_FROM)
    return;
  line_name = tie_table_row_dup_name (row);
  set_name (line, line_name);
}

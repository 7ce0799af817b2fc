/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-table-column.h"
#include "tie-table-model.h"

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_CELLS (tie_table_cells_get_type ())
G_DECLARE_FINAL_TYPE (TieTableCells, tie_table_cells, TIE, TABLE_CELLS, GObject)

TieTableCells *tie_table_cells_new (TieTableModel *rows);
TieTableRow *tie_table_cells_get_row (TieTableCells *self, guint position);
void tie_table_cells_add (TieTableCells *self, GtkWidget *cell);
void tie_table_cells_remove (TieTableCells *self, GtkWidget *cell);
void tie_table_cells_foreach (TieTableCells *self, GFunc func, gpointer data);
void tie_table_cells_queue_name (TieTableCells *self, GtkWidget *cell);
void tie_table_cells_restyle (TieTableCells *self);
void tie_table_cells_note_width (TieTableCells *self, TieTableColumn column, int width);
void tie_table_cells_forget_widths (TieTableCells *self);
void tie_table_cells_widen (TieTableCells *self);
int tie_table_cells_get_least_width (TieTableCells *self, GtkWidget *cell, TieTableColumn column);
int tie_table_cells_get_width (TieTableCells *self, GtkWidget *cell, TieTableColumn column);
int tie_table_cells_get_height (TieTableCells *self, GtkWidget *cell);

G_END_DECLS

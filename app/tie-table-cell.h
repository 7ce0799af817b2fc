/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-table-cells.h"
#include "tie-table-row.h"
#include "tie-table-slots.h"

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_CELL (tie_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (TieTableCell, tie_table_cell, TIE, TABLE_CELL, GtkWidget)

GtkWidget *tie_table_cell_new (TieTableCells *cells, TieTableColumn column);
void tie_table_cell_set_slot (TieTableCell *self, TieTableSlot *slot);
TieTableRow *tie_table_cell_find_row (GtkWidget *widget);
TieTableColumn tie_table_cell_get_column (TieTableCell *self);
const char *tie_table_cell_get_text (TieTableCell *self);
gboolean tie_table_cell_is_awake (TieTableCell *self);
void tie_table_cell_wake (TieTableCell *self);
void tie_table_cell_note_width (TieTableCell *self);
void tie_table_cell_forget_width (TieTableCell *self);
void tie_table_cell_sleep (TieTableCell *self);
void tie_table_cell_follow (TieTableCell *self);
void tie_table_cell_renew (TieTableCell *self);
void tie_table_cell_dim (TieTableCell *self);
void tie_table_cell_tell_names (TieTableCell *self);

G_END_DECLS

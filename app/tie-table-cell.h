/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-table-row.h"

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_CELL (tie_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (TieTableCell, tie_table_cell, TIE, TABLE_CELL, GtkWidget)

TieTableRow *tie_table_cell_find_row (GtkWidget *widget);
GtkListItemFactory *tie_table_cell_factory_new (TieSession *session, TieTableColumn column);

G_END_DECLS

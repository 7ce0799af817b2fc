/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-table-cells.h"

G_BEGIN_DECLS

GtkListItemFactory *tie_table_cell_factory_new (TieTableCells *cells, TieTableColumn column);

G_END_DECLS

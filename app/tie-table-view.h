/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-table-row.h"

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_VIEW (tie_table_view_get_type ())
G_DECLARE_FINAL_TYPE (TieTableView, tie_table_view, TIE, TABLE_VIEW, GtkWidget)

GtkWidget *tie_table_view_new (TieSession *session);
gboolean tie_table_view_is_complete (TieTableView *self);
GListModel *tie_table_view_get_rows (TieTableView *self);
void tie_table_view_sort (TieTableView *self, TieTableColumn column, GtkSortType direction);
void tie_table_view_go_to (TieTableView *self, GHashTable *subjects);
void tie_table_view_set_brief (TieTableView *self, gboolean brief);
GBytes *tie_table_view_write_csv (TieTableView *self);

G_END_DECLS

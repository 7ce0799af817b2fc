/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-table-view.h"

#include "tie-table-cells.h"
#include "tie-table-model.h"
#include "tie-table-slots.h"

G_BEGIN_DECLS

struct _TieTableView
{
  GtkWidget parent_instance;

  TieSession *session;
  GtkWidget *box;
  GtkColumnView *view;
  GtkLabel *count;
  GtkWidget *empty;
  GtkWidget *foot;
  TieTableModel *rows;
  TieTableSlots *slots; /* where these stand */
  TieTableCells *cells;
  GtkSingleSelection *selection; /* of a place */
  TieTableRow *selected;         /* the row that stands there; NULL: none */
  GtkColumnViewColumn *columns[TIE_N_TABLE_COLUMNS];
  TieTableColumn sorted_by; /* by a command last */
  GtkSortType direction;
  gboolean brief;
  gboolean new_document; /* whose rows are not listed yet */
  gboolean following;    /* the selection of the session, without telling it */
  guint follow_id;
  guint top_id;
  guint n_top_frames;
  GdkFrameClock *clock; /* while it is realized */
  gulong layout_id;
};

void tie_table_view_add_columns (TieTableView *self);
void tie_table_view_update_columns (TieTableView *self);
GMenuModel *tie_table_view_sort_menu_new (void);
void tie_table_view_sort_action (GtkWidget *widget, const char *name, GVariant *parameter);
GtkWidget *tie_table_view_get_list (TieTableView *self);
void tie_table_view_wake_cells (TieTableView *self);

void tie_table_view_begin (TieTableView *self);
void tie_table_view_follow_selection (TieTableView *self);
void tie_table_view_add_selection (TieTableView *self);
void tie_table_view_place_rows (TieTableView *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-search.h"
#include "tie-session.h"
#include "tie-table-column.h"

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_ROW (tie_table_row_get_type ())
G_DECLARE_FINAL_TYPE (TieTableRow, tie_table_row, TIE, TABLE_ROW, GObject)

void tie_table_rows_add (GPtrArray *rows, TieSession *session, TieDeal *deal);
void tie_table_rows_dim (GPtrArray *rows, GHashTable *lit);
void tie_table_rows_release (GPtrArray *rows);
const char *tie_table_row_get_id (TieTableRow *self);
const char *tie_table_row_get_deal_id (TieTableRow *self);
gboolean tie_table_row_is_of (TieTableRow *self, const char *id);
gboolean tie_table_row_is_in (TieTableRow *self, GHashTable *scope);
gboolean tie_table_row_is_dimmed (TieTableRow *self);
guint tie_table_row_get_index (TieTableRow *self);
gboolean tie_table_row_is_shown (TieTableRow *self, const TieSearchQuery *query);
char *tie_table_row_dup_text (TieTableRow *self, TieTableColumn column);
char *tie_table_row_dup_name (TieTableRow *self);
int tie_table_row_compare (TieTableRow *a, TieTableRow *b, TieTableColumn column);

G_END_DECLS

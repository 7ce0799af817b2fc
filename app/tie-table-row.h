/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-search.h"
#include "tie-session.h"

G_BEGIN_DECLS

/* What the table says of each flow; in this order */
typedef enum
{
  TIE_TABLE_FROM,
  TIE_TABLE_TO,
  TIE_TABLE_WHAT,
  TIE_TABLE_AMOUNT,
  TIE_TABLE_BY_THEN, /* as of a moment */
  TIE_TABLE_WHEN,
  TIE_TABLE_STATUS,
  TIE_TABLE_ANNOUNCED,
  TIE_TABLE_DEAL,
} TieTableColumn;

#define TIE_N_TABLE_COLUMNS (TIE_TABLE_DEAL + 1)

#define TIE_TYPE_TABLE_ROW (tie_table_row_get_type ())
G_DECLARE_FINAL_TYPE (TieTableRow, tie_table_row, TIE, TABLE_ROW, GObject)

const char *tie_table_column_get_title (TieTableColumn column);
const char *tie_table_column_to_nick (TieTableColumn column);
gboolean tie_table_column_from_nick (const char *nick, TieTableColumn *column);

GPtrArray *tie_table_rows_new (TieSession *session);
const char *tie_table_row_get_id (TieTableRow *self);
const char *tie_table_row_get_deal_id (TieTableRow *self);
gboolean tie_table_row_is_of (TieTableRow *self, const char *id);
gboolean tie_table_row_is_in (TieTableRow *self, GHashTable *scope);
void tie_table_row_set_dimmed (TieTableRow *self, gboolean dimmed);
gboolean tie_table_row_is_dimmed (TieTableRow *self);
guint tie_table_row_get_index (TieTableRow *self);
gboolean tie_table_row_is_shown (TieTableRow *self, const TieSearchQuery *query);
char *tie_table_row_dup_text (TieTableRow *self, TieTableColumn column);
char *tie_table_row_dup_name (TieTableRow *self);
int tie_table_row_compare (TieTableRow *a, TieTableRow *b, TieTableColumn column);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

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

const char *tie_table_column_get_title (TieTableColumn column);
const char *tie_table_column_to_nick (TieTableColumn column);
gboolean tie_table_column_from_nick (const char *nick, TieTableColumn *column);

G_END_DECLS

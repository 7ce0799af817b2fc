/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieTableField:
 *
 * What a table says: of a deal its name, status and sources; of each of its flows the rest.
 */
typedef enum
{
  TIE_TABLE_NAME,
  TIE_TABLE_PARTIES,
  TIE_TABLE_WHAT,
  TIE_TABLE_AMOUNT,
  TIE_TABLE_WHEN,
  TIE_TABLE_STATUS,
  TIE_TABLE_SOURCES,
} TieTableField;

#define TIE_N_TABLE_FIELDS (TIE_TABLE_SOURCES + 1)

typedef enum
{
  TIE_TABLE_PLAIN,
  TIE_TABLE_STRONG,
  TIE_TABLE_QUIET,
} TieTableTone;

/**
 * TieTableText:
 *
 * A paragraph of a cell.
 */
typedef struct
{
  char *text;
  TieTableTone tone;
} TieTableText;

/**
 * TieTableLine:
 * @flow: (nullable): what it is of; %NULL: of the deal as a whole
 * @title: for people who cannot see it
 * @cells: (element-type TieTableText): what it says, by #TieTableField; those of a deal are empty
 *
 * A row of a table.
 */
typedef struct
{
  TieFlow *flow;
  char *title;
  GArray *cells[TIE_N_TABLE_FIELDS];
} TieTableLine;

/**
 * TieTableDeal:
 * @owner: (nullable): in whose colour it stands
 * @title: for people who cannot see it
 * @description: likewise
 * @cells: (element-type TieTableText): what it says, by #TieTableField; those of flows are empty
 * @lines: (element-type TieTableLine): its flows, at least one
 *
 * The rows of a deal.
 */
typedef struct
{
  TieDeal *deal;
  TieOrganization *owner;
  char *title;
  char *description;
  GArray *cells[TIE_N_TABLE_FIELDS];
  GPtrArray *lines;
} TieTableDeal;

gboolean tie_table_field_is_of_deal (TieTableField field);
GPtrArray *
tie_table_deals_new (const TieChartRequest *request, TieFootnotes *numbering, guint *n_later);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieDealTableField:
 *
 * What a table says: of a deal its name, status and sources; of each of its flows the rest.
 */
typedef enum
{
  TIE_DEAL_TABLE_NAME,
  TIE_DEAL_TABLE_PARTIES,
  TIE_DEAL_TABLE_WHAT,
  TIE_DEAL_TABLE_AMOUNT,
  TIE_DEAL_TABLE_WHEN,
  TIE_DEAL_TABLE_STATUS,
  TIE_DEAL_TABLE_SOURCES,
} TieDealTableField;

#define TIE_N_DEAL_TABLE_FIELDS (TIE_DEAL_TABLE_SOURCES + 1)

typedef enum
{
  TIE_DEAL_TABLE_PLAIN,
  TIE_DEAL_TABLE_STRONG,
  TIE_DEAL_TABLE_QUIET,
} TieDealTableTone;

/**
 * TieDealTableText:
 *
 * A paragraph of a cell.
 */
typedef struct
{
  char *text;
  TieDealTableTone tone;
} TieDealTableText;

/**
 * TieDealTableLine:
 * @flow: (nullable): what it is of; %NULL: of the deal as a whole
 * @title: for people who cannot see it
 * @cells: (element-type TieDealTableText): what it says, by #TieDealTableField; those of a deal are
 * empty
 *
 * A row of a table.
 */
typedef struct
{
  TieFlow *flow;
  char *title;
  GArray *cells[TIE_N_DEAL_TABLE_FIELDS];
} TieDealTableLine;

/**
 * TieDealTableEntry:
 * @owner: (nullable): in whose colour it stands
 * @title: for people who cannot see it
 * @description: likewise
 * @cells: (element-type TieDealTableText): what it says, by #TieDealTableField; those of flows are
 * empty
 * @lines: (element-type TieDealTableLine): its flows, at least one
 *
 * The rows of a deal.
 */
typedef struct
{
  TieDeal *deal;
  TieOrganization *owner;
  char *title;
  char *description;
  GArray *cells[TIE_N_DEAL_TABLE_FIELDS];
  GPtrArray *lines;
} TieDealTableEntry;

gboolean tie_deal_table_field_is_of_deal (TieDealTableField field);
GPtrArray *tie_deal_table_entries_new (const TieChartRequest *request,
                                       TieFootnotes *numbering,
                                       guint *n_later);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-palette.h"
#include "tie-deal-table-entry.h"

G_BEGIN_DECLS

#define TIE_MOST_DEAL_TABLE_COLUMNS TIE_N_DEAL_TABLE_FIELDS
/* Of the first column, which stands beside the colour of the supplier, in pixels */
#define TIE_DEAL_TABLE_INDENT 12.0

/**
 * TieDealTableColumn:
 * @fields: what its cells say, one below the other
 * @x: from the left of the table, in pixels
 */
typedef struct
{
  const char *heading;
  TieDealTableField fields[4];
  guint n_fields;
  double x;
  double width;
} TieDealTableColumn;

/**
 * TieDealTablePiece:
 *
 * A line of a cell.
 */
typedef struct
{
  char *text;
  TieDealTableTone tone;
} TieDealTablePiece;

/**
 * TieDealTableBand:
 * @deal: index of its deal
 * @line: index of its line in the deal
 * @cells: (element-type TieDealTablePiece): of each column; those of the deal in its first band
 * alone
 * @height: without the padding of the deal
 *
 * A row of a table that was given its width. A deal is parted between bands alone.
 */
typedef struct
{
  guint deal;
  guint line;
  GArray *cells[TIE_MOST_DEAL_TABLE_COLUMNS];
  double height;
} TieDealTableBand;

/**
 * TieDealTableDensity:
 * @TIE_DEAL_TABLE_BRIEF: tight, without what is quiet
 *
 * How much room rows take.
 */
typedef enum
{
  TIE_DEAL_TABLE_LOOSE,
  TIE_DEAL_TABLE_CLOSE,
  TIE_DEAL_TABLE_TIGHT,
  TIE_DEAL_TABLE_BRIEF,
} TieDealTableDensity;

#define TIE_N_DEAL_TABLE_DENSITIES (TIE_DEAL_TABLE_BRIEF + 1)

/**
 * TieDealTable:
 * @n_later: deals that had not been announced yet
 * @density: to be set before the width
 *
 * A table of deals of a certain width.
 */
typedef struct
{
  TieChartRequest request;
  TiePalette *palette;
  GPtrArray *deals;
  guint n_later;
  double width;
  TieDealTableDensity density;
  TieDealTableColumn columns[TIE_MOST_DEAL_TABLE_COLUMNS];
  guint n_columns;
  GArray *bands; /* TieDealTableBand */
} TieDealTable;

TieDealTable *tie_deal_table_new (const TieChartRequest *request, TieFootnotes *numbering);
void tie_deal_table_free (TieDealTable *self);
void tie_deal_table_set_width (TieDealTable *self, double width);
guint tie_deal_table_fit (const TieDealTable *self, guint from, double height, gboolean parted);
double tie_deal_table_get_height (const TieDealTable *self, guint from, guint to);
guint tie_deal_table_count_deals (const TieDealTable *self, guint from);

/* In columns and draw. */
TieTextStyle tie_deal_table_get_style (const TieDealTable *self, TieDealTableTone tone);
TieTextStyle tie_deal_table_get_head_style (const TieDealTable *self);
double tie_deal_table_get_line_height (void);
double tie_deal_table_get_padding (const TieDealTable *self);
double tie_deal_table_get_line_gap (const TieDealTable *self);
double tie_deal_table_get_head_height (const TieDealTable *self);
void tie_deal_table_fit_columns (TieDealTable *self, double width);
void tie_deal_table_draw (const TieDealTable *self,
                          TieScene *scene,
                          double x,
                          double y,
                          guint from,
                          guint to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDealTable, tie_deal_table_free)

G_END_DECLS

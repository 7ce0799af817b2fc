/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-palette.h"
#include "tie-table-deal.h"

G_BEGIN_DECLS

#define TIE_MOST_TABLE_COLUMNS TIE_N_TABLE_FIELDS
/* Of the first column, which stands beside the colour of the supplier, in pixels */
#define TIE_TABLE_INDENT 12.0

/**
 * TieTableColumn:
 * @fields: what its cells say, one below the other
 * @x: from the left of the table, in pixels
 */
typedef struct
{
  const char *heading;
  TieTableField fields[4];
  guint n_fields;
  double x;
  double width;
} TieTableColumn;

/**
 * TieTablePiece:
 *
 * A line of a cell.
 */
typedef struct
{
  char *text;
  TieTableTone tone;
} TieTablePiece;

/**
 * TieTableBand:
 * @deal: index of its deal
 * @line: index of its line in the deal
 * @cells: (element-type TieTablePiece): of each column; those of the deal in its first band alone
 * @height: without the padding of the deal
 *
 * A row of a table that was given its width. A deal is parted between bands alone.
 */
typedef struct
{
  guint deal;
  guint line;
  GArray *cells[TIE_MOST_TABLE_COLUMNS];
  double height;
} TieTableBand;

/**
 * TieTableDensity:
 * @TIE_TABLE_BRIEF: tight, without what is quiet
 *
 * How much room rows take.
 */
typedef enum
{
  TIE_TABLE_LOOSE,
  TIE_TABLE_CLOSE,
  TIE_TABLE_TIGHT,
  TIE_TABLE_BRIEF,
} TieTableDensity;

#define TIE_N_TABLE_DENSITIES (TIE_TABLE_BRIEF + 1)

/**
 * TieTable:
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
  TieTableDensity density;
  TieTableColumn columns[TIE_MOST_TABLE_COLUMNS];
  guint n_columns;
  GArray *bands; /* TieTableBand */
} TieTable;

TieTable *tie_table_new (const TieChartRequest *request, TieFootnotes *numbering);
void tie_table_free (TieTable *self);
void tie_table_set_width (TieTable *self, double width);
guint tie_table_fit (const TieTable *self, guint from, double height, gboolean parted);
double tie_table_get_height (const TieTable *self, guint from, guint to);
guint tie_table_count_deals (const TieTable *self, guint from);

/* In columns and draw. */
TieTextStyle tie_table_get_style (const TieTable *self, TieTableTone tone);
TieTextStyle tie_table_get_head_style (const TieTable *self);
double tie_table_get_line_height (void);
double tie_table_get_padding (const TieTable *self);
double tie_table_get_line_gap (const TieTable *self);
double tie_table_get_head_height (const TieTable *self);
void tie_table_fit_columns (TieTable *self, double width);
void
tie_table_draw (const TieTable *self, TieScene *scene, double x, double y, guint from, guint to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieTable, tie_table_free)

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_CELL_TEXT,
  TIE_CELL_NUMBER,
  TIE_CELL_BOOLEAN,
} TieCellType;

/**
 * TieColumn:
 * @name: what stands at its head
 * @offset: where, in bytes, in the text that the sheet was read from
 */
typedef struct
{
  char *name;
  TieCellType type;
  gsize offset;
} TieColumn;

/**
 * TieCell:
 * @text: (nullable): what stands in it; %NULL: nothing
 * @offset: where, in bytes
 */
typedef struct
{
  const char *text;
  gsize offset;
} TieCell;

/**
 * TieRow:
 * @offset: where it begins, in bytes
 * @line: likewise, from 1
 * @cells: as many as there are columns
 */
typedef struct
{
  gsize offset;
  guint line;
  TieCell *cells;
} TieRow;

/**
 * TieSheet:
 * @columns: (element-type TieColumn): its columns
 * @rows: (element-type TieRow): its rows, each about an organisation, a flow or the document
 * @has_keys: whether its columns are what a graph calls keys
 * @n_left_out: how many rows are not there for want of an id, which has been told of
 *
 * A table: what all formats for exchanging data have in common. Writers get one from a document,
 * readers make one to be understood as a document.
 */
typedef struct
{
  GArray *columns;
  GArray *rows;
  GStringChunk *texts;
  GHashTable *by_name; /* from a column's name to its number, plus one */
  gboolean has_keys;
  guint n_left_out;
} TieSheet;

/* What is read has bounds: more than a person keeps, no more than memory bears */
#define TIE_SHEET_MOST_COLUMNS 1000
#define TIE_SHEET_MOST_ROWS 1000000
#define TIE_SHEET_MOST_CELLS 20000000

TieSheet *tie_sheet_new (void);
void tie_sheet_free (TieSheet *self);
guint tie_sheet_add_column (TieSheet *self, const char *name, TieCellType type, gsize offset);
void tie_sheet_add_row (TieSheet *self, gsize offset, guint line);
gboolean tie_sheet_is_full (const TieSheet *self);
char *tie_sheet_describe_bounds (const TieSheet *self);
const char *tie_sheet_keep (TieSheet *self, const char *text);
void tie_sheet_set (TieSheet *self, guint column, const char *text, gsize offset);
void tie_sheet_set_kept (TieSheet *self, guint column, const char *text, gsize offset);
void tie_sheet_replace (TieSheet *self, guint row, guint column, const char *text);
void tie_sheet_put (TieSheet *self, const char *name, const char *text);
const TieColumn *tie_sheet_get_column (const TieSheet *self, guint column);
const TieRow *tie_sheet_get_row (const TieSheet *self, guint row);
const TieRow *tie_sheet_find_row (const TieSheet *self, gsize offset);
const char *tie_sheet_get (const TieSheet *self, guint row, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSheet, tie_sheet_free)

G_END_DECLS

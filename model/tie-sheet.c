/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A table of texts with their places. */

#include "tie-sheet.h"

#include "tie-words.h"

static void
column_clear (gpointer data)
{
  g_free (((TieColumn *) data)->name);
}

static void
row_clear (gpointer data)
{
  g_free (((TieRow *) data)->cells);
}

/**
 * tie_sheet_new:
 *
 * Returns: (transfer full): a sheet without columns and rows
 */
TieSheet *
tie_sheet_new (void)
{
  TieSheet *self = g_new0 (TieSheet, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (TieColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (TieRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->texts = g_string_chunk_new (4096);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * tie_sheet_free:
 * @self: (transfer full) (nullable): a sheet
 */
void
tie_sheet_free (TieSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

/**
 * tie_sheet_add_column:
 * @self: a sheet without rows
 * @name: what stands at its head; of two columns of one name tie_sheet_put() means the first
 * @type: what its cells hold
 * @offset: where its name stands, in bytes
 *
 * Returns: the column's number
 */
guint
tie_sheet_add_column (TieSheet *self, const char *name, TieCellType type, gsize offset)
{
  TieColumn column = { g_strdup (name), type, offset };

  g_array_append_val (self->columns, column);
  if (!g_hash_table_contains (self->by_name, name))
    g_hash_table_insert (self->by_name, g_strdup (name), GUINT_TO_POINTER (self->columns->len));
  return self->columns->len - 1;
}

/**
 * tie_sheet_add_row:
 * @self: a sheet with all its columns
 * @offset: where the row begins, in bytes
 * @line: likewise
 *
 * Adds a row of empty cells.
 */
void
tie_sheet_add_row (TieSheet *self, gsize offset, guint line)
{
  TieRow row = { offset, line, g_new0 (TieCell, self->columns->len) };

  for (guint i = 0; i < self->columns->len; i++)
    row.cells[i].offset = offset;
  g_array_append_val (self->rows, row);
}

/**
 * tie_sheet_is_full:
 *
 * Returns: whether a reader adds no more rows; what is written from a document knows no such bounds
 */
gboolean
tie_sheet_is_full (const TieSheet *self)
{
  return self->rows->len >= TIE_SHEET_MOST_ROWS
         || (self->rows->len + 1) * (guint64) self->columns->len > TIE_SHEET_MOST_CELLS;
}

/**
 * tie_sheet_describe_bounds:
 * @self: a full sheet
 *
 * Returns: (transfer full): that there is more than can be read, translated
 */
char *
tie_sheet_describe_bounds (const TieSheet *self)
{
  return g_strdup_printf (_ ("this is more than can be read: %u rows of %u columns are the most"),
                          self->rows->len, self->columns->len);
}

/**
 * tie_sheet_keep:
 * @self: a sheet
 * @text: (nullable): a text for any number of its cells; the empty text stands for nothing
 *
 * Returns: (transfer none) (nullable): a copy that stands as long as the sheet does
 */
const char *
tie_sheet_keep (TieSheet *self, const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * tie_sheet_set:
 * @self: a sheet with a row
 * @column: a column's number
 * @text: (nullable): what stands there; the empty text stands for nothing
 * @offset: where, in bytes
 *
 * Fills a cell of the last row.
 */
void
tie_sheet_set (TieSheet *self, guint column, const char *text, gsize offset)
{
  tie_sheet_set_kept (self, column, tie_sheet_keep (self, text), offset);
}

/**
 * tie_sheet_set_kept:
 * @self: a sheet with a row
 * @column: a column's number
 * @text: (nullable): what stands there, from tie_sheet_keep()
 * @offset: where, in bytes
 *
 * Fills a cell of the last row with a text that others may have as well.
 */
void
tie_sheet_set_kept (TieSheet *self, guint column, const char *text, gsize offset)
{
  TieRow *row;

  g_return_if_fail (self->rows->len > 0 && column < self->columns->len);

  row = &g_array_index (self->rows, TieRow, self->rows->len - 1);
  row->cells[column].offset = offset;
  row->cells[column].text = text;
}

/**
 * tie_sheet_replace:
 * @self: a sheet
 * @row: a row's number
 * @column: a column's number
 * @text: (nullable): what stands there instead, from tie_sheet_keep()
 *
 * Changes what stands in a cell, which still says where it was read.
 */
void
tie_sheet_replace (TieSheet *self, guint row, guint column, const char *text)
{
  g_return_if_fail (row < self->rows->len && column < self->columns->len);

  g_array_index (self->rows, TieRow, row).cells[column].text = text;
}

/* The column's number, plus one; 0 when there is none */
static guint
find_column (const TieSheet *self, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, name));
}

/**
 * tie_sheet_put:
 * @self: a sheet with a row
 * @name: the name of one of its columns
 * @text: (nullable): what stands there
 *
 * Fills a cell of the last row.
 */
void
tie_sheet_put (TieSheet *self, const char *name, const char *text)
{
  guint column = find_column (self, name);

  g_return_if_fail (column > 0);

  tie_sheet_set (self, column - 1, text, 0);
}

/**
 * tie_sheet_get_column:
 *
 * Returns: (transfer none): the column of that number
 */
const TieColumn *
tie_sheet_get_column (const TieSheet *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, TieColumn, column);
}

/**
 * tie_sheet_get_row:
 *
 * Returns: (transfer none): the row of that number
 */
const TieRow *
tie_sheet_get_row (const TieSheet *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, TieRow, row);
}

/**
 * tie_sheet_find_row:
 * @offset: a place in the text that the sheet was read from, in bytes
 *
 * Returns: (transfer none) (nullable): the row that stands there: the last that begins there or
 *   before
 */
const TieRow *
tie_sheet_find_row (const TieSheet *self, gsize offset)
{
  guint low = 0, high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tie_sheet_get_row (self, middle)->offset <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? tie_sheet_get_row (self, low - 1) : NULL;
}

/**
 * tie_sheet_get:
 * @self: a sheet
 * @row: a row's number
 * @name: a column's name
 *
 * Returns: (transfer none) (nullable): what stands there, if there is such a column
 */
const char *
tie_sheet_get (const TieSheet *self, guint row, const char *name)
{
  guint column = find_column (self, name);

  return column == 0 ? NULL : tie_sheet_get_row (self, row)->cells[column - 1].text;
}

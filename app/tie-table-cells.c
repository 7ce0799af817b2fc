/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What all cells of a table of deals have in common: how wide the columns are, how high a line is,
 * and the names that assistive technology is yet to be told. */

#include "tie-table-cells.h"

#include "tie-table-cell.h"

/* No cell asks for more characters: what is longer ends in dots, and is a tooltip */
#define MOST_CHARS 34

/* What a column keeps when there is little room: the table is moved sideways then */
static const int least_chars[TIE_N_TABLE_COLUMNS] = {
  [TIE_TABLE_FROM] = 9,    [TIE_TABLE_TO] = 9,         [TIE_TABLE_WHAT] = 16,
  [TIE_TABLE_AMOUNT] = 14, [TIE_TABLE_BY_THEN] = 22,   [TIE_TABLE_WHEN] = 20,
  [TIE_TABLE_STATUS] = 14, [TIE_TABLE_ANNOUNCED] = 12, [TIE_TABLE_DEAL] = 20,
};

/* Names, by which one finds a row, are told apart before the table is moved */
#define MOST_NAME_CHARS 16

#define MOST_NAMED_AT_ONCE 40

struct _TieTableCells
{
  GObject parent_instance;

  TieTableModel *rows;
  GHashTable *all;     /* GtkWidget, unowned: each leaves when it is disposed of */
  GHashTable *unnamed; /* of these, those that have not been given their names yet */
  guint name_id;
  gboolean measured;               /* the next two are those of the present font */
  int char_width;                  /* Pango units */
  int line_height;                 /* pixels */
  int widest[TIE_N_TABLE_COLUMNS]; /* text that has been seen in a column, pixels */
  gboolean widened[TIE_N_TABLE_COLUMNS];
  gboolean new_widths; /* they are those of no row yet */
};

G_DEFINE_FINAL_TYPE (TieTableCells, tie_table_cells, G_TYPE_OBJECT)

static void
tie_table_cells_finalize (GObject *object)
{
  TieTableCells *self = TIE_TABLE_CELLS (object);

  g_clear_handle_id (&self->name_id, g_source_remove);
  g_hash_table_unref (self->unnamed);
  g_hash_table_unref (self->all);
  g_object_unref (self->rows);

  G_OBJECT_CLASS (tie_table_cells_parent_class)->finalize (object);
}

static void
tie_table_cells_class_init (TieTableCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_table_cells_finalize;
}

static void
tie_table_cells_init (TieTableCells *self)
{
  self->all = g_hash_table_new (NULL, NULL);
  self->unnamed = g_hash_table_new (NULL, NULL);
}

static void
forget_cb (gpointer cell, gpointer data)
{
  tie_table_cell_forget_width (cell);
}

/* A few of those that wait; the set may change meanwhile */
static gboolean
name_cb (gpointer data)
{
  TieTableCells *self = data;

  for (guint i = 0; i < MOST_NAMED_AT_ONCE && g_hash_table_size (self->unnamed) > 0; i++)
    {
      GHashTableIter iter;
      gpointer cell;

      g_hash_table_iter_init (&iter, self->unnamed);
      g_hash_table_iter_next (&iter, &cell, NULL);
      g_hash_table_iter_remove (&iter);
      tie_table_cell_tell_names (cell);
      tie_table_cell_note_width (cell);
    }
  if (g_hash_table_size (self->unnamed) > 0)
    return G_SOURCE_CONTINUE;
  tie_table_cells_widen (self);
  self->name_id = 0;
  return G_SOURCE_REMOVE;
}

static void
catch_up_later (TieTableCells *self)
{
  if (self->name_id == 0)
    self->name_id = g_idle_add_full (G_PRIORITY_LOW, name_cb, self, NULL);
}

/* What each column keeps is in characters as GTK counts them */
static void
measure (TieTableCells *self, GtkWidget *cell)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (cell, "–");
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontMetrics *metrics =
      pango_context_get_metrics (context, pango_context_get_font_description (context),
                                 pango_context_get_language (context));
  int char_width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                        pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  pango_layout_get_pixel_size (layout, NULL, &self->line_height);
  if (self->char_width != char_width)
    {
      tie_table_cells_forget_widths (self);
      /* A cell that is seen already does not say again how wide its text is */
      catch_up_later (self);
    }
  self->char_width = char_width;
  self->measured = TRUE;
}

static void
ensure_measured (TieTableCells *self, GtkWidget *cell)
{
  if (!self->measured)
    measure (self, cell);
}

static int
get_chars_width (TieTableCells *self, int n_chars)
{
  return PANGO_PIXELS_CEIL (n_chars * self->char_width);
}

/**
 * tie_table_cells_new:
 * @rows: the rows that stand in the places of the table
 *
 * Returns: (transfer full): no cells
 */
TieTableCells *
tie_table_cells_new (TieTableModel *rows)
{
  TieTableCells *self;

  g_return_val_if_fail (TIE_IS_TABLE_MODEL (rows), NULL);

  self = g_object_new (TIE_TYPE_TABLE_CELLS, NULL);
  self->rows = g_object_ref (rows);
  return self;
}

/**
 * tie_table_cells_get_row:
 * @self: the cells
 * @position: a place in the table
 *
 * Returns: (transfer none) (nullable): the row that stands there
 */
TieTableRow *
tie_table_cells_get_row (TieTableCells *self, guint position)
{
  GPtrArray *passed;

  g_return_val_if_fail (TIE_IS_TABLE_CELLS (self), NULL);

  passed = tie_table_model_get_passed (self->rows);
  return position < passed->len ? passed->pdata[position] : NULL;
}

/**
 * tie_table_cells_add:
 * @self: the cells
 * @cell: a new one, which calls tie_table_cells_remove() before it is gone
 */
void
tie_table_cells_add (TieTableCells *self, GtkWidget *cell)
{
  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  g_hash_table_add (self->all, cell);
}

/**
 * tie_table_cells_remove:
 * @self: the cells
 * @cell: one that is about to go
 */
void
tie_table_cells_remove (TieTableCells *self, GtkWidget *cell)
{
  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  g_hash_table_remove (self->all, cell);
  g_hash_table_remove (self->unnamed, cell);
}

/**
 * tie_table_cells_foreach:
 * @self: the cells
 * @func: called with each, which it must not add to or take away
 * @data: for @func
 */
void
tie_table_cells_foreach (TieTableCells *self, GFunc func, gpointer data)
{
  GHashTableIter iter;
  gpointer cell;

  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  g_hash_table_iter_init (&iter, self->all);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    func (cell, data);
}

/**
 * tie_table_cells_queue_name:
 * @self: the cells
 * @cell: one whose text is another
 *
 * Has assistive technology told of it when there is time: a table has some two thousand cells, seen
 * or not.
 */
void
tie_table_cells_queue_name (TieTableCells *self, GtkWidget *cell)
{
  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  catch_up_later (self);
  g_hash_table_add (self->unnamed, cell);
}

/**
 * tie_table_cells_restyle:
 * @self: the cells
 *
 * Says that the font of the cells may be another.
 */
void
tie_table_cells_restyle (TieTableCells *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  self->measured = FALSE;
}

/**
 * tie_table_cells_note_width:
 * @self: the cells
 * @column: a column
 * @width: of a text that is seen in it, pixels
 *
 * Lets the column become as wide as that. It does not become narrower when the text goes: columns
 * that moved with each letter of a search would be hard to read.
 */
void
tie_table_cells_note_width (TieTableCells *self, TieTableColumn column, int width)
{
  g_return_if_fail (TIE_IS_TABLE_CELLS (self));
  g_return_if_fail ((guint) column < TIE_N_TABLE_COLUMNS);

  width = MIN (width, get_chars_width (self, MOST_CHARS));
  if (width <= self->widest[column])
    return;
  if (width > get_chars_width (self, least_chars[column]))
    self->widened[column] = TRUE;
  self->widest[column] = width;
}

/**
 * tie_table_cells_forget_widths:
 * @self: the cells
 *
 * Has the columns be as wide again as what stands in them now and from now on.
 */
void
tie_table_cells_forget_widths (TieTableCells *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    {
      self->widened[i] = self->widened[i] || self->widest[i] > 0;
      self->widest[i] = 0;
    }
  self->new_widths = TRUE;
  tie_table_cells_foreach (self, forget_cb, NULL);
}

static void
note_cb (gpointer cell, gpointer data)
{
  tie_table_cell_note_width (cell);
}

/* GTK asks a column for its width again when any of its cells says so */
static void
widen_cb (gpointer cell, gpointer data)
{
  TieTableCells *self = data;
  TieTableColumn column = tie_table_cell_get_column (cell);

  if (!self->widened[column])
    return;
  self->widened[column] = FALSE;
  gtk_widget_queue_resize (cell);
}

/**
 * tie_table_cells_widen:
 * @self: the cells
 *
 * Gives the columns the width of what has been noted since this was last called; at first, of all
 * rows that there are, so that not much changes when more is seen.
 */
void
tie_table_cells_widen (TieTableCells *self)
{
  gboolean any = FALSE;

  g_return_if_fail (TIE_IS_TABLE_CELLS (self));

  if (self->new_widths)
    tie_table_cells_foreach (self, note_cb, NULL);
  self->new_widths = FALSE;
  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    any = any || self->widened[i];
  if (any)
    tie_table_cells_foreach (self, widen_cb, self);
}

/**
 * tie_table_cells_get_least_width:
 * @self: the cells
 * @cell: any of them
 * @column: a column
 *
 * Returns: the least width of its cells, pixels: of names, what they need within bounds
 */
int
tie_table_cells_get_least_width (TieTableCells *self, GtkWidget *cell, TieTableColumn column)
{
  int least;

  g_return_val_if_fail (TIE_IS_TABLE_CELLS (self), 0);
  g_return_val_if_fail ((guint) column < TIE_N_TABLE_COLUMNS, 0);

  ensure_measured (self, cell);
  least = get_chars_width (self, least_chars[column]);
  if (column != TIE_TABLE_FROM && column != TIE_TABLE_TO)
    return least;
  return MAX (least, MIN (self->widest[column], get_chars_width (self, MOST_NAME_CHARS)));
}

/**
 * tie_table_cells_get_width:
 * @self: the cells
 * @cell: any of them
 * @column: a column
 *
 * Returns: the width that shows all that has been seen in it, pixels
 */
int
tie_table_cells_get_width (TieTableCells *self, GtkWidget *cell, TieTableColumn column)
{
  int least = tie_table_cells_get_least_width (self, cell, column);

  return MAX (least, self->widest[column]);
}

/**
 * tie_table_cells_get_height:
 * @self: the cells
 * @cell: any of them
 *
 * Returns: the height of a line, pixels
 */
int
tie_table_cells_get_height (TieTableCells *self, GtkWidget *cell)
{
  g_return_val_if_fail (TIE_IS_TABLE_CELLS (self), 0);

  ensure_measured (self, cell);
  return self->line_height;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A table of deals: its rows, wrapped into columns, and which of them fit where. */

#include "tie-table.h"

#include "tie-chart-sources.h"

/* A paragraph of a cell has no more lines: what is longer is in the document's details */
#define MOST_LINES 5
/* Above and below a deal, and between its flows, by density, in pixels */
static const double paddings[TIE_N_TABLE_DENSITIES] = { 13, 8, 4, 4 };
static const double line_gaps[TIE_N_TABLE_DENSITIES] = { 8, 5, 2, 2 };
#define HEAD_PADDING 6.0

static void
piece_clear (gpointer data)
{
  g_free (((TieTablePiece *) data)->text);
}

static void
band_clear (gpointer data)
{
  TieTableBand *band = data;

  for (guint i = 0; i < TIE_MOST_TABLE_COLUMNS; i++)
    g_clear_pointer (&band->cells[i], g_array_unref);
}

/**
 * tie_table_new:
 * @request: what is to be drawn; its document and theme are borrowed as long as the table lives
 * @numbering: the numbers of the sources; cites what it lacks
 *
 * Returns: (transfer full): a table of all deals, without a width
 */
TieTable *
tie_table_new (const TieChartRequest *request, TieFootnotes *numbering)
{
  TieTable *self;

  g_return_val_if_fail (request != NULL && numbering != NULL, NULL);

  self = g_new0 (TieTable, 1);
  self->request = *request;
  self->palette = tie_palette_new (request->document, request->theme);
  self->deals = tie_table_deals_new (request, numbering, &self->n_later);
  self->bands = g_array_new (FALSE, TRUE, sizeof (TieTableBand));
  g_array_set_clear_func (self->bands, band_clear);
  return self;
}

/**
 * tie_table_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees it.
 */
void
tie_table_free (TieTable *self)
{
  if (self == NULL)
    return;
  tie_palette_free (self->palette);
  g_ptr_array_unref (self->deals);
  g_array_unref (self->bands);
  g_free (self);
}

/*
 * tie_table_get_style:
 *
 * Returns: in which texts of a tone are set
 */
TieTextStyle
tie_table_get_style (const TieTable *self, TieTableTone tone)
{
  const TieTheme *theme = self->request.theme;
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL,
                                       tone == TIE_TABLE_QUIET ? theme->grey : theme->ink);

  if (tone == TIE_TABLE_STRONG)
    style.weight = 600;
  return style;
}

/*
 * tie_table_get_head_style:
 *
 * Returns: in which the names of columns are set
 */
TieTextStyle
tie_table_get_head_style (const TieTable *self)
{
  TieTextStyle style =
      tie_theme_text (self->request.theme, TIE_TYPE_ROLE_NOTE, self->request.theme->grey);

  style.weight = 600;
  return style;
}

/*
 * tie_table_get_line_height:
 *
 * Returns: from one base line of a cell to the next, in pixels
 */
double
tie_table_get_line_height (void)
{
  return tie_theme_text (tie_theme_light (), TIE_TYPE_ROLE_DETAIL, TIE_COLOR_NONE).size
         * TIE_CHART_LINE_HEIGHT;
}

/*
 * tie_table_get_padding:
 *
 * Returns: above and below a deal, in pixels
 */
double
tie_table_get_padding (const TieTable *self)
{
  return paddings[self->density];
}

/*
 * tie_table_get_head_height:
 *
 * Returns: of the row of the columns' names, with the rule under it, in pixels
 */
double
tie_table_get_head_height (const TieTable *self)
{
  return tie_table_get_head_style (self).size * TIE_CHART_LINE_HEIGHT + HEAD_PADDING;
}

/* Where rows are brief, what is quiet is left out, but for the numbers of sources, none of which
 * may be missing. */
static void
wrap_cell (const TieTable *self, GArray *cell, TieTableField field, double width, GArray *pieces)
{
  gboolean numbers = field == TIE_TABLE_SOURCES;
  gboolean brief = self->density == TIE_TABLE_BRIEF && !numbers;

  for (guint i = 0; i < cell->len; i++)
    {
      const TieTableText *text = &g_array_index (cell, TieTableText, i);
      TieTextStyle style = tie_table_get_style (self, text->tone);
      g_auto (GStrv) lines = NULL;

      if (brief && text->tone == TIE_TABLE_QUIET)
        continue;
      lines = tie_text_style_wrap (&style, text->text, self->request.language, width,
                                   numbers ? 0 : MOST_LINES);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          TieTablePiece piece = { g_strdup (lines[j]), text->tone };

          g_array_append_val (pieces, piece);
        }
    }
}

/* Where several things stand below one another and rows are brief, the date is what goes. */
static gboolean
is_left_out (const TieTable *self, const TieTableColumn *place, TieTableField field)
{
  return self->density == TIE_TABLE_BRIEF && field == TIE_TABLE_WHEN && place->n_fields > 1;
}

static void
fill_column (const TieTable *self,
             const TieTableDeal *deal,
             const TieTableLine *line,
             gboolean first,
             guint column,
             GArray *pieces)
{
  const TieTableColumn *place = &self->columns[column];
  double width = place->width - (place->fields[0] == TIE_TABLE_NAME ? TIE_TABLE_INDENT : 0);

  for (guint i = 0; i < place->n_fields; i++)
    {
      TieTableField field = place->fields[i];

      if (is_left_out (self, place, field))
        continue;
      if (!tie_table_field_is_of_deal (field))
        wrap_cell (self, line->cells[field], field, width, pieces);
      else if (first)
        wrap_cell (self, deal->cells[field], field, width, pieces);
    }
}

/* Returns the height of the cells of the deal, which may be higher than its flows together. */
static double
add_band (TieTable *self, guint deal_index, guint line_index)
{
  const TieTableDeal *deal = g_ptr_array_index (self->deals, deal_index);
  TieTableBand band = { .deal = deal_index, .line = line_index };
  double of_deal = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double height;

      band.cells[i] = g_array_new (FALSE, FALSE, sizeof (TieTablePiece));
      g_array_set_clear_func (band.cells[i], piece_clear);
      fill_column (self, deal, g_ptr_array_index (deal->lines, line_index), line_index == 0, i,
                   band.cells[i]);
      height = band.cells[i]->len * tie_table_get_line_height ();
      if (tie_table_field_is_of_deal (self->columns[i].fields[0]))
        of_deal = MAX (of_deal, height);
      else
        band.height = MAX (band.height, height);
    }
  band.height = MAX (band.height, tie_table_get_line_height ());
  g_array_append_val (self->bands, band);
  return of_deal;
}

/*
 * tie_table_get_line_gap:
 *
 * Returns: between the flows of a deal, in pixels
 */
double
tie_table_get_line_gap (const TieTable *self)
{
  return line_gaps[self->density];
}

static void
add_bands (TieTable *self, guint deal_index)
{
  const TieTableDeal *deal = g_ptr_array_index (self->deals, deal_index);
  double needed = 0, height = -tie_table_get_line_gap (self);

  for (guint i = 0; i < deal->lines->len; i++)
    {
      double of_deal = add_band (self, deal_index, i);

      needed = MAX (needed, of_deal);
      height += g_array_index (self->bands, TieTableBand, self->bands->len - 1).height
                + tie_table_get_line_gap (self);
    }
  if (needed > height)
    g_array_index (self->bands, TieTableBand, self->bands->len - 1).height += needed - height;
}

/**
 * tie_table_set_width:
 * @self: a table
 * @width: how wide it may be, in pixels; @self's may turn out less
 *
 * Chooses columns and wraps the texts into them.
 */
void
tie_table_set_width (TieTable *self, double width)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->bands, 0);
  tie_table_fit_columns (self, width);
  for (guint i = 0; i < self->deals->len; i++)
    add_bands (self, i);
}

static const TieTableBand *
get_band (const TieTable *self, guint index)
{
  return &g_array_index (self->bands, TieTableBand, index);
}

/**
 * tie_table_get_height:
 * @self: a table with its width
 * @from: the first band
 * @to: the one after the last
 *
 * Returns: how high these bands are, with a head row, in pixels
 */
double
tie_table_get_height (const TieTable *self, guint from, guint to)
{
  double height = tie_table_get_head_height (self);

  g_return_val_if_fail (self != NULL && to <= self->bands->len, 0);

  for (guint i = from; i < to; i++)
    {
      gboolean begins = i == from || get_band (self, i)->deal != get_band (self, i - 1)->deal;

      height += get_band (self, i)->height
                + (begins ? 2 * tie_table_get_padding (self) : tie_table_get_line_gap (self));
    }
  return height;
}

static guint
find_next_deal (const TieTable *self, guint band)
{
  guint next = band + 1;

  while (next < self->bands->len && get_band (self, next)->deal == get_band (self, band)->deal)
    next++;
  return next;
}

/**
 * tie_table_fit:
 * @self: a table with its width
 * @from: the first band
 * @height: in pixels, of all, with a head row
 * @parted: whether a deal that is higher than that by itself goes on elsewhere
 *
 * Finds out how many bands fit.
 *
 * Returns: the first band that does not fit; @from: none does
 */
guint
tie_table_fit (const TieTable *self, guint from, double height, gboolean parted)
{
  guint to = from;

  g_return_val_if_fail (self != NULL && from <= self->bands->len, 0);

  while (to < self->bands->len)
    {
      guint next = find_next_deal (self, to);

      if (tie_table_get_height (self, from, next) > height)
        break;
      to = next;
    }
  if (to > from || !parted)
    return to;
  while (to < self->bands->len && tie_table_get_height (self, from, to + 1) <= height)
    to++;
  return to;
}

/**
 * tie_table_count_deals:
 * @self: a table with its width
 * @from: a band
 *
 * Returns: how many deals begin there or after
 */
guint
tie_table_count_deals (const TieTable *self, guint from)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = from; i < self->bands->len; i++)
    n += get_band (self, i)->line == 0 ? 1 : 0;
  return n;
}

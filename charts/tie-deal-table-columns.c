/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which columns a table has, and how wide they are. */

#include <math.h>

#include "tie-deal-table.h"
#include "tie-words.h"

/* Between columns, in pixels */
#define LEAST_GAP 14.0
#define MOST_GAP 96.0
/* No column is wider: nobody finds the next line of a longer one */
#define MOST_COLUMN 460.0
/* A longer word may be broken */
#define MOST_WORD 150.0

typedef struct
{
  TieDealTableField fields[4];
  guint n_fields;
  double least; /* in pixels: narrower is hard to read */
} Form;

/* From the most columns to the fewest, which fit the narrowest chart */
static const Form wide[] = {
  { { TIE_DEAL_TABLE_NAME }, 1, 100 },   { { TIE_DEAL_TABLE_PARTIES }, 1, 104 },
  { { TIE_DEAL_TABLE_WHAT }, 1, 100 },   { { TIE_DEAL_TABLE_AMOUNT }, 1, 90 },
  { { TIE_DEAL_TABLE_WHEN }, 1, 124 },   { { TIE_DEAL_TABLE_STATUS }, 1, 84 },
  { { TIE_DEAL_TABLE_SOURCES }, 1, 48 },
};
static const Form middle[] = {
  { { TIE_DEAL_TABLE_NAME, TIE_DEAL_TABLE_STATUS }, 2, 100 },
  { { TIE_DEAL_TABLE_PARTIES, TIE_DEAL_TABLE_WHAT }, 2, 104 },
  { { TIE_DEAL_TABLE_AMOUNT }, 1, 84 },
  { { TIE_DEAL_TABLE_WHEN }, 1, 104 },
  { { TIE_DEAL_TABLE_SOURCES }, 1, 44 },
};
static const Form narrow[] = {
  { { TIE_DEAL_TABLE_NAME, TIE_DEAL_TABLE_STATUS }, 2, 96 },
  { { TIE_DEAL_TABLE_PARTIES, TIE_DEAL_TABLE_AMOUNT, TIE_DEAL_TABLE_WHAT, TIE_DEAL_TABLE_WHEN },
    4,
    130 },
  { { TIE_DEAL_TABLE_SOURCES }, 1, 40 },
};

typedef struct
{
  double least;
  double natural;
} Need;

static const char *
get_heading (TieDealTableField field)
{
  static const char *const headings[] = {
    /* Translators: the heads of a table's columns */
    [TIE_DEAL_TABLE_NAME] = N_ ("Deal"),       [TIE_DEAL_TABLE_PARTIES] = N_ ("From → to"),
    [TIE_DEAL_TABLE_WHAT] = N_ ("What"),       [TIE_DEAL_TABLE_AMOUNT] = N_ ("How much"),
    [TIE_DEAL_TABLE_WHEN] = N_ ("When"),       [TIE_DEAL_TABLE_STATUS] = N_ ("Status"),
    [TIE_DEAL_TABLE_SOURCES] = N_ ("Sources"),
  };

  return _ (headings[field]);
}

static gboolean
is_shown (const TieDealTable *self, const Form *form)
{
  return form->fields[0] != TIE_DEAL_TABLE_SOURCES || (self->request.parts & TIE_PART_SOURCES);
}

static double
measure (const TieDealTable *self, const TieTextStyle *style, const char *text)
{
  return tie_text_style_measure (style, text, self->request.language).width;
}

static void
add_words (const TieDealTable *self, const TieTextStyle *style, const char *text, Need *need)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 0);

  for (guint i = 0; words[i] != NULL; i++)
    {
      double width = ceil (measure (self, style, words[i]));

      if (width <= MOST_WORD)
        need->least = MAX (need->least, width);
    }
}

static void
add_cell (const TieDealTable *self, GArray *cell, Need *need)
{
  for (guint i = 0; i < cell->len; i++)
    {
      const TieDealTableText *text = &g_array_index (cell, TieDealTableText, i);
      TieTextStyle style = tie_deal_table_get_style (self, text->tone);

      need->natural = MAX (need->natural, ceil (measure (self, &style, text->text)));
      add_words (self, &style, text->text, need);
    }
}

static void
add_field (const TieDealTable *self, TieDealTableField field, Need *need)
{
  for (guint i = 0; i < self->deals->len; i++)
    {
      const TieDealTableEntry *deal = g_ptr_array_index (self->deals, i);

      add_cell (self, deal->cells[field], need);
      for (guint j = 0; j < deal->lines->len; j++)
        add_cell (self,
                  ((const TieDealTableLine *) g_ptr_array_index (deal->lines, j))->cells[field],
                  need);
    }
}

static Need
find_need (const TieDealTable *self, const Form *form)
{
  TieTextStyle style = tie_deal_table_get_head_style (self);
  double head = ceil (measure (self, &style, get_heading (form->fields[0])));
  double indent = form->fields[0] == TIE_DEAL_TABLE_NAME ? TIE_DEAL_TABLE_INDENT : 0;
  Need need = { head, head };

  for (guint i = 0; i < form->n_fields; i++)
    add_field (self, form->fields[i], &need);
  need.natural = MIN (need.natural, MOST_COLUMN) + indent;
  /* A name may have to say that it goes on */
  if (form->fields[0] == TIE_DEAL_TABLE_NAME)
    need.natural = MAX (need.natural, form->least);
  need.least = MIN (MAX (need.least + indent, form->least), need.natural);
  return need;
}

static double
add_up (const Need *needs, guint n, gboolean natural)
{
  double sum = (n - 1) * LEAST_GAP;

  for (guint i = 0; i < n; i++)
    sum += natural ? needs[i].natural : needs[i].least;
  return sum;
}

static double
get_width (const Need *need, double rise)
{
  return MIN (need->least + rise, need->natural);
}

/* By how much columns are wider than their least, if they can use it: those that need little have
 * all of it before a long one has more. */
static double
find_rise (const Need *needs, guint n, double width)
{
  double low = 0, high = MOST_COLUMN;

  for (guint i = 0; i < 20; i++)
    {
      double rise = (low + high) / 2;
      double sum = (n - 1) * LEAST_GAP;

      for (guint j = 0; j < n; j++)
        sum += get_width (&needs[j], rise);
      if (sum > width)
        high = rise;
      else
        low = rise;
    }
  return low;
}

/* What room there is beyond the least goes to those who could use it, then between them. */
static void
place (TieDealTable *self, const Need *needs, double width)
{
  double natural = add_up (needs, self->n_columns, TRUE);
  double rise = find_rise (needs, self->n_columns, width);
  double gap = LEAST_GAP;
  double x = 0;

  if (self->n_columns > 1 && width > natural)
    gap = MIN (LEAST_GAP + (width - natural) / (self->n_columns - 1), MOST_GAP);
  for (guint i = 0; i < self->n_columns; i++)
    {
      TieDealTableColumn *column = &self->columns[i];

      column->x = floor (x);
      column->width = get_width (&needs[i], rise);
      x += column->width + gap;
    }
  self->width = gap < MOST_GAP ? width : ceil (x - gap);
}

/* The columns of a form. Returns whether they have room. */
static gboolean
take_form (TieDealTable *self, const Form *form, guint n, double width, gboolean always)
{
  Need needs[TIE_MOST_DEAL_TABLE_COLUMNS];

  self->n_columns = 0;
  for (guint i = 0; i < n; i++)
    {
      TieDealTableColumn *column = &self->columns[self->n_columns];

      if (!is_shown (self, &form[i]))
        continue;
      needs[self->n_columns] = find_need (self, &form[i]);
      *column = (TieDealTableColumn){ .heading = get_heading (form[i].fields[0]),
                                      .n_fields = form[i].n_fields };
      for (guint j = 0; j < form[i].n_fields; j++)
        column->fields[j] = form[i].fields[j];
      self->n_columns++;
    }
  if (!always && add_up (needs, self->n_columns, FALSE) > width)
    return FALSE;
  place (self, needs, width);
  return TRUE;
}

/**
 * tie_deal_table_fit_columns:
 * @self: a table with its deals
 * @width: in pixels
 *
 * Gives the table as many columns as there is room for, as wide as their texts where the room is
 * there, else less, so that the texts wrap.
 */
void
tie_deal_table_fit_columns (TieDealTable *self, double width)
{
  g_return_if_fail (self != NULL);

  if (!take_form (self, wide, G_N_ELEMENTS (wide), width, FALSE)
      && !take_form (self, middle, G_N_ELEMENTS (middle), width, FALSE))
    take_form (self, narrow, G_N_ELEMENTS (narrow), width, TRUE);
}

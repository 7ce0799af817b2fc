/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Quantities of tables, in one form or another, as those of a document. */

#include "tie-draft-private.h"

#include "tie-number.h"
#include "tie-words.h"

/* One statement of a quantity. What it says: keys of a document's quantity, the cells that they are
 * from, and their numbers. */
typedef struct
{
  TieDraft *draft;
  const TieDraftTable *table;
  const TieCell *cells;
  gboolean of_deal;
  guint number;
  const char *keys[3];
  const TieCell *found[3];
  double numbers[3];
  gboolean none;
  gboolean approximate;
} Statement;

static const TieCell *
get (const Statement *self, TieField field)
{
  return tie_draft_table_get_of (self->table, self->cells, field, self->of_deal, self->number);
}

static gboolean
understand_boolean (const Statement *self, TieField field, gboolean *value)
{
  static const char *const words[][2] = { { "false", "true" }, { "no", "yes" }, { "0", "1" } };
  const TieCell *cell = get (self, field);
  g_autofree char *shown = NULL;

  *value = FALSE;
  if (cell == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint j = 0; j < 2; j++)
      if (g_ascii_strcasecmp (cell->text, words[i][j]) == 0)
        {
          *value = j == 1;
          return TRUE;
        }
  shown = tie_problem_shorten (cell->text);
  tie_draft_table_error (self->table, cell->offset, "wrong-type",
                         _ ("expected %s, found the text \"%s\""), _ ("true or false"), shown);
  return FALSE;
}

static gboolean
understand_number (const Statement *self, const TieCell *cell, double *number)
{
  g_autofree char *shown = tie_problem_shorten (cell->text);

  switch (tie_number_parse (cell->text, self->table->decimal_comma, number))
    {
    case TIE_NUMBER_FINE:
      return TRUE;
    case TIE_NUMBER_AMBIGUOUS:
      tie_draft_table_error (
          self->table, cell->offset, "bad-number",
          _ ("\"%s\" may be a thousand or a fraction: expected a number without "
             "anything that parts thousands, and with a comma before a fraction"),
          shown);
      return FALSE;
    case TIE_NUMBER_BAD:
    default:
      tie_draft_table_error (self->table, cell->offset, "bad-number",
                             _ ("expected a number such as 10 or 0.5, found the text \"%s\""),
                             shown);
      return FALSE;
    }
}

/* The keys of a form, from the cells that are filled */
static void
find_form (Statement *self)
{
  const TieCell *least = get (self, TIE_FIELD_AT_LEAST), *most = get (self, TIE_FIELD_AT_MOST);

  self->found[0] = get (self, TIE_FIELD_AMOUNT);
  self->keys[0] = "value";
  self->found[1] = least;
  self->keys[1] = most != NULL ? "from" : "atLeast";
  self->found[2] = most;
  self->keys[2] = least != NULL ? "to" : "atMost";
}

/* Whether anything is stated; what cannot be read is told of, and nothing is made of it. */
static gboolean
understand (Statement *self)
{
  gboolean fine = understand_boolean (self, TIE_FIELD_NONE, &self->none);
  gboolean stated = self->none;

  fine = understand_boolean (self, TIE_FIELD_APPROXIMATE, &self->approximate) && fine;
  find_form (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->found); i++)
    if (self->found[i] != NULL)
      {
        stated = TRUE;
        fine = understand_number (self, self->found[i], &self->numbers[i]) && fine;
      }
  return stated && fine;
}

static const TieCell *
get_first_cell (const Statement *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->found); i++)
    if (self->found[i] != NULL)
      return self->found[i];
  return get (self, TIE_FIELD_NONE);
}

static void
count_unit (const Statement *self, GHashTable *units)
{
  const TieCell *cell = get (self, TIE_FIELD_UNIT);
  guint n;

  if (units == NULL || cell == NULL)
    return;
  n = GPOINTER_TO_UINT (g_hash_table_lookup (units, cell->text));
  g_hash_table_insert (units, (gpointer) cell->text, GUINT_TO_POINTER (n + 1));
}

static void
add_statement (const Statement *self, const char *key, GHashTable *units)
{
  TieJsonWriter *writer = self->draft->writer;

  tie_json_writer_set_origin (writer, self->table->problems, get_first_cell (self)->offset);
  tie_json_writer_begin_object (writer, key, TIE_JSON_ONE_LINE);
  if (self->none)
    tie_json_writer_add_true (writer, "none");
  for (guint i = 0; i < G_N_ELEMENTS (self->found); i++)
    if (self->found[i] != NULL)
      {
        tie_json_writer_set_origin (writer, self->table->problems, self->found[i]->offset);
        tie_json_writer_add_number (writer, self->keys[i], self->numbers[i]);
      }
  tie_draft_add_cell (self->draft, self->table, "unit", get (self, TIE_FIELD_UNIT));
  if (self->approximate)
    tie_json_writer_add_true (writer, "approximate");
  tie_draft_add_word (self->draft, self->table, "per", get (self, TIE_FIELD_PER));
  tie_draft_add_cell (self->draft, self->table, "of", get (self, TIE_FIELD_OF));
  tie_draft_add_text_of (self->draft, self->table, self->cells, "note", TIE_FIELD_QUANTITY_NOTE,
                         self->of_deal, self->number);
  tie_draft_add_sources (self->draft, self->table, "sources",
                         get (self, TIE_FIELD_QUANTITY_SOURCES));
  tie_json_writer_end (writer);
  count_unit (self, units);
}

/**
 * tie_draft_add_amount:
 * @cells: a row
 * @of_deal: whether the quantity of the whole deal is meant
 * @units: (nullable): where units are counted
 *
 * Adds all that a row says of a quantity: one statement, a list of several, or nothing.
 */
void
tie_draft_add_amount (TieDraft *self,
                      const TieDraftTable *table,
                      const TieCell *cells,
                      gboolean of_deal,
                      GHashTable *units)
{
  Statement stated[TIE_FIELD_MOST_QUANTITIES];
  guint n = 0;

  for (guint i = 0; i < TIE_FIELD_MOST_QUANTITIES; i++)
    {
      stated[n] = (Statement){ self, table, cells, of_deal, i };
      if (understand (&stated[n]))
        n++;
    }
  if (n == 1)
    add_statement (&stated[0], "quantity", units);
  if (n <= 1)
    return;
  tie_json_writer_begin_array (self->writer, "quantity", TIE_JSON_ONE_LINE);
  for (guint i = 0; i < n; i++)
    add_statement (&stated[i], NULL, units);
  tie_json_writer_end (self->writer);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Quantities of tables, in one form or another, as those of a document. */

#include "tie-draft-private.h"

#include <glib/gi18n-lib.h>

#include "tie-number.h"

/* One statement of a quantity */
typedef struct
{
  TieDraft *draft;
  const TieTable *table;
  const TieCell *cells;
  gboolean of_deal;
  guint number;
} Statement;

static const TieCell *
get (const Statement *self, TieField field)
{
  return tie_table_get_of (self->table, self->cells, field, self->of_deal, self->number);
}

static gboolean
understand_boolean (const Statement *self, TieField field, gboolean *value)
{
  static const char *const words[][2] = { { "false", "true" }, { "no", "yes" }, { "0", "1" } };
  const TieCell *cell = get (self, field);

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
  tie_table_error (self->table, cell->offset, "wrong-type",
                   _ ("expected %s, found the text \"%s\""), _ ("true or false"), cell->text);
  return FALSE;
}

static gboolean
understand_number (const Statement *self, const TieCell *cell, double *number)
{
  switch (tie_number_parse (cell->text, self->table->decimal_comma, number))
    {
    case TIE_NUMBER_FINE:
      return TRUE;
    case TIE_NUMBER_AMBIGUOUS:
      tie_table_error (self->table, cell->offset, "bad-number",
                       _ ("\"%s\" may be a thousand or a fraction: expected a number without "
                          "anything that parts thousands, and with a comma before a fraction"),
                       cell->text);
      return FALSE;
    case TIE_NUMBER_BAD:
    default:
      tie_table_error (self->table, cell->offset, "bad-number",
                       _ ("expected a number such as 10 or 0.5, found the text \"%s\""),
                       cell->text);
      return FALSE;
    }
}

/* The keys of a form, from the cells that are filled */
static gboolean
find_form (const Statement *self, const char *keys[3], const TieCell *found[3])
{
  const TieCell *least = get (self, TIE_FIELD_AT_LEAST), *most = get (self, TIE_FIELD_AT_MOST);

  found[0] = get (self, TIE_FIELD_AMOUNT);
  keys[0] = "value";
  found[1] = least;
  keys[1] = most != NULL ? "from" : "atLeast";
  found[2] = most;
  keys[2] = least != NULL ? "to" : "atMost";
  return found[0] != NULL || least != NULL || most != NULL;
}

static gboolean
is_stated (const Statement *self)
{
  const char *keys[3];
  const TieCell *found[3];

  return find_form (self, keys, found) || get (self, TIE_FIELD_NONE) != NULL;
}

/* What is stated as none, and which numbers are, all of them readable; else it has been told of. */
static gboolean
understand (const Statement *self,
            const TieCell *found[3],
            double numbers[3],
            gboolean *none,
            gboolean *approximate)
{
  gboolean fine = understand_boolean (self, TIE_FIELD_NONE, none);

  fine = understand_boolean (self, TIE_FIELD_APPROXIMATE, approximate) && fine;
  for (guint i = 0; i < 3; i++)
    if (found[i] != NULL)
      fine = understand_number (self, found[i], &numbers[i]) && fine;
  return fine;
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
  const char *keys[3];
  const TieCell *found[3];
  double numbers[3];
  gboolean none, approximate;
  const TieCell *first;

  find_form (self, keys, found);
  if (!understand (self, found, numbers, &none, &approximate)
      || (!none && found[0] == NULL && found[1] == NULL && found[2] == NULL))
    return;
  first = found[0] != NULL ? found[0] : found[1] != NULL ? found[1] : found[2];
  first = first != NULL ? first : get (self, TIE_FIELD_NONE);
  tie_json_writer_set_origin (writer, self->table->problems, first->offset);
  tie_json_writer_begin_object (writer, key, TIE_JSON_ONE_LINE);
  if (none)
    tie_json_writer_add_true (writer, "none");
  for (guint i = 0; i < 3; i++)
    if (found[i] != NULL)
      {
        tie_json_writer_set_origin (writer, self->table->problems, found[i]->offset);
        tie_json_writer_add_number (writer, keys[i], numbers[i]);
      }
  tie_draft_add_cell (self->draft, self->table, "unit", get (self, TIE_FIELD_UNIT));
  if (approximate)
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
                      const TieTable *table,
                      const TieCell *cells,
                      gboolean of_deal,
                      GHashTable *units)
{
  Statement stated[TIE_FIELD_MOST_QUANTITIES];
  guint n = 0;

  for (guint i = 0; i < TIE_FIELD_MOST_QUANTITIES; i++)
    {
      const Statement statement = { self, table, cells, of_deal, i };

      if (is_stated (&statement))
        stated[n++] = statement;
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

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rows as flows, put together to deals by what their column "deal" says. */

#include "tie-draft-private.h"
#include "tie-words.h"

#include <string.h>

/* What is known of a deal that nobody says more of: that somebody has told of it */
#define DEFAULT_STATUS "announced"

/* deals: of TieDraftDeal; by_name: from what stands in the column to the deal's number, plus one */
typedef struct
{
  GArray *deals;
  GHashTable *by_name;
} Grouping;

static void
deal_clear (gpointer data)
{
  TieDraftDeal *deal = data;

  g_array_unref (deal->rows);
  g_free (deal->own_cells);
}

static TieDraftDeal *
begin_deal (TieDraft *self, Grouping *grouping, const char *name)
{
  g_autofree char *made = g_strdup_printf ("deal-%u", grouping->deals->len + 1);
  TieDraftDeal deal = { .rows = g_array_new (FALSE, FALSE, sizeof (guint)) };

  deal.id = tie_draft_take_id (self, "deal", name != NULL ? name : made);
  g_array_append_val (grouping->deals, deal);
  if (name != NULL)
    g_hash_table_insert (grouping->by_name, (gpointer) name,
                         GUINT_TO_POINTER (grouping->deals->len));
  return &g_array_index (grouping->deals, TieDraftDeal, grouping->deals->len - 1);
}

static TieDraftDeal *
find_deal (TieDraft *self, Grouping *grouping, const TieRow *row)
{
  const TieCell *cell = tie_draft_table_get (self->flows, row->cells, TIE_FIELD_DEAL);
  guint number;

  if (cell == NULL)
    return begin_deal (self, grouping, NULL);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (grouping->by_name, cell->text));
  return number > 0 ? &g_array_index (grouping->deals, TieDraftDeal, number - 1)
                    : begin_deal (self, grouping, cell->text);
}

static gboolean
is_of_deal (const TieHeading *heading)
{
  return heading->of_deal
         || (heading->field > TIE_FIELD_DEAL && heading->field <= TIE_FIELD_DEAL_SOURCES);
}

/* The line of the row that a place is in: the last one that begins there or before it */
static guint
find_line (const TieSheet *sheet, gsize offset)
{
  guint low = 0, high = sheet->rows->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (tie_sheet_get_row (sheet, middle)->offset <= offset)
        low = middle;
      else
        high = middle;
    }
  return tie_sheet_get_row (sheet, low)->line;
}

static void
tell_of_difference (TieDraft *self, const TieDraftDeal *deal, guint column, gsize offset)
{
  g_autofree char *id = tie_problem_shorten (deal->id);
  g_autofree char *earlier = tie_problem_shorten (deal->cells[column].text);

  tie_draft_table_error (
      self->flows, offset, "deals-differ",
      /* Translators: an id, the name of a column, a line's number, what stands there */
      _ ("the deal \"%s\" has another \"%s\" in line %u already: \"%s\""), id,
      tie_sheet_get_column (self->flows->sheet, column)->name,
      find_line (self->flows->sheet, deal->cells[column].offset), earlier);
}

/* A deal is what its rows say of it together; where they say different things, that is an error. */
static void
merge (TieDraft *self, TieDraftDeal *deal, const TieRow *row)
{
  guint n = self->flows->sheet->columns->len;

  if (deal->cells == NULL)
    {
      deal->cells = row->cells;
      return;
    }
  if (deal->own_cells == NULL)
    deal->cells = deal->own_cells = g_memdup2 (deal->cells, n * sizeof (TieCell));
  for (guint i = 0; i < n; i++)
    {
      const TieCell *cell = &row->cells[i];

      if (!self->flows->known[i] || !is_of_deal (&self->flows->headings[i]) || cell->text == NULL)
        continue;
      if (deal->cells[i].text == NULL)
        deal->own_cells[i] = *cell;
      else if (deal->cells[i].text != cell->text && !g_str_equal (deal->cells[i].text, cell->text))
        tell_of_difference (self, deal, i, cell->offset);
    }
}

static GArray *
group (TieDraft *self)
{
  Grouping grouping = {
    g_array_new (FALSE, FALSE, sizeof (TieDraftDeal)),
    g_hash_table_new (g_str_hash, g_str_equal),
  };
  const TieSheet *sheet = self->flows->sheet;

  g_array_set_clear_func (grouping.deals, deal_clear);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TieRow *row = tie_sheet_get_row (sheet, i);
      TieDraftDeal *deal = find_deal (self, &grouping, row);

      merge (self, deal, row);
      g_array_append_val (deal->rows, i);
    }
  g_hash_table_unref (grouping.by_name);
  return grouping.deals;
}

/* by_name: from what stands in the column "id" to the id that the flow gets; by_row: the same by
 * the number of the row, %NULL for a flow without one */
typedef struct
{
  GHashTable *by_name;
  const char **by_row;
} FlowIds;

/* Of two flows with one id the first has it; the other is told of. */
static void
name_flows (TieDraft *self, FlowIds *ids)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  const TieSheet *sheet = self->flows->sheet;

  ids->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  ids->by_row = g_new0 (const char *, sheet->rows->len);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TieRow *row = tie_sheet_get_row (sheet, i);
      const TieCell *cell = tie_draft_table_get (self->flows, row->cells, TIE_FIELD_ID);
      gpointer line;

      if (cell == NULL)
        continue;
      if (g_hash_table_lookup_extended (lines, cell->text, NULL, &line))
        {
          g_autofree char *shown = tie_problem_shorten (cell->text);

          tie_draft_table_error (self->flows, cell->offset, "duplicate-id",
                                 _ ("the id \"%s\" is that of %s in line %u already"), shown,
                                 _ ("a flow"), GPOINTER_TO_UINT (line));
          continue;
        }
      ids->by_row[i] = tie_draft_take_id (self, "flow", cell->text);
      g_hash_table_insert (lines, (gpointer) cell->text, GUINT_TO_POINTER (row->line));
      g_hash_table_insert (ids->by_name, (gpointer) cell->text, (gpointer) ids->by_row[i]);
    }
}

static void
add_deal (TieDraft *self, const TieDraftDeal *deal, const FlowIds *ids)
{
  const TieDraftTable *table = self->flows;
  const TieRow *first = tie_sheet_get_row (table->sheet, g_array_index (deal->rows, guint, 0));
  const TieCell *status = tie_draft_table_get (table, deal->cells, TIE_FIELD_STATUS);

  tie_json_writer_set_origin (self->writer, table->problems, first->offset);
  tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_LINES);
  tie_json_writer_add_string (self->writer, "id", deal->id);
  tie_draft_add_text (self, table, deal->cells, "name", TIE_FIELD_DEAL_NAME);
  if (status != NULL)
    tie_draft_add_word (self, table, "status", status);
  else
    tie_json_writer_add_string (self->writer, "status", DEFAULT_STATUS);
  tie_draft_add_cell (self, table, "announced",
                      tie_draft_table_get (table, deal->cells, TIE_FIELD_ANNOUNCED));
  tie_draft_add_cell (self, table, "checked",
                      tie_draft_table_get (table, deal->cells, TIE_FIELD_CHECKED));
  tie_draft_add_amount (self, table, deal->cells, TRUE, NULL);
  tie_json_writer_begin_array (self->writer, "flows", TIE_JSON_LINES);
  for (guint i = 0; i < deal->rows->len && !tie_draft_is_full (self); i++)
    {
      guint row = g_array_index (deal->rows, guint, i);

      tie_draft_add_flow (self, tie_sheet_get_row (table->sheet, row), ids->by_row[row],
                          ids->by_name);
    }
  tie_json_writer_end (self->writer);
  tie_draft_add_text (self, table, deal->cells, "summary", TIE_FIELD_DEAL_SUMMARY);
  tie_draft_add_sources (self, table, "sources",
                         tie_draft_table_get (table, deal->cells, TIE_FIELD_DEAL_SOURCES));
  tie_json_writer_end (self->writer);
}

/**
 * tie_draft_add_deals:
 *
 * Adds all deals, with their flows, in the order in which they are first named.
 */
void
tie_draft_add_deals (TieDraft *self)
{
  g_autoptr (GArray) deals = group (self);
  FlowIds ids;

  name_flows (self, &ids);
  tie_json_writer_begin_array (self->writer, "deals", TIE_JSON_LINES);
  for (guint i = 0; i < deals->len && !tie_draft_is_full (self); i++)
    add_deal (self, &g_array_index (deals, TieDraftDeal, i), &ids);
  tie_json_writer_end (self->writer);
  g_hash_table_unref (ids.by_name);
  g_free (ids.by_row);
}

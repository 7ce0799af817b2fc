/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A row as a flow. */

#include "tie-draft-private.h"

#include <string.h>

#include "tie-flow-kind.h"
#include "tie-json-scanner.h"
#include "tie-words.h"

/* The id that stands there, else that of the one organisation of that name; what is neither is for
 * the reader to tell of. */
static void
add_end (TieDraft *self, const char *key, const TieCell *cell)
{
  const char *id;

  if (cell == NULL)
    return;
  id = g_hash_table_contains (self->taken, cell->text)
           ? NULL
           : g_hash_table_lookup (self->names, cell->text);
  tie_json_writer_set_origin (self->writer, self->flows->problems, cell->offset);
  tie_json_writer_add_string (self->writer, key, id != NULL && *id != '\0' ? id : cell->text);
}

static void
add_kind (TieDraft *self, const TieCell *cell)
{
  if (cell != NULL)
    tie_draft_add_word (self, self->flows, "kind", cell);
  else
    tie_json_writer_add_string (self->writer, "kind", tie_flow_kind_to_nick (TIE_FLOW_OTHER));
}

/* One column for the whole interval, or one for each end of it */
static void
add_when (TieDraft *self, const TieCell *cells)
{
  const TieCell *when = tie_draft_table_get (self->flows, cells, TIE_FIELD_WHEN);
  const TieCell *start = tie_draft_table_get (self->flows, cells, TIE_FIELD_START);
  const TieCell *end = tie_draft_table_get (self->flows, cells, TIE_FIELD_END);
  g_autofree char *interval =
      g_strconcat (start != NULL ? start->text : "", "/", end != NULL ? end->text : "", NULL);

  if (when != NULL && (start != NULL || end != NULL))
    tie_draft_table_error (self->flows, (start != NULL ? start : end)->offset, "two-times",
                           _ ("\"when\" says the whole time already; expected either it, or "
                              "\"start\" and \"end\""));
  if (when != NULL)
    tie_draft_add_cell (self, self->flows, "when", when);
  else if (start != NULL || end != NULL)
    {
      tie_json_writer_set_origin (self->writer, self->flows->problems,
                                  start != NULL ? start->offset : end->offset);
      tie_json_writer_add_string (self->writer, "when", interval);
    }
}

/* They are JSON already; if they are none, the scanner says why. */
static void
add_phases (TieDraft *self, const TieCell *cell)
{
  g_autoptr (GPtrArray) problems = tie_problem_list_new ();
  g_autoptr (TieJsonIndex) index = NULL;

  if (cell == NULL)
    return;
  index = tie_json_scan (cell->text, strlen (cell->text), problems);
  if (index != NULL && problems->len == 0)
    {
      tie_json_writer_set_origin (self->writer, self->flows->problems, cell->offset);
      tie_json_writer_add_raw (self->writer, "phases", cell->text);
      return;
    }
  tie_draft_table_error (self->flows, cell->offset, "bad-phases",
                         _ ("these phases are no list in JSON: %s"),
                         ((const TieProblem *) g_ptr_array_index (problems, 0))->message);
}

static GHashTable *
get_units (TieDraft *self, const TieCell *kind)
{
  static const char *const deliveries[] = { "supply", "service" };

  for (guint i = 0; kind != NULL && i < G_N_ELEMENTS (deliveries); i++)
    if (g_ascii_strcasecmp (kind->text, deliveries[i]) == 0)
      return self->capacity_units;
  return kind != NULL && g_ascii_strcasecmp (kind->text, "money") == 0 ? self->money_units : NULL;
}

/**
 * tie_draft_add_flow:
 * @row: a row of the table of flows
 * @id: (nullable): its id
 * @flow_ids: from what stands in the column "id" to the id that the flow gets
 */
void
tie_draft_add_flow (TieDraft *self, const TieRow *row, const char *id, GHashTable *flow_ids)
{
  const TieDraftTable *table = self->flows;
  const TieCell *cells = row->cells;
  const TieCell *kind = tie_draft_table_get (table, cells, TIE_FIELD_KIND);

  tie_json_writer_set_origin (self->writer, table->problems, row->offset);
  tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_LINES);
  tie_json_writer_add_string (self->writer, "id", id);
  add_kind (self, kind);
  add_end (self, "from", tie_draft_table_get (table, cells, TIE_FIELD_FROM));
  add_end (self, "to", tie_draft_table_get (table, cells, TIE_FIELD_TO));
  tie_draft_add_amount (self, table, cells, FALSE, get_units (self, kind));
  tie_draft_add_products (self, table, tie_draft_table_get (table, cells, TIE_FIELD_PRODUCTS));
  add_when (self, cells);
  tie_draft_add_cell (self, table, "until", tie_draft_table_get (table, cells, TIE_FIELD_UNTIL));
  add_phases (self, tie_draft_table_get (table, cells, TIE_FIELD_PHASES));
  tie_draft_add_text (self, table, cells, "condition", TIE_FIELD_CONDITION);
  tie_draft_add_lines (self, table, "within", tie_draft_table_get (table, cells, TIE_FIELD_WITHIN),
                       flow_ids);
  tie_draft_add_text (self, table, cells, "note", TIE_FIELD_NOTE);
  tie_draft_add_sources (self, table, "sources",
                         tie_draft_table_get (table, cells, TIE_FIELD_SOURCES));
  tie_json_writer_end (self->writer);
}

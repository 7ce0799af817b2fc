/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rows as organisations; without any, whoever flows name. */

#include "tie-draft-private.h"
#include "tie-words.h"

/* The first name that the row has, in whatever language */
static const TieCell *
find_name (const TieDraftTable *table, const TieCell *cells)
{
  for (guint i = 0; i < table->sheet->columns->len; i++)
    if (table->known[i] && table->headings[i].field == TIE_FIELD_NAME && cells[i].text != NULL)
      return &cells[i];
  return tie_draft_table_get (table, cells, TIE_FIELD_LABEL);
}

/* Flows may name an organisation instead of giving its id, if only one has that name. */
static void
note_names (TieDraft *self, const TieCell *cells, const char *id)
{
  const TieDraftTable *table = self->organizations;

  for (guint i = 0; i < table->sheet->columns->len; i++)
    {
      TieField field = table->headings[i].field;
      const char *name = cells[i].text, *other;

      if (!table->known[i] || name == NULL || (field != TIE_FIELD_NAME && field != TIE_FIELD_LABEL))
        continue;
      other = g_hash_table_lookup (self->names, name);
      g_hash_table_insert (self->names, g_strdup (name),
                           g_strdup (other == NULL || g_str_equal (other, id) ? id : ""));
    }
}

/* Whether the row is an organisation that nobody has been yet; else it has been told of. */
static gboolean
find_id (TieDraft *self, const TieRow *row, GHashTable *lines, const char **id)
{
  const TieDraftTable *table = self->organizations;
  const TieCell *cell = tie_draft_table_get (table, row->cells, TIE_FIELD_ID);
  g_autofree char *shown = NULL;
  gpointer line;

  if (cell == NULL)
    cell = find_name (table, row->cells);
  if (cell == NULL)
    {
      tie_draft_table_error (table, row->offset, "missing-id",
                             _ ("this row names no organization: expected an id or a name"));
      return FALSE;
    }
  *id = cell->text;
  if (g_hash_table_lookup_extended (lines, *id, NULL, &line))
    {
      shown = tie_problem_shorten (*id);
      tie_draft_table_error (table, cell->offset, "duplicate-id",
                             _ ("the id \"%s\" is that of %s in line %u already"), shown,
                             _ ("an organization"), GPOINTER_TO_UINT (line));
      return FALSE;
    }
  g_hash_table_insert (lines, (gpointer) *id, GUINT_TO_POINTER (row->line));
  return TRUE;
}

static void
add_organization (TieDraft *self, const TieRow *row, const char *id)
{
  const TieDraftTable *table = self->organizations;
  const TieCell *cells = row->cells;
  const TieCell *label = tie_draft_table_get (table, cells, TIE_FIELD_LABEL);

  tie_json_writer_set_origin (self->writer, table->problems, row->offset);
  tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_LINES);
  tie_json_writer_add_string (self->writer, "id", id);
  if (!tie_draft_add_text (self, table, cells, "name", TIE_FIELD_NAME))
    tie_json_writer_add_string (self->writer, "name", label != NULL ? label->text : id);
  tie_draft_add_lines (self, table, "aliases",
                       tie_draft_table_get (table, cells, TIE_FIELD_ALIASES), NULL);
  tie_draft_add_text (self, table, cells, "kind", TIE_FIELD_ORGANIZATION_KIND);
  tie_draft_add_cell (self, table, "country",
                      tie_draft_table_get (table, cells, TIE_FIELD_COUNTRY));
  tie_draft_add_cell (self, table, "color", tie_draft_table_get (table, cells, TIE_FIELD_COLOR));
  tie_draft_add_cell (self, table, "website",
                      tie_draft_table_get (table, cells, TIE_FIELD_WEBSITE));
  tie_draft_add_text (self, table, cells, "summary", TIE_FIELD_SUMMARY);
  tie_draft_add_sources (self, table, "sources",
                         tie_draft_table_get (table, cells, TIE_FIELD_SOURCES));
  tie_json_writer_end (self->writer);
}

static void
add_named (TieDraft *self)
{
  static const TieField ends[] = { TIE_FIELD_FROM, TIE_FIELD_TO };
  const TieDraftTable *table = self->flows;

  for (guint i = 0; i < table->sheet->rows->len && !tie_draft_is_full (self); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
      {
        const TieCell *cell =
            tie_draft_table_get (table, tie_sheet_get_row (table->sheet, i)->cells, ends[j]);
        const char *id = cell != NULL ? cell->text : NULL;

        if (id == NULL || g_hash_table_contains (self->taken, id))
          continue;
        tie_json_writer_set_origin (self->writer, table->problems, cell->offset);
        tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_ONE_LINE);
        tie_json_writer_add_string (self->writer, "id", id);
        tie_json_writer_add_string (self->writer, "name", id);
        tie_json_writer_end (self->writer);
        g_hash_table_add (self->taken, g_strdup (id));
      }
}

/**
 * tie_draft_add_organizations:
 *
 * Adds all organisations, and takes their ids.
 */
void
tie_draft_add_organizations (TieDraft *self)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  const TieDraftTable *table = self->organizations;

  tie_json_writer_begin_array (self->writer, "organizations", TIE_JSON_LINES);
  if (table == NULL)
    add_named (self);
  for (guint i = 0; table != NULL && i < table->sheet->rows->len && !tie_draft_is_full (self); i++)
    {
      const TieRow *row = tie_sheet_get_row (table->sheet, i);
      const char *id;

      if (!find_id (self, row, lines, &id))
        continue;
      add_organization (self, row, id);
      note_names (self, row->cells, id);
      g_hash_table_add (self->taken, g_strdup (id));
    }
  tie_json_writer_end (self->writer);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Cells of tables as values of a document: words, texts in languages, lines, sources. */

#include "tie-draft-private.h"

#include <string.h>

#include "tie-address.h"

/* For texts of which nobody says what language they are in, beside others of which it is said */
#define UNKNOWN_LANGUAGE "und"

/**
 * tie_draft_add_cell:
 * @key: its key
 * @cell: (nullable): what stands there
 */
void
tie_draft_add_cell (TieDraft *self,
                    const TieDraftTable *table,
                    const char *key,
                    const TieCell *cell)
{
  if (cell == NULL)
    return;
  tie_json_writer_set_origin (self->writer, table->problems, cell->offset);
  tie_json_writer_add_string (self->writer, key, cell->text);
}

/**
 * tie_draft_add_word:
 * @key: its key
 * @cell: (nullable): one of a few words: "In discussion" for "in-discussion"
 */
void
tie_draft_add_word (TieDraft *self,
                    const TieDraftTable *table,
                    const char *key,
                    const TieCell *cell)
{
  g_autofree char *lower = NULL;

  if (cell == NULL)
    return;
  lower = g_strdelimit (g_ascii_strdown (cell->text, -1), " _", '-');
  tie_json_writer_set_origin (self->writer, table->problems, cell->offset);
  tie_json_writer_add_string (self->writer, key, lower);
}

static gboolean
means (const TieDraftTable *table, guint column, TieField field, gboolean of_deal, guint number)
{
  const TieHeading *heading = &table->headings[column];

  return table->known[column] && heading->field == field && heading->of_deal == of_deal
         && heading->number == number;
}

static void
add_languages (TieDraft *self,
               const TieDraftTable *table,
               const TieCell *cells,
               const char *key,
               GArray *columns)
{
  tie_json_writer_set_origin (self->writer, table->problems,
                              cells[g_array_index (columns, guint, 0)].offset);
  tie_json_writer_begin_object (self->writer, key, TIE_JSON_ONE_LINE);
  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);
      const char *language = table->headings[column].language;

      tie_json_writer_set_origin (self->writer, table->problems, cells[column].offset);
      tie_json_writer_add_string (self->writer, language != NULL ? language : UNKNOWN_LANGUAGE,
                                  cells[column].text);
    }
  tie_json_writer_end (self->writer);
}

/**
 * tie_draft_add_text_of:
 * @cells: a row
 * @key: its key
 * @field: which text
 * @of_deal: whether it is about the quantity of the whole deal
 * @number: which of several statements it is about, from 0
 *
 * Adds a text in all languages that the row has it in.
 *
 * Returns: whether there is any
 */
gboolean
tie_draft_add_text_of (TieDraft *self,
                       const TieDraftTable *table,
                       const TieCell *cells,
                       const char *key,
                       TieField field,
                       gboolean of_deal,
                       guint number)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < table->sheet->columns->len; i++)
    if (cells[i].text != NULL && means (table, i, field, of_deal, number))
      g_array_append_val (columns, i);
  if (columns->len == 0)
    return FALSE;
  if (columns->len == 1 && table->headings[g_array_index (columns, guint, 0)].language == NULL)
    {
      const TieCell *cell = &cells[g_array_index (columns, guint, 0)];

      tie_json_writer_set_origin (self->writer, table->problems, cell->offset);
      tie_json_writer_add_string (self->writer, key, cell->text);
      return TRUE;
    }
  add_languages (self, table, cells, key, columns);
  return TRUE;
}

/**
 * tie_draft_add_text:
 * @cells: a row
 * @key: its key
 * @field: which text
 *
 * Returns: whether there is any
 */
gboolean
tie_draft_add_text (TieDraft *self,
                    const TieDraftTable *table,
                    const TieCell *cells,
                    const char *key,
                    TieField field)
{
  return tie_draft_add_text_of (self, table, cells, key, field, FALSE, 0);
}

/* Calls with each line that says something. */
static void
add_each (TieDraft *self,
          const TieDraftTable *table,
          const char *key,
          const TieCell *cell,
          const char *(*get) (TieDraft *self, const char *line, GHashTable *ids),
          GHashTable *ids)
{
  g_auto (GStrv) lines = NULL;

  if (cell == NULL)
    return;
  lines = g_strsplit (cell->text, "\n", -1);
  tie_json_writer_set_origin (self->writer, table->problems, cell->offset);
  tie_json_writer_begin_array (self->writer, key, TIE_JSON_ONE_LINE);
  for (guint i = 0; lines[i] != NULL && !tie_draft_is_full (self); i++)
    if (*g_strstrip (lines[i]) != '\0')
      tie_json_writer_add_string (self->writer, NULL, get (self, lines[i], ids));
  tie_json_writer_end (self->writer);
}

static const char *
get_known (TieDraft *self, const char *line, GHashTable *ids)
{
  const char *id = ids != NULL ? g_hash_table_lookup (ids, line) : NULL;

  return id != NULL ? id : line;
}

/**
 * tie_draft_add_lines:
 * @key: its key
 * @cell: (nullable): a list, a line each
 * @ids: (nullable): what else a line stands for
 */
void
tie_draft_add_lines (TieDraft *self,
                     const TieDraftTable *table,
                     const char *key,
                     const TieCell *cell,
                     GHashTable *ids)
{
  add_each (self, table, key, cell, get_known, ids);
}

/* The id of something that has none of its own, known by its line */
static const char *
intern (TieDraft *self, GPtrArray *all, GHashTable *ids, const char *prefix, const char *line)
{
  const char *id = g_hash_table_lookup (ids, line);
  g_autofree char *wanted = NULL;
  char *copy;

  if (id != NULL)
    return id;
  copy = g_strdup (line);
  g_ptr_array_add (all, copy);
  wanted = g_strdup_printf ("%s-%u", prefix, all->len);
  id = tie_draft_take_id (self, prefix, wanted);
  g_hash_table_insert (ids, copy, (gpointer) id);
  return id;
}

static const char *
get_source (TieDraft *self, const char *line, GHashTable *ids)
{
  return intern (self, self->sources, ids, "source", line);
}

/**
 * tie_draft_add_sources:
 * @key: its key
 * @cell: (nullable): sources, a line each: a title, an address, or "Title <https://…>"
 */
void
tie_draft_add_sources (TieDraft *self,
                       const TieDraftTable *table,
                       const char *key,
                       const TieCell *cell)
{
  add_each (self, table, key, cell, get_source, self->source_ids);
}

static const char *
get_product (TieDraft *self, const char *line, GHashTable *ids)
{
  return intern (self, self->products, ids, "product", line);
}

/**
 * tie_draft_add_products:
 * @cell: (nullable): names of products, a line each
 */
void
tie_draft_add_products (TieDraft *self, const TieDraftTable *table, const TieCell *cell)
{
  add_each (self, table, "products", cell, get_product, self->product_ids);
}

static gboolean
is_address (const char *text)
{
  return tie_address_has_scheme (text) && strpbrk (text, " \t") == NULL;
}

/* "Title <https://…>", an address alone, which is its own title, or a title alone */
static void
add_source (TieDraft *self, const char *line)
{
  const char *bracket = strrchr (line, '<');
  g_autofree char *title = NULL, *url = NULL;

  if (bracket != NULL && g_str_has_suffix (line, ">"))
    url = g_strndup (bracket + 1, strlen (bracket) - 2);
  if (url != NULL && is_address (url))
    title = g_strstrip (g_strndup (line, (gsize) (bracket - line)));
  else
    {
      g_free (url);
      url = is_address (line) ? g_strdup (line) : NULL;
      title = g_strdup (line);
    }
  tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_ONE_LINE);
  tie_json_writer_add_string (self->writer, "id", g_hash_table_lookup (self->source_ids, line));
  tie_json_writer_add_string (self->writer, "title", *title != '\0' ? title : url);
  tie_json_writer_add_string (self->writer, "url", url);
  tie_json_writer_end (self->writer);
}

/**
 * tie_draft_add_lists:
 *
 * Adds what flows and organisations have named: products and sources.
 */
void
tie_draft_add_lists (TieDraft *self)
{
  if (self->products->len > 0)
    {
      tie_json_writer_begin_array (self->writer, "products", TIE_JSON_LINES);
      for (guint i = 0; i < self->products->len; i++)
        {
          const char *name = g_ptr_array_index (self->products, i);

          tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_ONE_LINE);
          tie_json_writer_add_string (self->writer, "id",
                                      g_hash_table_lookup (self->product_ids, name));
          tie_json_writer_add_string (self->writer, "name", name);
          tie_json_writer_end (self->writer);
        }
      tie_json_writer_end (self->writer);
    }
  if (self->sources->len == 0)
    return;
  tie_json_writer_begin_array (self->writer, "sources", TIE_JSON_LINES);
  for (guint i = 0; i < self->sources->len; i++)
    add_source (self, g_ptr_array_index (self->sources, i));
  tie_json_writer_end (self->writer);
}

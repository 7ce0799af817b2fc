/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Tables of organisations and flows as a document: a JSON text is written, then read and checked as
 * any other; what is wrong is told of where it stands in the table. */

#include "tie-draft-private.h"

#include "tie-limits.h"
#include "tie-reader.h"
#include "tie-unit.h"
#include "tie-words.h"

static void
draft_init (TieDraft *self, const TieDraftTable *organizations, const TieDraftTable *flows)
{
  *self = (TieDraft){
    .writer = tie_json_writer_new (TIE_JSON_LINES),
    .organizations = organizations,
    .flows = flows,
    .taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .sources = g_ptr_array_new_with_free_func (g_free),
    .products = g_ptr_array_new_with_free_func (g_free),
    .source_ids = g_hash_table_new (g_str_hash, g_str_equal),
    .product_ids = g_hash_table_new (g_str_hash, g_str_equal),
    .capacity_units = g_hash_table_new (g_str_hash, g_str_equal),
    .money_units = g_hash_table_new (g_str_hash, g_str_equal),
  };
}

static void
draft_clear (TieDraft *self)
{
  tie_json_writer_free (self->writer);
  g_free (self->language);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->products);
  g_hash_table_unref (self->source_ids);
  g_hash_table_unref (self->product_ids);
  g_hash_table_unref (self->capacity_units);
  g_hash_table_unref (self->money_units);
}

/**
 * tie_draft_take_id:
 * @prefix: what kind of thing it is, such as "flow"
 * @wanted: the id that it would have
 *
 * Ids are unique in a document, whatever they belong to; in tables each kind has its own.
 *
 * Returns: (transfer none): the id wanted, or "flow-ID", "flow-2-ID" … when something has that
 *   already
 */
const char *
tie_draft_take_id (TieDraft *self, const char *prefix, const char *wanted)
{
  char *id = g_strdup (wanted);

  for (guint n = 1; g_hash_table_contains (self->taken, id); n++)
    {
      g_free (id);
      id = n == 1 ? g_strdup_printf ("%s-%s", prefix, wanted)
                  : g_strdup_printf ("%s-%u-%s", prefix, n, wanted);
    }
  g_hash_table_add (self->taken, id);
  return id;
}

/**
 * tie_draft_is_full:
 *
 * A few rows may name a long text often. What is written is a text to be read, and as long as one
 * that can be read.
 *
 * Returns: whether nothing more is to be written: there will be no document
 */
gboolean
tie_draft_is_full (const TieDraft *self)
{
  return tie_json_writer_get_length (self->writer) > tie_limits_get_size ();
}

/* The whole */

/* The language of the first text that names one is taken for that of the document. */
static const char *
find_language (const TieDraftTable *table)
{
  for (guint i = 0; table != NULL && i < table->sheet->columns->len; i++)
    if (table->known[i] && table->headings[i].language != NULL)
      return table->headings[i].language;
  return NULL;
}

/* What most are counted in, the first of several, among those that can stand there */
static const char *
find_most (const TieDraftTable *table, GHashTable *units, gboolean money)
{
  const char *most = NULL;
  guint n_most = 0;

  for (guint i = 0; i < table->sheet->rows->len; i++)
    {
      const TieCell *cell =
          tie_draft_table_get (table, tie_sheet_get_row (table->sheet, i)->cells, TIE_FIELD_UNIT);
      guint n = cell != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (units, cell->text)) : 0;
      TieUnitKind kind = cell != NULL ? tie_unit_get_kind (cell->text) : TIE_UNIT_PERCENT;

      if (n <= n_most || (kind == TIE_UNIT_MONEY) != money || kind == TIE_UNIT_PERCENT)
        continue;
      most = cell->text;
      n_most = n;
    }
  return most;
}

static void
add_units (TieDraft *self, const TieDraftTable *whole, const TieCell *cells)
{
  const TieCell *capacity =
      cells != NULL ? tie_draft_table_get (whole, cells, TIE_FIELD_CAPACITY_UNIT) : NULL;
  const TieCell *money =
      cells != NULL ? tie_draft_table_get (whole, cells, TIE_FIELD_MONEY_UNIT) : NULL;
  const char *most = find_most (self->flows, self->capacity_units, FALSE);
  const char *most_money = find_most (self->flows, self->money_units, TRUE);

  if (capacity == NULL && money == NULL && most == NULL && most_money == NULL)
    return;
  tie_json_writer_begin_object (self->writer, "units", TIE_JSON_ONE_LINE);
  if (capacity != NULL)
    tie_draft_add_cell (self, whole, "capacity", capacity);
  else
    tie_json_writer_add_string (self->writer, "capacity", most);
  if (money != NULL)
    tie_draft_add_cell (self, whole, "money", money);
  else
    tie_json_writer_add_string (self->writer, "money", most_money);
  tie_json_writer_end (self->writer);
}

static void
add_head (TieDraft *self, const TieDraftTable *whole, const TieCell *cells, const char *title)
{
  const TieCell *language =
      cells != NULL ? tie_draft_table_get (whole, cells, TIE_FIELD_LANGUAGE) : NULL;
  const char *first = find_language (self->organizations);

  tie_json_writer_add_number (self->writer, "tieline", 1);
  if (cells == NULL || !tie_draft_add_text (self, whole, cells, "title", TIE_FIELD_TITLE))
    tie_json_writer_add_string (self->writer, "title", title);
  if (language != NULL)
    tie_draft_add_cell (self, whole, "language", language);
  else
    tie_json_writer_add_string (self->writer, "language",
                                first != NULL ? first : find_language (self->flows));
  if (cells == NULL)
    return;
  tie_draft_add_text (self, whole, cells, "summary", TIE_FIELD_SUMMARY);
  tie_draft_add_cell (self, whole, "asOf", tie_draft_table_get (whole, cells, TIE_FIELD_AS_OF));
  tie_draft_add_cell (self, whole, "focus", tie_draft_table_get (whole, cells, TIE_FIELD_FOCUS));
}

/* message: (transfer full) */
static void
add_problem (TieDraft *self, TieSeverity severity, gsize offset, const char *code, char *message)
{
  const TieJsonPlace *place = tie_json_writer_find_place (self->writer, offset);
  GPtrArray *origin = place->origin != NULL ? place->origin : self->flows->problems;

  tie_problem_list_add (origin, severity, place->origin_offset, g_strdup (""), code, message);
}

/* best: the row as yet; those of a graph come from one text */
static const TieRow *
find_row_in (const TieDraftTable *table, const TieJsonPlace *place, const TieRow *best)
{
  const TieRow *row = table != NULL && table->problems == place->origin
                          ? tie_sheet_find_row (table->sheet, place->origin_offset)
                          : NULL;

  return best == NULL || (row != NULL && row->offset > best->offset) ? row : best;
}

static guint
find_line (gsize offset, gpointer data)
{
  TieDraft *self = data;
  const TieJsonPlace *place = tie_json_writer_find_place (self->writer, offset);
  const TieRow *row =
      find_row_in (self->flows, place, find_row_in (self->organizations, place, NULL));

  return row != NULL ? row->line : 1;
}

/* Problems of the text that was made are those of the tables it was made of. */
static void
pass_on (TieDraft *self, const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      add_problem (self, problem->severity, problem->offset, problem->code,
                   g_strdup (problem->message));
    }
}

static void
tell_of_size (TieDraft *self)
{
  add_problem (self, TIE_SEVERITY_ERROR, tie_json_writer_get_length (self->writer), "too-large",
               g_strdup_printf (_ ("this is more than can be read: with what stands before it, it "
                                   "makes a document of more than %u MiB"),
                                (guint) (tie_limits_get_size () / (1024 * 1024))));
}

static gboolean
check_texts (const TieDraftTable *table)
{
  return table == NULL || tie_draft_table_check_texts (table);
}

/* cells: (nullable): what a table says of the whole */
static void
write_rows (TieDraft *self, const TieDraftTable *whole, const TieCell *cells, const char *title)
{
  tie_json_writer_begin_object (self->writer, NULL, TIE_JSON_LINES);
  add_head (self, whole, cells, title);
  tie_draft_add_organizations (self);
  tie_draft_add_deals (self);
}

static TieDocument *
finish (TieDraft *self, const TieDraftTable *whole, const TieCell *cells)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TieDocument *document;
  const TieReaderOrigin origin = {
    find_line, self, self->organizations != NULL ? self->organizations->sheet->n_left_out : 0
  };

  tie_json_writer_set_origin (self->writer, NULL, 0);
  add_units (self, whole, cells);
  tie_draft_add_lists (self);
  tie_json_writer_end (self->writer);
  bytes = tie_json_writer_finish (self->writer);
  document = tie_reader_read_made (bytes, &origin, &problems);
  pass_on (self, problems);
  return document;
}

static gboolean
has_error (const TieDraftTable *table)
{
  return table != NULL && tie_problem_list_has_error (table->problems);
}

/**
 * tie_draft_to_document:
 * @whole: (nullable): a table that says in its first row what holds of the whole
 * @organizations: (nullable): the table of organisations; without it they are whoever flows name
 * @flows: the table of flows
 * @title: the title of the document where @whole has none
 *
 * Makes a document of tables. What is wrong is noted in the tables' problems, all of it: what makes
 * no sense in a table, and what the reader of documents says of the outcome.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when a table has an error
 */
TieDocument *
tie_draft_to_document (const TieDraftTable *whole,
                       const TieDraftTable *organizations,
                       const TieDraftTable *flows,
                       const char *title)
{
  const TieCell *cells = whole != NULL && whole->sheet->rows->len > 0
                             ? tie_sheet_get_row (whole->sheet, 0)->cells
                             : NULL;
  g_autoptr (TieDocument) document = NULL;
  TieDraft self;

  g_return_val_if_fail (flows != NULL && title != NULL, NULL);

  if (!check_texts (whole) || !check_texts (organizations) || !check_texts (flows))
    return NULL;
  draft_init (&self, organizations, flows);
  write_rows (&self, whole, cells, title);
  if (tie_draft_is_full (&self))
    tell_of_size (&self);
  else
    document = finish (&self, whole, cells);
  draft_clear (&self);
  if (has_error (whole) || has_error (organizations) || has_error (flows))
    return NULL;
  return g_steal_pointer (&document);
}

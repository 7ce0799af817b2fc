/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The keys of a GraphML file, which declare what data there are, as columns. */

#include "tie-graphml-keys.h"

#include "tie-words.h"

#include <string.h>

static const char *const part_names[] = { "graph", "node", "edge" };

static void
key_free (gpointer data)
{
  TieGraphmlKey *key = data;

  g_free (key->name);
  g_free (key->default_text);
  g_free (key);
}

/**
 * tie_graphml_keys_new:
 *
 * Returns: (transfer full): no keys yet
 */
TieGraphmlKeys *
tie_graphml_keys_new (void)
{
  TieGraphmlKeys *self = g_new0 (TieGraphmlKeys, 1);

  self->all = g_ptr_array_new_with_free_func (key_free);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * tie_graphml_keys_free:
 * @self: (transfer full) (nullable): keys
 */
void
tie_graphml_keys_free (TieGraphmlKeys *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

/* Reading */

/* place: the tag that is read; depth: how many elements are open; key: the one that is open; text:
 * its default as yet; refused: whether what is wrong has been told of */
typedef struct
{
  TieGraphmlKeys *keys;
  GPtrArray *problems;
  TieXmlPlace place;
  guint depth;
  guint n_graphs;
  TieGraphmlKey *key;
  GString *text;
  gboolean refused;
} Reader;

static void
add_error (Reader *self, const char *code, char *message)
{
  tie_problem_list_add (self->problems, TIE_SEVERITY_ERROR, self->place.offset, g_strdup (""), code,
                        message);
}

/* One without a name is called by its id, unless yEd keeps its graphics under it. */
static TieGraphmlKey *
add_key (Reader *reader, const char **names, const char **values)
{
  TieGraphmlKeys *self = reader->keys;
  const char *id = tie_xml_find_attribute (names, values, "id");
  const char *name = tie_xml_find_attribute (names, values, "attr.name");
  const char *part = tie_xml_find_attribute (names, values, "for");
  TieGraphmlKey *key = g_new0 (TieGraphmlKey, 1);

  if (name == NULL && tie_xml_find_attribute (names, values, "yfiles.type") == NULL)
    name = id;
  key->name = g_strdup (name);
  key->offset = reader->place.offset;
  for (guint i = 0; i < TIE_GRAPHML_N_PARTS; i++)
    key->for_part[i] =
        part == NULL || g_str_equal (part, "all") || g_str_equal (part, part_names[i]);
  g_ptr_array_add (self->all, key);
  if (id != NULL && !g_hash_table_insert (self->by_id, g_strdup (id), key))
    {
      g_autofree char *shown = tie_problem_shorten (id);

      add_error (reader, "duplicate-id",
                 g_strdup_printf (_ ("another key has the id \"%s\""), shown));
    }
  return key;
}

static void
check_root (Reader *self, const char *name, GError **error)
{
  g_autofree char *shown = tie_problem_shorten (name);

  if (g_str_equal (name, "graphml"))
    return;
  add_error (self, "not-graphml",
             g_strdup_printf (_ ("expected the element \"graphml\", found \"%s\""), shown));
  self->refused = TRUE;
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "");
}

static void
start_cb (GMarkupParseContext *context,
          const char *element_name,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Reader *self = data;
  const char *name = tie_xml_local_name (element_name);

  if (self->depth == 0)
    check_root (self, name, error);
  else if (self->depth == 1 && g_str_equal (name, "key"))
    self->key = add_key (self, names, values);
  else if (self->depth == 1 && g_str_equal (name, "graph") && ++self->n_graphs == 2)
    add_error (self, "second-graph", g_strdup (_ ("this is a second graph; expected one")));
  g_string_truncate (self->text, 0);
  self->depth++;
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reader *self = data;

  self->depth--;
  if (self->depth == 2 && self->key != NULL && g_str_equal (tie_xml_local_name (name), "default"))
    {
      g_free (self->key->default_text);
      self->key->default_text = g_strdup (self->text->str);
    }
  if (self->depth == 1)
    self->key = NULL;
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Reader *self = data;

  if (self->key != NULL)
    g_string_append_len (self->text, text, (gssize) length);
}

/* "Error on line 3 char 7: …": where it is has been told already. */
static const char *
skip_place (const char *message)
{
  const char *colon = strstr (message, ": ");

  return g_str_has_prefix (message, "Error on line ") && colon != NULL ? colon + 2 : message;
}

static gboolean
read_all (Reader *self, const char *text, gsize start, gsize length)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GError) error = NULL;

  if (strspn (text + start, " \t\r\n") == length - start)
    {
      add_error (self, "empty-file",
                 g_strdup (_ ("this file is empty: expected a graph in GraphML")));
      return FALSE;
    }
  if (!tie_xml_scan (text, start, length, &parser, self, &self->place, &error))
    {
      /* GLib shortens what it quotes within a character. */
      g_autofree char *said = g_utf8_make_valid (error->message, -1);

      if (!self->refused)
        add_error (self, "syntax",
                   g_strdup_printf (_ ("the XML is faulty: %s"), skip_place (said)));
      return FALSE;
    }
  if (self->keys->all->len > TIE_SHEET_MOST_COLUMNS)
    {
      self->place.offset =
          ((TieGraphmlKey *) g_ptr_array_index (self->keys->all, TIE_SHEET_MOST_COLUMNS))->offset;
      add_error (self, "too-large",
                 g_strdup_printf (_ ("this graph has more than %u keys"), TIE_SHEET_MOST_COLUMNS));
      return FALSE;
    }
  self->place.offset = start;
  if (self->n_graphs == 0)
    add_error (self, "no-graph", g_strdup (_ ("there is no graph in this file")));
  return self->n_graphs == 1;
}

/**
 * tie_graphml_keys_read:
 * @text: a file's content, in UTF-8, with a NUL after it
 * @start: where it begins, after a byte order mark
 * @length: its length in bytes
 * @problems: (element-type TieProblem): what is wrong is added
 *
 * Reads the keys of a file, wherever in it they stand.
 *
 * Returns: whether it is well-formed, and GraphML with one graph
 */
gboolean
tie_graphml_keys_read (TieGraphmlKeys *self,
                       const char *text,
                       gsize start,
                       gsize length,
                       GPtrArray *problems)
{
  Reader reader = { .keys = self, .problems = problems, .text = g_string_new (NULL) };
  gboolean fine = read_all (&reader, text, start, length);

  g_string_free (reader.text, TRUE);
  return fine;
}

/**
 * tie_graphml_keys_find:
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the key of that id
 */
TieGraphmlKey *
tie_graphml_keys_find (const TieGraphmlKeys *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

static guint
find_column (const TieSheet *sheet, const char *name)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    if (g_ascii_strcasecmp (tie_sheet_get_column (sheet, i)->name, name) == 0)
      return i + 1;
  return 0;
}

/**
 * tie_graphml_keys_add_columns:
 * @part: a part of the file
 * @sheet: its sheet, with the columns for what its tags say
 *
 * Adds a column a key. Keys of one name share one, and what a tag says can be said by a key as
 * well.
 */
void
tie_graphml_keys_add_columns (TieGraphmlKeys *self, TieGraphmlPart part, TieSheet *sheet)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      TieGraphmlKey *key = g_ptr_array_index (self->all, i);

      if (key->name == NULL || !key->for_part[part])
        continue;
      key->columns[part] = find_column (sheet, key->name);
      if (key->columns[part] == 0)
        key->columns[part] =
            tie_sheet_add_column (sheet, key->name, TIE_CELL_TEXT, key->offset) + 1;
      key->defaults[part] = tie_sheet_keep (sheet, key->default_text);
    }
}

/**
 * tie_graphml_keys_put_defaults:
 * @part: a part of the file
 * @sheet: its sheet, with a row
 *
 * Fills the last row with what stands where nothing is said.
 */
void
tie_graphml_keys_put_defaults (const TieGraphmlKeys *self, TieGraphmlPart part, TieSheet *sheet)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const TieGraphmlKey *key = g_ptr_array_index (self->all, i);

      if (key->columns[part] > 0 && key->default_text != NULL)
        tie_sheet_set_kept (sheet, key->columns[part] - 1, key->defaults[part], key->offset);
    }
}

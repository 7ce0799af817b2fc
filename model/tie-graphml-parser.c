/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* GraphML as sheets. A file is read twice: for its keys, then for its graph. */

#include "tie-graphml-parser.h"

#include <string.h>

#include "tie-encoding.h"
#include "tie-words.h"

typedef enum
{
  ELEMENT_OTHER, /* nothing in it is read */
  ELEMENT_GRAPHML,
  ELEMENT_GRAPH,
  ELEMENT_NODE,
  ELEMENT_EDGE,
  ELEMENT_DATA,
  ELEMENT_GRAPHICS, /* within data */
  ELEMENT_LABEL,    /* within graphics: what yEd writes on a node or an edge */
} Element;

/* The first columns of nodes and edges */
enum
{
  ID,
  FROM,
  TO,
};

/* place: the tag that is read; open: of Element, the innermost last; key: of the data that are
 * read; data_part: what they are of; data_offset: where they begin; text: what they hold as yet;
 * node_ids: what edges call the nodes of each row */
typedef struct
{
  TieXmlPlace place;
  GPtrArray *problems;
  TieGraphmlKeys *keys;
  TieSheet *sheets[TIE_GRAPHML_N_PARTS];
  GArray *open;
  TieGraphmlKey *key;
  TieGraphmlPart data_part;
  gsize data_offset;
  GString *text;
  GHashTable *edge_ids;
  GPtrArray *node_ids;
  guint label_columns[TIE_GRAPHML_N_PARTS];
  gboolean told_of_nesting;
  gboolean told_of_ports;
  gboolean told_of_direction;
  gboolean told_of_size;
} Parser;

/* Telling */

static void
add_problem (Parser *self, TieSeverity severity, const char *code, char *message)
{
  tie_problem_list_add (self->problems, severity, self->place.offset, g_strdup (""), code, message);
}

static void
add_error (Parser *self, const char *code, const char *message)
{
  add_problem (self, TIE_SEVERITY_ERROR, code, g_strdup (message));
}

/* Once a file, however often it is met */
static void
add_warning (Parser *self, gboolean *told, const char *code, const char *message)
{
  if (!*told)
    add_problem (self, TIE_SEVERITY_WARNING, code, g_strdup (message));
  *told = TRUE;
}

/* Elements */

static Element
get_open (const Parser *self)
{
  return self->open->len > 0 ? g_array_index (self->open, Element, self->open->len - 1)
                             : ELEMENT_OTHER;
}

static TieGraphmlPart
get_part (Element element)
{
  return element == ELEMENT_NODE   ? TIE_GRAPHML_NODE
         : element == ELEMENT_EDGE ? TIE_GRAPHML_EDGE
                                   : TIE_GRAPHML_GRAPH;
}

static Element
classify (Element around, const char *name)
{
  if (around == ELEMENT_GRAPHML && g_str_equal (name, "graph"))
    return ELEMENT_GRAPH;
  if (around == ELEMENT_GRAPH && g_str_equal (name, "node"))
    return ELEMENT_NODE;
  if (around == ELEMENT_GRAPH && g_str_equal (name, "edge"))
    return ELEMENT_EDGE;
  if ((around == ELEMENT_GRAPH || around == ELEMENT_NODE || around == ELEMENT_EDGE)
      && g_str_equal (name, "data"))
    return ELEMENT_DATA;
  if (around == ELEMENT_DATA || around == ELEMENT_GRAPHICS)
    return g_str_equal (name, "NodeLabel") || g_str_equal (name, "EdgeLabel") ? ELEMENT_LABEL
                                                                              : ELEMENT_GRAPHICS;
  return ELEMENT_OTHER;
}

/* What a graph of GraphML can have beyond what a document can */
static void
tell_of_other (Parser *self, Element around, const char *name)
{
  if (around == ELEMENT_GRAPH && g_str_equal (name, "hyperedge"))
    add_error (self, "hyperedge",
               _ ("this edge has more than two ends (a hyperedge); expected edges from one node to "
                  "another"));
  else if ((around == ELEMENT_NODE || around == ELEMENT_EDGE) && g_str_equal (name, "graph"))
    {
      if (!self->told_of_nesting)
        add_error (self, "nested-graph",
                   _ ("this graph stands within a node or an edge; expected all nodes in one graph "
                      "(groups are to be dissolved)"));
      self->told_of_nesting = TRUE;
    }
  else if (around == ELEMENT_NODE && g_str_equal (name, "port"))
    add_warning (self, &self->told_of_ports, "ports", _ ("ports are not read: edges end at nodes"));
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Parser *self = data;
  Element element = get_open (self);

  if (element == ELEMENT_DATA || element == ELEMENT_LABEL)
    g_string_append_len (self->text, text, (gssize) length);
}

/* NULL when there is no room for more, which has been told of once */
static TieSheet *
begin_row (Parser *self, TieGraphmlPart part)
{
  TieSheet *sheet = self->sheets[part];

  if (tie_sheet_is_full (sheet))
    {
      if (!self->told_of_size)
        add_problem (self, TIE_SEVERITY_ERROR, "too-large", tie_sheet_describe_bounds (sheet));
      self->told_of_size = TRUE;
      return NULL;
    }
  tie_sheet_add_row (sheet, self->place.offset, self->place.line);
  tie_graphml_keys_put_defaults (self->keys, part, sheet);
  return sheet;
}

static const char *
get_attribute (Parser *self, const char **names, const char **values, const char *name)
{
  const char *value = tie_xml_find_attribute (names, values, name);

  if (value == NULL)
    add_problem (self, TIE_SEVERITY_ERROR, "missing-attribute",
                 g_strdup_printf (_ ("the attribute \"%s\" is missing here"), name));
  return value;
}

/* What has no id is left out: that has been told of. */
static gboolean
start_node (Parser *self, const char **names, const char **values)
{
  const char *id = get_attribute (self, names, values, "id");
  TieSheet *sheet = id != NULL ? begin_row (self, TIE_GRAPHML_NODE) : NULL;

  if (id == NULL)
    self->sheets[TIE_GRAPHML_NODE]->n_left_out++;
  if (sheet == NULL)
    return FALSE;
  tie_sheet_set (sheet, ID, id, self->place.offset);
  g_ptr_array_add (self->node_ids, g_strdup (id));
  return TRUE;
}

/* XML Schema, part 2, 3.2.2.1
 * text: (nullable) */
static gboolean
is_false (const char *text)
{
  return g_strcmp0 (text, "false") == 0 || g_strcmp0 (text, "0") == 0;
}

/* networkx gives the same id to edges between different nodes: then only the first keeps it. */
static gboolean
start_edge (Parser *self, const char **names, const char **values)
{
  const char *source = get_attribute (self, names, values, "source");
  const char *target = get_attribute (self, names, values, "target");
  const char *id = tie_xml_find_attribute (names, values, "id");
  TieSheet *sheet;

  if (source == NULL || target == NULL)
    return FALSE;
  sheet = begin_row (self, TIE_GRAPHML_EDGE);
  if (sheet == NULL)
    return FALSE;
  if (id != NULL && g_hash_table_add (self->edge_ids, g_strdup (id)))
    tie_sheet_set (sheet, ID, id, self->place.offset);
  tie_sheet_set (sheet, FROM, source, self->place.offset);
  tie_sheet_set (sheet, TO, target, self->place.offset);
  if (is_false (tie_xml_find_attribute (names, values, "directed")))
    add_warning (self, &self->told_of_direction, "undirected",
                 _ ("this edge has no direction: it is taken from its source to its target, as are "
                    "all others like it"));
  return TRUE;
}

static void
start_graph (Parser *self, const char **names, const char **values)
{
  const char *direction = tie_xml_find_attribute (names, values, "edgedefault");

  /* without defaults: what is for all is meant for nodes and edges */
  tie_sheet_add_row (self->sheets[TIE_GRAPHML_GRAPH], self->place.offset, self->place.line);
  if (direction != NULL && !g_str_equal (direction, "directed")
      && !g_str_equal (direction, "undirected"))
    add_warning (
        self, &self->told_of_direction, "bad-direction",
        _ ("\"edgedefault\" is neither \"directed\" nor \"undirected\": each edge is taken "
           "from its source to its target"));
  if (g_strcmp0 (direction, "undirected") == 0)
    add_warning (self, &self->told_of_direction, "undirected",
                 _ ("this graph has no directions: each edge is taken from its source to its "
                    "target"));
}

static void
start_data (Parser *self, Element around, const char **names, const char **values)
{
  const char *id = tie_xml_find_attribute (names, values, "key");
  g_autofree char *shown = tie_problem_shorten (id != NULL ? id : "");

  g_string_truncate (self->text, 0);
  self->data_part = get_part (around);
  self->data_offset = self->place.offset;
  self->key = tie_graphml_keys_find (self->keys, id);
  if (self->key == NULL)
    add_problem (self, TIE_SEVERITY_ERROR, "unknown-key",
                 g_strdup_printf (_ ("no key has the id \"%s\""), shown));
}

static void
start_cb (GMarkupParseContext *context,
          const char *element_name,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Parser *self = data;
  const char *name = tie_xml_local_name (element_name);
  Element around = get_open (self);
  Element element = self->open->len == 0 ? ELEMENT_GRAPHML : classify (around, name);

  if (element == ELEMENT_GRAPH)
    start_graph (self, names, values);
  else if (element == ELEMENT_NODE)
    element = start_node (self, names, values) ? element : ELEMENT_OTHER;
  else if (element == ELEMENT_EDGE)
    element = start_edge (self, names, values) ? element : ELEMENT_OTHER;
  else if (element == ELEMENT_DATA)
    start_data (self, around, names, values);
  else if (element == ELEMENT_LABEL)
    g_string_truncate (self->text, 0);
  else if (element == ELEMENT_OTHER)
    tell_of_other (self, around, name);
  g_array_append_val (self->open, element);
}

static void
put_data (Parser *self)
{
  guint column = self->key != NULL ? self->key->columns[self->data_part] : 0;

  if (column > 0)
    tie_sheet_set (self->sheets[self->data_part], column - 1, g_strstrip (self->text->str),
                   self->data_offset);
}

/* Lines on a node are none of a name. */
static void
put_label (Parser *self)
{
  TieGraphmlPart part = self->data_part;

  g_strdelimit (g_strstrip (self->text->str), "\r\n", ' ');
  if (part != TIE_GRAPHML_GRAPH && *self->text->str != '\0')
    tie_sheet_set (self->sheets[part], self->label_columns[part], self->text->str,
                   self->data_offset);
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Parser *self = data;
  Element element = get_open (self);

  g_array_set_size (self->open, self->open->len - 1);
  if (element == ELEMENT_DATA)
    put_data (self);
  else if (element == ELEMENT_LABEL)
    {
      put_label (self);
      g_string_truncate (self->text, 0);
    }
}

/* Ids */

/* An id that XML has no room for stands in a key beside that by which edges know the node. Two with
 * the same id in both places are told of with all other ids.
 *
 * Returns: from what edges call a node to its id, which the sheet of edges keeps once for all */
static GHashTable *
index_nodes (Parser *self)
{
  const TieSheet *nodes = self->sheets[TIE_GRAPHML_NODE];
  TieSheet *edges = self->sheets[TIE_GRAPHML_EDGE];
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->node_ids->len; i++)
    {
      const char *id = g_ptr_array_index (self->node_ids, i);
      const TieRow *row = tie_sheet_get_row (nodes, i);
      gpointer first;

      if (!g_hash_table_lookup_extended (ids, id, NULL, &first))
        g_hash_table_insert (ids, (gpointer) id,
                             (gpointer) tie_sheet_keep (edges, row->cells[ID].text));
      else if (g_strcmp0 (first, row->cells[ID].text) != 0)
        {
          g_autofree char *shown = tie_problem_shorten (id);

          tie_problem_list_add (self->problems, TIE_SEVERITY_ERROR, row->offset, g_strdup (""),
                                "duplicate-id",
                                g_strdup_printf (_ ("another node has the id \"%s\""), shown));
        }
    }
  return ids;
}

/* What a key says of an end is an organization's id already. */
static void
resolve_end (TieSheet *edges, guint i, guint column, GHashTable *ids)
{
  const TieRow *edge = tie_sheet_get_row (edges, i);
  const TieCell *end = &edge->cells[column];
  const char *id = end->text != NULL && end->offset == edge->offset
                       ? g_hash_table_lookup (ids, end->text)
                       : NULL;

  if (id != NULL)
    tie_sheet_replace (edges, i, column, id);
}

static void
resolve_ends (Parser *self)
{
  TieSheet *edges = self->sheets[TIE_GRAPHML_EDGE];
  g_autoptr (GHashTable) ids = index_nodes (self);

  for (guint i = 0; i < edges->rows->len; i++)
    {
      resolve_end (edges, i, FROM, ids);
      resolve_end (edges, i, TO, ids);
    }
}

/* Both */

static void
make_sheets (Parser *self)
{
  static const char *const tags[TIE_GRAPHML_N_PARTS][3] = {
    [TIE_GRAPHML_NODE] = { "id" },
    [TIE_GRAPHML_EDGE] = { "id", "from", "to" },
  };

  for (guint i = 0; i < TIE_GRAPHML_N_PARTS; i++)
    {
      self->sheets[i] = tie_sheet_new ();
      self->sheets[i]->has_keys = TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (tags[i]) && tags[i][j] != NULL; j++)
        tie_sheet_add_column (self->sheets[i], tags[i][j], TIE_CELL_TEXT, 0);
      if (i != TIE_GRAPHML_GRAPH)
        self->label_columns[i] = tie_sheet_add_column (self->sheets[i], "label", TIE_CELL_TEXT, 0);
      tie_graphml_keys_add_columns (self->keys, (TieGraphmlPart) i, self->sheets[i]);
    }
}

/* Whoever wrote the file may have written other bytes than it says, or says other than it wrote */
static void
check_declaration (Parser *self, const char *text, gsize start)
{
  g_autofree char *encoding = tie_xml_dup_encoding (text + start);
  g_autofree char *shown = encoding != NULL ? tie_problem_shorten (encoding) : NULL;

  if (encoding == NULL || g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    return;
  tie_problem_list_add (self->problems, TIE_SEVERITY_WARNING, start, g_strdup (""),
                        "other-encoding",
                        /* Translators: the name of an encoding */
                        g_strdup_printf (_ ("this file says that it is in %s; it is read as UTF-8"),
                                         shown));
}

static gboolean
parse_all (Parser *self, const char *text, gsize length)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  gsize start;

  if (!tie_encoding_check (text, length, _ ("save the file as UTF-8"), &start, self->problems)
      || !tie_graphml_keys_read (self->keys, text, start, length, self->problems))
    return FALSE;
  check_declaration (self, text, start);
  make_sheets (self);
  /* That it is well-formed is known by now. */
  if (!tie_xml_scan (text, start, length, &parser, self, &self->place, NULL))
    return FALSE;
  resolve_ends (self);
  return TRUE;
}

/**
 * tie_graphml_parse:
 * @text: a file's content
 * @length: its length in bytes
 * @sheets: (out caller-allocates) (array fixed-size=3): a sheet for each part, with columns for
 * ids, ends, labels and keys; some may be %NULL when there is an error
 * @problems: (element-type TieProblem): what is wrong is added; warnings too
 *
 * Returns: whether it is GraphML that has been read to its end
 */
gboolean
tie_graphml_parse (const char *text,
                   gsize length,
                   TieSheet *sheets[TIE_GRAPHML_N_PARTS],
                   GPtrArray *problems)
{
  Parser self = {
    .problems = problems,
    .keys = tie_graphml_keys_new (),
    .open = g_array_new (FALSE, FALSE, sizeof (Element)),
    .text = g_string_new (NULL),
    .edge_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .node_ids = g_ptr_array_new_with_free_func (g_free),
  };
  gboolean fine = parse_all (&self, text, length);

  memcpy (sheets, self.sheets, sizeof self.sheets);
  tie_graphml_keys_free (self.keys);
  g_array_unref (self.open);
  g_string_free (self.text, TRUE);
  g_hash_table_unref (self.edge_ids);
  g_ptr_array_unref (self.node_ids);
  return fine;
}

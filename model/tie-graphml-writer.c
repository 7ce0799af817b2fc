/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document as a graph in GraphML (http://graphml.graphdrawing.org/), which networkx, yEd, Gephi
 * and igraph read: typed keys, a node an organisation, a directed edge a flow. */

#include "tie-graphml-writer.h"

#include "tie-sheet-writer.h"
#include "tie-xml.h"

#define HEAD                                                                                       \
  TIE_XML_HEAD                                                                                     \
  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "                                      \
  "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "                                       \
  "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "                                    \
  "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"

#define LABEL_KEY "label"

static const char *const types[] = {
  [TIE_CELL_TEXT] = "string",
  [TIE_CELL_NUMBER] = "double",
  [TIE_CELL_BOOLEAN] = "boolean",
};

/* One of the sheets: what it is about, and the letter that the ids of its keys begin with */
typedef struct
{
  GString *xml;
  TieSheet *sheet;
  const char *element;
  char letter;
} Part;

static void
append_key (const Part *self, const char *id, const char *name, TieCellType type)
{
  g_string_append (self->xml, "  <key");
  tie_xml_append_attribute (self->xml, "id", id);
  tie_xml_append_attribute (self->xml, "for", self->element);
  tie_xml_append_attribute (self->xml, "attr.name", name);
  tie_xml_append_attribute (self->xml, "attr.type", types[type]);
  g_string_append (self->xml, "/>\n");
}

static void
append_keys (const Part *self)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const TieColumn *column = tie_sheet_get_column (self->sheet, i);
      g_autofree char *id = g_strdup_printf ("%c%u", self->letter, i);

      append_key (self, id, column->name, column->type);
    }
}

static void
append_data (GString *xml, const char *indent, const char *key, const char *text)
{
  g_string_append_printf (xml, "%s<data", indent);
  tie_xml_append_attribute (xml, "key", key);
  g_string_append_c (xml, '>');
  tie_xml_append_text (xml, text);
  g_string_append (xml, "</data>\n");
}

/* Ids and ends of edges stand in the tag, unless an id had to be given another form there. */
static gboolean
stands_in_tag (const TieSheet *sheet, guint row, guint column, const char *id)
{
  const char *name = tie_sheet_get_column (sheet, column)->name;

  if (g_str_equal (name, "id"))
    return g_strcmp0 (tie_sheet_get (sheet, row, name), id) == 0;
  return g_str_equal (name, "from") || g_str_equal (name, "to");
}

static void
append_cells (const Part *self, guint row, const char *indent, const char *id)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const char *text = tie_sheet_get_row (self->sheet, row)->cells[i].text;
      g_autofree char *key = g_strdup_printf ("%c%u", self->letter, i);

      if (text != NULL && (self->letter == 'g' || !stands_in_tag (self->sheet, row, i, id)))
        append_data (self->xml, indent, key, text);
    }
}

/* From each row's id to one with the form of a NMTOKEN: the same where it has that form */
static GHashTable *
find_tokens (const TieSheet *sheet, char letter)
{
  GHashTable *tokens = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const char *id = tie_sheet_get (sheet, i, "id");

      if (tie_xml_is_token (id))
        g_hash_table_insert (tokens, (gpointer) id, g_strdup (id));
    }
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const char *id = tie_sheet_get (sheet, i, "id");
      g_autofree char *token = g_strdup_printf ("%c%u", letter, i + 1);

      while (!tie_xml_is_token (id) && g_hash_table_contains (tokens, token))
        {
          char *longer = g_strconcat (token, "_", NULL);

          g_free (token);
          token = longer;
        }
      if (!tie_xml_is_token (id))
        g_hash_table_insert (tokens, (gpointer) id, g_steal_pointer (&token));
    }
  return tokens;
}

static void
append_nodes (const Part *self, GHashTable *nodes, TieDocument *document, const char *language)
{
  GPtrArray *organizations = tie_document_get_organizations (document);

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const char *id = g_hash_table_lookup (nodes, tie_sheet_get (self->sheet, i, "id"));
      TieOrganization *organization = g_ptr_array_index (organizations, i);

      g_string_append (self->xml, "    <node");
      tie_xml_append_attribute (self->xml, "id", id);
      g_string_append (self->xml, ">\n");
      append_data (self->xml, "      ", LABEL_KEY,
                   tie_text_get (tie_organization_get_name (organization), language));
      append_cells (self, i, "      ", id);
      g_string_append (self->xml, "    </node>\n");
    }
}

static void
append_edges (const Part *self, GHashTable *nodes, GHashTable *edges)
{
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const char *id = g_hash_table_lookup (edges, tie_sheet_get (self->sheet, i, "id"));

      g_string_append (self->xml, "    <edge");
      tie_xml_append_attribute (self->xml, "id", id);
      tie_xml_append_attribute (self->xml, "source",
                                g_hash_table_lookup (nodes,
                                                     tie_sheet_get (self->sheet, i, "from")));
      tie_xml_append_attribute (self->xml, "target",
                                g_hash_table_lookup (nodes, tie_sheet_get (self->sheet, i, "to")));
      g_string_append (self->xml, ">\n");
      append_cells (self, i, "      ", id);
      g_string_append (self->xml, "    </edge>\n");
    }
}

/**
 * tie_graphml_writer_write:
 * @document: a document
 * @language: (nullable): the one language to write texts in, BCP 47; %NULL: all, a key each
 *
 * Writes the document as a graph. Each node has its name in one language under "label" as well,
 * which is what other programs show. Ids that are no NMTOKEN, as the GraphML schema wants them,
 * stand in the key "id", and another in their place.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
tie_graphml_writer_write (TieDocument *document, const char *language)
{
  GString *xml = g_string_new (HEAD);
  g_autoptr (TieSheet) whole = tie_sheet_writer_write_document (document, language);
  g_autoptr (TieSheet) organizations = tie_sheet_writer_write_organizations (document, language);
  g_autoptr (TieSheet) flows = tie_sheet_writer_write_flows (document, language);
  const Part graph = { xml, whole, "graph", 'g' };
  const Part node = { xml, organizations, "node", 'n' };
  const Part edge = { xml, flows, "edge", 'e' };
  g_autoptr (GHashTable) node_ids = find_tokens (organizations, 'n');
  g_autoptr (GHashTable) edge_ids = find_tokens (flows, 'e');

  append_keys (&graph);
  append_key (&node, LABEL_KEY, "label", TIE_CELL_TEXT);
  append_keys (&node);
  append_keys (&edge);
  g_string_append (xml, "  <graph id=\"G\" edgedefault=\"directed\">\n");
  append_cells (&graph, 0, "    ", NULL);
  append_nodes (&node, node_ids, document, language);
  append_edges (&edge, node_ids, edge_ids);
  g_string_append (xml, "  </graph>\n</graphml>\n");
  return g_string_free_to_bytes (xml);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Graphs as networkx, yEd, Gephi and igraph write them, and every fault of one with its place. */

#include "data-fixture.h"
#include "tie-quantity.h"

#define HEAD                                                                                       \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                   \
  "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "                                      \
  "xmlns:y=\"http://www.yworks.com/xml/graphml\">\n"

static const struct
{
  const char *name;
  const char *text;
  const char *problems;
  const char *organizations; /* "id=name" of each */
  const char *flows;         /* "from>to" of each, with what else it says */
} graphs[] = {
  { "networkx",
    HEAD "<key id=\"d3\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
         "<key id=\"d2\" for=\"edge\" attr.name=\"amount\" attr.type=\"double\"/>"
         "<key id=\"d4\" for=\"edge\" attr.name=\"unit\" attr.type=\"string\"/>"
         "<key id=\"d1\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>"
         "<key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
         "<graph edgedefault=\"directed\">"
         "<node id=\"1\"><data key=\"d0\">One</data></node>"
         "<node id=\"2\"><data key=\"d1\">Two</data></node><node id=\"3\"/>"
         "<edge source=\"1\" target=\"2\" id=\"0\"><data key=\"d2\">3.5</data>"
         "<data key=\"d4\">GW</data></edge>"
         "<edge source=\"2\" target=\"1\" id=\"0\"><data key=\"d3\">2</data></edge>"
         "<edge source=\"3\" target=\"1\" id=\"1\"/>"
         "</graph></graphml>",
    "a:3:1: warning: the key \"weight\" is not known and not read\n", "1=One 2=Two 3=3",
    "1>2 other 3.5 GW; 2>1 other; 3>1 other" },
  { "yed",
    HEAD
    "<!--Created by yEd 3.22-->"
    "<key attr.name=\"Description\" attr.type=\"string\" for=\"graph\" id=\"d0\"/>"
    "<key for=\"port\" id=\"d1\" yfiles.type=\"portgraphics\"/>"
    "<key attr.name=\"url\" attr.type=\"string\" for=\"node\" id=\"d4\"/>"
    "<key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/>"
    "<key for=\"edge\" id=\"d10\" yfiles.type=\"edgegraphics\"/>"
    "<graph edgedefault=\"directed\" id=\"G\"><data key=\"d0\" xml:space=\"preserve\"/>"
    "<node id=\"n0\"><data key=\"d4\"><![CDATA[https://a.example/?x&y]]></data>"
    "<data key=\"d6\"><y:ShapeNode><y:Geometry height=\"30.0\"/><y:NodeLabel>Open&amp;\nAI"
    "<y:LabelModel>x</y:LabelModel></y:NodeLabel><y:Shape type=\"rectangle\"/></y:ShapeNode></data>"
    "</node>"
    "<node id=\"n1\"><data key=\"d6\"><y:ShapeNode><y:NodeLabel/></y:ShapeNode></data></node>"
    "<edge id=\"e0\" source=\"n1\" target=\"n0\"><data key=\"d10\"><y:PolyLineEdge>"
    "<y:EdgeLabel>6 GW</y:EdgeLabel></y:PolyLineEdge></data></edge></graph>"
    "<data key=\"d7\"><y:Resources/></data></graphml>",
    "", "n0=Open& AI n1=n1", "n1>n0 other \"6 GW\"" },
  { "gephi",
    HEAD "<key attr.name=\"label\" attr.type=\"string\" for=\"node\" id=\"label\"/>"
         "<key attr.name=\"Edge Label\" attr.type=\"string\" for=\"edge\" id=\"edgelabel\"/>"
         "<key attr.name=\"weight\" attr.type=\"double\" for=\"edge\" id=\"weight\"/>"
         "<key attr.name=\"Kind\" attr.type=\"string\" for=\"edge\" id=\"kind\"/>"
         "<key attr.name=\"r\" attr.type=\"int\" for=\"node\" id=\"r\"/>"
         "<graph edgedefault=\"directed\">"
         "<node id=\"a\"><data key=\"label\">Alpha</data><data key=\"r\">3</data></node>"
         "<node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"kind\">money</data></edge>"
         "</graph></graphml>",
    "a:3:270: warning: the key \"r\" is not known and not read\n", "a=Alpha b=b", "a>b money" },
  { "defaults-prefixes-and-all",
    "\xef\xbb\xbf<g:graphml xmlns:g=\"x\"><g:key id=\"k\" for=\"all\" attr.name=\"kind\">"
    "<g:default>service</g:default></g:key><g:key id=\"name\" for=\"node\"/>"
    "<g:graph edgedefault=\"directed\"><g:edge source=\"a\" target=\"b\"/>"
    "<g:edge source=\"a\" target=\"b\"><g:data key=\"k\"> debt </g:data></g:edge>"
    "<g:node id=\"a\"><g:data key=\"name\">Alpha</g:data></g:node><g:node id=\"b\"/>"
    "</g:graph></g:graphml>",
    "", "a=Alpha b=b", "a>b service; a>b debt" },
  { "keys-after-the-graph",
    "<graphml><graph edgedefault=\"directed\"><node id=\"a\"><data key=\"k\">Alpha</data></node>"
    "</graph><key id=\"k\" attr.name=\"name\" for=\"node\"/></graphml>",
    "", "a=Alpha", "" },
  { "no-direction",
    "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/>"
    "<edge source=\"a\" target=\"b\"/><edge source=\"a\" target=\"b\" directed=\"false\"/>"
    "</graph></graphml>",
    "a:1:10: warning: this graph has no directions: each edge is taken from its source to its "
    "target\n",
    "a=a b=b", "a>b other; a>b other" },
  { "edges-without-direction",
    "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/>"
    "<edge source=\"a\" target=\"a\" directed=\"0\"/>"
    "<edge source=\"a\" target=\"a\" directed=\"false\"/></graph></graphml>",
    "a:1:54: warning: this edge has no direction: it is taken from its source to its target, as "
    "are "
    "all others like it\n",
    "a=a", "a>a other; a>a other" },
  /* Edges know nodes by the ids of their tags, whatever keys say of them */
  { "ids-in-keys",
    "<graphml><key id=\"i\" attr.name=\"id\" for=\"node\"/><graph edgedefault=\"directed\">"
    "<edge source=\"n0\" target=\"n1\"/>"
    "<node id=\"n0\"><data key=\"i\">Coast Power</data></node>"
    "<node id=\"n1\"><data key=\"i\">n0</data></node><node id=\"n2\"/>"
    "<edge source=\"n1\" target=\"n2\"/></graph></graphml>",
    "", "Coast Power=Coast Power n0=n0 n2=n2", "Coast Power>n0 other; n0>n2 other" },
  { "other-direction", "<graphml><graph edgedefault=\"both\"><node id=\"a\"/></graph></graphml>",
    "a:1:10: warning: \"edgedefault\" is neither \"directed\" nor \"undirected\": each edge is "
    "taken "
    "from its source to its target\n",
    "a=a", "" },
  { "other-encoding",
    "<?xml version='1.0' encoding='ISO-8859-1'?>\n<graphml><graph><node id=\"\uac00\"/></graph>"
    "</graphml>",
    "a:1:1: warning: this file says that it is in ISO-8859-1; it is read as UTF-8\n",
    "\uac00=\uac00", "" },
  { "ports",
    "<graphml><graph><node id=\"a\"><port name=\"n\"/></node><node id=\"b\"><port "
    "name=\"n\"/></node>"
    "</graph></graphml>",
    "a:1:30: warning: ports are not read: edges end at nodes\n", "a=a b=b", "" },
};

static void
append_flow (GString *all, TieFlow *flow)
{
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (flow));
  const char *note = tie_text_get (tie_flow_get_note (flow), NULL);

  g_string_append_printf (all, "%s%s>%s %s", all->len > 0 ? "; " : "",
                          tie_organization_get_id (tie_flow_get_from (flow)),
                          tie_organization_get_id (tie_flow_get_to (flow)),
                          tie_flow_kind_to_nick (tie_flow_get_kind (flow)));
  if (quantity != NULL)
    g_string_append_printf (all, " %g %s", quantity->low, quantity->unit);
  if (note != NULL)
    g_string_append_printf (all, " \"%s\"", note);
}

static void
test_graph (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) problems = g_string_new (NULL), found = g_string_new (NULL);
  g_autoptr (TieDocument) document = read_graphml (graphs[i].text, problems);
  GPtrArray *organizations, *flows;

  g_assert_cmpstr (problems->str, ==, graphs[i].problems);
  g_assert_nonnull (document);
  organizations = tie_document_get_organizations (document);
  for (guint j = 0; j < organizations->len; j++)
    g_string_append_printf (found, "%s%s=%s", j > 0 ? " " : "",
                            tie_organization_get_id (organizations->pdata[j]),
                            tie_text_get (tie_organization_get_name (organizations->pdata[j]),
                                          NULL));
  g_assert_cmpstr (found->str, ==, graphs[i].organizations);
  g_string_truncate (found, 0);
  flows = tie_document_get_flows (document);
  for (guint j = 0; j < flows->len; j++)
    append_flow (found, flows->pdata[j]);
  g_assert_cmpstr (found->str, ==, graphs[i].flows);
}

static const struct
{
  const char *name;
  const char *text;
  const char *problems;
} faults[] = {
  { "empty", "", "a:1:1: error: this file is empty: expected a graph in GraphML\n" },
  { "blank", " \n\t", "a:1:1: error: this file is empty: expected a graph in GraphML\n" },
  { "no-xml", "from,to\n",
    "a:1:1: error: the XML is faulty: Document must begin with an element "
    "(e.g. <book>)\n" },
  { "other-xml", "<?xml version=\"1.0\"?>\n<gexf/>",
    "a:2:1: error: expected the element \"graphml\", found \"gexf\"\n" },
  { "no-graph", "<graphml/>", "a:1:1: error: there is no graph in this file\n" },
  { "two-graphs", "<graphml>\n<graph/>\n<graph/></graphml>",
    "a:3:1: error: this is a second graph; expected one\n" },
  { "not-well-formed", "<graphml>\n<graph>\n<node id=\"a\"></nod>",
    "a:3:14: error: the XML is faulty: Element “nod” was closed, but the currently open element is "
    "“node”\n" },
  { "ends-early", "<graphml>\n<graph>",
    "a:2:8: error: the XML is faulty: Document ended unexpectedly with elements still open — "
    "“graph” was the last element opened\n" },
  { "entities",
    "<!DOCTYPE g [<!ENTITY a \"b\">]>\n<graphml><graph><node id=\"&a;\"/></graph></graphml>",
    "a:2:17: error: the XML is faulty: Entity name “a” is not known\n" },
  { "not-utf-8", "<graphml>\n<!-- \xe9 --></graphml>",
    "a:2:6: error: the byte 0xE9 here is not UTF-8: save the file as UTF-8\n" },
  { "one-key-id-for-two",
    "<graphml>\n<key id=\"k\" attr.name=\"name\" for=\"node\"/>\n<key id=\"k\" "
    "attr.name=\"country\" for=\"node\"/>\n<graph/></graphml>",
    "a:3:1: error: another key has the id \"k\"\n" },
  { "no-id-no-more-ado",
    "<graphml><graph>\n<node id=\"alpha\"/>\n<node/>\n<edge source=\"alpha\" target=\"b\"/>\n"
    "<edge source=\"b\" target=\"alpha\"/></graph></graphml>",
    "a:3:1: error: the attribute \"id\" is missing here\n" },
  { "one-tag-id-for-two",
    "<graphml><key id=\"i\" attr.name=\"id\" for=\"node\"/><graph>\n"
    "<node id=\"n\"><data key=\"i\">a</data></node>\n"
    "<node id=\"n\"><data key=\"i\">b</data></node></graph></graphml>",
    "a:3:1: error: another node has the id \"n\"\n" },
  { "all-in-one-go",
    "<graphml>\n<key id=\"k\" attr.name=\"amount\" for=\"edge\"/>\n"
    "<key id=\"w\" attr.name=\"when\" for=\"edge\"/>\n<graph>\n"
    "<node id=\"a\"><graph><node id=\"c\"/></graph></node>\n"
    "<node><graph/></node>\n"
    "<node id=\"a\"/>\n"
    "<hyperedge/>\n"
    "<edge source=\"a\"/>\n"
    "<edge source=\"p\" target=\"q\"><data key=\"zz\">1</data>"
    "<data key=\"w\">2026-99</data></edge>\n"
    "<edge source=\"a\" target=\"a\"><data key=\"k\">two</data></edge>\n"
    "<edge source=\"a\" target=\"a\"><data key=\"k\">2</data></edge>\n"
    "</graph></graphml>",
    "a:5:14: error: this graph stands within a node or an edge; expected all nodes in one graph "
    "(groups are to be dissolved)\n"
    "a:6:1: error: the attribute \"id\" is missing here\n"
    "a:7:1: error: the id \"a\" is that of an organization in line 5 already\n"
    "a:8:1: error: this edge has more than two ends (a hyperedge); expected edges from one node to "
    "another\n"
    "a:9:1: error: the attribute \"target\" is missing here\n"
    "a:10:1: error: expected the id of an organization; nothing has the id \"q\"\n"
    "a:10:29: error: no key has the id \"zz\"\n"
    "a:10:52: error: “2026-99” is not a date: 2026 has no month 99\n"
    "a:11:29: error: expected a number such as 10 or 0.5, found the text \"two\"\n"
    "a:12:29: error: \"unit\" is missing in this quantity\n" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) document = read_graphml (faults[i].text, problems);

  g_assert_cmpstr (problems->str, ==, faults[i].problems);
  g_assert_null (document);
}

/* What would grow to gigabytes by entities is refused at the first of them. */
static void
test_billion_laughs (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), text = g_string_new ("<!DOCTYPE g [");
  g_autoptr (TieDocument) document = NULL;

  g_string_append (text, "<!ENTITY e0 \"ha\">");
  for (guint i = 1; i < 30; i++)
    g_string_append_printf (text, "<!ENTITY e%u \"&e%u;&e%u;&e%u;\">", i, i - 1, i - 1, i - 1);
  g_string_append (text, "]><graphml><graph><node id=\"a\">&e29;</node></graph></graphml>");
  document = read_graphml (text->str, problems);
  g_assert_null (document);
  g_assert_nonnull (strstr (problems->str, "Entity name “e29” is not known"));
}

/* Depth costs no more than length. */
static void
test_depth (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), text = g_string_new ("<graphml>");
  g_autoptr (TieDocument) document = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<graph>");
  document = read_graphml (text->str, problems);
  g_assert_null (document);
  g_assert_nonnull (strstr (problems->str, "the XML is faulty"));
}

static void
append_often (GString *text, const char *what, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, what);
}

/* Nor do labels, however deep in graphics they stand. */
static void
test_deep_labels (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (GString) text =
      g_string_new ("<graphml><key id=\"k\" for=\"node\" attr.name=\"name\"/>"
                    "<graph><node id=\"a\"><data key=\"k\">");
  g_autoptr (TieDocument) document = NULL;
  TieOrganization *organization;

  append_often (text, "<a>", 400000);
  append_often (text, "<NodeLabel/>", 400000);
  g_string_append (text, "<NodeLabel>Alpha</NodeLabel>");
  append_often (text, "</a>", 400000);
  g_string_append (text, "</data></node></graph></graphml>");
  document = read_graphml (text->str, problems);
  g_assert_cmpstr (problems->str, ==, "");
  g_assert_nonnull (document);
  organization = g_ptr_array_index (tie_document_get_organizations (document), 0);
  g_assert_cmpstr (tie_text_get (tie_organization_get_name (organization), NULL), ==, "Alpha");
}

static void
test_keys (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), text = g_string_new ("<graphml>\n");
  g_autoptr (TieDocument) document = NULL;

  for (guint i = 0; i < 1001; i++)
    g_string_append_printf (text, "<key id=\"k%u\"/>\n", i);
  g_string_append (text, "<graph/></graphml>");
  document = read_graphml (text->str, problems);
  g_assert_null (document);
  g_assert_cmpstr (problems->str, ==, "a:1002:1: error: this graph has more than 1000 keys\n");
}

/* A key of so many bytes by default, then so many nodes, and as many edges at the first of them */
static GString *
make_graph (const char *key, guint n_bytes, guint n_nodes)
{
  g_autofree char *text = g_strnfill (n_bytes, 'x');
  GString *graph = g_string_new ("<graphml>\n");

  g_string_append_printf (
      graph, "<key id=\"k\" for=\"node\" attr.name=\"%s\"><default>%s</default></key>\n<graph>\n",
      key, text);
  for (guint i = 0; i < n_nodes; i++)
    g_string_append_printf (graph, "<node id=\"n%u\"/>\n", i);
  for (guint i = 0; i < n_nodes; i++)
    g_string_append (graph, "<edge source=\"n0\" target=\"n0\"/>\n");
  g_string_append (graph, "</graph></graphml>");
  return graph;
}

/* One text is kept once, and told of once, however many rows there are. */
static void
test_long_default (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autofree char *text = g_string_free (make_graph ("summary", 100000, 20000), FALSE);

  g_assert_null (read_graphml (text, problems));
  g_assert_cmpstr (problems->str, ==, "a:2:1: error: this text is longer than 64 KiB\n");
}

static void
test_many_texts (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autofree char *text = g_string_free (make_graph ("summary", 60000, 20000), FALSE);

  g_assert_null (read_graphml (text, problems));
  g_assert_cmpstr (problems->str, ==,
                   "a:2:1: error: this is more than can be read: with what stands before it, it "
                   "makes a document of more than 64 MiB\n");
}

static void
test_long_id (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), graph = g_string_new ("<graphml>\n");
  g_autofree char *id = g_strnfill (60000, 'x');

  g_string_append_printf (graph,
                          "<key id=\"k\" for=\"node\" attr.name=\"id\"/>\n<graph>\n"
                          "<node id=\"a\"><data key=\"k\">%s</data></node>\n",
                          id);
  for (guint i = 0; i < 20000; i++)
    g_string_append (graph, "<edge source=\"a\" target=\"a\"/>\n");
  g_string_append (graph, "</graph></graphml>");
  g_assert_null (read_graphml (graph->str, problems));
  g_assert_cmpstr (
      problems->str, ==,
      "a:4:14: error: this text is longer than 1000 characters, too long for a name\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (graphs); i++)
    {
      g_autofree char *path = g_strconcat ("/graphml-reader/graph/", graphs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_graph);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/graphml-reader/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/graphml-reader/billion-laughs", test_billion_laughs);
  g_test_add_func ("/graphml-reader/depth", test_depth);
  g_test_add_func ("/graphml-reader/deep-labels", test_deep_labels);
  g_test_add_func ("/graphml-reader/keys", test_keys);
  g_test_add_func ("/graphml-reader/long-default", test_long_default);
  g_test_add_func ("/graphml-reader/many-texts", test_many_texts);
  g_test_add_func ("/graphml-reader/long-id", test_long_id);
  return g_test_run ();
}

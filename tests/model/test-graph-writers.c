/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a small document with everything that needs care is in each format, byte for byte. */

#include "data-fixture.h"
#include "inline-document.h"
#include "tie-dot-writer.h"
#include "tie-gexf-writer.h"
#include "tie-language.h"

/* Quotes, signs of markup, a backslash, an id that is no token, a line's end, a control character;
 * texts in two languages, in one, in none that is named. ' stands for ". */
static const char *const careful =
    "{'tieline': 1, 'title': 'A \\'T\\' & <co>', 'language': 'en', 'focus': 'a', 'asOf': '2026-01',"
    "'organizations': ["
    "{'id': 'a', 'name': {'en': 'Alpha \\'&\\' Co', 'ko': '알파'}, 'color': '#112233',"
    " 'aliases': ['A, Inc.', {'en': 'Al', 'ko': '알'}]},"
    "{'id': 'b c', 'name': 'B\\\\N &amp; <b>', 'website': 'https://b.example/?x=1&y=2'}],"
    "'deals': ["
    "{'id': 'd', 'status': 'signed', 'announced': '2025-12-01', 'flows': ["
    "{'id': 'f', 'kind': 'supply', 'from': 'a', 'to': 'b c', 'when': '2026-41/2028',"
    " 'quantity': [{'atLeast': 0.1, 'unit': 'GW', 'sources': ['s']}, {'from': 1, 'to': 2.5,"
    " 'unit': 't', 'approximate': true, 'per': 'day'}],"
    " 'phases': [{'quantity': {'value': 0.05, 'unit': 'GW'}, 'when': '2027', 'state': "
    "'delivered'}],"
    " 'note': 'two\\nlines\\u0001'},"
    "{'kind': 'money', 'from': 'b c', 'to': 'a', 'until': '2030',"
    " 'quantity': {'none': true, 'unit': 'USD'}}]},"
    "{'id': 'x', 'status': 'none', 'parties': ['a'], 'flows': ["
    "{'id': 'g', 'kind': 'other', 'from': 'a', 'to': 'a', 'when': '../2026'}]}],"
    "'sources': [{'id': 's', 'title': 'S | T', 'url': 'https://s.example/'}]}";

static void
test_csv_organizations (void)
{
  g_autoptr (TieDocument) document = read_inline_document (careful);
  g_autofree char *all = write_table (document, TIE_SHEET_ORGANIZATIONS, NULL);
  g_autofree char *korean = write_table (document, TIE_SHEET_ORGANIZATIONS, "ko");

  g_assert_cmpstr (all, ==,
                   "id,name,name:en,name:ko,aliases,kind,country,color,website,summary,sources\r\n"
                   "a,,\"Alpha \"\"&\"\" Co\",알파,\"A, Inc.\nAl\n알\",,,#112233,,,\r\n"
                   "b c,B\\N &amp; <b>,,,,,,,https://b.example/?x=1&y=2,,\r\n");
  g_assert_cmpstr (korean, ==,
                   "id,name,aliases,kind,country,color,website,summary,sources\r\n"
                   "a,알파,\"A, Inc.\nAl\n알\",,,#112233,,,\r\n"
                   "b c,B\\N &amp; <b>,,,,,https://b.example/?x=1&y=2,,\r\n");
}

static void
test_csv_flows (void)
{
  g_autoptr (TieDocument) document = read_inline_document (careful);
  g_autofree char *all = write_table (document, TIE_SHEET_FLOWS, NULL);

  g_assert_cmpstr (
      all, ==,
      "id,from,to,kind,status,amount,at_least,at_most,none,unit,approximate,per,of,"
      "quantity_sources,quantity_note,amount_2,at_least_2,at_most_2,none_2,unit_2,approximate_2,"
      "per_2,of_2,quantity_sources_2,quantity_note_2,when,until,phases,products,condition,within,"
      "note,sources,deal,deal_name,announced,checked,deal_summary,deal_sources\r\n"
      "f,a,b c,supply,signed,,0.1,,,GW,,,,S | T <https://s.example/>,,,1,2.5,,t,true,day,,,,"
      "2026-41/2028,,\"[{ \"\"quantity\"\": { \"\"value\"\": 0.05, \"\"unit\"\": \"\"GW\"\" }, "
      "\"\"when\"\": \"\"2027\"\", \"\"state\"\": \"\"delivered\"\" }]\",,,,\"two\nlines\x01\",,d,"
      ",2025-12-01,,,\r\n"
      "d/flows/1,b c,a,money,signed,,,,true,USD,,,,,,,,,,,,,,,,,2030,,,,,,,d,,2025-12-01,,,\r\n"
      "g,a,a,other,none,,,,,,,,,,,,,,,,,,,,,../2026,,,,,,,,x,,,,,\r\n");
}

static void
test_graphml (void)
{
  g_autoptr (TieDocument) document = read_inline_document (careful);
  g_autoptr (GBytes) bytes = tie_graphml_writer_write (document, "en");
  g_autofree char *text = bytes_to_text (bytes);
  const char *graph = strstr (text, "  <graph");

  g_assert_true (g_str_has_prefix (
      text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
            "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
            "  <key id=\"g0\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n"));
  g_assert_nonnull (
      strstr (text,
              "  <key id=\"e6\" for=\"edge\" attr.name=\"at_least\" attr.type=\"double\"/>\n"));
  g_assert_nonnull (
      strstr (text, "  <key id=\"e8\" for=\"edge\" attr.name=\"none\" attr.type=\"boolean\"/>\n"));
  g_assert_nonnull (graph);
  g_assert_cmpstr (graph, ==,
                   "  <graph id=\"G\" edgedefault=\"directed\">\n"
                   "    <data key=\"g0\">A &quot;T&quot; &amp; &lt;co&gt;</data>\n"
                   "    <data key=\"g2\">en</data>\n"
                   "    <data key=\"g3\">2026-01</data>\n"
                   "    <data key=\"g4\">a</data>\n"
                   "    <node id=\"a\">\n"
                   "      <data key=\"label\">Alpha &quot;&amp;&quot; Co</data>\n"
                   "      <data key=\"n1\">Alpha &quot;&amp;&quot; Co</data>\n"
                   "      <data key=\"n2\">A, Inc.\nAl\n알</data>\n"
                   "      <data key=\"n5\">#112233</data>\n"
                   "    </node>\n"
                   "    <node id=\"n2\">\n"
                   "      <data key=\"label\">B\\N &amp;amp; &lt;b&gt;</data>\n"
                   "      <data key=\"n0\">b c</data>\n"
                   "      <data key=\"n1\">B\\N &amp;amp; &lt;b&gt;</data>\n"
                   "      <data key=\"n6\">https://b.example/?x=1&amp;y=2</data>\n"
                   "    </node>\n"
                   "    <edge id=\"f\" source=\"a\" target=\"n2\">\n"
                   "      <data key=\"e3\">supply</data>\n"
                   "      <data key=\"e4\">signed</data>\n"
                   "      <data key=\"e6\">0.1</data>\n"
                   "      <data key=\"e9\">GW</data>\n"
                   "      <data key=\"e13\">S | T &lt;https://s.example/&gt;</data>\n"
                   "      <data key=\"e16\">1</data>\n"
                   "      <data key=\"e17\">2.5</data>\n"
                   "      <data key=\"e19\">t</data>\n"
                   "      <data key=\"e20\">true</data>\n"
                   "      <data key=\"e21\">day</data>\n"
                   "      <data key=\"e25\">2026-41/2028</data>\n"
                   "      <data key=\"e27\">[{ &quot;quantity&quot;: { &quot;value&quot;: 0.05, "
                   "&quot;unit&quot;: "
                   "&quot;GW&quot; }, &quot;when&quot;: &quot;2027&quot;, &quot;state&quot;: "
                   "&quot;delivered&quot; }]</data>\n"
                   "      <data key=\"e31\">two\nlines\xef\xbf\xbd</data>\n"
                   "      <data key=\"e33\">d</data>\n"
                   "      <data key=\"e35\">2025-12-01</data>\n"
                   "    </edge>\n"
                   "    <edge id=\"e2\" source=\"n2\" target=\"a\">\n"
                   "      <data key=\"e0\">d/flows/1</data>\n"
                   "      <data key=\"e3\">money</data>\n"
                   "      <data key=\"e4\">signed</data>\n"
                   "      <data key=\"e8\">true</data>\n"
                   "      <data key=\"e9\">USD</data>\n"
                   "      <data key=\"e26\">2030</data>\n"
                   "      <data key=\"e33\">d</data>\n"
                   "      <data key=\"e35\">2025-12-01</data>\n"
                   "    </edge>\n"
                   "    <edge id=\"g\" source=\"a\" target=\"a\">\n"
                   "      <data key=\"e3\">other</data>\n"
                   "      <data key=\"e4\">none</data>\n"
                   "      <data key=\"e25\">../2026</data>\n"
                   "      <data key=\"e33\">x</data>\n"
                   "    </edge>\n"
                   "  </graph>\n"
                   "</graphml>\n");
}

static void
test_gexf (void)
{
  g_autoptr (TieDocument) document = read_inline_document (careful);
  g_autoptr (GBytes) bytes = tie_gexf_writer_write (document, "en");
  g_autofree char *text = bytes_to_text (bytes);
  const char *nodes = strstr (text, "    <nodes");

  g_assert_true (g_str_has_prefix (
      text,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n"
      "  <meta>\n"
      "    <creator>Tieline</creator>\n"
      "    <description>A &quot;T&quot; &amp; &lt;co&gt;</description>\n"
      "  </meta>\n"
      "  <graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" "
      "timeformat=\"date\" timerepresentation=\"interval\">\n"
      "    <attributes class=\"node\" mode=\"static\">\n"
      "      <attribute id=\"1\" title=\"name\" type=\"string\"/>\n"));
  g_assert_nonnull (
      strstr (text, "      <attribute id=\"6\" title=\"at_least\" type=\"double\"/>\n"));
  g_assert_nonnull (nodes);
  g_assert_cmpstr (
      nodes, ==,
      "    <nodes count=\"2\">\n"
      "      <node id=\"a\" label=\"Alpha &quot;&amp;&quot; Co\">\n"
      "        <attvalues>\n"
      "          <attvalue for=\"1\" value=\"Alpha &quot;&amp;&quot; Co\"/>\n"
      "          <attvalue for=\"2\" value=\"A, Inc.&#10;Al&#10;알\"/>\n"
      "          <attvalue for=\"5\" value=\"#112233\"/>\n"
      "        </attvalues>\n"
      "      </node>\n"
      "      <node id=\"b c\" label=\"B\\N &amp;amp; &lt;b&gt;\">\n"
      "        <attvalues>\n"
      "          <attvalue for=\"1\" value=\"B\\N &amp;amp; &lt;b&gt;\"/>\n"
      "          <attvalue for=\"6\" value=\"https://b.example/?x=1&amp;y=2\"/>\n"
      "        </attvalues>\n"
      "      </node>\n"
      "    </nodes>\n"
      "    <edges count=\"3\">\n"
      "      <edge id=\"f\" source=\"a\" target=\"b c\" type=\"directed\" label=\"≥\xc2\xa0"
      "0.1\xc2\xa0GW\" kind=\"supply\" start=\"2026-07-01\" end=\"2028-12-31\">\n"
      "        <attvalues>\n"
      "          <attvalue for=\"3\" value=\"supply\"/>\n"
      "          <attvalue for=\"4\" value=\"signed\"/>\n"
      "          <attvalue for=\"6\" value=\"0.1\"/>\n"
      "          <attvalue for=\"9\" value=\"GW\"/>\n"
      "          <attvalue for=\"13\" value=\"S | T &lt;https://s.example/&gt;\"/>\n"
      "          <attvalue for=\"16\" value=\"1\"/>\n"
      "          <attvalue for=\"17\" value=\"2.5\"/>\n"
      "          <attvalue for=\"19\" value=\"t\"/>\n"
      "          <attvalue for=\"20\" value=\"true\"/>\n"
      "          <attvalue for=\"21\" value=\"day\"/>\n"
      "          <attvalue for=\"25\" value=\"2026-41/2028\"/>\n"
      "          <attvalue for=\"27\" value=\"[{ &quot;quantity&quot;: { &quot;value&quot;: 0.05, "
      "&quot;unit&quot;: &quot;GW&quot; }, &quot;when&quot;: &quot;2027&quot;, &quot;state&quot;: "
      "&quot;delivered&quot; }]\"/>\n"
      "          <attvalue for=\"31\" value=\"two&#10;lines\xef\xbf\xbd\"/>\n"
      "          <attvalue for=\"33\" value=\"d\"/>\n"
      "          <attvalue for=\"35\" value=\"2025-12-01\"/>\n"
      "        </attvalues>\n"
      "      </edge>\n"
      "      <edge id=\"d/flows/1\" source=\"b c\" target=\"a\" type=\"directed\" label=\"none\" "
      "kind=\"money\" start=\"2025-12-01\" end=\"2030-12-31\">\n"
      "        <attvalues>\n"
      "          <attvalue for=\"3\" value=\"money\"/>\n"
      "          <attvalue for=\"4\" value=\"signed\"/>\n"
      "          <attvalue for=\"8\" value=\"true\"/>\n"
      "          <attvalue for=\"9\" value=\"USD\"/>\n"
      "          <attvalue for=\"26\" value=\"2030\"/>\n"
      "          <attvalue for=\"33\" value=\"d\"/>\n"
      "          <attvalue for=\"35\" value=\"2025-12-01\"/>\n"
      "        </attvalues>\n"
      "      </edge>\n"
      "      <edge id=\"g\" source=\"a\" target=\"a\" type=\"directed\" kind=\"other\" "
      "end=\"2026-12-31\">\n"
      "        <attvalues>\n"
      "          <attvalue for=\"3\" value=\"other\"/>\n"
      "          <attvalue for=\"4\" value=\"none\"/>\n"
      "          <attvalue for=\"25\" value=\"../2026\"/>\n"
      "          <attvalue for=\"33\" value=\"x\"/>\n"
      "        </attvalues>\n"
      "      </edge>\n"
      "    </edges>\n"
      "  </graph>\n"
      "</gexf>\n");
}

static void
test_dot (void)
{
  g_autoptr (TieDocument) document = read_inline_document (careful);
  g_autoptr (GBytes) bytes = tie_dot_writer_write (document, "en");
  g_autofree char *text = bytes_to_text (bytes);

  g_assert_cmpstr (
      text, ==,
      "digraph \"A \\\"T\\\" & <co>\" {\n"
      "  graph [label=\"A \\\"T\\\" & <co>\", labelloc=\"t\", fontname=\"Inter,sans-serif\"];\n"
      "  node [shape=\"ellipse\", fontname=\"Inter,sans-serif\"];\n"
      "  edge [fontname=\"Inter,sans-serif\", fontsize=\"10\"];\n"
      "  \"a\" [label=\"Alpha \\\"&\\\" Co\", color=\"#112233\"];\n"
      "  \"b c\" [label=\"B\\\\N &amp;amp; <b>\", URL=\"https://b.example/?x=1&y=2\"];\n"
      "  \"a\" -> \"b c\" [id=\"f\", label=\"≥\xc2\xa0"
      "0.1\xc2\xa0GW\", tooltip=\"Alpha \\\"&\\\" Co supplies B\\\\N &amp;amp; <b>, at least "
      "0.1\xc2\xa0gigawatts, by 2028\", style=\"solid\", arrowhead=\"normal\", kind=\"supply\", "
      "status=\"signed\", at_least=\"0.1\", unit=\"GW\", when=\"2026-41/2028\", deal=\"d\"];\n"
      "  \"b c\" -> \"a\" [id=\"d/flows/1\", label=\"none\", tooltip=\"B\\\\N &amp;amp; <b> gives "
      "money to Alpha \\\"&\\\" Co, none\", style=\"solid\", arrowhead=\"vee\", kind=\"money\", "
      "status=\"signed\", unit=\"USD\", until=\"2030\", deal=\"d\"];\n"
      "  \"a\" -> \"a\" [id=\"g\", tooltip=\"from Alpha \\\"&\\\" Co to Alpha \\\"&\\\" Co, by "
      "2026, no deal\", style=\"invis\", arrowhead=\"open\", kind=\"other\", status=\"none\", "
      "when=\"../2026\", deal=\"x\"];\n"
      "}\n");
}

/* A document without anything is a file without anything, in each format. */
static void
test_nothing (void)
{
  g_autoptr (TieDocument) document =
      read_inline_document ("{'tieline': 1, 'title': 'T', 'organizations': [], 'deals': []}");
  g_autoptr (GBytes) gexf = tie_gexf_writer_write (document, NULL);
  g_autoptr (GBytes) dot = tie_dot_writer_write (document, NULL);
  g_autofree char *gexf_text = bytes_to_text (gexf), *dot_text = bytes_to_text (dot);
  g_autofree char *organizations = write_table (document, TIE_SHEET_ORGANIZATIONS, NULL);

  g_assert_nonnull (strstr (gexf_text, "    <nodes count=\"0\">\n    </nodes>\n"));
  g_assert_nonnull (strstr (dot_text, "digraph \"T\" {\n"));
  g_assert_cmpstr (organizations, ==,
                   "id,name,aliases,kind,country,color,website,summary,sources\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tie_language_init ("en");
  g_test_add_func ("/graph-writers/csv-organizations", test_csv_organizations);
  g_test_add_func ("/graph-writers/csv-flows", test_csv_flows);
  g_test_add_func ("/graph-writers/graphml", test_graphml);
  g_test_add_func ("/graph-writers/gexf", test_gexf);
  g_test_add_func ("/graph-writers/dot", test_dot);
  g_test_add_func ("/graph-writers/nothing", test_nothing);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The numbered sources of a chart. */

#include "chart-fixture.h"
#include "tie-footnotes.h"
#include "tie-network-graph.h"

static const char *const json =
    "{'tieline': 1, 'title': 'Sources', 'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'b',"
    "'name': 'B'}], 'sources': [{'id': 'deal', 'title': 'Of the deal'},"
    "{'id': 'amount', 'title': 'Of the amount', 'publisher': 'The Paper', 'published': "
    "'2026-01-16'}, {'id': 'other', 'title': 'Of the other amount', 'publisher': {'en': 'News', "
    "'ko': '뉴스'}}, {'id': 'phase', 'title': 'Of the phase'}, {'id': 'status', 'title': 'Of the "
    "status'}, {'id': 'announced', 'title': 'Of the day'}, {'id': 'unused', 'title': 'Unused'},"
    "{'id': 'flow', 'title': 'Of the flow'}],"
    "'deals': [{'id': 'd', 'status': [{'value': 'signed', 'sources': ['status']}, {'value':"
    "'intended', 'sources': ['deal']}], 'announced': [{'value': '2026-01', 'sources':"
    "['announced']}, {'value': '2025-12', 'sources': ['deal']}], 'sources': ['deal'],"
    "'flows': [{'id': 'f', 'kind': 'supply', 'from': 'a', 'to': 'b', 'sources': ['flow', 'amount'],"
    "'quantity': [{'value': 3, 'unit': 'GW', 'sources': ['amount']}, {'value': 2, 'unit': 'GW',"
    "'sources': ['other']}], 'phases': [{'quantity': {'value': 1, 'unit': 'GW', 'sources':"
    "['phase']}, 'when': '2026'}]}]}]}";

static void
test_order (void)
{
  static const char *const expected[] = { "amount", "other", "flow",     "phase",
                                          "status", "deal",  "announced" };
  g_autoptr (TieDocument) document = chart_read (json);
  g_autoptr (TieFootnotes) footnotes = tie_footnotes_new ();
  TieFlow *flow = TIE_FLOW (tie_document_lookup (document, "f"));

  g_assert_cmpuint (tie_footnotes_get_n (footnotes), ==, 0);
  tie_footnotes_cite (footnotes, NULL);
  g_assert_cmpuint (tie_footnotes_get_n (footnotes), ==, 0);
  /* What is cited twice has one number. */
  tie_footnotes_cite_flow (footnotes, flow);
  tie_footnotes_cite_flow (footnotes, flow);
  tie_footnotes_cite_deal (footnotes, tie_flow_get_deal (flow));
  g_assert_cmpuint (tie_footnotes_get_n (footnotes), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (tie_source_get_id (tie_footnotes_get (footnotes, i)), ==, expected[i]);
}

static void
assert_text (TieFootnotes *footnotes, guint index, const char *language, const char *expected)
{
  g_autofree char *text = tie_footnotes_dup_text (footnotes, index, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_texts (void)
{
  g_autoptr (TieDocument) document = chart_read (json);
  g_autoptr (TieFootnotes) footnotes = tie_footnotes_new ();

  tie_footnotes_cite_flow (footnotes, TIE_FLOW (tie_document_lookup (document, "f")));
  assert_text (footnotes, 0, "en", "[1] The Paper, 16 Jan 2026");
  assert_text (footnotes, 0, "ko", "[1] The Paper, 2026년 1월 16일");
  assert_text (footnotes, 1, "en", "[2] News");
  assert_text (footnotes, 1, "ko", "[2] 뉴스");
  assert_text (footnotes, 2, "en", "[3] Of the flow");
}

/* Every source of what the bundled map draws has a number in the network's picture. */
static void
test_map (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieFootnotes) footnotes = tie_footnotes_new ();
  g_autoptr (TieNetworkGraph) graph = tie_network_graph_new (map);
  TieChartRequest request = chart_request (map, 2560, 1440, "en");
  g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);

  for (guint i = 0; i < graph->flows->len; i++)
    tie_footnotes_cite_flow (footnotes, graph->flows->pdata[i]);
  g_assert_cmpuint (tie_footnotes_get_n (footnotes), >=, 10);
  for (guint i = 0; i < tie_footnotes_get_n (footnotes); i++)
    {
      g_autofree char *text = tie_footnotes_dup_text (footnotes, i, "en");

      g_assert_true (chart_group_says (scene, "foot", text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/footnotes/order", test_order);
  g_test_add_func ("/footnotes/texts", test_texts);
  g_test_add_func ("/footnotes/map", test_map);
  return g_test_run ();
}

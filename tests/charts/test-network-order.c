/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The order of a document does not decide where anything is in its network. */

#include "network-fixture.h"
#include "tie-network-graph.h"

static const ChartSize sizes[] = { { 800, 500 }, { 1280, 800 }, { 640, 900 } };

static void
check (TieDocument *document, TieLayoutKind arrangement)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      TieChartRequest request = chart_request (document, sizes[s].width, sizes[s].height, "en");
      g_autoptr (TieScene) scene = NULL;

      request.arrangement = arrangement;
      scene = tie_chart_build (TIE_CHART_NETWORK, &request);
      for (guint seed = 1; seed <= 2; seed++)
        {
          g_autoptr (TieDocument) shuffled = chart_shuffle (document, seed);
          g_autoptr (TieScene) other = NULL;

          request.document = shuffled;
          other = tie_chart_build (TIE_CHART_NETWORK, &request);
          chart_assert_same_places (scene, other);
        }
    }
}

static void
test_map (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  check (map, TIE_LAYOUT_STRESS);
  check (map, TIE_LAYOUT_CIRCLE);
}

static void
test_compute_map (void)
{
  g_autoptr (TieDocument) map = chart_load_compute_map ();

  check (map, TIE_LAYOUT_STRESS);
}

static void
test_hundred (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();

  check (hundred, TIE_LAYOUT_STRESS);
}

/* Flows of one pair, of one deal, without ids: what they say decides. */
static void
test_unnamed_flows (void)
{
  g_autoptr (TieDocument) document = chart_read (
      "{'tieline': 1, 'title': 'Unnamed', 'units': {'capacity': 'GW'}, 'organizations':"
      "[{'id': 'b', 'name': 'B'}, {'id': 'a', 'name': 'A'}, {'id': 'c', 'name': 'C'}], 'deals':"
      "[{'id': 'd', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'a', 'to': 'b',"
      "'quantity': {'value': 3, 'unit': 'GW'}}, {'kind': 'supply', 'from': 'a', 'to': 'b'},"
      "{'kind': 'supply', 'from': 'a', 'to': 'b', 'quantity': {'value': 1, 'unit': 'GW'}},"
      "{'kind': 'supply', 'from': 'a', 'to': 'b', 'quantity': {'value': 1, 'unit': 'GW'},"
      "'when': '2027'}, {'kind': 'supply', 'from': 'a', 'to': 'b', 'quantity': {'value': 1,"
      "'unit': 'GW'}, 'when': '2026'}, {'kind': 'money', 'from': 'b', 'to': 'a'}]}]}");

  check (document, TIE_LAYOUT_STRESS);
}

static void
test_graph (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  g_autoptr (TieDocument) shuffled = chart_shuffle (hundred, 3);
  g_autoptr (TieNetworkGraph) graph = tie_network_graph_new (hundred);
  g_autoptr (TieNetworkGraph) other = tie_network_graph_new (shuffled);
  guint n_moved = 0;

  g_assert_cmpuint (graph->organizations->len, ==, 100);
  g_assert_cmpuint (graph->flows->len, >, 150);
  for (guint i = 0; i < graph->organizations->len; i++)
    {
      const char *id = tie_organization_get_id (graph->organizations->pdata[i]);

      g_assert_cmpstr (id, ==, tie_organization_get_id (other->organizations->pdata[i]));
      n_moved += !g_str_equal (id, tie_organization_get_id (
                                       tie_document_get_organizations (shuffled)->pdata[i]));
    }
  g_assert_cmpuint (n_moved, >, 80);
  for (guint i = 0; i < graph->flows->len; i++)
    {
      g_assert_cmpstr (tie_flow_get_id (graph->flows->pdata[i]), ==,
                       tie_flow_get_id (other->flows->pdata[i]));
      g_assert_cmpuint (graph->from[i], ==, other->from[i]);
      g_assert_cmpuint (graph->to[i], ==, other->to[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/order/graph", test_graph);
  g_test_add_func ("/network/order/map", test_map);
  g_test_add_func ("/network/order/compute-map", test_compute_map);
  g_test_add_func ("/network/order/hundred", test_hundred);
  g_test_add_func ("/network/order/unnamed-flows", test_unnamed_flows);
  return g_test_run ();
}

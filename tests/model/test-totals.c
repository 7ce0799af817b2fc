/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Totals: what flows add up to, and claims set against it. */

#include "tie-totals.h"

#include <math.h>

#include "inline-document.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9 * (1 + fabs (b)))

static TieOrganization *
find (TieDocument *document, const char *id)
{
  return TIE_ORGANIZATION (tie_document_lookup (document, id));
}

/* 10 billion to Cerebras, 1 in another sentence of the same article, and 38 to Amazon, of more than
 * 1,400 claimed; what Nvidia gives runs the other way. */
static void
test_bundled_map (void)
{
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (GPtrArray) totals = tie_totals_of_document (document);
  const TieTotal *total;
  TieFlowKind kind;
  TieOrganization *from, *to;

  g_assert_cmpuint (totals->len, ==, 1);
  total = g_ptr_array_index (totals, 0);
  g_assert_true (tie_fact_get_total_of (total->claim, &kind, &from, &to));
  g_assert_cmpint (kind, ==, TIE_FLOW_MONEY);
  g_assert_true (from == find (document, "openai"));
  g_assert_null (to);
  g_assert_cmpstr (total->unit, ==, "USD");
  assert_near (total->claimed.likely, 1400e9);
  assert_near (total->accounted.least, 39e9);
  assert_near (total->accounted.likely, 48e9);
  assert_near (total->accounted.most, 48e9);
  g_assert_cmpuint (total->n_flows, ==, 2);
  g_assert_true (total->disputed);
  g_assert_false (total->or_more);
}

static const char deals[] =
    "{'id': 'one', 'status': 'signed', 'flows': ["
    " {'kind': 'money', 'from': 'u', 'to': 'a', 'id': 'whole',"
    "  'quantity': {'value': 10, 'unit': 'USD'}},"
    " {'kind': 'money', 'from': 'u', 'to': 'a', 'within': ['whole'],"
    "  'quantity': {'value': 4, 'unit': 'USD'}},"
    " {'kind': 'money', 'from': 'a', 'to': 'u', 'quantity': {'value': 500, 'unit': 'USD'}},"
    " {'kind': 'debt', 'from': 'u', 'to': 'a', 'quantity': {'value': 500, 'unit': 'USD'}},"
    " {'kind': 'money', 'from': 'u', 'to': 'b'}]},"
    "{'id': 'two', 'status': 'intended', 'flows': ["
    " {'kind': 'money', 'from': 'u', 'to': 'b', 'quantity': {'atLeast': 20, 'unit': 'USD'}},"
    " {'kind': 'money', 'from': 'u', 'to': 'b', 'quantity': {'atMost': 6, 'unit': 'USD'}},"
    " {'kind': 'money', 'from': 'u', 'to': 'b', 'quantity': {'value': 7, 'unit': 'EUR'}},"
    " {'kind': 'money', 'from': 'u', 'to': 'b',"
    "  'quantity': {'value': 7, 'unit': 'USD', 'per': 'year'}}]},"
    "{'id': 'three', 'status': 'in-discussion', 'flows': ["
    " {'kind': 'money', 'from': 'u', 'to': 'a', 'quantity': {'value': 90, 'unit': 'USD'}}]},"
    "{'id': 'four', 'status': 'cancelled', 'flows': ["
    " {'kind': 'money', 'from': 'u', 'to': 'a', 'quantity': {'value': 90, 'unit': 'USD'}}]},"
    "{'id': 'five', 'status': 'announced', 'quantity': {'from': 2, 'to': 4, 'unit': 'USD'},"
    " 'flows': [{'kind': 'supply', 'from': 'c', 'to': 'u'},"
    "           {'kind': 'money', 'from': 'u', 'to': 'c'},"
    "           {'kind': 'money', 'from': 'u', 'to': 'd'}]}";

static void
test_sums (void)
{
  static const struct
  {
    TieFlowKind kind;
    const char *from, *to, *unit;
    guint n_flows;
    double least, likely, most;
    gboolean or_more;
  } cases[] = {
    /* 10 + at least 20 + at most 6 + what the fifth deal's payments share, 2 to 4 */
    { TIE_FLOW_MONEY, "u", NULL, "USD", 4, 32, 39, 40, TRUE },
    { TIE_FLOW_MONEY, "u", "a", "USD", 1, 10, 10, 10, FALSE },
    { TIE_FLOW_MONEY, "u", "b", "USD", 2, 20, 26, 26, TRUE },
    { TIE_FLOW_MONEY, "u", "b", "EUR", 1, 7, 7, 7, FALSE },
    { TIE_FLOW_MONEY, "u", "c", "USD", 1, 2, 3, 4, FALSE },
    { TIE_FLOW_MONEY, "u", "d", "USD", 0, 0, 0, 0, FALSE },
    { TIE_FLOW_MONEY, "a", NULL, "USD", 1, 500, 500, 500, FALSE },
    { TIE_FLOW_MONEY, NULL, "a", "USD", 1, 10, 10, 10, FALSE },
    { TIE_FLOW_DEBT, NULL, NULL, "USD", 1, 500, 500, 500, FALSE },
    { TIE_FLOW_MONEY, NULL, NULL, "GW", 0, 0, 0, 0, FALSE },
  };
  g_autoptr (TieDocument) document = read_inline_deals (deals);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieOrganization *from = cases[i].from != NULL ? find (document, cases[i].from) : NULL;
      TieOrganization *to = cases[i].to != NULL ? find (document, cases[i].to) : NULL;
      gboolean disputed, or_more;
      TieEstimate sum;

      g_assert_cmpuint (tie_totals_sum (document, cases[i].kind, from, to, cases[i].unit, &sum,
                                        &disputed, &or_more),
                        ==, cases[i].n_flows);
      assert_near (sum.least, cases[i].least);
      assert_near (sum.likely, cases[i].likely);
      assert_near (sum.most, cases[i].most);
      g_assert_cmpint (or_more, ==, cases[i].or_more);
      g_assert_false (disputed);
    }
}

/* Claims are found wherever a fact may stand; facts that claim no total are none. */
static void
test_claims (void)
{
  g_autoptr (TieDocument) document = read_inline_document (
      "{'tieline': 1, 'title': 'T',"
      " 'facts': [{'label': 'All', 'quantity': {'value': 9, 'unit': 'USD'},"
      "            'totalOf': {'kind': 'money', 'from': 'u'}},"
      "           {'label': 'Worth', 'quantity': {'value': 9, 'unit': 'USD'}}],"
      " 'organizations': [{'id': 'a', 'name': 'A', 'facts': ["
      "   {'label': 'Sales', 'quantity': {'atLeast': 8, 'unit': 'USD'},"
      "    'totalOf': {'kind': 'money', 'to': 'a'}}]}, {'id': 'u', 'name': 'U'}],"
      " 'products': [{'id': 'p', 'name': 'P', 'facts': ["
      "   {'label': 'Supply', 'quantity': {'value': 3, 'unit': 'GW'},"
      "    'totalOf': {'kind': 'supply', 'from': 'a'}}]}],"
      " 'deals': [{'id': 'x', 'status': 'signed',"
      "   'facts': [{'label': 'Total', 'quantity': {'value': 6, 'unit': 'EUR'},"
      "              'totalOf': {'kind': 'money', 'from': 'u'}}],"
      "   'flows': [{'kind': 'money', 'from': 'u', 'to': 'a',"
      "              'quantity': {'value': 5, 'unit': 'USD'}},"
      "             {'kind': 'supply', 'from': 'a', 'to': 'u',"
      "              'quantity': [{'value': 2500, 'unit': 'MW'}, {'value': 2, 'unit': 'GW'}]}]}]}");
  static const struct
  {
    const char *label, *unit;
    double claimed, accounted;
    gboolean disputed;
  } cases[] = {
    { "All", "USD", 9, 5, FALSE },
    { "Sales", "USD", 8, 5, FALSE },
    { "Supply", "GW", 3, 2.5, TRUE },
    { "Total", "EUR", 6, 0, FALSE },
  };
  g_autoptr (GPtrArray) totals = tie_totals_of_document (document);

  g_assert_cmpuint (totals->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < totals->len; i++)
    {
      const TieTotal *total = g_ptr_array_index (totals, i);

      g_assert_cmpstr (tie_text_get (tie_fact_get_label (total->claim), "en"), ==, cases[i].label);
      g_assert_cmpstr (total->unit, ==, cases[i].unit);
      assert_near (total->claimed.likely, cases[i].claimed);
      assert_near (total->accounted.likely, cases[i].accounted);
      g_assert_cmpint (total->disputed, ==, cases[i].disputed);
    }
}

/* The flows of a deal that states an amount of its own: it counts once, with the first supply, and
 * each flow knows so without a look at all the others. */
static void
test_deal_of_many_flows (void)
{
  static const guint n_flows = 100000;
  g_autoptr (GString) text = g_string_new (
      "{'id': 'one', 'status': 'signed', 'quantity': {'value': 7, 'unit': 'GW'}, 'flows': [");
  g_autoptr (TieDocument) document = NULL;
  TieEstimate sum;

  for (guint i = 0; i < n_flows; i++)
    g_string_append_printf (text, "%s{'kind': '%s', 'from': 'a', 'to': 'b'}", i > 0 ? "," : "",
                            i < n_flows / 2 ? "supply" : "money");
  g_string_append (text, "]}");
  document = read_inline_deals (text->str);
  g_assert_cmpuint (tie_totals_sum (document, TIE_FLOW_SUPPLY, NULL, NULL, "GW", &sum, NULL, NULL),
                    ==, 1);
  assert_near (sum.likely, 7.0);
  g_assert_cmpuint (tie_totals_sum (document, TIE_FLOW_MONEY, NULL, NULL, "GW", &sum, NULL, NULL),
                    ==, 1);
  assert_near (sum.likely, 7.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/totals/bundled-map", test_bundled_map);
  g_test_add_func ("/totals/sums", test_sums);
  g_test_add_func ("/totals/claims", test_claims);
  g_test_add_func ("/totals/deal-of-many-flows", test_deal_of_many_flows);
  return g_test_run ();
}

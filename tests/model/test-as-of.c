/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How one flow stands as of a moment: announced, planned, delivered; each case with its sum. */

#include "tie-as-of.h"

#include "inline-document.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static TieDate
parse (const char *edtf)
{
  TieDate date;

  g_assert_true (tie_date_parse (edtf, &date, NULL));
  return date;
}

static void
assert_estimate (const TieEstimate *estimate, double least, double likely, double most)
{
  g_test_message ("%g %g %g", estimate->least, estimate->likely, estimate->most);
  assert_near (estimate->least, least);
  assert_near (estimate->likely, likely);
  assert_near (estimate->most, most);
}

/* A document with one signed deal between a and u, with these members of deal and flow */
static TieDocument *
read_flow (const char *deal, const char *flow)
{
  g_autofree char *deals = g_strdup_printf ("{'id': 'deal', 'status': 'signed', %s 'flows': ["
                                            "{'from': 'a', 'to': 'u', %s}]}",
                                            deal, flow);

  return read_inline_deals (deals);
}

static TieFlow *
get_flow (TieDocument *document, guint index)
{
  return g_ptr_array_index (tie_document_get_flows (document), index);
}

static TieFlowState
ask (TieDocument *document, const char *moment)
{
  TieDate date = parse (moment);
  TieFlowState state;

  tie_as_of_flow (get_flow (document, 0), &date, &state);
  return state;
}

static void
test_announced (void)
{
  static const struct
  {
    const char *deal;
    const char *moment;
    gboolean announced;
  } cases[] = {
    { "'announced': '2025-10-06',", "2025-10-05", FALSE },
    { "'announced': '2025-10-06',", "2025-10-06", TRUE },
    { "'announced': '2025-10-06',", "2025-10", TRUE },
    { "'announced': '2025-10-06',", "2025", TRUE },
    { "'announced': '2025-10-06',", "2024", FALSE },
    /* for sure only by the last day that it may have been */
    { "'announced': '2025-10',", "2025-10-30", FALSE },
    { "'announced': '2025-10',", "2025-10-31", TRUE },
    { "'announced': '2025-10~',", "2025-10", TRUE },
    /* the most trusted source decides */
    { "'announced': [{'value': '2025-03-01'}, {'value': '2025-01-01'}],", "2025-02", FALSE },
    { "'announced': [{'value': '2025-03-01'}, {'value': '2025-01-01'}],", "2025-03", TRUE },
    { "", "0001-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TieDocument) document = read_flow (cases[i].deal, "'kind': 'supply'");
      TieDate moment = parse (cases[i].moment);
      TieDeal *deal = g_ptr_array_index (tie_document_get_deals (document), 0);

      g_test_message ("%s as of %s", cases[i].deal, cases[i].moment);
      g_assert_cmpint (tie_as_of_deal_is_announced (deal, &moment), ==, cases[i].announced);
      g_assert_cmpint (ask (document, cases[i].moment).announced, ==, cases[i].announced);
    }
}

/* From January to March 2026: least from 01-31 to 03-31, likely from 01-16 to 03-16, most from
 * 01-01 to 03-01, 59 days each. At the end of 02-28, 28, 43 and 58 days of them are over. */
static void
test_planned (void)
{
  g_autoptr (TieDocument) document = read_flow ("", "'kind': 'supply', 'when': '2026-01/2026-03',"
                                                    " 'quantity': {'atLeast': 59, 'unit': 'GW'}");
  TieFlowState state = ask (document, "2026-02");

  assert_estimate (&state.planned, 28, 43, 58);
  assert_estimate (&state.total, 59, 59, 59);
  assert_estimate (&state.delivered, 0, 0, 0);
  assert_near (state.undated, 0);
  g_assert_true (state.quantified);
  g_assert_true (state.dated);
  g_assert_true (state.or_more);
  g_assert_false (state.delivered_stated);
  state = ask (document, "2025");
  assert_estimate (&state.planned, 0, 0, 0);
  g_assert_true (state.dated);
  state = ask (document, "2026");
  assert_estimate (&state.planned, 59, 59, 59);
}

/* 100 doses by 01-11, 300 by 01-21, both delivered; 500 by 01-31; 900 in all, no end. Delivered is
 * nothing before the first, then joined to the second, and stays. */
static void
test_delivered (void)
{
  g_autoptr (TieDocument) document = read_flow (
      "", "'kind': 'supply', 'quantity': {'value': 900, 'unit': 'doses'}, 'when': '2026-01-01/',"
          " 'phases': ["
          " {'quantity': {'value': 100, 'unit': 'doses'}, 'when': '2026-01-11',"
          "  'state': 'delivered'},"
          " {'quantity': {'value': 300, 'unit': 'doses'}, 'when': '2026-01-21',"
          "  'state': 'delivered'},"
          " {'quantity': {'value': 500, 'unit': 'doses'}, 'when': '2026-01-31'}]");
  static const struct
  {
    const char *moment;
    double planned, delivered;
  } moments[] = {
    { "2026-01-01", 0, 0 },     { "2026-01-06", 50, 0 },    { "2026-01-10", 90, 0 },
    { "2026-01-11", 100, 100 }, { "2026-01-16", 200, 200 }, { "2026-01-21", 300, 300 },
    { "2026-01-26", 400, 300 }, { "2026-01-31", 500, 300 }, { "2040", 500, 300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      TieFlowState state = ask (document, moments[i].moment);
      double planned = moments[i].planned;
      double delivered = moments[i].delivered;

      assert_estimate (&state.planned, planned, planned, planned);
      assert_estimate (&state.delivered, delivered, delivered, delivered);
      assert_near (state.undated, 400);
      g_assert_true (state.delivered_stated);
    }
}

/* Delivered some time in January 2026, of which the middle day is the 16th; in service until 2027.
 */
static void
test_delivered_within (void)
{
  g_autoptr (TieDocument) document =
      read_flow ("", "'kind': 'supply', 'quantity': {'value': 8, 'unit': 'GW'}, 'until': '2027',"
                     " 'phases': [{'quantity': {'from': 2, 'to': 4, 'unit': 'GW'},"
                     "             'when': '2026-01', 'state': 'delivered'}]");
  TieFlowState state = ask (document, "2025-12-31");

  assert_estimate (&state.delivered, 0, 0, 0);
  state = ask (document, "2026-01-01");
  assert_estimate (&state.delivered, 0, 0, 4);
  state = ask (document, "2026-01-16");
  assert_estimate (&state.delivered, 0, 3, 4);
  state = ask (document, "2026-01");
  assert_estimate (&state.delivered, 2, 3, 4);
  /* least until 2027-01-01, likely until the 183rd day, 07-02, most until 12-31 */
  state = ask (document, "2027-01-02");
  assert_estimate (&state.delivered, 0, 3, 4);
  assert_estimate (&state.planned, 0, 3, 4);
  state = ask (document, "2027-07-03");
  assert_estimate (&state.delivered, 0, 0, 4);
  state = ask (document, "2028");
  assert_estimate (&state.delivered, 0, 0, 0);
}

/* What depends on a condition alone has no date, delivered or not. */
static void
test_undated (void)
{
  g_autoptr (TieDocument) document =
      read_flow ("", "'kind': 'supply', 'quantity': {'value': 8, 'unit': 'GW'},"
                     " 'phases': [{'quantity': {'value': 2, 'unit': 'GW'},"
                     "             'condition': 'once approved', 'state': 'delivered'}]");
  TieFlowState state = ask (document, "2030");

  g_assert_true (state.quantified);
  g_assert_false (state.dated);
  g_assert_false (state.delivered_stated);
  assert_estimate (&state.planned, 0, 0, 0);
  assert_near (state.undated, 8);
}

static void
test_without_amount (void)
{
  g_autoptr (TieDocument) dated = read_flow ("", "'kind': 'service', 'when': '../2026-06'");
  g_autoptr (TieDocument) undated = read_flow ("", "'kind': 'service', 'when': '2026-06/'");
  g_autoptr (TieFlowHistory) history = tie_flow_history_new (get_flow (dated, 0), "GW");
  TieFlowState state = ask (dated, "2027");

  g_assert_null (tie_flow_history_get_measure (history));
  g_assert_true (tie_flow_history_get_flow (history) == get_flow (dated, 0));
  g_assert_false (state.quantified);
  g_assert_true (state.dated);
  assert_estimate (&state.total, 0, 0, 0);
  g_assert_false (ask (undated, "2027").dated);
}

/* Whatever a flow is measured in: money, a rate, a share, and units of its own. It is asked at the
 * end of 2026-01-06, half way through five tenths. */
static void
test_any_measure (void)
{
  static const struct
  {
    const char *quantity;
    const char *unit; /* asked for */
    const char *measure;
    TieRate per;
    double half;
  } cases[] = {
    { "{'value': 4, 'unit': 'GW'}", NULL, "GW", TIE_RATE_NONE, 2 },
    { "{'value': 4, 'unit': 'GW'}", "MW", "MW", TIE_RATE_NONE, 2000 },
    { "{'value': 4, 'unit': 'GW'}", "USD", "GW", TIE_RATE_NONE, 2 },
    { "{'value': 500, 'unit': 'USD'}", "GW", "USD", TIE_RATE_NONE, 250 },
    { "{'value': 6, 'unit': 't', 'per': 'year'}", "t", "t", TIE_RATE_YEAR, 3 },
    { "{'value': 10, 'unit': '%', 'of': 'a'}", NULL, "%", TIE_RATE_NONE, 5 },
    { "[{'value': 90, 'unit': 'chips'}, {'value': 4, 'unit': 'GW'}]", NULL, "chips", TIE_RATE_NONE,
      45 },
    { "[{'value': 90, 'unit': 'chips'}, {'value': 4, 'unit': 'GW'}]", "GW", "GW", TIE_RATE_NONE,
      2 },
    { "[{'value': 8, 'unit': 't', 'per': 'year'}, {'value': 4, 'unit': 't', 'per': 'day'}]", NULL,
      "t", TIE_RATE_YEAR, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members =
          g_strdup_printf ("'kind': 'money', 'when': '2026-01-01/2026-01-11', 'quantity': %s",
                           cases[i].quantity);
      g_autoptr (TieDocument) document = read_flow ("", members);
      g_autoptr (TieFlowHistory) history =
          tie_flow_history_new (get_flow (document, 0), cases[i].unit);
      const TieQuantity *measure = tie_flow_history_get_measure (history);
      TieDate moment = parse ("2026-01-06");
      TieFlowState state;

      g_assert_cmpstr (measure->unit, ==, cases[i].measure);
      g_assert_cmpint (measure->per, ==, cases[i].per);
      tie_flow_history_get_at (history, tie_date_last_day (&moment), &state);
      assert_estimate (&state.planned, cases[i].half, cases[i].half, cases[i].half);
    }
}

/* What a deal's flows share is said of the one with which it is added up. */
static void
test_shared_amount (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'deal', 'status': 'signed', 'quantity': {'value': 8, 'unit': 'GW'}, 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u', 'when': '2026-01-01'},"
      "{'kind': 'service', 'from': 'b', 'to': 'u', 'when': '2026-01-01'}]}");
  TieDate moment = parse ("2026-01-01");
  TieFlowState state;

  tie_as_of_flow (get_flow (document, 0), &moment, &state);
  assert_estimate (&state.planned, 8, 8, 8);
  tie_as_of_flow (get_flow (document, 1), &moment, &state);
  g_assert_false (state.quantified);
  g_assert_true (state.dated);
}

/* A letter of 2025-01 that a contract of 2025-06 replaces; talks that would replace the contract */
static void
test_replaced (void)
{
  g_autoptr (TieDocument) document = read_inline_deals (
      "{'id': 'letter', 'status': 'intended', 'announced': '2025-01', 'parties': ['a', 'u']},"
      "{'id': 'contract', 'status': 'signed', 'announced': '2025-06', 'parties': ['a', 'u'],"
      " 'supersedes': ['letter']},"
      "{'id': 'talks', 'status': 'in-discussion', 'announced': '2025-08', 'parties': ['a', 'u'],"
      " 'supersedes': ['contract']}");
  TieDeal *letter = TIE_DEAL (tie_document_lookup (document, "letter"));
  TieDeal *contract = TIE_DEAL (tie_document_lookup (document, "contract"));
  TieDate before = parse ("2025-06-29");
  TieDate after = parse ("2025-06-30");
  TieDate later = parse ("2026");

  g_assert_false (tie_as_of_deal_is_replaced (letter, &before));
  g_assert_true (tie_as_of_deal_is_replaced (letter, &after));
  g_assert_true (tie_as_of_deal_is_replaced (letter, &later));
  g_assert_false (tie_as_of_deal_is_replaced (contract, &later));
  g_assert_cmpuint (tie_deal_get_superseded_by (contract)->len, ==, 1);
}

/* What grows has a part with a date: a start alone is none, a phase is, and so is an end. A share
 * is granted at once. */
static void
test_grows (void)
{
  static const struct
  {
    const char *flow;
    gboolean grows;
  } cases[] = {
    { "'kind': 'supply', 'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026/2029'", TRUE },
    { "'kind': 'supply', 'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026/'", FALSE },
    { "'kind': 'supply', 'quantity': {'value': 4, 'unit': 'GW'}, 'when': '2026/', 'phases': "
      "[{'quantity': {'value': 1, 'unit': 'GW'}, 'when': '2027'}]",
      TRUE },
    { "'kind': 'supply', 'quantity': {'value': 4, 'unit': 'GW'}", FALSE },
    { "'kind': 'supply', 'when': '2026/2029'", FALSE },
    { "'kind': 'equity', 'quantity': {'atMost': 10, 'unit': '%', 'of': 'a'}, 'when': '2026'",
      FALSE },
    { "'kind': 'money', 'quantity': {'value': 38e9, 'unit': 'USD'}, 'when': '../2030'", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TieDocument) document = read_flow ("", cases[i].flow);
      TieFlow *flow = g_ptr_array_index (tie_document_get_flows (document), 0);
      g_autoptr (TieFlowHistory) history = tie_flow_history_new (flow, NULL);

      g_test_message ("%s", cases[i].flow);
      g_assert_cmpint (tie_flow_history_grows (history), ==, cases[i].grows);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/as-of/announced", test_announced);
  g_test_add_func ("/as-of/planned", test_planned);
  g_test_add_func ("/as-of/delivered", test_delivered);
  g_test_add_func ("/as-of/delivered-within", test_delivered_within);
  g_test_add_func ("/as-of/undated", test_undated);
  g_test_add_func ("/as-of/without-amount", test_without_amount);
  g_test_add_func ("/as-of/any-measure", test_any_measure);
  g_test_add_func ("/as-of/shared-amount", test_shared_amount);
  g_test_add_func ("/as-of/replaced", test_replaced);
  g_test_add_func ("/as-of/grows", test_grows);
  return g_test_run ();
}

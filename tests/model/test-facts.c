/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled map holds each of the nineteen facts it was made for, with its source, in two
 * languages. */

#include <math.h>

#include "tie-citation.h"
#include "tie-phase.h"
#include "tie-quantity.h"

#include "bundled.h"

#define MAP SOURCE_ROOT "/data/openai-chip-partners.tieline.json"
#define MAX_AMOUNTS 2

typedef struct
{
  TieQuantityForm form; /* a row without amounts has no unit */
  double number;
  const char *unit;
  const char *source;
} Amount;

/* What runs from whom to whom: found by its ends and kind, whatever its id */
typedef struct
{
  const char *row;
  const char *from;
  const char *to;
  TieFlowKind kind;
  TieStatus status;
  const char *announced;
  const char *when;
  const char *product; /* a word of its name */
  Amount amounts[MAX_AMOUNTS];
} FlowRow;

/* clang-format off: one row, one fact */
static const FlowRow flow_rows[] = {
  { "1",
    "openai",
    "cerebras",
    TIE_FLOW_MONEY,
    TIE_STATUS_SIGNED,
    "2026-01-14",
    NULL,
    NULL,
    { { TIE_QUANTITY_VALUE, 10e9, "USD", "cnbc" }, { TIE_QUANTITY_VALUE, 1e9, "USD", "cnbc" } } },
  { "2",
    "cerebras",
    "openai",
    TIE_FLOW_SUPPLY,
    TIE_STATUS_SIGNED,
    "2026-01-14",
    "2026-33/2028",
    "wafer-scale",
    { { TIE_QUANTITY_VALUE, 750, "MW", "cnbc" } } },
  { "5",
    "nvidia",
    "openai",
    TIE_FLOW_SUPPLY,
    TIE_STATUS_INTENDED,
    "2025-09-22",
    "2026-41/",
    "systems",
    { { TIE_QUANTITY_AT_LEAST, 10, "GW", "cnbc" } } },
  { "6",
    "nvidia",
    "openai",
    TIE_FLOW_MONEY,
    TIE_STATUS_INTENDED,
    "2025-09-22",
    NULL,
    NULL,
    { { TIE_QUANTITY_AT_MOST, 100e9, "USD", "capacity-media" },
      { TIE_QUANTITY_VALUE, 100e9, "USD", "cnbc" } } },
  { "9",
    "amd",
    "openai",
    TIE_FLOW_SUPPLY,
    TIE_STATUS_SIGNED,
    "2025-10-06",
    "2026-41/",
    "generations",
    { { TIE_QUANTITY_VALUE, 6, "GW", "cnbc" } } },
  { "10",
    "amd",
    "openai",
    TIE_FLOW_EQUITY,
    TIE_STATUS_SIGNED,
    "2025-10-06",
    NULL,
    NULL,
    { { TIE_QUANTITY_AT_MOST, 10, "%", "cnbc" },
      { TIE_QUANTITY_AT_MOST, 160e6, "share", "motley-fool" } } },
  { "11",
    "openai",
    "broadcom",
    TIE_FLOW_KNOWLEDGE,
    TIE_STATUS_ANNOUNCED,
    "2025-10-13",
    NULL,
    "design",
    { { 0 } } },
  { "12",
    "broadcom",
    "openai",
    TIE_FLOW_SUPPLY,
    TIE_STATUS_ANNOUNCED,
    "2025-10-13",
    "2026-41/2029",
    "XPU",
    { { TIE_QUANTITY_VALUE, 10, "GW", "cnbc" } } },
  { "16",
    "openai",
    "amazon",
    TIE_FLOW_MONEY,
    TIE_STATUS_SIGNED,
    "2025-11-03",
    "2025-11-03/2032-11~",
    NULL,
    { { TIE_QUANTITY_VALUE, 38e9, "USD", "cnbc" } } },
  { "16-cloud",
    "amazon",
    "openai",
    TIE_FLOW_SERVICE,
    TIE_STATUS_SIGNED,
    "2025-11-03",
    "2025-11-03/2032-11~",
    "cloud",
    { { 0 } } },
  { "17",
    "amazon",
    "openai",
    TIE_FLOW_SUPPLY,
    TIE_STATUS_IN_DISCUSSION,
    NULL,
    NULL,
    "Trainium",
    { { 0 } } },
};
/* clang-format on */

/* What is said of a document (no owner), an organisation, a product or a deal */
typedef struct
{
  const char *row;
  const char *owner;
  const char *by; /* a part of it */
  const char *when;
  const char *text; /* a part of it, instead of an amount */
  Amount amount;
  gboolean approximate;
} FactRow;

/* clang-format off: one row, one fact */
static const FactRow fact_rows[] = {
  { "3", "wafer-chips", "Cerebras", NULL, NULL, { TIE_QUANTITY_AT_MOST, 15, "x", "cnbc" }, FALSE },
  { "4", "cerebras", NULL, NULL, "one customer", { 0, 0, NULL, "cnbc" }, FALSE },
  { "4",
    "cerebras-openai",
    NULL,
    "2025-10",
    "withdrew its plan to list",
    { 0, 0, NULL, "cnbc" },
    FALSE },
  { "6",
    "nvidia-openai",
    "chief financial officer",
    "2025-12-02",
    "definitive agreement",
    { 0, 0, NULL, "digitimes" },
    FALSE },
  { "7", "nvidia", "Jensen Huang", NULL, "on Nvidia’s hardware", { 0, 0, NULL, "cnbc" }, FALSE },
  { "13",
    "broadcom",
    NULL,
    "2026-01",
    NULL,
    { TIE_QUANTITY_AT_LEAST, 1.6e12, "USD", "cnbc" },
    FALSE },
  { "14", NULL, "OpenAI", NULL, NULL, { TIE_QUANTITY_AT_LEAST, 1.4e12, "USD", "cnbc" }, FALSE },
  { "15", "openai", NULL, NULL, NULL, { TIE_QUANTITY_VALUE, 500e9, "USD", "cnbc" }, TRUE },
  { "16",
    "amazon-cloud",
    NULL,
    "../2026",
    "by the end of 2026",
    { 0, 0, NULL, "techspot" },
    FALSE },
  { "18",
    "intel-openai",
    NULL,
    NULL,
    "decided against it",
    { 0, 0, NULL, "hindustan-times" },
    FALSE },
  { "19", "crescent-island", NULL, "2025-10-14", "data-centre GPU", { 0, 0, NULL, "cnbc" }, FALSE },
};
/* clang-format on */

static TieDocument *document;

static gboolean
has_source (GPtrArray *citations, const char *id)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const TieCitation *citation = g_ptr_array_index (citations, i);
      if (g_str_equal (tie_source_get_id (citation->source), id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
text_has (const TieText *text, const char *part)
{
  const char *english = tie_text_get (text, "en");
  return english != NULL && strstr (english, part) != NULL;
}

/* An upper bound stands in high, everything else in low */
static gboolean
is_amount (const TieQuantity *quantity, const Amount *expected)
{
  double number = expected->form == TIE_QUANTITY_AT_MOST ? quantity->high : quantity->low;

  return quantity->form == expected->form && g_strcmp0 (quantity->unit, expected->unit) == 0
         && fabs (number - expected->number) <= 1e-12 * expected->number;
}

static TieFlow *
find_flow (const FlowRow *row)
{
  GPtrArray *flows = tie_document_get_flows (document);
  TieFlow *found = NULL;

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      if (tie_flow_get_kind (flow) == row->kind
          && g_str_equal (tie_organization_get_id (tie_flow_get_from (flow)), row->from)
          && g_str_equal (tie_organization_get_id (tie_flow_get_to (flow)), row->to))
        {
          g_assert_null (found); /* told once */
          found = flow;
        }
    }
  return found;
}

static void
assert_product (TieFlow *flow, const char *word)
{
  GPtrArray *products = tie_flow_get_products (flow);

  if (word == NULL)
    {
      g_assert_cmpuint (products->len, ==, 0);
      return;
    }
  g_assert_cmpuint (products->len, ==, 1);
  g_assert_true (text_has (tie_product_get_name (g_ptr_array_index (products, 0)), word));
}

static void
assert_announced (TieDeal *deal, const char *edtf)
{
  GPtrArray *claims = tie_deal_get_announced_claims (deal);

  assert_date (tie_deal_get_announced (deal), edtf);
  for (guint i = 0; i < claims->len; i++)
    {
      const TieClaim *claim = g_ptr_array_index (claims, i);
      g_assert_true (claim->citations->len > 0);
    }
}

static void
test_flow (gconstpointer data)
{
  const FlowRow *row = data;
  TieFlow *flow = find_flow (row);
  g_assert_nonnull (flow);

  TieDeal *deal = tie_flow_get_deal (flow);
  g_assert_cmpint (tie_deal_get_status (deal), ==, row->status);
  g_assert_true (tie_deal_get_citations (deal)->len > 0);
  assert_announced (deal, row->announced);
  assert_interval (tie_flow_get_when (flow), row->when);
  assert_product (flow, row->product);
  g_assert_true (tie_flow_get_citations (flow)->len > 0);

  GPtrArray *amount = tie_flow_get_amount (flow);
  guint expected = 0;
  while (expected < MAX_AMOUNTS && row->amounts[expected].unit != NULL)
    expected++;
  g_assert_cmpuint (amount->len, ==, expected);
  for (guint i = 0; i < expected; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (amount, i);
      g_assert_true (is_amount (quantity, &row->amounts[i]));
      g_assert_true (has_source (quantity->citations, row->amounts[i].source));
    }
}

static GPtrArray *
facts_of (const char *owner)
{
  if (owner == NULL)
    return tie_document_get_facts (document);

  GObject *object = tie_document_lookup (document, owner);
  if (TIE_IS_ORGANIZATION (object))
    return tie_organization_get_facts (TIE_ORGANIZATION (object));
  if (TIE_IS_PRODUCT (object))
    return tie_product_get_facts (TIE_PRODUCT (object));
  g_assert_true (TIE_IS_DEAL (object));
  return tie_deal_get_facts (TIE_DEAL (object));
}

static gboolean
is_fact (TieFact *fact, const FactRow *row)
{
  const TieQuantity *quantity = tie_amount_first (tie_fact_get_amount (fact));

  if (row->text != NULL)
    return quantity == NULL && text_has (tie_fact_get_text (fact), row->text);
  return quantity != NULL && tie_fact_get_amount (fact)->len == 1
         && is_amount (quantity, &row->amount) && quantity->approximate == row->approximate;
}

static void
test_fact (gconstpointer data)
{
  const FactRow *row = data;
  GPtrArray *facts = facts_of (row->owner);
  TieFact *found = NULL;

  for (guint i = 0; i < facts->len && found == NULL; i++)
    if (is_fact (g_ptr_array_index (facts, i), row))
      found = g_ptr_array_index (facts, i);
  g_assert_nonnull (found);

  assert_interval (tie_fact_get_when (found), row->when);
  if (row->by == NULL)
    g_assert_null (tie_fact_get_by (found));
  else
    g_assert_true (text_has (tie_fact_get_by (found), row->by));
  g_assert_true (has_source (tie_fact_get_citations (found), row->amount.source));
}

/* Row 1: both values come from one article, so each names its place in it */
static void
test_places_of_disagreement (void)
{
  GPtrArray *amount = tie_flow_get_amount (find_flow (&flow_rows[0]));

  for (guint i = 0; i < amount->len; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (amount, i);
      const TieCitation *citation = g_ptr_array_index (quantity->citations, 0);
      g_assert_true (text_has (citation->at, i == 0 ? "headline" : "sentence of the body"));
      g_assert_nonnull (quantity->note);
    }
}

/* Rows 1 and 6: what sources dispute, and nothing besides */
static void
test_disagreements (void)
{
  GPtrArray *deals = tie_document_get_deals (document);
  GPtrArray *flows = tie_document_get_flows (document);

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      const char *id = tie_flow_get_id (flow);
      gboolean expected = g_str_equal (id, "cerebras-money") || g_str_equal (id, "nvidia-money");
      g_assert_cmpint (tie_amount_is_disputed (tie_flow_get_amount (flow)), ==, expected);
    }
  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      gboolean expected = g_str_equal (tie_deal_get_id (deal), "nvidia-openai");
      g_assert_cmpint (tie_deal_is_status_disputed (deal), ==, expected);
      g_assert_cmpuint (tie_deal_get_announced_claims (deal)->len, <=, 1);
    }

  TieDeal *nvidia = TIE_DEAL (tie_document_lookup (document, "nvidia-openai"));
  GPtrArray *claims = tie_deal_get_status_claims (nvidia);
  g_assert_cmpuint (claims->len, ==, 2);
  const TieClaim *filing = g_ptr_array_index (claims, 0);
  const TieClaim *article = g_ptr_array_index (claims, 1);
  g_assert_cmpint (filing->status, ==, TIE_STATUS_INTENDED);
  g_assert_true (has_source (filing->citations, "digitimes"));
  g_assert_true (text_has (filing->note, "letter of intent"));
  g_assert_cmpint (article->status, ==, TIE_STATUS_SIGNED);
  g_assert_true (has_source (article->citations, "cnbc"));
}

/* Rows 5 and 9: the first gigawatt of each; no other phase is dated, and no date is made up */
static void
test_first_gigawatts (void)
{
  static const Amount gigawatt = { TIE_QUANTITY_VALUE, 1, "GW", NULL };
  GPtrArray *flows = tie_document_get_flows (document);

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      const char *id = tie_flow_get_id (flow);
      GPtrArray *phases = tie_flow_get_phases (flow);

      if (!g_str_equal (id, "nvidia-supply") && !g_str_equal (id, "amd-supply"))
        {
          g_assert_cmpuint (phases->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (phases->len, ==, 1);
      const TiePhase *phase = g_ptr_array_index (phases, 0);
      g_assert_cmpuint (phase->amount->len, ==, 1);
      g_assert_true (is_amount (tie_amount_first (phase->amount), &gigawatt));
      assert_interval (phase->when, "2026-41");
      g_assert_false (phase->delivered);
      g_assert_true (phase->citations->len > 0);
    }
}

/* Row 8: ten gigawatts are as much as eight million households use */
static void
test_households (void)
{
  GPtrArray *comparisons = tie_document_get_comparisons (document);

  g_assert_cmpuint (comparisons->len, ==, 1);
  TieComparison *comparison = g_ptr_array_index (comparisons, 0);
  g_assert_cmpstr (tie_comparison_get_unit (comparison), ==, "GW");
  g_assert_cmpfloat (tie_comparison_get_equals (comparison) * 10, ==, 8e6);
  g_assert_true (text_has (tie_comparison_get_label (comparison), "US households"));
  g_assert_true (has_source (tie_comparison_get_citations (comparison), "cnbc"));
}

/* Row 10: of AMD, and only if OpenAI buys */
static void
test_condition (void)
{
  TieFlow *equity = TIE_FLOW (tie_document_lookup (document, "amd-equity"));
  const TieQuantity *share = tie_amount_first (tie_flow_get_amount (equity));

  g_assert_cmpstr (share->of_id, ==, "amd");
  g_assert_true (text_has (tie_flow_get_condition (equity), "if the purchases are made"));
  g_assert_true (text_has (tie_flow_get_note (equity), "first gigawatt"));
}

/* Row 14: the claim is about what OpenAI pays, to anybody */
static void
test_claimed_total (void)
{
  GPtrArray *facts = tie_document_get_facts (document);
  guint n_claims = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      TieFlowKind kind;
      TieOrganization *from = NULL;
      TieOrganization *to = NULL;

      if (!tie_fact_get_total_of (g_ptr_array_index (facts, i), &kind, &from, &to))
        continue;
      n_claims++;
      g_assert_cmpint (kind, ==, TIE_FLOW_MONEY);
      g_assert_cmpstr (tie_organization_get_id (from), ==, "openai");
      g_assert_null (to);
    }
  g_assert_cmpuint (n_claims, ==, 1);
}

/* Rows 18 and 19: Intel is on the map, nothing runs to or from it */
static void
test_no_deal (void)
{
  TieOrganization *intel = TIE_ORGANIZATION (tie_document_lookup (document, "intel"));
  TieDeal *none = TIE_DEAL (tie_document_lookup (document, "intel-openai"));
  TieProduct *island = TIE_PRODUCT (tie_document_lookup (document, "crescent-island"));
  GPtrArray *flows = tie_document_get_flows (document);

  g_assert_cmpint (tie_deal_get_status (none), ==, TIE_STATUS_NONE);
  assert_date (tie_deal_get_checked (none), "2026-01-16");
  g_assert_cmpuint (tie_deal_get_parties (none)->len, ==, 2);
  g_assert_true (g_ptr_array_find (tie_deal_get_parties (none), intel, NULL));
  g_assert_true (has_source (tie_deal_get_citations (none), "cnbc"));
  g_assert_true (tie_product_get_maker (island) == intel);
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      g_assert_true (tie_flow_get_from (flow) != intel && tie_flow_get_to (flow) != intel);
      g_assert_false (g_ptr_array_find (tie_flow_get_products (flow), island, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  document = load_map (MAP);
  if (document == NULL)
    g_error ("the bundled map does not load");

  for (guint i = 0; i < G_N_ELEMENTS (flow_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/flow/%s", flow_rows[i].row);
      g_test_add_data_func (path, &flow_rows[i], test_flow);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fact_rows); i++)
    {
      const char *owner = fact_rows[i].owner != NULL ? fact_rows[i].owner : "document";
      g_autofree char *path = g_strdup_printf ("/facts/fact/%s/%s", fact_rows[i].row, owner);
      g_test_add_data_func (path, &fact_rows[i], test_fact);
    }
  g_test_add_func ("/facts/row/1/places", test_places_of_disagreement);
  g_test_add_func ("/facts/row/5-and-9/first-gigawatts", test_first_gigawatts);
  g_test_add_func ("/facts/row/8/households", test_households);
  g_test_add_func ("/facts/row/10/condition", test_condition);
  g_test_add_func ("/facts/row/14/claimed-total", test_claimed_total);
  g_test_add_func ("/facts/row/18-and-19/no-deal", test_no_deal);
  g_test_add_func ("/facts/disagreements", test_disagreements);

  int status = g_test_run ();
  g_clear_object (&document);
  return status;
}

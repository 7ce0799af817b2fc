/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The map of January 2026 against its rows, C01 to C37: what each states, what is not added, which
 * circles follow from it, and what stands at the end of each year. */

#include <math.h>

#include "tie-capacity.h"
#include "tie-money-circle.h"
#include "tie-phase.h"
#include "tie-quantity.h"
#include "tie-totals.h"

#include "bundled.h"

#define MAP SOURCE_ROOT "/data/ai-compute-2026-01.tieline.json"
#define MAX_AMOUNTS 3
/* Gigawatts of sites and clouds, in which the chips of others stand */
#define SITES "site-GW"

typedef struct
{
  TieQuantityForm form;
  double number; /* of a range its start */
  const char *unit;
} Amount;

/* clang-format off */
#define IS(n, u) { TIE_QUANTITY_VALUE, n, u }
#define AT_LEAST(n, u) { TIE_QUANTITY_AT_LEAST, n, u }
#define AT_MOST(n, u) { TIE_QUANTITY_AT_MOST, n, u }
#define FROM(n, u) { TIE_QUANTITY_RANGE, n, u }
#define NONE(u) { TIE_QUANTITY_NONE, 0, u }
/* clang-format on */

/* What runs from whom to whom */
typedef struct
{
  const char *row;
  const char *from;
  TieFlowKind kind;
  const char *to;
  TieStatus status;
  const char *announced;
  const char *when;
  Amount amounts[MAX_AMOUNTS];
} FlowRow;

/* One row, one flow */
/* clang-format off */
static const FlowRow flow_rows[] = {
  { "C01", "openai", TIE_FLOW_MONEY, "cerebras", TIE_STATUS_SIGNED, "2026-01-14", NULL,
    { IS (10e9, "USD"), AT_LEAST (10e9, "USD"), IS (1e9, "USD") } },
  { "C01", "cerebras", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_SIGNED, "2026-01-14", "2026-33/2028",
    { IS (750, "MW") } },
  { "C03", "cerebras", TIE_FLOW_SUPPLY, "g42", TIE_STATUS_DELIVERING, NULL, NULL, { { 0 } } },
  { "C03", "g42", TIE_FLOW_MONEY, "cerebras", TIE_STATUS_ANNOUNCED, NULL, NULL,
    { IS (335e6, "USD") } },
  { "C04", "nvidia", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_INTENDED, "2025-09-22", "2026-41/",
    { AT_LEAST (10, "GW") } },
  { "C04", "nvidia", TIE_FLOW_MONEY, "openai", TIE_STATUS_INTENDED, "2025-09-22", NULL,
    { AT_MOST (100e9, "USD"), IS (100e9, "USD") } },
  { "C06", "nvidia", TIE_FLOW_MONEY, "openai", TIE_STATUS_COMPLETED, NULL, "2024-36", { { 0 } } },
  { "C07", "amd", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_SIGNED, "2025-10-06", "2026-41/",
    { IS (6, "GW") } },
  { "C08", "amd", TIE_FLOW_EQUITY, "openai", TIE_STATUS_SIGNED, "2025-10-06", NULL,
    { AT_MOST (10, "%"), IS (9, "%"), AT_MOST (160e6, "share") } },
  { "C09", "broadcom", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_ANNOUNCED, "2025-10-13",
    "2026-41/2029", { IS (10, "GW") } },
  { "C09", "openai", TIE_FLOW_KNOWLEDGE, "broadcom", TIE_STATUS_ANNOUNCED, "2025-10-13", NULL,
    { { 0 } } },
  { "C10", "broadcom", TIE_FLOW_SUPPLY, "anthropic", TIE_STATUS_SIGNED, "2025-09", "2026/",
    { { 0 } } },
  { "C10", "anthropic", TIE_FLOW_MONEY, "broadcom", TIE_STATUS_SIGNED, "2025-09", NULL,
    { IS (21e9, "USD") } },
  { "C12", "amazon", TIE_FLOW_SERVICE, "openai", TIE_STATUS_SIGNED, "2025-11-03",
    "2025-11-03/2032-11~", { { 0 } } },
  { "C12", "openai", TIE_FLOW_MONEY, "amazon", TIE_STATUS_SIGNED, "2025-11-03",
    "2025-11-03/2032-11~", { IS (38e9, "USD") } },
  { "C13", "amazon", TIE_FLOW_MONEY, "openai", TIE_STATUS_IN_DISCUSSION, "2025-12-16", NULL,
    { AT_LEAST (10e9, "USD"), AT_MOST (10e9, "USD") } },
  { "C13", "amazon", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_IN_DISCUSSION, "2025-12-16", NULL,
    { { 0 } } },
  { "C14", "oracle", TIE_FLOW_SERVICE, "openai", TIE_STATUS_SIGNED, "2025-09-10", "2027/",
    { IS (4.5, SITES) } },
  { "C14", "openai", TIE_FLOW_MONEY, "oracle", TIE_STATUS_SIGNED, "2025-09-10", "2027/2032~",
    { IS (300e9, "USD") } },
  { "C15", "nvidia", TIE_FLOW_SUPPLY, "oracle", TIE_STATUS_RUMORED, "2025-05-23", "2026-38/",
    { IS (400e3, "chip") } },
  { "C15", "oracle", TIE_FLOW_MONEY, "nvidia", TIE_STATUS_RUMORED, "2025-05-23", NULL,
    { IS (40e9, "USD") } },
  { "C16", "microsoft", TIE_FLOW_SERVICE, "openai", TIE_STATUS_SIGNED, "2025-10-28", NULL,
    { { 0 } } },
  { "C16", "openai", TIE_FLOW_MONEY, "microsoft", TIE_STATUS_SIGNED, "2025-10-28", NULL,
    { IS (250e9, "USD") } },
  { "C17", "microsoft", TIE_FLOW_MONEY, "openai", TIE_STATUS_DELIVERING, NULL, NULL,
    { IS (13e9, "USD") } },
  { "C18", "coreweave", TIE_FLOW_SERVICE, "openai", TIE_STATUS_SIGNED, "2025-03", NULL, { { 0 } } },
  { "C18", "openai", TIE_FLOW_MONEY, "coreweave", TIE_STATUS_SIGNED, "2025-03", NULL,
    { IS (22.4e9, "USD") } },
  { "C18", "coreweave", TIE_FLOW_EQUITY, "openai", TIE_STATUS_SIGNED, "2025-03", NULL,
    { IS (350e6, "USD") } },
  { "C19", "nvidia", TIE_FLOW_GUARANTEE, "coreweave", TIE_STATUS_SIGNED, "2025-09", NULL,
    { IS (6.3e9, "USD") } },
  { "C20", "nvidia", TIE_FLOW_HOLDING, "coreweave", TIE_STATUS_COMPLETED, NULL, NULL,
    { IS (7, "%"), IS (24.3e6, "share") } },
  { "C21", "softbank", TIE_FLOW_MONEY, "stargate", TIE_STATUS_DELIVERING, "2025-01", "2025-01/2029",
    { { 0 } } },
  { "C21", "openai", TIE_FLOW_MONEY, "stargate", TIE_STATUS_DELIVERING, "2025-01", "2025-01/2029",
    { { 0 } } },
  { "C21", "oracle", TIE_FLOW_MONEY, "stargate", TIE_STATUS_DELIVERING, "2025-01", "2025-01/2029",
    { { 0 } } },
  { "C21", "mgx", TIE_FLOW_MONEY, "stargate", TIE_STATUS_DELIVERING, "2025-01", "2025-01/2029",
    { { 0 } } },
  { "C23", "softbank", TIE_FLOW_MONEY, "openai", TIE_STATUS_COMPLETED, "2025-03", "../2025-12",
    { IS (40e9, "USD"), IS (41e9, "USD") } },
  { "C24", "softbank", TIE_FLOW_HOLDING, "nvidia", TIE_STATUS_CANCELLED, NULL, NULL,
    { IS (32.1e6, "share"), IS (5.83e9, "USD") } },
  { "C25", "google", TIE_FLOW_SERVICE, "openai", TIE_STATUS_RUMORED, "2025-06-10", NULL,
    { { 0 } } },
  { "C26", "samsung", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_INTENDED, "2025-10-01", "../2029",
    { { 0 } } },
  { "C26", "sk-hynix", TIE_FLOW_SUPPLY, "openai", TIE_STATUS_INTENDED, "2025-10-01", "../2029",
    { { 0 } } },
  { "C27", "foxconn", TIE_FLOW_KNOWLEDGE, "openai", TIE_STATUS_ANNOUNCED, "2025-11-20", NULL,
    { { 0 } } },
  { "C27", "openai", TIE_FLOW_MONEY, "foxconn", TIE_STATUS_ANNOUNCED, "2025-11-20", NULL,
    { NONE ("USD") } },
  { "C28", "arm", TIE_FLOW_KNOWLEDGE, "openai", TIE_STATUS_RUMORED, "2025-10", "2026-36/",
    { { 0 } } },
  { "C28", "softbank", TIE_FLOW_HOLDING, "arm", TIE_STATUS_COMPLETED, NULL, NULL,
    { IS (90, "%") } },
  { "C29", "intel", TIE_FLOW_MONEY, "openai", TIE_STATUS_NONE, "2024-08-07", NULL,
    { IS (1e9, "USD") } },
  { "C29", "openai", TIE_FLOW_EQUITY, "intel", TIE_STATUS_NONE, "2024-08-07", NULL,
    { IS (15, "%") } },
  { "C31", "nvidia", TIE_FLOW_MONEY, "intel", TIE_STATUS_ANNOUNCED, "2025-09", NULL,
    { IS (5e9, "USD") } },
  { "C32", "nvidia", TIE_FLOW_MONEY, "anthropic", TIE_STATUS_ANNOUNCED, "2025-11-18", NULL,
    { AT_MOST (10e9, "USD") } },
  { "C32", "microsoft", TIE_FLOW_MONEY, "anthropic", TIE_STATUS_ANNOUNCED, "2025-11-18", NULL,
    { AT_MOST (5e9, "USD") } },
  { "C33", "microsoft", TIE_FLOW_SERVICE, "anthropic", TIE_STATUS_ANNOUNCED, "2025-11-18", NULL,
    { AT_MOST (1, SITES) } },
  { "C33", "anthropic", TIE_FLOW_MONEY, "microsoft", TIE_STATUS_ANNOUNCED, "2025-11-18", NULL,
    { IS (30e9, "USD") } },
  { "C34", "nvidia", TIE_FLOW_MONEY, "xai-spv", TIE_STATUS_RUMORED, "2025-10", NULL,
    { AT_MOST (2e9, "USD") } },
  { "C34", "valor", TIE_FLOW_MONEY, "xai-spv", TIE_STATUS_RUMORED, "2025-10", NULL, { { 0 } } },
  { "C34", "xai-spv", TIE_FLOW_SERVICE, "xai", TIE_STATUS_RUMORED, "2025-10", NULL, { { 0 } } },
};

/* What flows share, and nobody says how: of a deal */
typedef struct
{
  const char *row;
  const char *deal;
  TieStatus status;
  const char *announced;
  Amount amounts[MAX_AMOUNTS];
} SharedRow;

static const SharedRow shared_rows[] = {
  { "C21", "stargate-venture", TIE_STATUS_DELIVERING, "2025-01",
    { IS (500e9, "USD"), IS (10, SITES) } },
  { "C22", "stargate-sites", TIE_STATUS_ANNOUNCED, "2025-09-23",
    { AT_LEAST (400e9, "USD"), IS (7, SITES) } },
  { "C26", "memory-openai", TIE_STATUS_INTENDED, "2025-10-01",
    { AT_MOST (900e3, "wafer"), IS (900e3, "wafer") } },
  { "C34", "xai-vehicle", TIE_STATUS_RUMORED, "2025-10", { IS (20e9, "USD") } },
};

/* What is said of the document (no owner), an organisation, a product or a deal */
typedef struct
{
  const char *row;
  const char *owner;
  const char *label; /* a part of it */
  const char *when;
  Amount amounts[2];
} FactRow;

static const FactRow fact_rows[] = {
  { "C01", "cerebras-openai", "Talks", "2025-08", { { 0 } } },
  { "C01", "cerebras-openai", "Term sheet", NULL, { { 0 } } },
  { "C01", "cerebras-openai", "Altman", NULL, { { 0 } } },
  { "C02", "wafer-chips", "Speed", NULL, { AT_MOST (15, "x") } },
  { "C03", "cerebras-g42", "2023", "2023", { IS (83, "%") } },
  { "C03", "cerebras-g42", "first half of 2024", "2024-40", { IS (87, "%") } },
  { "C03", "cerebras", "filed", "2024-09", { { 0 } } },
  { "C03", "cerebras", "withdrawn", "2025-10", { { 0 } } },
  { "C04", "nvidia-openai", "First part", NULL, { IS (10e9, "USD") } },
  { "C04", "nvidia-openai", "in GPUs", NULL, { FROM (4e6, "gpu") } },
  { "C05", "nvidia-openai", "No assurance", "2025-11", { { 0 } } },
  { "C05", "nvidia-openai", "No definitive agreement", "2025-12-02", { { 0 } } },
  { "C07", "amd-openai", "Revenue", NULL, { { 0 } } },
  { "C07", "amd-openai", "estimated", NULL, { IS (90e9, "USD") } },
  { "C07", "amd-openai", "Binding", NULL, { { 0 } } },
  { "C08", "amd-openai", "issued", "2025-10-05", { { 0 } } },
  { "C08", "amd-openai", "Price of a share", NULL, { IS (0.01, "USD") } },
  { "C08", "amd-openai", "last step", NULL, { IS (600, "USD") } },
  { "C10", "broadcom-anthropic", "First order", "2025-09", { IS (10e9, "USD") } },
  { "C10", "broadcom-anthropic", "Second order", "2025-12", { IS (11e9, "USD") } },
  { "C10", "broadcom-anthropic", "Not OpenAI", NULL, { { 0 } } },
  { "C11", "broadcom", "Market value", "2026-01", { AT_LEAST (1.6e12, "USD") } },
  { "C12", "amazon-openai", "Chips", NULL, { { 0 } } },
  { "C12", "amazon-openai", "in place", "../2026", { { 0 } } },
  { "C14", "oracle-openai", "July 2025", "2025-07", { IS (30e9, "USD"), IS (4.5, SITES) } },
  { "C15", "nvidia-oracle", "Abilene", NULL, { IS (1.2, SITES) } },
  { "C15", "nvidia-oracle", "three ways", NULL, { { 0 } } },
  { "C16", "microsoft-openai", "Rights", "../2032", { { 0 } } },
  { "C17", "microsoft-investment", "Stake", "2025-10-28", { IS (27, "%"), IS (135e9, "USD") } },
  { "C18", "coreweave-openai", "First contract", "2025-03", { IS (11.9e9, "USD") } },
  { "C18", "coreweave-openai", "First expansion", "2025-05", { IS (4e9, "USD") } },
  { "C18", "coreweave-openai", "Second expansion", "2025-09-25", { IS (6.5e9, "USD") } },
  { "C20", "nvidia-coreweave-stake", "First purchase", "2023-04", { IS (100e6, "USD") } },
  { "C20", "nvidia-coreweave-stake", "Second purchase", "2025-03", { IS (250e6, "USD") } },
  { "C21", "stargate-venture", "To begin with", NULL, { IS (100e9, "USD") } },
  { "C23", "softbank-openai", "Stake", NULL, { IS (11, "%"), AT_LEAST (10, "%") } },
  { "C23", "softbank-openai", "Last payment", "2025-12", { IS (22.5e9, "USD") } },
  { "C24", "softbank-nvidia", "disclosed", "2025-11-11", { { 0 } } },
  { "C25", "google-openai", "settled", "2025-05", { { 0 } } },
  { "C26", "memory-openai", "estimated", NULL, { AT_LEAST (70e9, "USD") } },
  { "C26", "memory-openai", "data centres", NULL, { IS (0.02, SITES) } },
  { "C28", "broadcom-openai", "fabricates", NULL, { { 0 } } },
  { "C30", "crescent-island", "Memory", NULL, { IS (160, "GB") } },
  { "C30", "crescent-island", "Announced", "2025-10-14", { { 0 } } },
  { "C30", "crescent-island", "Samples", "2026-41", { { 0 } } },
  { "C34", "xai-vehicle", "Equity", NULL, { IS (7.5e9, "USD") } },
  { "C34", "xai-vehicle", "Debt", NULL, { AT_MOST (12.5e9, "USD") } },
  { "C35", NULL, "Infrastructure contracts", NULL,
    { AT_LEAST (1.4e12, "USD"), IS (1.4e12, "USD") } },
  { "C35", NULL, "Capacity of these", NULL, { IS (30, "GW") } },
  { "C36", NULL, "Chips of Nvidia", NULL, { IS (26, "GW") } },
  { "C37", "openai", "Value", "2025-10", { IS (500e9, "USD") } },
};

/* Who gives, and whom it goes through until the giver is paid; the weakest status; and the flows
 * that say so, implied payments with a tilde. Beside each, why it is one. */
typedef struct
{
  const char *path;
  TieStatus weakest;
  const char *flows;
} CircleRow;

static const CircleRow circle_rows[] = {
  /* C06: Nvidia invested in 2024. C04: OpenAI takes its systems, at a price nobody states. */
  { "nvidia openai", TIE_STATUS_INTENDED, "nvidia-first-money ~nvidia-supply" },
  /* C06; C14: OpenAI pays Oracle; C15: Oracle pays Nvidia for chips, by one report. */
  { "nvidia openai oracle", TIE_STATUS_RUMORED,
    "nvidia-first-money oracle-money oracle-chips-money" },
  /* C32; C33: Anthropic pays Microsoft; C17: Microsoft invests in OpenAI; then as the first. */
  { "nvidia anthropic microsoft openai", TIE_STATUS_INTENDED,
    "nvidia-anthropic-money anthropic-money microsoft-money ~nvidia-supply" },
  /* The same, and then as the second. */
  { "nvidia anthropic microsoft openai oracle", TIE_STATUS_RUMORED,
    "nvidia-anthropic-money anthropic-money microsoft-money oracle-money oracle-chips-money" },
  /* C08: shares for buying. C07: the purchase, its price undisclosed. */
  { "amd openai", TIE_STATUS_SIGNED, "amd-equity ~amd-supply" },
  /* C13: an investment that is talked about. C12: the cloud contract. */
  { "amazon openai", TIE_STATUS_IN_DISCUSSION, "amazon-investment amazon-money" },
  /* C17: 13 billion since 2019. C16: 250 billion for Azure. */
  { "microsoft openai", TIE_STATUS_SIGNED, "microsoft-money azure-money" },
  /* C32: up to 5 billion. C33: 30 billion for Azure. */
  { "microsoft anthropic", TIE_STATUS_ANNOUNCED, "microsoft-anthropic-money anthropic-money" },
  /* C18: shares with the first contract, and the contracts. */
  { "coreweave openai", TIE_STATUS_SIGNED, "coreweave-equity coreweave-money" },
};
/* clang-format on */

static TieDocument *document;

/* An upper bound stands in high, everything else in low */
static void
assert_amounts (GPtrArray *found, const Amount *expected, guint most)
{
  guint n = 0;

  while (n < most && expected[n].unit != NULL)
    n++;
  g_assert_cmpuint (found->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (found, i);
      gboolean is_upper = expected[i].form == TIE_QUANTITY_AT_MOST;

      g_assert_cmpint (quantity->form, ==, expected[i].form);
      g_assert_cmpstr (quantity->unit, ==, expected[i].unit);
      if (expected[i].form != TIE_QUANTITY_NONE)
        g_assert_cmpfloat_with_epsilon (is_upper ? quantity->high : quantity->low,
                                        expected[i].number, 1e-9 * expected[i].number);
    }
}

static void
assert_deal (TieDeal *deal, TieStatus status, const char *announced)
{
  GPtrArray *claims = tie_deal_get_announced_claims (deal);

  g_assert_cmpint (tie_deal_get_status (deal), ==, status);
  assert_date (tie_deal_get_announced (deal), announced);
  g_assert_cmpuint (tie_deal_get_citations (deal)->len, >, 0);
  for (guint i = 0; i < claims->len; i++)
    g_assert_cmpuint (((const TieClaim *) g_ptr_array_index (claims, i))->citations->len, >, 0);
}

/* Two flows that are alike in ends and kind, of Nvidia's money for OpenAI, differ in status. */
static gboolean
is_flow (TieFlow *flow, const FlowRow *row)
{
  return tie_flow_get_kind (flow) == row->kind
         && tie_deal_get_status (tie_flow_get_deal (flow)) == row->status
         && g_str_equal (tie_organization_get_id (tie_flow_get_from (flow)), row->from)
         && g_str_equal (tie_organization_get_id (tie_flow_get_to (flow)), row->to);
}

static void
test_flow (gconstpointer data)
{
  const FlowRow *row = data;
  GPtrArray *flows = tie_document_get_flows (document);
  TieFlow *found = NULL;

  for (guint i = 0; i < flows->len; i++)
    if (is_flow (g_ptr_array_index (flows, i), row))
      {
        g_assert_null (found); /* told once */
        found = g_ptr_array_index (flows, i);
      }
  g_assert_nonnull (found);
  assert_deal (tie_flow_get_deal (found), row->status, row->announced);
  assert_interval (tie_flow_get_when (found), row->when);
  assert_amounts (tie_flow_get_amount (found), row->amounts, MAX_AMOUNTS);
  g_assert_cmpuint (tie_flow_get_citations (found)->len, >, 0);
}

static void
test_shared (gconstpointer data)
{
  const SharedRow *row = data;
  TieDeal *deal = TIE_DEAL (tie_document_lookup (document, row->deal));

  assert_deal (deal, row->status, row->announced);
  assert_amounts (tie_deal_get_amount (deal), row->amounts, MAX_AMOUNTS);
}

static GPtrArray *
facts_of (const char *owner)
{
  GObject *object = owner != NULL ? tie_document_lookup (document, owner) : NULL;

  if (owner == NULL)
    return tie_document_get_facts (document);
  if (TIE_IS_ORGANIZATION (object))
    return tie_organization_get_facts (TIE_ORGANIZATION (object));
  if (TIE_IS_PRODUCT (object))
    return tie_product_get_facts (TIE_PRODUCT (object));
  return tie_deal_get_facts (TIE_DEAL (object));
}

static void
test_fact (gconstpointer data)
{
  const FactRow *row = data;
  GPtrArray *facts = facts_of (row->owner);
  TieFact *found = NULL;

  for (guint i = 0; i < facts->len && found == NULL; i++)
    if (strstr (tie_text_get (tie_fact_get_label (g_ptr_array_index (facts, i)), "en"), row->label))
      found = g_ptr_array_index (facts, i);
  g_assert_nonnull (found);
  assert_interval (tie_fact_get_when (found), row->when);
  assert_amounts (tie_fact_get_amount (found), row->amounts, G_N_ELEMENTS (row->amounts));
  g_assert_cmpuint (tie_fact_get_citations (found)->len, >, 0);
}

/* The tables are all there is: no flow and no deal's amount without a row. */
static void
test_nothing_besides (void)
{
  GPtrArray *deals = tie_document_get_deals (document);
  guint n_shared = 0;

  g_assert_cmpuint (tie_document_get_flows (document)->len, ==, G_N_ELEMENTS (flow_rows));
  for (guint i = 0; i < deals->len; i++)
    n_shared += tie_deal_get_amount (g_ptr_array_index (deals, i))->len > 0;
  g_assert_cmpuint (n_shared, ==, G_N_ELEMENTS (shared_rows));
  g_assert_cmpuint (tie_document_get_organizations (document)->len, ==, 23);
  g_assert_cmpstr (tie_organization_get_id (tie_document_get_focus (document)), ==, "openai");
  assert_date (tie_document_get_as_of (document), "2026-01-16");
}

/* C04 and C05: the letter of intent, against an article that tells it as settled */
static void
test_letter_of_intent (void)
{
  TieDeal *deal = TIE_DEAL (tie_document_lookup (document, "nvidia-openai"));
  GPtrArray *claims = tie_deal_get_status_claims (deal);

  g_assert_cmpuint (claims->len, ==, 2);
  g_assert_cmpint (((const TieClaim *) claims->pdata[0])->status, ==, TIE_STATUS_INTENDED);
  g_assert_cmpint (((const TieClaim *) claims->pdata[1])->status, ==, TIE_STATUS_SIGNED);
}

static void
assert_phase (const char *id, Amount expected, const char *when, gboolean delivered)
{
  GPtrArray *phases = tie_flow_get_phases (TIE_FLOW (tie_document_lookup (document, id)));

  g_assert_cmpuint (phases->len, ==, 1);
  const TiePhase *phase = g_ptr_array_index (phases, 0);
  assert_amounts (phase->amount, &expected, 1);
  assert_interval (phase->when, when);
  g_assert_cmpint (phase->delivered, ==, delivered);
  g_assert_cmpuint (phase->citations->len, >, 0);
}

/* C04, C07: the first gigawatts. C17: what Microsoft has paid of its 13 billion. No other. */
static void
test_phases (void)
{
  GPtrArray *flows = tie_document_get_flows (document);
  guint n = 0;

  for (guint i = 0; i < flows->len; i++)
    n += tie_flow_get_phases (g_ptr_array_index (flows, i))->len;
  g_assert_cmpuint (n, ==, 3);
  assert_phase ("nvidia-supply", (Amount) IS (1, "GW"), "2026-41", FALSE);
  assert_phase ("amd-supply", (Amount) IS (1, "GW"), "2026-41", FALSE);
  assert_phase ("microsoft-money", (Amount) IS (11.6e9, "USD"), "2025-09", TRUE);
}

static void
assert_sum (TieFlowKind kind, const char *from, const char *to, const char *unit, double expected)
{
  TieOrganization *giver =
      from != NULL ? TIE_ORGANIZATION (tie_document_lookup (document, from)) : NULL;
  TieOrganization *taker =
      to != NULL ? TIE_ORGANIZATION (tie_document_lookup (document, to)) : NULL;
  TieEstimate sum;

  tie_totals_sum (document, kind, giver, taker, unit, &sum, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (sum.likely, expected, 1e-6 * MAX (expected, 1));
}

/* What OpenAI pays: C01 10 + C12 38 + C14 300 + C16 250 + C18 22.4 + C27 0 = 620.4 billion.
 *
 * Not in it: the 30 billion a year of July (C14), which is the same contract; 11.9, 4 and 6.5 once
 * more (C18); the 500 and 400 billion of Stargate (C21, C22), of which nobody says what is
 * OpenAI's. Of the latter only the 500 are added to anything, as SoftBank's and the others' to
 * Stargate. */
static void
test_money_of_openai (void)
{
  assert_sum (TIE_FLOW_MONEY, "openai", NULL, "USD", 620.4e9);
  assert_sum (TIE_FLOW_MONEY, "openai", "oracle", "USD", 300e9);
  assert_sum (TIE_FLOW_MONEY, "openai", "coreweave", "USD", 22.4e9);
  assert_sum (TIE_FLOW_MONEY, "openai", "stargate", "USD", 0);
  assert_sum (TIE_FLOW_MONEY, NULL, "stargate", "USD", 500e9);
}

/* Two claims of totals: what OpenAI will pay, and for how much capacity */
static void
test_claimed_totals (void)
{
  g_autoptr (GPtrArray) totals = tie_totals_of_document (document);

  g_assert_cmpuint (totals->len, ==, 2);
  for (guint i = 0; i < totals->len; i++)
    {
      const TieTotal *total = g_ptr_array_index (totals, i);
      gboolean is_money = g_str_equal (total->unit, "USD");

      g_assert_cmpfloat (total->claimed.likely, ==, is_money ? 1.4e12 : 30);
      g_assert_cmpfloat_with_epsilon (total->accounted.likely, is_money ? 620.4e9 : 26.75, 1e-3);
    }
}

/* Chips: C04 10 or more + C09 10 + C07 6 + C01 0.75 = 26.75 GW or more, as C36 has it. Gigawatts of
 * sites and clouds (C14 4.5, C15 1.2, C21 10, C22 7, C33 1) are in another unit, and none of them
 * is twice in it: Oracle's 4.5 once, Microsoft's for Anthropic up to 1. */
static void
test_sites_apart (void)
{
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);
  TieEstimate total;
  gboolean or_more;

  tie_capacity_get_total (capacity, &total, &or_more);
  g_assert_cmpuint (tie_capacity_get_n_courses (capacity), ==, 4);
  g_assert_cmpfloat_with_epsilon (total.least, 26.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (total.likely, 26.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (total.most, 26.75, 1e-9);
  g_assert_true (or_more);
  g_assert_cmpfloat_with_epsilon (tie_capacity_get_undated (capacity), 14, 1e-9);
  assert_sum (TIE_FLOW_SERVICE, NULL, NULL, SITES, 5.5);
  assert_sum (TIE_FLOW_SUPPLY, NULL, NULL, SITES, 0);
}

static int
last_day_of (const char *year)
{
  TieDate date;
  gboolean parsed = tie_date_parse (year, &date, NULL);

  g_assert_true (parsed);
  return tie_date_last_day (&date);
}

/* By hand, in GW at the end of the year, by "Capacity over time" of docs/format.md:
 *
 * Nvidia, AMD: a dot of 0 on the first possible day of the second half of 2026, one of 1 in the
 * same half: least all of it on 31 December 2026; likely and most by then too. From then on 1 each;
 * 9 and 5 have no date.
 *
 * Broadcom: 0 between 1 July and 31 December 2026, 10 in 2029. Least begins on 31 December 2026
 * and ends on 31 December 2029, 1096 days: 0, 365, 731, 1096 of them have passed: 0, 3.330, 6.670,
 * 10. Likely begins on 30 September 2026, ends on 2 July 2029, 1006 days: 92, 457, 823 have passed:
 * 0.915, 4.543, 8.181, then 10. Most begins on 1 July 2026, ends on 1 January 2029, 915 days: 183,
 * 548, 914: 2, 5.989, 9.989, then 10.
 *
 * Cerebras: 0 in the first quarter of 2026, 0.75 in 2028. Least: 31 March 2026 to 31 December 2028,
 * 1006 days: 275, 640, 1006: 0.205, 0.477, 0.75. Likely: 14 February 2026 to 1 July 2028, 868 days:
 * 320, 685: 0.276, 0.592, 0.75. Most: 1 January 2026 to 1 January 2028, 730 days: 364, 729: 0.374,
 * 0.749, 0.75. */
static void
test_years (void)
{
  static const struct
  {
    const char *year;
    double least, likely, most;
  } years[] = {
    { "2025", 0, 0, 0 },
    { "2026", 2 + 0 + 0.205, 2 + 0.915 + 0.276, 2 + 2 + 0.374 },
    { "2027", 2 + 3.330 + 0.477, 2 + 4.543 + 0.592, 2 + 5.989 + 0.749 },
    { "2028", 2 + 6.670 + 0.75, 2 + 8.181 + 0.75, 2 + 9.989 + 0.75 },
    { "2029", 12.75, 12.75, 12.75 },
  };
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      TieEstimate estimate;

      tie_capacity_get_at (capacity, last_day_of (years[i].year), &estimate);
      g_assert_cmpfloat_with_epsilon (estimate.least, years[i].least, 0.0015);
      g_assert_cmpfloat_with_epsilon (estimate.likely, years[i].likely, 0.0015);
      g_assert_cmpfloat_with_epsilon (estimate.most, years[i].most, 0.0015);
    }
}

static char *
describe_path (const TieMoneyCircle *circle)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < circle->links->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (circle->links, i);
      g_string_append_printf (path, "%s%s", i > 0 ? " " : "",
                              tie_organization_get_id (link->payer));
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static char *
describe_flows (const TieMoneyCircle *circle)
{
  g_autoptr (GString) flows = g_string_new (NULL);

  for (guint i = 0; i < circle->links->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (circle->links, i);
      g_string_append_printf (flows, "%s%s%s", i > 0 ? " " : "", link->implied ? "~" : "",
                              tie_flow_get_id (link->flow));
    }
  return g_string_free (g_steal_pointer (&flows), FALSE);
}

/* Each circle is expected, and each that is expected is found. Shares that are sold (C03, C31), a
 * guarantee (C19) and stakes (C20, C28) make none. */
static void
test_money_circles (void)
{
  gboolean bounded = TRUE;
  GPtrArray *circles = tie_money_circles_find (document, &bounded);

  g_assert_false (bounded);
  g_assert_cmpuint (circles->len, ==, G_N_ELEMENTS (circle_rows));
  for (guint i = 0; i < G_N_ELEMENTS (circle_rows); i++)
    {
      guint n_found = 0;

      for (guint k = 0; k < circles->len; k++)
        {
          const TieMoneyCircle *circle = g_ptr_array_index (circles, k);
          g_autofree char *path = describe_path (circle);
          g_autofree char *flows = describe_flows (circle);

          if (!g_str_equal (path, circle_rows[i].path))
            continue;
          n_found++;
          g_assert_cmpint (circle->weakest, ==, circle_rows[i].weakest);
          g_assert_cmpstr (flows, ==, circle_rows[i].flows);
        }
      g_assert_cmpuint (n_found, ==, 1);
    }
  g_ptr_array_unref (circles);
}

/* C27: none is not unknown. C24: what was and is no more is not counted. C29: what was declined is
 * neither. */
static void
test_what_is_not_there (void)
{
  TieFlow *none = TIE_FLOW (tie_document_lookup (document, "foxconn-money"));
  TieFlow *former = TIE_FLOW (tie_document_lookup (document, "softbank-nvidia-holding"));
  TieDeal *declined = TIE_DEAL (tie_document_lookup (document, "intel-openai"));

  g_assert_cmpint (tie_amount_first (tie_flow_get_amount (none))->form, ==, TIE_QUANTITY_NONE);
  assert_date (tie_flow_get_until (former), "2025-10");
  g_assert_false (tie_status_counts (tie_deal_get_status (tie_flow_get_deal (former))));
  g_assert_false (tie_status_counts (tie_deal_get_status (declined)));
  assert_date (tie_deal_get_checked (declined), "2026-01-16");
  assert_sum (TIE_FLOW_MONEY, "intel", NULL, "USD", 0);
}

#define ADD_ROWS(rows, kind, test)                                                                 \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)                                                  \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/compute-map/" kind "/%s/%u", rows[i].row, i);     \
      g_test_add_data_func (path, &rows[i], test);                                                 \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  document = load_map (MAP);
  if (document == NULL)
    g_error ("the map of January 2026 does not load");

  ADD_ROWS (flow_rows, "flow", test_flow)
  ADD_ROWS (shared_rows, "deal", test_shared)
  ADD_ROWS (fact_rows, "fact", test_fact)
  g_test_add_func ("/compute-map/nothing-besides", test_nothing_besides);
  g_test_add_func ("/compute-map/letter-of-intent", test_letter_of_intent);
  g_test_add_func ("/compute-map/phases", test_phases);
  g_test_add_func ("/compute-map/money-of-openai", test_money_of_openai);
  g_test_add_func ("/compute-map/claimed-totals", test_claimed_totals);
  g_test_add_func ("/compute-map/sites-apart", test_sites_apart);
  g_test_add_func ("/compute-map/years", test_years);
  g_test_add_func ("/compute-map/money-circles", test_money_circles);
  g_test_add_func ("/compute-map/what-is-not-there", test_what_is_not_there);

  int status = g_test_run ();
  g_clear_object (&document);
  return status;
}

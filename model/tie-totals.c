/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Claimed totals against what the document accounts for. */

#include "tie-totals.h"

#include "tie-tally-private.h"

/**
 * tie_total_free:
 * @self: (transfer full) (nullable): a total
 */
void
tie_total_free (TieTotal *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->claim);
  g_free (self->unit);
  g_free (self);
}

static gboolean
is_summed (TieFlow *flow, TieFlowKind kind, TieOrganization *from, TieOrganization *to)
{
  return tie_flow_get_kind (flow) == kind && tie_tally_stands_alone (flow)
         && tie_status_counts (tie_deal_get_status (tie_flow_get_deal (flow)))
         && (from == NULL || tie_flow_get_from (flow) == from)
         && (to == NULL || tie_flow_get_to (flow) == to);
}

/**
 * tie_totals_sum:
 * @document: a document
 * @kind: a kind of flow
 * @from: (nullable): from whom; %NULL for anyone
 * @to: (nullable): to whom; %NULL for anyone
 * @unit: a unit
 * @sum: (out caller-allocates): what those flows come to in @unit; likely takes the first value of
 * each disagreement
 * @disputed: (out) (optional): whether a disagreement is among them
 * @or_more: (out) (optional): whether a lower bound is among them
 *
 * Adds up the flows of one kind and direction in deals from intended to completed, without those
 * that another flow counts already.
 *
 * Returns: the number of flows in the sum
 */
guint
tie_totals_sum (TieDocument *document,
                TieFlowKind kind,
                TieOrganization *from,
                TieOrganization *to,
                const char *unit,
                TieEstimate *sum,
                gboolean *disputed,
                gboolean *or_more)
{
  gboolean any_disputed = FALSE;
  gboolean any_more = FALSE;
  GPtrArray *flows;
  guint n_flows = 0;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), 0);
  g_return_val_if_fail (sum != NULL, 0);

  *sum = (TieEstimate){ 0, 0, 0 };
  flows = tie_document_get_flows (document);
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      const GPtrArray *amount;
      TieEstimate one;
      gboolean more;

      if (!is_summed (flow, kind, from, to))
        continue;
      amount = tie_tally_get_amount (flow, &(TieQuantity){ .unit = (char *) unit });
      if (!tie_amount_estimate (amount, unit, &one, &more))
        continue;
      n_flows++;
      sum->least += one.least;
      sum->likely += one.likely;
      sum->most += one.most;
      any_disputed = any_disputed || tie_amount_is_disputed (amount);
      any_more = any_more || more;
    }
  if (disputed != NULL)
    *disputed = any_disputed;
  if (or_more != NULL)
    *or_more = any_more;
  return n_flows;
}

static void
collect (GPtrArray *totals, TieDocument *document, GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      TieFact *fact = g_ptr_array_index (facts, i);
      const TieQuantity *claim = tie_amount_first (tie_fact_get_amount (fact));
      TieOrganization *from, *to;
      TieEstimate claimed;
      TieFlowKind kind;
      TieTotal *total;

      if (!tie_fact_get_total_of (fact, &kind, &from, &to) || claim == NULL
          || !tie_amount_estimate (tie_fact_get_amount (fact), claim->unit, &claimed, NULL))
        continue;
      total = g_new0 (TieTotal, 1);
      total->claim = g_object_ref (fact);
      total->claimed = claimed;
      total->unit = g_strdup (claim->unit);
      total->n_flows = tie_totals_sum (document, kind, from, to, claim->unit, &total->accounted,
                                       &total->disputed, &total->or_more);
      g_ptr_array_add (totals, total);
    }
}

/**
 * tie_totals_of_document:
 * @document: a document
 *
 * Sets every claimed total, wherever in the document the fact stands, against what the document's
 * flows add up to.
 *
 * Returns: (transfer full) (element-type TieTotal): the totals
 */
GPtrArray *
tie_totals_of_document (TieDocument *document)
{
  GPtrArray *totals, *organizations, *products, *deals;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  totals = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_total_free);
  organizations = tie_document_get_organizations (document);
  products = tie_document_get_products (document);
  deals = tie_document_get_deals (document);
  collect (totals, document, tie_document_get_facts (document));
  for (guint i = 0; i < organizations->len; i++)
    collect (totals, document, tie_organization_get_facts (g_ptr_array_index (organizations, i)));
  for (guint i = 0; i < products->len; i++)
    collect (totals, document, tie_product_get_facts (g_ptr_array_index (products, i)));
  for (guint i = 0; i < deals->len; i++)
    collect (totals, document, tie_deal_get_facts (g_ptr_array_index (deals, i)));
  return totals;
}

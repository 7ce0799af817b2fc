/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The nodes and ties of a partner network, read from the document. */

#include "tie-network-plan.h"

#include <math.h>

#include "tie-network-text.h"
#include "tie-quantity.h"
#include "tie-unit.h"

static void
clear_node (gpointer data)
{
  TieNetworkNode *node = data;

  tie_network_text_clear (&node->name);
}

static void
clear_tie (gpointer data)
{
  TieNetworkTie *tie = data;

  tie_network_text_clear (&tie->label);
}

static GHashTable *
index_organizations (TieDocument *document)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  GHashTable *indexes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < organizations->len; i++)
    g_hash_table_insert (indexes, g_ptr_array_index (organizations, i), GUINT_TO_POINTER (i));
  return indexes;
}

static void
add_nodes (TieNetworkPlan *plan)
{
  GPtrArray *organizations = tie_document_get_organizations (plan->request->document);

  for (guint i = 0; i < organizations->len; i++)
    {
      TieNetworkNode node = { .organization = g_ptr_array_index (organizations, i) };

      node.shown = tie_filter_passes_organization (plan->request->filter, node.organization);
      g_array_append_val (plan->nodes, node);
    }
}

/* A tie has the colour of the end that is not the focus; between two others, of the giver. */
static TieOrganization *
color_owner (TieDocument *document, TieFlow *flow)
{
  if (tie_flow_get_from (flow) == tie_document_get_focus (document))
    return tie_flow_get_to (flow);
  return tie_flow_get_from (flow);
}

static gboolean
is_delivery (TieFlow *flow)
{
  return tie_flow_get_kind (flow) == TIE_FLOW_SUPPLY
         || tie_flow_get_kind (flow) == TIE_FLOW_SERVICE;
}

static void
add_supplied (TieNetworkPlan *plan, TieNetworkNode *node, TieFlow *flow)
{
  const char *unit = tie_document_get_capacity_unit (plan->request->document);
  TieEstimate estimate;

  if (unit != NULL && is_delivery (flow)
      && tie_status_counts (tie_deal_get_status (tie_flow_get_deal (flow)))
      && tie_flow_get_within (flow)->len == 0
      && tie_amount_estimate (tie_flow_get_amount (flow), unit, &estimate, NULL))
    node->supplied += estimate.likely;
}

static void
add_ties (TieNetworkPlan *plan)
{
  TieDocument *document = plan->request->document;
  GPtrArray *flows = tie_document_get_flows (document);
  g_autoptr (GHashTable) indexes = index_organizations (document);

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      TieDeal *deal = tie_flow_get_deal (flow);
      TieNetworkTie tie = { .flow = flow, .status = tie_deal_get_status (deal) };

      if (!tie_status_is_drawn (tie.status))
        continue;
      tie.from = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_from (flow)));
      tie.to = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_to (flow)));
      tie.shown = tie_filter_passes_flow (plan->request->filter, flow);
      tie.amount_known = tie_flow_get_amount (flow)->len > 0;
      tie.disputed =
          tie_amount_is_disputed (tie_flow_get_amount (flow)) || tie_deal_is_status_disputed (deal);
      tie.color = tie_palette_get_text (plan->palette, color_owner (document, flow));
      TIE_NETWORK_NODE (plan, tie.from)->tied = TRUE;
      TIE_NETWORK_NODE (plan, tie.to)->tied = TRUE;
      add_supplied (plan, TIE_NETWORK_NODE (plan, tie.from), flow);
      g_array_append_val (plan->ties, tie);
    }
}

static double
bare_amount (const TieQuantity *quantity)
{
  if (quantity == NULL || quantity->form == TIE_QUANTITY_NONE)
    return 0;
  if (quantity->form == TIE_QUANTITY_AT_MOST)
    return quantity->high;
  if (quantity->form == TIE_QUANTITY_RANGE)
    return (quantity->low + quantity->high) / 2;
  return quantity->low;
}

/* The largest amount among the ties in a unit that converts to `unit`. */
static double
largest_in (TieNetworkPlan *plan, const char *unit)
{
  double largest = 0;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieQuantity *quantity =
          tie_amount_first (tie_flow_get_amount (TIE_NETWORK_TIE (plan, i)->flow));
      double factor;

      if (quantity != NULL && tie_unit_get_factor (quantity->unit, unit, &factor))
        largest = MAX (largest, bare_amount (quantity) * factor);
    }
  return largest;
}

/* Widths and ranks compare amounts within a unit; unlike units are never compared. */
static void
compare_amounts (TieNetworkPlan *plan)
{
  g_autoptr (GHashTable) largest_by_unit =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (tie->flow));
      double *largest;

      if (quantity == NULL || quantity->unit == NULL)
        continue;
      largest = g_hash_table_lookup (largest_by_unit, quantity->unit);
      if (largest == NULL)
        {
          largest = g_new (double, 1);
          *largest = largest_in (plan, quantity->unit);
          g_hash_table_insert (largest_by_unit, quantity->unit, largest);
        }
      if (*largest > 0 && tie_unit_get_kind (quantity->unit) != TIE_UNIT_PERCENT)
        tie->share = bare_amount (quantity) / *largest;
      tie->rank = (is_delivery (tie->flow) ? 2 : 1) + tie->share;
    }
}

/**
 * tie_network_plan_new:
 * @request: what is to be drawn; borrowed, must outlive the plan
 * @palette: the colours; borrowed likewise
 *
 * Reads the nodes and ties of the network. Every organisation is a node, whether the filter shows
 * it or not, and every flow of a deal that is drawn is a tie, so that a filter never moves
 * anything.
 *
 * Returns: (transfer full): a plan without places
 */
TieNetworkPlan *
tie_network_plan_new (const TieChartRequest *request, TiePalette *palette)
{
  TieNetworkPlan *plan;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (palette != NULL, NULL);

  plan = g_new0 (TieNetworkPlan, 1);
  plan->request = request;
  plan->palette = palette;
  plan->nodes = g_array_new (FALSE, TRUE, sizeof (TieNetworkNode));
  plan->ties = g_array_new (FALSE, TRUE, sizeof (TieNetworkTie));
  g_array_set_clear_func (plan->nodes, clear_node);
  g_array_set_clear_func (plan->ties, clear_tie);

  add_nodes (plan);
  add_ties (plan);
  compare_amounts (plan);
  tie_network_text_compose (plan);
  return plan;
}

/**
 * tie_network_plan_free:
 * @self: (transfer full) (nullable): a plan
 *
 * Frees the plan, not what it borrowed.
 */
void
tie_network_plan_free (TieNetworkPlan *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->ties);
  g_free (self);
}

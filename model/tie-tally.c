/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which flows are added up, and with what. */

#include "tie-tally-private.h"

#include "tie-deal-private.h"
#include "tie-phase.h"

/* Deliveries share one amount, goods and services alike; of any other kind each its own. */
static gboolean
is_alike (TieFlow *a, TieFlow *b)
{
  return (tie_flow_kind_is_delivery (tie_flow_get_kind (a))
          && tie_flow_kind_is_delivery (tie_flow_get_kind (b)))
         || tie_flow_get_kind (a) == tie_flow_get_kind (b);
}

static TieFlow *
first_alike (TieDeal *deal, TieFlow *flow)
{
  return tie_flow_kind_is_delivery (tie_flow_get_kind (flow))
             ? tie_deal_get_delivery (deal)
             : deal->first_flows[tie_flow_get_kind (flow)];
}

/* A deal's amount is shared by its flows, nobody has said how: it counts once, with the first of
 * them, unless one of them has an amount of its own. Only that first one is asked about the others,
 * of which there may be any number. */
static gboolean
carries_deal_amount (TieFlow *flow, const TieQuantity *like)
{
  TieDeal *deal = tie_flow_get_deal (flow);
  GPtrArray *flows = tie_deal_get_flows (deal);

  if (first_alike (deal, flow) != flow)
    return FALSE;
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *other = g_ptr_array_index (flows, i);

      if (is_alike (other, flow) && tie_amount_like (tie_flow_get_amount (other), like) != NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
tie_tally_stands_apart (TieStatus status)
{
  return status == TIE_STATUS_RUMORED || status == TIE_STATUS_IN_DISCUSSION;
}

/* What is but talked about replaces what was but talked about: agreed is agreed until then. */
static gboolean
is_replaced (TieDeal *deal)
{
  GPtrArray *successors = tie_deal_get_superseded_by (deal);

  for (guint i = 0; i < successors->len; i++)
    {
      TieStatus status = tie_deal_get_status (g_ptr_array_index (successors, i));

      if (tie_status_counts (status)
          || (tie_tally_stands_apart (status)
              && tie_tally_stands_apart (tie_deal_get_status (deal))))
        return TRUE;
    }
  return FALSE;
}

gboolean
tie_tally_stands_alone (TieFlow *flow)
{
  return tie_flow_get_within (flow)->len == 0 && !is_replaced (tie_flow_get_deal (flow));
}

const GPtrArray *
tie_tally_get_amount (TieFlow *flow, const TieQuantity *like)
{
  GPtrArray *own = tie_flow_get_amount (flow);
  GPtrArray *shared = tie_deal_get_amount (tie_flow_get_deal (flow));

  if (tie_amount_like (own, like) != NULL)
    return own;
  if (tie_amount_like (shared, like) != NULL && carries_deal_amount (flow, like))
    return shared;
  return NULL;
}

const TieQuantity *
tie_tally_get_measure (TieFlow *flow)
{
  const TieQuantity *own = tie_amount_first (tie_flow_get_amount (flow));
  const TieQuantity *shared = tie_amount_first (tie_deal_get_amount (tie_flow_get_deal (flow)));
  GPtrArray *phases = tie_flow_get_phases (flow);

  if (own != NULL)
    return own;
  if (shared != NULL && carries_deal_amount (flow, shared))
    return shared;
  if (phases->len > 0)
    return tie_amount_first (((TiePhase *) g_ptr_array_index (phases, phases->len - 1))->amount);
  return NULL;
}

gboolean
tie_tally_estimate (TieFlow *flow, const TieQuantity *like, TieEstimate *total, gboolean *or_more)
{
  GPtrArray *phases = tie_flow_get_phases (flow);

  if (tie_amount_estimate_like (tie_tally_get_amount (flow, like), like, total, or_more))
    return TRUE;
  for (guint i = phases->len; i-- > 0;)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (tie_amount_estimate_like (phase->amount, like, total, or_more))
        return TRUE;
    }
  return FALSE;
}

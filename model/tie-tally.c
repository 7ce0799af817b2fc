/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which flows are added up, and with what. */

#include "tie-tally-private.h"

#include "tie-quantity.h"

static gboolean
is_delivery (TieFlow *flow)
{
  TieFlowKind kind = tie_flow_get_kind (flow);

  return kind == TIE_FLOW_SUPPLY || kind == TIE_FLOW_SERVICE;
}

/* Deliveries share one amount, goods and services alike; of any other kind each its own. */
static gboolean
is_alike (TieFlow *a, TieFlow *b)
{
  return (is_delivery (a) && is_delivery (b)) || tie_flow_get_kind (a) == tie_flow_get_kind (b);
}

/* A deal's amount is shared by its flows, nobody has said how: it counts once, with the first of
 * them, unless one of them has an amount of its own. */
static gboolean
carries_deal_amount (TieFlow *flow, const char *unit)
{
  GPtrArray *flows = tie_deal_get_flows (tie_flow_get_deal (flow));
  TieFlow *first = NULL;

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *other = g_ptr_array_index (flows, i);

      if (!is_alike (other, flow))
        continue;
      if (first == NULL)
        first = other;
      if (tie_amount_in_unit (tie_flow_get_amount (other), unit) != NULL)
        return FALSE;
    }
  return first == flow;
}

gboolean
tie_tally_stands_alone (TieFlow *flow)
{
  return tie_flow_get_within (flow)->len == 0;
}

const GPtrArray *
tie_tally_get_amount (TieFlow *flow, const char *unit)
{
  GPtrArray *own = tie_flow_get_amount (flow);
  GPtrArray *shared = tie_deal_get_amount (tie_flow_get_deal (flow));

  if (tie_amount_in_unit (own, unit) != NULL)
    return own;
  if (tie_amount_in_unit (shared, unit) != NULL && carries_deal_amount (flow, unit))
    return shared;
  return NULL;
}

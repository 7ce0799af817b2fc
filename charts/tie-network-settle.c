/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Gives everything in a network its place. */

#include "tie-network-settle.h"

#include "tie-network-arrange.h"
#include "tie-network-furniture.h"
#include "tie-network-place.h"
#include "tie-network-route.h"

/**
 * tie_network_settle:
 * @plan: a plan of everything with its texts and its area
 *
 * Gives nodes, ties, labels and furniture their places.
 */
void
tie_network_settle (TieNetworkPlan *plan)
{
  g_autoptr (TieNetworkArrangement) arrangement = NULL;
  TieNetworkFurniture furniture;

  g_return_if_fail (plan != NULL && plan->request != NULL);

  arrangement = tie_network_arrange (plan->request, plan->area);
  /* The key shows how wide ties are. */
  tie_network_place_nodes (plan, arrangement);
  tie_network_route_set_widths (plan);
  tie_network_furniture_init (&furniture, plan);
  tie_network_furniture_settle (&furniture, plan, arrangement);
  tie_network_furniture_clear (&furniture);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"
#include "tie-network-plan.h"

G_BEGIN_DECLS

void tie_network_place_nodes (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement);
void tie_network_place (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement);
void tie_network_place_set_radii (TieNetworkPlan *plan);
void tie_network_place_set_outside (TieNetworkNode *node, double x, double y);
TieBox tie_network_place_get_node_box (const TieNetworkNode *node);
gboolean tie_network_place_holds_name (const TieNetworkNode *node, double scale);

G_END_DECLS

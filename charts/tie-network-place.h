/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrange.h"
#include "tie-network-plan.h"

G_BEGIN_DECLS

void tie_network_place (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement);
void tie_network_place_copy (TieNetworkPlan *plan, const TieNetworkPlan *whole);
TieBox tie_network_place_get_node_box (const TieNetworkNode *node);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

void tie_network_route_set_widths (TieNetworkPlan *plan);
void tie_network_route (TieNetworkPlan *plan);

G_END_DECLS

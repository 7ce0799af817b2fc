/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-obstacles.h"

G_BEGIN_DECLS

gboolean tie_network_fan_fits (TieNetworkPlan *plan,
                               const TieNetworkPair *pair,
                               double bend,
                               gboolean clear);
void
tie_network_fan_fit (TieNetworkPlan *plan, TieNetworkObstacles *obstacles, TieNetworkPair *pair);

G_END_DECLS

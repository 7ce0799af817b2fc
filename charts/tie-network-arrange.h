/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"
#include "tie-network-plan.h"

G_BEGIN_DECLS

TieNetworkArrangement *tie_network_arrange (const TieChartRequest *request, TieRect plot);
TieNetworkArrangement *tie_network_arrange_as_given (TieNetworkPlan *plan);

G_END_DECLS

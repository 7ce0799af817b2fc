/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"
#include "tie-network-plan.h"

G_BEGIN_DECLS

/* What stays free between the boxes of two organisations, in pixels at full size. */
#define TIE_NETWORK_FIT_GAP 14.0

TieBox tie_network_fit_get_box (const TieNetworkNode *node, double name_scale);
double tie_network_fit_measure (TieNetworkPlan *plan);
void tie_network_fit (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement);

G_END_DECLS

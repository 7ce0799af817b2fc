/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"
#include "tie-network-plan.h"

G_BEGIN_DECLS

void tie_network_stretch (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement);

G_END_DECLS

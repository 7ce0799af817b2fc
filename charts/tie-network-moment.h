/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

void tie_network_moment_reserve (TieNetworkPlan *plan);
void tie_network_moment_apply (TieNetworkPlan *plan);

G_END_DECLS

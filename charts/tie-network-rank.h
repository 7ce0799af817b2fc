/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

guint *tie_network_rank_ties (const TieNetworkPlan *plan);
guint *tie_network_rank_nodes (const TieNetworkPlan *plan);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"
#include "tie-network-furniture.h"

G_BEGIN_DECLS

double tie_network_settle_try (TieNetworkFurniture *furniture,
                               TieNetworkPlan *plan,
                               const TieNetworkArrangement *arrangement,
                               guint *variant);
void tie_network_settle (TieNetworkPlan *plan);

G_END_DECLS

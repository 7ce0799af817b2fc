/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-key.h"
#include "tie-network-plan.h"
#include "tie-network-total.h"

G_BEGIN_DECLS

/* What the network leaves free around key and total, in pixels. */
#define TIE_NETWORK_FURNITURE_CLEARANCE 8.0

/**
 * TieNetworkFurniture:
 * @key: (nullable): the key
 * @total: the plan's
 * @height: of the part of the area that key and total stand in
 *
 * What stands in a network's area beside the network: the key and the total.
 */
typedef struct
{
  TieNetworkKey *key;
  const TieNetworkTotal *total;
  TieRect key_box;
  TieRect total_box;
  double height;
} TieNetworkFurniture;

void tie_network_furniture_init (TieNetworkFurniture *self, TieNetworkPlan *plan);
void tie_network_furniture_clear (TieNetworkFurniture *self);
void tie_network_furniture_put (TieNetworkFurniture *self, TieNetworkPlan *plan);
void tie_network_furniture_put_again (TieNetworkFurniture *self, TieNetworkPlan *plan);
gboolean tie_network_furniture_is_met (const TieNetworkPlan *plan,
                                       gboolean with_names,
                                       gboolean untied_placed);
gboolean tie_network_furniture_give_way (TieNetworkFurniture *self,
                                         TieNetworkPlan *plan,
                                         gboolean untied_placed);
void
tie_network_furniture_add (TieNetworkFurniture *self, const TieNetworkPlan *plan, TieScene *scene);

G_END_DECLS

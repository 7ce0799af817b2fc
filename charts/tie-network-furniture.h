/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"
#include "tie-network-key.h"
#include "tie-network-plan.h"
#include "tie-network-total.h"

G_BEGIN_DECLS

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
double tie_network_furniture_try (TieNetworkFurniture *self,
                                  TieNetworkPlan *plan,
                                  const TieNetworkArrangement *arrangement,
                                  guint *variant);
void tie_network_furniture_settle (TieNetworkFurniture *self,
                                   TieNetworkPlan *plan,
                                   const TieNetworkArrangement *arrangement);
void tie_network_furniture_follow (TieNetworkFurniture *self, TieNetworkPlan *plan);
void tie_network_furniture_add (TieNetworkFurniture *self, TieScene *scene);

G_END_DECLS

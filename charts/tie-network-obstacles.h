/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-box-grid.h"
#include "tie-network-pair.h"

G_BEGIN_DECLS

/* Running over a disc, or out of the area, is as bad as coming too near to so many. */
#define TIE_NETWORK_RUN_OVER 6

/**
 * TieNetworkObstacles:
 * @plan: what is in it, borrowed
 *
 * What ties must not run over: discs that are not their own, the key, the total and the edge of the
 * area.
 */
typedef struct
{
  const TieNetworkPlan *plan;
  TieBox *discs;    /* of nodes */
  TieBoxGrid *grid; /* of them */
  GArray *near;     /* guint, scratch */
} TieNetworkObstacles;

void tie_network_obstacles_init (TieNetworkObstacles *self, const TieNetworkPlan *plan);
void tie_network_obstacles_clear (TieNetworkObstacles *self);
gboolean tie_network_obstacles_runs_outside (const TieNetworkPlan *plan, const TieNetworkTie *tie);
gboolean tie_network_obstacles_meets_furniture (const TieNetworkPlan *plan,
                                                const TieNetworkTie *tie);
gboolean tie_network_obstacles_leaves_area (const TieNetworkPlan *plan, const TieNetworkTie *tie);
guint tie_network_obstacles_count_discs (TieNetworkObstacles *self, const TieNetworkTie *tie);
guint tie_network_obstacles_count (TieNetworkObstacles *self, const TieNetworkTie *tie);
guint tie_network_obstacles_count_pair (TieNetworkObstacles *self, const TieNetworkPair *pair);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

/* Between a disc's rim and the ends of its ties, in pixels. */
#define TIE_NETWORK_RIM_GAP 5.0
/* Networks of so many ties are not read tie by tie: the curves lead straight to their ends. */
#define TIE_NETWORK_MOST_ROUTED_TIES 800
/* A crowd of a smaller scale has thinner lines, nearer to one another. */
#define TIE_NETWORK_FULL_WIDTH_SCALE 0.45

/* Sideways bends of a pair, in shares of its length, the gentlest first. */
#define TIE_NETWORK_N_BENDS 19
extern const double tie_network_bends[TIE_NETWORK_N_BENDS];

/**
 * TieNetworkPair:
 * @ties: (array length=n): indexes of ties, in their order
 * @usual_step: how far the middles of neighbours are apart where there is room
 * @least_step: and where room is scarce
 * @step: and here
 * @rim_step: how far their ends are apart
 * @radius: of the smaller disc
 * @tight: it had to be fitted into the area
 *
 * The ties between two nodes, whichever way they go.
 */
typedef struct
{
  const guint *ties;
  guint n;
  double bend;
  double usual_step;
  double least_step;
  double step;
  double rim_step;
  double radius;
  gboolean tight;
} TieNetworkPair;

TieNetworkPair tie_network_pair_make (const TieNetworkPlan *plan, const guint *ties, guint n);
void tie_network_pair_squeeze (TieNetworkPair *pair, double squeeze);
void
tie_network_pair_curve (TieNetworkPlan *plan, const TieNetworkPair *pair, guint i, double bend);
void tie_network_pair_bend (TieNetworkPlan *plan, const TieNetworkPair *pair, double bend);
double tie_network_pair_scale (const TieNetworkPlan *plan);

G_END_DECLS

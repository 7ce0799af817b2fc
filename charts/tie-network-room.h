/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"
#include "tie-occupancy.h"

G_BEGIN_DECLS

/**
 * TieNetworkRoom:
 * @scale: of the texts that it is for
 * @zoom: at which they are looked at
 * @with_ties: ties are among what is taken
 * @hard: what no text may touch
 * @soft: and what it should not touch
 *
 * Where in a crowd there is room for texts of a size, seen from a certain nearness.
 */
typedef struct
{
  const TieNetworkPlan *plan;
  double scale;
  double zoom;
  gboolean with_ties;
  TieOccupancy *hard;
  TieOccupancy *soft;
} TieNetworkRoom;

void tie_network_room_init (TieNetworkRoom *self,
                            const TieNetworkPlan *plan,
                            double scale,
                            double zoom,
                            gboolean lenient);
void tie_network_room_clear (TieNetworkRoom *self);
void tie_network_room_take (TieNetworkRoom *self, const TieNetworkText *text);
gboolean tie_network_room_is_free (const TieNetworkRoom *self, const TieBox *box, gboolean strict);
gboolean tie_network_room_is_free_of_others (const TieNetworkRoom *self,
                                             guint node,
                                             const TieBox *box,
                                             guint *own);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieNetworkRoom, tie_network_room_clear)

G_END_DECLS

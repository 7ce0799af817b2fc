/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-curve-bounds.h"
#include "tie-network-plan.h"
#include "tie-occupancy.h"

G_BEGIN_DECLS

/* What stays free around a text of full size, in pixels. */
#define TIE_NETWORK_ROOM_GAP 3.0

/**
 * TieNetworkLeniency:
 * @TIE_NETWORK_CLEAR: what is dimmed is nothing to write on either, where anything is lit
 * @TIE_NETWORK_STRICT: discs and heads are nothing to write on
 * @TIE_NETWORK_OVER_DIMMED: those that are dimmed are, where anything is lit
 * @TIE_NETWORK_OVER_DOTS: discs are that are dots beside a text, and heads
 *
 * On what texts may lie where there is no other room.
 */
typedef enum
{
  TIE_NETWORK_CLEAR,
  TIE_NETWORK_STRICT,
  TIE_NETWORK_OVER_DIMMED,
  TIE_NETWORK_OVER_DOTS,
} TieNetworkLeniency;

/**
 * TieNetworkRoom:
 * @scale: of the texts that it is for
 * @zoom: at which they are looked at
 * @with_ties: ties are among what is taken
 * @n_rings: how far from its tie a label may be: 1: in the usual places
 * @hard: what no text may touch
 * @soft: and what it should not touch
 * @bounds: of each tie
 *
 * Where in a crowd there is room for texts of a size, seen from a certain nearness.
 */
typedef struct
{
  const TieNetworkPlan *plan;
  double scale;
  double zoom;
  gboolean with_ties;
  guint n_rings;
  TieOccupancy *hard;
  TieOccupancy *soft;
  TieCurveBounds *bounds;
} TieNetworkRoom;

void tie_network_room_init (TieNetworkRoom *self,
                            const TieNetworkPlan *plan,
                            double scale,
                            double zoom,
                            TieNetworkLeniency leniency);
void tie_network_room_clear (TieNetworkRoom *self);
void tie_network_room_take (TieNetworkRoom *self, const TieNetworkText *text);
gboolean tie_network_room_is_free (const TieNetworkRoom *self, const TieBox *box, gboolean strict);
guint tie_network_room_weigh (const TieNetworkRoom *self,
                              guint node,
                              const TieBox *box,
                              guint most_foreign);
guint tie_network_room_weigh_label (const TieNetworkRoom *self,
                                    guint tie,
                                    const TieBox *box,
                                    guint most_foreign);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieNetworkRoom, tie_network_room_clear)

G_END_DECLS

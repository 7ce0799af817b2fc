/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-room.h"

G_BEGIN_DECLS

/* The farthest that a label may be from its tie: #TieNetworkRoom's n_rings */
#define TIE_NETWORK_MOST_RINGS 25

/* What a name may lie on. */
typedef enum
{
  TIE_NETWORK_OVER_NOTHING,
  TIE_NETWORK_OVER_A_TIE,
  TIE_NETWORK_OVER_SOME_TIES,
  TIE_NETWORK_OVER_TIES_AND_DOTS,
} TieNetworkOver;

gboolean tie_network_text_place_name (TieNetworkRoom *room, guint index, TieNetworkOver over);
gboolean tie_network_text_place_label (TieNetworkRoom *room, guint index, TieNetworkOver over);

G_END_DECLS

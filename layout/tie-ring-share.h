/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arrangement.h"
#include "tie-ring-graph.h"
#include "tie-ring-stack.h"

G_BEGIN_DECLS

void tie_ring_share_order (const TieRingGraph *graph, TieArrangement *arrangement, guint *order);
double
tie_ring_share_out (const TieRingGraph *graph, const TieRingStack *stack, const guint *order);

G_END_DECLS

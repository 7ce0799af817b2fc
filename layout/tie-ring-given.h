/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arrangement.h"
#include "tie-ring-graph.h"

G_BEGIN_DECLS

guint tie_ring_given_center (const TieArrangement *arrangement, const TieRingGraph *graph);
void
tie_ring_given_place (const TieArrangement *arrangement, const TieRingGraph *graph, double *given);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-parts.h"

G_BEGIN_DECLS

/**
 * TieRingGraph:
 * @part: a component, borrowed
 * @adjacency: its graph, borrowed
 * @center: the node in the middle
 * @distance: (array): how many edges each node is away from it
 * @ratio: of the rings around it: their width, divided by their height
 * @angle: (array): where on its ring each node would like to stand, clockwise from the top
 *
 * A component seen from the node in its middle.
 */
typedef struct
{
  const TiePart *part;
  const TieAdjacency *adjacency;
  guint center;
  const double *distance;
  double ratio;
  double *angle;
} TieRingGraph;

G_END_DECLS

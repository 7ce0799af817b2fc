/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-stress.h"

G_BEGIN_DECLS

/**
 * TieAdjacency:
 * @n_nodes: how many nodes
 * @start: (array length=n_nodes+1): where the neighbours of each node begin
 * @neighbor: who they are, in order of their numbers
 * @length: the ideal length of the edge to each
 * @unit: whether all lengths are 1
 *
 * A graph without loops and parallel edges, each edge known to both its ends. It does not depend on
 * the order in which the edges were given.
 */
typedef struct
{
  guint n_nodes;
  guint *start;
  guint *neighbor;
  double *length;
  gboolean unit;
} TieAdjacency;

TieAdjacency *tie_adjacency_new (const TieGraph *graph);
void tie_adjacency_free (TieAdjacency *adjacency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieAdjacency, tie_adjacency_free)

guint tie_adjacency_components (const TieAdjacency *adjacency, guint *component);
TieAdjacency *tie_adjacency_part (const TieAdjacency *adjacency, guint n, const guint *members);

/**
 * TieDistances:
 *
 * Finds shortest paths in one graph, again and again.
 */
typedef struct _TieDistances TieDistances;

TieDistances *tie_distances_new (const TieAdjacency *adjacency);
void tie_distances_free (TieDistances *distances);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDistances, tie_distances_free)

const double *tie_distances_from (TieDistances *distances, guint source);

G_END_DECLS

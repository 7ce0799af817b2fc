/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

/**
 * TieCircleGraph:
 * @n_nodes: how many nodes
 * @start: (array length=n_nodes+1): where the neighbors of each node begin
 * @neighbor: who they are
 * @weight: how many edges run to each
 *
 * A graph whose nodes are to stand on a circle. In a coarse one a node stands for several that stay
 * together.
 */
typedef struct
{
  guint n_nodes;
  guint *start;
  guint *neighbor;
  double *weight;
} TieCircleGraph;

TieCircleGraph *tie_circle_graph_new (const TieAdjacency *adjacency,
                                      guint n,
                                      const guint *members,
                                      const guint *number);
TieCircleGraph *tie_circle_graph_coarsen (const TieCircleGraph *graph, guint seed, guint *group);
void tie_circle_graph_free (TieCircleGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieCircleGraph, tie_circle_graph_free)

double tie_circle_graph_count_crossings (const TieCircleGraph *graph, const guint *order);

G_END_DECLS

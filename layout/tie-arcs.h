/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-stress.h"

G_BEGIN_DECLS

/**
 * TieArcs:
 * @n_nodes: how many nodes
 * @start: (array length=n_nodes+1): where the edges that begin at each node begin in @to
 * @to: where they end
 *
 * A directed graph, read at one end of its edges.
 */
typedef struct
{
  guint n_nodes;
  guint *start;
  guint *to;
} TieArcs;

void tie_arcs_init (TieArcs *arcs, const TieGraph *graph);
void tie_arcs_init_reversed (TieArcs *arcs, const TieArcs *other);
void tie_arcs_clear (TieArcs *arcs);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieArcs, tie_arcs_clear)

G_END_DECLS

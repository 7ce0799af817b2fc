/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-ring-graph.h"
#include "tie-ring.h"

G_BEGIN_DECLS

/**
 * TieRingStack:
 * @n: how many rings
 * @start: (array length=n+1): where the nodes of each begin
 * @nodes: those of the innermost ring first, each ring's clockwise
 * @width: (array): of the box of each of @nodes
 * @height: (array): likewise
 * @across: (array length=n): half the width of each ring
 * @filled: (array length=n): which part of it the boxes take at its distance from the middle; of
 *   several rings there, each is counted for its share
 * @ratio: of the rings: their width, divided by their height
 * @gap: what stays free between two boxes
 *
 * Rings around one node, the farther ones of those that are farther from it in the graph. A crowd
 * at one distance takes several rings.
 */
typedef struct
{
  guint n;
  guint *start;
  guint *nodes;
  double *width;
  double *height;
  double *across;
  double *filled;
  double ratio;
  double gap;
} TieRingStack;

TieRingStack *tie_ring_stack_new (const TieRingGraph *graph, const double *given, double gap);
void tie_ring_stack_free (TieRingStack *stack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieRingStack, tie_ring_stack_free)

TieRing tie_ring_stack_get (const TieRingStack *stack, guint ring);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which order nodes stand around the middle, and how much of the turn each gets. */

#include "tie-ring-share.h"

#include "tie-circle-order.h"

#include <math.h>

/**
 * tie_ring_share_order:
 * @graph: a component seen from its middle
 * @arrangement: what is told how far it is, and says when to stop
 * @order: (out caller-allocates) (array): all nodes but the one in the middle
 *
 * Orders nodes around the middle so that few edges would cross on a circle: what hangs together
 * then stands together. Their places in that order are left in the angles.
 */
void
tie_ring_share_order (const TieRingGraph *graph, TieArrangement *arrangement, guint *order)
{
  const guint n = graph->part->graph.n_nodes;
  g_autofree guint *circle = g_new (guint, n + 1);
  guint first = 0;

  tie_circle_order (graph->adjacency, arrangement, circle);
  while (circle[first] != graph->center)
    first++;
  for (guint i = 1; i < n; i++)
    {
      order[i - 1] = circle[(first + i) % n];
      graph->angle[order[i - 1]] = i;
    }
}

/* Of the neighbors one step nearer to the middle, the one nearest in the order around it. */
static guint
find_parent (const TieRingGraph *graph, guint node)
{
  const TieAdjacency *adjacency = graph->adjacency;
  const double n = adjacency->n_nodes - 1;
  guint best = graph->center;
  double least = INFINITY;

  for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
    {
      const guint other = adjacency->neighbor[k];
      const double way = fabs (remainder (graph->angle[other] - graph->angle[node], n));

      if (graph->distance[other] >= graph->distance[node] || way >= least)
        continue;
      best = other;
      least = way;
    }
  return best;
}

/* How wide an angle the box of each node needs. */
static void
measure_own (const TieRingStack *stack, double *own)
{
  for (guint r = 0; r < stack->n; r++)
    {
      double sizes = 0;

      for (guint i = stack->start[r]; i < stack->start[r + 1]; i++)
        sizes += stack->width[i] + stack->height[i];
      for (guint i = stack->start[r]; i < stack->start[r + 1]; i++)
        /* Boxes without a size share alike. */
        own[stack->nodes[i]] = sizes > 0
                                   ? stack->filled[r] * (stack->width[i] + stack->height[i]) / sizes
                                   : stack->filled[r] / (stack->start[r + 1] - stack->start[r]);
    }
}

/* What each node needs beyond what is reached through it, so that the whole gets a wedge (Yee and
 * others). Returns the sum. */
static double
measure_needs (const TieRingGraph *graph,
               const TieRingStack *stack,
               const guint *parent,
               double *own)
{
  const guint n = graph->part->graph.n_nodes;
  g_autofree double *held = g_new0 (double, n + 1);
  double total = 0;

  measure_own (stack, own);
  for (guint i = n - 1; i-- > 0;)
    {
      const guint node = stack->nodes[i];

      held[parent[node]] += MAX (own[node], held[node]);
      own[node] = MAX (own[node] - held[node], 0);
      total += own[node];
    }
  return total;
}

/* Nodes through which others are reached are in the middle of those. */
static void
center_parents (const TieRingGraph *graph, const TieRingStack *stack, const guint *parent)
{
  const guint n = graph->part->graph.n_nodes;
  g_autofree double *way = g_new0 (double, n + 1);
  g_autofree guint *n_children = g_new0 (guint, n + 1);

  for (guint i = n - 1; i-- > 0;)
    {
      const guint node = stack->nodes[i];
      const guint up = parent[node];

      if (n_children[node] > 0)
        graph->angle[node] += way[node] / n_children[node];
      way[up] += remainder (graph->angle[node] - graph->angle[up], 2 * G_PI);
      n_children[up]++;
    }
}

/**
 * tie_ring_share_out:
 * @graph: a component seen from its middle; the angles are set
 * @stack: its rings
 * @order: (array): all nodes but the one in the middle, in the order around it, which is also that
 * of the angles
 *
 * Shares the full turn out in that order: each node gets room for its box or for all that is
 * reached through it, and stands in the middle of that (after Yee, Fisher, Dhamija and Hearst,
 * Animated exploration of dynamic graphs with radial layout, 2001).
 *
 * Returns: how many full turns it would take for all to fit well
 */
double
tie_ring_share_out (const TieRingGraph *graph, const TieRingStack *stack, const guint *order)
{
  const guint n = graph->part->graph.n_nodes;
  g_autofree guint *parent = g_new (guint, n + 1);
  g_autofree double *own = g_new0 (double, n + 1);
  double total;
  double before = 0;

  for (guint i = 0; i < n; i++)
    parent[i] = find_parent (graph, i);
  total = measure_needs (graph, stack, parent, own);
  for (guint i = 0; i + 1 < n; i++)
    {
      graph->angle[order[i]] = 2 * G_PI * (before + own[order[i]] / 2) / total;
      before += own[order[i]];
    }
  center_parents (graph, stack, parent);
  return total;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rings that begin with given positions: who was in the middle, and where the others were as seen
 * from there. */

#include "tie-ring-given.h"

#include "tie-ellipse.h"
#include "tie-shared.h"

#include <math.h>

/* A node with so many neighbors, compared with the one that has most, may still be the middle. */
#define ENOUGH 0.75

static guint
degree_of (const TieAdjacency *adjacency, guint node)
{
  return adjacency->start[node + 1] - adjacency->start[node];
}

/* Which part of a node's neighbors share a ring around it with another neighbor. */
static double
measure_rings (const TieArrangement *arrangement, const TieRingGraph *graph, guint node)
{
  const TieAdjacency *adjacency = graph->adjacency;
  const guint center = graph->part->members[node];
  const guint n = degree_of (adjacency, node);
  g_autofree double *distance = g_new (double, n + 1);
  g_autofree double *shared = g_new (double, n + 1);
  guint n_sharing = 0;

  for (guint k = 0; k < n; k++)
    {
      const guint other = graph->part->members[adjacency->neighbor[adjacency->start[node] + k]];

      distance[k] =
          hypot (arrangement->given_x[other] - arrangement->given_x[center],
                 (arrangement->given_y[other] - arrangement->given_y[center]) * graph->ratio);
    }
  tie_shared_find (distance, n, shared, &n_sharing);
  return (double) n_sharing / n;
}

/**
 * tie_ring_given_center:
 * @arrangement: a layout that begins with given positions
 * @graph: a component; its middle is that with the most neighbors
 *
 * Finds the node that was in the middle, so that it stays there although another may have one
 * neighbor more by now.
 *
 * Returns: the node, or the middle of @graph where there was none
 */
guint
tie_ring_given_center (const TieArrangement *arrangement, const TieRingGraph *graph)
{
  const guint n = graph->part->graph.n_nodes;
  const guint most = degree_of (graph->adjacency, graph->center);
  double best_part = measure_rings (arrangement, graph, graph->center);
  guint best = graph->center;

  for (guint i = 0; i < n; i++)
    {
      double part;

      if (degree_of (graph->adjacency, i) < ENOUGH * most)
        continue;
      part = measure_rings (arrangement, graph, i);
      if (part <= best_part)
        continue;
      best = i;
      best_part = part;
    }
  return best;
}

/* Where the middle was. A node that is pinned may have been dragged away from there: then it is
 * found by the ring around it. */
static void
find_origin (const TieArrangement *arrangement, const TieRingGraph *graph, double *x, double *y)
{
  const TiePart *part = graph->part;
  const guint center = part->members[graph->center];
  g_autofree double *ring = g_new (double, 2 * (gsize) part->graph.n_nodes + 1);
  double *ring_x = ring, *ring_y = ring + part->graph.n_nodes;
  TieEllipse ellipse;
  guint n = 0;

  *x = arrangement->given_x[center];
  *y = arrangement->given_y[center];
  if (!tie_arrangement_is_pinned (arrangement, center))
    return;
  for (guint i = 0; i < part->graph.n_nodes; i++)
    if (graph->distance[i] == 1 && !tie_arrangement_is_pinned (arrangement, part->members[i]))
      {
        ring_x[n] = arrangement->given_x[part->members[i]];
        ring_y[n++] = arrangement->given_y[part->members[i]];
      }
  if (!tie_ellipse_find (n, ring_x, ring_y, &ellipse))
    return;
  *x = ellipse.x;
  *y = ellipse.y;
}

/**
 * tie_ring_given_place:
 * @arrangement: a layout that begins with given positions
 * @graph: a component seen from its middle; the angles are set to what they were
 * @given: (out caller-allocates) (array): how far from the middle each node was, across
 *
 * Finds out on which rings and where on them nodes were.
 */
void
tie_ring_given_place (const TieArrangement *arrangement, const TieRingGraph *graph, double *given)
{
  double origin_x, origin_y;

  find_origin (arrangement, graph, &origin_x, &origin_y);
  for (guint i = 0; i < graph->part->graph.n_nodes; i++)
    {
      const guint node = graph->part->members[i];
      const double x = arrangement->given_x[node] - origin_x;
      const double y = (arrangement->given_y[node] - origin_y) * graph->ratio;

      given[i] = hypot (x, y);
      graph->angle[i] = atan2 (x, -y);
    }
}

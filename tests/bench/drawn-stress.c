/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Normalised stress: how far distances on the plane are from those in the graph. */

#include "drawn-graph.h"

#include <math.h>

/* Above the first, distances are taken from some of the nodes alone. */
#define N_EXACT 5000
#define N_SOURCES 1000

/* Of the ratios of distances on the plane to distances in the graph. */
typedef struct
{
  guint64 n;
  double sum;
  double squares;
} Ratios;

/* Breadth first from a node. @queue and @distance have room for all nodes, the latter is 0 where
 * nothing has been yet, and so again at the end. */
static void
add_source (const DrawnGraph *graph, guint source, guint *queue, guint *distance, Ratios *ratios)
{
  guint n_queue = 1;

  queue[0] = source;
  distance[source] = 1;
  for (guint at = 0; at < n_queue; at++)
    {
      guint node = queue[at];

      for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
        if (distance[graph->neighbors[k]] == 0)
          {
            distance[graph->neighbors[k]] = distance[node] + 1;
            queue[n_queue++] = graph->neighbors[k];
          }
    }
  distance[source] = 0;
  for (guint at = 1; at < n_queue; at++)
    {
      guint node = queue[at];
      double drawn = hypot (graph->x[node] - graph->x[source], graph->y[node] - graph->y[source]);
      double ratio = drawn / (distance[node] - 1);

      ratios->n++;
      ratios->sum += ratio;
      ratios->squares += ratio * ratio;
      distance[node] = 0;
    }
}

/* Returns the nodes in an order that is always the same and follows nothing in the graph. */
static guint *
shuffle (guint n)
{
  guint *order = g_new (guint, n + 1);
  guint32 state = 20260116;

  for (guint i = 0; i < n; i++)
    {
      guint j;

      state = state * 1664525u + 1013904223u;
      j = (guint) ((guint64) state * (i + 1) >> 32);
      order[i] = order[j];
      order[j] = i;
    }
  return order;
}

/* Returns the mean, over all pairs of nodes that a path joins, of the square of the relative error
 * of their distance, at the scale that makes it least: with ratios r, the mean of (s r - 1)^2 is
 * least at s = sum r / sum r^2. */
double
drawn_graph_stress (const DrawnGraph *graph)
{
  guint n_sources = graph->n_nodes <= N_EXACT ? graph->n_nodes : N_SOURCES;
  g_autofree guint *order = shuffle (graph->n_nodes);
  g_autofree guint *queue = g_new (guint, graph->n_nodes + 1);
  g_autofree guint *distance = g_new0 (guint, graph->n_nodes + 1);
  Ratios ratios = { 0 };

  for (guint i = 0; i < n_sources; i++)
    add_source (graph, order[i], queue, distance, &ratios);
  if (ratios.n == 0)
    return 0;
  if (ratios.squares <= 0)
    return 1;
  return 1 - ratios.sum * ratios.sum / ratios.squares / (double) ratios.n;
}

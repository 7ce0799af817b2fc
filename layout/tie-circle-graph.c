/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A graph on a circle: its crossings, and a coarser one of pairs of nodes. */

#include "tie-circle-graph.h"

#include "tie-random.h"

#include <stdlib.h>

#define NONE G_MAXUINT

static TieCircleGraph *
allocate (guint n_nodes, guint n_arcs)
{
  TieCircleGraph *graph = g_new (TieCircleGraph, 1);

  graph->n_nodes = n_nodes;
  graph->start = g_new0 (guint, n_nodes + 1);
  graph->neighbor = g_new (guint, n_arcs + 1);
  graph->weight = g_new (double, n_arcs + 1);
  return graph;
}

/**
 * tie_circle_graph_new:
 * @adjacency: a graph
 * @n: how many of its nodes to take
 * @members: (array length=n): which
 * @number: (array): the place of each node in @members, G_MAXUINT for neighbors of members that are
 *   not to be taken
 *
 * Takes nodes and the edges among them out of a graph, each edge of weight 1; the nodes are
 * numbered as in @members.
 *
 * Returns: (transfer full): the part
 */
TieCircleGraph *
tie_circle_graph_new (const TieAdjacency *adjacency,
                      guint n,
                      const guint *members,
                      const guint *number)
{
  TieCircleGraph *graph;
  guint n_arcs = 0;

  for (guint i = 0; i < n; i++)
    n_arcs += adjacency->start[members[i] + 1] - adjacency->start[members[i]];
  graph = allocate (n, n_arcs);
  n_arcs = 0;
  for (guint i = 0; i < n; i++)
    {
      for (guint k = adjacency->start[members[i]]; k < adjacency->start[members[i] + 1]; k++)
        {
          if (number[adjacency->neighbor[k]] == NONE)
            continue;
          graph->neighbor[n_arcs] = number[adjacency->neighbor[k]];
          graph->weight[n_arcs++] = 1;
        }
      graph->start[i + 1] = n_arcs;
    }
  return graph;
}

/**
 * tie_circle_graph_free:
 * @graph: (transfer full): a graph
 *
 * Frees it.
 */
void
tie_circle_graph_free (TieCircleGraph *graph)
{
  g_free (graph->start);
  g_free (graph->neighbor);
  g_free (graph->weight);
  g_free (graph);
}

/* A node and what decides when it is paired, or with whom. */
typedef struct
{
  guint node;
  guint first;
  guint second;
} Turn;

static int
compare_turns (const void *a, const void *b)
{
  const Turn *left = a;
  const Turn *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  if (left->second != right->second)
    return left->second < right->second ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

static guint
degree_of (const TieCircleGraph *graph, guint node)
{
  return graph->start[node + 1] - graph->start[node];
}

/* The neighbor with the most edges to a node, of several the one with the fewest others. */
static guint
find_closest (const TieCircleGraph *graph, guint node, const guint *mate)
{
  guint best = NONE;
  double most = 0;

  for (guint k = graph->start[node]; k < graph->start[node + 1]; k++)
    {
      const guint other = graph->neighbor[k];

      if (mate != NULL && mate[other] != NONE)
        continue;
      if (graph->weight[k] > most
          || (graph->weight[k] == most && degree_of (graph, other) < degree_of (graph, best)))
        {
          best = other;
          most = graph->weight[k];
        }
    }
  return best;
}

/* Heavy edges are matched, first at nodes of few neighbors or in any order; what is left over at
 * one hub, among itself. */
static void
match (const TieCircleGraph *graph, guint seed, guint *mate)
{
  g_autofree Turn *turns = g_new (Turn, graph->n_nodes + 1);
  TieRandom random;
  guint n_left = 0;

  tie_random_init (&random, seed);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      mate[i] = NONE;
      turns[i].node = i;
      turns[i].first = seed == 0 ? degree_of (graph, i) : tie_random_below (&random, G_MAXINT);
      turns[i].second = 0;
    }
  qsort (turns, graph->n_nodes, sizeof *turns, compare_turns);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const guint node = turns[i].node;
      const guint best = mate[node] == NONE ? find_closest (graph, node, mate) : NONE;

      if (best == NONE)
        continue;
      mate[node] = best;
      mate[best] = node;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (mate[i] == NONE)
      turns[n_left++] = (Turn){ i, find_closest (graph, i, NULL), degree_of (graph, i) };
  qsort (turns, n_left, sizeof *turns, compare_turns);
  for (guint i = 0; i + 1 < n_left; i++)
    if (turns[i].first == turns[i + 1].first && turns[i].first != NONE)
      {
        mate[turns[i].node] = turns[i + 1].node;
        mate[turns[i + 1].node] = turns[i].node;
        i++;
      }
}

/* Adds up the edges from the members of one group to each other group. */
static void
collect_arcs (const TieCircleGraph *graph,
              const guint *group,
              guint node,
              TieCircleGraph *coarse,
              guint *place)
{
  const guint own = group[node];
  const guint first = coarse->start[own];

  for (guint k = graph->start[node]; k < graph->start[node + 1]; k++)
    {
      const guint other = group[graph->neighbor[k]];

      if (other == own)
        continue;
      /* What stands there from earlier groups is either before the first or of another node. */
      if (place[other] < first || place[other] >= coarse->start[own + 1]
          || coarse->neighbor[place[other]] != other)
        {
          place[other] = coarse->start[own + 1]++;
          coarse->neighbor[place[other]] = other;
          coarse->weight[place[other]] = 0;
        }
      coarse->weight[place[other]] += graph->weight[k];
    }
}

/**
 * tie_circle_graph_coarsen:
 * @graph: a graph
 * @seed: which of the many ways to do so
 * @group: (out caller-allocates) (array): for each node the one of the coarse graph that it is in
 *
 * Joins nodes that belong side by side into pairs.
 *
 * Returns: (transfer full): the coarse graph
 */
TieCircleGraph *
tie_circle_graph_coarsen (const TieCircleGraph *graph, guint seed, guint *group)
{
  const guint n = graph->n_nodes;
  g_autofree guint *mate = g_new (guint, n + 1);
  g_autofree guint *place = g_new0 (guint, n + 1);
  TieCircleGraph *coarse = allocate (n, graph->start[n]);
  guint n_groups = 0;

  match (graph, seed, mate);
  for (guint i = 0; i < n; i++)
    group[i] = mate[i] < i ? group[mate[i]] : n_groups++;
  coarse->n_nodes = n_groups;
  for (guint i = 0; i < n; i++)
    {
      if (mate[i] < i)
        continue;
      coarse->start[group[i] + 1] = coarse->start[group[i]];
      collect_arcs (graph, group, i, coarse, place);
      if (mate[i] != NONE)
        collect_arcs (graph, group, mate[i], coarse, place);
    }
  return coarse;
}

/* Sums of weights by place, each read and changed in logarithmic time (Fenwick 1994). */
static void
add (double *tree, guint n, guint place, double weight)
{
  for (guint i = place + 1; i <= n; i += i & -i)
    tree[i] += weight;
}

static double
sum_before (const double *tree, guint place)
{
  double sum = 0;

  for (guint i = place; i > 0; i -= i & -i)
    sum += tree[i];
  return sum;
}

/**
 * tie_circle_graph_count_crossings:
 * @graph: a graph
 * @order: (array): its nodes in the order in which they stand on the circle
 *
 * Counts the pairs of edges that cross, edges of several weights as often as these say.
 *
 * Returns: how many there are
 */
double
tie_circle_graph_count_crossings (const TieCircleGraph *graph, const guint *order)
{
  const guint n = graph->n_nodes;
  g_autofree guint *place = g_new (guint, n + 1);
  g_autofree double *open = g_new0 (double, n + 2);
  double crossings = 0;

  for (guint i = 0; i < n; i++)
    place[order[i]] = i;
  for (guint i = 0; i < n; i++)
    {
      const guint first = graph->start[order[i]], end = graph->start[order[i] + 1];

      for (guint k = first; k < end; k++)
        if (place[graph->neighbor[k]] < i)
          add (open, n, place[graph->neighbor[k]], -graph->weight[k]);
      for (guint k = first; k < end; k++)
        if (place[graph->neighbor[k]] < i)
          crossings += graph->weight[k]
                       * (sum_before (open, i) - sum_before (open, place[graph->neighbor[k]] + 1));
      for (guint k = first; k < end; k++)
        if (place[graph->neighbor[k]] > i)
          add (open, n, i, graph->weight[k]);
    }
  return crossings;
}

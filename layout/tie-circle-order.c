/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which order nodes stand on a circle, so that few edges cross: components side by side; each
 * first as pairs of pairs of nodes, which keeps together what belongs together, then ever finer. */

#include "tie-circle-order.h"

#include "tie-circle-sift.h"

#include "tie-circle-trees.h"

#include <math.h>
#include <string.h>

#define MOST_LEVELS 24
/* Graphs up to this many nodes are not made coarser. */
#define COARSE 20
/* Up to this many nodes, orders are improved for longer. */
#define FEW 240
#define MOST_ROUNDS 12
#define MOST_ROUNDS_OF_MANY 4
/* So many ends of edges are looked at while all nodes move once. */
#define MOST_LOOKS 1.2e6
/* How many orders are tried: this many, divided by the nodes, but no more than so many. */
#define TRIES 1200
#define MOST_TRIES 8

typedef struct
{
  guint *place; /* in the row, which begins at its middle and grows both ways */
  double *open; /* at each place of the row: edges to nodes that are not in it */
  guint *n_placed;
  double *weight_open;
} Row;

/* The node with the most neighbors in the row, of several the one with the fewest edges to others,
 * which would stay open. */
static guint
choose_next (const TieCircleGraph *graph, const Row *row)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (row->place[i] == G_MAXUINT
        && (best == G_MAXUINT || row->n_placed[i] > row->n_placed[best]
            || (row->n_placed[i] == row->n_placed[best]
                && row->weight_open[i] < row->weight_open[best])))
      best = i;
  return best;
}

/* How many open edges the edges of a node cross when it joins the row at an end. */
static double
count_crossed (const TieCircleGraph *graph,
               const Row *row,
               guint node,
               guint first,
               guint end,
               gboolean at_end)
{
  double crossed = 0;

  for (guint k = graph->start[node]; k < graph->start[node + 1]; k++)
    {
      const guint place = row->place[graph->neighbor[k]];

      if (place == G_MAXUINT)
        continue;
      for (guint i = at_end ? place + 1 : first; i < (at_end ? end : place); i++)
        crossed += graph->weight[k] * row->open[i];
    }
  return crossed;
}

static void
put (const TieCircleGraph *graph, Row *row, guint node, guint place)
{
  row->place[node] = place;
  row->open[place] = row->weight_open[node];
  for (guint k = graph->start[node]; k < graph->start[node + 1]; k++)
    {
      const guint other = graph->neighbor[k];

      row->n_placed[other]++;
      row->weight_open[other] -= graph->weight[k];
      if (row->place[other] != G_MAXUINT)
        row->open[row->place[other]] -= graph->weight[k];
    }
}

/* Baur and Brandes's start: node after node joins the row at the end where it crosses less. */
static void
line_up (const TieCircleGraph *graph, guint start, guint *order)
{
  const guint n = graph->n_nodes;
  g_autofree guint *numbers = g_new0 (guint, 2 * (gsize) n + 1);
  g_autofree double *weights = g_new0 (double, 3 * (gsize) n + 2);
  Row row = { numbers, weights, numbers + n, weights + 2 * (gsize) n + 1 };
  guint first = n;
  guint end = n;

  for (guint i = 0; i < n; i++)
    {
      row.place[i] = G_MAXUINT;
      for (guint k = graph->start[i]; k < graph->start[i + 1]; k++)
        row.weight_open[i] += graph->weight[k];
    }
  for (guint i = 0; i < n; i++)
    {
      const guint node = i == 0 ? start : choose_next (graph, &row);
      const double before = count_crossed (graph, &row, node, first, end, FALSE);
      const double after = count_crossed (graph, &row, node, first, end, TRUE);

      put (graph, &row, node, before < after ? --first : end++);
    }
  for (guint i = 0; i < n; i++)
    order[row.place[i] - first] = i;
}

static void
improve (const TieCircleGraph *graph, TieArrangement *arrangement, guint *order)
{
  const guint n = graph->n_nodes;
  const guint rounds = n <= FEW ? MOST_ROUNDS : MOST_ROUNDS_OF_MANY;
  const guint reach = (guint) CLAMP (MOST_LOOKS / (2.0 * (n + graph->start[n])), 4, n);
  const double from = arrangement->from;
  const double upto = arrangement->upto;
  gboolean better = TRUE;

  for (guint round = 0; better && round < rounds && !arrangement->stopped; round++)
    {
      arrangement->from = from + (upto - from) * round / rounds;
      arrangement->upto = from + (upto - from) * (round + 1) / rounds;
      better = tie_circle_sift (graph, reach, NULL, arrangement, order);
    }
  arrangement->from = from;
  arrangement->upto = upto;
}

/* Each node of the coarse graph is replaced by the one or two that it stands for. */
static void
refine (guint n, const guint *group, guint n_groups, guint *order)
{
  g_autofree guint *place = g_new (guint, n_groups + 1);
  g_autofree guint *next = g_new0 (guint, n_groups + 2);

  for (guint i = 0; i < n_groups; i++)
    place[order[i]] = i;
  for (guint i = 0; i < n; i++)
    next[place[group[i]] + 1]++;
  for (guint i = 0; i < n_groups; i++)
    next[i + 1] += next[i];
  for (guint i = 0; i < n; i++)
    order[next[place[group[i]]]++] = i;
}

/* A graph and ever coarser ones, each of groups of nodes of the one before. */
typedef struct
{
  TieCircleGraph *graph[MOST_LEVELS];
  guint *group[MOST_LEVELS];
  guint n;
} Levels;

static void
levels_init (Levels *levels, TieCircleGraph *graph, guint seed)
{
  levels->graph[0] = graph;
  levels->n = 1;
  while (levels->n < MOST_LEVELS && levels->graph[levels->n - 1]->n_nodes > COARSE)
    {
      const TieCircleGraph *fine = levels->graph[levels->n - 1];
      guint *group = g_new (guint, fine->n_nodes);

      levels->group[levels->n] = group;
      levels->graph[levels->n++] = tie_circle_graph_coarsen (fine, seed, group);
    }
}

/* All but the first graph, which was taken from outside. */
static void
levels_clear (Levels *levels)
{
  for (guint level = 1; level < levels->n; level++)
    {
      tie_circle_graph_free (levels->graph[level]);
      g_free (levels->group[level]);
    }
}

/* Lines up the coarsest graph, from another node in each try, and goes down to the finest. */
static void
try_order (TieCircleGraph *finest, guint try, TieArrangement *arrangement, guint *order)
{
  const double from = arrangement->from;
  Levels levels;
  double span;

  levels_init (&levels, finest, try);
  span = (arrangement->upto - from) / levels.n;
  for (guint level = levels.n; level-- > 0;)
    {
      const TieCircleGraph *graph = levels.graph[level];

      if (level + 1 == levels.n)
        line_up (graph, try * graph->n_nodes / MOST_TRIES, order);
      else
        refine (graph->n_nodes, levels.group[level + 1], levels.graph[level + 1]->n_nodes, order);
      arrangement->upto = from + span * (levels.n - level);
      improve (graph, arrangement, order);
      arrangement->from = arrangement->upto;
    }
  levels_clear (&levels);
}

/* The order of a connected graph: of several tries the one that crosses least. */
static void
order_part (TieCircleGraph *graph, TieArrangement *arrangement, guint *order)
{
  const guint n = graph->n_nodes;
  const guint n_tries = CLAMP (TRIES / n, 1, MOST_TRIES);
  const double from = arrangement->from;
  const double span = arrangement->upto - from;
  g_autofree guint *other = g_new (guint, n + 1);
  double least = INFINITY;

  for (guint try = 0; try < n_tries && (try == 0 || !arrangement->stopped); try++)
    {
      double crossings;

      arrangement->from = from + span * try / n_tries;
      arrangement->upto = from + span * (try + 1) / n_tries;
      try_order (graph, try, arrangement, other);
      crossings = tie_circle_graph_count_crossings (graph, other);
      if (crossings >= least)
        continue;
      least = crossings;
      memcpy (order, other, n * sizeof *order);
    }
}

/* The nodes that hang on nothing, by component. */
typedef struct
{
  guint n_components;
  guint *start; /* (array length=n_components+1): where each begins in @members */
  guint *members;
  guint *number; /* the place of each node in its component, or G_MAXUINT where it hangs */
} Cores;

static void
cores_init (Cores *cores, const TieAdjacency *adjacency, const TieCircleTrees *trees)
{
  const guint n = adjacency->n_nodes;
  g_autofree guint *component = g_new (guint, n + 1);

  cores->n_components = tie_adjacency_components (adjacency, component);
  cores->start = g_new0 (guint, cores->n_components + 2);
  cores->members = g_new (guint, n + 1);
  cores->number = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    if (trees->parent[i] == TIE_CIRCLE_NO_PARENT)
      cores->start[component[i] + 2]++;
  for (guint c = 0; c < cores->n_components; c++)
    cores->start[c + 2] += cores->start[c + 1];
  for (guint i = 0; i < n; i++)
    if (trees->parent[i] == TIE_CIRCLE_NO_PARENT)
      cores->members[cores->start[component[i] + 1]++] = i;
    else
      cores->number[i] = G_MAXUINT;
  for (guint c = 0; c < cores->n_components; c++)
    for (guint i = cores->start[c]; i < cores->start[c + 1]; i++)
      cores->number[cores->members[i]] = i - cores->start[c];
}

static void
cores_clear (Cores *cores)
{
  g_free (cores->start);
  g_free (cores->members);
  g_free (cores->number);
}

/**
 * tie_circle_order:
 * @adjacency: a graph
 * @arrangement: what is told how far it is, and says when to stop
 * @order: (out caller-allocates) (array): the nodes in the order in which they stand on the circle
 *
 * Orders nodes for few crossings: greedily and then by sifting (Baur and Brandes, Crossing
 * reduction in circular layouts, 2004), in coarse graphs first and ever finer ones, after which
 * trees are hung beside what they hang on. Components follow one another by their first node.
 */
void
tie_circle_order (const TieAdjacency *adjacency, TieArrangement *arrangement, guint *order)
{
  g_autoptr (TieCircleTrees) trees = tie_circle_trees_new (adjacency);
  const double from = arrangement->from;
  const double upto = arrangement->upto;
  Cores cores;
  guint n;

  cores_init (&cores, adjacency, trees);
  n = cores.start[cores.n_components];
  for (guint c = 0; c < cores.n_components; c++)
    {
      const guint first = cores.start[c];
      const guint size = cores.start[c + 1] - first;
      const guint *members = cores.members + first;

      arrangement->from = from + (upto - from) * first / n;
      arrangement->upto = from + (upto - from) * (first + size) / n;
      for (guint i = 0; i < size; i++)
        order[first + i] = i;
      /* Three nodes cannot cross. */
      if (size > 3)
        {
          g_autoptr (TieCircleGraph) graph =
              tie_circle_graph_new (adjacency, size, members, cores.number);

          order_part (graph, arrangement, order + first);
        }
      for (guint i = 0; i < size; i++)
        order[first + i] = members[order[first + i]];
    }
  arrangement->from = from;
  arrangement->upto = upto;
  cores_clear (&cores);
  tie_circle_trees_hang (trees, order);
}

/**
 * tie_circle_order_insert:
 * @adjacency: a graph
 * @moves: (array): nodes that may move
 * @order: (inout) (array): the nodes in the order in which they stand on the circle
 *
 * Moves some nodes to where their edges cross fewest others; the others keep their order.
 */
void
tie_circle_order_insert (const TieAdjacency *adjacency, const gboolean *moves, guint *order)
{
  const guint n = adjacency->n_nodes;
  g_autofree guint *all = g_new (guint, n + 1);
  g_autoptr (TieCircleGraph) graph = NULL;

  for (guint i = 0; i < n; i++)
    all[i] = i;
  graph = tie_circle_graph_new (adjacency, n, all, all);
  tie_circle_sift (graph, n, moves, NULL, order);
}

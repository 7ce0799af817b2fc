/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The neighbours of each node of a graph, and its connected components. */

#include "tie-adjacency.h"

#include <stdlib.h>

typedef struct
{
  guint from;
  guint to;
  double length;
} Arc;

static int
compare_arcs (const void *a, const void *b)
{
  const Arc *left = a;
  const Arc *right = b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to < right->to ? -1 : 1;
  return (left->length > right->length) - (left->length < right->length);
}

static TieAdjacency *
allocate (guint n_nodes, guint n_arcs)
{
  TieAdjacency *adjacency = g_new0 (TieAdjacency, 1);

  adjacency->n_nodes = n_nodes;
  adjacency->start = g_new0 (guint, n_nodes + 1);
  adjacency->neighbor = g_new (guint, n_arcs + 1);
  adjacency->length = g_new (double, n_arcs + 1);
  adjacency->unit = TRUE;
  return adjacency;
}

/**
 * tie_adjacency_new:
 * @graph: a graph; loops are left out, and of parallel edges all but the shortest
 *
 * Collects the neighbours of each node.
 *
 * Returns: (transfer full): the neighbours; nothing in it belongs to @graph
 */
TieAdjacency *
tie_adjacency_new (const TieGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  g_autofree Arc *arcs = g_new (Arc, 2 * (gsize) graph->n_edges + 1);
  TieAdjacency *adjacency = allocate (graph->n_nodes, 2 * graph->n_edges);
  guint n_arcs = 0;
  guint n_kept = 0;

  for (guint e = 0; e < graph->n_edges; e++)
    {
      const guint a = graph->from[e];
      const guint b = graph->to[e];
      const double length = graph->lengths != NULL ? graph->lengths[e] : 1;

      if (a == b || a >= graph->n_nodes || b >= graph->n_nodes)
        continue;
      arcs[n_arcs++] = (Arc){ a, b, length };
      arcs[n_arcs++] = (Arc){ b, a, length };
    }
  qsort (arcs, n_arcs, sizeof *arcs, compare_arcs);
  for (guint i = 0; i < n_arcs; i++)
    {
      if (i > 0 && arcs[i].from == arcs[i - 1].from && arcs[i].to == arcs[i - 1].to)
        continue;
      adjacency->neighbor[n_kept] = arcs[i].to;
      adjacency->length[n_kept] = arcs[i].length > 0 ? arcs[i].length : 1;
      adjacency->unit = adjacency->unit && adjacency->length[n_kept] == 1;
      adjacency->start[arcs[i].from + 1] = ++n_kept;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    adjacency->start[i + 1] = MAX (adjacency->start[i + 1], adjacency->start[i]);
  return adjacency;
}

/**
 * tie_adjacency_free:
 * @adjacency: (transfer full): the neighbours
 *
 * Frees them.
 */
void
tie_adjacency_free (TieAdjacency *adjacency)
{
  g_free (adjacency->start);
  g_free (adjacency->neighbor);
  g_free (adjacency->length);
  g_free (adjacency);
}

/**
 * tie_adjacency_components:
 * @adjacency: a graph
 * @component: (out caller-allocates) (array): the number of each node's component
 *
 * Finds the connected components, numbered by their first node.
 *
 * Returns: how many there are
 */
guint
tie_adjacency_components (const TieAdjacency *adjacency, guint *component)
{
  g_autofree guint *stack = g_new (guint, adjacency->n_nodes + 1);
  guint n_components = 0;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    component[i] = G_MAXUINT;
  for (guint i = 0; i < adjacency->n_nodes; i++)
    {
      guint depth = 0;

      if (component[i] != G_MAXUINT)
        continue;
      component[i] = n_components;
      stack[depth++] = i;
      while (depth > 0)
        {
          const guint node = stack[--depth];

          for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
            if (component[adjacency->neighbor[k]] == G_MAXUINT)
              {
                component[adjacency->neighbor[k]] = n_components;
                stack[depth++] = adjacency->neighbor[k];
              }
        }
      n_components++;
    }
  return n_components;
}

/**
 * tie_adjacency_part:
 * @adjacency: a graph
 * @n: how many nodes the part has
 * @members: (array length=n): which, in rising order; their neighbours all among them
 *
 * Takes whole components out of a graph; its nodes are numbered as in @members.
 *
 * Returns: (transfer full): the part
 */
TieAdjacency *
tie_adjacency_part (const TieAdjacency *adjacency, guint n, const guint *members)
{
  g_autofree guint *number = g_new (guint, adjacency->n_nodes + 1);
  guint n_arcs = 0;

  for (guint i = 0; i < n; i++)
    {
      number[members[i]] = i;
      n_arcs += adjacency->start[members[i] + 1] - adjacency->start[members[i]];
    }

  TieAdjacency *part = allocate (n, n_arcs);

  n_arcs = 0;
  for (guint i = 0; i < n; i++)
    {
      for (guint k = adjacency->start[members[i]]; k < adjacency->start[members[i] + 1]; k++)
        {
          part->neighbor[n_arcs] = number[adjacency->neighbor[k]];
          part->length[n_arcs] = adjacency->length[k];
          part->unit = part->unit && adjacency->length[k] == 1;
          n_arcs++;
        }
      part->start[i + 1] = n_arcs;
    }
  return part;
}

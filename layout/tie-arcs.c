/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Directed edges, sorted by one of their ends. */

#include "tie-arcs.h"

/* What is counted for each node becomes the place where its own begin. Returns where each is to be
 * filled. */
static guint *
add_up (TieArcs *arcs)
{
  guint *next = g_new (guint, arcs->n_nodes + 1);

  for (guint i = 0; i < arcs->n_nodes; i++)
    {
      next[i] = arcs->start[i];
      arcs->start[i + 1] += arcs->start[i];
    }
  return next;
}

/**
 * tie_arcs_init:
 * @arcs: (out caller-allocates): the edges
 * @graph: a directed graph
 *
 * Sorts edges by the node where they begin, those of one node as they are given.
 */
void
tie_arcs_init (TieArcs *arcs, const TieGraph *graph)
{
  g_autofree guint *next = NULL;

  arcs->n_nodes = graph->n_nodes;
  arcs->start = g_new0 (guint, graph->n_nodes + 1);
  arcs->to = g_new (guint, graph->n_edges + 1);
  for (guint e = 0; e < graph->n_edges; e++)
    arcs->start[graph->from[e] + 1]++;
  next = add_up (arcs);
  for (guint e = 0; e < graph->n_edges; e++)
    arcs->to[next[graph->from[e]]++] = graph->to[e];
}

/**
 * tie_arcs_init_reversed:
 * @arcs: (out caller-allocates): the edges
 * @other: edges
 *
 * Turns all edges round; those of one node are then in the order of where they began.
 */
void
tie_arcs_init_reversed (TieArcs *arcs, const TieArcs *other)
{
  const guint n = other->n_nodes;
  g_autofree guint *next = NULL;

  arcs->n_nodes = n;
  arcs->start = g_new0 (guint, n + 1);
  arcs->to = g_new (guint, other->start[n] + 1);
  for (guint k = 0; k < other->start[n]; k++)
    arcs->start[other->to[k] + 1]++;
  next = add_up (arcs);
  for (guint i = 0; i < n; i++)
    for (guint k = other->start[i]; k < other->start[i + 1]; k++)
      arcs->to[next[other->to[k]]++] = i;
}

/**
 * tie_arcs_clear:
 * @arcs: edges
 *
 * Frees what it holds.
 */
void
tie_arcs_clear (TieArcs *arcs)
{
  g_free (arcs->start);
  g_free (arcs->to);
}

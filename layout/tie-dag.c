/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A directed graph whose cycles are broken. */

#include "tie-dag.h"

#include "tie-cycles.h"
#include "tie-edge.h"

#include <stdlib.h>

/* An order that is given is taken unless so many times as many edges run backwards in it as need
 * be, and a few. */
#define MOST_BACKWARDS 1.25
#define A_FEW 2

typedef struct
{
  guint node;
  double along;
} Spot;

static int
compare_spots (const void *a, const void *b)
{
  const Spot *left = a;
  const Spot *right = b;

  if (left->along != right->along)
    return left->along < right->along ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

static gboolean
runs_backwards (const TieGraph *graph, guint e, const guint *knot, const guint *place)
{
  return knot[graph->from[e]] == knot[graph->to[e]] && place[graph->from[e]] > place[graph->to[e]];
}

static guint
count_backwards (const TieGraph *graph, const guint *knot, const guint *place)
{
  guint n = 0;

  for (guint e = 0; e < graph->n_edges; e++)
    n += runs_backwards (graph, e, knot, place);
  return n;
}

/* Takes the order of positions that are given, if few edges run backwards in it. */
static void
take_given (const TieGraph *graph, const guint *knot, const double *along, guint *place)
{
  g_autofree Spot *spots = g_new (Spot, graph->n_nodes + 1);
  g_autofree guint *given = g_new (guint, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    spots[i] = (Spot){ i, along[i] };
  qsort (spots, graph->n_nodes, sizeof *spots, compare_spots);
  for (guint i = 0; i < graph->n_nodes; i++)
    given[spots[i].node] = i;
  if (count_backwards (graph, knot, given)
      > MOST_BACKWARDS * count_backwards (graph, knot, place) + A_FEW)
    return;
  for (guint i = 0; i < graph->n_nodes; i++)
    place[i] = given[i];
}

/* Turns round what runs backwards. Two that run to and fro become one. */
static void
turn_round (TieDag *dag, const TieGraph *graph, const guint *knot, const guint *place)
{
  g_autofree TieEdge *edges = g_new (TieEdge, graph->n_edges + 1);
  g_autofree guint *ends = g_new (guint, 2 * (gsize) graph->n_edges + 1);
  guint *from = ends, *to = ends + graph->n_edges;
  guint n;

  for (guint e = 0; e < graph->n_edges; e++)
    {
      const gboolean turns = runs_backwards (graph, e, knot, place);

      edges[e].from = turns ? graph->to[e] : graph->from[e];
      edges[e].to = turns ? graph->from[e] : graph->to[e];
    }
  n = tie_edge_sort (graph->n_edges, edges);
  for (guint e = 0; e < n; e++)
    {
      from[e] = edges[e].from;
      to[e] = edges[e].to;
    }
  tie_arcs_init (&dag->out, &(TieGraph){ graph->n_nodes, n, from, to, NULL });
  tie_arcs_init_reversed (&dag->in, &dag->out);
}

/* Kahn's order (Topological sorting of large networks, 1962). */
static void
sort (TieDag *dag)
{
  g_autofree guint *n_in = g_new (guint, dag->n_nodes + 1);
  guint tail = 0;

  for (guint i = 0; i < dag->n_nodes; i++)
    {
      n_in[i] = dag->in.start[i + 1] - dag->in.start[i];
      if (n_in[i] == 0)
        dag->sequence[tail++] = i;
    }
  for (guint head = 0; head < tail; head++)
    {
      const guint node = dag->sequence[head];

      for (guint k = dag->out.start[node]; k < dag->out.start[node + 1]; k++)
        if (--n_in[dag->out.to[k]] == 0)
          dag->sequence[tail++] = dag->out.to[k];
    }
  g_assert (tail == dag->n_nodes);
}

/**
 * tie_dag_new:
 * @graph: a directed graph without loops
 * @along: (array) (nullable): where nodes are in the direction in which edges should run; NULL:
 *   nowhere yet
 *
 * Breaks the cycles of a graph by turning few of its edges round; those run backwards that do
 * already where they are not too many.
 *
 * Returns: (transfer full): a graph without cycles
 */
TieDag *
tie_dag_new (const TieGraph *graph, const double *along)
{
  g_return_val_if_fail (graph != NULL, NULL);

  const guint n = graph->n_nodes;
  g_autofree guint *knot = g_new (guint, n + 1);
  g_autofree guint *place = g_new (guint, n + 1);
  g_auto (TieArcs) arcs = { 0 };
  TieDag *dag = g_new0 (TieDag, 1);

  tie_arcs_init (&arcs, graph);
  tie_cycles_find (&arcs, knot);
  tie_cycles_order (&arcs, knot, place);
  if (along != NULL)
    take_given (graph, knot, along, place);
  dag->n_nodes = n;
  dag->sequence = g_new (guint, n + 1);
  turn_round (dag, graph, knot, place);
  sort (dag);
  return dag;
}

/**
 * tie_dag_free:
 * @dag: (transfer full): a graph
 *
 * Frees it.
 */
void
tie_dag_free (TieDag *dag)
{
  tie_arcs_clear (&dag->out);
  tie_arcs_clear (&dag->in);
  g_free (dag->sequence);
  g_free (dag);
}

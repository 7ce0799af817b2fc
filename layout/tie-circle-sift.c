/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Fewer crossings on a circle: each node in turn goes where its edges cross fewest others (Baur and
 * Brandes, Crossing reduction in circular layouts, 2004). */

#include "tie-circle-sift.h"

#include <stdlib.h>
#include <string.h>

/* So many nodes are moved between two looks at whether to stop. */
#define TELL_EVERY 256

/* A neighbor of the node that is moved, and the edges to all that stand before it. */
typedef struct
{
  guint place;
  double weight;
  double before;
} End;

typedef struct
{
  const TieCircleGraph *graph;
  guint *order;
  guint *place; /* of each node in the order */
  End *ends;    /* of the node that is moved, by place */
  guint n_ends;
  double total;
} Sift;

/* The best move of a node so far. */
typedef struct
{
  int steps;
  double crossings;
  double length;
} Move;

static int
compare_ends (const void *a, const void *b)
{
  const End *left = a;
  const End *right = b;

  return left->place < right->place ? -1 : left->place > right->place;
}

static void
lift (Sift *sift, guint node)
{
  const TieCircleGraph *graph = sift->graph;

  sift->n_ends = graph->start[node + 1] - graph->start[node];
  sift->total = 0;
  for (guint i = 0; i < sift->n_ends; i++)
    sift->ends[i] = (End){ sift->place[graph->neighbor[graph->start[node] + i]],
                           graph->weight[graph->start[node] + i], 0 };
  if (sift->n_ends > 1)
    qsort (sift->ends, sift->n_ends, sizeof *sift->ends, compare_ends);
  for (guint i = 0; i < sift->n_ends; i++)
    {
      sift->ends[i].before = sift->total;
      sift->total += sift->ends[i].weight;
    }
}

/* The first of the node's neighbors that stands at a place or after it. */
static guint
find_end (const Sift *sift, guint place)
{
  guint low = 0;
  guint high = sift->n_ends;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (sift->ends[middle].place < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static double
weight_before (const Sift *sift, guint end)
{
  return end < sift->n_ends ? sift->ends[end].before : sift->total;
}

static double
weight_at (const Sift *sift, guint end, guint place)
{
  return end < sift->n_ends && sift->ends[end].place == place ? sift->ends[end].weight : 0;
}

/* How many crossings a node gains that stands just before another and steps behind it: seen from
 * there, its edges to nodes that come after an end of the other's edge no longer cross that edge,
 * those to nodes that come before do. */
static double
count_gain (const Sift *sift, guint node, guint passed)
{
  const TieCircleGraph *graph = sift->graph;
  const guint at = sift->place[passed];
  const guint own = find_end (sift, at);
  const double shared = weight_at (sift, own, at);
  const double upto = weight_before (sift, own) + shared;
  double gain = 0;

  for (guint k = graph->start[passed]; k < graph->start[passed + 1]; k++)
    {
      const guint other = graph->neighbor[k];
      const guint place = sift->place[other];
      guint end;
      double between;

      if (other == node)
        continue;
      end = find_end (sift, place);
      between = weight_before (sift, end) - upto + (place > at ? 0 : sift->total);
      gain +=
          graph->weight[k] * (sift->total - shared - 2 * between - weight_at (sift, end, place));
    }
  return gain;
}

/* How long the node's edges are, along the circle, after it has moved so many steps. */
static double
measure_length (const Sift *sift, guint node, int steps)
{
  const guint n = sift->graph->n_nodes;
  const guint at = sift->place[node];
  const guint forward = steps >= 0 ? (guint) steps : n - 1 - (guint) -steps;
  double length = 0;

  for (guint i = 0; i < sift->n_ends; i++)
    {
      const guint place = sift->ends[i].place;
      const guint offset = place > at ? place - at : place + n - at;
      const guint moved = offset <= forward ? offset - 1 : offset;
      const guint distance = moved > forward ? moved - forward : forward - moved;

      length += sift->ends[i].weight * MIN (distance, n - distance);
    }
  return length;
}

static void
look (const Sift *sift, guint node, int direction, guint most, Move *best)
{
  const guint n = sift->graph->n_nodes;
  guint at = sift->place[node];
  double crossings = 0;

  for (guint step = 1; step <= most; step++)
    {
      double length;

      if (direction > 0)
        at = at + 1 < n ? at + 1 : 0;
      else
        at = at > 0 ? at - 1 : n - 1;
      crossings += direction * count_gain (sift, node, sift->order[at]);
      if (crossings > best->crossings)
        continue;
      length = measure_length (sift, node, direction * (int) step);
      if (crossings < best->crossings || length < best->length)
        *best = (Move){ direction * (int) step, crossings, length };
    }
}

static void
move (Sift *sift, guint node, int steps)
{
  const guint n = sift->graph->n_nodes;
  guint at = sift->place[node];

  for (int left = abs (steps); left > 0; left--)
    {
      const guint next = steps > 0 ? (at + 1 < n ? at + 1 : 0) : (at > 0 ? at - 1 : n - 1);

      sift->order[at] = sift->order[next];
      sift->place[sift->order[at]] = at;
      at = next;
    }
  sift->order[at] = node;
  sift->place[node] = at;
}

/**
 * tie_circle_sift:
 * @graph: a graph
 * @reach: how far a node may move at a time, in either direction
 * @moves: (array) (nullable): which nodes may move at all; NULL: all
 * @arrangement: (nullable): what says when to stop
 * @order: (inout) (array): the nodes in the order in which they stand on the circle
 *
 * Moves each node once to where the fewest edges cross, of several such places to where its edges
 * are shortest. Takes time proportional to the number of nodes times twice the reach, times the
 * mean degree.
 *
 * Returns: whether a node has moved
 */
gboolean
tie_circle_sift (const TieCircleGraph *graph,
                 guint reach,
                 const gboolean *moves,
                 TieArrangement *arrangement,
                 guint *order)
{
  const guint n = graph->n_nodes;
  g_autofree guint *place = g_new (guint, n + 1);
  g_autofree End *ends = g_new (End, n + 1);
  Sift sift = { graph, order, place, ends, 0, 0 };
  gboolean moved = FALSE;

  if (n < 4)
    return FALSE;
  for (guint i = 0; i < n; i++)
    place[order[i]] = i;
  for (guint node = 0; node < n; node++)
    {
      const guint forward = MIN (reach, (n - 1) / 2);
      const guint backward = MIN (reach, n - 2 - forward);
      Move best = { 0, 0, 0 };

      if (node % TELL_EVERY == 0 && arrangement != NULL
          && !tie_arrangement_tell (arrangement, (double) node / n))
        break;
      if (moves != NULL && !moves[node])
        continue;
      lift (&sift, node);
      best.length = measure_length (&sift, node, 0);
      look (&sift, node, 1, forward, &best);
      look (&sift, node, -1, backward, &best);
      if (best.steps == 0)
        continue;
      move (&sift, node, best.steps);
      moved = TRUE;
    }
  return moved;
}

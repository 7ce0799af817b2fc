/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One node in the middle, the others on rings around it by their distance in the graph. */

#include "tie-rings.h"

#include "tie-parts.h"
#include "tie-ring-given.h"
#include "tie-ring-share.h"

#include <math.h>

/* The rings are no flatter or steeper than this. */
#define MOST_RATIO 2.0
/* What the gap is made larger by, so that no rounding undoes it, pixels. */
#define SLACK 1e-3
/* How often nodes are drawn towards their neighbors, and by how much, against staying evenly
 * spread.
 */
#define N_SWEEPS 6
#define DRAWN 0.6
/* Rings grow by no more than this to give each node room for all that is reached through it. */
#define MOST_GROWTH 1.25
/* In how many turns the whole is tried. */
#define N_TURNS 24

/* A component on its rings. */
typedef struct
{
  TieRingGraph graph;
  double gap;
  double *angle; /* where each node stands on its ring */
  double *row;   /* the wishes and the angles of one ring */
  double *row_angle;
} Rings;

/* The focus, or the node with the most neighbors. */
static guint
choose_center (const TiePart *part, const TieAdjacency *adjacency)
{
  guint best = 0;
  guint most = 0;

  if (part->focus >= 0)
    return (guint) part->focus;
  for (guint i = 0; i < adjacency->n_nodes; i++)
    {
      const guint degree = adjacency->start[i + 1] - adjacency->start[i];

      if (degree <= most)
        continue;
      best = i;
      most = degree;
    }
  return best;
}

/* The frame around all boxes, as an edge of the smallest one of the wished aspect. */
static double
measure_frame (const Rings *rings, const TieRingStack *stack, double aspect, double turn)
{
  const TiePart *part = rings->graph.part;
  double left = -part->width[rings->graph.center] / 2, right = -left;
  double top = -part->height[rings->graph.center] / 2, bottom = -top;

  for (guint r = 0; r < stack->n; r++)
    for (guint i = stack->start[r]; i < stack->start[r + 1]; i++)
      {
        const double angle = rings->graph.angle[stack->nodes[i]] + turn;
        const double x = stack->across[r] * sin (angle);
        const double y = -stack->across[r] / stack->ratio * cos (angle);

        left = MIN (left, x - stack->width[i] / 2);
        right = MAX (right, x + stack->width[i] / 2);
        top = MIN (top, y - stack->height[i] / 2);
        bottom = MAX (bottom, y + stack->height[i] / 2);
      }
  return MAX ((right - left) / aspect, bottom - top);
}

/* Turns the whole so that it fits into a small frame; the first node of the innermost ring is at
 * the top where all turns are as good. */
static void
choose_turn (const Rings *rings, const TieRingStack *stack, double aspect)
{
  guint first = 0;
  double best = 0;
  double least = INFINITY;

  for (guint i = 1; i < stack->start[1]; i++)
    if (stack->nodes[i] < stack->nodes[first])
      first = i;
  for (guint k = 0; k < N_TURNS; k++)
    {
      const double turn = 2 * G_PI * k / N_TURNS - rings->graph.angle[stack->nodes[first]];
      const double frame = measure_frame (rings, stack, aspect, turn);

      if (frame > least * 0.98)
        continue;
      best = turn;
      least = frame;
    }
  for (guint i = 0; i < rings->graph.part->graph.n_nodes; i++)
    rings->graph.angle[i] += best;
}

/* Puts the nodes of one ring as near to their wishes as they go. */
static void
spread_ring (const Rings *rings, const TieRingStack *stack, guint r)
{
  TieRing ring = tie_ring_stack_get (stack, r);
  const guint *nodes = stack->nodes + stack->start[r];

  for (guint i = 0; i < ring.n; i++)
    rings->row_angle[i] = rings->angle[nodes[i]];
  if (!tie_ring_spread (&ring, rings->row, rings->row_angle))
    {
      tie_ring_fill (&ring, rings->row_angle[0], rings->row_angle);
      stack->across[r] = ring.across;
    }
  for (guint i = 0; i < ring.n; i++)
    rings->angle[nodes[i]] = rings->row_angle[i];
}

/* The mean way from a node to its neighbors on other rings, as an angle that is added to its own.
 */
static double
find_pull (const Rings *rings, guint node)
{
  double sum = 0;
  guint n = 0;

  for (guint k = rings->graph.adjacency->start[node]; k < rings->graph.adjacency->start[node + 1];
       k++)
    {
      const guint other = rings->graph.adjacency->neighbor[k];

      if (other == rings->graph.center
          || rings->graph.distance[other] == rings->graph.distance[node])
        continue;
      sum += remainder (rings->angle[other] - rings->angle[node], 2 * G_PI);
      n++;
    }
  return n > 0 ? sum / n : 0;
}

/* Draws nodes towards their neighbors, from the inside out and back again. */
static void
relax (const Rings *rings, const TieRingStack *stack)
{
  for (guint sweep = 0; sweep < N_SWEEPS; sweep++)
    for (guint k = 0; k < stack->n; k++)
      {
        const guint r = sweep % 2 == 0 ? k : stack->n - 1 - k;
        const guint *nodes = stack->nodes + stack->start[r];

        for (guint i = 0; i < stack->start[r + 1] - stack->start[r]; i++)
          rings->row[i] =
              DRAWN * (rings->angle[nodes[i]] + find_pull (rings, nodes[i]))
              + (1 - DRAWN)
                    * (rings->angle[nodes[i]]
                       + remainder (rings->graph.angle[nodes[i]] - rings->angle[nodes[i]],
                                    2 * G_PI));
        spread_ring (rings, stack, r);
      }
}

/* Nodes that have a place already stay at their angle and, where they can, on their ring. */
static TieRingStack *
take_given (const TieArrangement *arrangement, const Rings *rings)
{
  const TieRingGraph *graph = &rings->graph;
  const guint n = graph->part->graph.n_nodes;
  g_autofree double *given = g_new (double, n + 1);
  TieRingStack *stack;

  tie_ring_given_place (arrangement, graph, given);
  stack = tie_ring_stack_new (graph, given, rings->gap);
  for (guint i = 0; i < n; i++)
    rings->angle[i] = graph->angle[i];
  for (guint r = 0; r < stack->n; r++)
    {
      for (guint i = stack->start[r]; i < stack->start[r + 1]; i++)
        rings->row[i - stack->start[r]] = graph->angle[stack->nodes[i]];
      spread_ring (rings, stack, r);
    }
  return stack;
}

/* Where not all fit in, the rings grow, but only so far. */
static TieRingStack *
arrange_anew (TieArrangement *arrangement, const Rings *rings)
{
  const guint n = rings->graph.part->graph.n_nodes;
  g_autofree guint *order = g_new (guint, n + 1);
  TieRingStack *stack;
  double turns;

  tie_ring_share_order (&rings->graph, arrangement, order);
  stack = tie_ring_stack_new (&rings->graph, NULL, rings->gap);
  turns = tie_ring_share_out (&rings->graph, stack, order);
  for (guint r = 0; r < stack->n; r++)
    stack->across[r] *= CLAMP (turns, 1, MOST_GROWTH);
  choose_turn (rings, stack, arrangement->problem->aspect);
  for (guint i = 0; i < n; i++)
    rings->angle[i] = rings->graph.angle[i];
  relax (rings, stack);
  return stack;
}

static void
put_down (const Rings *rings, const TieRingStack *stack)
{
  const TiePart *part = rings->graph.part;

  for (guint r = 0; r < stack->n; r++)
    for (guint i = stack->start[r]; i < stack->start[r + 1]; i++)
      {
        const guint node = stack->nodes[i];

        part->x[node] = stack->across[r] * sin (rings->angle[node]);
        part->y[node] = -stack->across[r] / stack->ratio * cos (rings->angle[node]);
      }
}

static void
lay_out_part (TieArrangement *arrangement, const TiePart *part)
{
  const gboolean from_given = arrangement->problem->from_given;
  const guint n = part->graph.n_nodes;
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&part->graph);
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  g_autofree double *numbers = g_new0 (double, 4 * (gsize) n + 1);
  g_autoptr (TieRingStack) stack = NULL;
  Rings rings = { .graph = { .part = part, .adjacency = adjacency } };

  rings.graph.angle = numbers;
  rings.angle = numbers + n;
  rings.row = numbers + 2 * (gsize) n;
  rings.row_angle = numbers + 3 * (gsize) n;
  rings.gap = arrangement->problem->gap + SLACK;
  rings.graph.ratio = CLAMP (arrangement->problem->aspect, 1 / MOST_RATIO, MOST_RATIO);
  rings.graph.center = choose_center (part, adjacency);
  if (from_given && part->focus < 0)
    rings.graph.center = tie_ring_given_center (arrangement, &rings.graph);
  rings.graph.distance = tie_distances_from (distances, rings.graph.center);
  stack = from_given ? take_given (arrangement, &rings) : arrange_anew (arrangement, &rings);
  put_down (&rings, stack);
}

/**
 * tie_rings_layout:
 * @problem: what is to be arranged
 * @x: (inout) (array): middles of the boxes, pixels
 * @y: (inout) (array): likewise
 *
 * Puts the focus, or the node with the most neighbors, in the middle and the others on rings around
 * it: elliptic ones of the wished shape, one for each distance in the graph, or several for a crowd
 * (after Yee, Fisher, Dhamija and Hearst, Animated exploration of dynamic graphs with radial
 * layout, 2001). Around the rings, nodes stand in an order in which few edges cross, each drawn to
 * its neighbors. Other components have rings of their own. Positions that are given keep their
 * angles and, where there is room, their rings.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_rings_layout (const TieLayoutProblem *problem, double *x, double *y)
{
  g_return_val_if_fail (problem != NULL && x != NULL && y != NULL, FALSE);

  g_auto (TieArrangement) arrangement;

  tie_arrangement_init (&arrangement, problem, x, y);
  tie_parts_lay_out (&arrangement, lay_out_part);
  return tie_arrangement_finish (&arrangement);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What circle, rings and layers begin and end with: progress, and the place of the whole. */

#include "tie-arrangement.h"

#include "tie-median.h"
#include "tie-overlap.h"

#include <math.h>

/**
 * tie_arrangement_init:
 * @arrangement: (out caller-allocates): the layout
 * @problem: what is to be arranged; must outlive @arrangement
 * @x: (inout) (array): middles of the boxes; must outlive @arrangement
 * @y: (inout) (array): likewise
 *
 * Begins a layout.
 */
void
tie_arrangement_init (TieArrangement *arrangement,
                      const TieLayoutProblem *problem,
                      double *x,
                      double *y)
{
  const gsize size = problem->graph.n_nodes * sizeof (double);

  *arrangement = (TieArrangement){ .problem = problem, .x = x, .y = y, .upto = 1 };
  arrangement->given_x = g_memdup2 (x, size);
  arrangement->given_y = g_memdup2 (y, size);
}

/**
 * tie_arrangement_clear:
 * @arrangement: a layout
 *
 * Frees what it holds.
 */
void
tie_arrangement_clear (TieArrangement *arrangement)
{
  g_free (arrangement->given_x);
  g_free (arrangement->given_y);
}

/**
 * tie_arrangement_tell:
 * @arrangement: a layout
 * @done: the part of the present phase that is done, 0 to 1
 *
 * Tells the progress function, unless it has said to stop before.
 *
 * Returns: whether to go on
 */
gboolean
tie_arrangement_tell (TieArrangement *arrangement, double done)
{
  const TieLayoutProblem *problem = arrangement->problem;
  const double all = arrangement->from + (arrangement->upto - arrangement->from) * done;

  if (!arrangement->stopped && problem->progress != NULL)
    arrangement->stopped =
        !problem->progress (CLAMP (all, 0, 1), NULL, NULL, problem->progress_data);
  return !arrangement->stopped;
}

/**
 * tie_arrangement_is_pinned:
 * @arrangement: a layout
 * @node: a node
 *
 * Returns: whether the node keeps the position it was given
 */
gboolean
tie_arrangement_is_pinned (const TieArrangement *arrangement, guint node)
{
  return arrangement->problem->pinned != NULL && arrangement->problem->pinned[node];
}

/**
 * tie_arrangement_return:
 * @arrangement: a layout
 * @n: how many nodes
 * @nodes: (array length=n): which
 *
 * Moves some nodes as a whole to where they were given: by the median way back, so that as many as
 * can be do not move at all. Pinned ones only count where there are no others: they may have been
 * dragged away from the rest.
 */
void
tie_arrangement_return (const TieArrangement *arrangement, guint n, const guint *nodes)
{
  g_autofree double *way_x = g_new (double, n + 1);
  g_autofree double *way_y = g_new (double, n + 1);
  guint n_ways = 0;

  for (guint pass = 0; pass < 2 && n_ways == 0; pass++)
    for (guint i = 0; i < n; i++)
      {
        const guint node = nodes[i];

        if (pass == 0 && tie_arrangement_is_pinned (arrangement, node))
          continue;
        way_x[n_ways] = arrangement->given_x[node] - arrangement->x[node];
        way_y[n_ways++] = arrangement->given_y[node] - arrangement->y[node];
      }
  if (n_ways == 0)
    return;

  const double dx = tie_median (way_x, n_ways);
  const double dy = tie_median (way_y, n_ways);

  for (guint i = 0; i < n; i++)
    {
      arrangement->x[nodes[i]] += dx;
      arrangement->y[nodes[i]] += dy;
    }
}

static void
move_all (const TieArrangement *arrangement, double dx, double dy)
{
  for (guint i = 0; i < arrangement->problem->graph.n_nodes; i++)
    {
      arrangement->x[i] += dx;
      arrangement->y[i] += dy;
    }
}

/* The middle of the frame around all boxes, or the focus, comes to (0, 0). */
static void
center (const TieArrangement *arrangement)
{
  const TieLayoutProblem *problem = arrangement->problem;
  const double *x = arrangement->x, *y = arrangement->y;
  double left = INFINITY, right = -INFINITY;
  double top = INFINITY, bottom = -INFINITY;

  if (problem->focus >= 0 && (guint) problem->focus < problem->graph.n_nodes)
    {
      move_all (arrangement, -x[problem->focus], -y[problem->focus]);
      return;
    }
  for (guint i = 0; i < problem->graph.n_nodes; i++)
    {
      left = MIN (left, x[i] - problem->width[i] / 2);
      right = MAX (right, x[i] + problem->width[i] / 2);
      top = MIN (top, y[i] - problem->height[i] / 2);
      bottom = MAX (bottom, y[i] + problem->height[i] / 2);
    }
  move_all (arrangement, -(left + right) / 2, -(top + bottom) / 2);
}

/* Moves the whole to where pinned nodes are, on the average. Returns FALSE where there are none. */
static gboolean
go_to_pinned (const TieArrangement *arrangement)
{
  double dx = 0;
  double dy = 0;
  guint n_pinned = 0;

  for (guint i = 0; i < arrangement->problem->graph.n_nodes; i++)
    if (tie_arrangement_is_pinned (arrangement, i))
      {
        dx += arrangement->given_x[i] - arrangement->x[i];
        dy += arrangement->given_y[i] - arrangement->y[i];
        n_pinned++;
      }
  if (n_pinned > 0)
    move_all (arrangement, dx / n_pinned, dy / n_pinned);
  return n_pinned > 0;
}

/**
 * tie_arrangement_finish:
 * @arrangement: a layout whose nodes are arranged
 *
 * Gives the whole its place, unless it began with given positions and so has one; puts pinned nodes
 * where they are to stay, and pushes others out of their way.
 *
 * Returns: FALSE when the progress function has stopped the layout: then boxes may overlap
 */
gboolean
tie_arrangement_finish (TieArrangement *arrangement)
{
  const TieLayoutProblem *problem = arrangement->problem;
  const guint n = problem->graph.n_nodes;

  if (!problem->from_given && !go_to_pinned (arrangement))
    center (arrangement);
  for (guint i = 0; i < n; i++)
    if (tie_arrangement_is_pinned (arrangement, i))
      {
        arrangement->x[i] = arrangement->given_x[i];
        arrangement->y[i] = arrangement->given_y[i];
      }
  arrangement->from = arrangement->upto = 1;
  if (!tie_arrangement_tell (arrangement, 1))
    return FALSE;
  if (!problem->bare)
    tie_overlap_remove (n, problem->width, problem->height, problem->gap, problem->pinned,
                        arrangement->x, arrangement->y);
  return TRUE;
}

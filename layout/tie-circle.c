/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All nodes on one ellipse, in an order in which few edges cross. */

#include "tie-circle.h"

#include "tie-arrangement.h"
#include "tie-circle-given.h"
#include "tie-circle-order.h"
#include "tie-ring.h"

#include <math.h>

/* Circles are looser than they must be, small ones more so: by this many mean box sizes, divided
 * among the boxes, but for each no more and no less than so many. */
#define LOOSE 12.0
#define LOOSEST 0.9
#define TIGHTEST 0.03
/* The ellipse is no flatter or steeper than this. */
#define MOST_RATIO 3.0
#define N_RATIOS 4
/* What the gap is made larger by, so that no rounding undoes it, pixels. */
#define SLACK 1e-3

/* Where on the circle a node stands in any case: at the top, but two wide boxes stand side by side
 * rather than one above the other. */
static double
first_angle (const TieLayoutProblem *problem)
{
  return problem->graph.n_nodes == 2 && problem->aspect >= 1 ? -G_PI / 2 : 0;
}

/* The node that is to stand first comes first in the order. */
static void
turn (guint n, guint top, gboolean forward, guint *order)
{
  g_autofree guint *before = g_memdup2 (order, n * sizeof *order);
  guint first = 0;

  while (first < n && before[first] != top)
    first++;
  for (guint i = 0; i < n; i++)
    order[i] = before[(first + (forward ? i : n - i)) % n];
}

/* An order of few crossings; the focus first, the lower one of its neighbors to the right. */
static void
find_order (TieArrangement *arrangement, const TieAdjacency *adjacency, guint *order)
{
  const guint n = adjacency->n_nodes;
  const int focus = arrangement->problem->focus;
  const guint top = focus >= 0 && (guint) focus < n ? (guint) focus : 0;

  tie_circle_order (adjacency, arrangement, order);
  turn (n, top, TRUE, order);
  if (order[1 % n] > order[n - 1])
    turn (n, top, FALSE, order);
}

/* Makes the ring as large as it must be, and of such a shape that the whole has the wished one. */
static void
fit (const TieLayoutProblem *problem, TieRing *ring, double *angle)
{
  double width = 0;
  double height = 0;
  double ratio = problem->aspect;
  double before = 0;

  for (guint i = 0; i < ring->n; i++)
    {
      width += ring->width[i] / ring->n;
      height += ring->height[i] / ring->n;
    }
  ring->gap =
      problem->gap + SLACK + CLAMP (LOOSE / ring->n, TIGHTEST, LOOSEST) * (width + height) / 2;
  for (guint i = 0; i < N_RATIOS && fabs (ratio - before) > 1e-3 * ratio; i++)
    {
      before = ratio;
      tie_ring_fit (ring, CLAMP (ratio, 1 / MOST_RATIO, MOST_RATIO), first_angle (problem), angle);
      ratio = (problem->aspect * (2 * ring->down + height) - width) / MAX (2 * ring->down, 1e-6);
    }
}

/* A circle of the nodes in their order. */
static void
place (const TieArrangement *arrangement, const guint *order)
{
  const TieLayoutProblem *problem = arrangement->problem;
  const guint n = problem->graph.n_nodes;
  g_autofree double *numbers = g_new (double, 3 * (gsize) n + 1);
  double *width = numbers, *height = numbers + n, *angle = numbers + 2 * (gsize) n;
  TieRing ring = { .n = n, .width = width, .height = height };

  for (guint i = 0; i < n; i++)
    {
      width[i] = problem->width[order[i]];
      height[i] = problem->height[order[i]];
    }
  fit (problem, &ring, angle);
  tie_ring_fill (&ring, first_angle (problem), angle);
  for (guint i = 0; i < n; i++)
    {
      arrangement->x[order[i]] = ring.across * sin (angle[i]);
      arrangement->y[order[i]] = -ring.down * cos (angle[i]);
    }
}

static void
place_given (TieArrangement *arrangement, const TieAdjacency *adjacency)
{
  const guint n = adjacency->n_nodes;
  g_autofree guint *order = g_new (guint, n + 1);

  if (tie_circle_given_keep (arrangement, adjacency))
    return;
  tie_circle_given_order (arrangement, adjacency, first_angle (arrangement->problem), order);
  place (arrangement, order);
  tie_arrangement_return (arrangement, n, order);
}

static void
place_anew (TieArrangement *arrangement, const TieAdjacency *adjacency)
{
  g_autofree guint *order = g_new (guint, adjacency->n_nodes + 1);

  find_order (arrangement, adjacency, order);
  place (arrangement, order);
}

/**
 * tie_circle_layout:
 * @problem: what is to be arranged
 * @x: (inout) (array): middles of the boxes, pixels
 * @y: (inout) (array): likewise
 *
 * Puts all nodes on an ellipse of the wished shape that is as small as their boxes allow, in an
 * order in which few edges cross and components stay together; the focus or the first node at the
 * top. A circle that is given is kept as it is while there is room on it: only nodes that are new
 * come where they cross least.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_circle_layout (const TieLayoutProblem *problem, double *x, double *y)
{
  g_return_val_if_fail (problem != NULL && x != NULL && y != NULL, FALSE);

  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&problem->graph);
  g_auto (TieArrangement) arrangement;

  tie_arrangement_init (&arrangement, problem, x, y);
  if (adjacency->n_nodes > 0 && problem->from_given)
    place_given (&arrangement, adjacency);
  else if (adjacency->n_nodes > 0)
    place_anew (&arrangement, adjacency);
  return tie_arrangement_finish (&arrangement);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A circle that begins with given positions: who stands on it already stays, if it has room for
 * those who are new. */

#include "tie-circle-given.h"

#include "tie-circle-order.h"
#include "tie-ellipse.h"
#include "tie-ring.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Where there is no ellipse: a node that was given so near to the middle, compared with the others,
 * is new on the circle. */
#define INSIDE 0.5

typedef struct
{
  guint node;
  double angle; /* clockwise from the top */
} Spoke;

static int
compare_spokes (const void *a, const void *b)
{
  const Spoke *left = a;
  const Spoke *right = b;

  if (left->angle != right->angle)
    return left->angle < right->angle ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/* The nodes by their angle; those that may move then go where they cross least. */
static void
sort_nodes (const TieArrangement *arrangement,
            const TieAdjacency *adjacency,
            const TieEllipse *ellipse,
            const gboolean *moves,
            guint *order)
{
  const guint n = adjacency->n_nodes;
  g_autofree Spoke *spokes = g_new (Spoke, n + 1);

  for (guint i = 0; i < n; i++)
    spokes[i] = (Spoke){ i, tie_ellipse_angle_of (ellipse, arrangement->given_x[i],
                                                  arrangement->given_y[i]) };
  qsort (spokes, n, sizeof *spokes, compare_spokes);
  for (guint i = 0; i < n; i++)
    order[i] = spokes[i].node;
  tie_circle_order_insert (adjacency, moves, order);
}

/* The nodes of a circle that are on it or come onto it, in order, the first one on it already. */
typedef struct
{
  guint n;
  guint *node;
  double *width;
  double *height;
  double *wished; /* the angle at which it is to stand */
  double *angle;
} Seats;

static void
seats_init (Seats *seats, guint n)
{
  seats->n = 0;
  seats->node = g_new (guint, n + 1);
  seats->width = g_new (double, 4 * (gsize) n + 1);
  seats->height = seats->width + n;
  seats->wished = seats->width + 2 * (gsize) n;
  seats->angle = seats->width + 3 * (gsize) n;
}

static void
seats_clear (Seats *seats)
{
  g_free (seats->node);
  g_free (seats->width);
}

/* Pinned nodes that were dragged away need no seat. */
static void
take_seats (Seats *seats,
            const TieArrangement *arrangement,
            const TieEllipse *ellipse,
            const gboolean *is_on,
            const guint *order)
{
  const guint n = arrangement->problem->graph.n_nodes;
  guint first = 0;

  while (first + 1 < n && !is_on[order[first]])
    first++;
  for (guint i = 0; i < n; i++)
    {
      const guint node = order[(first + i) % n];
      double angle;

      if (!is_on[node] && tie_arrangement_is_pinned (arrangement, node))
        continue;
      angle =
          tie_ellipse_angle_of (ellipse, arrangement->given_x[node], arrangement->given_y[node]);
      if (seats->n > 0 && angle < seats->wished[0])
        angle += 2 * G_PI;
      seats->node[seats->n] = node;
      seats->width[seats->n] = arrangement->problem->width[node];
      seats->height[seats->n] = arrangement->problem->height[node];
      seats->wished[seats->n++] = angle;
    }
}

/* Nodes that are new stand evenly between those that are not. */
static void
place_new (Seats *seats, const gboolean *is_on)
{
  guint last = 0;

  for (guint i = 1; i <= seats->n; i++)
    {
      const double end = i < seats->n ? seats->wished[i] : seats->wished[0] + 2 * G_PI;

      if (i < seats->n && !is_on[seats->node[i]])
        continue;
      for (guint k = last + 1; k < i; k++)
        seats->wished[k] =
            seats->wished[last] + (end - seats->wished[last]) * (k - last) / (i - last);
      last = i;
    }
  memcpy (seats->angle, seats->wished, seats->n * sizeof (double));
}

/**
 * tie_circle_given_keep:
 * @arrangement: a layout that begins with given positions
 * @adjacency: its graph
 *
 * Keeps the circle on which most nodes stand. Those that do not come onto it where they cross
 * least, and others move on only as far as their boxes need it.
 *
 * Returns: FALSE when they stand on no circle, or there is too little room on it
 */
gboolean
tie_circle_given_keep (TieArrangement *arrangement, const TieAdjacency *adjacency)
{
  const guint n = adjacency->n_nodes;
  g_autofree gboolean *is_on = g_new (gboolean, n + 1);
  g_autofree gboolean *moves = g_new (gboolean, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);
  TieRing ring = { .gap = arrangement->problem->gap };
  TieEllipse ellipse;
  Seats seats;
  gboolean fits;

  if (!tie_ellipse_find (n, arrangement->given_x, arrangement->given_y, &ellipse))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      is_on[i] = tie_ellipse_has (&ellipse, arrangement->given_x[i], arrangement->given_y[i]);
      moves[i] = !is_on[i];
    }
  sort_nodes (arrangement, adjacency, &ellipse, moves, order);
  seats_init (&seats, n);
  take_seats (&seats, arrangement, &ellipse, is_on, order);
  place_new (&seats, is_on);
  ring.n = seats.n;
  ring.width = seats.width;
  ring.height = seats.height;
  ring.across = ellipse.across;
  ring.down = ellipse.down;
  fits = tie_ring_spread (&ring, seats.wished, seats.angle);
  for (guint i = 0; fits && i < seats.n; i++)
    {
      arrangement->x[seats.node[i]] = ellipse.x + ring.across * sin (seats.angle[i]);
      arrangement->y[seats.node[i]] = ellipse.y - ring.down * cos (seats.angle[i]);
    }
  seats_clear (&seats);
  return fits;
}

/* The frame around the given positions, without what was dragged away. */
static TieEllipse
find_frame (const TieArrangement *arrangement)
{
  double left = INFINITY, right = -INFINITY;
  double top = INFINITY, bottom = -INFINITY;

  for (guint pass = 0; pass < 2 && left > right; pass++)
    for (guint i = 0; i < arrangement->problem->graph.n_nodes; i++)
      {
        if (pass == 0 && tie_arrangement_is_pinned (arrangement, i))
          continue;
        left = MIN (left, arrangement->given_x[i]);
        right = MAX (right, arrangement->given_x[i]);
        top = MIN (top, arrangement->given_y[i]);
        bottom = MAX (bottom, arrangement->given_y[i]);
      }
  return (TieEllipse){ (left + right) / 2, (top + bottom) / 2, MAX ((right - left) / 2, 1e-6),
                       MAX ((bottom - top) / 2, 1e-6) };
}

/**
 * tie_circle_given_order:
 * @arrangement: a layout that begins with given positions
 * @adjacency: its graph
 * @first: an angle
 * @order: (out caller-allocates) (array): the nodes in their order on the circle
 *
 * Orders nodes by the angle under which they are seen from the middle; those that are near to it
 * come where they cross least. The order begins with the node that is nearest to the angle @first.
 */
void
tie_circle_given_order (const TieArrangement *arrangement,
                        const TieAdjacency *adjacency,
                        double first,
                        guint *order)
{
  const guint n = adjacency->n_nodes;
  const TieEllipse frame = find_frame (arrangement);
  g_autofree gboolean *moves = g_new (gboolean, n + 1);
  g_autofree guint *sorted = g_new (guint, n + 1);
  double least = INFINITY;
  guint start = 0;

  for (guint i = 0; i < n; i++)
    moves[i] = hypot ((arrangement->given_x[i] - frame.x) / frame.across,
                      (arrangement->given_y[i] - frame.y) / frame.down)
               < INSIDE;
  sort_nodes (arrangement, adjacency, &frame, moves, sorted);
  for (guint i = 0; i < n; i++)
    {
      const double angle = tie_ellipse_angle_of (&frame, arrangement->given_x[sorted[i]],
                                                 arrangement->given_y[sorted[i]]);
      const double off = fabs (remainder (angle - first, 2 * G_PI));

      /* Pinned ones may have been dragged there. */
      if (off >= least || tie_arrangement_is_pinned (arrangement, sorted[i]))
        continue;
      start = i;
      least = off;
    }
  for (guint i = 0; i < n; i++)
    order[i] = sorted[(start + i) % n];
}

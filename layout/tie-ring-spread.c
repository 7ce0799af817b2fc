/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Boxes on an ellipse that have their own wishes where to stand. */

#include "tie-ring.h"

#include "tie-spread.h"

#include <math.h>

#define MOST_ROUNDS 8
/* How much more distance is asked for in each round, since it depends on where boxes come to be. */
#define CAUTION 0.02

typedef struct
{
  const TieRing *ring;
  const double *wished;
  double *angle;
  double *distance; /* from each box to the next, around the ring */
  double *row;      /* the wishes from the cut on, the distances and the outcome */
  double *row_distance;
  double *placed;
  TieSpreadPool *pools;
} Spread;

static double
step_after (const Spread *spread, guint i)
{
  const guint next = i + 1 < spread->ring->n ? i + 1 : 0;

  return spread->angle[next] - spread->angle[i] + (next == 0 ? 2 * G_PI : 0);
}

/* How far apart neighbors must be where they are now. Returns the box behind which there is the
 * most room to spare, or G_MAXUINT where there is too little in all. */
static guint
measure (Spread *spread, double caution)
{
  const guint n = spread->ring->n;
  double total = 0;
  double most = -INFINITY;
  guint cut = 0;

  for (guint i = 0; i < n; i++)
    {
      const guint next = i + 1 < n ? i + 1 : 0;

      spread->distance[i] = caution * tie_ring_distance (spread->ring, i, next, spread->angle[i]);
      total += spread->distance[i];
      if (step_after (spread, i) - spread->distance[i] <= most)
        continue;
      most = step_after (spread, i) - spread->distance[i];
      cut = i;
    }
  return total <= 2 * G_PI ? cut : G_MAXUINT;
}

/* Cuts the ring open and solves it as a row. */
static void
solve (Spread *spread, guint cut)
{
  const guint n = spread->ring->n;
  const double room = 2 * G_PI - spread->distance[cut];
  TieSpread row = {
    n, spread->row, NULL, spread->row_distance, -INFINITY, INFINITY, spread->pools
  };

  for (guint i = 0; i < n; i++)
    {
      const guint box = (cut + 1 + i) % n;
      const double now = spread->angle[box] + (box <= cut ? 2 * G_PI : 0);

      spread->row[i] = now + remainder (spread->wished[box] - now, 2 * G_PI);
      spread->row_distance[i] = spread->distance[box];
    }
  tie_spread_solve (&row, spread->placed);
  if (spread->placed[n - 1] - spread->placed[0] > room)
    {
      row.least = (spread->placed[0] + spread->placed[n - 1] - room) / 2;
      row.most = row.least + room;
      tie_spread_solve (&row, spread->placed);
    }
  for (guint i = 0; i < n; i++)
    {
      const guint box = (cut + 1 + i) % n;

      spread->angle[box] = spread->placed[i] - (box <= cut ? 2 * G_PI : 0);
    }
}

/**
 * tie_ring_spread:
 * @ring: a ring on which there is room for its boxes
 * @wished: (array): where each box would like to stand; any turns may be added
 * @angle: (inout) (array): where it stands, rising by less than a full turn in all
 *
 * Moves boxes on a ring to where they would like to be, as far as they go there without coming too
 * near to their neighbors or changing places with them.
 *
 * Returns: whether all neighbors keep the gap; FALSE where it is too tight for any wishes
 */
gboolean
tie_ring_spread (const TieRing *ring, const double *wished, double *angle)
{
  const guint n = ring->n;
  g_autofree double *numbers = g_new (double, 4 * (gsize) n + 1);
  g_autofree TieSpreadPool *pools = g_new (TieSpreadPool, n + 1);
  Spread spread = { ring, wished, angle, numbers, NULL, NULL, NULL, pools };

  spread.row = numbers + n;
  spread.row_distance = numbers + 2 * (gsize) n;
  spread.placed = numbers + 3 * (gsize) n;
  if (n == 1)
    angle[0] = wished[0];
  for (guint round = 0; n > 1 && round < MOST_ROUNDS; round++)
    {
      const guint cut = measure (&spread, round == 0 ? 1 : 1 + CAUTION * (round - 1));

      if (cut == G_MAXUINT)
        return FALSE;
      solve (&spread, cut);
      if (tie_ring_keeps_gaps (ring, angle))
        return TRUE;
    }
  return n <= 1;
}

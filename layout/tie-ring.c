/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Boxes on an ellipse: how large it must be, and where they stand on it. */

#include "tie-ring.h"

#include "tie-overlap.h"

#include <math.h>

#define N_HALVINGS 24
/* A box keeps clear of so many before it, not only of the last. */
#define LOOK_BACK 6
/* Pixels by which a gap may be smaller than it should. */
#define TOLERANCE 1e-6
/* What is added to a ring that is too tight. */
#define GROWTH 1.04
#define MOST_GROWTHS 200

typedef struct
{
  double x;
  double y;
} Point;

static Point
point_at (const TieRing *ring, double angle)
{
  return (Point){ ring->across * sin (angle), -ring->down * cos (angle) };
}

/* How far the angle must grow until the sine has changed by so much; infinite where it never does.
 */
static double
advance (double angle, double change)
{
  const double sine = sin (angle);
  const gboolean rises = cos (angle) >= 0;
  /* The angle in the half turn in which its sine rises, or falls. */
  const double own = rises ? asin (sine) : G_PI - asin (sine);

  if (rises && sine + change <= 1)
    return asin (sine + change) - own;
  if (sine - change >= -1)
    return G_PI - asin (sine - change) - own;
  if (!rises && sine + change <= 1)
    return 2 * G_PI + asin (sine + change) - own;
  return INFINITY;
}

/**
 * tie_ring_distance:
 * @ring: a ring
 * @i: a box
 * @j: another
 * @angle: where the middle of the first is
 *
 * Returns: how much further on the other must be to keep the gap, at least
 */
double
tie_ring_distance (const TieRing *ring, guint i, guint j, double angle)
{
  const double wide = (ring->width[i] + ring->width[j]) / 2 + ring->gap;
  const double high = (ring->height[i] + ring->height[j]) / 2 + ring->gap;

  return MIN (advance (angle, wide / ring->across), advance (angle - G_PI / 2, high / ring->down));
}

static gboolean
keeps_clear (const TieRing *ring, guint i, guint j, const Point *a, const Point *b)
{
  const double gap = ring->gap - TOLERANCE;

  return fabs (b->x - a->x) >= (ring->width[i] + ring->width[j]) / 2 + gap
         || fabs (b->y - a->y) >= (ring->height[i] + ring->height[j]) / 2 + gap;
}

/* Puts each box as near to the one before as it may stand, and the first one once more at the end.
 * Returns how far it is around, infinity where they do not fit. */
static double
walk (const TieRing *ring, double first, double *angle)
{
  Point last[LOOK_BACK];
  double at = first;

  for (guint i = 0; i <= ring->n; i++)
    {
      const guint box = i < ring->n ? i : 0;
      Point here;

      if (i > 0)
        at += tie_ring_distance (ring, i - 1, box, at);
      here = point_at (ring, at);
      for (guint j = i >= LOOK_BACK ? i - LOOK_BACK : 0; j + 1 < i; j++)
        if (!keeps_clear (ring, j, box, &last[j % LOOK_BACK], &here))
          {
            at = MAX (at, angle[j] + tie_ring_distance (ring, j, box, angle[j]));
            here = point_at (ring, at);
          }
      if (!(at - first <= 2 * G_PI))
        return INFINITY;
      last[i % LOOK_BACK] = here;
      if (i < ring->n)
        angle[i] = at;
    }
  return at - first;
}

/**
 * tie_ring_fit:
 * @ring: (inout): a ring; only its size is set
 * @ratio: its width, divided by its height
 * @first: where the first box stands
 * @angle: (out caller-allocates) (array): where each box stands, as near to the one before as it
 * may
 *
 * Makes a ring as small as its boxes allow.
 */
void
tie_ring_fit (TieRing *ring, double ratio, double first, double *angle)
{
  double least = 0;
  double most = 1e-3;

  for (guint i = 0; i < ring->n; i++)
    most += (ring->width[i] + ring->height[i] + 2 * ring->gap) / (16 * MIN (ratio, 1));
  ring->across = ring->down = 0;
  if (ring->n < 2)
    angle[0] = first;
  if (ring->n < 2)
    return;
  while (ring->down < most)
    {
      ring->down = most;
      ring->across = most * ratio;
      if (isfinite (walk (ring, first, angle)))
        break;
      least = most;
      most *= 2;
    }
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      ring->down = (least + most) / 2;
      ring->across = ring->down * ratio;
      if (isfinite (walk (ring, first, angle)))
        most = ring->down;
      else
        least = ring->down;
    }
  ring->down = most;
  ring->across = most * ratio;
  walk (ring, first, angle);
}

/**
 * tie_ring_keeps_gaps:
 * @ring: a ring
 * @angle: (array): where its boxes stand, in their order
 *
 * Returns: whether each box keeps the gap to the next few around the ring
 */
gboolean
tie_ring_keeps_gaps (const TieRing *ring, const double *angle)
{
  for (guint i = 0; i < ring->n; i++)
    {
      const Point here = point_at (ring, angle[i]);

      for (guint k = 1; k <= MIN (LOOK_BACK, ring->n - 1); k++)
        {
          const guint other = (i + k) % ring->n;
          const Point there = point_at (ring, angle[other]);

          if (!keeps_clear (ring, i, other, &here, &there))
            return FALSE;
        }
    }
  return TRUE;
}

/* Puts boxes all around a ring with as much room between any two as between any others. */
static void
fill (const TieRing *ring, double first, double *angle)
{
  TieRing loose = *ring;
  double least = ring->gap;
  double most = least + 1;
  double rest;

  for (loose.gap = most; isfinite (walk (&loose, first, angle)); loose.gap = most)
    most += most - least;
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      loose.gap = (least + most) / 2;
      if (isfinite (walk (&loose, first, angle)))
        least = loose.gap;
      else
        most = loose.gap;
    }
  loose.gap = least;
  rest = 2 * G_PI - walk (&loose, first, angle);
  for (guint i = 0; isfinite (rest) && i < ring->n; i++)
    angle[i] += rest * i / ring->n;
}

/* Whether any two boxes keep the gap, those on opposite sides as well. */
static gboolean
is_clear (const TieRing *ring, const double *angle)
{
  const guint n = ring->n;
  g_autofree double *numbers = g_new (double, 4 * (gsize) n + 1);
  double *width = numbers, *height = numbers + n;
  double *x = numbers + 2 * (gsize) n, *y = numbers + 3 * (gsize) n;

  for (guint i = 0; i < n; i++)
    {
      const Point point = point_at (ring, angle[i]);

      width[i] = ring->width[i] + ring->gap;
      height[i] = ring->height[i] + ring->gap;
      x[i] = point.x;
      y[i] = point.y;
    }
  return tie_overlap_count (n, width, height, x, y) == 0;
}

/**
 * tie_ring_fill:
 * @ring: (inout): a ring that fits its boxes; it grows where boxes on opposite sides would touch
 * @first: where the first box stands
 * @angle: (out caller-allocates) (array): where each stands, from @first on
 *
 * Puts boxes all around a ring with as much room between any two as between any others.
 */
void
tie_ring_fill (TieRing *ring, double first, double *angle)
{
  if (ring->n < 2)
    return;
  for (guint i = 0; i < MOST_GROWTHS; i++)
    {
      fill (ring, first, angle);
      if (is_clear (ring, angle))
        break;
      ring->across *= GROWTH;
      ring->down *= GROWTH;
    }
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One and the same view of a layout, however it was turned. */

#include "tie-orient.h"

#include <math.h>

/* What counts as equal, as a part of the whole. */
#define ALIKE 1e-6

static void
move_to_origin (guint n, int focus, double *x, double *y)
{
  double middle_x = 0;
  double middle_y = 0;

  for (guint i = 0; i < n; i++)
    {
      middle_x += x[i] / n;
      middle_y += y[i] / n;
    }
  if (focus >= 0 && (guint) focus < n)
    {
      middle_x = x[focus];
      middle_y = y[focus];
    }
  for (guint i = 0; i < n; i++)
    {
      x[i] -= middle_x;
      y[i] -= middle_y;
    }
}

/* Where the first node lies that is clearly off the origin. */
static double
first_angle (guint n, const double *x, const double *y)
{
  double farthest = 0;

  for (guint i = 0; i < n; i++)
    farthest = MAX (farthest, hypot (x[i], y[i]));
  for (guint i = 0; i < n; i++)
    if (farthest > 0 && hypot (x[i], y[i]) > farthest / 2)
      return atan2 (y[i], x[i]);
  return 0;
}

/* The direction in which the nodes spread most. Where they spread alike in all directions, that of
 * the first node. */
static double
long_axis (guint n, const double *x, const double *y)
{
  double middle_x = 0, middle_y = 0;
  double xx = 0, xy = 0, yy = 0;

  for (guint i = 0; i < n; i++)
    {
      middle_x += x[i] / n;
      middle_y += y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      xx += (x[i] - middle_x) * (x[i] - middle_x);
      xy += (x[i] - middle_x) * (y[i] - middle_y);
      yy += (y[i] - middle_y) * (y[i] - middle_y);
    }
  if (hypot (xx - yy, 2 * xy) <= ALIKE * (xx + yy))
    return first_angle (n, x, y);
  return atan2 (2 * xy, xx - yy) / 2;
}

static void
turn (guint n, double angle, double *x, double *y)
{
  const double cosine = cos (angle);
  const double sine = sin (angle);

  for (guint i = 0; i < n; i++)
    {
      const double old_x = x[i];

      x[i] = cosine * old_x - sine * y[i];
      y[i] = sine * old_x + cosine * y[i];
    }
}

/* Mirrors one coordinate so that its longer tail points up the axis; where both tails are alike,
 * the node of the lowest number that is off the axis decides. */
static void
mirror (guint n, double *coordinate)
{
  double skew = 0;
  double sum = 0;
  double farthest = 0;

  for (guint i = 0; i < n; i++)
    {
      const double cube = coordinate[i] * coordinate[i] * coordinate[i];

      skew += cube;
      sum += fabs (cube);
      farthest = MAX (farthest, fabs (coordinate[i]));
    }
  for (guint i = 0; fabs (skew) <= ALIKE * sum && i < n; i++)
    if (fabs (coordinate[i]) > 1e-3 * farthest)
      {
        skew = coordinate[i];
        sum = 0;
      }
  for (guint i = 0; skew < 0 && i < n; i++)
    coordinate[i] = -coordinate[i];
}

/**
 * tie_orient:
 * @n_nodes: how many nodes
 * @focus: the node that comes to (0, 0), or -1: the middle of all does
 * @aspect: the width of the room, divided by its height
 * @x: (inout) (array length=n_nodes): positions
 * @y: (inout) (array length=n_nodes): positions
 *
 * Turns a layout so that its long axis (the first principal component) runs along the longer side
 * of the room, and mirrors it so that the same layout, turned or mirrored before, always comes out
 * alike.
 */
void
tie_orient (guint n_nodes, int focus, double aspect, double *x, double *y)
{
  g_return_if_fail (n_nodes == 0 || (x != NULL && y != NULL));

  move_to_origin (n_nodes, focus, x, y);
  turn (n_nodes, (aspect > 1 ? 0 : G_PI / 2) - long_axis (n_nodes, x, y), x, y);
  mirror (n_nodes, x);
  mirror (n_nodes, y);
}

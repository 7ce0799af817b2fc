/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The ellipse on which points stand, but for a few. */

#include "tie-ellipse.h"

#include <math.h>
#include <string.h>

/* A point is on an ellipse if it is no further off than this part of the size. */
#define NEAR 2e-3
/* At least so many points must be on it, and this part of all. */
#define FEWEST 5
#define LEAST_PART 0.6
/* One in so many of those that are left is let go at a time, the farthest off. */
#define LET_GO 10

/* Where a point is as seen from an ellipse that is made a circle of radius 1. */
static double
measure_off (const TieEllipse *ellipse, double x, double y)
{
  return fabs (hypot ((x - ellipse->x) / ellipse->across, (y - ellipse->y) / ellipse->down) - 1);
}

/* Gauss's elimination; FALSE where there is no one solution. */
static gboolean
solve (double matrix[4][5], double solution[4])
{
  for (guint i = 0; i < 4; i++)
    {
      guint pivot = i;

      for (guint k = i + 1; k < 4; k++)
        if (fabs (matrix[k][i]) > fabs (matrix[pivot][i]))
          pivot = k;
      if (fabs (matrix[pivot][i]) < 1e-12)
        return FALSE;
      for (guint j = 0; j < 5; j++)
        {
          const double swap = matrix[i][j];

          matrix[i][j] = matrix[pivot][j];
          matrix[pivot][j] = swap;
        }
      for (guint k = i + 1; k < 4; k++)
        {
          const double factor = matrix[k][i] / matrix[i][i];

          for (guint j = i; j < 5; j++)
            matrix[k][j] -= factor * matrix[i][j];
        }
    }
  for (guint i = 4; i-- > 0;)
    {
      solution[i] = matrix[i][4];
      for (guint j = i + 1; j < 4; j++)
        solution[i] -= matrix[i][j] * solution[j];
      solution[i] /= matrix[i][i];
    }
  return TRUE;
}

typedef struct
{
  double x, y;
  double off;
} Point;

/* A x² + B y² + C x + D y = 1 by least squares; the points are about the origin, and their
 * distances from it about 1. */
static gboolean
fit (guint n, const Point *points, TieEllipse *ellipse)
{
  double matrix[4][5] = { { 0 } };
  double s[4];
  double size;

  for (guint i = 0; i < n; i++)
    {
      const double x = points[i].x, y = points[i].y;
      const double term[5] = { x * x, y * y, x, y, 1 };

      for (guint j = 0; j < 4; j++)
        for (guint k = 0; k < 5; k++)
          matrix[j][k] += term[j] * term[k] / n;
    }
  if (!solve (matrix, s) || s[0] <= 0 || s[1] <= 0)
    return FALSE;
  size = 1 + s[2] * s[2] / (4 * s[0]) + s[3] * s[3] / (4 * s[1]);
  *ellipse = (TieEllipse){ -s[2] / (2 * s[0]), -s[3] / (2 * s[1]), sqrt (size / s[0]),
                           sqrt (size / s[1]) };
  return TRUE;
}

/* Lets the points go that are farthest off. Returns how many are left. */
static guint
let_go (guint n, Point *points)
{
  for (guint gone = 0; gone <= n / LET_GO; gone++)
    {
      guint worst = 0;

      for (guint i = 1; i < n - gone; i++)
        if (points[i].off > points[worst].off)
          worst = i;
      points[worst] = points[n - gone - 1];
    }
  return n - n / LET_GO - 1;
}

/**
 * tie_ellipse_find:
 * @n: how many points
 * @x: (array length=n): where they are
 * @y: (array length=n): likewise
 * @ellipse: (out): the ellipse
 *
 * Finds the upright ellipse on which most of some points stand, if there is one: fits one by least
 * squares, lets go the points that are farthest off, and so on.
 *
 * Returns: FALSE when there is no such ellipse
 */
gboolean
tie_ellipse_find (guint n, const double *x, const double *y, TieEllipse *ellipse)
{
  g_autofree Point *points = g_new (Point, n + 1);
  const guint fewest = MAX (FEWEST, (guint) (LEAST_PART * n));
  double middle_x = 0;
  double middle_y = 0;
  double size = 0;

  for (guint i = 0; i < n; i++)
    {
      middle_x += x[i] / n;
      middle_y += y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    size += hypot (x[i] - middle_x, y[i] - middle_y) / n;
  if (!(size > 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    points[i] = (Point){ (x[i] - middle_x) / size, (y[i] - middle_y) / size, 0 };
  for (guint left = n; left >= fewest; left = let_go (left, points))
    {
      double most = 0;

      if (!fit (left, points, ellipse))
        return FALSE;
      for (guint i = 0; i < left; i++)
        {
          points[i].off = measure_off (ellipse, points[i].x, points[i].y);
          most = MAX (most, points[i].off);
        }
      if (most > NEAR)
        continue;
      *ellipse = (TieEllipse){ middle_x + size * ellipse->x, middle_y + size * ellipse->y,
                               size * ellipse->across, size * ellipse->down };
      return TRUE;
    }
  return FALSE;
}

/**
 * tie_ellipse_has:
 * @ellipse: an ellipse
 * @x: a point
 * @y: a point
 *
 * Returns: whether the point is on the ellipse, or very near to it
 */
gboolean
tie_ellipse_has (const TieEllipse *ellipse, double x, double y)
{
  return measure_off (ellipse, x, y) <= NEAR;
}

/**
 * tie_ellipse_angle_of:
 * @ellipse: an ellipse
 * @x: a point
 * @y: a point
 *
 * Returns: the angle of the point clockwise from the top, as if the ellipse were a circle that was
 *   stretched, from −π to π
 */
double
tie_ellipse_angle_of (const TieEllipse *ellipse, double x, double y)
{
  return atan2 ((x - ellipse->x) / ellipse->across, -(y - ellipse->y) / ellipse->down);
}

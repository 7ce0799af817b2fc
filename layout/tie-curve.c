/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Cubic curves: points, lengths, distances and parts of one. */

#include "tie-curve.h"

#include <math.h>

#include "tie-length.h"

/* Curves are measured in this many pieces, each by five points of Gauss and Legendre. */
#define LENGTH_PIECES 16
#define DISTANCE_SAMPLES 32

/**
 * tie_curve_point:
 * @curve: a curve
 * @t: where on it, 0 (start) to 1 (end)
 * @x: (out): the point there
 * @y: (out): the point there
 *
 * Finds a point of a curve.
 */
void
tie_curve_point (const TieCurve *curve, double t, double *x, double *y)
{
  g_return_if_fail (curve != NULL && x != NULL && y != NULL);

  const double u = 1 - t;
  const double b[4] = { u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t };

  *x = b[0] * curve->x[0] + b[1] * curve->x[1] + b[2] * curve->x[2] + b[3] * curve->x[3];
  *y = b[0] * curve->y[0] + b[1] * curve->y[1] + b[2] * curve->y[2] + b[3] * curve->y[3];
}

/* The derivative by t: pixels for each unit of t. */
static void
derivative (const TieCurve *curve, double t, double *dx, double *dy)
{
  const double u = 1 - t;
  const double b[3] = { 3 * u * u, 6 * u * t, 3 * t * t };

  *dx = 0;
  *dy = 0;
  for (int i = 0; i < 3; i++)
    {
      *dx += b[i] * (curve->x[i + 1] - curve->x[i]);
      *dy += b[i] * (curve->y[i + 1] - curve->y[i]);
    }
}

static double
speed (const TieCurve *curve, double t)
{
  double dx, dy;

  derivative (curve, t, &dx, &dy);
  return tie_length (dx, dy);
}

/**
 * tie_curve_tangent:
 * @curve: a curve
 * @t: where on it, 0 to 1
 * @dx: (out): the direction there, of unit length
 * @dy: (out): the direction there, of unit length
 *
 * Finds the direction in which the curve runs. Where its speed is nil (control points on an end),
 * the direction beside that place is taken; a curve that is a single point heads to the right.
 */
void
tie_curve_tangent (const TieCurve *curve, double t, double *dx, double *dy)
{
  g_return_if_fail (curve != NULL && dx != NULL && dy != NULL);

  const double towards = t < 0.5 ? 1 : -1;
  double length = 0;

  for (double step = 0; step<0.5; step = step> 0 ? step * 8 : 1e-4)
    {
      derivative (curve, t + towards * step, dx, dy);
      length = tie_length (*dx, *dy);
      if (length > 1e-9)
        break;
    }
  *dx = length > 1e-9 ? *dx / length : 1;
  *dy = length > 1e-9 ? *dy / length : 0;
}

/* The length from t0 to t1 in one go (Gauss–Legendre with five points). */
static double
piece_length (const TieCurve *curve, double t0, double t1)
{
  static const double at[5] = { -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831,
                                0.9061798459386640 };
  static const double weight[5] = { 0.2369268850561891, 0.4786286704993665, 0.5688888888888889,
                                    0.4786286704993665, 0.2369268850561891 };
  const double half = (t1 - t0) / 2;
  const double middle = (t0 + t1) / 2;
  double sum = 0;

  for (int i = 0; i < 5; i++)
    sum += weight[i] * speed (curve, middle + half * at[i]);
  return sum * half;
}

/**
 * tie_curve_length:
 * @curve: a curve
 *
 * Returns: the length of the curve, good to a hundredth of a pixel for any tie
 */
double
tie_curve_length (const TieCurve *curve)
{
  g_return_val_if_fail (curve != NULL, 0);

  double length = 0;

  for (int i = 0; i < LENGTH_PIECES; i++)
    length += piece_length (curve, (double) i / LENGTH_PIECES, (double) (i + 1) / LENGTH_PIECES);
  return length;
}

/**
 * tie_curve_at_length:
 * @curve: a curve
 * @length: pixels from its start; below 0 and beyond the end count as the ends
 *
 * Returns: the t at that length
 */
double
tie_curve_at_length (const TieCurve *curve, double length)
{
  g_return_val_if_fail (curve != NULL, 0);

  double low, high, t;
  double before = 0;
  int piece;

  if (length <= 0)
    return 0;
  for (piece = 0; piece < LENGTH_PIECES; piece++)
    {
      const double here = piece_length (curve, (double) piece / LENGTH_PIECES,
                                        (double) (piece + 1) / LENGTH_PIECES);

      if (before + here >= length)
        break;
      before += here;
    }
  if (piece == LENGTH_PIECES)
    return 1;

  const double start = (double) piece / LENGTH_PIECES;

  low = start;
  high = (double) (piece + 1) / LENGTH_PIECES;
  t = (low + high) / 2;
  /* Newton's steps, kept inside a shrinking bracket. */
  for (int i = 0; i < 40 && high - low > 1e-12; i++)
    {
      const double error = before + piece_length (curve, start, t) - length;
      const double slope = speed (curve, t);
      double next;

      if (fabs (error) < 1e-9)
        break;
      if (error > 0)
        high = t;
      else
        low = t;
      next = slope > 0 ? t - error / slope : low;
      t = next > low && next < high ? next : (low + high) / 2;
    }
  return t;
}

static double
distance_at (const TieCurve *curve, double x, double y, double t)
{
  double px, py;

  tie_curve_point (curve, t, &px, &py);
  return tie_length (px - x, py - y);
}

/* The least distance between two values of t that enclose one minimum (golden section). */
static double
refine_distance (const TieCurve *curve, double x, double y, double low, double high, double *t)
{
  const double ratio = (sqrt (5) - 1) / 2;
  double left = high - ratio * (high - low);
  double right = low + ratio * (high - low);
  double at_left = distance_at (curve, x, y, left);
  double at_right = distance_at (curve, x, y, right);

  while (high - low > 1e-7)
    {
      if (at_left <= at_right)
        {
          high = right;
          right = left;
          at_right = at_left;
          left = high - ratio * (high - low);
          at_left = distance_at (curve, x, y, left);
        }
      else
        {
          low = left;
          left = right;
          at_left = at_right;
          right = low + ratio * (high - low);
          at_right = distance_at (curve, x, y, right);
        }
    }
  *t = (low + high) / 2;
  return distance_at (curve, x, y, *t);
}

/**
 * tie_curve_distance:
 * @curve: a curve
 * @x: a point
 * @y: a point
 * @t: (out) (optional): where on the curve the nearest point is
 *
 * Returns: the least distance between the point and the curve
 */
double
tie_curve_distance (const TieCurve *curve, double x, double y, double *t)
{
  g_return_val_if_fail (curve != NULL, 0);

  double sample[DISTANCE_SAMPLES + 1];
  double best = G_MAXDOUBLE;
  double best_t = 0;

  for (int i = 0; i <= DISTANCE_SAMPLES; i++)
    {
      sample[i] = distance_at (curve, x, y, (double) i / DISTANCE_SAMPLES);
      if (sample[i] < best)
        {
          best = sample[i];
          best_t = (double) i / DISTANCE_SAMPLES;
        }
    }
  for (int i = 0; i <= DISTANCE_SAMPLES; i++)
    {
      const int low = MAX (i - 1, 0);
      const int high = MIN (i + 1, DISTANCE_SAMPLES);
      double here, found;

      if (sample[low] < sample[i] || sample[high] < sample[i])
        continue;
      found = refine_distance (curve, x, y, (double) low / DISTANCE_SAMPLES,
                               (double) high / DISTANCE_SAMPLES, &here);
      if (found < best)
        {
          best = found;
          best_t = here;
        }
    }
  if (t != NULL)
    *t = best_t;
  return best;
}

/* The blossom of one coordinate: where the part between t0 and t1 gets its control points. */
static double
blossom (const double p[4], double a, double b, double c)
{
  double q[3], r[2];

  for (int i = 0; i < 3; i++)
    q[i] = p[i] + (p[i + 1] - p[i]) * a;
  for (int i = 0; i < 2; i++)
    r[i] = q[i] + (q[i + 1] - q[i]) * b;
  return r[0] + (r[1] - r[0]) * c;
}

/**
 * tie_curve_part:
 * @curve: a curve
 * @t0: where the part begins
 * @t1: where it ends; smaller than @t0 turns the part round
 *
 * Returns: the part of the curve between two places on it
 */
TieCurve
tie_curve_part (const TieCurve *curve, double t0, double t1)
{
  TieCurve part = { { 0 }, { 0 } };

  g_return_val_if_fail (curve != NULL, part);

  for (int i = 0; i < 4; i++)
    {
      const double a = i > 0 ? t1 : t0;
      const double b = i > 1 ? t1 : t0;
      const double c = i > 2 ? t1 : t0;

      part.x[i] = blossom (curve->x, a, b, c);
      part.y[i] = blossom (curve->y, a, b, c);
    }
  return part;
}

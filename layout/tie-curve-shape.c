/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The shapes that ties take: from disc to disc, and loops. */

#include "tie-curve.h"

#include <math.h>

#include "tie-length.h"

/* A turn along a rim of more than this (radians) would leave the disc sideways. */
#define MOST_SPREAD 1.0

typedef struct
{
  double x;
  double y;
} Point;

static Point
towards (double x, double y, Point otherwise)
{
  const double length = tie_length (x, y);

  return length > 1e-9 ? (Point){ x / length, y / length } : otherwise;
}

static Point
turned (Point direction, double angle)
{
  return (Point){ direction.x * cos (angle) - direction.y * sin (angle),
                  direction.x * sin (angle) + direction.y * cos (angle) };
}

/* The tip of the parabola's triangle: `bow` is half as far from the chord. The left of a walk is
 * (dy, -dx) where y grows downwards. */
static Point
apex (Point start, Point end, Point heading, double bow)
{
  const Point along = towards (end.x - start.x, end.y - start.y, heading);

  return (Point){ (start.x + end.x) / 2 + 2 * bow * along.y,
                  (start.y + end.y) / 2 - 2 * bow * along.x };
}

static double
spread_angle (double spread, double radius)
{
  return radius > 1e-9 ? CLAMP (spread / radius, -MOST_SPREAD, MOST_SPREAD) : 0;
}

static TieCurve
parabola (Point start, Point tip, Point end)
{
  return (TieCurve){
    { start.x, start.x + (tip.x - start.x) * 2 / 3, end.x + (tip.x - end.x) * 2 / 3, end.x },
    { start.y, start.y + (tip.y - start.y) * 2 / 3, end.y + (tip.y - end.y) * 2 / 3, end.y }
  };
}

/**
 * tie_curve_between:
 * @ax: middle of the disc it leaves
 * @ay: middle of the disc it leaves
 * @a_radius: radius of the disc it leaves
 * @bx: middle of the disc it reaches
 * @by: middle of the disc it reaches
 * @b_radius: radius of the disc it reaches
 * @gap: pixels that stay free between a rim and the curve
 * @bow: how far its middle is from the straight line between its ends; above 0: to the left of
 *   somebody who walks from a to b on the screen
 * @spread: pixels by which both ends are moved along their rims, to the same side as a @bow above 0
 *
 * Draws a gentle arc (a parabola) from disc to disc. Without spread it leaves and arrives at a
 * right angle to the rims. Where the discs are too near to each other for a curve between the rims,
 * it begins and ends inside them.
 *
 * Returns: the curve
 */
TieCurve
tie_curve_between (double ax,
                   double ay,
                   double a_radius,
                   double bx,
                   double by,
                   double b_radius,
                   double gap,
                   double bow,
                   double spread)
{
  const double distance = tie_length (bx - ax, by - ay);
  const Point heading = towards (bx - ax, by - ay, (Point){ 1, 0 });
  double ra = MAX (a_radius + gap, 0);
  double rb = MAX (b_radius + gap, 0);
  Point leave = heading;
  Point arrive = { -heading.x, -heading.y };
  Point start, end, tip;

  if (ra + rb > 0.9 * distance)
    {
      const double shrink = 0.9 * distance / (ra + rb);

      ra *= shrink;
      rb *= shrink;
    }

  /* The tip depends on the ends and the ends on the tip: a few rounds, damped, settle both. */
  for (int i = 0; i < 24; i++)
    {
      Point to_a, to_b;
      double change;

      start = (Point){ ax + ra * leave.x, ay + ra * leave.y };
      end = (Point){ bx + rb * arrive.x, by + rb * arrive.y };
      tip = apex (start, end, heading, bow);
      to_a = towards (tip.x - ax, tip.y - ay, leave);
      to_b = towards (tip.x - bx, tip.y - by, arrive);
      change = MAX (tie_length (to_a.x - leave.x, to_a.y - leave.y),
                    tie_length (to_b.x - arrive.x, to_b.y - arrive.y));
      leave = towards (leave.x + 2 * to_a.x, leave.y + 2 * to_a.y, leave);
      arrive = towards (arrive.x + 2 * to_b.x, arrive.y + 2 * to_b.y, arrive);
      if (change < 1e-7)
        break;
    }

  /* Left of the walk is counter-clockwise at a and clockwise at b, as seen on screen. */
  leave = turned (leave, -spread_angle (spread, ra));
  arrive = turned (arrive, spread_angle (spread, rb));
  start = (Point){ ax + ra * leave.x, ay + ra * leave.y };
  end = (Point){ bx + rb * arrive.x, by + rb * arrive.y };
  return parabola (start, apex (start, end, heading, bow), end);
}

/**
 * tie_curve_loop:
 * @x: middle of the disc
 * @y: middle of the disc
 * @radius: radius of the disc
 * @gap: pixels that stay free between the rim and the ends
 * @angle: where the loop stands: radians, 0: to the right, growing clockwise on the screen
 * @size: how far it reaches beyond @radius and @gap
 *
 * Draws a loop for a tie from a disc to itself, clockwise on the screen. It leaves and arrives at a
 * right angle to the rim.
 *
 * Returns: the curve
 */
TieCurve
tie_curve_loop (double x, double y, double radius, double gap, double angle, double size)
{
  const double rim = MAX (radius + gap, 1e-6);
  const double opening = CLAMP (asin (CLAMP (0.35 * size / rim, 0, 1)), 0.2, 0.7);
  /* The middle of a cubic curve is an eighth of its ends and three eighths of its control points.
   */
  const double reach = (4 * (rim + size) - rim * cos (opening)) / 3;
  const double along[4] = { rim * cos (opening), reach, reach, rim * cos (opening) };
  const double aside[4] = { -rim * sin (opening), -reach * tan (opening), reach * tan (opening),
                            rim * sin (opening) };
  TieCurve curve;

  for (int i = 0; i < 4; i++)
    {
      curve.x[i] = x + along[i] * cos (angle) - aside[i] * sin (angle);
      curve.y[i] = y + along[i] * sin (angle) + aside[i] * cos (angle);
    }
  return curve;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How far a point is from an outline, and whether it is inside. Curves are halved only where the
 * point is near: most of them are told by their control points. */

#include "tie-path-probe.h"

#include <math.h>

#include "tie-path-private.h"

/* A curve is halved so many times at most */
#define MAX_DEPTH 12

typedef struct
{
  double x;
  double y;
} TiePoint;

/**
 * TieProbe:
 * @least: the square of the distance to what is nearest so far
 * @winding: how many times the outline goes around the point
 */
typedef struct
{
  double x;
  double y;
  double tolerance;
  double least;
  int winding;
} TieProbe;

static TiePoint
get_middle (TiePoint a, TiePoint b)
{
  return (TiePoint){ (a.x + b.x) / 2.0, (a.y + b.y) / 2.0 };
}

/* De Casteljau's construction; both halves share the point in the middle of the seven */
static void
halve (const TiePoint *p, TiePoint *halves)
{
  TiePoint middle = get_middle (p[1], p[2]);

  halves[0] = p[0];
  halves[1] = get_middle (p[0], p[1]);
  halves[2] = get_middle (halves[1], middle);
  halves[6] = p[3];
  halves[5] = get_middle (p[2], p[3]);
  halves[4] = get_middle (middle, halves[5]);
  halves[3] = get_middle (halves[2], halves[4]);
}

/* Whether the line between its ends is near enough to the curve: by its second derivative */
static gboolean
is_flat (const TiePoint *p, double tolerance)
{
  double x = MAX (fabs (p[0].x - 2.0 * p[1].x + p[2].x), fabs (p[1].x - 2.0 * p[2].x + p[3].x));
  double y = MAX (fabs (p[0].y - 2.0 * p[1].y + p[2].y), fabs (p[1].y - 2.0 * p[2].y + p[3].y));

  return (x + y) * 0.75 <= tolerance;
}

static void
find_range (const TiePoint *p, double *x0, double *y0, double *x1, double *y1)
{
  *x0 = MIN (MIN (p[0].x, p[1].x), MIN (p[2].x, p[3].x));
  *y0 = MIN (MIN (p[0].y, p[1].y), MIN (p[2].y, p[3].y));
  *x1 = MAX (MAX (p[0].x, p[1].x), MAX (p[2].x, p[3].x));
  *y1 = MAX (MAX (p[0].y, p[1].y), MAX (p[2].y, p[3].y));
}

/* Most lines are out of reach by one of their coordinates alone */
static gboolean
is_far (double at, double from, double to, double least)
{
  double way = MAX (MIN (from, to) - at, at - MAX (from, to));

  return way > 0.0 && way * way >= least;
}

static void
measure_line (TieProbe *self, TiePoint from, TiePoint to)
{
  double dx = to.x - from.x, dy = to.y - from.y;
  double length = dx * dx + dy * dy;
  double x = self->x - from.x, y = self->y - from.y;
  double t;

  if (is_far (self->x, from.x, to.x, self->least) || is_far (self->y, from.y, to.y, self->least))
    return;
  t = length > 0.0 ? CLAMP ((x * dx + y * dy) / length, 0.0, 1.0) : 0.0;
  x -= t * dx;
  y -= t * dy;
  self->least = MIN (self->least, x * x + y * y);
}

static void
measure_curve (TieProbe *self, const TiePoint *points, guint depth)
{
  TiePoint halves[7];
  double x0, y0, x1, y1, dx, dy;

  find_range (points, &x0, &y0, &x1, &y1);
  dx = MAX (MAX (x0 - self->x, self->x - x1), 0.0);
  dy = MAX (MAX (y0 - self->y, self->y - y1), 0.0);
  if (dx * dx + dy * dy >= self->least)
    return;
  if (depth == MAX_DEPTH || is_flat (points, self->tolerance))
    {
      measure_line (self, points[0], points[3]);
      return;
    }
  halve (points, halves);
  measure_curve (self, halves, depth + 1);
  measure_curve (self, halves + 3, depth + 1);
}

/* By the line that goes from the point to the right */
static void
wind_line (TieProbe *self, TiePoint from, TiePoint to)
{
  double side;

  if ((from.y <= self->y) == (to.y <= self->y))
    return;
  side = (to.x - from.x) * (self->y - from.y) - (self->x - from.x) * (to.y - from.y);
  if (from.y <= self->y && to.y > self->y && side > 0.0)
    self->winding++;
  else if (from.y > self->y && to.y <= self->y && side < 0.0)
    self->winding--;
}

static void
wind_curve (TieProbe *self, const TiePoint *points, guint depth)
{
  TiePoint halves[7];
  double x0, y0, x1, y1;

  find_range (points, &x0, &y0, &x1, &y1);
  if (self->y < y0 || self->y > y1 || self->x > x1)
    return;
  if (self->x < x0 || depth == MAX_DEPTH || is_flat (points, self->tolerance))
    {
      wind_line (self, points[0], points[3]);
      return;
    }
  halve (points, halves);
  wind_curve (self, halves, depth + 1);
  wind_curve (self, halves + 3, depth + 1);
}

/* Each piece of the outlines; with `winding`, also the lines that close them, for that, and else
 * for the distance */
static inline void
probe (TieProbe *self, const TiePath *path, gboolean winding)
{
  const double *c = path->coordinates;
  TiePoint first = { 0.0, 0.0 };
  TiePoint last = first;

  for (guint i = 0; i < path->n_steps; i++)
    {
      TiePathOp op = (TiePathOp) path->steps[i].op;
      TiePoint points[4] = { last };

      if (op == TIE_PATH_CURVE)
        {
          for (guint j = 1; j < 4; j++, c += 2)
            points[j] = (TiePoint){ c[0], c[1] };
          last = points[3];
          if (winding)
            wind_curve (self, points, 0);
          else
            measure_curve (self, points, 0);
          continue;
        }
      last = first;
      if (op != TIE_PATH_CLOSE)
        {
          last = (TiePoint){ c[0], c[1] };
          c += 2;
        }
      if (winding)
        wind_line (self, points[0], op == TIE_PATH_MOVE ? first : last);
      else if (op != TIE_PATH_MOVE)
        measure_line (self, points[0], last);
      if (op == TIE_PATH_MOVE)
        first = last;
    }
  if (winding)
    wind_line (self, last, first);
}

/**
 * tie_path_get_distance:
 * @self: a path
 * @x: a point
 * @y: a point
 * @limit: what is further away does not matter
 * @tolerance: by how much the result may be wrong
 *
 * Returns: how far the point is from the outlines; infinite when that is @limit or more
 */
double
tie_path_get_distance (const TiePath *self, double x, double y, double limit, double tolerance)
{
  TieProbe search = { .x = x, .y = y, .tolerance = tolerance, .least = limit * limit };

  g_return_val_if_fail (self != NULL, INFINITY);

  probe (&search, self, FALSE);
  return search.least < limit * limit ? sqrt (search.least) : INFINITY;
}

/**
 * tie_path_contains:
 * @self: a path, each of whose outlines counts as closed
 * @x: a point
 * @y: a point
 * @tolerance: how near to an outline the result may be wrong
 *
 * Returns: whether the point is inside, by the non-zero winding rule
 */
gboolean
tie_path_contains (const TiePath *self, double x, double y, double tolerance)
{
  TieProbe search = { .x = x, .y = y, .tolerance = tolerance };

  g_return_val_if_fail (self != NULL, FALSE);

  probe (&search, self, TRUE);
  return search.winding != 0;
}

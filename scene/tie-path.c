/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Outlines of lines and cubic Bézier curves. */

#include "tie-path.h"

#include <math.h>
#include <string.h>

#include "tie-path-private.h"

/* The control points of a quarter of a circle lie this far along its tangents, in radii */
#define CIRCLE_KAPPA 0.5522847498307936

/**
 * tie_path_new:
 *
 * Returns: (transfer full): an empty path
 */
TiePath *
tie_path_new (void)
{
  TiePath *self = g_new (TiePath, 1);

  self->n_steps = 0;
  self->n_coordinates = 0;
  self->most_steps = TIE_PATH_FEW_OPS;
  self->most_coordinates = TIE_PATH_FEW_COORDINATES;
  self->steps = self->few_steps;
  self->coordinates = self->few_coordinates;
  return self;
}

/**
 * tie_path_free:
 * @self: (transfer full) (nullable): a path
 */
void
tie_path_free (TiePath *self)
{
  if (self == NULL)
    return;
  if (self->steps != self->few_steps)
    g_free (self->steps);
  if (self->coordinates != self->few_coordinates)
    g_free (self->coordinates);
  g_free (self);
}

/* Twice as much room, at first apart from the path itself */
static gpointer
grow (gpointer given, gconstpointer few, guint *most, gsize size)
{
  gsize bytes = *most * size;
  gpointer more = given == few ? memcpy (g_malloc (2 * bytes), few, bytes)
                               : g_realloc (given, 2 * bytes);

  *most *= 2;
  return more;
}

static void
append (TiePath *self, TiePathOp op, const double *coordinates, guint n)
{
  if (self->n_steps == self->most_steps)
    self->steps = grow (self->steps, self->few_steps, &self->most_steps, sizeof *self->steps);
  if (self->n_coordinates + n > self->most_coordinates)
    self->coordinates = grow (self->coordinates, self->few_coordinates, &self->most_coordinates,
                              sizeof *self->coordinates);
  self->steps[self->n_steps++] =
      (TiePathStep){ .op = (guint) op & 3u, .start = self->n_coordinates & 0x3fffffffu };
  for (guint i = 0; i < n; i++)
    self->coordinates[self->n_coordinates++] = coordinates[i];
}

/**
 * tie_path_move_to:
 * @self: a path
 * @x: where a new outline begins
 * @y: where a new outline begins
 */
void
tie_path_move_to (TiePath *self, double x, double y)
{
  g_return_if_fail (self != NULL);

  append (self, TIE_PATH_MOVE, (double[]){ x, y }, 2);
}

/**
 * tie_path_line_to:
 * @self: a path that has a current point
 * @x: where the line ends
 * @y: where the line ends
 */
void
tie_path_line_to (TiePath *self, double x, double y)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_steps > 0);

  append (self, TIE_PATH_LINE, (double[]){ x, y }, 2);
}

/**
 * tie_path_curve_to:
 * @self: a path that has a current point
 * @x1: the first control point
 * @y1: the first control point
 * @x2: the second control point
 * @y2: the second control point
 * @x: where the curve ends
 * @y: where the curve ends
 *
 * Adds a cubic Bézier curve.
 */
void
tie_path_curve_to (TiePath *self, double x1, double y1, double x2, double y2, double x, double y)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_steps > 0);

  append (self, TIE_PATH_CURVE, (double[]){ x1, y1, x2, y2, x, y }, 6);
}

/**
 * tie_path_close:
 * @self: a path that has a current point
 *
 * Closes the outline with a line to where it began.
 */
void
tie_path_close (TiePath *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_steps > 0);

  append (self, TIE_PATH_CLOSE, NULL, 0);
}

/**
 * tie_path_add_rect:
 * @self: a path
 * @rect: a closed outline to add
 */
void
tie_path_add_rect (TiePath *self, TieRect rect)
{
  g_return_if_fail (self != NULL);

  tie_path_move_to (self, rect.x, rect.y);
  tie_path_line_to (self, rect.x + rect.width, rect.y);
  tie_path_line_to (self, rect.x + rect.width, rect.y + rect.height);
  tie_path_line_to (self, rect.x, rect.y + rect.height);
  tie_path_close (self);
}

/**
 * tie_path_add_rounded_rect:
 * @self: a path
 * @rect: a closed outline to add
 * @radius: of its corners, at most half its smaller side
 */
void
tie_path_add_rounded_rect (TiePath *self, TieRect rect, double radius)
{
  double x0 = rect.x;
  double y0 = rect.y;
  double x1 = rect.x + rect.width;
  double y1 = rect.y + rect.height;
  double r = MIN (radius, MIN (rect.width, rect.height) / 2.0);
  double k = r * (1.0 - CIRCLE_KAPPA);

  g_return_if_fail (self != NULL);

  if (r <= 0.0)
    {
      tie_path_add_rect (self, rect);
      return;
    }
  tie_path_move_to (self, x0 + r, y0);
  tie_path_line_to (self, x1 - r, y0);
  tie_path_curve_to (self, x1 - k, y0, x1, y0 + k, x1, y0 + r);
  tie_path_line_to (self, x1, y1 - r);
  tie_path_curve_to (self, x1, y1 - k, x1 - k, y1, x1 - r, y1);
  tie_path_line_to (self, x0 + r, y1);
  tie_path_curve_to (self, x0 + k, y1, x0, y1 - k, x0, y1 - r);
  tie_path_line_to (self, x0, y0 + r);
  tie_path_curve_to (self, x0, y0 + k, x0 + k, y0, x0 + r, y0);
  tie_path_close (self);
}

/**
 * tie_path_add_circle:
 * @self: a path
 * @x: the middle
 * @y: the middle
 * @radius: half its width
 */
void
tie_path_add_circle (TiePath *self, double x, double y, double radius)
{
  double k = radius * CIRCLE_KAPPA;

  g_return_if_fail (self != NULL);

  tie_path_move_to (self, x + radius, y);
  tie_path_curve_to (self, x + radius, y + k, x + k, y + radius, x, y + radius);
  tie_path_curve_to (self, x - k, y + radius, x - radius, y + k, x - radius, y);
  tie_path_curve_to (self, x - radius, y - k, x - k, y - radius, x, y - radius);
  tie_path_curve_to (self, x + k, y - radius, x + radius, y - k, x + radius, y);
  tie_path_close (self);
}

/**
 * tie_path_add_diamond:
 * @self: a path
 * @x: the middle
 * @y: the middle
 * @radius: from the middle to each corner
 */
void
tie_path_add_diamond (TiePath *self, double x, double y, double radius)
{
  g_return_if_fail (self != NULL);

  tie_path_move_to (self, x, y - radius);
  tie_path_line_to (self, x + radius, y);
  tie_path_line_to (self, x, y + radius);
  tie_path_line_to (self, x - radius, y);
  tie_path_close (self);
}

static void
extend (double *low, double *high, double value)
{
  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

/* Where a curve turns in one axis: the roots of its derivative between 0 and 1 */
static void
extend_by_curve (double *low, double *high, double p0, double p1, double p2, double p3)
{
  double a = p3 - 3.0 * p2 + 3.0 * p1 - p0;
  double b = 2.0 * (p2 - 2.0 * p1 + p0);
  double c = p1 - p0;
  double roots[2] = { -1.0, -1.0 };

  extend (low, high, p3);
  if (fabs (a) < 1e-12)
    {
      if (fabs (b) > 1e-12)
        roots[0] = -c / b;
    }
  else
    {
      double discriminant = b * b - 4.0 * a * c;

      if (discriminant >= 0.0)
        {
          roots[0] = (-b + sqrt (discriminant)) / (2.0 * a);
          roots[1] = (-b - sqrt (discriminant)) / (2.0 * a);
        }
    }
  for (guint i = 0; i < 2; i++)
    {
      double t = roots[i];
      double s = 1.0 - t;

      if (t > 0.0 && t < 1.0)
        extend (low, high,
                s * s * s * p0 + 3.0 * s * s * t * p1 + 3.0 * s * t * t * p2 + t * t * t * p3);
    }
}

/**
 * tie_path_get_bounds:
 * @self: a path
 *
 * Exact for curves; without the width of a stroke. The bounds of a horizontal line have no height.
 *
 * Returns: the smallest rectangle around the outlines, all 0 for an empty path
 */
TieRect
tie_path_get_bounds (const TiePath *self)
{
  double low[2] = { INFINITY, INFINITY };
  double high[2] = { -INFINITY, -INFINITY };
  double last[2] = { 0.0, 0.0 };
  double first[2] = { 0.0, 0.0 };

  g_return_val_if_fail (self != NULL, ((TieRect){ 0 }));

  for (guint i = 0; i < self->n_steps; i++)
    {
      const double *c;
      TiePathOp op = tie_path_get_op (self, i, &c);

      if (op == TIE_PATH_CLOSE)
        {
          memcpy (last, first, sizeof last);
          continue;
        }
      for (guint axis = 0; axis < 2; axis++)
        {
          if (op == TIE_PATH_CURVE)
            extend_by_curve (&low[axis], &high[axis], last[axis], c[axis], c[2 + axis],
                             c[4 + axis]);
          else
            extend (&low[axis], &high[axis], c[axis]);
          last[axis] = c[(op == TIE_PATH_CURVE ? 4 : 0) + axis];
        }
      if (op == TIE_PATH_MOVE)
        memcpy (first, last, sizeof first);
    }
  if (low[0] > high[0])
    return (TieRect){ 0 };
  return (TieRect){ low[0], low[1], high[0] - low[0], high[1] - low[1] };
}

/**
 * tie_path_get_n_ops:
 * @self: a path
 *
 * Returns: how many operations it has
 */
guint
tie_path_get_n_ops (const TiePath *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_steps;
}

/**
 * tie_path_get_op:
 * @self: a path
 * @index: below tie_path_get_n_ops()
 * @coordinates: (out) (transfer none) (optional): as many as the operation has: 2, 2, 6 or 0
 *
 * Returns: the operation
 */
TiePathOp
tie_path_get_op (const TiePath *self, guint index, const double **coordinates)
{
  g_return_val_if_fail (self != NULL && index < self->n_steps, TIE_PATH_CLOSE);

  if (coordinates != NULL)
    *coordinates = self->coordinates + self->steps[index].start;
  return (TiePathOp) self->steps[index].op;
}

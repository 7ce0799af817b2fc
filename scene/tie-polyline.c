/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paths in straight pieces. */

#include "tie-polyline.h"

#include <math.h>

#include "tie-path-private.h"

/* A curve is cut into so many pieces at most */
#define MAX_PIECES 256
/* Less than a 255th of a pixel cannot be seen: twice that */
#define LEAST_AREA 0.0078

/**
 * tie_polyline_clear:
 * @self: a polyline
 *
 * Frees what it holds.
 */
void
tie_polyline_clear (TiePolyline *self)
{
  g_free (self->points);
  g_free (self->ends);
  g_free (self->closed);
  *self = (TiePolyline){ 0 };
}

/**
 * tie_polyline_empty:
 * @self: a polyline
 *
 * Takes all points out.
 */
void
tie_polyline_empty (TiePolyline *self)
{
  self->n_points = 0;
  self->n_outlines = 0;
}

/**
 * tie_polyline_get_start:
 * @self: a polyline
 * @outline: one of its outlines, or the one that is being added
 *
 * Returns: where its points begin
 */
guint
tie_polyline_get_start (const TiePolyline *self, guint outline)
{
  return outline > 0 ? self->ends[outline - 1] : 0;
}

/**
 * tie_polyline_add:
 * @self: a polyline
 * @x: the next point of the last outline
 * @y: the next point of the last outline
 */
void
tie_polyline_add (TiePolyline *self, double x, double y)
{
  if (self->n_points == self->points_size)
    {
      self->points_size = MAX (64, self->points_size * 2);
      self->points = g_renew (TiePoint, self->points, self->points_size);
    }
  self->points[self->n_points++] = (TiePoint){ x, y };
}

/**
 * tie_polyline_end:
 * @self: a polyline
 * @closed: whether the last point is joined with the outline's first
 *
 * Ends the last outline, if it has a point.
 */
void
tie_polyline_end (TiePolyline *self, gboolean closed)
{
  if (self->n_points == tie_polyline_get_start (self, self->n_outlines))
    return;
  if (self->n_outlines == self->outlines_size)
    {
      self->outlines_size = MAX (8, self->outlines_size * 2);
      self->ends = g_renew (guint, self->ends, self->outlines_size);
      self->closed = g_renew (gboolean, self->closed, self->outlines_size);
    }
  self->ends[self->n_outlines] = self->n_points;
  self->closed[self->n_outlines] = closed;
  self->n_outlines++;
}

/* So many pieces that none is further than the tolerance from the curve: the distance is at most
 * an eighth of the second derivative, by the square of a piece's share. */
static guint
count_pieces (const TiePoint *p, double tolerance)
{
  double x1 = p[0].x - 2.0 * p[1].x + p[2].x, y1 = p[0].y - 2.0 * p[1].y + p[2].y;
  double x2 = p[1].x - 2.0 * p[2].x + p[3].x, y2 = p[1].y - 2.0 * p[2].y + p[3].y;
  double square = MAX (x1 * x1 + y1 * y1, x2 * x2 + y2 * y2);
  double pieces = ceil (sqrt (6.0 * sqrt (square) / (8.0 * tolerance)));

  return pieces >= 1.0 ? (guint) MIN (pieces, MAX_PIECES) : 1;
}

static void
add_curve (TiePolyline *self, const TiePoint *p, double tolerance)
{
  guint n = count_pieces (p, tolerance);

  for (guint i = 1; i < n; i++)
    {
      double t = (double) i / n;
      double s = 1.0 - t;
      double a = s * s * s, b = 3.0 * s * s * t, c = 3.0 * s * t * t, d = t * t * t;

      tie_polyline_add (self, a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                        a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y);
    }
  tie_polyline_add (self, p[3].x, p[3].y);
}

/* A point that is not missed: what lies between the line with it and the line without it can be
 * seen nowhere. The first of an outline stays. */
typedef struct
{
  guint start;     /* of the outline */
  double left_out; /* twice the area so far, since the last point that was kept */
} Simplifier;

static void
add_line (TiePolyline *self, Simplifier *simplifier, TiePoint to)
{
  const TiePoint *last = &self->points[self->n_points - 1];
  const TiePoint *before = last - 1;
  double x = to.x - last->x, y = to.y - last->y;

  if (self->n_points > simplifier->start + 1)
    {
      double dx = last->x - before->x, dy = last->y - before->y;

      simplifier->left_out += fabs (dx * y - dy * x);
      if (simplifier->left_out <= LEAST_AREA && dx * x + dy * y > 0.0)
        {
          self->points[self->n_points - 1] = to;
          return;
        }
    }
  simplifier->left_out = 0.0;
  tie_polyline_add (self, to.x, to.y);
}

/**
 * tie_polyline_flatten:
 * @self: what it is filled with; what it held is gone
 * @path: a path
 * @scale: by which the path is enlarged, about its origin
 * @dx: how far it is moved then
 * @dy: how far it is moved then
 * @tolerance: how far a piece may be from its curve, after all that
 *
 * Of lines that go on in about the same direction the points between them are left out.
 */
void
tie_polyline_flatten (TiePolyline *self,
                      const TiePath *path,
                      double scale,
                      double dx,
                      double dy,
                      double tolerance)
{
  const double *c = path->coordinates;
  Simplifier simplifier = { 0 };
  TiePoint start = { dx, dy };
  TiePoint last = start;
  gboolean open = FALSE;

  tie_polyline_empty (self);
  for (guint i = 0; i < path->n_steps; i++)
    {
      TiePathOp op = (TiePathOp) path->steps[i].op;
      TiePoint to[4] = { last };
      guint n = op == TIE_PATH_CURVE ? 3 : op == TIE_PATH_CLOSE ? 0 : 1;

      for (guint j = 1; j <= n; j++, c += 2)
        to[j] = (TiePoint){ c[0] * scale + dx, c[1] * scale + dy };
      if (op == TIE_PATH_MOVE || op == TIE_PATH_CLOSE)
        {
          tie_polyline_end (self, op == TIE_PATH_CLOSE);
          last = start = op == TIE_PATH_MOVE ? to[1] : start;
          open = FALSE;
          continue;
        }
      if (!open)
        {
          simplifier = (Simplifier){ .start = self->n_points };
          tie_polyline_add (self, last.x, last.y);
        }
      open = TRUE;
      if (op == TIE_PATH_LINE)
        add_line (self, &simplifier, to[1]);
      else
        add_curve (self, to, tolerance);
      last = to[n];
    }
  tie_polyline_end (self, FALSE);
}

/**
 * tie_polyline_get_thickness:
 * @self: a polyline; each outline counts as closed
 *
 * Returns: its area by half of its outline's length: the width of a band, the radius of a disc
 */
double
tie_polyline_get_thickness (const TiePolyline *self)
{
  double area = 0.0; /* twice */
  double length = 0.0;

  for (guint outline = 0; outline < self->n_outlines; outline++)
    {
      const TiePoint *last = &self->points[self->ends[outline] - 1];

      for (guint i = tie_polyline_get_start (self, outline); i < self->ends[outline]; i++)
        {
          const TiePoint *point = &self->points[i];
          double dx = point->x - last->x, dy = point->y - last->y;

          area += last->x * dy - last->y * dx;
          length += sqrt (dx * dx + dy * dy);
          last = point;
        }
    }
  return length > 0.0 ? fabs (area) / length : 0.0;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paths in straight pieces: how far a point is from them, and whether it is inside. */

#include "tie-polyline.h"

#include <math.h>

/* A curve is cut into so many pieces at most */
#define MAX_PIECES 256

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
  double first = hypot (p[0].x - 2.0 * p[1].x + p[2].x, p[0].y - 2.0 * p[1].y + p[2].y);
  double last = hypot (p[1].x - 2.0 * p[2].x + p[3].x, p[1].y - 2.0 * p[2].y + p[3].y);
  double pieces = ceil (sqrt (6.0 * MAX (first, last) / (8.0 * tolerance)));

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

/**
 * tie_polyline_flatten:
 * @self: what it is filled with; what it held is gone
 * @path: a path
 * @scale: by which the path is enlarged, about its origin
 * @dx: how far it is moved then
 * @dy: how far it is moved then
 * @tolerance: how far a piece may be from its curve, after all that
 */
void
tie_polyline_flatten (TiePolyline *self,
                      const TiePath *path,
                      double scale,
                      double dx,
                      double dy,
                      double tolerance)
{
  TiePoint start = { dx, dy };
  TiePoint last = start;
  gboolean open = FALSE;

  tie_polyline_empty (self);
  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *c;
      TiePathOp op = tie_path_get_op (path, i, &c);
      TiePoint to[4] = { last };
      guint n = op == TIE_PATH_CURVE ? 3 : op == TIE_PATH_CLOSE ? 0 : 1;

      for (guint j = 0; j < n; j++)
        to[j + 1] = (TiePoint){ c[2 * j] * scale + dx, c[2 * j + 1] * scale + dy };
      if (op == TIE_PATH_MOVE || op == TIE_PATH_CLOSE)
        {
          tie_polyline_end (self, op == TIE_PATH_CLOSE);
          last = start = op == TIE_PATH_MOVE ? to[1] : start;
          open = FALSE;
          continue;
        }
      if (!open)
        tie_polyline_add (self, last.x, last.y);
      open = TRUE;
      if (op == TIE_PATH_LINE)
        tie_polyline_add (self, to[1].x, to[1].y);
      else
        add_curve (self, to, tolerance);
      last = to[n];
    }
  tie_polyline_end (self, FALSE);
}

/* Calls for each piece, also the one that closes an outline */
typedef void (*PieceFunc) (const TiePoint *a, const TiePoint *b, gpointer data);

static void
visit_pieces (const TiePolyline *self, gboolean close_all, PieceFunc visit, gpointer data)
{
  for (guint outline = 0; outline < self->n_outlines; outline++)
    {
      guint start = tie_polyline_get_start (self, outline);
      guint end = self->ends[outline];

      for (guint i = start; i + 1 < end; i++)
        visit (&self->points[i], &self->points[i + 1], data);
      if (close_all || self->closed[outline])
        visit (&self->points[end - 1], &self->points[start], data);
    }
}

typedef struct
{
  double x;
  double y;
  double least; /* the square of the distance */
  int winding;
} PointSearch;

static void
measure_piece (const TiePoint *a, const TiePoint *b, gpointer data)
{
  PointSearch *search = data;
  double dx = b->x - a->x, dy = b->y - a->y;
  double length = dx * dx + dy * dy;
  double px = search->x - a->x, py = search->y - a->y;
  double t = length > 0.0 ? CLAMP ((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
  double aside_x = px - t * dx, aside_y = py - t * dy;

  search->least = MIN (search->least, aside_x * aside_x + aside_y * aside_y);
}

/**
 * tie_polyline_get_distance:
 * @self: a polyline
 * @x: a point
 * @y: a point
 *
 * Returns: how far the point is from the nearest piece; infinite where there is none
 */
double
tie_polyline_get_distance (const TiePolyline *self, double x, double y)
{
  PointSearch search = { .x = x, .y = y, .least = INFINITY };

  visit_pieces (self, FALSE, measure_piece, &search);
  return sqrt (search.least);
}

static void
wind_piece (const TiePoint *a, const TiePoint *b, gpointer data)
{
  PointSearch *search = data;
  double side = (b->x - a->x) * (search->y - a->y) - (search->x - a->x) * (b->y - a->y);

  if (a->y <= search->y && b->y > search->y && side > 0.0)
    search->winding++;
  else if (a->y > search->y && b->y <= search->y && side < 0.0)
    search->winding--;
}

/**
 * tie_polyline_contains:
 * @self: a polyline; each outline counts as closed
 * @x: a point
 * @y: a point
 *
 * Returns: whether the point is inside, by the non-zero winding rule
 */
gboolean
tie_polyline_contains (const TiePolyline *self, double x, double y)
{
  PointSearch search = { .x = x, .y = y };

  visit_pieces (self, TRUE, wind_piece, &search);
  return search.winding != 0;
}

typedef struct
{
  double area; /* twice */
  double length;
} Size;

static void
add_size (const TiePoint *a, const TiePoint *b, gpointer data)
{
  Size *size = data;

  size->area += a->x * b->y - b->x * a->y;
  size->length += hypot (b->x - a->x, b->y - a->y);
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
  Size size = { 0 };

  visit_pieces (self, TRUE, add_size, &size);
  return size.length > 0.0 ? fabs (size.area) / size.length : 0.0;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether and how often curves cross boxes and one another. */

#include "tie-curve.h"

#include <math.h>

#include "tie-length.h"

/* How far a curve may be from the straight pieces it is tested by, pixels. */
#define FLATNESS 0.1
#define MOST_PIECES 1024u

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Bounds;

/* How many equal steps of t keep the polyline within FLATNESS (Wang 1984). */
static guint
count_pieces (const TieCurve *curve)
{
  double bend = 0;

  for (int i = 0; i < 2; i++)
    bend = MAX (bend, tie_length (curve->x[i] - 2 * curve->x[i + 1] + curve->x[i + 2],
                                  curve->y[i] - 2 * curve->y[i + 1] + curve->y[i + 2]));

  const double pieces = ceil (sqrt (0.75 * bend / FLATNESS));

  return pieces >= MOST_PIECES ? MOST_PIECES : MAX ((guint) pieces, 1);
}

/* The curve lies within the bounds of its control points. */
static Bounds
curve_bounds (const TieCurve *curve)
{
  Bounds bounds = { curve->x[0], curve->y[0], curve->x[0], curve->y[0] };

  for (int i = 1; i < 4; i++)
    {
      bounds.left = MIN (bounds.left, curve->x[i]);
      bounds.top = MIN (bounds.top, curve->y[i]);
      bounds.right = MAX (bounds.right, curve->x[i]);
      bounds.bottom = MAX (bounds.bottom, curve->y[i]);
    }
  return bounds;
}

static gboolean
bounds_meet (const Bounds *a, const Bounds *b)
{
  return a->left <= b->right && b->left <= a->right && a->top <= b->bottom && b->top <= a->bottom;
}

/* Whether part of a piece lies strictly inside the bounds (Liang and Barsky 1984). */
static gboolean
piece_enters (double x0, double y0, double x1, double y1, const Bounds *box)
{
  const double dx = x1 - x0;
  const double dy = y1 - y0;
  const double step[4] = { -dx, dx, -dy, dy };
  const double room[4] = { x0 - box->left, box->right - x0, y0 - box->top, box->bottom - y0 };
  double from = 0;
  double to = 1;

  for (int i = 0; i < 4; i++)
    {
      if (step[i] == 0)
        {
          if (room[i] <= 0)
            return FALSE;
        }
      else if (step[i] < 0)
        from = MAX (from, room[i] / step[i]);
      else
        to = MIN (to, room[i] / step[i]);
    }
  return from < to || (dx == 0 && dy == 0);
}

static double
squared_distance_to_piece (double px, double py, double x0, double y0, double x1, double y1)
{
  const double dx = x1 - x0;
  const double dy = y1 - y0;
  const double length = dx * dx + dy * dy;
  double t = length > 0 ? ((px - x0) * dx + (py - y0) * dy) / length : 0;

  t = CLAMP (t, 0, 1);
  return (x0 + t * dx - px) * (x0 + t * dx - px) + (y0 + t * dy - py) * (y0 + t * dy - py);
}

/* Whether a piece is nearer to the box than the margin. The box with its margin is a wide one, a
 * high one and a disc at each corner. */
static gboolean
piece_touches (double x0, double y0, double x1, double y1, const Bounds *box, double margin)
{
  const Bounds wide = { box->left - margin, box->top, box->right + margin, box->bottom };
  const Bounds high = { box->left, box->top - margin, box->right, box->bottom + margin };
  const double corner_x[4] = { box->left, box->right, box->right, box->left };
  const double corner_y[4] = { box->top, box->top, box->bottom, box->bottom };

  if (piece_enters (x0, y0, x1, y1, &wide) || piece_enters (x0, y0, x1, y1, &high))
    return TRUE;
  for (int i = 0; margin > 0 && i < 4; i++)
    if (squared_distance_to_piece (corner_x[i], corner_y[i], x0, y0, x1, y1) < margin * margin)
      return TRUE;
  return FALSE;
}

/**
 * tie_curve_crosses_box:
 * @curve: a curve
 * @x: left of the box
 * @y: top of the box
 * @width: width of the box
 * @height: height of the box
 * @margin: how near the curve may come to the box, such as half the width of its line
 *
 * Tells whether a curve is nearer to a box than @margin, to a tenth of a pixel. One that only
 * touches does not cross.
 *
 * Returns: %TRUE when it is
 */
gboolean
tie_curve_crosses_box (const TieCurve *curve,
                       double x,
                       double y,
                       double width,
                       double height,
                       double margin)
{
  g_return_val_if_fail (curve != NULL, FALSE);

  const Bounds box = { x, y, x + width, y + height };
  const Bounds reach = { x - margin, y - margin, x + width + margin, y + height + margin };
  const Bounds bounds = curve_bounds (curve);
  double before_x = curve->x[0];
  double before_y = curve->y[0];
  guint pieces;

  if (!bounds_meet (&bounds, &reach))
    return FALSE;
  pieces = count_pieces (curve);
  for (guint i = 1; i <= pieces; i++)
    {
      double here_x, here_y;

      tie_curve_point (curve, (double) i / pieces, &here_x, &here_y);
      if (piece_touches (before_x, before_y, here_x, here_y, &box, margin))
        return TRUE;
      before_x = here_x;
      before_y = here_y;
    }
  return FALSE;
}

typedef struct
{
  guint n;
  double x[MOST_PIECES + 1];
  double y[MOST_PIECES + 1];
} Polyline;

static void
flatten (const TieCurve *curve, Polyline *line)
{
  line->n = count_pieces (curve);
  for (guint i = 0; i <= line->n; i++)
    tie_curve_point (curve, (double) i / line->n, &line->x[i], &line->y[i]);
}

/* On which side of the piece from a to b the point lies; on the line itself counts as one side, so
 * that a crossing at a joint counts once. */
static gboolean
is_left (const Polyline *line, guint piece, double x, double y)
{
  const double dx = line->x[piece + 1] - line->x[piece];
  const double dy = line->y[piece + 1] - line->y[piece];

  return dx * (y - line->y[piece]) - dy * (x - line->x[piece]) >= 0;
}

/* Curves that begin or end in one point meet there but do not cross. */
static gboolean
share_end (const Polyline *a, guint i, const Polyline *b, guint j)
{
  for (guint k = 0; k < 4; k++)
    {
      const guint at_a = k & 1 ? a->n : 0;
      const guint at_b = k & 2 ? b->n : 0;
      const gboolean last_a = at_a == 0 ? i == 0 : i + 1 == a->n;
      const gboolean last_b = at_b == 0 ? j == 0 : j + 1 == b->n;

      if (last_a && last_b && tie_length (a->x[at_a] - b->x[at_b], a->y[at_a] - b->y[at_b]) < 1e-6)
        return TRUE;
    }
  return FALSE;
}

static gboolean
pieces_cross (const Polyline *a, guint i, const Polyline *b, guint j)
{
  if (MAX (a->x[i], a->x[i + 1]) < MIN (b->x[j], b->x[j + 1])
      || MAX (b->x[j], b->x[j + 1]) < MIN (a->x[i], a->x[i + 1])
      || MAX (a->y[i], a->y[i + 1]) < MIN (b->y[j], b->y[j + 1])
      || MAX (b->y[j], b->y[j + 1]) < MIN (a->y[i], a->y[i + 1]))
    return FALSE;
  return is_left (a, i, b->x[j], b->y[j]) != is_left (a, i, b->x[j + 1], b->y[j + 1])
         && is_left (b, j, a->x[i], a->y[i]) != is_left (b, j, a->x[i + 1], a->y[i + 1])
         && !share_end (a, i, b, j);
}

/**
 * tie_curve_count_crossings:
 * @a: a curve
 * @b: another curve
 *
 * Counts how often two curves cross. Ends that coincide do not count.
 *
 * Returns: how many crossings there are
 */
guint
tie_curve_count_crossings (const TieCurve *a, const TieCurve *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  const Bounds a_bounds = curve_bounds (a);
  const Bounds b_bounds = curve_bounds (b);
  Polyline a_line, b_line;
  guint count = 0;

  if (!bounds_meet (&a_bounds, &b_bounds))
    return 0;
  flatten (a, &a_line);
  flatten (b, &b_line);
  for (guint i = 0; i < a_line.n; i++)
    for (guint j = 0; j < b_line.n; j++)
      count += pieces_cross (&a_line, i, &b_line, j);
  return count;
}

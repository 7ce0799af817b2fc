/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether curves cross boxes. */

#include "tie-curve.h"

#include <math.h>

#include "tie-curve-bounds.h"
#include "tie-length.h"

/* Beyond its margin by so much, in pixels, a piece is not near a box however numbers are rounded.
 */
#define SLACK 0.01

/* Whether part of a piece lies strictly inside the bounds (Liang and Barsky 1984). */
static gboolean
piece_enters (double x0, double y0, double x1, double y1, const TieCurveBounds *box)
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
piece_touches (double x0, double y0, double x1, double y1, const TieCurveBounds *box, double margin)
{
  const TieCurveBounds wide = { box->left - margin, box->top, box->right + margin, box->bottom };
  const TieCurveBounds high = { box->left, box->top - margin, box->right, box->bottom + margin };
  const double corner_x[4] = { box->left, box->right, box->right, box->left };
  const double corner_y[4] = { box->top, box->top, box->bottom, box->bottom };

  if (piece_enters (x0, y0, x1, y1, &wide) || piece_enters (x0, y0, x1, y1, &high))
    return TRUE;
  for (int i = 0; margin > 0 && i < 4; i++)
    if (squared_distance_to_piece (corner_x[i], corner_y[i], x0, y0, x1, y1) < margin * margin)
      return TRUE;
  return FALSE;
}

/* Most pieces are far from the box, on one side of it. */
static gboolean
may_touch (double x0, double y0, double x1, double y1, const TieCurveBounds *reach)
{
  return MAX (x0, x1) >= reach->left - SLACK && MIN (x0, x1) <= reach->right + SLACK
         && MAX (y0, y1) >= reach->top - SLACK && MIN (y0, y1) <= reach->bottom + SLACK;
}

/* Whether a line along the curve's chord parts it from the box: the curve lies within the hull of
 * its control points, and most curves are nearly as straight as their chord. */
static gboolean
is_beside (const TieCurve *curve, const TieCurveBounds *box, double margin)
{
  const double across_x = curve->y[0] - curve->y[3];
  const double across_y = curve->x[3] - curve->x[0];
  const double reach = (box->right - box->left) / 2 * fabs (across_x)
                       + (box->bottom - box->top) / 2 * fabs (across_y)
                       + (MAX (margin, 0) + SLACK) * tie_length (across_x, across_y);
  double least = INFINITY;
  double most = -INFINITY;

  for (int i = 0; i < 4; i++)
    {
      const double distance = (curve->x[i] - (box->left + box->right) / 2) * across_x
                              + (curve->y[i] - (box->top + box->bottom) / 2) * across_y;

      least = MIN (least, distance);
      most = MAX (most, distance);
    }
  return least > reach || most < -reach;
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

  const TieCurveBounds box = { x, y, x + width, y + height };
  const TieCurveBounds reach = { x - margin, y - margin, x + width + margin, y + height + margin };
  const TieCurveBounds bounds = tie_curve_get_bounds (curve);
  double before_x = curve->x[0];
  double before_y = curve->y[0];
  guint pieces;

  if (!tie_curve_bounds_meet (&bounds, &reach) || is_beside (curve, &box, margin))
    return FALSE;
  pieces = tie_curve_count_pieces (curve);
  for (guint i = 1; i <= pieces; i++)
    {
      double here_x, here_y;

      tie_curve_point (curve, (double) i / pieces, &here_x, &here_y);
      if (may_touch (before_x, before_y, here_x, here_y, &reach)
          && piece_touches (before_x, before_y, here_x, here_y, &box, margin))
        return TRUE;
      before_x = here_x;
      before_y = here_y;
    }
  return FALSE;
}

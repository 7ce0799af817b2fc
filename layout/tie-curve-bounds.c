/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where a curve is at most, and how finely it is tested. */

#include "tie-curve-bounds.h"

#include <math.h>

#include "tie-length.h"

/* How far a curve may be from the straight pieces it is tested by, pixels. */
#define FLATNESS 0.1

/**
 * tie_curve_count_pieces:
 * @curve: a curve
 *
 * Returns: how many equal steps of t keep the polyline near enough to the curve (Wang 1984)
 */
guint
tie_curve_count_pieces (const TieCurve *curve)
{
  double bend = 0;

  g_return_val_if_fail (curve != NULL, 1);

  for (int i = 0; i < 2; i++)
    bend = MAX (bend, tie_length (curve->x[i] - 2 * curve->x[i + 1] + curve->x[i + 2],
                                  curve->y[i] - 2 * curve->y[i + 1] + curve->y[i + 2]));

  const double pieces = ceil (sqrt (0.75 * bend / FLATNESS));

  return pieces >= TIE_CURVE_MOST_PIECES ? TIE_CURVE_MOST_PIECES : MAX ((guint) pieces, 1);
}

/**
 * tie_curve_get_bounds:
 * @curve: a curve
 *
 * Returns: those of its control points, within which it lies
 */
TieCurveBounds
tie_curve_get_bounds (const TieCurve *curve)
{
  TieCurveBounds bounds;

  g_return_val_if_fail (curve != NULL, ((TieCurveBounds){ 0 }));

  bounds = (TieCurveBounds){ curve->x[0], curve->y[0], curve->x[0], curve->y[0] };
  for (int i = 1; i < 4; i++)
    {
      bounds.left = MIN (bounds.left, curve->x[i]);
      bounds.top = MIN (bounds.top, curve->y[i]);
      bounds.right = MAX (bounds.right, curve->x[i]);
      bounds.bottom = MAX (bounds.bottom, curve->y[i]);
    }
  return bounds;
}

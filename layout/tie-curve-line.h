/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-curve-bounds.h"

G_BEGIN_DECLS

/**
 * TieCurveLine:
 * @bounds: of the curve
 * @tight: of the points
 * @n: how many pieces
 * @x, @y: the points between them, one more
 *
 * A curve as straight pieces, to be compared with many others. All zero, it is that of no curve.
 */
typedef struct
{
  TieCurveBounds bounds;
  TieCurveBounds tight;
  guint n;
  guint room;
  double *x;
  double *y;
} TieCurveLine;

void tie_curve_line_set (TieCurveLine *self, const TieCurve *curve);
void tie_curve_line_clear (TieCurveLine *self);
guint tie_curve_line_count_crossings (const TieCurveLine *a, const TieCurveLine *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieCurveLine, tie_curve_line_clear)

G_END_DECLS

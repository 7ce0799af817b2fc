/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-curve.h"

G_BEGIN_DECLS

/**
 * TieCurveBounds:
 *
 * What a curve or a box lies within, in pixels.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} TieCurveBounds;

/* Of how many straight pieces a curve is tested by at most */
#define TIE_CURVE_MOST_PIECES 1024u

TieCurveBounds tie_curve_get_bounds (const TieCurve *curve);
guint tie_curve_count_pieces (const TieCurve *curve);

static inline gboolean
tie_curve_bounds_meet (const TieCurveBounds *a, const TieCurveBounds *b)
{
  return a->left <= b->right && b->left <= a->right && a->top <= b->bottom && b->top <= a->bottom;
}

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-color.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_FILL_NONE,
  TIE_FILL_SOLID,
  TIE_FILL_GRADIENT, /* linear, from color at (x0, y0) to color2 at (x1, y1) */
  TIE_FILL_HATCH, /* parallel lines of color at 45°, `spacing` apart, `line_width` wide, on color2
                   */
} TieFillKind;

typedef struct
{
  TieFillKind kind;
  TieColor color;
  TieColor color2;
  double x0, y0, x1, y1;
  double spacing;
  double line_width;
} TieFill;

#define TIE_MAX_DASHES 6

/**
 * TieStroke:
 * @width: in pixels; 0: no stroke
 * @dashes: on, off, … in pixels
 * @round: round caps and joins
 */
typedef struct
{
  TieColor color;
  double width;
  double dashes[TIE_MAX_DASHES];
  guint n_dashes;
  gboolean round;
} TieStroke;

TieFill tie_fill_solid (TieColor color);
TieFill tie_fill_gradient (TieColor from, TieColor to, double x0, double y0, double x1, double y1);
TieFill tie_fill_hatch (TieColor lines, TieColor ground, double spacing, double line_width);
void tie_fill_get_stops (const TieFill *self, TieColor *from, TieColor *to);
TieStroke tie_stroke_solid (TieColor color, double width);
TieStroke tie_stroke_dashed (TieColor color,
                             double width,
                             const double *dashes,
                             guint n_dashes,
                             gboolean round);

G_END_DECLS

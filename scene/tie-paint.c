/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Fills and strokes. */

#include "tie-paint.h"

/**
 * tie_fill_solid:
 * @color: of the whole area
 *
 * Returns: an even fill; none where @color cannot be seen
 */
TieFill
tie_fill_solid (TieColor color)
{
  return (TieFill){ .kind = color.alpha > 0.0 ? TIE_FILL_SOLID : TIE_FILL_NONE, .color = color };
}

/**
 * tie_fill_gradient:
 * @from: the colour at (@x0, @y0) and before it
 * @to: the colour at (@x1, @y1) and beyond it
 * @x0: in scene pixels
 * @y0: in scene pixels
 * @x1: in scene pixels
 * @y1: in scene pixels
 *
 * Returns: a linear gradient
 */
TieFill
tie_fill_gradient (TieColor from, TieColor to, double x0, double y0, double x1, double y1)
{
  return (TieFill){
    .kind = TIE_FILL_GRADIENT, .color = from, .color2 = to, .x0 = x0, .y0 = y0, .x1 = x1, .y1 = y1
  };
}

/**
 * tie_fill_hatch:
 * @lines: the colour of the lines
 * @ground: the colour beneath them; alpha 0: none
 * @spacing: from line to line, across them, in scene pixels
 * @line_width: in scene pixels
 *
 * Returns: parallel lines that rise to the right at 45°
 */
TieFill
tie_fill_hatch (TieColor lines, TieColor ground, double spacing, double line_width)
{
  g_return_val_if_fail (spacing > 0.0, ((TieFill){ 0 }));

  return (TieFill){ .kind = TIE_FILL_HATCH,
                    .color = lines,
                    .color2 = ground,
                    .spacing = spacing,
                    .line_width = line_width };
}

/**
 * tie_fill_get_stops:
 * @self: a gradient
 * @from: (out): its first colour
 * @to: (out): its last colour
 *
 * The colours between which it changes evenly: fading to nothing must not pass through black.
 */
void
tie_fill_get_stops (const TieFill *self, TieColor *from, TieColor *to)
{
  g_return_if_fail (self != NULL && from != NULL && to != NULL);

  *from = self->color.alpha > 0.0 ? self->color : tie_color_with_alpha (self->color2, 0.0);
  *to = self->color2.alpha > 0.0 ? self->color2 : tie_color_with_alpha (self->color, 0.0);
}

/**
 * tie_stroke_solid:
 * @color: of the line
 * @width: in scene pixels; 0: no stroke
 *
 * Returns: an unbroken line with butt caps and mitred joins
 */
TieStroke
tie_stroke_solid (TieColor color, double width)
{
  return (TieStroke){ .color = color, .width = width };
}

/**
 * tie_stroke_dashed:
 * @color: of the line
 * @width: in scene pixels
 * @dashes: (array length=n_dashes): on, off, … in scene pixels
 * @n_dashes: at most TIE_MAX_DASHES
 * @round: whether caps and joins are round
 *
 * Returns: a broken line
 */
TieStroke
tie_stroke_dashed (TieColor color,
                   double width,
                   const double *dashes,
                   guint n_dashes,
                   gboolean round)
{
  TieStroke stroke = { .color = color, .width = width, .round = round };

  g_return_val_if_fail (n_dashes <= TIE_MAX_DASHES, stroke);
  g_return_val_if_fail (dashes != NULL || n_dashes == 0, stroke);

  for (guint i = 0; i < n_dashes; i++)
    stroke.dashes[i] = dashes[i];
  stroke.n_dashes = n_dashes;
  return stroke;
}

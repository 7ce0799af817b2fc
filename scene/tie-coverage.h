/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-color.h"
#include "tie-polyline.h"

G_BEGIN_DECLS

/**
 * TiePixels:
 * @data: premultiplied ARGB, or RGB beside a byte that means nothing
 * @stride: from row to row, in pixels
 * @x0, @y0, @x1, @y1: where it may be painted: from one pixel to before another
 *
 * An image to paint on.
 */
typedef struct
{
  guint32 *data;
  int stride;
  int x0, y0, x1, y1;
} TiePixels;

/**
 * TieCoverage:
 * @cells: of @height rows, @width and one more in each; all 0 between two outlines
 * @pixels: the one that the first cell is of, and @stride, how far it is from row to row
 * @touched: of each row, a bit for every 2^@shift cells, if one of them is not 0
 *
 * How much of each pixel an outline covers. Used anew and again, so that its arrays are allocated
 * once.
 */
typedef struct
{
  float *cells;
  gsize n_cells;
  guint32 *pixels;
  int stride;
  guint64 *touched;
  int n_rows;
  int shift;
  int width;
  int height;
} TieCoverage;

void tie_coverage_clear (TieCoverage *self);
void tie_coverage_fill (TieCoverage *self,
                        const TiePixels *pixels,
                        const TiePolyline *outline,
                        TieColor color,
                        double opacity);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieCoverage, tie_coverage_clear)

G_END_DECLS

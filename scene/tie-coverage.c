/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Fills outlines on pixels. Each piece of an outline adds to the cells that it passes how much of
 * them is on its right; summed up along a row, that is how much of each pixel is inside. It is
 * exact, and takes as long as the outline is, however large its bounds are. */

#include "tie-coverage.h"

#include <math.h>
#include <string.h>

/* Less than this of a pixel's full strength cannot be seen */
#define LEAST_COVERAGE (0.5f / 255.0f)

/**
 * tie_coverage_clear:
 * @self: a coverage
 *
 * Frees what it holds.
 */
void
tie_coverage_clear (TieCoverage *self)
{
  g_free (self->cells);
  g_free (self->touched);
  *self = (TieCoverage){ 0 };
}

static void
set_bounds (TieCoverage *self, const TiePixels *bounds)
{
  int width = bounds->x1 - bounds->x0;
  int height = bounds->y1 - bounds->y0;
  gsize n_cells = ((gsize) width + 2) * (gsize) height;

  if (n_cells > self->n_cells)
    {
      g_free (self->cells);
      self->cells = g_new0 (float, n_cells);
      self->n_cells = n_cells;
    }
  if (height > self->n_rows)
    {
      g_free (self->touched);
      self->touched = g_new (guint64, height);
      self->n_rows = height;
    }
  self->pixels = bounds->data + (gssize) bounds->y0 * bounds->stride + bounds->x0;
  self->stride = bounds->stride;
  self->width = width;
  self->height = height;
  memset (self->touched, 0, (gsize) height * sizeof *self->touched);
  self->shift = 0;
  while (((width + 1) >> self->shift) >= 64)
    self->shift++;
}

static float *
get_row (const TieCoverage *self, int row)
{
  return self->cells + (gsize) row * ((gsize) self->width + 2);
}

static void
touch (TieCoverage *self, int row, int first, int last)
{
  int low = first >> self->shift;
  int high = last >> self->shift;

  self->touched[row] |= G_MAXUINT64 >> (63 - (high - low)) << low;
  /* An image is larger than a processor's cache: what will be painted is fetched early */
  __builtin_prefetch (self->pixels + (gssize) row * self->stride + first, 1);
}

/* A piece within one row, from x0 to x1, that goes down (or up, if less than 0) by `height` */
static void
add_to_row (TieCoverage *self, int row, double x0, double x1, double height)
{
  float *cells = get_row (self, row);
  double left = MIN (x0, x1);
  double right = MAX (x0, x1);
  int first = (int) left;
  int last = (int) right;
  double slope;

  if (last > first && last == right)
    last--; /* it ends where that cell begins */
  touch (self, row, first, last + 1);
  if (first == last)
    {
      double aside = (left + right) / 2.0 - first;

      cells[first] += (float) (height * (1.0 - aside));
      cells[first + 1] += (float) (height * aside);
      return;
    }
  slope = height / (right - left);
  for (int x = first; x <= last; x++)
    {
      double from = MAX (left, x);
      double to = MIN (right, x + 1.0);
      double part = slope * (to - from);
      double aside = (from + to) / 2.0 - x;

      cells[x] += (float) (part * (1.0 - aside));
      cells[x + 1] += (float) (part * aside);
    }
}

/* A piece that is within the rows, and between the first and the last column */
static void
add_inside (TieCoverage *self, double x0, double y0, double x1, double y1)
{
  double direction = y0 < y1 ? 1.0 : -1.0;
  double top = MIN (y0, y1);
  double bottom = MAX (y0, y1);
  double x = y0 < y1 ? x0 : x1;
  double slope;

  /* Most are this short */
  if (bottom <= (int) top + 1)
    {
      add_to_row (self, (int) top, x0, x1, y1 - y0);
      return;
    }
  slope = (x1 - x0) / (y1 - y0);
  for (int row = (int) top; row < bottom; row++)
    {
      double from = MAX (top, row);
      double to = MIN (bottom, row + 1.0);
      double next = CLAMP (x + slope * (to - from), 0.0, self->width);

      add_to_row (self, row, x, next, direction * (to - from));
      x = next;
    }
}

/* A piece that is within the rows. What is left of the first column covers all of the row, what is
 * right of the last one none. */
static void
add_between (TieCoverage *self, double x0, double y0, double x1, double y1)
{
  double edge = MIN (x0, x1) < 0.0 ? 0.0 : self->width;

  if (y0 == y1)
    return;
  if (MIN (x0, x1) >= 0.0 && MAX (x0, x1) <= self->width)
    {
      add_inside (self, x0, y0, x1, y1);
    }
  else if (MAX (x0, x1) <= 0.0 || MIN (x0, x1) >= self->width)
    {
      add_inside (self, edge, y0, edge, y1);
    }
  else
    {
      double y = y0 + (edge - x0) * (y1 - y0) / (x1 - x0);

      y = CLAMP (y, MIN (y0, y1), MAX (y0, y1));
      add_between (self, x0, y0, edge, y);
      add_between (self, edge, y, x1, y1);
    }
}

static void
add_piece (TieCoverage *self, double x0, double y0, double x1, double y1)
{
  double low = CLAMP (y0, 0.0, self->height);
  double high = CLAMP (y1, 0.0, self->height);

  if (low == high)
    return;
  if (low != y0 || high != y1)
    {
      double slope = (x1 - x0) / (y1 - y0);

      x0 += slope * (low - y0);
      x1 += slope * (high - y1);
    }
  add_between (self, x0, low, x1, high);
}

/* All four bytes of a pixel by so many 255ths */
static inline guint32
scale_pixel (guint32 pixel, guint32 by)
{
  guint32 odd = (pixel & 0x00ff00ff) * by + 0x00800080;
  guint32 even = (pixel >> 8 & 0x00ff00ff) * by + 0x00800080;

  odd = (odd + (odd >> 8 & 0x00ff00ff)) >> 8 & 0x00ff00ff;
  even = (even + (even >> 8 & 0x00ff00ff)) & 0xff00ff00;
  return odd | even;
}

static inline void
blend (guint32 *pixel, guint32 color, float sum)
{
  float covered = MIN (fabsf (sum), 1.0f);
  guint32 source;

  if (covered < LEAST_COVERAGE)
    return;
  source = scale_pixel (color, (guint32) (covered * 255.0f + 0.5f));
  *pixel = source + scale_pixel (*pixel, 255 - (source >> 24));
}

/* Between the cells that were touched the coverage stays what it is: mostly none */
static void
paint_row (TieCoverage *self, int row, guint32 color)
{
  guint32 *pixels = self->pixels + (gssize) row * self->stride;
  float *cells = get_row (self, row);
  float sum = 0.0f;
  int x = 0;

  for (guint64 left = self->touched[row]; left != 0; left &= left - 1)
    {
      int start = __builtin_ctzll (left) << self->shift;
      int end = start + (1 << self->shift);

      if (fabsf (sum) >= LEAST_COVERAGE)
        for (; x < start; x++)
          blend (&pixels[x], color, sum);
      for (x = start; x < MIN (end, self->width); x++)
        {
          sum += cells[x];
          cells[x] = 0.0f;
          blend (&pixels[x], color, sum);
        }
      for (; x < MIN (end, self->width + 2); x++)
        cells[x] = 0.0f;
    }
}

static guint32
premultiply (TieColor color, double opacity)
{
  double alpha = CLAMP (color.alpha * opacity, 0.0, 1.0) * 255.0;

  return (guint32) (alpha + 0.5) << 24 | (guint32) (color.red * alpha + 0.5) << 16
         | (guint32) (color.green * alpha + 0.5) << 8 | (guint32) (color.blue * alpha + 0.5);
}

/* The pixels that an outline may cover; FALSE: none */
static gboolean
find_bounds (const TiePixels *pixels, const TiePolyline *outline, TiePixels *bounds)
{
  double x0 = INFINITY, y0 = INFINITY, x1 = -INFINITY, y1 = -INFINITY;

  for (guint i = 0; i < outline->n_points; i++)
    {
      const TiePoint *point = &outline->points[i];

      if (!isfinite (point->x) || !isfinite (point->y))
        return FALSE;
      x0 = MIN (x0, point->x);
      y0 = MIN (y0, point->y);
      x1 = MAX (x1, point->x);
      y1 = MAX (y1, point->y);
    }
  if (!(x0 < pixels->x1 && x1 > pixels->x0 && y0 < pixels->y1 && y1 > pixels->y0))
    return FALSE;
  *bounds = *pixels;
  bounds->x0 = (int) MAX (floor (x0), pixels->x0);
  bounds->y0 = (int) MAX (floor (y0), pixels->y0);
  bounds->x1 = (int) MIN (ceil (x1), pixels->x1);
  bounds->y1 = (int) MIN (ceil (y1), pixels->y1);
  return bounds->x0 < bounds->x1 && bounds->y0 < bounds->y1;
}

/**
 * tie_coverage_fill:
 * @self: what is used for it
 * @pixels: an image
 * @outline: in pixels of the image; each of its outlines counts as closed
 * @color: of the inside
 * @opacity: 0 to 1
 *
 * Fills an outline, each pixel by how much of it is inside: by the non-zero winding rule, but that
 * parts which are wound against each other take each other away.
 */
void
tie_coverage_fill (TieCoverage *self,
                   const TiePixels *pixels,
                   const TiePolyline *outline,
                   TieColor color,
                   double opacity)
{
  guint32 source = premultiply (color, opacity);
  TiePixels bounds;

  if (!find_bounds (pixels, outline, &bounds))
    return;
  set_bounds (self, &bounds);
  for (guint i = 0; i < outline->n_outlines; i++)
    {
      guint end = outline->ends[i];
      const TiePoint *last = &outline->points[end - 1];

      for (guint j = tie_polyline_get_start (outline, i); j < end; j++)
        {
          const TiePoint *point = &outline->points[j];

          add_piece (self, last->x - bounds.x0, last->y - bounds.y0, point->x - bounds.x0,
                     point->y - bounds.y0);
          last = point;
        }
    }
  for (int row = 0; row < self->height; row++)
    paint_row (self, row, source);
}

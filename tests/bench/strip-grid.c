/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A grid that finds what is near a line or a box. */

#include "strip-grid.h"

#include <math.h>
#include <stdlib.h>

/* Strips along an axis: strip i ends where @bounds[i] is and the next begins; the first and the
 * last reach to infinity. */
typedef struct
{
  double *bounds;
  guint n_bounds;
} Strips;

typedef struct
{
  guint *things;
  guint n;
  guint room;
} Cell;

struct _StripGrid
{
  Strips columns;
  Strips rows;
  double slack; /* More than rounding makes of a coordinate. */
  Cell *cells;
};

static int
compare_doubles (const void *a, const void *b)
{
  const double *p = a, *q = b;

  return *p < *q ? -1 : *p > *q;
}

static void
init_strips (Strips *strips, const double *values, guint n, guint n_strips)
{
  g_autofree double *sorted = g_memdup2 (values, n * sizeof (double));

  qsort (sorted, n, sizeof (double), compare_doubles);
  strips->bounds = g_new (double, n_strips);
  strips->n_bounds = 0;
  for (guint i = 1; i < n_strips; i++)
    {
      double bound = sorted[(guint64) i * n / n_strips];

      if (strips->n_bounds == 0 || bound > strips->bounds[strips->n_bounds - 1])
        strips->bounds[strips->n_bounds++] = bound;
    }
}

/* Returns the strip that a value is in: the number of bounds that are at most the value. */
static guint
find_strip (const Strips *strips, double value)
{
  guint low = 0, high = strips->n_bounds;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (strips->bounds[middle] <= value)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static double
greatest (const double *values, guint n)
{
  double most = 0;

  for (guint i = 0; i < n; i++)
    most = fmax (most, fabs (values[i]));
  return most;
}

/* Returns a grid of at most @n_strips columns and rows for @n points. */
StripGrid *
strip_grid_new (const double *x, const double *y, guint n, guint n_strips)
{
  StripGrid *grid = g_new0 (StripGrid, 1);

  n_strips = MAX (n_strips, 1);
  init_strips (&grid->columns, x, n, n_strips);
  init_strips (&grid->rows, y, n, n_strips);
  grid->slack = 1e-12 * (greatest (x, n) + greatest (y, n));
  grid->cells = g_new0 (Cell, (grid->columns.n_bounds + 1) * (grid->rows.n_bounds + 1));
  return grid;
}

void
strip_grid_free (StripGrid *grid)
{
  guint n = (grid->columns.n_bounds + 1) * (grid->rows.n_bounds + 1);

  for (guint c = 0; c < n; c++)
    g_free (grid->cells[c].things);
  g_free (grid->cells);
  g_free (grid->columns.bounds);
  g_free (grid->rows.bounds);
  g_free (grid);
}

/* Appends the cells of a column between two heights. */
static void
cover_column (const StripGrid *grid, guint column, double top, double bottom, GArray *cells)
{
  guint last = find_strip (&grid->rows, bottom + grid->slack);

  for (guint row = find_strip (&grid->rows, top - grid->slack); row <= last; row++)
    {
      guint cell = column * (grid->rows.n_bounds + 1) + row;

      g_array_append_val (cells, cell);
    }
}

void
strip_grid_cover_line (const StripGrid *grid,
                       double ax,
                       double ay,
                       double bx,
                       double by,
                       GArray *cells)
{
  double left = fmin (ax, bx), right = fmax (ax, bx);
  double top = fmin (ay, by), bottom = fmax (ay, by);
  guint first = find_strip (&grid->columns, left - grid->slack);
  guint last = find_strip (&grid->columns, right + grid->slack);

  for (guint column = first; column <= last; column++)
    {
      double from = column == first ? left : grid->columns.bounds[column - 1];
      double to = column == last ? right : grid->columns.bounds[column];
      double y1 = ay, y2 = by;

      if (right - left > grid->slack)
        {
          y1 = ay + (from - ax) / (bx - ax) * (by - ay);
          y2 = ay + (to - ax) / (bx - ax) * (by - ay);
        }
      cover_column (grid, column, CLAMP (fmin (y1, y2), top, bottom),
                    CLAMP (fmax (y1, y2), top, bottom), cells);
    }
}

void
strip_grid_cover_box (const StripGrid *grid,
                      double left,
                      double top,
                      double right,
                      double bottom,
                      GArray *cells)
{
  guint last = find_strip (&grid->columns, right + grid->slack);

  for (guint column = find_strip (&grid->columns, left - grid->slack); column <= last; column++)
    cover_column (grid, column, top, bottom, cells);
}

void
strip_grid_put (StripGrid *grid, guint thing, const GArray *cells)
{
  for (guint c = 0; c < cells->len; c++)
    {
      Cell *cell = &grid->cells[g_array_index (cells, guint, c)];

      if (cell->n == cell->room)
        {
          cell->room = MAX (4, 2 * cell->room);
          cell->things = g_renew (guint, cell->things, cell->room);
        }
      cell->things[cell->n++] = thing;
    }
}

const guint *
strip_grid_things (const StripGrid *grid, guint cell, guint *n)
{
  *n = grid->cells[cell].n;
  return grid->cells[cell].things;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Boxes sorted into the cells of a grid, so that few must be looked at. */

#include "tie-box-grid.h"

#include <math.h>

struct _TieBoxGrid
{
  guint n;
  const TieBox *boxes;
  double left;
  double top;
  double cell;
  guint columns;
  guint rows;
  guint *start; /* (array length=columns*rows+1): where the boxes of each cell begin */
  guint *at;
  guint *seen; /* (array length=n): the search that met a box last */
  guint search;
};

typedef struct
{
  guint first_column;
  guint last_column;
  guint first_row;
  guint last_row;
} Range;

static guint
cell_of (double offset, double cell, guint n)
{
  const double number = floor (offset / cell);

  return number <= 0 ? 0 : number >= n - 1 ? n - 1 : (guint) number;
}

static Range
range_of (const TieBoxGrid *grid, const TieBox *box, double margin)
{
  return (Range){
    cell_of (box->x - margin - grid->left, grid->cell, grid->columns),
    cell_of (box->x + box->width + margin - grid->left, grid->cell, grid->columns),
    cell_of (box->y - margin - grid->top, grid->cell, grid->rows),
    cell_of (box->y + box->height + margin - grid->top, grid->cell, grid->rows),
  };
}

/* Cells about as large as a usual box, but no more than a few for each box. */
static void
choose_cells (TieBoxGrid *grid)
{
  double right = -INFINITY;
  double bottom = -INFINITY;
  double size = 0;

  grid->left = INFINITY;
  grid->top = INFINITY;
  for (guint i = 0; i < grid->n; i++)
    {
      const TieBox *box = &grid->boxes[i];

      grid->left = MIN (grid->left, box->x);
      grid->top = MIN (grid->top, box->y);
      right = MAX (right, box->x + box->width);
      bottom = MAX (bottom, box->y + box->height);
      size += (box->width + box->height) / 2 / grid->n;
    }
  if (grid->n == 0)
    grid->left = grid->top = right = bottom = 0;

  const double width = MAX (right - grid->left, 1e-6);
  const double height = MAX (bottom - grid->top, 1e-6);
  const double least = MAX (sqrt (width * height / (4.0 * grid->n + 16)),
                            MAX (width, height) / (4.0 * grid->n + 16));

  grid->cell = MAX (size, least);
  grid->columns = (guint) (width / grid->cell) + 1;
  grid->rows = (guint) (height / grid->cell) + 1;
}

/**
 * tie_box_grid_new:
 * @n: how many boxes
 * @boxes: (array length=n): boxes, which must outlive the grid
 *
 * Returns: (transfer full): a grid of them
 */
TieBoxGrid *
tie_box_grid_new (guint n, const TieBox *boxes)
{
  TieBoxGrid *grid = g_new0 (TieBoxGrid, 1);
  guint *fill;

  grid->n = n;
  grid->boxes = boxes;
  choose_cells (grid);
  grid->start = g_new0 (guint, (gsize) grid->columns * grid->rows + 2);
  grid->seen = g_new0 (guint, n + 1);

  /* First count, then fill; start[cell + 1] serves as the place to fill next. */
  fill = grid->start + 1;
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        {
          const Range range = range_of (grid, &boxes[i], 0);

          for (guint row = range.first_row; row <= range.last_row; row++)
            for (guint column = range.first_column; column <= range.last_column; column++)
              {
                const guint cell = row * grid->columns + column;

                if (pass == 0)
                  fill[cell + 1]++;
                else
                  grid->at[fill[cell]++] = i;
              }
        }
      for (guint cell = 0; pass == 0 && cell < grid->columns * grid->rows; cell++)
        fill[cell + 1] += fill[cell];
      if (pass == 0)
        grid->at = g_new (guint, fill[grid->columns * grid->rows] + 1);
    }
  return grid;
}

/**
 * tie_box_grid_free:
 * @grid: (transfer full): a grid
 *
 * Frees it.
 */
void
tie_box_grid_free (TieBoxGrid *grid)
{
  g_free (grid->start);
  g_free (grid->at);
  g_free (grid->seen);
  g_free (grid);
}

/**
 * tie_box_overlaps:
 * @a: a box
 * @b: another
 * @gap: what must stay free between them
 *
 * Returns: whether the boxes are nearer to each other than @gap, in both directions
 */
gboolean
tie_box_overlaps (const TieBox *a, const TieBox *b, double gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap
         && a->y < b->y + b->height + gap && b->y < a->y + a->height + gap;
}

/**
 * tie_box_grid_find:
 * @grid: a grid
 * @box: where to look
 * @margin: how far around it
 * @found: (element-type guint): is filled with the numbers of the boxes there, each once
 *
 * Finds the boxes that are nearer to a place than @margin.
 */
void
tie_box_grid_find (TieBoxGrid *grid, const TieBox *box, double margin, GArray *found)
{
  const Range range = range_of (grid, box, margin);

  g_array_set_size (found, 0);
  grid->search++;
  for (guint row = range.first_row; row <= range.last_row; row++)
    for (guint column = range.first_column; column <= range.last_column; column++)
      {
        const guint cell = row * grid->columns + column;

        for (guint k = grid->start[cell]; k < grid->start[cell + 1]; k++)
          {
            const guint i = grid->at[k];

            if (grid->seen[i] == grid->search)
              continue;
            grid->seen[i] = grid->search;
            if (tie_box_overlaps (&grid->boxes[i], box, margin))
              g_array_append_val (found, i);
          }
      }
}

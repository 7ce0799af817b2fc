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
  double columns_a_pixel; /* cells are as wide and high as a usual box */
  double rows_a_pixel;
  guint columns;
  guint rows;
  guint *start; /* (array length=columns*rows+1): where the boxes of each cell begin */
  guint *at;
};

typedef struct
{
  guint first_column;
  guint last_column;
  guint first_row;
  guint last_row;
} Range;

static inline guint
cell_of (double offset, double cells_a_pixel, guint n)
{
  const double number = offset * cells_a_pixel;

  return number <= 0 ? 0 : number >= n - 1 ? n - 1 : (guint) number;
}

static Range
range_of (const TieBoxGrid *grid, const TieBox *box, double margin)
{
  const double x = box->x - grid->left;
  const double y = box->y - grid->top;

  return (Range){
    cell_of (x - margin, grid->columns_a_pixel, grid->columns),
    cell_of (x + box->width + margin, grid->columns_a_pixel, grid->columns),
    cell_of (y - margin, grid->rows_a_pixel, grid->rows),
    cell_of (y + box->height + margin, grid->rows_a_pixel, grid->rows),
  };
}

/* Cells about as large as a usual box, but no more than a few for each box. */
static void
choose_cells (TieBoxGrid *grid)
{
  double right = -INFINITY;
  double bottom = -INFINITY;
  double wide = 0;
  double high = 0;
  double share;

  grid->left = INFINITY;
  grid->top = INFINITY;
  for (guint i = 0; i < grid->n; i++)
    {
      const TieBox *box = &grid->boxes[i];

      grid->left = MIN (grid->left, box->x);
      grid->top = MIN (grid->top, box->y);
      right = MAX (right, box->x + box->width);
      bottom = MAX (bottom, box->y + box->height);
      wide += box->width / grid->n;
      high += box->height / grid->n;
    }
  if (grid->n == 0)
    grid->left = grid->top = right = bottom = 0;

  const double most = 4.0 * grid->n + 16;
  const double width = MAX (right - grid->left, 1e-6);
  const double height = MAX (bottom - grid->top, 1e-6);

  wide = MAX (wide, width / most);
  high = MAX (high, height / most);
  share = width / wide * (height / high) / most;
  if (share > 1)
    {
      wide *= sqrt (share);
      high *= sqrt (share);
    }
  grid->columns_a_pixel = 1 / wide;
  grid->rows_a_pixel = 1 / high;
  grid->columns = (guint) (width / wide) + 1;
  grid->rows = (guint) (height / high) + 1;
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

/* Whether a cell is the first of those that a box and the place where it is looked for share: there
 * it is found, and not again in the others. */
static inline gboolean
is_first_cell (const TieBoxGrid *grid,
               const TieBox *box,
               const Range *range,
               guint column,
               guint row)
{
  const guint box_column = cell_of (box->x - grid->left, grid->columns_a_pixel, grid->columns);
  const guint box_row = cell_of (box->y - grid->top, grid->rows_a_pixel, grid->rows);

  return column == MAX (range->first_column, box_column) && row == MAX (range->first_row, box_row);
}

/* Finds the boxes of a cell that are near to a place, the last ones first, down to a number. */
static void
find_in_cell (const TieBoxGrid *grid,
              const TieBox *box,
              double margin,
              const Range *range,
              guint column,
              guint row,
              guint least,
              GArray *found)
{
  const guint cell = row * grid->columns + column;

  for (guint k = grid->start[cell + 1]; k-- > grid->start[cell] && grid->at[k] >= least;)
    {
      const guint i = grid->at[k];

      if (tie_box_overlaps (&grid->boxes[i], box, margin)
          && is_first_cell (grid, &grid->boxes[i], range, column, row))
        g_array_append_val (found, i);
    }
}

static void
find (const TieBoxGrid *grid, const TieBox *box, double margin, guint least, GArray *found)
{
  const Range range = range_of (grid, box, margin);

  g_array_set_size (found, 0);
  for (guint row = range.first_row; row <= range.last_row; row++)
    for (guint column = range.first_column; column <= range.last_column; column++)
      find_in_cell (grid, box, margin, &range, column, row, least, found);
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
tie_box_grid_find (const TieBoxGrid *grid, const TieBox *box, double margin, GArray *found)
{
  find (grid, box, margin, 0, found);
}

/**
 * tie_box_grid_find_from:
 * @grid: a grid
 * @box: where to look
 * @margin: how far around it
 * @first: a number
 * @found: (element-type guint): is filled with the numbers of the boxes there, each once
 *
 * Finds the boxes of number @first or a higher one that are nearer to a place than @margin. Asked
 * for each box of a grid and those after it, it finds each pair once.
 */
void
tie_box_grid_find_from (const TieBoxGrid *grid,
                        const TieBox *box,
                        double margin,
                        guint first,
                        GArray *found)
{
  find (grid, box, margin, first, found);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Boxes that overlap push each other apart, pair by pair. */

#include "tie-overlap-relax.h"

#include <math.h>
#include <string.h>

#define NONE G_MAXUINT

/* Boxes in cells as large as the largest box: those that overlap are in cells side by side. */
typedef struct
{
  TieDrawing *drawing;
  const gboolean *moves;
  const TieFrame *frame;
  float gap;
  float part;
  float left, top;
  float cell_width, cell_height;
  guint columns, rows;
  guint room;     /* for so many cells */
  guint *first;   /* by cell */
  guint *stirred; /* by cell: the last pass in which something in it gave way */
  guint *next;    /* by box */
  guint *cell;    /* by box */
  guint *pushed;  /* by box: the last pass in which it overlapped another */
  guint pass;
} Relax;

static void
measure_cells (Relax *self)
{
  const TieDrawing *drawing = self->drawing;
  const guint n = drawing->adjacency->n_nodes;
  float right = -G_MAXFLOAT, bottom = -G_MAXFLOAT;

  self->left = self->top = G_MAXFLOAT;
  self->cell_width = self->cell_height = 1;
  for (guint i = 0; i < n; i++)
    {
      self->left = MIN (self->left, drawing->x[i]);
      self->top = MIN (self->top, drawing->y[i]);
      right = MAX (right, drawing->x[i]);
      bottom = MAX (bottom, drawing->y[i]);
      self->cell_width = MAX (self->cell_width, 2 * drawing->half_width[i] + self->gap);
      self->cell_height = MAX (self->cell_height, 2 * drawing->half_height[i] + self->gap);
    }
  /* No more than some cells for each box, however far apart they lie. */
  while ((double) (right - self->left) / (double) self->cell_width * (double) (bottom - self->top)
             / (double) self->cell_height
         > 16.0 * n + 64)
    {
      self->cell_width *= 2;
      self->cell_height *= 2;
    }
  self->columns = (guint) ((right - self->left) / self->cell_width) + 1;
  self->rows = (guint) ((bottom - self->top) / self->cell_height) + 1;
}

static guint
cell_of (const Relax *self, guint box)
{
  const guint column = (guint) ((self->drawing->x[box] - self->left) / self->cell_width);
  const guint row = (guint) ((self->drawing->y[box] - self->top) / self->cell_height);

  return row * self->columns + column;
}

static void
sort_into_cells (Relax *self)
{
  const guint n = self->drawing->adjacency->n_nodes;
  const guint n_cells = self->columns * self->rows;

  g_assert (n_cells > 0);
  if (n_cells > self->room)
    {
      self->room = n_cells;
      self->first = g_renew (guint, self->first, n_cells);
      self->stirred = g_renew (guint, self->stirred, n_cells);
    }
  for (guint c = 0; c < n_cells; c++)
    {
      self->first[c] = NONE;
      self->stirred[c] = 0;
    }
  for (guint i = n; i-- > 0;)
    {
      const guint cell = self->cell[i] = cell_of (self, i);

      self->next[i] = self->first[cell];
      self->first[cell] = i;
      self->stirred[cell] = MAX (self->stirred[cell], self->pushed[i]);
    }
}

/* Both give way alike, unless one stays. */
static void
push (const Relax *self, float *at, guint i, guint j, float low, float high, float by)
{
  const float share = !self->moves[i] ? 0 : !self->moves[j] ? 1 : 0.5f;
  const float sign = at[i] < at[j] || (at[i] == at[j] && i < j) ? 1 : -1;

  if (self->moves[i])
    at[i] = CLAMP (at[i] - sign * by * share, low, high);
  if (self->moves[j])
    at[j] = CLAMP (at[j] + sign * by * (1 - share), low, high);
}

static void
note (Relax *self, guint box)
{
  self->pushed[box] = self->pass;
  self->stirred[self->cell[box]] = self->pass;
}

static gboolean
push_apart (Relax *self, guint i, guint j)
{
  TieDrawing *drawing = self->drawing;
  const float over_x = drawing->half_width[i] + drawing->half_width[j] + self->gap
                       - fabsf (drawing->x[i] - drawing->x[j]);
  const float over_y = drawing->half_height[i] + drawing->half_height[j] + self->gap
                       - fabsf (drawing->y[i] - drawing->y[j]);

  if (over_x <= 0 || over_y <= 0)
    return FALSE;
  if (over_x / (drawing->half_width[i] + drawing->half_width[j])
      < over_y / (drawing->half_height[i] + drawing->half_height[j]))
    push (self, drawing->x, i, j, self->frame->left, self->frame->right, over_x * self->part);
  else
    push (self, drawing->y, i, j, self->frame->top, self->frame->bottom, over_y * self->part);
  note (self, i);
  note (self, j);
  return TRUE;
}

/* Whether boxes of a cell may overlap the box: where neither was pushed since the pass before, they
 * did not then and do not now. */
static inline gboolean
is_quiet (const Relax *self, guint box, guint cell)
{
  return self->pushed[box] + 1 < self->pass && self->stirred[cell] + 1 < self->pass;
}

static guint
push_from (Relax *self, guint box, guint column, guint row)
{
  const guint last_column = MIN (column + 2, self->columns), last_row = MIN (row + 2, self->rows);
  guint n = 0;

  for (guint r = row > 0 ? row - 1 : 0; r < last_row; r++)
    for (guint c = column > 0 ? column - 1 : 0; c < last_column; c++)
      {
        const guint cell = r * self->columns + c;

        if (is_quiet (self, box, cell))
          continue;
        for (guint other = self->first[cell]; other != NONE; other = self->next[other])
          if (other > box)
            n += push_apart (self, box, other);
      }
  return n;
}

static guint
run_pass (Relax *self)
{
  guint n_overlaps = 0;

  self->pass++;
  measure_cells (self);
  sort_into_cells (self);
  for (guint i = 0; i < self->drawing->adjacency->n_nodes; i++)
    n_overlaps += push_from (self, i, self->cell[i] % self->columns, self->cell[i] / self->columns);
  return n_overlaps;
}

/**
 * tie_overlap_relax:
 * @drawing: boxes
 * @moves: (array): whether each may be moved
 * @frame: where their middles may be
 * @gap: what is to stay free between two of them
 * @part: how much of an overlap is resolved: 1: all of it
 * @passes: how many passes, at most
 *
 * Passes in which each pair of boxes that overlap is pushed apart along the axis on which it takes
 * less, measured by their sizes: by pixels, wide boxes would all go up and down and pile up.
 *
 * Returns: how many pairs did overlap in the last pass
 */
guint
tie_overlap_relax (TieDrawing *drawing,
                   const gboolean *moves,
                   const TieFrame *frame,
                   float gap,
                   float part,
                   guint passes)
{
  const guint n = drawing->adjacency->n_nodes;
  g_autofree guint *numbers = g_new0 (guint, 3 * (gsize) n + 1);
  Relax self = { .drawing = drawing, .moves = moves, .frame = frame, .gap = gap, .part = part };
  guint n_overlaps = n > 0 ? 1 : 0;

  self.next = numbers;
  self.cell = numbers + n;
  self.pushed = numbers + 2 * (gsize) n;
  while (self.pass < passes && n_overlaps > 0)
    n_overlaps = run_pass (&self);
  g_free (self.first);
  g_free (self.stirred);
  return n_overlaps;
}

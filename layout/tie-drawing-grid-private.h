/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-drawing-grid.h"

G_BEGIN_DECLS

/* An edge with its ends; coordinates are kept here, side by side. */
typedef struct
{
  float ax, ay, bx, by;
  guint a, b;
} TieGridSegment;

/* The edges or boxes that run through a cell. */
typedef struct
{
  guint *item;
  guint n;
  guint room;
} TieGridCell;

struct _TieDrawingGrid
{
  TieDrawing *drawing;
  TieFrame frame;
  guint columns;
  guint rows;
  float per_x; /* cells a pixel */
  float per_y;
  TieGridCell *edges; /* by cell */
  TieGridCell *boxes;
  TieGridSegment *segment;
  guint *edge; /* by arc of the adjacency: which segment it is */
};

typedef struct
{
  int left, top, right, bottom; /* cells, the last included */
} TieGridSpan;

static inline int
tie_grid_column (const TieDrawingGrid *self, float x)
{
  const float at = (x - self->frame.left) * self->per_x;

  return at <= 0 ? 0 : MIN ((int) MIN (at, 1e6f), (int) self->columns - 1);
}

static inline int
tie_grid_row (const TieDrawingGrid *self, float y)
{
  const float at = (y - self->frame.top) * self->per_y;

  return at <= 0 ? 0 : MIN ((int) MIN (at, 1e6f), (int) self->rows - 1);
}

/* The columns that a segment runs through in a row: its part there, made to lean from left to
 * right, may begin or end outside of the grid. */
static inline void
tie_grid_find_columns (const TieDrawingGrid *self,
                       const TieGridSegment *s,
                       int row,
                       int top,
                       int bottom,
                       TieGridSpan *span)
{
  const float dy = s->by - s->ay;
  float from = 0, to = 1, x0, x1;

  if (top != bottom)
    {
      const float low = self->frame.top + (float) row / self->per_y;
      const float high = self->frame.top + (float) (row + 1) / self->per_y;
      const float t0 = (low - s->ay) / dy, t1 = (high - s->ay) / dy;

      /* The outermost rows hold what lies beyond them. */
      if (row > top)
        {
          from = dy > 0 ? MAX (from, t0) : from;
          to = dy > 0 ? to : MIN (to, t0);
        }
      if (row < bottom)
        {
          to = dy > 0 ? MIN (to, t1) : to;
          from = dy > 0 ? from : MAX (from, t1);
        }
    }
  x0 = s->ax + from * (s->bx - s->ax);
  x1 = s->ax + to * (s->bx - s->ax);
  /* A hair more than rounding could take away. */
  span->left = tie_grid_column (self, MIN (x0, x1) - 0.01f);
  span->right = tie_grid_column (self, MAX (x0, x1) + 0.01f);
}

/* The cells that a box overlaps. */
static inline TieGridSpan
tie_grid_find_span (const TieDrawingGrid *self,
                    float x,
                    float y,
                    float half_width,
                    float half_height)
{
  return (
      TieGridSpan){ tie_grid_column (self, x - half_width), tie_grid_row (self, y - half_height),
                    tie_grid_column (self, x + half_width), tie_grid_row (self, y + half_height) };
}

G_END_DECLS

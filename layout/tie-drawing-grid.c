/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is near an edge or a box of a drawing, cell by cell. */

#include "tie-drawing-grid-private.h"

#include <math.h>

/* Cells for each node. */
#define CELLS 1.0
/* Bounds on the number of cells along a side. */
#define MOST_CELLS 1024

static void
add (TieGridCell *cell, guint item)
{
  if (cell->n == cell->room)
    {
      cell->room = MAX (2 * cell->room, 8);
      cell->item = g_renew (guint, cell->item, cell->room);
    }
  cell->item[cell->n++] = item;
}

static void
drop (TieGridCell *cell, guint item)
{
  for (guint i = 0; i < cell->n; i++)
    if (cell->item[i] == item)
      {
        cell->item[i] = cell->item[--cell->n];
        return;
      }
}

static void
enter_edge (TieDrawingGrid *self, guint e, gboolean enters)
{
  const TieGridSegment *s = &self->segment[e];
  const int top = tie_grid_row (self, MIN (s->ay, s->by)),
            bottom = tie_grid_row (self, MAX (s->ay, s->by));

  for (int row = top; row <= bottom; row++)
    {
      TieGridSpan span;

      tie_grid_find_columns (self, s, row, top, bottom, &span);
      for (int column = span.left; column <= span.right; column++)
        (enters ? add : drop) (&self->edges[(guint) row * self->columns + (guint) column], e);
    }
}

static void
enter_box (TieDrawingGrid *self, guint node, gboolean enters)
{
  const TieDrawing *drawing = self->drawing;
  const TieGridSpan span =
      tie_grid_find_span (self, drawing->x[node], drawing->y[node], drawing->half_width[node],
                          drawing->half_height[node]);

  for (int row = span.top; row <= span.bottom; row++)
    for (int column = span.left; column <= span.right; column++)
      (enters ? add : drop) (&self->boxes[(guint) row * self->columns + (guint) column], node);
}

/* Numbers the edges, each once for both its arcs. */
static guint
list_segments (TieDrawingGrid *self)
{
  const TieAdjacency *adjacency = self->drawing->adjacency;
  g_autofree guint *next = g_memdup2 (adjacency->start, adjacency->n_nodes * sizeof (guint));
  guint n = 0;

  /* Neighbours stand in rising order: those before a node come to it in theirs. */
  for (guint a = 0; a < adjacency->n_nodes; a++)
    for (guint k = adjacency->start[a]; k < adjacency->start[a + 1]; k++)
      {
        const guint b = adjacency->neighbor[k];

        if (b < a)
          continue;
        self->edge[k] = n;
        self->edge[next[b]++] = n;
        self->segment[n++] = (TieGridSegment){
          self->drawing->x[a], self->drawing->y[a], self->drawing->x[b], self->drawing->y[b], a, b
        };
      }
  return n;
}

static void
choose_cells (TieDrawingGrid *self)
{
  const float width = MAX (self->frame.right - self->frame.left, 1);
  const float height = MAX (self->frame.bottom - self->frame.top, 1);
  const double side = sqrt ((double) width * (double) height
                            / (CELLS * MAX (self->drawing->adjacency->n_nodes, 1)));

  self->columns = (guint) CLAMP (ceil ((double) width / side), 1, MOST_CELLS);
  self->rows = (guint) CLAMP (ceil ((double) height / side), 1, MOST_CELLS);
  self->per_x = (float) self->columns / width;
  self->per_y = (float) self->rows / height;
}

/**
 * tie_drawing_grid_new:
 * @drawing: a drawing, which must outlive the grid and be changed through it alone
 * @frame: where most of it is; what lies outside is found more slowly
 *
 * Returns: (transfer full): a grid that knows the drawing
 */
TieDrawingGrid *
tie_drawing_grid_new (TieDrawing *drawing, const TieFrame *frame)
{
  TieDrawingGrid *self = g_new0 (TieDrawingGrid, 1);
  const guint n = drawing->adjacency->n_nodes;
  const guint n_arcs = drawing->adjacency->start[n];
  guint n_edges;

  self->drawing = drawing;
  self->frame = *frame;
  choose_cells (self);
  self->edges = g_new0 (TieGridCell, (gsize) self->columns * self->rows);
  self->boxes = g_new0 (TieGridCell, (gsize) self->columns * self->rows);
  self->segment = g_new (TieGridSegment, n_arcs / 2 + 1);
  self->edge = g_new (guint, n_arcs + 1);
  n_edges = list_segments (self);
  for (guint e = 0; e < n_edges; e++)
    enter_edge (self, e, TRUE);
  for (guint i = 0; i < n; i++)
    enter_box (self, i, TRUE);
  return self;
}

/**
 * tie_drawing_grid_free:
 * @self: (transfer full): a grid
 *
 * Frees it.
 */
void
tie_drawing_grid_free (TieDrawingGrid *self)
{
  for (gsize i = 0; i < (gsize) self->columns * self->rows; i++)
    {
      g_free (self->edges[i].item);
      g_free (self->boxes[i].item);
    }
  g_free (self->edges);
  g_free (self->boxes);
  g_free (self->segment);
  g_free (self->edge);
  g_free (self);
}

/**
 * tie_drawing_grid_move:
 * @self: a grid
 * @node: a node
 * @x: where its middle goes
 * @y: likewise
 *
 * Moves a node of the drawing, and its edges with it.
 */
void
tie_drawing_grid_move (TieDrawingGrid *self, guint node, float x, float y)
{
  const TieAdjacency *adjacency = self->drawing->adjacency;

  enter_box (self, node, FALSE);
  self->drawing->x[node] = x;
  self->drawing->y[node] = y;
  enter_box (self, node, TRUE);
  for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
    {
      TieGridSegment *s = &self->segment[self->edge[k]];

      enter_edge (self, self->edge[k], FALSE);
      if (s->a == node)
        {
          s->ax = x;
          s->ay = y;
        }
      else
        {
          s->bx = x;
          s->by = y;
        }
      enter_edge (self, self->edge[k], TRUE);
    }
}

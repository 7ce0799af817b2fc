/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a node of a drawing would cross at another place. */

#include "tie-drawing-probe.h"

#include "tie-drawing-grid-private.h"

#include <math.h>

struct _TieDrawingProbe
{
  const TieDrawingGrid *grid;
  guint *stamp; /* by segment: when it was last looked at */
  guint *box_stamp;
  guint *found; /* segments or boxes of a row that had not been looked at */
  guint time;
};

/**
 * tie_drawing_probe_new:
 * @grid: a grid, which must outlive the probe
 *
 * Returns: (transfer full): a probe
 */
TieDrawingProbe *
tie_drawing_probe_new (const TieDrawingGrid *grid)
{
  TieDrawingProbe *self = g_new0 (TieDrawingProbe, 1);
  const TieAdjacency *adjacency = grid->drawing->adjacency;

  self->grid = grid;
  self->stamp = g_new0 (guint, adjacency->start[adjacency->n_nodes] / 2 + 1);
  self->box_stamp = g_new0 (guint, adjacency->n_nodes + 1);
  /* One more: what has been found already is written, too, and the next takes its place. */
  self->found =
      g_new (guint, MAX (adjacency->start[adjacency->n_nodes] / 2, adjacency->n_nodes) + 1);
  return self;
}

/**
 * tie_drawing_probe_free:
 * @self: (transfer full): a probe
 *
 * Frees it.
 */
void
tie_drawing_probe_free (TieDrawingProbe *self)
{
  g_free (self->stamp);
  g_free (self->box_stamp);
  g_free (self->found);
  g_free (self);
}

static inline float
turn (float ax, float ay, float bx, float by, float cx, float cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/* Whether two segments without a common end cross. No jumps: which way they would go is up to
 * chance, and a wrong guess costs more than all of this. */
static inline guint
cross (const TieGridSegment *s, const TieGridSegment *t)
{
  const float c = turn (s->ax, s->ay, s->bx, s->by, t->ax, t->ay);
  const float d = turn (s->ax, s->ay, s->bx, s->by, t->bx, t->by);
  const float a = turn (t->ax, t->ay, t->bx, t->by, s->ax, s->ay);
  const float b = turn (t->ax, t->ay, t->bx, t->by, s->bx, s->by);
  const guint apart = (s->a != t->a) & (s->a != t->b) & (s->b != t->a) & (s->b != t->b);

  return ((c > 0) != (d > 0)) & ((a > 0) != (b > 0)) & apart;
}

/* Lists what is in some cells of a row and has not been looked at, and notes that it is now. */
static guint
list_new (const TieGridCell *cells, const TieGridSpan *span, guint *stamp, guint time, guint *found)
{
  guint n = 0;

  for (int column = span->left; column <= span->right; column++)
    for (guint i = 0; i < cells[column].n; i++)
      {
        const guint item = cells[column].item[i];

        found[n] = item;
        n += stamp[item] != time;
        stamp[item] = time;
      }
  return n;
}

/* May stop, row by row, when there are more than @most. */
static guint
count_crossings_of (TieDrawingProbe *self, const TieGridSegment *s, guint most)
{
  const TieGridSegment *segment = self->grid->segment;
  const int top = tie_grid_row (self->grid, MIN (s->ay, s->by)),
            bottom = tie_grid_row (self->grid, MAX (s->ay, s->by));
  guint count = 0;

  self->time++;
  for (int row = top; row <= bottom && count <= most; row++)
    {
      TieGridSpan span;
      guint n;

      tie_grid_find_columns (self->grid, s, row, top, bottom, &span);
      n = list_new (&self->grid->edges[(guint) row * self->grid->columns], &span, self->stamp,
                    self->time, self->found);
      for (guint i = 0; i < n; i++)
        count += cross (s, &segment[self->found[i]]);
    }
  return count;
}

static inline TieGridSegment
edge_from (const TieDrawingProbe *self, guint node, float x, float y, guint other)
{
  return (TieGridSegment){ x,    y,    self->grid->drawing->x[other], self->grid->drawing->y[other],
                           node, other };
}

/**
 * tie_drawing_probe_count_crossings:
 * @self: a probe
 * @node: a node
 * @x: where it might be
 * @y: likewise
 * @most: where counting may stop
 *
 * Returns: how many edges the edges of a node would cross if it were there; edges with a common end
 *   do not count
 */
guint
tie_drawing_probe_count_crossings (TieDrawingProbe *self, guint node, float x, float y, guint most)
{
  const TieAdjacency *adjacency = self->grid->drawing->adjacency;
  guint count = 0;

  for (guint k = adjacency->start[node]; k < adjacency->start[node + 1] && count <= most; k++)
    {
      const TieGridSegment s = edge_from (self, node, x, y, adjacency->neighbor[k]);

      count += count_crossings_of (self, &s, most - count);
    }
  return count;
}

/**
 * tie_drawing_probe_count_on_edge:
 * @self: a probe
 * @a: a node
 * @b: one of its neighbours
 *
 * Returns: how many edges cross the one between the two
 */
guint
tie_drawing_probe_count_on_edge (TieDrawingProbe *self, guint a, guint b)
{
  const TieDrawing *drawing = self->grid->drawing;
  const TieGridSegment s = edge_from (self, a, drawing->x[a], drawing->y[a], b);

  return count_crossings_of (self, &s, G_MAXUINT);
}

/* Whether a segment runs through the inside of an upright box: the separating axes are those of the
 * box and the normal of the segment. */
static inline guint
runs_through (const TieGridSegment *s, float x, float y, float half_width, float half_height)
{
  const float dx = (s->bx - s->ax) / 2, dy = (s->by - s->ay) / 2;
  const float mx = s->ax + dx - x, my = s->ay + dy - y;

  return (fabsf (mx) < half_width + fabsf (dx)) & (fabsf (my) < half_height + fabsf (dy))
         & (fabsf (mx * dy - my * dx) < half_width * fabsf (dy) + half_height * fabsf (dx));
}

static guint
count_boxes_on (TieDrawingProbe *self, const TieGridSegment *s)
{
  const TieDrawing *drawing = self->grid->drawing;
  const int top = tie_grid_row (self->grid, MIN (s->ay, s->by)),
            bottom = tie_grid_row (self->grid, MAX (s->ay, s->by));
  const guint time = ++self->time;
  guint count = 0;

  self->box_stamp[s->a] = self->box_stamp[s->b] = time;
  for (int row = top; row <= bottom; row++)
    {
      TieGridSpan span;
      guint n;

      tie_grid_find_columns (self->grid, s, row, top, bottom, &span);
      n = list_new (&self->grid->boxes[(guint) row * self->grid->columns], &span, self->box_stamp,
                    time, self->found);
      for (guint i = 0; i < n; i++)
        {
          const guint node = self->found[i];

          count += runs_through (s, drawing->x[node], drawing->y[node], drawing->half_width[node],
                                 drawing->half_height[node]);
        }
    }
  return count;
}

static guint
count_edges_on (TieDrawingProbe *self, guint node, float x, float y)
{
  const float w = self->grid->drawing->half_width[node], h = self->grid->drawing->half_height[node];
  const TieGridSpan cells = tie_grid_find_span (self->grid, x, y, w, h);
  const guint time = ++self->time;
  guint count = 0;

  for (int row = cells.top; row <= cells.bottom; row++)
    {
      const guint n = list_new (&self->grid->edges[(guint) row * self->grid->columns], &cells,
                                self->stamp, time, self->found);

      for (guint i = 0; i < n; i++)
        {
          const TieGridSegment *s = &self->grid->segment[self->found[i]];

          count += (s->a != node) & (s->b != node) & runs_through (s, x, y, w, h);
        }
    }
  return count;
}

/**
 * tie_drawing_probe_count_through:
 * @self: a probe
 * @node: a node
 * @x: where it might be
 * @y: likewise
 * @most: where counting may stop
 *
 * Returns: through how many boxes the edges of a node would run, and how many foreign edges through
 *   its own, if it were there
 */
guint
tie_drawing_probe_count_through (TieDrawingProbe *self, guint node, float x, float y, guint most)
{
  const TieAdjacency *adjacency = self->grid->drawing->adjacency;
  guint count = count_edges_on (self, node, x, y);

  for (guint k = adjacency->start[node]; k < adjacency->start[node + 1] && count <= most; k++)
    {
      const TieGridSegment s = edge_from (self, node, x, y, adjacency->neighbor[k]);

      count += count_boxes_on (self, &s);
    }
  return count;
}

/**
 * tie_drawing_probe_measure_overlap:
 * @self: a probe
 * @node: a node
 * @x: where it might be
 * @y: likewise
 * @gap: how near boxes may come
 * @n_hit: (out): how many boxes are too near
 * @hit: (out): one of them
 *
 * Returns: how much the box of a node would overlap others if it were there: for each 0 to 1, by
 *   the shorter way out
 */
float
tie_drawing_probe_measure_overlap (TieDrawingProbe *self,
                                   guint node,
                                   float x,
                                   float y,
                                   float gap,
                                   guint *n_hit,
                                   guint *hit)
{
  const TieDrawing *drawing = self->grid->drawing;
  const float w = drawing->half_width[node] + gap, h = drawing->half_height[node] + gap;
  const TieGridSpan cells = tie_grid_find_span (self->grid, x, y, w, h);
  const guint time = ++self->time;
  float sum = 0;

  *n_hit = 0;
  self->box_stamp[node] = time;
  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        const TieGridCell *cell =
            &self->grid->boxes[(guint) row * self->grid->columns + (guint) column];

        for (guint i = 0; i < cell->n; i++)
          {
            const guint other = cell->item[i];
            const float reach_x = w + drawing->half_width[other];
            const float reach_y = h + drawing->half_height[other];
            const float over_x = reach_x - fabsf (x - drawing->x[other]);
            const float over_y = reach_y - fabsf (y - drawing->y[other]);

            if (self->box_stamp[other] == time || over_x <= 0 || over_y <= 0)
              continue;
            self->box_stamp[other] = time;
            sum += MIN (2 * MIN (over_x / reach_x, over_y / reach_y), 1);
            (*n_hit)++;
            *hit = other;
          }
      }
  return sum;
}

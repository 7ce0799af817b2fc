/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Repulsion among many points: what is far counts as one (Barnes and Hut 1986). */

#include "tie-quadtree.h"

#include <string.h>

/* So many points are one piece of work. */
#define PIECE 512

/* Up to this many points are not divided further. */
#define LEAF 6
/* Points this much nearer to each other than the whole is wide are on one spot. */
#define MOST_DEPTH 20
/* A cell whose side is at most its distance counts as one point. */
#define OPENING 1.0f
/* What a square of a distance is at least, so that near points do not fly apart. */
#define SOFT 1e-3f

typedef struct
{
  float x, y; /* the middle of its points */
  float mass;
  float size2; /* the square of its side */
  guint first; /* of its points, in the order of the tree */
  guint n;
  guint next; /* the cell that follows when this one is not opened */
  gboolean leaf;
} Cell;

/* Cells stand in the order in which a walk from the root meets them: the first child of a cell is
 * the one after it. */
struct _TieQuadtree
{
  guint n;
  float *x; /* in the order of the tree */
  float *y;
  guint *point;
  guint *scratch;
  Cell *cell;
  guint n_cells;
  guint room;
};

/* A square that is yet to be divided. */
typedef struct
{
  float left, top, side;
  guint first, end;
  guint depth;
  guint parent; /* whose last child this is: the parent ends where this ends */
} Square;

/**
 * tie_quadtree_new:
 * @n: how many points
 *
 * Returns: (transfer full): room for them
 */
TieQuadtree *
tie_quadtree_new (guint n)
{
  TieQuadtree *self = g_new0 (TieQuadtree, 1);

  self->n = n;
  self->x = g_new (float, n + 1);
  self->y = g_new (float, n + 1);
  self->point = g_new (guint, n + 1);
  self->scratch = g_new (guint, n + 1);
  self->room = n + 64;
  self->cell = g_new (Cell, self->room);
  return self;
}

/**
 * tie_quadtree_free:
 * @self: (transfer full): points
 *
 * Frees them.
 */
void
tie_quadtree_free (TieQuadtree *self)
{
  g_free (self->x);
  g_free (self->y);
  g_free (self->point);
  g_free (self->scratch);
  g_free (self->cell);
  g_free (self);
}

static guint
add_cell (TieQuadtree *self, const Square *square, const float *x, const float *y)
{
  Cell cell = { .size2 = square->side * square->side, .first = square->first };

  if (self->n_cells == self->room)
    {
      self->room *= 2;
      self->cell = g_renew (Cell, self->cell, self->room);
    }
  cell.n = square->end - square->first;
  cell.mass = (float) cell.n;
  cell.leaf = cell.n <= LEAF || square->depth >= MOST_DEPTH;
  for (guint k = square->first; k < square->end; k++)
    {
      cell.x += x[self->point[k]];
      cell.y += y[self->point[k]];
    }
  cell.x /= cell.mass;
  cell.y /= cell.mass;
  self->cell[self->n_cells] = cell;
  return self->n_cells++;
}

/* Sorts the points of a square by quarter; bound[q] is where quarter q begins. */
static void
sort_into_quarters (TieQuadtree *self,
                    const Square *square,
                    const float *x,
                    const float *y,
                    guint *bound)
{
  const float middle_x = square->left + square->side / 2, middle_y = square->top + square->side / 2;
  guint count[4] = { 0 }, at[4];

  for (guint k = square->first; k < square->end; k++)
    count[2 * (y[self->point[k]] >= middle_y) + (x[self->point[k]] >= middle_x)]++;
  bound[0] = square->first;
  for (guint q = 0; q < 4; q++)
    {
      at[q] = bound[q];
      bound[q + 1] = bound[q] + count[q];
    }
  memcpy (self->scratch + square->first, self->point + square->first,
          (square->end - square->first) * sizeof (guint));
  for (guint k = square->first; k < square->end; k++)
    {
      const guint point = self->scratch[k];

      self->point[at[2 * (y[point] >= middle_y) + (x[point] >= middle_x)]++] = point;
    }
}

static guint
push_quarters (TieQuadtree *self,
               const Square *square,
               guint cell,
               const float *x,
               const float *y,
               Square *stack,
               guint depth)
{
  const float half = square->side / 2;
  guint bound[5];
  gboolean last = TRUE;

  sort_into_quarters (self, square, x, y, bound);
  /* The last quarter lies deepest in the stack. */
  for (guint q = 4; q-- > 0;)
    if (bound[q + 1] > bound[q])
      {
        stack[depth++] = (Square){ square->left + (q % 2 ? half : 0),
                                   square->top + (q / 2 ? half : 0),
                                   half,
                                   bound[q],
                                   bound[q + 1],
                                   square->depth + 1,
                                   last ? cell : G_MAXUINT };
        last = FALSE;
      }
  return depth;
}

static Square
find_square (const TieQuadtree *self, const float *x, const float *y)
{
  float left = x[0], right = x[0], top = y[0], bottom = y[0];

  for (guint i = 1; i < self->n; i++)
    {
      left = MIN (left, x[i]);
      right = MAX (right, x[i]);
      top = MIN (top, y[i]);
      bottom = MAX (bottom, y[i]);
    }
  return (Square){ left, top,      MAX (MAX (right - left, bottom - top), 1e-6f), 0, self->n,
                   0,    G_MAXUINT };
}

/* Where a cell ends, all around it end of which it is the last. */
static void
close_cells (TieQuadtree *self, guint cell, const guint *last_of)
{
  for (guint around = cell; around != G_MAXUINT; around = last_of[around])
    self->cell[around].next = self->n_cells;
}

/**
 * tie_quadtree_build:
 * @self: room for points
 * @x: (array): where they are
 * @y: (array): likewise
 *
 * Puts the points into the tree. O(n log n).
 */
void
tie_quadtree_build (TieQuadtree *self, const float *x, const float *y)
{
  Square stack[4 * (MOST_DEPTH + 2)];
  g_autoptr (GArray) last_of = g_array_new (FALSE, FALSE, sizeof (guint));
  guint depth = 0;

  self->n_cells = 0;
  for (guint i = 0; i < self->n; i++)
    self->point[i] = i;
  if (self->n > 0)
    stack[depth++] = find_square (self, x, y);
  while (depth > 0)
    {
      const Square square = stack[--depth];
      const guint cell = add_cell (self, &square, x, y);

      g_array_append_val (last_of, square.parent);
      if (self->cell[cell].leaf)
        close_cells (self, cell, (const guint *) (void *) last_of->data);
      else
        depth = push_quarters (self, &square, cell, x, y, stack, depth);
    }
  for (guint k = 0; k < self->n; k++)
    {
      self->x[k] = x[self->point[k]];
      self->y[k] = y[self->point[k]];
    }
}

static inline void
repel (float dx, float dy, float mass, float *x, float *y)
{
  const float part = mass / (dx * dx + dy * dy + SOFT);

  *x += dx * part;
  *y += dy * part;
}

typedef struct
{
  const TieQuadtree *tree;
  float *x;
  float *y;
} Repulsion;

static void
repel_point (const Repulsion *repulsion, guint k)
{
  const TieQuadtree *self = repulsion->tree;
  const float px = self->x[k], py = self->y[k];
  float x = 0, y = 0;

  for (guint c = 0; c < self->n_cells;)
    {
      const Cell *cell = &self->cell[c];
      const float dx = px - cell->x, dy = py - cell->y;

      if (cell->size2 <= OPENING * OPENING * (dx * dx + dy * dy))
        {
          repel (dx, dy, cell->mass, &x, &y);
          c = cell->next;
        }
      else if (cell->leaf)
        {
          for (guint other = cell->first; other < cell->first + cell->n; other++)
            repel (px - self->x[other], py - self->y[other], 1, &x, &y);
          c = cell->next;
        }
      else
        c++;
    }
  repulsion->x[self->point[k]] = x;
  repulsion->y[self->point[k]] = y;
}

static void
repel_piece (guint item, guint hand, gpointer data)
{
  const Repulsion *repulsion = data;
  const guint end = MIN ((item + 1) * PIECE, repulsion->tree->n);

  for (guint k = item * PIECE; k < end; k++)
    repel_point (repulsion, k);
}

/**
 * tie_quadtree_repel:
 * @self: points
 * @crew: who does the work
 * @force_x: (out caller-allocates) (array): the force on each
 * @force_y: (out caller-allocates) (array): likewise
 *
 * Sums up for each point the repulsion from all others, which falls with the distance: Σ (p − q) /
 * ‖p − q‖². O(n log n).
 */
void
tie_quadtree_repel (const TieQuadtree *self, TieCrew *crew, float *force_x, float *force_y)
{
  Repulsion repulsion = { self, force_x, force_y };

  tie_crew_run (crew, (self->n + PIECE - 1) / PIECE, repel_piece, &repulsion);
}

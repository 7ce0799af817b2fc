/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where a large item is within its bounds: a tie from one end of a network to the other leaves most
 * of them empty. */

#include "tie-scene-split.h"

#include <math.h>

#include "tie-scene-item.h"

/* The bounds are cut into as many cells along each side: all of them are the bits of one word, row
 * by row */
#define SIDE 8
#define FIRST_COLUMN G_GUINT64_CONSTANT (0x0101010101010101)
#define LAST_COLUMN G_GUINT64_CONSTANT (0x8080808080808080)
#define BORDER (FIRST_COLUMN | LAST_COLUMN | G_GUINT64_CONSTANT (0xff000000000000ff))
/* Straight pieces are as near to their curve as this, in cells */
#define FLATNESS 0.1

typedef struct
{
  TieRect ink;
  double width; /* of a cell */
  double height;
  double reach; /* of ink beyond the outline */
  guint64 marked;
} TieCells;

static int
to_cell (double at, double start, double size)
{
  return (int) CLAMP (floor ((at - start) / size), 0, SIDE - 1);
}

static void
mark (TieCells *self, double x0, double y0, double x1, double y1)
{
  int first_x = to_cell (MIN (x0, x1) - self->reach, self->ink.x, self->width);
  int last_x = to_cell (MAX (x0, x1) + self->reach, self->ink.x, self->width);
  int first_y = to_cell (MIN (y0, y1) - self->reach, self->ink.y, self->height);
  int last_y = to_cell (MAX (y0, y1) + self->reach, self->ink.y, self->height);
  guint64 row = (2u << last_x) - (1u << first_x);

  for (int y = first_y; y <= last_y; y++)
    self->marked |= row << (y * SIDE);
}

/* In steps of at most a cell */
static void
mark_piece (TieCells *self, const TiePoint *from, const TiePoint *to)
{
  double dx = to->x - from->x, dy = to->y - from->y;
  double n = ceil (MAX (fabs (dx) / self->width, fabs (dy) / self->height));

  n = CLAMP (n, 1.0, 2.0 * SIDE);
  for (double i = 0.0; i < n; i += 1.0)
    mark (self, from->x + dx * i / n, from->y + dy * i / n, from->x + dx * (i + 1.0) / n,
          from->y + dy * (i + 1.0) / n);
}

static void
mark_outlines (TieCells *self, const TiePolyline *line)
{
  for (guint outline = 0; outline < line->n_outlines; outline++)
    {
      guint start = tie_polyline_get_start (line, outline);
      guint end = line->ends[outline];

      for (guint i = start; i + 1 < end; i++)
        mark_piece (self, &line->points[i], &line->points[i + 1]);
      mark_piece (self, &line->points[end - 1], &line->points[start]);
    }
}

/* What the border does not reach without crossing the outline is inside */
static void
mark_inside (TieCells *self)
{
  guint64 outside = BORDER & ~self->marked;
  guint64 before;

  do
    {
      before = outside;
      outside |= (outside & ~LAST_COLUMN) << 1 | (outside & ~FIRST_COLUMN) >> 1;
      outside |= outside << SIDE | outside >> SIDE;
      outside &= ~self->marked;
    }
  while (outside != before);
  self->marked = ~outside;
}

static void
add_run (const TieCells *self, int first_x, int end_x, int first_y, int end_y, GArray *rects)
{
  TieRect rect = { self->ink.x + first_x * self->width, self->ink.y + first_y * self->height,
                   (end_x - first_x) * self->width, (end_y - first_y) * self->height };

  g_array_append_val (rects, rect);
}

/* Cells beside each other are one rectangle, and so are rows that are alike */
static void
add_cells (const TieCells *self, GArray *rects)
{
  for (int y = 0; y < SIDE;)
    {
      guint row = (guint) (self->marked >> (y * SIDE) & 0xff);
      int end_y = y + 1;

      while (end_y < SIDE && (self->marked >> (end_y * SIDE) & 0xff) == row)
        end_y++;
      for (int x = 0; x < SIDE;)
        {
          int end_x = x;

          while (end_x < SIDE && (row >> end_x & 1) != 0)
            end_x++;
          if (end_x > x)
            add_run (self, x, end_x, y, end_y, rects);
          x = end_x + 1;
        }
      y = end_y;
    }
}

/*
 * tie_scene_item_split:
 * @line: what is used for it
 * @rects: (element-type TieRect): a list
 *
 * Adds rectangles to the list that hold all of the ink of the item together, and less of its bounds
 * than these.
 */
void
tie_scene_item_split (const TieSceneItem *item, TiePolyline *line, GArray *rects)
{
  TieCells cells = { .ink = tie_scene_item_get_ink (item) };
  double flatness;

  cells.width = cells.ink.width / SIDE;
  cells.height = cells.ink.height / SIDE;
  flatness = MIN (cells.width, cells.height) * FLATNESS;
  if (item->kind != TIE_ITEM_PATH || !(flatness > 0.0))
    {
      g_array_append_val (rects, cells.ink);
      return;
    }
  cells.reach = (cells.ink.width - item->bounds.width + item->stroke.width) / 2.0 + flatness;
  tie_polyline_flatten (line, item->path, 1.0, 0.0, 0.0, flatness);
  mark_outlines (&cells, line);
  if (item->fill.kind != TIE_FILL_NONE)
    mark_inside (&cells);
  add_cells (&cells, rects);
}

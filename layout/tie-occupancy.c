/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What of an area is taken, as a bitmap. */

#include "tie-occupancy.h"

#include <math.h>

#include "tie-length.h"

#define WORD 64u
#define ALL (~G_GUINT64_CONSTANT (0))
/* A curve is taken by straight pieces that leave it by no more than this, in cells. */
#define FLATNESS 0.25
#define MOST_PIECES 64

struct _TieOccupancy
{
  TieBox area;
  double cell;
  int columns;
  int rows;
  gsize stride; /* words a row */
  guint64 *bits;
};

/**
 * tie_occupancy_new:
 * @area: what is watched
 * @cell: how wide and high a cell is
 *
 * A bitmap of an area (Kittivorawong, Moritz, Wongsuphasawat and Heer, Fast and flexible overlap
 * detection for chart labeling with occupancy bitmap, 2020). What touches a cell takes all of it.
 *
 * Returns: (transfer full): an area of which everything is free
 */
TieOccupancy *
tie_occupancy_new (const TieBox *area, double cell)
{
  TieOccupancy *self;

  g_return_val_if_fail (area != NULL && cell > 0, NULL);

  self = g_new0 (TieOccupancy, 1);
  self->area = *area;
  self->cell = cell;
  self->columns = MAX ((int) ceil (area->width / cell), 1);
  self->rows = MAX ((int) ceil (area->height / cell), 1);
  self->stride = ((gsize) self->columns + WORD - 1) / WORD;
  self->bits = g_new0 (guint64, self->stride * (gsize) self->rows);
  return self;
}

/**
 * tie_occupancy_free:
 * @self: (transfer full): an occupancy
 *
 * Frees it.
 */
void
tie_occupancy_free (TieOccupancy *self)
{
  g_free (self->bits);
  g_free (self);
}

static int
column_of (const TieOccupancy *self, double x)
{
  return (int) floor (CLAMP ((x - self->area.x) / self->cell, -1, self->columns));
}

static int
row_of (const TieOccupancy *self, double y)
{
  return (int) floor (CLAMP ((y - self->area.y) / self->cell, -1, self->rows));
}

/* The bits of a word between two columns, both of them included. */
static guint64
mask (guint word, guint first, guint last)
{
  guint from = first > word * WORD ? first - word * WORD : 0;
  guint to = MIN (last - word * WORD, WORD - 1);

  return (ALL << from) & (ALL >> (WORD - 1 - to));
}

static void
take_span (TieOccupancy *self, int row, double left, double right)
{
  int first = column_of (self, left), last = column_of (self, right);
  guint64 *bits = self->bits + self->stride * (gsize) row;

  if (last < 0 || first >= self->columns)
    return;
  first = MAX (first, 0);
  last = MIN (last, self->columns - 1);
  for (guint word = (guint) first / WORD; word <= (guint) last / WORD; word++)
    bits[word] |= mask (word, (guint) first, (guint) last);
}

/**
 * tie_occupancy_take_box:
 * @self: an occupancy
 * @box: what is taken from now on
 */
void
tie_occupancy_take_box (TieOccupancy *self, const TieBox *box)
{
  g_return_if_fail (self != NULL && box != NULL);

  for (int row = MAX (row_of (self, box->y), 0);
       row <= MIN (row_of (self, box->y + box->height), self->rows - 1); row++)
    take_span (self, row, box->x, box->x + box->width);
}

/**
 * tie_occupancy_take_disc:
 * @self: an occupancy
 * @x: the middle of the disc that is taken from now on
 * @y: likewise
 * @radius: how large it is
 */
void
tie_occupancy_take_disc (TieOccupancy *self, double x, double y, double radius)
{
  g_return_if_fail (self != NULL);

  for (int row = MAX (row_of (self, y - radius), 0);
       row <= MIN (row_of (self, y + radius), self->rows - 1); row++)
    {
      double top = self->area.y + row * self->cell;
      double dy = y - CLAMP (y, top, top + self->cell);
      double reach = sqrt (MAX (radius * radius - dy * dy, 0));

      take_span (self, row, x - reach, x + reach);
    }
}

/* A straight line with a square pen. */
static void
take_piece (TieOccupancy *self, double x0, double y0, double x1, double y1, double half)
{
  double top = MIN (y0, y1), bottom = MAX (y0, y1);
  double slope = y1 != y0 ? (x1 - x0) / (y1 - y0) : 0;
  int last = MIN (row_of (self, bottom + half), self->rows - 1);

  for (int row = MAX (row_of (self, top - half), 0); row <= last; row++)
    {
      double y = self->area.y + row * self->cell;
      double from = x0, to = x1;

      if (slope != 0)
        {
          from = x0 + slope * (CLAMP (y - half, top, bottom) - y0);
          to = x0 + slope * (CLAMP (y + self->cell + half, top, bottom) - y0);
        }
      take_span (self, row, MIN (from, to) - half, MAX (from, to) + half);
    }
}

/* How many equal steps of t keep the pieces near the curve (Wang 1984). */
static int
count_pieces (const TieCurve *curve, double flatness)
{
  double bend = 0;

  for (int i = 0; i < 2; i++)
    bend = MAX (bend, tie_length (curve->x[i] - 2 * curve->x[i + 1] + curve->x[i + 2],
                                  curve->y[i] - 2 * curve->y[i + 1] + curve->y[i + 2]));
  return (int) CLAMP (ceil (sqrt (0.75 * bend / flatness)), 1, MOST_PIECES);
}

/**
 * tie_occupancy_take_curve:
 * @self: an occupancy
 * @curve: the line that is taken from now on
 * @width: how wide it is
 */
void
tie_occupancy_take_curve (TieOccupancy *self, const TieCurve *curve, double width)
{
  double x, y, flatness;
  int n;

  g_return_if_fail (self != NULL && curve != NULL);

  flatness = FLATNESS * self->cell;
  n = count_pieces (curve, flatness);
  x = curve->x[0];
  y = curve->y[0];
  for (int i = 1; i <= n; i++)
    {
      double next_x, next_y;

      tie_curve_point (curve, (double) i / n, &next_x, &next_y);
      take_piece (self, x, y, next_x, next_y, width / 2 + flatness);
      x = next_x;
      y = next_y;
    }
}

/**
 * tie_occupancy_is_free:
 * @self: an occupancy
 * @box: where to look
 *
 * Returns: whether the box lies in the area and touches no cell that is taken
 */
gboolean
tie_occupancy_is_free (const TieOccupancy *self, const TieBox *box)
{
  guint first, last;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  if (box->x < self->area.x || box->y < self->area.y
      || box->x + box->width > self->area.x + self->area.width
      || box->y + box->height > self->area.y + self->area.height)
    return FALSE;
  first = (guint) MAX (column_of (self, box->x), 0);
  last = (guint) MIN (column_of (self, box->x + box->width), self->columns - 1);
  for (int row = MAX (row_of (self, box->y), 0);
       row <= MIN (row_of (self, box->y + box->height), self->rows - 1); row++)
    for (guint word = first / WORD; word <= last / WORD; word++)
      if (self->bits[self->stride * (gsize) row + word] & mask (word, first, last))
        return FALSE;
  return TRUE;
}

/**
 * tie_occupancy_find_free:
 * @self: an occupancy
 * @box: (inout): where it should be; where it can be
 *
 * Moves a box, as little as it can to the precision of two cells, to where it touches nothing.
 *
 * Returns: whether there is such a place; if not, the box stays where it is
 */
gboolean
tie_occupancy_find_free (const TieOccupancy *self, TieBox *box)
{
  double farthest, step;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  step = 2 * self->cell;
  farthest = tie_length (self->area.width, self->area.height);
  for (double reach = 0; reach <= farthest; reach += step)
    {
      int n = reach > 0 ? MAX ((int) (2 * G_PI * reach / step), 8) : 1;

      for (int i = 0; i < n; i++)
        {
          TieBox moved = *box;

          moved.x += reach * cos (2 * G_PI * i / n);
          moved.y += reach * sin (2 * G_PI * i / n);
          if (!tie_occupancy_is_free (self, &moved))
            continue;
          *box = moved;
          return TRUE;
        }
    }
  return FALSE;
}

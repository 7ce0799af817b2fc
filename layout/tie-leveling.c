/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Room for crowds: where boxes lie too thickly the plane is stretched, and what is next to what
 * stays so. */

#include "tie-leveling.h"

#include <math.h>

/* So few boxes are not divided any more. */
#define FEW 8

typedef struct
{
  TieDrawing *drawing;
  float gap;
  float most;
  float wide, high; /* the mean box */
  guint *box;       /* those of a rectangle stand side by side */
  float *x, *y;     /* where the boxes come from */
} Leveling;

/* What lies between @from goes between @to. */
typedef struct
{
  float from;
  float from_end;
  float to;
  float to_end;
} Span;

static float
map (const Span *span, float at)
{
  const float width = span->from_end - span->from;
  const float share = width > 0 ? (at - span->from) / width : 0.5f;

  return span->to + CLAMP (share, 0, 1) * (span->to_end - span->to);
}

/* The room that boxes need, by how thickly they may lie. */
static float
measure_need (const Leveling *self, guint first, guint end)
{
  const TieDrawing *drawing = self->drawing;
  float sum = 0;

  for (guint i = first; i < end; i++)
    {
      const guint box = self->box[i];

      sum +=
          (2 * drawing->half_width[box] + self->gap) * (2 * drawing->half_height[box] + self->gap);
    }
  return sum / self->most;
}

static inline gboolean
comes_before (const float *at, guint a, guint b)
{
  return at[a] < at[b] || (at[a] == at[b] && a < b);
}

/* Puts the lower half of the boxes first (Hoare, Algorithm 65: Find, 1961). */
static void
halve (const float *at, guint *box, guint n)
{
  const int middle = (int) (n / 2);
  int low = 0, high = (int) n - 1;

  while (low < high)
    {
      const guint pivot = box[low + (high - low) / 2];
      int i = low, j = high;

      while (i <= j)
        {
          while (comes_before (at, box[i], pivot))
            i++;
          while (comes_before (at, pivot, box[j]))
            j--;
          if (i <= j)
            {
              const guint swapped = box[i];

              box[i++] = box[j];
              box[j--] = swapped;
            }
        }
      if (j < middle)
        low = i;
      if (middle < i)
        high = j;
    }
}

/* Between the halves: where the line is, and where it goes: as little as it must, so that both have
 * the room they need. */
static void
cut (const Leveling *self,
     guint first,
     guint end,
     const Span *span,
     float across,
     float *from,
     float *to,
     gboolean by_x)
{
  const float *at = by_x ? self->x : self->y;
  const guint middle = first + (end - first) / 2;
  const float room = span->to_end - span->to;
  /* A span may have hardly any breadth, and what is needed beside it be beyond a float. */
  double least, most, share;

  *from = at[self->box[first]];
  for (guint i = first; i < middle; i++)
    *from = MAX (*from, at[self->box[i]]);
  *from = (*from + at[self->box[middle]]) / 2;
  across = MAX (across, G_MINFLOAT);
  least = (double) measure_need (self, first, middle) / across;
  most = room - (double) measure_need (self, middle, end) / across;
  /* Without room enough each half gets its share of what there is. */
  share = least <= most ? CLAMP (map (span, *from) - span->to, least, most)
                        : room * least / (least + room - most);
  *to = span->to + (float) share;
}

static void
level (const Leveling *self, guint first, guint end, Span x, Span y)
{
  const guint middle = first + (end - first) / 2;
  const gboolean by_x = (x.to_end - x.to) * self->high >= (y.to_end - y.to) * self->wide;
  Span *along = by_x ? &x : &y, whole = *along;
  float from, to;

  if (end - first <= FEW)
    {
      for (guint i = first; i < end; i++)
        {
          self->drawing->x[self->box[i]] = map (&x, self->x[self->box[i]]);
          self->drawing->y[self->box[i]] = map (&y, self->y[self->box[i]]);
        }
      return;
    }
  halve (by_x ? self->x : self->y, self->box + first, end - first);
  cut (self, first, end, along, by_x ? y.to_end - y.to : x.to_end - x.to, &from, &to, by_x);
  *along = (Span){ whole.from, from, whole.to, to };
  level (self, first, middle, x, y);
  *along = (Span){ from, whole.from_end, to, whole.to_end };
  level (self, middle, end, x, y);
}

/**
 * tie_leveling_draw_in:
 * @drawing: boxes
 * @frame: where their middles are
 * @by: how much, above 0
 *
 * Draws what lies far out in, towards the middle, so that there is room for what lies there: the
 * distance r from the middle, 1 at the frame, becomes tanh (@by · r) / tanh (@by).
 */
void
tie_leveling_draw_in (TieDrawing *drawing, const TieFrame *frame, float by)
{
  const float middle_x = (frame->left + frame->right) / 2;
  const float middle_y = (frame->top + frame->bottom) / 2;
  const float reach_x = MAX ((frame->right - frame->left) / 2, G_MINFLOAT);
  const float reach_y = MAX ((frame->bottom - frame->top) / 2, G_MINFLOAT);

  for (guint i = 0; i < drawing->adjacency->n_nodes; i++)
    {
      const float dx = (drawing->x[i] - middle_x) / reach_x;
      const float dy = (drawing->y[i] - middle_y) / reach_y;
      const float r = sqrtf (dx * dx + dy * dy);
      const float out = r > 0 ? tanhf (by * r) / (tanhf (by) * r) : 1;

      drawing->x[i] = middle_x + CLAMP (out * dx, -1, 1) * reach_x;
      drawing->y[i] = middle_y + CLAMP (out * dy, -1, 1) * reach_y;
    }
}

/**
 * tie_leveling_run:
 * @drawing: boxes
 * @frame: where their middles may be
 * @gap: what is to stay free between two of them
 * @most: which part of the plane boxes may cover anywhere, 0 to 1
 *
 * Gives crowds room: the frame is divided in two at the median box, across its longer side by the
 * measure of the boxes, and both halves again. Each time the line moves as little as it must for
 * the boxes on either side to have the room they need, and what lies there is stretched evenly.
 * Boxes that pushed each other out of a crowd would lose their neighbours: at 10,000 nodes half of
 * the edges' crossings come of that. O(n log n).
 */
void
tie_leveling_run (TieDrawing *drawing, const TieFrame *frame, float gap, float most)
{
  const guint n = drawing->adjacency->n_nodes;
  const gsize size = n * sizeof (float);
  g_autofree guint *box = g_new (guint, n + 1);
  g_autofree float *x = g_memdup2 (drawing->x, size), *y = g_memdup2 (drawing->y, size);
  Leveling self = { drawing, gap, most, gap, gap, box, x, y };

  for (guint i = 0; i < n; i++)
    {
      box[i] = i;
      self.wide += 2 * drawing->half_width[i] / (float) n;
      self.high += 2 * drawing->half_height[i] / (float) n;
    }
  if (n > 1)
    level (&self, 0, n, (Span){ frame->left, frame->right, frame->left, frame->right },
           (Span){ frame->top, frame->bottom, frame->top, frame->bottom });
}

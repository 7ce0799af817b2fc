/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the nodes' boxes do to each other: overlap, and take room. */

#include "drawn-graph.h"

#include <math.h>
#include <stdlib.h>

/* Boxes that touch do not overlap, nor do those that rounding pushes into each other. */
#define TOUCH 1e-6

typedef struct
{
  double left;
  guint node;
} Left;

static int
compare_left (const void *a, const void *b)
{
  const Left *p = a, *q = b;

  return p->left < q->left ? -1 : p->left > q->left;
}

/* Returns the number of pairs of boxes that share more than a line. */
guint64
drawn_graph_overlaps (const DrawnGraph *graph)
{
  g_autofree Left *lefts = g_new (Left, graph->n_nodes + 1);
  guint64 n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    lefts[i] = (Left){ graph->x[i] - graph->width[i] / 2, i };
  qsort (lefts, graph->n_nodes, sizeof (Left), compare_left);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint a = lefts[i].node;
      double right = graph->x[a] + graph->width[a] / 2 - TOUCH;

      if (graph->width[a] <= TOUCH)
        continue;
      for (guint j = i + 1; j < graph->n_nodes && lefts[j].left < right; j++)
        {
          guint b = lefts[j].node;
          double apart = fabs (graph->y[a] - graph->y[b]);

          n += (graph->height[a] + graph->height[b]) / 2 - apart > TOUCH;
        }
    }
  return n;
}

/* Returns the room that the drawing takes: the box of all boxes, divided by the sum of theirs. */
double
drawn_graph_area (const DrawnGraph *graph)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY, sum = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      left = fmin (left, graph->x[i] - graph->width[i] / 2);
      right = fmax (right, graph->x[i] + graph->width[i] / 2);
      top = fmin (top, graph->y[i] - graph->height[i] / 2);
      bottom = fmax (bottom, graph->y[i] + graph->height[i] / 2);
      sum += graph->width[i] * graph->height[i];
    }
  return sum > 0 ? (right - left) * (bottom - top) / sum : 0;
}

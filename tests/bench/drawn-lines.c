/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What edges do as straight lines between centres: cross, and run through boxes. */

#include "drawn-graph.h"

#include <math.h>

#include "strip-grid.h"

/* A line that no more than grazes a box leaves it alone. */
#define TOUCH 1e-6

/* Coordinates are rounded to whole numbers below this, so that the side of a line on which a point
 * lies is exact. The scale is a power of two: numbers of few bits are not rounded at all. */
#define SIDE 0x1p30

typedef struct
{
  gint64 *x;
  gint64 *y;
} Points;

static double
middle_of (const double *values, guint n, double *reach)
{
  double least = INFINITY, most = -INFINITY;

  for (guint i = 0; i < n; i++)
    {
      least = fmin (least, values[i]);
      most = fmax (most, values[i]);
    }
  *reach = fmax (*reach, most - least);
  return floor ((least + most) / 2);
}

static void
round_points (const DrawnGraph *graph, Points *points)
{
  double reach = 0;
  double x = middle_of (graph->x, graph->n_nodes, &reach);
  double y = middle_of (graph->y, graph->n_nodes, &reach);
  double scale = reach > 0 ? exp2 (floor (log2 (SIDE / reach))) : 1;

  points->x = g_new (gint64, graph->n_nodes + 1);
  points->y = g_new (gint64, graph->n_nodes + 1);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      points->x[i] = (gint64) round ((graph->x[i] - x) * scale);
      points->y[i] = (gint64) round ((graph->y[i] - y) * scale);
    }
}

/* Returns -1, 0 or 1: the side of the line from a to b on which c lies. */
static int
side_of (const Points *points, guint a, guint b, guint c)
{
  gint64 left = (points->x[b] - points->x[a]) * (points->y[c] - points->y[a]);
  gint64 right = (points->y[b] - points->y[a]) * (points->x[c] - points->x[a]);

  return (left > right) - (left < right);
}

/* Whether two edges meet in a point that is within both of them; at a common end they do not. */
static gboolean
cross (const DrawnGraph *graph, const Points *points, guint e, guint f)
{
  guint a = graph->from[e], b = graph->to[e], c = graph->from[f], d = graph->to[f];

  if (a == c || a == d || b == c || b == d)
    return FALSE;
  return side_of (points, a, b, c) * side_of (points, a, b, d) < 0
         && side_of (points, c, d, a) * side_of (points, c, d, b) < 0;
}

/* The grid is as fine as a graph of so many things wants it. */
static StripGrid *
new_grid (const double *x, const double *y, guint n_points, guint n_things)
{
  return strip_grid_new (x, y, n_points, (guint) CLAMP (sqrt (n_things), 1, 512));
}

/* Returns the number of pairs of edges that cross. Each is tested once: with the earlier edges in
 * the cells that it runs through, of which @last remembers those that it has met. */
guint64
drawn_graph_crossings (const DrawnGraph *graph)
{
  Points points;
  g_autoptr (StripGrid) grid = new_grid (graph->x, graph->y, graph->n_nodes, graph->n_edges);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *last = g_new0 (guint, graph->n_edges + 1);
  guint64 n_crossings = 0;

  round_points (graph, &points);
  for (guint e = 0; e < graph->n_edges; e++)
    {
      guint a = graph->from[e], b = graph->to[e];

      g_array_set_size (cells, 0);
      strip_grid_cover_line (grid, graph->x[a], graph->y[a], graph->x[b], graph->y[b], cells);
      for (guint c = 0; c < cells->len; c++)
        {
          guint n;
          const guint *others = strip_grid_things (grid, g_array_index (cells, guint, c), &n);

          for (guint k = 0; k < n; k++)
            if (last[others[k]] != e)
              {
                last[others[k]] = e;
                n_crossings += cross (graph, &points, e, others[k]);
              }
        }
      strip_grid_put (grid, e, cells);
    }
  g_free (points.x);
  g_free (points.y);
  return n_crossings;
}

/* Narrows the part @t of a line, along one axis, to what is between two bounds. */
static void
clip (double from, double to, double low, double high, double *t)
{
  double way = to - from;

  if (fabs (way) < TOUCH)
    {
      if (from <= low || from >= high)
        t[1] = -1;
      return;
    }
  t[0] = fmax (t[0], fmin ((low - from) / way, (high - from) / way));
  t[1] = fmin (t[1], fmax ((low - from) / way, (high - from) / way));
}

/* Whether an edge has a point within a box (Liang and Barsky 1984). */
static gboolean
runs_through (const DrawnGraph *graph, guint e, guint box)
{
  guint a = graph->from[e], b = graph->to[e];
  double half_width = graph->width[box] / 2 - TOUCH, half_height = graph->height[box] / 2 - TOUCH;
  double t[2] = { 0, 1 };

  if (box == a || box == b || half_width <= 0 || half_height <= 0)
    return FALSE;
  clip (graph->x[a], graph->x[b], graph->x[box] - half_width, graph->x[box] + half_width, t);
  clip (graph->y[a], graph->y[b], graph->y[box] - half_height, graph->y[box] + half_height, t);
  return t[0] < t[1];
}

static StripGrid *
new_box_grid (const DrawnGraph *graph)
{
  StripGrid *grid = new_grid (graph->x, graph->y, graph->n_nodes, graph->n_nodes);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      double half_width = graph->width[i] / 2, half_height = graph->height[i] / 2;

      g_array_set_size (cells, 0);
      strip_grid_cover_box (grid, graph->x[i] - half_width, graph->y[i] - half_height,
                            graph->x[i] + half_width, graph->y[i] + half_height, cells);
      strip_grid_put (grid, i, cells);
    }
  return grid;
}

/* Returns the number of pairs of an edge and a box of neither of its ends that it runs through. */
guint64
drawn_graph_through (const DrawnGraph *graph)
{
  g_autoptr (StripGrid) grid = new_box_grid (graph);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *last = g_new0 (guint, graph->n_nodes + 1);
  guint64 n_through = 0;

  for (guint e = 0; e < graph->n_edges; e++)
    {
      guint a = graph->from[e], b = graph->to[e];

      g_array_set_size (cells, 0);
      strip_grid_cover_line (grid, graph->x[a], graph->y[a], graph->x[b], graph->y[b], cells);
      for (guint c = 0; c < cells->len; c++)
        {
          guint n;
          const guint *boxes = strip_grid_things (grid, g_array_index (cells, guint, c), &n);

          for (guint k = 0; k < n; k++)
            if (last[boxes[k]] != e + 1)
              {
                last[boxes[k]] = e + 1;
                n_through += runs_through (graph, e, boxes[k]);
              }
        }
    }
  return n_through;
}

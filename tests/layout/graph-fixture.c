/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Graphs and boxes for the tests of layouts, and what is counted on them pair by pair. */

#include "graph-fixture.h"

#include <math.h>

GraphFixture *
graph_fixture_new (guint n_nodes, guint n_edges)
{
  GraphFixture *self = g_new0 (GraphFixture, 1);

  self->n_nodes = n_nodes;
  self->n_edges = n_edges;
  self->from = g_new0 (guint, n_edges + 1);
  self->to = g_new0 (guint, n_edges + 1);
  self->x = g_new0 (double, n_nodes + 1);
  self->y = g_new0 (double, n_nodes + 1);
  self->width = g_new0 (double, n_nodes + 1);
  self->height = g_new0 (double, n_nodes + 1);
  for (guint i = 0; i < n_nodes; i++)
    {
      self->width[i] = 90;
      self->height[i] = 28;
    }
  return self;
}

void
graph_fixture_free (GraphFixture *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->x);
  g_free (self->y);
  g_free (self->width);
  g_free (self->height);
  g_free (self);
}

static void
tie (GraphFixture *self, guint *edge, guint from, guint to)
{
  self->from[*edge] = from;
  self->to[(*edge)++] = to;
}

GraphFixture *
graph_fixture_new_grid (guint columns, guint rows)
{
  GraphFixture *self = graph_fixture_new (columns * rows, 2 * columns * rows - columns - rows);
  guint edge = 0;

  g_assert (columns > 0);
  for (guint i = 0; i < columns * rows; i++)
    {
      if (i % columns + 1 < columns)
        tie (self, &edge, i, i + 1);
      if (i / columns + 1 < rows)
        tie (self, &edge, i, i + columns);
    }
  return self;
}

GraphFixture *
graph_fixture_new_tree (guint n_nodes, guint seed)
{
  GraphFixture *self = graph_fixture_new (n_nodes, n_nodes - 1);
  TieRandom random;
  guint edge = 0;

  tie_random_init (&random, seed);
  for (guint i = 1; i < n_nodes; i++)
    tie (self, &edge, tie_random_below (&random, i), i);
  return self;
}

/* Each node is tied to two earlier ones, most often to those with many ties. */
GraphFixture *
graph_fixture_new_hubs (guint n_nodes, guint seed)
{
  GraphFixture *self = graph_fixture_new (n_nodes, 2 * n_nodes - 3);
  TieRandom random;
  guint edge = 0;

  tie_random_init (&random, seed);
  tie (self, &edge, 0, 1);
  for (guint i = 2; i < n_nodes; i++)
    {
      const guint first = self->to[tie_random_below (&random, edge)];
      guint second = self->from[tie_random_below (&random, edge)];

      if (second == first)
        second = first == 0 ? 1 : 0;
      tie (self, &edge, i, first);
      tie (self, &edge, i, second);
    }
  return self;
}

GraphFixture *
graph_fixture_new_pairs (guint n_nodes, guint n_edges, const guint *pairs)
{
  GraphFixture *self = graph_fixture_new (n_nodes, n_edges);
  guint edge = 0;

  while (edge < n_edges)
    tie (self, &edge, pairs[2 * edge], pairs[2 * edge + 1]);
  return self;
}

TieGraph
graph_fixture_get_graph (const GraphFixture *self)
{
  return (TieGraph){ self->n_nodes, self->n_edges, self->from, self->to, NULL };
}

TieLayoutProblem
graph_fixture_get_problem (const GraphFixture *self)
{
  return (TieLayoutProblem){
    .graph = graph_fixture_get_graph (self),
    .width = self->width,
    .height = self->height,
    .focus = -1,
    .aspect = 1.6,
    .gap = 4,
    .seed = 1,
  };
}

static double
turn (double ax, double ay, double bx, double by, double cx, double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

static gboolean
edges_cross (const GraphFixture *self, guint e, guint f)
{
  const guint a = self->from[e], b = self->to[e], c = self->from[f], d = self->to[f];
  const double *x = self->x, *y = self->y;

  if (a == c || a == d || b == c || b == d)
    return FALSE;
  return turn (x[a], y[a], x[b], y[b], x[c], y[c]) * turn (x[a], y[a], x[b], y[b], x[d], y[d]) < 0
         && turn (x[c], y[c], x[d], y[d], x[a], y[a]) * turn (x[c], y[c], x[d], y[d], x[b], y[b])
                < 0;
}

guint
graph_fixture_count_crossings (const GraphFixture *self)
{
  guint count = 0;

  for (guint e = 0; e < self->n_edges; e++)
    for (guint f = e + 1; f < self->n_edges; f++)
      count += edges_cross (self, e, f);
  return count;
}

/* The part of a line from p to q that lies between low and high. */
static void
clip (double p, double q, double low, double high, double *from, double *to)
{
  double t0 = (low - p) / (q - p), t1 = (high - p) / (q - p);

  if (p == q)
    {
      *to = p > low && p < high ? *to : -1;
      return;
    }
  *from = MAX (*from, MIN (t0, t1));
  *to = MIN (*to, MAX (t0, t1));
}

guint
graph_fixture_count_through (const GraphFixture *self)
{
  guint count = 0;

  for (guint e = 0; e < self->n_edges; e++)
    for (guint i = 0; i < self->n_nodes; i++)
      {
        const guint a = self->from[e], b = self->to[e];
        double from = 0, to = 1;

        if (i == a || i == b)
          continue;
        clip (self->x[a], self->x[b], self->x[i] - self->width[i] / 2,
              self->x[i] + self->width[i] / 2, &from, &to);
        clip (self->y[a], self->y[b], self->y[i] - self->height[i] / 2,
              self->y[i] + self->height[i] / 2, &from, &to);
        count += from < to;
      }
  return count;
}

guint
graph_fixture_count_overlaps (const GraphFixture *self, double gap)
{
  guint count = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    for (guint j = i + 1; j < self->n_nodes; j++)
      count +=
          fabs (self->x[i] - self->x[j]) < (self->width[i] + self->width[j]) / 2 + gap - 1e-6
          && fabs (self->y[i] - self->y[j]) < (self->height[i] + self->height[j]) / 2 + gap - 1e-6;
  return count;
}

/* The frame around all boxes, in areas of boxes. */
double
graph_fixture_measure_area (const GraphFixture *self)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY, sum = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      left = MIN (left, self->x[i] - self->width[i] / 2);
      right = MAX (right, self->x[i] + self->width[i] / 2);
      top = MIN (top, self->y[i] - self->height[i] / 2);
      bottom = MAX (bottom, self->y[i] + self->height[i] / 2);
      sum += self->width[i] * self->height[i];
    }
  return (right - left) * (bottom - top) / sum;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The circle: few crossings, the focus at the top, and what was there stays. */

#include "arranged.h"
#include "tie-circle-graph.h"
#include "tie-components.h"

#include <stdlib.h>

/* Crossings counted edge by edge: two edges cross if just one end of one is between the ends of the
 * other. */
static double
count_slowly (const TieCircleGraph *graph, const guint *place)
{
  double crossings = 0;

  for (guint a = 0; a < graph->n_nodes; a++)
    for (guint k = graph->start[a]; k < graph->start[a + 1]; k++)
      for (guint c = 0; c < graph->n_nodes; c++)
        for (guint l = graph->start[c]; l < graph->start[c + 1]; l++)
          {
            const guint from = place[a], to = place[graph->neighbor[k]];
            const guint one = place[c], other = place[graph->neighbor[l]];

            if (from < one && one < to && to < other)
              crossings += graph->weight[k] * graph->weight[l];
          }
  return crossings;
}

static void
test_count (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_random, 30);
  const TieGraph whole = { self->n, self->n_edges, self->from, self->to, NULL };
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&whole);
  guint group[30], all[30], order[30], place[30];
  TieRandom random;

  tie_random_init (&random, 4);
  for (guint i = 0; i < 30; i++)
    all[i] = i;
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (TieCircleGraph) fine = tie_circle_graph_new (adjacency, 30, all, all);
      g_autoptr (TieCircleGraph) coarse = tie_circle_graph_coarsen (fine, round, group);
      const TieCircleGraph *graph = round % 2 == 0 ? fine : coarse;

      g_assert_cmpuint (coarse->n_nodes, <=, 25);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          const guint k = tie_random_below (&random, i + 1);

          order[i] = order[k];
          order[k] = i;
        }
      for (guint i = 0; i < graph->n_nodes; i++)
        place[order[i]] = i;
      g_assert_cmpfloat (tie_circle_graph_count_crossings (graph, order), ==,
                         count_slowly (graph, place));
    }
}

/* What a circle in the order of the numbers would cross. */
static double
count_unsorted (const Arranged *self)
{
  const TieGraph whole = { self->n, self->n_edges, self->from, self->to, NULL };
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&whole);
  g_autofree guint *all = g_new (guint, self->n + 1);
  g_autoptr (TieCircleGraph) graph = NULL;

  for (guint i = 0; i < self->n; i++)
    all[i] = i;
  graph = tie_circle_graph_new (adjacency, self->n, all, all);
  return tie_circle_graph_count_crossings (graph, all);
}

/* The bounds: what was reached once, plus a little. */
static void
test_crossings (void)
{
  const struct
  {
    const char *name;
    Arranged *self;
    guint most;
  } cases[] = {
    { "cycle", arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_cycle, 100), 0 },
    { "tree", arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_tree, 500), 0 },
    { "pieces", arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_pieces, 200), 0 },
    { "grid", arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_grid, 100), 240 },
    { "karate", arranged_pairs (TIE_LAYOUT_CIRCLE, 34, karate, G_N_ELEMENTS (karate) / 2), 100 },
    { "Les Misérables",
      arranged_pairs (TIE_LAYOUT_CIRCLE, 77, les_miserables, G_N_ELEMENTS (les_miserables) / 2),
      1240 },
    { "hubs", arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_hubs, 400), G_MAXUINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint crossings;
      double unsorted;

      arranged_run (cases[i].self);
      crossings = arranged_count_crossings (cases[i].self);
      unsorted = count_unsorted (cases[i].self);
      g_test_message ("%s: %u, unsorted %.0f", cases[i].name, crossings, unsorted);
      g_assert_cmpuint (crossings, <=, cases[i].most);
      g_assert_cmpfloat (crossings, <=, unsorted / 2);
      arranged_free (cases[i].self);
    }
}

static void
test_top (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_hubs, 31);

  /* The focus comes to (0, 0); all others are below it. */
  self->problem.focus = 12;
  arranged_run (self);
  for (guint i = 0; i < self->n; i++)
    g_assert_cmpfloat (self->y[i], >=, self->y[12]);

  self->problem.focus = -1;
  arranged_run (self);
  for (guint i = 1; i < self->n; i++)
    g_assert_cmpfloat (self->y[i], >, self->y[0]);
}

/* As wide and high as wished, and about as far from one box to the next everywhere. */
static void
test_shape (void)
{
  static const double aspects[] = { 0.5, 1, 1.8 };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_cycle, 40);
      double right = 0, bottom = 0, farthest = 0;

      for (guint k = 0; k < self->n; k++)
        {
          self->width[k] = 80;
          self->height[k] = 30;
        }
      self->problem.aspect = aspects[i];
      arranged_run (self);
      for (guint k = 0; k < self->n; k++)
        {
          const guint next = (k + 1) % self->n;
          const double dx = fabs (self->x[k] - self->x[next]) - 80;
          const double dy = fabs (self->y[k] - self->y[next]) - 30;

          right = MAX (right, self->x[k] + 40);
          bottom = MAX (bottom, self->y[k] + 15);
          farthest = MAX (farthest, MAX (dx, dy));
        }
      g_assert_cmpfloat_with_epsilon (right / bottom, aspects[i], 0.08 * aspects[i]);
      g_assert_cmpfloat (farthest, <, 60);
    }
}

/* The number of each node's place around the middle. */
static void
find_places (const Arranged *self, guint *place)
{
  for (guint i = 0; i < self->n; i++)
    {
      place[i] = 0;
      for (guint k = 0; k < self->n; k++)
        place[i] += atan2 (self->x[k], -self->y[k]) < atan2 (self->x[i], -self->y[i]);
    }
}

static void
test_components (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_pieces, 90);
  guint component[90], place[90], at[90];
  guint n_components;
  guint n_changes = 0;

  arranged_run (self);
  n_components = tie_components_find (&self->problem.graph, component);
  find_places (self, place);
  for (guint i = 0; i < 90; i++)
    at[place[i]] = i;
  for (guint i = 0; i < 90; i++)
    n_changes += component[at[i]] != component[at[(i + 1) % 90]];
  g_assert_cmpuint (n_components, >, 10);
  g_assert_cmpuint (n_changes, ==, n_components);
}

/* A circle that has become too small grows, and keeps its order. */
static void
test_too_small (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_random, 50);
  guint before[50], after[50];

  self->problem.aspect = 1;
  for (guint i = 0; i < 50; i++)
    {
      self->x[i] = 100 * sin (2 * G_PI * ((7 * i) % 50 + 0.5) / 50);
      self->y[i] = -100 * cos (2 * G_PI * ((7 * i) % 50 + 0.5) / 50);
    }
  find_places (self, before);
  self->problem.from_given = TRUE;
  arranged_run (self);
  arranged_check_apart (self);
  find_places (self, after);
  for (guint i = 0; i < 50; i++)
    g_assert_cmpuint ((after[i] + 50 - after[0]) % 50, ==, (before[i] + 50 - before[0]) % 50);
}

/* One that comes new to the circle, given in its middle, stands between those it is joined to. */
static void
test_newcomer (void)
{
  g_autoptr (Arranged) self = arranged_new (TIE_LAYOUT_CIRCLE, 30, 31);
  guint place[30];

  for (guint i = 0; i < 29; i++)
    arranged_add (self, i, (i + 1) % 29);
  self->n = 29;
  arranged_run (self);
  arranged_add (self, 29, 10);
  arranged_add (self, 11, 29);
  self->n = 30;
  self->x[29] = 3;
  self->y[29] = -2;
  self->problem.from_given = TRUE;
  arranged_run (self);
  arranged_check_apart (self);
  find_places (self, place);
  g_assert_cmpint (abs ((int) place[29] - (int) place[10]), ==, 1);
  g_assert_cmpint (abs ((int) place[29] - (int) place[11]), ==, 1);
}

/* Others do not close the gap that a dragged one leaves. */
static void
test_dragged (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_CIRCLE, arranged_fill_hubs, 40);
  g_autofree double *x = NULL;
  g_autofree double *y = NULL;

  arranged_run (self);
  x = g_memdup2 (self->x, self->n * sizeof *x);
  y = g_memdup2 (self->y, self->n * sizeof *y);
  self->x[0] = 20;
  self->y[0] = 35;
  self->pinned[0] = TRUE;
  self->problem.pinned = self->pinned;
  self->problem.from_given = TRUE;
  arranged_run (self);
  for (guint i = 1; i < self->n; i++)
    {
      g_assert_cmpfloat_with_epsilon (self->x[i], x[i], 1e-6);
      g_assert_cmpfloat_with_epsilon (self->y[i], y[i], 1e-6);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  arranged_add_tests ("/layout/circle", TIE_LAYOUT_CIRCLE);
  g_test_add_func ("/layout/circle/count", test_count);
  g_test_add_func ("/layout/circle/crossings", test_crossings);
  g_test_add_func ("/layout/circle/top", test_top);
  g_test_add_func ("/layout/circle/shape", test_shape);
  g_test_add_func ("/layout/circle/components", test_components);
  g_test_add_func ("/layout/circle/too-small", test_too_small);
  g_test_add_func ("/layout/circle/newcomer", test_newcomer);
  g_test_add_func ("/layout/circle/dragged", test_dragged);

  return g_test_run ();
}

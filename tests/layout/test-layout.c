/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Finished layouts: what holds for each of them, whatever the graph. */

#include "graph-fixture.h"
#include "sample-graphs.h"
#include "tie-stress.h"

#include <math.h>
#include <string.h>

static GraphFixture *
make_graph (guint kind)
{
  switch (kind)
    {
    case 0:
      return graph_fixture_new_pairs (34, G_N_ELEMENTS (karate) / 2, karate);
    case 1:
      return graph_fixture_new_pairs (77, G_N_ELEMENTS (les_miserables) / 2, les_miserables);
    case 2:
      return graph_fixture_new_grid (12, 9);
    case 3:
      return graph_fixture_new_tree (150, 3);
    case 4:
      return graph_fixture_new_hubs (250, 5);
    case 5:
      return graph_fixture_new_hubs (1100, 7);
    case 6:
      return graph_fixture_new_tree (2, 1);
    case 7:
      return graph_fixture_new_tree (3, 1);
    default:
      return NULL;
    }
}

static double
measure_stress (const GraphFixture *fixture)
{
  const TieGraph graph = graph_fixture_get_graph (fixture);

  return tie_stress_measure (&graph, fixture->x, fixture->y);
}

/* No boxes nearer than the gap, in a frame of four times their room, with a little more stress than
 * the least, fewer crossings, and fewer edges through foreign boxes. */
static void
test_promises (void)
{
  g_autoptr (GraphFixture) fixture = NULL;

  for (guint kind = 0; (fixture = make_graph (kind)) != NULL; kind++)
    {
      TieLayoutProblem problem = graph_fixture_get_problem (fixture);
      guint crossings, through;
      double stress;

      problem.bare = TRUE;
      g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
      stress = measure_stress (fixture);
      crossings = graph_fixture_count_crossings (fixture);
      through = graph_fixture_count_through (fixture);

      problem.bare = FALSE;
      g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
      g_test_message ("graph %u: stress %.4f after %.4f, crossings %u after %u, through boxes %u "
                      "after %u, area %.2f",
                      kind, measure_stress (fixture), stress,
                      graph_fixture_count_crossings (fixture), crossings,
                      graph_fixture_count_through (fixture), through,
                      graph_fixture_measure_area (fixture));
      g_assert_cmpuint (graph_fixture_count_overlaps (fixture, problem.gap), ==, 0);
      g_assert_cmpfloat (measure_stress (fixture), <=, 1.15 * stress + 1e-6);
      g_assert_cmpuint (graph_fixture_count_crossings (fixture), <=, crossings);
      g_assert_cmpuint (graph_fixture_count_through (fixture), <=, through);
      if (fixture->n_nodes > 3)
        g_assert_cmpfloat (graph_fixture_measure_area (fixture), <, 4);
      g_clear_pointer (&fixture, graph_fixture_free);
    }
}

/* Boxes of all sizes, some larger than an edge is long. */
static void
test_sizes (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_hubs (120, 2);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);
  TieRandom random;

  tie_random_init (&random, 11);
  for (guint i = 0; i < fixture->n_nodes; i++)
    {
      fixture->width[i] = 5 + 400 * pow (tie_random_unit (&random), 3);
      fixture->height[i] = 5 + 200 * pow (tie_random_unit (&random), 3);
    }
  g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
  g_assert_cmpuint (graph_fixture_count_overlaps (fixture, problem.gap), ==, 0);
}

/* The same again, whatever stood in x and y; another seed, another layout. */
static void
test_same_again (void)
{
  g_autoptr (GraphFixture) one = graph_fixture_new_hubs (1200, 3);
  g_autoptr (GraphFixture) two = graph_fixture_new_hubs (1200, 3);
  TieLayoutProblem problem = graph_fixture_get_problem (one);

  for (guint i = 0; i < two->n_nodes; i++)
    two->x[i] = i;
  tie_layout_run (&problem, one->x, one->y);
  tie_layout_run (&problem, two->x, two->y);
  g_assert_cmpmem (one->x, 1200 * sizeof (double), two->x, 1200 * sizeof (double));
  g_assert_cmpmem (one->y, 1200 * sizeof (double), two->y, 1200 * sizeof (double));
  problem.seed = 2;
  tie_layout_run (&problem, two->x, two->y);
  g_assert_cmpfloat (one->x[0], !=, two->x[0]);
}

/* Edges in another order and turned round do not change a bit. */
static void
test_edge_order (void)
{
  g_autoptr (GraphFixture) one = graph_fixture_new_hubs (300, 9);
  g_autoptr (GraphFixture) two = graph_fixture_new_hubs (300, 9);
  const TieLayoutProblem problem = graph_fixture_get_problem (one);
  const TieLayoutProblem mixed = graph_fixture_get_problem (two);
  TieRandom random;

  tie_random_init (&random, 1);
  for (guint e = two->n_edges; e > 1; e--)
    {
      const guint k = tie_random_below (&random, e);
      const guint from = two->from[e - 1], to = two->to[e - 1];

      two->from[e - 1] = two->to[k];
      two->to[e - 1] = two->from[k];
      two->from[k] = from;
      two->to[k] = to;
    }
  tie_layout_run (&problem, one->x, one->y);
  tie_layout_run (&mixed, two->x, two->y);
  g_assert_cmpmem (one->x, 300 * sizeof (double), two->x, 300 * sizeof (double));
  g_assert_cmpmem (one->y, 300 * sizeof (double), two->y, 300 * sizeof (double));
}

/* Components beside one another, isolated nodes in rows. */
static void
test_components (void)
{
  static const guint pairs[] = { 0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 6, 7 };
  g_autoptr (GraphFixture) fixture = graph_fixture_new_pairs (12, 6, pairs);
  const TieLayoutProblem problem = graph_fixture_get_problem (fixture);

  g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
  g_assert_cmpuint (graph_fixture_count_overlaps (fixture, problem.gap), ==, 0);
  for (guint i = 9; i < 12; i++)
    g_assert_cmpfloat (fixture->y[i], ==, fixture->y[8]);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpfloat (fixture->y[i], <, fixture->y[8]);
}

/* What is pinned stays to the bit, what is not makes room. */
static void
test_pinned (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_hubs (60, 4);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);
  gboolean pinned[60] = { FALSE };
  double x[60], y[60];

  tie_layout_run (&problem, fixture->x, fixture->y);
  for (guint i = 0; i < 60; i++)
    {
      pinned[i] = i % 4 != 0;
      x[i] = fixture->x[i];
      y[i] = fixture->y[i];
    }
  x[1] = fixture->x[1] += 0.123;
  problem.pinned = pinned;
  g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
  for (guint i = 0; i < 60; i++)
    if (pinned[i])
      {
        g_assert_cmpfloat (fixture->x[i], ==, x[i]);
        g_assert_cmpfloat (fixture->y[i], ==, y[i]);
      }
  g_assert_cmpuint (graph_fixture_count_overlaps (fixture, problem.gap), ==, 0);
}

/* A finished layout in which nothing changed stays as it is; a box that grew makes others give way,
 * and no more. */
static void
test_from_given (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_hubs (60, 4);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);
  double x[60], y[60], moved = 0;

  tie_layout_run (&problem, fixture->x, fixture->y);
  memcpy (x, fixture->x, sizeof x);
  memcpy (y, fixture->y, sizeof y);
  problem.from_given = TRUE;
  g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
  for (guint i = 0; i < 60; i++)
    g_assert_cmpfloat (hypot (fixture->x[i] - x[i], fixture->y[i] - y[i]), <, 0.01);

  fixture->width[7] = 200;
  fixture->height[7] = 100;
  g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
  for (guint i = 0; i < 60; i++)
    moved += hypot (fixture->x[i] - x[i], fixture->y[i] - y[i]) / 60;
  g_test_message ("moved by %.1f pixels", moved);
  g_assert_cmpfloat (moved, <, 20);
  g_assert_cmpuint (graph_fixture_count_overlaps (fixture, problem.gap), ==, 0);
}

typedef struct
{
  double done;
  guint calls;
  guint stop_after; /* 0: never */
  gboolean placed;
} Progress;

static gboolean
progress_cb (double done, const double *x, const double *y, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpfloat (done, >=, progress->done);
  g_assert_cmpfloat (done, <=, 1 + 1e-9);
  progress->done = done;
  progress->placed = progress->placed || (x != NULL && isfinite (x[0]) && isfinite (y[0]));
  return ++progress->calls != progress->stop_after;
}

static void
test_progress (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_hubs (200, 4);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);
  Progress progress = { 0 };

  problem.progress = progress_cb;
  problem.progress_data = &progress;
  g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
  g_assert_cmpuint (progress.calls, >, 10);
  g_assert_cmpfloat (progress.done, >, 0.99);
  g_assert_true (progress.placed);
}

/* Stopped early, late or at once, all nodes are somewhere. */
static void
test_cancel (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_hubs (200, 4);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);

  for (guint stop = 1; stop < 60; stop += 7)
    {
      Progress progress = { .stop_after = stop };

      problem.progress = progress_cb;
      problem.progress_data = &progress;
      g_assert_false (tie_layout_run (&problem, fixture->x, fixture->y));
      g_assert_cmpuint (progress.calls, ==, stop);
      for (guint i = 0; i < 200; i++)
        g_assert_true (isfinite (fixture->x[i]) && isfinite (fixture->y[i]));
    }
}

static void
test_focus_and_turn (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_grid (9, 3);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);
  double width = 0, height = 0;

  problem.focus = 13;
  tie_layout_run (&problem, fixture->x, fixture->y);
  for (guint i = 0; i < fixture->n_nodes; i++)
    {
      width = MAX (width, fabs (fixture->x[i]));
      height = MAX (height, fabs (fixture->y[i]));
    }
  g_assert_cmpfloat (width, >, height);
  /* About the middle: it makes room like the others. */
  g_assert_cmpfloat (hypot (fixture->x[13], fixture->y[13]), <, width / 4);
}

static void
test_trivial (void)
{
  double x[3] = { 5, 5, 5 }, y[3] = { 6, 6, 6 };
  const double size[3] = { 10, 10, 10 };
  const guint loop_from[] = { 0, 1 }, loop_to[] = { 0, 1 };
  TieLayoutProblem problem = { .width = size, .height = size, .focus = -1, .aspect = 1 };

  g_assert_true (tie_layout_run (&problem, NULL, NULL));
  problem.graph.n_nodes = 1;
  g_assert_true (tie_layout_run (&problem, x, y));
  g_assert_cmpfloat (x[0], ==, 0);
  g_assert_cmpfloat (y[0], ==, 0);
  problem.graph = (TieGraph){ 3, 2, loop_from, loop_to, NULL };
  g_assert_true (tie_layout_run (&problem, x, y));
  g_assert_cmpfloat (y[0], ==, y[1]);
  g_assert_cmpfloat (fabs (x[0] - x[1]), >=, 10 - 1e-9);
}

/* The nearer node that a node of a tree is tied to. */
static guint
get_parent (guint kind, guint i)
{
  switch (kind)
    {
    case 0: /* a path */
      return i - 1;
    case 1: /* a star */
      return 0;
    default: /* two branches everywhere */
      return (i - 1) / 2;
    }
}

/* Trees too large for a search, however deep or broad, in any arrangement. */
static void
test_vast_trees (void)
{
  const guint n = 6100;
  g_autoptr (GraphFixture) fixture = graph_fixture_new (n, n - 1);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);

  for (guint kind = 0; kind < 3; kind++)
    for (guint arrangement = 0; arrangement < TIE_N_LAYOUT_KINDS; arrangement++)
      {
        for (guint i = 1; i < n; i++)
          {
            fixture->from[i - 1] = get_parent (kind, i);
            fixture->to[i - 1] = i;
          }
        problem.kind = (TieLayoutKind) arrangement;
        problem.graph = graph_fixture_get_graph (fixture);
        g_assert_true (tie_layout_run (&problem, fixture->x, fixture->y));
        g_assert_cmpuint (graph_fixture_count_overlaps (fixture, problem.gap), ==, 0);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/layout/promises", test_promises);
  g_test_add_func ("/layout/layout/sizes", test_sizes);
  g_test_add_func ("/layout/layout/same-again", test_same_again);
  g_test_add_func ("/layout/layout/edge-order", test_edge_order);
  g_test_add_func ("/layout/layout/components", test_components);
  g_test_add_func ("/layout/layout/pinned", test_pinned);
  g_test_add_func ("/layout/layout/from-given", test_from_given);
  g_test_add_func ("/layout/layout/progress", test_progress);
  g_test_add_func ("/layout/layout/cancel", test_cancel);
  g_test_add_func ("/layout/layout/focus-and-turn", test_focus_and_turn);
  g_test_add_func ("/layout/layout/trivial", test_trivial);
  g_test_add_func ("/layout/layout/vast-trees", test_vast_trees);

  return g_test_run ();
}

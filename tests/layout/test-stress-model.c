/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The parts that large layouts are made of: distances, partners, forces, threads. */

#include "graph-fixture.h"
#include "tie-crew.h"
#include "tie-distance-sample.h"
#include "tie-forces.h"
#include "tie-partners.h"
#include "tie-quadtree.h"
#include "tie-stress-model.h"
#include "tie-stress-tournament.h"
#include "tie-tree-start.h"

#include <math.h>

/* Searches from hundreds of sources at once find what one search after the other finds. */
static void
check_distances (const TieGraph *graph)
{
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (graph);
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  g_autoptr (TieDistanceSample) sample = NULL;
  TieRandom random;
  guint n_none = 0;

  tie_random_init (&random, 3);
  sample = tie_distance_sample_new (adjacency, &random);
  g_assert_cmpuint (sample->n_nodes, ==, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const double *row = tie_distances_from (distances, i);

      for (guint k = 0; k < sample->k; k++)
        {
          const guint partner = sample->node[(gsize) k * graph->n_nodes + i];

          n_none += partner == i;
          if (partner != i)
            g_assert_cmpfloat_with_epsilon (
                (double) sample->distance[(gsize) k * graph->n_nodes + i], row[partner], 1e-4);
        }
    }
  /* Nearly all have partners. */
  g_assert_cmpuint (n_none, <, graph->n_nodes * sample->k / 20);
}

static void
test_distances (void)
{
  g_autoptr (GraphFixture) hubs = graph_fixture_new_hubs (900, 2);
  g_autoptr (GraphFixture) grid = graph_fixture_new_grid (40, 20);
  TieGraph graph = graph_fixture_get_graph (hubs);
  g_autofree double *lengths = g_new (double, hubs->n_edges);

  check_distances (&graph);
  for (guint e = 0; e < hubs->n_edges; e++)
    lengths[e] = 1 + e % 3 * 0.5;
  graph.lengths = lengths;
  check_distances (&graph);
  graph = graph_fixture_get_graph (grid);
  check_distances (&graph);
}

/* In a tournament everybody meets everybody: its stress is that of all pairs, with an even and an
 * odd number of nodes. */
static void
test_tournament (void)
{
  for (guint n = 2; n < 40; n++)
    {
      g_autoptr (GraphFixture) fixture = graph_fixture_new_tree (n, n);
      const TieGraph graph = graph_fixture_get_graph (fixture);
      g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&graph);
      g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
      g_autoptr (TieStressTournament) tournament = NULL;
      g_autoptr (TiePartners) partners = NULL;
      g_autofree float *x = g_new (float, n), *y = g_new (float, n);
      TieRandom random;
      double stress = 0, pairs = n * (n - 1) / 2.0;
      float scale = 0;

      tie_random_init (&random, n);
      tournament = tie_stress_tournament_new (adjacency, NULL, &random);
      for (guint i = 0; i < n; i++)
        {
          fixture->x[i] = 3 * tie_random_unit (&random);
          fixture->y[i] = 3 * tie_random_unit (&random);
        }
      tie_stress_tournament_set (tournament, fixture->x, fixture->y);
      for (guint i = 0; i < n; i++)
        {
          const double *row = tie_distances_from (distances, i);

          for (guint j = 0; j < i; j++)
            stress +=
                pow (hypot (fixture->x[i] - fixture->x[j], fixture->y[i] - fixture->y[j]) / row[j]
                         - 1,
                     2)
                / pairs;
        }
      g_assert_cmpfloat_with_epsilon (tie_stress_tournament_measure (tournament), stress, 1e-4);

      /* And at its best scale, from each node's side. */
      partners = tie_stress_tournament_draw (tournament, n);
      for (guint i = 0; i < n; i++)
        {
          x[i] = (float) fixture->x[i];
          y[i] = (float) fixture->y[i];
        }
      g_assert_cmpfloat_with_epsilon (tie_partners_sum (partners, x, y, &scale) / (2 * pairs),
                                      tie_stress_measure (&graph, fixture->x, fixture->y), 1e-4);
      g_assert_cmpfloat (scale, >, 0);
    }
}

/* Shows how far it is where the result goes, as the arrangement does. */
static gboolean
show_where_the_result_goes (double done, const double *x, const double *y, gpointer data)
{
  GraphFixture *fixture = data;

  for (guint i = 0; i < fixture->n_nodes; i++)
    {
      fixture->x[i] = x[i];
      fixture->y[i] = y[i];
    }
  return done <= 1;
}

/* Of several starts the best is kept, whoever looks on meanwhile. */
static void
test_best_start (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_hubs (40, 2);
  const TieGraph graph = graph_fixture_get_graph (fixture);
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&graph);
  double stress[2];

  for (guint look = 0; look < 2; look++)
    {
      const TieStressOptions options = { .starts = 30,
                                         .progress = look ? show_where_the_result_goes : NULL,
                                         .progress_data = fixture };
      g_autoptr (TieStressModel) model = tie_stress_model_new (adjacency, NULL, 1);

      g_assert_true (tie_stress_model_solve (model, &options, fixture->x, fixture->y));
      stress[look] = tie_stress_measure (&graph, fixture->x, fixture->y);
    }
  g_assert_cmpfloat (stress[0], ==, stress[1]);
}

static gboolean
edges_cross (const GraphFixture *fixture, guint e, guint f)
{
  const double *x = fixture->x, *y = fixture->y;
  const guint a = fixture->from[e], b = fixture->to[e], c = fixture->from[f], d = fixture->to[f];
  const guint end[] = { c, d, a, b };
  double side[4];

  if (a == c || a == d || b == c || b == d)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      const guint from = i < 2 ? a : c, to = i < 2 ? b : d;

      side[i] =
          (x[to] - x[from]) * (y[end[i]] - y[from]) - (y[to] - y[from]) * (x[end[i]] - x[from]);
    }
  return side[0] * side[1] < 0 && side[2] * side[3] < 0;
}

/* A tree begins without crossings, nobody on another's place. */
static void
test_tree_start (void)
{
  for (guint n = 1; n < 300; n = 2 * n + 1)
    {
      g_autoptr (GraphFixture) fixture = graph_fixture_new_tree (n, n);
      const TieGraph graph = graph_fixture_get_graph (fixture);
      g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&graph);

      g_assert_true (tie_tree_start_fits (adjacency));
      tie_tree_start_place (adjacency, fixture->x, fixture->y);
      for (guint e = 0; e < fixture->n_edges; e++)
        for (guint f = e + 1; f < fixture->n_edges; f++)
          g_assert_false (edges_cross (fixture, e, f));
      for (guint i = 0; i < n; i++)
        for (guint k = i + 1; k < n; k++)
          g_assert_cmpfloat (hypot (fixture->x[i] - fixture->x[k], fixture->y[i] - fixture->y[k]),
                             >, 1e-3);
    }
}

static void
test_no_tree_start (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_grid (3, 2);
  const TieGraph graph = graph_fixture_get_graph (fixture);
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&graph);

  g_assert_false (tie_tree_start_fits (adjacency));
}

/* What is far counts as one: a few hundredths of the force. */
static void
test_quadtree (void)
{
  const guint n = 1300;
  g_autofree float *numbers = g_new (float, 4 * (gsize) n);
  float *x = numbers, *y = x + n, *force_x = y + n, *force_y = force_x + n;
  g_autoptr (TieQuadtree) tree = tie_quadtree_new (n);
  g_autoptr (TieCrew) crew = tie_crew_new (1);
  TieRandom random;
  double error = 0, size = 0;

  tie_random_init (&random, 8);
  for (guint i = 0; i < n; i++)
    {
      x[i] = (float) (20 * pow (tie_random_unit (&random), 2));
      y[i] = (float) (10 * tie_random_unit (&random));
    }
  tie_quadtree_build (tree, x, y);
  tie_quadtree_repel (tree, crew, force_x, force_y);
  for (guint i = 0; i < n; i++)
    {
      double true_x = 0, true_y = 0;

      for (guint j = 0; j < n; j++)
        {
          const double dx = (double) (x[i] - x[j]), dy = (double) (y[i] - y[j]);

          true_x += dx / (dx * dx + dy * dy + 1e-3);
          true_y += dy / (dx * dx + dy * dy + 1e-3);
        }
      error += hypot (true_x - (double) force_x[i], true_y - (double) force_y[i]);
      size += hypot (true_x, true_y);
    }
  g_test_message ("off by %.3f", error / size);
  g_assert_cmpfloat (error / size, <, 0.06);
}

/* Hundreds of points on one spot, which no division parts. */
static void
test_quadtree_spot (void)
{
  float x[300] = { 0 }, y[300] = { 0 }, force_x[300], force_y[300];
  g_autoptr (TieQuadtree) tree = tie_quadtree_new (300);
  g_autoptr (TieCrew) crew = tie_crew_new (2);

  x[299] = 4;
  tie_quadtree_build (tree, x, y);
  tie_quadtree_repel (tree, crew, force_x, force_y);
  g_assert_cmpfloat_with_epsilon ((double) force_x[299], 299 / 4.0, 0.5);
  g_assert_cmpfloat_with_epsilon ((double) force_x[0], -0.25, 0.01);
  g_assert_cmpfloat (force_y[0], ==, 0);
}

static void
test_forces (void)
{
  g_autoptr (GraphFixture) fixture = graph_fixture_new_tree (300, 4);
  TieLayoutProblem problem = graph_fixture_get_problem (fixture);
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&problem.graph);
  gboolean fixed[300] = { FALSE };
  guint crossings;
  double x;

  problem.bare = TRUE;
  tie_layout_run (&problem, fixture->x, fixture->y);
  for (guint i = 0; i < fixture->n_nodes; i++)
    {
      fixture->x[i] /= 200;
      fixture->y[i] /= 200;
    }
  crossings = graph_fixture_count_crossings (fixture);
  fixed[5] = TRUE;
  x = fixture->x[5];
  tie_forces_run (adjacency, fixed, 60, fixture->x, fixture->y);
  g_test_message ("%u crossings after %u", graph_fixture_count_crossings (fixture), crossings);
  g_assert_cmpuint (graph_fixture_count_crossings (fixture), <, crossings / 2);
  g_assert_cmpfloat (fixture->x[5], ==, x);
}

static void
add_one (guint item, guint hand, gpointer data)
{
  guint *counts = data;

  counts[item]++;
}

/* Each piece of work is done once, in every round. */
static void
test_crew (void)
{
  g_autoptr (TieCrew) crew = tie_crew_new (G_MAXUINT);
  guint counts[1000] = { 0 };

  for (guint round = 0; round < 200; round++)
    tie_crew_run (crew, 1000 - round, add_one, counts);
  for (guint i = 0; i < 1000; i++)
    g_assert_cmpuint (counts[i], ==, MIN (200, 1000 - i));
  tie_crew_run (crew, 0, add_one, counts);
  g_assert_cmpuint (counts[0], ==, 200);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/stress-model/distances", test_distances);
  g_test_add_func ("/layout/stress-model/tournament", test_tournament);
  g_test_add_func ("/layout/stress-model/best-start", test_best_start);
  g_test_add_func ("/layout/stress-model/tree-start", test_tree_start);
  g_test_add_func ("/layout/stress-model/no-tree-start", test_no_tree_start);
  g_test_add_func ("/layout/stress-model/quadtree", test_quadtree);
  g_test_add_func ("/layout/stress-model/quadtree-spot", test_quadtree_spot);
  g_test_add_func ("/layout/stress-model/forces", test_forces);
  g_test_add_func ("/layout/stress-model/crew", test_crew);

  return g_test_run ();
}

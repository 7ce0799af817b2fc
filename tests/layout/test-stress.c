/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stress layout: how good it is, and what it may not depend on. */

#include "sample-graphs.h"
#include "tie-random.h"
#include "tie-stress.h"

#include <math.h>
#include <string.h>

typedef struct
{
  TieGraph graph;
  guint *from;
  guint *to;
  double *x;
  double *y;
} Sample;

static Sample *
sample_new (guint n_nodes, guint n_edges)
{
  Sample *sample = g_new0 (Sample, 1);

  sample->from = g_new0 (guint, n_edges + 1);
  sample->to = g_new0 (guint, n_edges + 1);
  sample->x = g_new0 (double, n_nodes + 1);
  sample->y = g_new0 (double, n_nodes + 1);
  sample->graph = (TieGraph){ n_nodes, n_edges, sample->from, sample->to, NULL };
  return sample;
}

static void
sample_free (Sample *sample)
{
  g_free (sample->from);
  g_free (sample->to);
  g_free (sample->x);
  g_free (sample->y);
  g_free (sample);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static Sample *
sample_from_pairs (guint n_nodes, const guint *pairs, guint n_edges)
{
  Sample *sample = sample_new (n_nodes, n_edges);

  for (guint e = 0; e < n_edges; e++)
    {
      sample->from[e] = pairs[2 * e];
      sample->to[e] = pairs[2 * e + 1];
    }
  return sample;
}

static Sample *
sample_path (guint n)
{
  Sample *sample = sample_new (n, n - 1);

  for (guint e = 0; e + 1 < n; e++)
    {
      sample->from[e] = e;
      sample->to[e] = e + 1;
    }
  return sample;
}

static Sample *
sample_cycle (guint n)
{
  Sample *sample = sample_new (n, n);

  for (guint e = 0; e < n; e++)
    {
      sample->from[e] = e;
      sample->to[e] = (e + 1) % n;
    }
  return sample;
}

static Sample *
sample_star (guint n)
{
  Sample *sample = sample_new (n, n - 1);

  for (guint e = 0; e + 1 < n; e++)
    sample->to[e] = e + 1;
  return sample;
}

static Sample *
sample_grid (guint columns, guint rows)
{
  Sample *sample = sample_new (columns * rows, 2 * columns * rows - columns - rows);
  guint e = 0;

  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < columns; column++)
      {
        const guint node = row * columns + column;

        if (column + 1 < columns)
          {
            sample->from[e] = node;
            sample->to[e++] = node + 1;
          }
        if (row + 1 < rows)
          {
            sample->from[e] = node;
            sample->to[e++] = node + columns;
          }
      }
  return sample;
}

static double
lay_out (Sample *sample, guint seed)
{
  const TieStressOptions options = { .seed = seed };

  tie_stress_layout (&sample->graph, &options, sample->x, sample->y);
  return tie_stress_measure (&sample->graph, sample->x, sample->y);
}

/* The bounds: the best of published implementations, plus a little. */
static void
test_quality (void)
{
  const struct
  {
    const char *name;
    Sample *sample;
    double most;
  } cases[] = {
    { "pair", sample_path (2), 1e-12 },
    { "path", sample_path (12), 1e-4 },
    { "cycle", sample_cycle (12), 0.0166 },
    { "star", sample_star (10), 0.0948 },
    { "grid", sample_grid (6, 6), 0.0206 },
    { "karate", sample_from_pairs (34, karate, G_N_ELEMENTS (karate) / 2), 0.0690 },
    { "Les Misérables", sample_from_pairs (77, les_miserables, G_N_ELEMENTS (les_miserables) / 2),
      0.0836 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint seed = 0; seed < 3; seed++)
        {
          const double stress = lay_out (cases[i].sample, seed);

          g_test_message ("%s, seed %u: %.5f", cases[i].name, seed, stress);
          g_assert_cmpfloat (stress, <, cases[i].most);
          g_assert_cmpfloat (stress, >=, -1e-12);
        }
      sample_free (cases[i].sample);
    }
}

static void
test_measure (void)
{
  static const guint from[] = { 0, 1, 3 }, to[] = { 1, 2, 4 };
  static const double lengths[] = { 1, 1, 2 };
  const TieGraph path = { 3, 2, from, to, NULL };
  const TieGraph two = { 6, 3, from, to, lengths };
  const double line[6] = { 0, 5, 10, 3, 13, 7 };
  const double bent_x[3] = { 0, 1, 1 }, bent_y[3] = { 0, 0, 1 };
  const double zero[6] = { 0 };

  /* Any size is right if the proportions are; pairs that are not connected do not count. */
  g_assert_cmpfloat_with_epsilon (tie_stress_measure (&path, line, zero), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (tie_stress_measure (&two, line, zero), 0, 1e-12);
  /* Ratios 1, 1 and √2 / 2 at their best scale: 1 − (2 + √½)² / (2.5 · 3). */
  g_assert_cmpfloat_with_epsilon (tie_stress_measure (&path, bent_x, bent_y),
                                  1 - (2 + sqrt (0.5)) * (2 + sqrt (0.5)) / 7.5, 1e-12);
  /* All on one spot is as bad as can be. */
  g_assert_cmpfloat (tie_stress_measure (&path, zero, zero), ==, 1);
  g_assert_cmpfloat (tie_stress_measure (&(TieGraph){ 0 }, NULL, NULL), ==, 0);
}

/* Edges in another order, turned round, twice or as loops: the same picture. */
static void
test_edge_order (void)
{
  const guint n = G_N_ELEMENTS (karate) / 2;
  g_autoptr (Sample) plain = sample_from_pairs (34, karate, n);
  g_autoptr (Sample) mixed = sample_new (34, 2 * n + 1);
  TieRandom random;

  tie_random_init (&random, 7);
  for (guint e = 0; e < n; e++)
    {
      const guint k = tie_random_below (&random, e + 1);

      mixed->from[e] = mixed->from[k];
      mixed->to[e] = mixed->to[k];
      mixed->from[k] = karate[2 * e + (e & 1)];
      mixed->to[k] = karate[2 * e + !(e & 1)];
    }
  memcpy (mixed->from + n, mixed->to, n * sizeof (guint));
  memcpy (mixed->to + n, mixed->from, n * sizeof (guint));
  mixed->from[2 * n] = mixed->to[2 * n] = 5;

  lay_out (plain, 3);
  lay_out (mixed, 3);
  for (guint i = 0; i < 34; i++)
    {
      g_assert_cmpfloat (plain->x[i], ==, mixed->x[i]);
      g_assert_cmpfloat (plain->y[i], ==, mixed->y[i]);
    }
}

/* What stands in x and y before does not matter. */
static void
test_same_again (void)
{
  g_autoptr (Sample) first = sample_grid (4, 5);
  g_autoptr (Sample) second = sample_grid (4, 5);
  g_autoptr (Sample) other = sample_grid (4, 5);

  for (guint i = 0; i < 20; i++)
    second->x[i] = i;
  lay_out (first, 1);
  lay_out (second, 1);
  lay_out (other, 2);
  g_assert_cmpmem (first->x, 20 * sizeof (double), second->x, 20 * sizeof (double));
  g_assert_cmpmem (first->y, 20 * sizeof (double), second->y, 20 * sizeof (double));
  g_assert_cmpfloat (first->x[0], !=, other->x[0]);
}

static void
test_lengths (void)
{
  /* A triangle of sides 3, 4 and 5, a longer parallel edge, and one of no length (as good as 1). */
  static const guint from[] = { 0, 1, 2, 0, 3 }, to[] = { 1, 2, 0, 1, 4 };
  static const double lengths[] = { 3, 4, 5, 9, 0 };
  const TieGraph graph = { 5, 5, from, to, lengths };
  double x[5], y[5];

  tie_stress_layout (&graph, NULL, x, y);
  g_assert_cmpfloat_with_epsilon (hypot (x[0] - x[1], y[0] - y[1]), 3, 0.01);
  g_assert_cmpfloat_with_epsilon (hypot (x[1] - x[2], y[1] - y[2]), 4, 0.01);
  g_assert_cmpfloat_with_epsilon (hypot (x[0] - x[2], y[0] - y[2]), 5, 0.01);
  g_assert_cmpfloat_with_epsilon (hypot (x[3] - x[4], y[3] - y[4]), 1, 0.01);
}

/* A long way round by light edges is shorter than one heavy edge. */
static void
test_shortest_way (void)
{
  static const guint from[] = { 0, 0, 1, 2 }, to[] = { 3, 1, 2, 3 };
  static const double lengths[] = { 10, 1, 1, 1 };
  const TieGraph graph = { 4, 4, from, to, lengths };
  double x[4], y[4];

  tie_stress_layout (&graph, NULL, x, y);
  g_assert_cmpfloat_with_epsilon (hypot (x[0] - x[3], y[0] - y[3]), 3, 0.05);
  g_assert_cmpfloat (tie_stress_measure (&graph, x, y), <, 1e-3);
}

static void
test_components (void)
{
  /* 0–2–4, 1–3, and 5 alone: each about (0, 0). */
  static const guint from[] = { 0, 2, 1 }, to[] = { 2, 4, 3 };
  const TieGraph graph = { 6, 3, from, to, NULL };
  double x[6] = { 9, 9, 9, 9, 9, 9 }, y[6] = { 0 };

  tie_stress_layout (&graph, NULL, x, y);
  g_assert_cmpfloat_with_epsilon (x[0] + x[2] + x[4], 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (y[1] + y[3], 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hypot (x[1] - x[3], y[1] - y[3]), 1, 1e-3);
  g_assert_cmpfloat_with_epsilon (hypot (x[0] - x[4], y[0] - y[4]), 2, 0.02);
  g_assert_cmpfloat (x[5], ==, 0);
  g_assert_cmpfloat (y[5], ==, 0);
}

static void
test_fixed (void)
{
  g_autoptr (Sample) sample = sample_path (5);
  gboolean fixed[5] = { TRUE, FALSE, FALSE, FALSE, TRUE };
  const TieStressOptions options = { .fixed = fixed };

  sample->x[0] = 10;
  sample->y[0] = 20;
  sample->x[4] = 14;
  sample->y[4] = 20;
  tie_stress_layout (&sample->graph, &options, sample->x, sample->y);
  g_assert_cmpfloat (sample->x[0], ==, 10);
  g_assert_cmpfloat (sample->y[0], ==, 20);
  g_assert_cmpfloat (sample->x[4], ==, 14);
  g_assert_cmpfloat (sample->y[4], ==, 20);
  for (guint i = 1; i < 4; i++)
    {
      g_assert_cmpfloat_with_epsilon (sample->x[i], 10 + i, 0.2);
      g_assert_cmpfloat_with_epsilon (sample->y[i], 20, 0.6);
    }
  g_assert_cmpfloat (tie_stress_measure (&sample->graph, sample->x, sample->y), <, 0.005);
}

/* A layout that is good already stays; one with all nodes on one spot is unfolded. */
static void
test_from_given (void)
{
  g_autoptr (Sample) sample = sample_grid (5, 5);
  const TieStressOptions options = { .from_given = TRUE };
  double before_x[25], before_y[25];
  double stress = lay_out (sample, 4);

  memcpy (before_x, sample->x, sizeof before_x);
  memcpy (before_y, sample->y, sizeof before_y);
  tie_stress_layout (&sample->graph, &options, sample->x, sample->y);
  for (guint i = 0; i < 25; i++)
    g_assert_cmpfloat (hypot (sample->x[i] - before_x[i], sample->y[i] - before_y[i]), <, 0.1);

  memset (sample->x, 0, 25 * sizeof (double));
  memset (sample->y, 0, 25 * sizeof (double));
  tie_stress_layout (&sample->graph, &options, sample->x, sample->y);
  stress = tie_stress_measure (&sample->graph, sample->x, sample->y);
  g_assert_cmpfloat (stress, <, 0.2);
}

/* Beyond what all pairs would take: pivots stand for the others. */
static void
test_large (void)
{
  g_autoptr (Sample) sample = sample_grid (75, 60);
  const TieStressOptions options = { .rounds = 12 };
  double stress = 0;

  tie_stress_layout (&sample->graph, &options, sample->x, sample->y);
  for (guint i = 0; i < sample->graph.n_nodes; i++)
    g_assert_true (isfinite (sample->x[i]) && isfinite (sample->y[i]));
  stress = tie_stress_measure (&sample->graph, sample->x, sample->y);
  g_test_message ("%.5f", stress);
  g_assert_cmpfloat (stress, <, 0.03);
}

static void
test_trivial (void)
{
  const TieGraph none = { 0 };
  const TieGraph one = { 1, 0, NULL, NULL, NULL };
  double x = 5, y = 6;

  tie_stress_layout (&none, NULL, NULL, NULL);
  tie_stress_layout (&one, NULL, &x, &y);
  g_assert_cmpfloat (x, ==, 0);
  g_assert_cmpfloat (y, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/stress/quality", test_quality);
  g_test_add_func ("/layout/stress/measure", test_measure);
  g_test_add_func ("/layout/stress/edge-order", test_edge_order);
  g_test_add_func ("/layout/stress/same-again", test_same_again);
  g_test_add_func ("/layout/stress/lengths", test_lengths);
  g_test_add_func ("/layout/stress/shortest-way", test_shortest_way);
  g_test_add_func ("/layout/stress/components", test_components);
  g_test_add_func ("/layout/stress/fixed", test_fixed);
  g_test_add_func ("/layout/stress/from-given", test_from_given);
  g_test_add_func ("/layout/stress/large", test_large);
  g_test_add_func ("/layout/stress/trivial", test_trivial);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Layers: edges run forward, few cross, and what was there stays. */

#include "arranged.h"
#include "tie-cycles.h"
#include "tie-dag.h"
#include "tie-layering.h"

/* Edges from lower to higher numbers alone. */
static Arranged *
sample_acyclic (ArrangedFill fill, guint n)
{
  Arranged *self = arranged_sample (TIE_LAYOUT_LAYERS, fill, n);

  for (guint e = 0; e < self->n_edges; e++)
    {
      const guint from = MIN (self->from[e], self->to[e]);

      self->to[e] = MAX (self->from[e], self->to[e]);
      self->from[e] = from;
    }
  return self;
}

static guint
count_backwards (const Arranged *self)
{
  const double *along = self->problem.aspect >= 1 ? self->x : self->y;
  guint n = 0;

  for (guint e = 0; e < self->n_edges; e++)
    n += self->from[e] != self->to[e] && along[self->from[e]] >= along[self->to[e]];
  return n;
}

static void
test_forward (void)
{
  static const ArrangedFill fills[] = { arranged_fill_path, arranged_fill_star, arranged_fill_grid,
                                        arranged_fill_random, arranged_fill_hubs };
  static const double aspects[] = { 1.6, 0.5 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (fills); i++)
    {
      g_autoptr (Arranged) self = sample_acyclic (fills[i / 2], 120);
      TieRandom random;

      self->problem.aspect = aspects[i % 2];
      arranged_run (self);
      g_assert_cmpuint (count_backwards (self), ==, 0);

      /* Wherever the nodes were before. */
      tie_random_init (&random, i);
      for (guint k = 0; k < self->n; k++)
        {
          self->x[k] = 900 * tie_random_unit (&random);
          self->y[k] = 900 * tie_random_unit (&random);
        }
      self->problem.from_given = TRUE;
      arranged_run (self);
      arranged_check_apart (self);
      g_assert_cmpuint (count_backwards (self), ==, 0);
    }
}

/* Of a cycle one edge runs backwards, of others few. */
static void
test_cycles (void)
{
  g_autoptr (Arranged) cycle = arranged_sample (TIE_LAYOUT_LAYERS, arranged_fill_cycle, 12);
  g_autoptr (Arranged) random = arranged_sample (TIE_LAYOUT_LAYERS, arranged_fill_random, 200);
  g_autoptr (Arranged) both = arranged_new (TIE_LAYOUT_LAYERS, 4, 4);

  arranged_run (cycle);
  g_assert_cmpuint (count_backwards (cycle), ==, 1);
  arranged_run (random);
  g_assert_cmpuint (count_backwards (random), <, random->n_edges / 6);

  arranged_add (both, 0, 1);
  arranged_add (both, 1, 0);
  arranged_add (both, 1, 2);
  arranged_add (both, 3, 1);
  arranged_run (both);
  g_assert_cmpuint (count_backwards (both), ==, 1);
}

/* The one that runs backwards is the same although the edges would allow another. */
static void
test_same_way (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_LAYERS, arranged_fill_cycle, 9);

  arranged_run (self);
  for (guint i = 0; i < 9; i++)
    {
      self->x[i] = 300.0 * ((i + 4) % 9);
      self->y[i] = 0;
    }
  self->problem.from_given = TRUE;
  arranged_run (self);
  for (guint i = 0; i < 9; i++)
    {
      g_assert_cmpfloat_with_epsilon (self->x[i], 300.0 * ((i + 4) % 9), 1e-6);
      g_assert_cmpfloat_with_epsilon (self->y[i], 0, 1e-6);
    }
}

/* Knots as anybody would find them: by who reaches whom. */
static void
test_knots (void)
{
  enum
  {
    N = 40
  };
  TieRandom random;

  tie_random_init (&random, 3);
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (Arranged) self = arranged_new (TIE_LAYOUT_LAYERS, N, 60);
      static gboolean reaches[N][N];
      g_auto (TieArcs) arcs = { 0 };
      guint knot[N];

      memset (reaches, 0, sizeof reaches);
      for (guint e = 0; e < 30 + round; e++)
        {
          arranged_add (self, tie_random_below (&random, N), tie_random_below (&random, N));
          reaches[self->from[e]][self->to[e]] = TRUE;
        }
      for (guint k = 0; k < N; k++)
        for (guint i = 0; i < N; i++)
          for (guint j = 0; j < N; j++)
            reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
      tie_arcs_init (&arcs, &(TieGraph){ N, self->n_edges, self->from, self->to, NULL });
      tie_cycles_find (&arcs, knot);
      for (guint i = 0; i < N; i++)
        for (guint j = 0; j < i; j++)
          g_assert_cmpint (knot[i] == knot[j], ==, reaches[i][j] && reaches[j][i]);
    }
}

/* Crossings of pieces, counted pair by pair. */
static void
test_count (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_LAYERS, arranged_fill_tree, 60);
  const TieGraph graph = { self->n, self->n_edges, self->from, self->to, NULL };
  g_autoptr (TieDag) dag = tie_dag_new (&graph, NULL);
  g_autoptr (TieLayering) layering = NULL;
  guint layer[60];
  double crossings = 0;

  for (guint i = 0; i < 60; i++)
    layer[i] = i / 6;
  for (guint e = 0; e < self->n_edges; e++)
    if (layer[self->from[e]] >= layer[self->to[e]])
      layer[self->to[e]] = layer[self->from[e]] + 1;
  for (guint i = 0; i < 60; i++)
    for (guint e = 0; e < self->n_edges; e++)
      layer[self->to[e]] = MAX (layer[self->to[e]], layer[self->from[e]] + 1);
  layering = tie_layering_new (dag, layer, 61);
  for (guint a = 0; a < layering->n_items; a++)
    for (guint b = 0; b < layering->n_items; b++)
      for (guint k = layering->after.start[a]; k < layering->after.start[a + 1]; k++)
        for (guint l = layering->after.start[b]; l < layering->after.start[b + 1]; l++)
          crossings +=
              layering->layer[a] == layering->layer[b] && layering->place[a] < layering->place[b]
              && layering->place[layering->after.to[k]] > layering->place[layering->after.to[l]];
  g_assert_cmpfloat (crossings, >, 0);
  g_assert_cmpfloat (tie_layering_count_crossings (layering), ==, crossings);
}

/* Ties between two rows that need not cross; and bounds: what was reached once, plus a little. */
static void
test_crossings (void)
{
  const struct
  {
    const char *name;
    Arranged *self;
    guint most;
  } cases[] = {
    { "tree", sample_acyclic (arranged_fill_tree, 40), 3 },
    { "grid", sample_acyclic (arranged_fill_grid, 64), 10 },
    { "karate", arranged_pairs (TIE_LAYOUT_LAYERS, 34, karate, G_N_ELEMENTS (karate) / 2), 170 },
    { "Les Misérables",
      arranged_pairs (TIE_LAYOUT_LAYERS, 77, les_miserables, G_N_ELEMENTS (les_miserables) / 2),
      1900 },
  };
  g_autoptr (Arranged) pairs = arranged_new (TIE_LAYOUT_LAYERS, 24, 24);

  for (guint i = 0; i < 12; i++)
    {
      arranged_add (pairs, i, 12 + (7 * i) % 12);
      arranged_add (pairs, i, 12 + (7 * i + 7) % 12);
    }
  pairs->n_edges--;
  arranged_run (pairs);
  g_assert_cmpuint (arranged_count_crossings (pairs), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint crossings;

      arranged_run (cases[i].self);
      crossings = arranged_count_crossings (cases[i].self);
      g_test_message ("%s: %u", cases[i].name, crossings);
      g_assert_cmpuint (crossings, <=, cases[i].most);
      arranged_free (cases[i].self);
    }
}

/* Many in one layer are divided so that the whole keeps its shape. */
static void
test_shape (void)
{
  static const double aspects[] = { 0.5, 1, 1.8 };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_autoptr (Arranged) self = arranged_new (TIE_LAYOUT_LAYERS, 300, 300);
      double right = 0, bottom = 0;

      for (guint k = 1; k < 300; k++)
        arranged_add (self, k % 2 == 0 ? k : 0, k % 2 == 0 ? 0 : k);
      self->problem.aspect = aspects[i];
      arranged_run (self);
      for (guint k = 0; k < 300; k++)
        {
          right = MAX (right, self->x[k]);
          bottom = MAX (bottom, self->y[k]);
        }
      g_test_message ("%.2f instead of %.2f", right / bottom, aspects[i]);
      g_assert_cmpfloat (right / bottom, >, aspects[i] / 1.5);
      g_assert_cmpfloat (right / bottom, <, aspects[i] * 1.5);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  arranged_add_tests ("/layout/layers", TIE_LAYOUT_LAYERS);
  g_test_add_func ("/layout/layers/forward", test_forward);
  g_test_add_func ("/layout/layers/cycles", test_cycles);
  g_test_add_func ("/layout/layers/same-way", test_same_way);
  g_test_add_func ("/layout/layers/knots", test_knots);
  g_test_add_func ("/layout/layers/count", test_count);
  g_test_add_func ("/layout/layers/crossings", test_crossings);
  g_test_add_func ("/layout/layers/shape", test_shape);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Separation constraints: satisfied, and at least cost. */

#include "tie-random.h"
#include "tie-separation.h"

#include <math.h>

#define MOST 60

static void
test_table (void)
{
  static const struct
  {
    guint n, n_separations;
    double wished[4], weight[4];
    TieSeparation separations[4];
    double position[4];
  } cases[] = {
    /* Satisfied from the start. */
    { 2, 1, { 0, 10 }, { 1, 1 }, { { 0, 1, 5 } }, { 0, 10 } },
    /* Half the way each, and by weight. */
    { 2, 1, { 0, 2 }, { 1, 1 }, { { 0, 1, 6 } }, { -2, 4 } },
    { 2, 1, { 0, 2 }, { 3, 1 }, { { 0, 1, 6 } }, { -1, 5 } },
    /* Against the wishes. */
    { 2, 1, { 4, 0 }, { 1, 1 }, { { 0, 1, 2 } }, { 1, 3 } },
    /* A chain. */
    { 3, 2, { 0, 0, 0 }, { 1, 1, 1 }, { { 0, 1, 3 }, { 1, 2, 3 } }, { -3, 0, 3 } },
    /* The chain 0, 1, 2 is tight at first, but 2 pulls away: a block must split. */
    { 4,
      3,
      { 0, -8, 1, 9 },
      { 1, 1, 1, 1 },
      { { 0, 1, 1 }, { 0, 2, 1 }, { 2, 3, 1 } },
      { -4.5, -3.5, 1, 9 } },
    /* Two ways from 0 to 3, the longer one counts. */
    { 4,
      4,
      { 0, 0, 0, 0 },
      { 1, 1, 1, 1 },
      { { 0, 1, 1 }, { 1, 3, 1 }, { 0, 2, 4 }, { 2, 3, 2 } },
      { -10.0 / 3, 0, 2.0 / 3, 8.0 / 3 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double position[4];

      tie_separation_solve (cases[i].n, cases[i].wished, cases[i].weight, cases[i].n_separations,
                            cases[i].separations, position);
      for (guint v = 0; v < cases[i].n; v++)
        {
          g_test_message ("case %u, variable %u: %f", i, v, position[v]);
          g_assert_cmpfloat_with_epsilon (position[v], cases[i].position[v], 1e-6);
        }
    }
}

/* Dykstra's cyclic projections converge to the same point, slowly. */
static void
slow_solve (guint n,
            const double *wished,
            const double *weight,
            guint n_separations,
            const TieSeparation *separations,
            double *position)
{
  g_autofree double *push = g_new0 (double, n_separations + 1);

  for (guint v = 0; v < n; v++)
    position[v] = wished[v];
  for (guint round = 0; round < 20000; round++)
    for (guint c = 0; c < n_separations; c++)
      {
        const guint left = separations[c].left;
        const guint right = separations[c].right;
        const double give = 1 / weight[left] + 1 / weight[right];
        double missing;

        position[left] += push[c] / weight[left];
        position[right] -= push[c] / weight[right];
        missing = position[left] + separations[c].gap - position[right];
        push[c] = MAX (missing / give, 0);
        position[left] -= push[c] / weight[left];
        position[right] += push[c] / weight[right];
      }
}

static void
test_random (void)
{
  TieRandom random;

  tie_random_init (&random, 1);
  for (guint round = 0; round < 25; round++)
    {
      const guint n = 3 + tie_random_below (&random, 22);
      const guint n_separations = 2 * n;
      TieSeparation separations[2 * MOST];
      double wished[MOST], weight[MOST], position[MOST], expected[MOST];

      for (guint v = 0; v < n; v++)
        {
          wished[v] = 30 * tie_random_unit (&random);
          weight[v] = 0.5 + tie_random_unit (&random);
        }
      for (guint c = 0; c < n_separations; c++)
        {
          separations[c].left = tie_random_below (&random, n - 1);
          separations[c].right =
              separations[c].left + 1 + tie_random_below (&random, n - 1 - separations[c].left);
          separations[c].gap = 5 * tie_random_unit (&random);
        }
      tie_separation_solve (n, wished, weight, n_separations, separations, position);
      slow_solve (n, wished, weight, n_separations, separations, expected);
      for (guint c = 0; c < n_separations; c++)
        g_assert_cmpfloat (position[separations[c].left] + separations[c].gap, <,
                           position[separations[c].right] + 1e-6);
      for (guint v = 0; v < n; v++)
        g_assert_cmpfloat_with_epsilon (position[v], expected[v], 1e-3);
    }
}

static void
test_trivial (void)
{
  const double wished = 4, weight = 2;
  double position = 0;

  tie_separation_solve (0, NULL, NULL, 0, NULL, NULL);
  tie_separation_solve (1, &wished, &weight, 0, NULL, &position);
  g_assert_cmpfloat (position, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/separation/table", test_table);
  g_test_add_func ("/layout/separation/random", test_random);
  g_test_add_func ("/layout/separation/trivial", test_trivial);

  return g_test_run ();
}

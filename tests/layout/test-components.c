/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Components: which there are, and how they stand beside one another. */

#include "tie-components.h"
#include "tie-random.h"

#include <math.h>

#define MOST 300

static void
test_find (void)
{
  static const guint from[] = { 5, 1, 3, 3, 6 }, to[] = { 2, 4, 1, 3, 5 };
  const TieGraph graph = { 8, 5, from, to, NULL };
  static const guint expected[8] = { 0, 1, 2, 1, 1, 2, 2, 3 };
  guint component[8];

  g_assert_cmpuint (tie_components_find (&graph, component), ==, 4);
  g_assert_cmpmem (component, sizeof component, expected, sizeof expected);
  g_assert_cmpuint (tie_components_find (&(TieGraph){ 0 }, NULL), ==, 0);
}

typedef struct
{
  TieGraph graph;
  guint from[MOST], to[MOST];
  guint component[MOST];
  guint n_components;
  double width[MOST], height[MOST], x[MOST], y[MOST];
} Scene;

/* Paths of random lengths, their nodes strewn about (0, 0). */
static void
set_up (Scene *scene, TieRandom *random, guint n, guint one_in)
{
  guint n_edges = 0;

  for (guint i = 0; i < n; i++)
    {
      scene->width[i] = 20 + 60 * tie_random_unit (random);
      scene->height[i] = 10 + 30 * tie_random_unit (random);
      scene->x[i] = 200 * (tie_random_unit (random) - 0.5);
      scene->y[i] = 200 * (tie_random_unit (random) - 0.5);
      if (i > 0 && tie_random_below (random, one_in) > 0)
        {
          scene->from[n_edges] = i;
          scene->to[n_edges++] = i - 1;
        }
    }
  scene->graph = (TieGraph){ n, n_edges, scene->from, scene->to, NULL };
  scene->n_components = tie_components_find (&scene->graph, scene->component);
}

typedef struct
{
  double left, top, right, bottom;
} Bounds;

static Bounds
bounds_of (const Scene *scene, guint component)
{
  Bounds bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < scene->graph.n_nodes; i++)
    if (component == G_MAXUINT || scene->component[i] == component)
      {
        bounds.left = MIN (bounds.left, scene->x[i] - scene->width[i] / 2);
        bounds.right = MAX (bounds.right, scene->x[i] + scene->width[i] / 2);
        bounds.top = MIN (bounds.top, scene->y[i] - scene->height[i] / 2);
        bounds.bottom = MAX (bounds.bottom, scene->y[i] + scene->height[i] / 2);
      }
  return bounds;
}

static void
check_apart (const Scene *scene, double gap)
{
  for (guint c = 0; c < scene->n_components; c++)
    for (guint d = 0; d < c; d++)
      {
        const Bounds a = bounds_of (scene, c);
        const Bounds b = bounds_of (scene, d);

        g_assert_true (a.left >= b.right + gap - 1e-6 || b.left >= a.right + gap - 1e-6
                       || a.top >= b.bottom + gap - 1e-6 || b.top >= a.bottom + gap - 1e-6);
      }
}

static void
test_pack (void)
{
  static const struct
  {
    guint n, one_in;
    double aspect;
  } cases[] = {
    { 1, 1, 1 },    { 2, 1, 1.6 }, { 12, 3, 1.6 }, { 40, 3, 1.6 },
    { 40, 8, 0.5 }, { 300, 4, 2 }, { 60, 1, 1.6 }, { 60, 1000, 1.6 },
  };
  g_autofree Scene *scene = g_new0 (Scene, 1);
  TieRandom random;

  tie_random_init (&random, 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double before_x[MOST], before_y[MOST];
      Bounds all;

      g_test_message ("case %u", i);
      set_up (scene, &random, cases[i].n, cases[i].one_in);
      for (guint k = 0; k < cases[i].n; k++)
        {
          before_x[k] = scene->x[k];
          before_y[k] = scene->y[k];
        }
      tie_components_pack (&scene->graph, scene->width, scene->height, 7, cases[i].aspect, scene->x,
                           scene->y);
      check_apart (scene, 7);

      /* The middle of all is (0, 0). */
      all = bounds_of (scene, G_MAXUINT);
      g_assert_cmpfloat_with_epsilon (all.left + all.right, 0, 1e-6);
      g_assert_cmpfloat_with_epsilon (all.top + all.bottom, 0, 1e-6);

      /* Components move as a whole. */
      for (guint k = 1; k < cases[i].n; k++)
        if (scene->component[k] == scene->component[k - 1])
          {
            g_assert_cmpfloat_with_epsilon (scene->x[k] - scene->x[k - 1],
                                            before_x[k] - before_x[k - 1], 1e-6);
            g_assert_cmpfloat_with_epsilon (scene->y[k] - scene->y[k - 1],
                                            before_y[k] - before_y[k - 1], 1e-6);
          }
      /* Many small ones can be packed well. */
      if (scene->n_components > 20)
        {
          const double aspect = (all.right - all.left) / (all.bottom - all.top);

          g_test_message ("aspect %.2f instead of %.2f", aspect, cases[i].aspect);
          g_assert_cmpfloat (aspect, >, cases[i].aspect / 1.35);
          g_assert_cmpfloat (aspect, <, cases[i].aspect * 1.35);
        }
    }
}

/* Nodes without an edge stand below the others, in one row and in their order. */
static void
test_isolated (void)
{
  static const guint from[] = { 1, 2 }, to[] = { 2, 4 };
  const TieGraph graph = { 6, 2, from, to, NULL };
  const double width[6] = { 20, 20, 20, 20, 20, 20 };
  const double height[6] = { 10, 10, 10, 30, 10, 10 };
  double x[6] = { 0, -100, 0, 0, 100, 0 };
  double y[6] = { 0, -40, 0, 0, 40, 0 };

  tie_components_pack (&graph, width, height, 5, 1.5, x, y);
  g_assert_cmpfloat_with_epsilon (y[0], y[3], 1e-9);
  g_assert_cmpfloat_with_epsilon (y[3], y[5], 1e-9);
  g_assert_cmpfloat (y[0], >, y[4] + 10);
  g_assert_cmpfloat_with_epsilon (x[3] - x[0], 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (x[5] - x[3], 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (x[3], x[2], 1e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/components/find", test_find);
  g_test_add_func ("/layout/components/pack", test_pack);
  g_test_add_func ("/layout/components/isolated", test_isolated);

  return g_test_run ();
}

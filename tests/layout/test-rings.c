/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rings: by distance from the middle one, few crossings, and what was there stays. */

#include "arranged.h"
#include "tie-adjacency.h"

/* All that are nearer to the middle one in the graph are on rings inside. */
static void
check_rings (const Arranged *self, guint center)
{
  const TieGraph graph = { self->n, self->n_edges, self->from, self->to, NULL };
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&graph);
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  const double *distance = tie_distances_from (distances, center);

  for (guint i = 0; i < self->n; i++)
    for (guint k = 0; k < self->n; k++)
      {
        const double ratio = self->problem.aspect;
        const double inner =
            hypot (self->x[i] - self->x[center], ratio * (self->y[i] - self->y[center]));
        const double outer =
            hypot (self->x[k] - self->x[center], ratio * (self->y[k] - self->y[center]));

        if (isfinite (distance[k]) && distance[i] < distance[k])
          g_assert_cmpfloat (inner, <, outer);
      }
}

static void
test_distance (void)
{
  static const ArrangedFill fills[] = { arranged_fill_tree, arranged_fill_grid, arranged_fill_hubs,
                                        arranged_fill_star };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_RINGS, fills[i], 150);

      self->problem.focus = 17;
      arranged_run (self);
      check_rings (self, 17);
    }
}

/* Without a focus, the one with the most neighbors is in the middle of each component. */
static void
test_center (void)
{
  g_autoptr (Arranged) self = arranged_new (TIE_LAYOUT_RINGS, 9, 9);

  for (guint i = 0; i < 4; i++)
    arranged_add (self, 5, i);
  arranged_add (self, 0, 4);
  arranged_add (self, 4, 6);
  arranged_add (self, 5, 5);
  arranged_add (self, 7, 8);
  arranged_run (self);
  arranged_check_apart (self);
  self->n = 7;
  self->n_edges -= 1;
  check_rings (self, 5);
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
    { "star", arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_star, 100), 0 },
    { "cycle", arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_cycle, 50), 0 },
    { "tree", arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_tree, 100), 0 },
    { "pieces", arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_pieces, 200), 0 },
    { "grid", arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_grid, 100), 150 },
    { "karate", arranged_pairs (TIE_LAYOUT_RINGS, 34, karate, G_N_ELEMENTS (karate) / 2), 110 },
    { "Les Misérables",
      arranged_pairs (TIE_LAYOUT_RINGS, 77, les_miserables, G_N_ELEMENTS (les_miserables) / 2),
      1150 },
  };

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

/* A crowd at one distance takes several rings rather than one huge one. */
static void
test_crowd (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_star, 400);
  double boxes = 0;
  double right = 0, bottom = 0;

  arranged_run (self);
  for (guint i = 0; i < self->n; i++)
    {
      boxes += self->width[i] * self->height[i];
      right = MAX (right, fabs (self->x[i]));
      bottom = MAX (bottom, fabs (self->y[i]));
    }
  g_assert_cmpfloat (4 * right * bottom / boxes, <, 12);
}

/* The middle stays the middle although another one has more neighbors by now. */
static void
test_same_center (void)
{
  g_autoptr (Arranged) self = arranged_new (TIE_LAYOUT_RINGS, 25, 40);
  g_autofree double *x = NULL;
  g_autofree double *y = NULL;

  for (guint i = 1; i <= 12; i++)
    arranged_add (self, 0, i);
  for (guint i = 13; i < 24; i++)
    arranged_add (self, 12, i);
  arranged_add (self, 24, 13);
  arranged_run (self);
  x = g_memdup2 (self->x, self->n * sizeof *x);
  y = g_memdup2 (self->y, self->n * sizeof *y);
  arranged_add (self, 12, 3);
  arranged_add (self, 12, 5);
  self->problem.from_given = TRUE;
  arranged_run (self);
  check_rings (self, 0);
  g_assert_cmpfloat (arranged_measure_moves (self, x, y, self->n), <, 1e-3);
}

/* The middle one is dragged away: the rings stay. */
static void
test_dragged (void)
{
  g_autoptr (Arranged) self = arranged_sample (TIE_LAYOUT_RINGS, arranged_fill_star, 30);
  g_autofree double *x = NULL;
  g_autofree double *y = NULL;

  self->problem.focus = 0;
  arranged_run (self);
  x = g_memdup2 (self->x, self->n * sizeof *x);
  y = g_memdup2 (self->y, self->n * sizeof *y);
  self->x[0] += 70;
  self->y[0] += 20;
  self->pinned[0] = TRUE;
  self->problem.pinned = self->pinned;
  self->problem.from_given = TRUE;
  arranged_run (self);
  for (guint i = 1; i < self->n; i++)
    {
      g_assert_cmpfloat_with_epsilon (self->x[i], x[i], 0.01);
      g_assert_cmpfloat_with_epsilon (self->y[i], y[i], 0.01);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  arranged_add_tests ("/layout/rings", TIE_LAYOUT_RINGS);
  g_test_add_func ("/layout/rings/distance", test_distance);
  g_test_add_func ("/layout/rings/center", test_center);
  g_test_add_func ("/layout/rings/crossings", test_crossings);
  g_test_add_func ("/layout/rings/crowd", test_crowd);
  g_test_add_func ("/layout/rings/same-center", test_same_center);
  g_test_add_func ("/layout/rings/dragged", test_dragged);

  return g_test_run ();
}

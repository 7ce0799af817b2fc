/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What hangs by one edge is found, and turned so that fewer edges cross. */

#include "graph-fixture.h"
#include "tie-branch-moves.h"
#include "tie-branches.h"
#include "tie-stress-model.h"

#include <string.h>

#define LENGTH 100.0f
#define MOST_NODES 300

typedef struct
{
  GraphFixture *fixture;
  TieAdjacency *adjacency;
  TieRefine refine;
  float x[MOST_NODES], y[MOST_NODES], half[MOST_NODES];
  gboolean moves[MOST_NODES];
} Drawn;

static void
drawn_init (Drawn *self, GraphFixture *fixture)
{
  const TieGraph graph = graph_fixture_get_graph (fixture);
  g_autoptr (TieStressModel) model = NULL;

  g_assert_cmpuint (fixture->n_nodes, <=, MOST_NODES);
  memset (self, 0, sizeof *self);
  self->fixture = fixture;
  self->adjacency = tie_adjacency_new (&graph);
  model = tie_stress_model_new (self->adjacency, NULL, 1);
  self->refine =
      (TieRefine){ .drawing = { self->adjacency, self->x, self->y, self->half, self->half },
                   .partners = tie_stress_model_draw (model, fixture->n_nodes),
                   .moves = self->moves,
                   .frame = { -5000, -5000, 5000, 5000 },
                   .scale = LENGTH,
                   .price = 1 };
  tie_random_init (&self->refine.random, 1);
  for (guint i = 0; i < fixture->n_nodes; i++)
    self->moves[i] = TRUE;
}

static void
drawn_clear (Drawn *self)
{
  graph_fixture_free (self->fixture);
  tie_adjacency_free (self->adjacency);
  tie_partners_free (self->refine.partners);
}

static guint
count_crossings (Drawn *self)
{
  for (guint i = 0; i < self->fixture->n_nodes; i++)
    {
      self->fixture->x[i] = (double) self->x[i];
      self->fixture->y[i] = (double) self->y[i];
    }
  return graph_fixture_count_crossings (self->fixture);
}

/* Strewn about by lot. */
static void
strew (Drawn *self, guint seed)
{
  TieRandom random;

  tie_random_init (&random, seed);
  for (guint i = 0; i < self->fixture->n_nodes; i++)
    {
      self->x[i] = (float) tie_random_below (&random, 2000);
      self->y[i] = (float) tie_random_below (&random, 1000);
    }
}

static void
assert_branch (const TieBranches *branches, guint nth, guint holder, guint first, guint n_nodes)
{
  g_assert_cmpuint (branches->branch[nth].holder, ==, holder);
  g_assert_cmpuint (branches->order[branches->branch[nth].first], ==, first);
  g_assert_cmpuint (branches->branch[nth].n_nodes, ==, n_nodes);
}

/* Two triangles with an edge between them; from the second hangs a chain of two, at the first a
 * leaf. */
static void
test_find (void)
{
  static const guint pairs[] = { 0, 1, 1, 2, 2, 0, 0, 3, 3, 4, 4, 5, 5, 3, 4, 6, 6, 7, 0, 8 };
  g_autoptr (GraphFixture) fixture = graph_fixture_new_pairs (9, 10, pairs);
  const TieGraph graph = graph_fixture_get_graph (fixture);
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&graph);
  g_autoptr (TieBranches) branches = tie_branches_new (adjacency, 9);
  g_autoptr (TieBranches) small = tie_branches_new (adjacency, 2);

  g_assert_cmpuint (branches->n, ==, 4);
  assert_branch (branches, 0, 6, 7, 1);
  assert_branch (branches, 1, 4, 6, 2);
  assert_branch (branches, 2, 0, 3, 5);
  assert_branch (branches, 3, 0, 8, 1);
  g_assert_cmpuint (small->n, ==, 3);
}

/* All of a tree but its root hangs somewhere; of a circle nothing does. */
static void
test_find_all (void)
{
  static const guint circle[] = { 0, 1, 1, 2, 2, 3, 3, 0 };
  g_autoptr (GraphFixture) tree = graph_fixture_new_tree (200, 4);
  g_autoptr (GraphFixture) ring = graph_fixture_new_pairs (4, 4, circle);
  const TieGraph one = graph_fixture_get_graph (tree), two = graph_fixture_get_graph (ring);
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (&one);
  g_autoptr (TieAdjacency) closed = tie_adjacency_new (&two);
  g_autoptr (TieBranches) branches = tie_branches_new (adjacency, 200);
  g_autoptr (TieBranches) none = tie_branches_new (closed, 4);

  g_assert_cmpuint (branches->n, ==, 199);
  g_assert_cmpuint (none->n, ==, 0);
}

/* A spine with a leg at each of its nodes, of which every other two are crossed. */
static void
test_caterpillar (void)
{
  const guint n = 20;
  GraphFixture *fixture = graph_fixture_new (2 * n, 2 * n - 1);
  Drawn drawn;

  for (guint i = 0; i < n; i++)
    {
      fixture->from[i] = i;
      fixture->to[i] = n + i;
      if (i == 0)
        continue;
      fixture->from[n + i - 1] = i - 1;
      fixture->to[n + i - 1] = i;
    }
  drawn_init (&drawn, fixture);
  for (guint i = 0; i < n; i++)
    {
      drawn.x[i] = LENGTH * (float) i;
      drawn.x[n + i] = LENGTH * (float) (i % 2 == 0 ? i + 1 : i - 1);
      drawn.y[n + i] = LENGTH;
    }
  g_assert_cmpuint (count_crossings (&drawn), ==, n / 2);
  tie_branch_moves_run (&drawn.refine, 6);
  g_assert_cmpuint (count_crossings (&drawn), ==, 0);
  drawn_clear (&drawn);
}

/* A branch of many nodes that lies across another is turned away as a whole. */
static void
test_whole (void)
{
  /* From 0 hang two chains of three, and two leaves, so that all is seen from there. */
  static const guint pairs[] = { 0, 1, 1, 2, 2, 3, 0, 4, 4, 5, 5, 6, 0, 7, 0, 8 };
  static const float x[] = { 0, 100, 200, 300, 100, 150, 150, -100, -100 };
  static const float y[] = { 0, 0, 0, 0, 40, 40, -60, 50, -50 };
  Drawn drawn;

  drawn_init (&drawn, graph_fixture_new_pairs (9, 8, pairs));
  memcpy (drawn.x, x, sizeof x);
  memcpy (drawn.y, y, sizeof y);
  g_assert_cmpuint (count_crossings (&drawn), ==, 1);
  /* The other branch stays. */
  drawn.moves[1] = drawn.moves[2] = drawn.moves[3] = FALSE;
  tie_branch_moves_run (&drawn.refine, 6);
  g_assert_cmpuint (count_crossings (&drawn), ==, 0);
  for (guint i = 1; i <= 3; i++)
    {
      g_assert_cmpfloat (drawn.x[i], ==, x[i]);
      g_assert_cmpfloat (drawn.y[i], ==, y[i]);
    }
  drawn_clear (&drawn);
}

/* However a tree lies, no round adds a crossing, and what comes out is the same again. */
static void
test_never_more (void)
{
  for (guint seed = 1; seed <= 5; seed++)
    {
      Drawn drawn, again;
      guint before, after = 0;

      drawn_init (&drawn, graph_fixture_new_tree (MOST_NODES, seed));
      drawn_init (&again, graph_fixture_new_tree (MOST_NODES, seed));
      strew (&drawn, seed);
      strew (&again, seed);
      before = count_crossings (&drawn);
      for (guint round = 0; round < 4; round++)
        {
          tie_branch_moves_run (&drawn.refine, 1);
          tie_branch_moves_run (&again.refine, 1);
          after = count_crossings (&drawn);
          g_assert_cmpuint (after, <=, before);
          before = after;
        }
      g_assert_cmpmem (drawn.x, sizeof drawn.x, again.x, sizeof again.x);
      g_assert_cmpmem (drawn.y, sizeof drawn.y, again.y, sizeof again.y);
      drawn_clear (&drawn);
      drawn_clear (&again);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/branches/find", test_find);
  g_test_add_func ("/layout/branches/find-all", test_find_all);
  g_test_add_func ("/layout/branches/caterpillar", test_caterpillar);
  g_test_add_func ("/layout/branches/whole", test_whole);
  g_test_add_func ("/layout/branches/never-more", test_never_more);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A grid counts what a search through all edges and boxes counts. */

#include "graph-fixture.h"
#include "tie-drawing-probe.h"
#include "tie-leveling.h"
#include "tie-overlap-relax.h"

#include <math.h>

typedef struct
{
  GraphFixture *fixture;
  TieAdjacency *adjacency;
  TieDrawing drawing;
  float numbers[4][200];
} Drawn;

static void
drawn_init (Drawn *self, TieRandom *random)
{
  const guint n = 200;
  TieGraph graph;

  self->fixture = graph_fixture_new_hubs (n, 3);
  graph = graph_fixture_get_graph (self->fixture);
  self->adjacency = tie_adjacency_new (&graph);
  self->drawing = (TieDrawing){ self->adjacency, self->numbers[0], self->numbers[1],
                                self->numbers[2], self->numbers[3] };
  for (guint i = 0; i < n; i++)
    {
      self->numbers[0][i] = (float) tie_random_below (random, 3000);
      self->numbers[1][i] = (float) tie_random_below (random, 2000);
      self->numbers[2][i] = (float) self->fixture->width[i] / 2;
      self->numbers[3][i] = (float) self->fixture->height[i] / 2;
    }
}

static void
drawn_clear (Drawn *self)
{
  graph_fixture_free (self->fixture);
  tie_adjacency_free (self->adjacency);
}

/* Where the grid has its nodes, so that all can be counted. */
static void
copy_back (Drawn *self)
{
  for (guint i = 0; i < self->fixture->n_nodes; i++)
    {
      self->fixture->x[i] = (double) self->drawing.x[i];
      self->fixture->y[i] = (double) self->drawing.y[i];
    }
}

static guint
sum_crossings (Drawn *self, TieDrawingProbe *probe)
{
  guint sum = 0;

  for (guint i = 0; i < self->fixture->n_nodes; i++)
    sum += tie_drawing_probe_count_crossings (probe, i, self->drawing.x[i], self->drawing.y[i],
                                              G_MAXUINT);
  return sum;
}

static guint
sum_through (Drawn *self, TieDrawingProbe *probe)
{
  guint sum = 0;

  for (guint i = 0; i < self->fixture->n_nodes; i++)
    sum += tie_drawing_probe_count_through (probe, i, self->drawing.x[i], self->drawing.y[i],
                                            G_MAXUINT);
  return sum;
}

/* Inside the frame, far outside, and after many moves: every crossing is met at its four ends,
 * every edge through a box at its two ends and at the box. */
static void
test_counts (void)
{
  const TieFrame frame = { 500, 300, 2500, 1700 };
  g_autoptr (TieDrawingGrid) grid = NULL;
  g_autoptr (TieDrawingProbe) probe = NULL;
  TieRandom random;
  Drawn drawn;

  tie_random_init (&random, 5);
  drawn_init (&drawn, &random);
  grid = tie_drawing_grid_new (&drawn.drawing, &frame);
  probe = tie_drawing_probe_new (grid);
  for (guint round = 0; round < 5; round++)
    {
      copy_back (&drawn);
      g_assert_cmpuint (sum_crossings (&drawn, probe), ==,
                        4 * graph_fixture_count_crossings (drawn.fixture));
      g_assert_cmpuint (sum_through (&drawn, probe), ==,
                        3 * graph_fixture_count_through (drawn.fixture));
      for (guint k = 0; k < 300; k++)
        tie_drawing_grid_move (grid, tie_random_below (&random, 200),
                               (float) tie_random_below (&random, 4000) - 500,
                               (float) tie_random_below (&random, 3000) - 500);
    }
  drawn_clear (&drawn);
}

/* What is counted for a place is what there would be. */
static void
test_other_places (void)
{
  const TieFrame frame = { 0, 0, 3000, 2000 };
  g_autoptr (TieDrawingGrid) grid = NULL;
  g_autoptr (TieDrawingProbe) probe = NULL;
  TieRandom random;
  Drawn drawn;

  tie_random_init (&random, 6);
  drawn_init (&drawn, &random);
  grid = tie_drawing_grid_new (&drawn.drawing, &frame);
  probe = tie_drawing_probe_new (grid);
  for (guint k = 0; k < 200; k++)
    {
      const guint node = tie_random_below (&random, 200);
      const float x = (float) tie_random_below (&random, 3000);
      const float y = (float) tie_random_below (&random, 2000);
      const guint crossings = tie_drawing_probe_count_crossings (probe, node, x, y, G_MAXUINT);
      const guint through = tie_drawing_probe_count_through (probe, node, x, y, G_MAXUINT);
      guint n_hit, hit;
      const float overlap = tie_drawing_probe_measure_overlap (probe, node, x, y, 4, &n_hit, &hit);

      tie_drawing_grid_move (grid, node, x, y);
      g_assert_cmpuint (tie_drawing_probe_count_crossings (probe, node, x, y, G_MAXUINT), ==,
                        crossings);
      g_assert_cmpuint (tie_drawing_probe_count_through (probe, node, x, y, G_MAXUINT), ==,
                        through);
      g_assert_cmpint (overlap > 0, ==, n_hit > 0);
      if (n_hit > 0)
        {
          g_assert_cmpuint (hit, !=, node);
          g_assert_cmpfloat (fabsf (drawn.drawing.x[hit] - x), <, 94);
          g_assert_cmpfloat (fabsf (drawn.drawing.y[hit] - y), <, 32);
        }
    }
  drawn_clear (&drawn);
}

static void
test_relax (void)
{
  const TieFrame frame = { 0, 0, 3000, 2000 };
  gboolean moves[200];
  TieRandom random;
  Drawn drawn;
  float x, y;

  tie_random_init (&random, 7);
  drawn_init (&drawn, &random);
  for (guint i = 0; i < 200; i++)
    moves[i] = i != 17;
  x = drawn.drawing.x[17];
  y = drawn.drawing.y[17];
  g_assert_cmpuint (tie_overlap_relax (&drawn.drawing, moves, &frame, 4, 1.02f, 500), ==, 0);
  copy_back (&drawn);
  g_assert_cmpuint (graph_fixture_count_overlaps (drawn.fixture, 3.9), ==, 0);
  g_assert_cmpfloat (drawn.drawing.x[17], ==, x);
  g_assert_cmpfloat (drawn.drawing.y[17], ==, y);
  for (guint i = 0; i < 200; i++)
    g_assert_true (drawn.drawing.x[i] >= 0 && drawn.drawing.x[i] <= 3000 && drawn.drawing.y[i] >= 0
                   && drawn.drawing.y[i] <= 2000);
  drawn_clear (&drawn);
}

/* What was quiet is passed over, and that makes no difference: many passes at once are as many one
 * by one. */
static void
test_relax_on (void)
{
  const TieFrame frame = { 0, 0, 2000, 1200 };
  gboolean moves[200];
  TieRandom random;
  Drawn once, often;

  tie_random_init (&random, 7);
  drawn_init (&once, &random);
  tie_random_init (&random, 7);
  drawn_init (&often, &random);
  for (guint i = 0; i < 200; i++)
    moves[i] = i % 50 != 17;
  for (guint pass = 0; pass < 30; pass++)
    tie_overlap_relax (&often.drawing, moves, &frame, 4, 0.7f, 1);
  g_assert_cmpuint (tie_overlap_relax (&once.drawing, moves, &frame, 4, 0.7f, 30), >, 0);
  g_assert_cmpmem (once.numbers, sizeof once.numbers, often.numbers, sizeof often.numbers);
  drawn_clear (&once);
  drawn_clear (&often);
}

/* How many pairs of boxes overlap. */
static guint
count_overlaps (Drawn *drawn)
{
  copy_back (drawn);
  return graph_fixture_count_overlaps (drawn->fixture, 4);
}

static void
assert_inside (const Drawn *drawn, const TieFrame *frame)
{
  for (guint i = 0; i < 200; i++)
    {
      g_assert_cmpfloat (drawn->drawing.x[i], >=, frame->left);
      g_assert_cmpfloat (drawn->drawing.x[i], <=, frame->right);
      g_assert_cmpfloat (drawn->drawing.y[i], >=, frame->top);
      g_assert_cmpfloat (drawn->drawing.y[i], <=, frame->bottom);
    }
}

/* A crowd gets room. */
static void
test_leveling (void)
{
  const TieFrame frame = { 0, 0, 3000, 2000 };
  Drawn drawn;
  TieRandom random;
  guint before;

  tie_random_init (&random, 6);
  drawn_init (&drawn, &random);
  /* Most boxes in one corner, a ninth of all a hundred times as thickly. */
  for (guint i = 0; i < 200; i++)
    if (i % 9 > 0)
      {
        drawn.drawing.x[i] /= 10;
        drawn.drawing.y[i] /= 10;
      }
  before = count_overlaps (&drawn);
  tie_leveling_run (&drawn.drawing, &frame, 4, 0.5f);
  g_assert_cmpuint (count_overlaps (&drawn), <, before / 5);
  assert_inside (&drawn, &frame);
  drawn_clear (&drawn);
}

/* Where there is room, next to nothing moves. */
static void
test_level_already (void)
{
  const TieFrame frame = { 0, 0, 30000, 20000 };
  Drawn drawn;
  TieRandom random;
  double moved = 0;

  tie_random_init (&random, 6);
  drawn_init (&drawn, &random);
  for (guint i = 0; i < 200; i++)
    {
      drawn.drawing.x[i] *= 10;
      drawn.drawing.y[i] *= 10;
    }
  copy_back (&drawn);
  tie_leveling_run (&drawn.drawing, &frame, 4, 0.9f);
  for (guint i = 0; i < 200; i++)
    moved += hypot ((double) drawn.drawing.x[i] - drawn.fixture->x[i],
                    (double) drawn.drawing.y[i] - drawn.fixture->y[i])
             / 200;
  g_test_message ("%.3f", moved);
  g_assert_cmpfloat (moved, <, 1);
  drawn_clear (&drawn);
}

/* What is far out comes nearer, and is as far out as before beside the others. */
static void
test_draw_in (void)
{
  const TieFrame frame = { -1500, -1000, 1500, 1000 };
  Drawn drawn;
  TieRandom random;

  tie_random_init (&random, 6);
  drawn_init (&drawn, &random);
  for (guint i = 0; i < 200; i++)
    {
      drawn.drawing.x[i] = 7.0f * (float) i;
      drawn.drawing.y[i] = 3.0f * (float) i;
    }
  tie_leveling_draw_in (&drawn.drawing, &frame, 2);
  assert_inside (&drawn, &frame);
  g_assert_cmpfloat (drawn.drawing.x[0], ==, 0);
  for (guint i = 1; i < 200; i++)
    {
      g_assert_cmpfloat (drawn.drawing.x[i], >, drawn.drawing.x[i - 1]);
      g_assert_cmpfloat (drawn.drawing.x[i] - drawn.drawing.x[i - 1], <=,
                         drawn.drawing.x[1] + 1e-2f);
    }
  drawn_clear (&drawn);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/drawing-grid/counts", test_counts);
  g_test_add_func ("/layout/drawing-grid/other-places", test_other_places);
  g_test_add_func ("/layout/drawing-grid/relax", test_relax);
  g_test_add_func ("/layout/drawing-grid/relax-on", test_relax_on);
  g_test_add_func ("/layout/drawing-grid/leveling", test_leveling);
  g_test_add_func ("/layout/drawing-grid/level-already", test_level_already);
  g_test_add_func ("/layout/drawing-grid/draw-in", test_draw_in);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A crowd of boxes gets room for little stress, and sums of many at once are the sums. */

#include "graph-fixture.h"
#include "tie-growing.h"
#include "tie-layout.h"
#include "tie-overlap.h"
#include "tie-stress-model.h"

#include <math.h>
#include <string.h>

#define SIDE 18
#define N_NODES (SIDE * SIDE)
/* Neighbours so near that boxes overlap by far. */
#define NEAR 35.0f

typedef struct
{
  GraphFixture *fixture;
  TieAdjacency *adjacency;
  TieStressModel *model;
  TiePartners *partners;
  TieDrawing drawing;
  gboolean moves[N_NODES];
  float numbers[4][N_NODES];
} Crowd;

static void
crowd_init (Crowd *self)
{
  TieGraph graph;

  self->fixture = graph_fixture_new_grid (SIDE, SIDE);
  graph = graph_fixture_get_graph (self->fixture);
  self->adjacency = tie_adjacency_new (&graph);
  self->model = tie_stress_model_new (self->adjacency, NULL, 1);
  self->partners = tie_stress_model_draw (self->model, N_NODES);
  self->drawing = (TieDrawing){ self->adjacency, self->numbers[0], self->numbers[1],
                                self->numbers[2], self->numbers[3] };
  for (guint i = 0; i < N_NODES; i++)
    {
      self->numbers[0][i] = NEAR * (float) (i % SIDE);
      self->numbers[1][i] = NEAR * (float) (i / SIDE);
      self->numbers[2][i] = 45;
      self->numbers[3][i] = 14;
      self->moves[i] = TRUE;
    }
}

static void
crowd_clear (Crowd *self)
{
  graph_fixture_free (self->fixture);
  tie_adjacency_free (self->adjacency);
  tie_stress_model_free (self->model);
  tie_partners_free (self->partners);
}

/* The area that boxes share, pair by pair. */
static double
measure_overlaps (const Crowd *self)
{
  double sum = 0;

  for (guint i = 0; i < N_NODES; i++)
    for (guint j = 0; j < i; j++)
      {
        const float wide = 90 - fabsf (self->drawing.x[i] - self->drawing.x[j]);
        const float high = 28 - fabsf (self->drawing.y[i] - self->drawing.y[j]);

        sum += (double) (MAX (wide, 0) * MAX (high, 0));
      }
  return sum;
}

static double
measure_stress (const Crowd *self)
{
  float scale;

  return tie_partners_sum (self->partners, self->drawing.x, self->drawing.y, &scale);
}

/* More than half of what overlaps gives way, within the frame, for less stress than when they are
 * solved at once; and the same again. */
static void
test_crowd (void)
{
  const TieFrame frame = { -800, -500, 1400, 1100 };
  Crowd crowd, again;
  double before, after, stress;

  crowd_init (&crowd);
  crowd_init (&again);
  before = measure_overlaps (&crowd);
  for (guint i = 0; i < N_NODES; i++)
    {
      crowd.fixture->x[i] = (double) crowd.drawing.x[i];
      crowd.fixture->y[i] = (double) crowd.drawing.y[i];
    }
  tie_overlap_remove (N_NODES, crowd.fixture->width, crowd.fixture->height, 4, NULL,
                      crowd.fixture->x, crowd.fixture->y);
  for (guint i = 0; i < N_NODES; i++)
    {
      crowd.drawing.x[i] = (float) crowd.fixture->x[i];
      crowd.drawing.y[i] = (float) crowd.fixture->y[i];
    }
  stress = measure_stress (&crowd);
  memcpy (crowd.numbers[0], again.numbers[0], sizeof crowd.numbers[0]);
  memcpy (crowd.numbers[1], again.numbers[1], sizeof crowd.numbers[1]);
  tie_growing_run (crowd.model, &crowd.drawing, crowd.moves, &frame, 4, NEAR);
  tie_growing_run (again.model, &again.drawing, again.moves, &frame, 4, NEAR);
  after = measure_overlaps (&crowd);
  g_test_message ("%.0f of %.0f, stress %.0f, at once %.0f", after, before, measure_stress (&crowd),
                  stress);
  g_assert_cmpfloat (after, <, before / 2);
  g_assert_cmpfloat (measure_stress (&crowd), <, stress);
  for (guint i = 0; i < N_NODES; i++)
    {
      g_assert_cmpfloat (crowd.drawing.x[i], >=, frame.left);
      g_assert_cmpfloat (crowd.drawing.x[i], <=, frame.right);
      g_assert_cmpfloat (crowd.drawing.y[i], >=, frame.top);
      g_assert_cmpfloat (crowd.drawing.y[i], <=, frame.bottom);
    }
  g_assert_cmpmem (crowd.numbers, sizeof crowd.numbers, again.numbers, sizeof again.numbers);
  crowd_clear (&crowd);
  crowd_clear (&again);
}

/* The stress of a node is added up several partners at a time; one after the other gives the same,
 * but for rounding. */
static void
test_sums (void)
{
  Crowd crowd;

  crowd_init (&crowd);
  for (guint node = 0; node < N_NODES; node += 17)
    {
      const float *inverse = crowd.partners->inverse + (gsize) node * N_NODES;
      const float x = crowd.drawing.x[node] + 20, y = crowd.drawing.y[node] - 30;
      const float sum = tie_partners_measure (crowd.partners, crowd.drawing.x, crowd.drawing.y,
                                              node, x, y, 1 / NEAR, G_MAXFLOAT);
      double expected = 0;

      for (guint i = 0; i < N_NODES; i++)
        if (i != node)
          {
            const double length =
                hypot ((double) (x - crowd.drawing.x[i]), (double) (y - crowd.drawing.y[i]));
            const double excess = length / (double) NEAR * (double) inverse[i] - 1;

            expected += excess * excess;
          }
      g_assert_cmpfloat_with_epsilon ((double) sum, expected, 1e-4 * (1 + expected));
    }
  crowd_clear (&crowd);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/growing/crowd", test_crowd);
  g_test_add_func ("/layout/growing/sums", test_sums);

  return g_test_run ();
}

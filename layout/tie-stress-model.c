/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Layouts of least stress of a connected graph, of all pairs or of a sample of them. */

#include "tie-stress-model.h"

#include "tie-random.h"
#include "tie-stress-sample.h"
#include "tie-stress-tournament.h"
#include "tie-tree-start.h"

#include <math.h>
#include <string.h>

/* Up to this many nodes every pair counts. */
#define MOST_FOR_ALL_PAIRS 2400
/* Small graphs take a moment, however often their pairs are gone through. */
#define SMALL 400
#define SMALL_ROUNDS 40
#define USUAL_ROUNDS 18
#define LARGE_ROUNDS 15
/* How fine the last round moves, as a part of the whole step. */
#define LAST_STEP 0.1
/* How many starts there are: as many as go through so many pairs, within bounds. A better minimum
 * of a small graph is worth some milliseconds. */
#define PAIRS_OF_STARTS 600000
#define MOST_STARTS 24

/* A tree that has one start begins without crossings, and with so small a part of the whole step
 * that most of that lasts. */
#define TREE_STEP 0.2

struct _TieStressModel
{
  const TieAdjacency *adjacency;
  const gboolean *fixed;
  TieRandom random;
  TieStressTournament *tournament; /* one of the two */
  TieStressSample *sample;
  double longest;
  double shortest;
};

static void
find_span (TieStressModel *self)
{
  const TieAdjacency *adjacency = self->adjacency;

  self->shortest = 1;
  for (guint k = 0; k < adjacency->start[adjacency->n_nodes]; k++)
    self->shortest = k == 0 ? adjacency->length[k] : MIN (self->shortest, adjacency->length[k]);
  self->longest = self->tournament != NULL ? tie_stress_tournament_get_longest (self->tournament)
                                           : tie_stress_sample_get_longest (self->sample);
  self->longest = MAX (self->longest, self->shortest);
}

/**
 * tie_stress_model_new:
 * @adjacency: a connected graph; it must outlive the model
 * @fixed: (array) (nullable): nodes that keep their positions; likewise
 * @seed: what the layouts depend on
 *
 * Finds the distances.
 *
 * Returns: (transfer full): the model
 */
TieStressModel *
tie_stress_model_new (const TieAdjacency *adjacency, const gboolean *fixed, guint seed)
{
  g_return_val_if_fail (adjacency != NULL, NULL);

  TieStressModel *self = g_new0 (TieStressModel, 1);

  self->adjacency = adjacency;
  self->fixed = fixed;
  tie_random_init (&self->random, (guint64) seed << 32);
  if (adjacency->n_nodes <= MOST_FOR_ALL_PAIRS)
    self->tournament = tie_stress_tournament_new (adjacency, fixed, &self->random);
  else
    self->sample = tie_stress_sample_new (adjacency, fixed, &self->random);
  find_span (self);
  return self;
}

/**
 * tie_stress_model_free:
 * @self: (transfer full): a model
 *
 * Frees it.
 */
void
tie_stress_model_free (TieStressModel *self)
{
  g_clear_pointer (&self->tournament, tie_stress_tournament_free);
  g_clear_pointer (&self->sample, tie_stress_sample_free);
  g_free (self);
}

static void
set (TieStressModel *self, const double *x, const double *y)
{
  if (self->tournament != NULL)
    tie_stress_tournament_set (self->tournament, x, y);
  else
    tie_stress_sample_set (self->sample, x, y);
}

static void
get (const TieStressModel *self, double *x, double *y)
{
  if (self->tournament != NULL)
    tie_stress_tournament_get (self->tournament, x, y);
  else
    tie_stress_sample_get (self->sample, x, y);
}

/* Where a descent begins: nodes keep their places or are strewn about (0, 0), or about the middle
 * of the fixed ones. */
static void
strew (TieStressModel *self, gboolean from_given, double *x, double *y)
{
  const guint n = self->adjacency->n_nodes;
  const gboolean *fixed = self->fixed;
  const double side = sqrt (n) * self->shortest;
  double middle_x = 0;
  double middle_y = 0;
  guint n_fixed = 0;

  for (guint i = 0; fixed != NULL && i < n; i++)
    if (fixed[i])
      {
        middle_x += x[i];
        middle_y += y[i];
        n_fixed++;
      }
  for (guint i = 0; i < n; i++)
    if (!from_given && (fixed == NULL || !fixed[i]))
      {
        x[i] = middle_x / MAX (n_fixed, 1) + side * (tie_random_unit (&self->random) - 0.5);
        y[i] = middle_y / MAX (n_fixed, 1) + side * (tie_random_unit (&self->random) - 0.5);
      }
}

static guint
choose_rounds (const TieStressModel *self)
{
  if (self->sample != NULL)
    return LARGE_ROUNDS;
  return self->adjacency->n_nodes <= SMALL ? SMALL_ROUNDS : USUAL_ROUNDS;
}

static guint
choose_starts (const TieStressModel *self)
{
  const guint n = self->adjacency->n_nodes;

  if (n <= 2 || self->sample != NULL)
    return 1;
  return CLAMP (PAIRS_OF_STARTS / (n * n), 1, MOST_STARTS);
}

typedef struct
{
  const TieStressOptions *options;
  guint rounds;
  guint starts;
  guint done;   /* rounds of all starts */
  double first; /* the first step */
} Descent;

/* Where the descent begins, and by which step: one that moves even the farthest pair all the way,
 * unless what there is shall not be torn up. */
static void
begin (TieStressModel *self, Descent *descent, double *x, double *y)
{
  const double nearest = self->shortest * self->shortest;

  descent->first = self->longest * self->longest;
  if (descent->options->from_given)
    descent->first = nearest;
  else if (descent->starts == 1 && self->fixed == NULL && tie_tree_start_fits (self->adjacency))
    {
      descent->first = TREE_STEP * nearest;
      tie_tree_start_place (self->adjacency, x, y);
      return;
    }
  strew (self, descent->options->from_given, x, y);
}

static gboolean
report (TieStressModel *self, Descent *descent, double *x, double *y)
{
  const TieStressOptions *options = descent->options;

  descent->done++;
  if (options->progress == NULL)
    return TRUE;
  get (self, x, y);
  return options->progress ((double) descent->done / (descent->rounds * descent->starts), x, y,
                            options->progress_data);
}

/* One pass over the pairs. */
static void
pass (TieStressModel *self, double step)
{
  if (self->tournament != NULL)
    tie_stress_tournament_descend (self->tournament, step, &self->random);
  else
    tie_stress_sample_descend (self->sample, step, &self->random);
}

/* The steps shrink to one that hardly moves the nearest pair. */
static gboolean
descend (TieStressModel *self, Descent *descent, double *x, double *y)
{
  const double first = descent->first;
  const double last = LAST_STEP * self->shortest * self->shortest;

  set (self, x, y);
  for (guint round = 0; round < descent->rounds; round++)
    {
      const double done = descent->rounds > 1 ? (double) round / (descent->rounds - 1) : 1;
      const double step = first * pow (last / first, done);

      pass (self, step);
      if (!report (self, descent, x, y))
        return FALSE;
    }
  return TRUE;
}

/**
 * tie_stress_model_solve:
 * @self: a model
 * @options: how; its seed and fixed nodes are the model's
 * @x: (inout) (array): positions, in units of ideal length
 * @y: (inout) (array): positions
 *
 * Finds positions of least stress; of several starts the best.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_stress_model_solve (TieStressModel *self, const TieStressOptions *options, double *x, double *y)
{
  const guint n = self->adjacency->n_nodes;
  const gsize size = n * sizeof *x;
  Descent descent = { options, options->rounds, options->starts, 0, 0 };
  /* Who is told how far it is may show that where the result goes: the best is kept apart. */
  g_autofree double *try_x = g_memdup2 (x, size);
  g_autofree double *try_y = g_memdup2 (y, size);
  g_autofree double *best_x = g_memdup2 (x, size);
  g_autofree double *best_y = g_memdup2 (y, size);
  double best = INFINITY;
  gboolean goes_on = TRUE;

  if (descent.rounds == 0)
    descent.rounds = choose_rounds (self);
  if (descent.starts == 0 || options->from_given)
    descent.starts = options->from_given ? 1 : choose_starts (self);
  for (guint start = 0; start < descent.starts && goes_on; start++)
    {
      double stress;

      begin (self, &descent, try_x, try_y);
      goes_on = descend (self, &descent, try_x, try_y);
      stress = descent.starts > 1 ? tie_stress_tournament_measure (self->tournament) : 0;
      if (stress >= best)
        continue;
      best = stress;
      get (self, best_x, best_y);
    }
  memcpy (x, best_x, size);
  memcpy (y, best_y, size);
  return goes_on;
}

/**
 * tie_stress_model_step:
 * @self: a model
 * @step: how much of the way a pair of distance 1 goes towards it
 * @x: (inout) (array): positions, in units of ideal length
 * @y: (inout) (array): positions
 *
 * One pass of stochastic gradient descent from where the nodes are.
 */
void
tie_stress_model_step (TieStressModel *self, double step, double *x, double *y)
{
  set (self, x, y);
  pass (self, step);
  get (self, x, y);
}

/**
 * tie_stress_model_draw:
 * @self: a model
 * @k: how many partners each node is to have, at most
 *
 * Draws a sample of the pairs.
 *
 * Returns: (transfer full): the partners of each node in it
 */
TiePartners *
tie_stress_model_draw (const TieStressModel *self, guint k)
{
  return self->tournament != NULL ? tie_stress_tournament_draw (self->tournament, k)
                                  : tie_stress_sample_draw (self->sample, k);
}

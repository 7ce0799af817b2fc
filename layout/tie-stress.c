/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stress layout: distances on the plane like those in the graph. */

#include "tie-stress.h"

#include "tie-adjacency.h"
#include "tie-random.h"
#include "tie-stress-terms.h"

#include <math.h>
#include <string.h>

#define DEFAULT_ROUNDS 30
/* How fine the last round moves, as a part of the whole step. */
#define LAST_STEP 0.1

/* One pair after the other is put at its distance, by a part of the way that the weight and the
 * round allow, at most all of it. */
static void
relax (const TieTerms *terms, double eta, double *x, double *y)
{
  for (gsize k = 0; k < terms->n; k++)
    {
      const TieTerm *term = &terms->term[k];
      double dx = x[term->i] - x[term->j];
      double dy = y[term->i] - y[term->j];
      double length = sqrt (dx * dx + dy * dy);

      if (length < 1e-9)
        {
          /* On one spot: apart in a direction that only the numbers of the two decide. */
          const double angle = term->i * 2.399963 + term->j * 0.7548777;

          dx = 1e-9 * cos (angle);
          dy = 1e-9 * sin (angle);
          length = 1e-9;
        }

      const double part = (length - term->distance) / (2 * length);
      const double part_i = MIN (eta * term->weight_i, 1) * part;
      const double part_j = MIN (eta * term->weight_j, 1) * part;

      x[term->i] -= part_i * dx;
      y[term->i] -= part_i * dy;
      x[term->j] += part_j * dx;
      y[term->j] += part_j * dy;
    }
}

/* The steps shrink from one that moves even the lightest pair all the way to one that hardly moves
 * the heaviest. A given layout is not torn up: there only neighbours go all the way. */
static void
descend (TieTerms *terms,
         guint rounds,
         gboolean from_given,
         TieRandom *random,
         double *x,
         double *y)
{
  double least = G_MAXDOUBLE;
  double most = 0;

  for (gsize k = 0; k < terms->n; k++)
    {
      const double weight = MAX (terms->term[k].weight_i, terms->term[k].weight_j);

      if (weight > 0)
        least = MIN (least, weight);
      most = MAX (most, weight);
    }
  if (most <= 0)
    return;

  const double first = 1 / (from_given ? most : least);
  const double last = LAST_STEP / most;

  for (guint round = 0; round < rounds; round++)
    {
      const double done = rounds > 1 ? (double) round / (rounds - 1) : 1;

      tie_terms_shuffle (terms, random);
      relax (terms, first * pow (last / first, done), x, y);
    }
}

/* Small graphs are tried from several starts: a better minimum is worth more than a millisecond. */
static guint
default_starts (guint n)
{
  if (n <= 2)
    return 1;
  return CLAMP (40000 / (n * n), 1, 16);
}

static void
center (guint n, double *x, double *y)
{
  double middle_x = 0;
  double middle_y = 0;

  for (guint i = 0; i < n; i++)
    {
      middle_x += x[i] / n;
      middle_y += y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      x[i] -= middle_x;
      y[i] -= middle_y;
    }
}

/* Where a descent begins: nodes keep their places or are strewn about (0, 0), or about the middle
 * of the fixed ones. */
static void
strew (guint n,
       gboolean from_given,
       const gboolean *fixed,
       const double *x,
       const double *y,
       TieRandom *random,
       double *start_x,
       double *start_y)
{
  const double side = sqrt (n);
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
    {
      const gboolean keep = from_given || (fixed != NULL && fixed[i]);
      const double random_x = side * (tie_random_unit (random) - 0.5);
      const double random_y = side * (tie_random_unit (random) - 0.5);

      start_x[i] = keep ? x[i] : middle_x / MAX (n_fixed, 1) + random_x;
      start_y[i] = keep ? y[i] : middle_y / MAX (n_fixed, 1) + random_y;
    }
}

/* Lays out one component; x and y are what is given, and the result. */
static void
lay_out_component (const TieAdjacency *part,
                   const TieStressOptions *options,
                   const gboolean *fixed,
                   double *x,
                   double *y)
{
  const guint n = part->n_nodes;
  const guint rounds = options->rounds > 0 ? options->rounds : DEFAULT_ROUNDS;
  const guint wanted = options->starts > 0 ? options->starts : default_starts (n);
  const guint starts = options->from_given ? 1 : wanted;
  g_autoptr (TieTerms) terms = tie_terms_new (part, fixed);
  g_autofree double *try_x = g_new (double, n);
  g_autofree double *try_y = g_new (double, n);
  double best = INFINITY;

  for (guint start = 0; start < starts; start++)
    {
      TieRandom random;
      double stress;

      tie_random_init (&random, ((guint64) options->seed << 32) + start);
      strew (n, options->from_given, fixed, x, y, &random, try_x, try_y);
      descend (terms, rounds, options->from_given, &random, try_x, try_y);
      stress = starts > 1 ? tie_terms_measure (terms, try_x, try_y) : 0;
      if (stress < best)
        {
          best = stress;
          memcpy (x, try_x, n * sizeof *x);
          memcpy (y, try_y, n * sizeof *y);
        }
    }
}

/* Takes the members of a component out, lays them out and puts them back. */
static void
lay_out_members (const TieAdjacency *adjacency,
                 const TieStressOptions *options,
                 guint n,
                 const guint *members,
                 double *x,
                 double *y)
{
  g_autoptr (TieAdjacency) part = tie_adjacency_part (adjacency, n, members);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  g_autofree double *part_x = g_new (double, n);
  g_autofree double *part_y = g_new (double, n);
  gboolean some_fixed = FALSE;

  for (guint i = 0; i < n; i++)
    {
      part_x[i] = x[members[i]];
      part_y[i] = y[members[i]];
      fixed[i] = options->fixed != NULL && options->fixed[members[i]];
      some_fixed = some_fixed || fixed[i];
    }
  lay_out_component (part, options, some_fixed ? fixed : NULL, part_x, part_y);
  if (!some_fixed)
    center (n, part_x, part_y);
  for (guint i = 0; i < n; i++)
    {
      x[members[i]] = part_x[i];
      y[members[i]] = part_y[i];
    }
}

/**
 * tie_stress_layout:
 * @graph: a graph
 * @options: (nullable): what to do otherwise than usual
 * @x: (inout) (array): positions, in units of ideal length
 * @y: (inout) (array): positions
 *
 * Finds positions of least Kamada–Kawai stress by stochastic gradient descent (Zheng, Pawar and
 * Goodman, Graph drawing by stochastic gradient descent, 2018); large graphs by the sparse stress
 * model. Each component is laid out on its own, its middle at (0, 0) unless it holds a fixed node
 * (see tie_components_pack()). The result is the same for the same input, in whatever order the
 * edges come.
 */
void
tie_stress_layout (const TieGraph *graph, const TieStressOptions *options, double *x, double *y)
{
  static const TieStressOptions usual = { 0 };

  g_return_if_fail (graph != NULL);
  g_return_if_fail (graph->n_nodes == 0 || (x != NULL && y != NULL));

  const guint n = graph->n_nodes;
  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (graph);
  g_autofree guint *component = g_new (guint, n + 1);
  g_autofree guint *start = NULL;
  g_autofree guint *members = g_new (guint, n + 1);
  const guint n_components = tie_adjacency_components (adjacency, component);

  /* Sort the nodes by component; start[c + 1] counts up to where the next one begins. */
  start = g_new0 (guint, n_components + 2);
  for (guint i = 0; i < n; i++)
    start[component[i] + 2]++;
  for (guint c = 0; c < n_components; c++)
    start[c + 2] += start[c + 1];
  for (guint i = 0; i < n; i++)
    members[start[component[i] + 1]++] = i;
  for (guint c = 0; c < n_components; c++)
    lay_out_members (adjacency, options != NULL ? options : &usual, start[c + 1] - start[c],
                     members + start[c], x, y);
}

/**
 * tie_stress_measure:
 * @graph: a graph
 * @x: (array): positions
 * @y: (array): positions
 *
 * Measures a layout: the mean over all connected pairs of ((s·‖pi − pj‖ − dij) / dij)², at the
 * scale s for which it is least.
 *
 * Returns: the normalised stress; 0 where no two nodes are connected
 */
double
tie_stress_measure (const TieGraph *graph, const double *x, const double *y)
{
  g_return_val_if_fail (graph != NULL, 0);

  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (graph);
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  double pairs = 0;
  double sum = 0;
  double sum_of_squares = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const double *row = tie_distances_from (distances, i);

      for (guint j = i + 1; j < graph->n_nodes; j++)
        if (isfinite (row[j]))
          {
            const double ratio = hypot (x[i] - x[j], y[i] - y[j]) / row[j];

            pairs++;
            sum += ratio;
            sum_of_squares += ratio * ratio;
          }
    }
  if (pairs == 0)
    return 0;
  /* s = Σr / Σr² makes Σ(s·r − 1)² least: pairs − (Σr)² / Σr². */
  return sum_of_squares > 0 ? 1 - sum * sum / sum_of_squares / pairs : 1;
}

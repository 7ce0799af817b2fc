/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The pairs of nodes whose distances a stress layout minds: all, or those with some pivots. */

#include "tie-stress-terms.h"

#include <math.h>

/* Up to this many nodes every pair counts; beyond, that would take too much room. */
#define MOST_FOR_ALL_PAIRS 4200
#define N_PIVOTS 200

static void
add (TieTerms *terms, guint i, guint j, double distance, double weight_i, double weight_j)
{
  const double share = 1 / (distance * distance);

  terms->term[terms->n++] =
      (TieTerm){ i, j, (float) distance, (float) (weight_i * share), (float) (weight_j * share) };
}

static TieTerms *
all_pairs (const TieAdjacency *adjacency, const gboolean *fixed)
{
  const guint n = adjacency->n_nodes;
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  TieTerms *terms = g_new0 (TieTerms, 1);

  terms->term = g_new (TieTerm, (gsize) n * (n - 1) / 2 + 1);
  for (guint i = 0; i < n; i++)
    {
      const double *row = tie_distances_from (distances, i);
      const gboolean stays = fixed != NULL && fixed[i];

      for (guint j = i + 1; j < n; j++)
        if (!stays || !fixed[j])
          add (terms, i, j, row[j], !stays, fixed == NULL || !fixed[j]);
    }
  return terms;
}

/* Pivots lie far from each other: each new one is the node farthest from those there are. The
 * distances from each are kept, row by row. */
static void
choose_pivots (const TieAdjacency *adjacency, guint n_pivots, guint *pivot, float *rows)
{
  const guint n = adjacency->n_nodes;
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  g_autofree double *nearest = g_new (double, n);
  guint next = 0;

  for (guint i = 0; i < n; i++)
    nearest[i] = INFINITY;
  for (guint p = 0; p < n_pivots; p++)
    {
      const double *row = tie_distances_from (distances, next);

      pivot[p] = next;
      for (guint i = 0; i < n; i++)
        {
          rows[(gsize) p * n + i] = (float) row[i];
          nearest[i] = MIN (nearest[i], row[i]);
        }
      for (guint i = 0; i < n; i++)
        if (nearest[i] > nearest[next])
          next = i;
    }
}

/* The nodes nearest to each pivot, their distances to it in rising order. */
static GArray **
collect_regions (guint n, guint n_pivots, const float *rows)
{
  GArray **regions = g_new (GArray *, n_pivots);

  for (guint p = 0; p < n_pivots; p++)
    regions[p] = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint i = 0; i < n; i++)
    {
      guint best = 0;

      for (guint p = 1; p < n_pivots; p++)
        if (rows[(gsize) p * n + i] < rows[(gsize) best * n + i])
          best = p;
      g_array_append_val (regions[best], rows[(gsize) best * n + i]);
    }
  return regions;
}

static int
compare_floats (const void *a, const void *b)
{
  const float left = *(const float *) a;
  const float right = *(const float *) b;

  return (left > right) - (left < right);
}

/* For how many nodes around a pivot its distance to a farther node speaks. */
static guint
count_near (const GArray *region, double most)
{
  guint low = 0;
  guint high = region->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (region, float, middle) <= most)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
are_neighbors (const TieAdjacency *adjacency, guint i, guint j)
{
  guint low = adjacency->start[i];
  guint high = adjacency->start[i + 1];

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (adjacency->neighbor[middle] == j)
        return TRUE;
      if (adjacency->neighbor[middle] < j)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

static gboolean
moves (const gboolean *fixed, guint i)
{
  return fixed == NULL || !fixed[i];
}

static void
add_pivot (TieTerms *terms,
           const TieAdjacency *adjacency,
           const gboolean *fixed,
           guint pivot,
           const float *row,
           GArray *region)
{
  g_array_sort (region, compare_floats);
  for (guint i = 0; i < adjacency->n_nodes; i++)
    if (i != pivot && moves (fixed, i) && !are_neighbors (adjacency, pivot, i))
      add (terms, i, pivot, row[i], count_near (region, row[i] / 2), 0);
}

/* Sparse stress: neighbours, and each node with each pivot, which stands for the nodes around it
 * (Ortmann, Klimenta and Brandes, A sparse stress model, 2017). */
static TieTerms *
pivot_pairs (const TieAdjacency *adjacency, const gboolean *fixed)
{
  const guint n = adjacency->n_nodes;
  g_autofree float *rows = g_new (float, (gsize) n *N_PIVOTS);
  g_autofree guint *pivot = g_new (guint, N_PIVOTS);
  g_autofree GArray **regions = NULL;
  TieTerms *terms = g_new0 (TieTerms, 1);

  choose_pivots (adjacency, N_PIVOTS, pivot, rows);
  regions = collect_regions (n, N_PIVOTS, rows);
  terms->term = g_new (TieTerm, (gsize) n * N_PIVOTS + adjacency->start[n]);
  for (guint i = 0; i < n; i++)
    for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
      {
        const guint j = adjacency->neighbor[k];

        if (i < j && (moves (fixed, i) || moves (fixed, j)))
          add (terms, i, j, adjacency->length[k], moves (fixed, i), moves (fixed, j));
      }
  for (guint p = 0; p < N_PIVOTS; p++)
    {
      add_pivot (terms, adjacency, fixed, pivot[p], rows + (gsize) p * n, regions[p]);
      g_array_unref (regions[p]);
    }
  return terms;
}

/**
 * tie_terms_new:
 * @adjacency: a connected graph
 * @fixed: (nullable) (array): nodes that do not move
 *
 * Lists the pairs whose distance counts, weighted by the inverse square of their distance.
 *
 * Returns: (transfer full): the pairs
 */
TieTerms *
tie_terms_new (const TieAdjacency *adjacency, const gboolean *fixed)
{
  g_return_val_if_fail (adjacency != NULL, NULL);

  return adjacency->n_nodes <= MOST_FOR_ALL_PAIRS ? all_pairs (adjacency, fixed)
                                                  : pivot_pairs (adjacency, fixed);
}

/**
 * tie_terms_free:
 * @terms: (transfer full): pairs
 *
 * Frees them.
 */
void
tie_terms_free (TieTerms *terms)
{
  g_free (terms->term);
  g_free (terms);
}

/**
 * tie_terms_shuffle:
 * @terms: pairs
 * @random: where chance comes from
 *
 * Puts the pairs in another order (Fisher and Yates).
 */
void
tie_terms_shuffle (TieTerms *terms, TieRandom *random)
{
  g_return_if_fail (terms->n <= G_MAXUINT32);

  for (gsize i = terms->n; i > 1; i--)
    {
      const guint32 k = tie_random_below (random, (guint32) i);
      const TieTerm swap = terms->term[i - 1];

      terms->term[i - 1] = terms->term[k];
      terms->term[k] = swap;
    }
}

/**
 * tie_terms_measure:
 * @terms: pairs
 * @x: positions
 * @y: positions
 *
 * Returns: the stress: the weighted sum of the squared differences from the wished distances
 */
double
tie_terms_measure (const TieTerms *terms, const double *x, const double *y)
{
  double stress = 0;

  for (gsize k = 0; k < terms->n; k++)
    {
      const TieTerm *term = &terms->term[k];
      const double dx = x[term->i] - x[term->j];
      const double dy = y[term->i] - y[term->j];
      const double excess = sqrt (dx * dx + dy * dy) - term->distance;

      stress += MAX (term->weight_i, term->weight_j) * excess * excess;
    }
  return stress;
}

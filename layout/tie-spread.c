/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Things in a row moved apart. */

#include "tie-spread.h"

/* What remains of the wishes when all stand close must not decrease: isotonic regression by pooling
 * adjacent violators (Ayer and others 1955). */
static guint
pool (const TieSpread *spread)
{
  TieSpreadPool *pools = spread->pools;
  double before = 0;
  guint n_pools = 0;

  for (guint i = 0; i < spread->n; i++)
    {
      if (i > 0)
        before += spread->distance[i - 1];
      pools[n_pools].mean = spread->wished[i] - before;
      pools[n_pools].weight = spread->weight != NULL ? spread->weight[i] : 1;
      pools[n_pools++].count = 1;
      while (n_pools > 1 && pools[n_pools - 2].mean > pools[n_pools - 1].mean)
        {
          const TieSpreadPool next = pools[--n_pools];
          TieSpreadPool *last = &pools[n_pools - 1];

          last->mean =
              (last->mean * last->weight + next.mean * next.weight) / (last->weight + next.weight);
          last->weight += next.weight;
          last->count += next.count;
        }
    }
  return n_pools;
}

/**
 * tie_spread_solve:
 * @spread: things in a row
 * @placed: (out caller-allocates) (array): where each comes to be
 *
 * Puts things as near to their wishes as they go (weighted least squares), keeping order and
 * distances.
 *
 * Returns: FALSE when they do not fit between the bounds; they then stand close from the first
 * bound on
 */
gboolean
tie_spread_solve (const TieSpread *spread, double *placed)
{
  const guint n_pools = pool (spread);
  double total = 0;
  double before = 0;
  guint next = 0;

  for (guint i = 0; i + 1 < spread->n; i++)
    total += spread->distance[i];
  for (guint p = 0; p < n_pools; p++)
    {
      const double start = MAX (spread->least, MIN (spread->pools[p].mean, spread->most - total));

      for (guint k = 0; k < spread->pools[p].count; k++, next++)
        {
          placed[next] = start + before;
          if (next + 1 < spread->n)
            before += spread->distance[next];
        }
    }
  return spread->least + total <= spread->most + 1e-6;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which organisations and ties matter most. */

#include "tie-network-rank.h"

/* Ranks that differ by less are taken as the same. */
#define ALIKE 1e-4
/* What a step of a story brings forward comes before all else. */
#define LIT 1e12

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *ranks = data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (ranks[first] != ranks[second])
    return ranks[first] > ranks[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

static guint *
sort_by_rank (guint n, double *ranks)
{
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_ranks, ranks);
  return order;
}

/**
 * tie_network_rank_ties:
 * @plan: a plan
 *
 * Returns: (transfer full) (array): the numbers of its ties, the most important first
 */
guint *
tie_network_rank_ties (const TieNetworkPlan *plan)
{
  g_autofree double *ranks = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  ranks = g_new (double, MAX (plan->ties->len, 1));
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      double ends =
          TIE_NETWORK_NODE (plan, tie->from)->weight + TIE_NETWORK_NODE (plan, tie->to)->weight;

      /* Of ties with the same rank those of important organisations go first. */
      ranks[i] = tie->rank + ALIKE * ends / (ends + 1);
    }
  return sort_by_rank (plan->ties->len, ranks);
}

/**
 * tie_network_rank_nodes:
 * @plan: a plan
 *
 * Returns: (transfer full) (array): the numbers of its nodes, the most important first
 */
guint *
tie_network_rank_nodes (const TieNetworkPlan *plan)
{
  g_autofree double *ranks = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  ranks = g_new (double, MAX (plan->nodes->len, 1));
  for (guint i = 0; i < plan->nodes->len; i++)
    ranks[i] = TIE_NETWORK_NODE (plan, i)->weight + (TIE_NETWORK_NODE (plan, i)->lit ? LIT : 0);
  return sort_by_rank (plan->nodes->len, ranks);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Edges in order. */

#include "tie-edge.h"

#include <stdlib.h>

static int
compare_edges (const void *a, const void *b)
{
  const TieEdge *left = a;
  const TieEdge *right = b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  return left->to < right->to ? -1 : left->to > right->to;
}

/**
 * tie_edge_sort:
 * @n: how many edges
 * @edges: (array length=n) (inout): edges
 *
 * Sorts them by where they come from, then by where they go to, and leaves out what stands there
 * twice.
 *
 * Returns: how many are left
 */
guint
tie_edge_sort (guint n, TieEdge *edges)
{
  guint n_left = 0;

  g_return_val_if_fail (n == 0 || edges != NULL, 0);

  qsort (edges, n, sizeof *edges, compare_edges);
  for (guint e = 0; e < n; e++)
    if (e == 0 || compare_edges (&edges[e], &edges[n_left - 1]) != 0)
      edges[n_left++] = edges[e];
  return n_left;
}

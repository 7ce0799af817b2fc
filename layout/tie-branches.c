/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What hangs from a graph by a single edge. */

#include "tie-branches.h"

/* A walk through the graph, depth first; arrays are by node. */
typedef struct
{
  const TieAdjacency *adjacency;
  guint *parent;
  guint *nth;  /* when it was met, from 1 on; 0: not yet */
  guint *low;  /* the first of those that it and what comes after it have an edge to */
  guint *size; /* how many come after it, and itself */
  guint *next; /* its next arc */
} Walk;

static guint
find_hub (const TieAdjacency *adjacency)
{
  const guint *start = adjacency->start;
  guint hub = 0;

  for (guint i = 1; i < adjacency->n_nodes; i++)
    if (start[i + 1] - start[i] > start[hub + 1] - start[hub])
      hub = i;
  return hub;
}

static void
meet (Walk *walk, TieBranches *self, guint node, guint parent, guint nth)
{
  self->order[nth - 1] = node;
  walk->parent[node] = parent;
  walk->nth[node] = walk->low[node] = nth;
  walk->size[node] = 1;
  walk->next[node] = walk->adjacency->start[node];
}

/* All that comes after a node has been seen: it hangs by its edge where no other leads back. */
static void
leave (Walk *walk, TieBranches *self, guint node, guint most)
{
  const guint parent = walk->parent[node], size = walk->size[node];

  walk->low[parent] = MIN (walk->low[parent], walk->low[node]);
  walk->size[parent] += size;
  if (walk->low[node] > walk->nth[parent] && size <= most)
    self->branch[self->n++] = (TieBranch){ parent, walk->nth[node] - 1, size };
}

/**
 * tie_branches_new:
 * @adjacency: a connected graph
 * @most: how many nodes a branch has at most
 *
 * Finds the bridges (Tarjan, A note on finding the bridges of a graph, 1974) and what hangs from
 * them, seen from the node of most edges. O(n + m).
 *
 * Returns: (transfer full): the branches
 */
TieBranches *
tie_branches_new (const TieAdjacency *adjacency, guint most)
{
  const guint n = adjacency->n_nodes, root = find_hub (adjacency);
  g_autofree guint *numbers = g_new0 (guint, 5 * (gsize) n + 1);
  Walk walk = { adjacency,   numbers,
                numbers + n, numbers + 2 * (gsize) n,
                NULL,        numbers + 4 * (gsize) n };
  TieBranches *self = g_new0 (TieBranches, 1);
  guint node = root, n_met = 0;

  walk.size = numbers + 3 * (gsize) n;
  self->branch = g_new (TieBranch, n + 1);
  self->order = g_new (guint, n + 1);
  if (n == 0)
    return self;
  meet (&walk, self, root, root, ++n_met);
  for (;;)
    if (walk.next[node] < adjacency->start[node + 1])
      {
        const guint other = adjacency->neighbor[walk.next[node]++];

        if (walk.nth[other] == 0)
          {
            meet (&walk, self, other, node, ++n_met);
            node = other;
          }
        else if (other != walk.parent[node])
          walk.low[node] = MIN (walk.low[node], walk.nth[other]);
      }
    else if (node != root)
      {
        leave (&walk, self, node, most);
        node = walk.parent[node];
      }
    else
      return self;
}

/**
 * tie_branches_free:
 * @self: (transfer full): branches
 *
 * Frees them.
 */
void
tie_branches_free (TieBranches *self)
{
  g_free (self->branch);
  g_free (self->order);
  g_free (self);
}

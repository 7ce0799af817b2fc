/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Trees that hang on a graph are put beside what they hang on, where they cross nothing. */

#include "tie-circle-trees.h"

/**
 * tie_circle_trees_new:
 * @adjacency: a graph
 *
 * Takes leaves away until there are none. Of a component that is a tree one node is left, in its
 * middle.
 *
 * Returns: (transfer full): what hangs on what
 */
TieCircleTrees *
tie_circle_trees_new (const TieAdjacency *adjacency)
{
  const guint n = adjacency->n_nodes;
  TieCircleTrees *trees = g_new0 (TieCircleTrees, 1);
  g_autofree guint *degree = g_new (guint, n + 1);
  guint n_queued = 0;

  trees->n_nodes = n;
  trees->parent = g_new (guint, n + 1);
  trees->hanging = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      trees->parent[i] = TIE_CIRCLE_NO_PARENT;
      degree[i] = adjacency->start[i + 1] - adjacency->start[i];
      if (degree[i] == 1)
        trees->hanging[n_queued++] = i;
    }
  for (guint head = 0; head < n_queued; head++)
    {
      const guint node = trees->hanging[head];

      /* The last of a tree has nothing left to hang on. */
      if (degree[node] == 0)
        continue;
      for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
        {
          const guint other = adjacency->neighbor[k];

          if (trees->parent[other] == node || trees->parent[node] != TIE_CIRCLE_NO_PARENT)
            continue;
          trees->parent[node] = other;
          if (--degree[other] == 1)
            trees->hanging[n_queued++] = other;
        }
      trees->hanging[trees->n_hanging++] = node;
    }
  return trees;
}

/**
 * tie_circle_trees_free:
 * @trees: (transfer full): trees
 *
 * Frees them.
 */
void
tie_circle_trees_free (TieCircleTrees *trees)
{
  g_free (trees->parent);
  g_free (trees->hanging);
  g_free (trees);
}

/* Where the nodes of a tree stand: all that hangs on one in a row around it. */
typedef struct
{
  guint size;        /* of what hangs on the node, and itself */
  guint near;        /* how many of them are between it and its parent */
  gboolean is_after; /* it stands after its parent */
  guint place;
  guint before; /* where the next stands that is to be before the node, and after it */
  guint after;
} Row;

/* As long as no more than half of what hangs on a node would be between it and its parent, it may
 * go there. */
static gboolean
goes_near (const Row *parent, guint near, guint size)
{
  return 2 * (near + size) <= parent->size;
}

static void
measure (const TieCircleTrees *trees, Row *rows)
{
  for (guint i = 0; i < trees->n_nodes; i++)
    rows[i] = (Row){ .size = 1, .is_after = TRUE };
  for (guint i = 0; i < trees->n_hanging; i++)
    rows[trees->parent[trees->hanging[i]]].size += rows[trees->hanging[i]].size;
  for (guint i = trees->n_hanging; i-- > 0;)
    {
      Row *parent = &rows[trees->parent[trees->hanging[i]]];
      const guint size = rows[trees->hanging[i]].size;

      if (goes_near (parent, parent->near, size))
        parent->near += size;
    }
}

static void
begin (Row *row, guint start)
{
  row->place = start + (row->is_after ? row->near : row->size - 1 - row->near);
  row->before = start;
  row->after = row->place + 1;
}

/**
 * tie_circle_trees_hang:
 * @trees: trees
 * @order: (inout) (array): first the nodes that do not hang, in their order on the circle; then all
 *
 * Puts what hangs on a node on both sides of it: no more than half between it and its parent.
 */
void
tie_circle_trees_hang (const TieCircleTrees *trees, guint *order)
{
  g_autofree Row *rows = g_new (Row, trees->n_nodes + 1);
  g_autofree guint *near = g_new0 (guint, trees->n_nodes + 1);
  guint end = 0;

  measure (trees, rows);
  for (guint i = 0; i + trees->n_hanging < trees->n_nodes; i++)
    {
      begin (&rows[order[i]], end);
      end += rows[order[i]].size;
    }
  for (guint i = trees->n_hanging; i-- > 0;)
    {
      const guint up = trees->parent[trees->hanging[i]];
      const gboolean is_near = goes_near (&rows[up], near[up], rows[trees->hanging[i]].size);
      Row *row = &rows[trees->hanging[i]];
      guint *next;

      row->is_after = is_near != rows[up].is_after;
      next = row->is_after ? &rows[up].after : &rows[up].before;
      begin (row, *next);
      *next += row->size;
      near[up] += is_near ? row->size : 0;
    }
  for (guint i = 0; i < trees->n_nodes; i++)
    order[rows[i].place] = i;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A layout of a tree without crossings, from which its stress can be made less. */

#include "tie-tree-start.h"

#include <math.h>

/* The tree from a root on; arrays are by node, but for the order. */
typedef struct
{
  const TieAdjacency *adjacency;
  guint *order;   /* each node after its parent */
  guint *parent;  /* the root's is itself */
  double *weight; /* nodes or leaves in the branch */
  double *angle;  /* where its wedge begins */
  double *radius; /* its distance from the root */
} Tree;

/**
 * tie_tree_start_fits:
 * @adjacency: a connected graph
 *
 * Returns: whether it is a tree
 */
gboolean
tie_tree_start_fits (const TieAdjacency *adjacency)
{
  const guint n = adjacency->n_nodes;

  return n > 0 && adjacency->start[n] / 2 + 1 == n;
}

/* Puts the nodes in order from a root, breadth first. */
static void
list_from (Tree *self, guint root)
{
  const TieAdjacency *adjacency = self->adjacency;
  guint n = 0;

  self->order[n++] = root;
  self->parent[root] = root;
  self->radius[root] = 0;
  for (guint i = 0; i < n; i++)
    {
      const guint node = self->order[i];

      for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
        {
          const guint child = adjacency->neighbor[k];

          if (child == self->parent[node])
            continue;
          self->parent[child] = node;
          self->radius[child] = self->radius[node] + adjacency->length[k];
          self->order[n++] = child;
        }
    }
}

/* How much there is in each branch, where a node with branches of its own counts @inner. */
static void
weigh (Tree *self, double inner)
{
  const guint n = self->adjacency->n_nodes;

  for (guint i = 0; i < n; i++)
    self->weight[i] = 0;
  for (guint i = n; i-- > 0;)
    {
      const guint node = self->order[i];

      self->weight[node] += self->weight[node] > 0 ? inner : 1;
      if (i > 0)
        self->weight[self->parent[node]] += self->weight[node];
    }
}

/* The node none of whose branches holds more than half of the others: the last one, from the root,
 * whose own branch does. */
static guint
find_centroid (Tree *self)
{
  const guint n = self->adjacency->n_nodes;
  guint centroid = 0;

  list_from (self, 0);
  weigh (self, 1);
  for (guint i = 0; i < n; i++)
    if (2 * self->weight[self->order[i]] > n)
      centroid = self->order[i];
  return centroid;
}

/**
 * tie_tree_start_place:
 * @adjacency: a tree
 * @x: (out caller-allocates) (array): positions, in units of ideal length
 * @y: (out caller-allocates) (array): positions
 *
 * Places a tree on circles around its centroid, each branch in a wedge as wide as it has leaves
 * (Eades, Drawing free trees, 1992; Wills, NicheWorks, 1999).
 */
void
tie_tree_start_place (const TieAdjacency *adjacency, double *x, double *y)
{
  const guint n = adjacency->n_nodes;
  g_autofree guint *places = g_new (guint, 2 * (gsize) n);
  g_autofree double *numbers = g_new0 (double, 3 * (gsize) n);
  Tree self = { adjacency, places, places + n, numbers, numbers + n, NULL };

  self.radius = numbers + 2 * (gsize) n;
  list_from (&self, find_centroid (&self));
  weigh (&self, 0);
  for (guint i = 0; i < n; i++)
    {
      const guint node = self.order[i], parent = self.parent[node];
      const double wedge = 2 * G_PI * self.weight[node] / self.weight[self.order[0]];
      const double angle = self.angle[parent];

      /* The parent's own angle moves on from child to child. */
      self.angle[parent] = i > 0 ? angle + wedge : angle;
      self.angle[node] = angle;
      x[node] = self.radius[node] * cos (angle + wedge / 2);
      y[node] = self.radius[node] * sin (angle + wedge / 2);
    }
}

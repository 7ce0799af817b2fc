/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Shortest paths from a node: breadth first where all edges are of length 1, else Dijkstra 1959. */

#include "tie-adjacency.h"

#include <math.h>

struct _TieDistances
{
  const TieAdjacency *adjacency;
  double *distance;
  guint *queue; /* breadth first: the queue; Dijkstra: a heap by distance */
  guint *place; /* where each node stands in the heap */
};

#define NOWHERE G_MAXUINT

/**
 * tie_distances_new:
 * @adjacency: a graph, which must outlive this
 *
 * Returns: (transfer full): what shortest paths are found with
 */
TieDistances *
tie_distances_new (const TieAdjacency *adjacency)
{
  g_return_val_if_fail (adjacency != NULL, NULL);

  TieDistances *distances = g_new (TieDistances, 1);

  distances->adjacency = adjacency;
  distances->distance = g_new (double, adjacency->n_nodes + 1);
  distances->queue = g_new (guint, adjacency->n_nodes + 1);
  distances->place = g_new (guint, adjacency->n_nodes + 1);
  return distances;
}

/**
 * tie_distances_free:
 * @distances: (transfer full): what shortest paths are found with
 *
 * Frees it.
 */
void
tie_distances_free (TieDistances *distances)
{
  g_free (distances->distance);
  g_free (distances->queue);
  g_free (distances->place);
  g_free (distances);
}

static void
search_breadth_first (TieDistances *self, guint source)
{
  const TieAdjacency *adjacency = self->adjacency;
  guint head = 0;
  guint tail = 0;

  self->distance[source] = 0;
  self->queue[tail++] = source;
  while (head < tail)
    {
      const guint node = self->queue[head++];
      const double next = self->distance[node] + 1;

      for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
        {
          const guint other = adjacency->neighbor[k];
          const double known = self->distance[other];
          const gboolean is_new = known > G_MAXDOUBLE;

          /* No jump: which way it would go is up to chance. */
          self->distance[other] = is_new ? next : known;
          self->queue[tail] = other;
          tail += (guint) is_new;
        }
    }
}

static void
put (TieDistances *self, guint place, guint node)
{
  self->queue[place] = node;
  self->place[node] = place;
}

static void
sift_up (TieDistances *self, guint place, guint node)
{
  while (place > 0 && self->distance[self->queue[(place - 1) / 2]] > self->distance[node])
    {
      put (self, place, self->queue[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
  put (self, place, node);
}

static void
sift_down (TieDistances *self, guint size, guint node)
{
  guint place = 0;

  while (2 * place + 1 < size)
    {
      guint child = 2 * place + 1;

      if (child + 1 < size
          && self->distance[self->queue[child + 1]] < self->distance[self->queue[child]])
        child++;
      if (self->distance[self->queue[child]] >= self->distance[node])
        break;
      put (self, place, self->queue[child]);
      place = child;
    }
  put (self, place, node);
}

static void
search_by_length (TieDistances *self, guint source)
{
  const TieAdjacency *adjacency = self->adjacency;
  guint size = 0;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    self->place[i] = NOWHERE;
  self->distance[source] = 0;
  put (self, size++, source);
  while (size > 0)
    {
      const guint node = self->queue[0];

      if (--size > 0)
        sift_down (self, size, self->queue[size]);
      for (guint k = adjacency->start[node]; k < adjacency->start[node + 1]; k++)
        {
          const guint other = adjacency->neighbor[k];
          const double length = self->distance[node] + adjacency->length[k];

          if (length >= self->distance[other])
            continue;
          self->distance[other] = length;
          sift_up (self, self->place[other] == NOWHERE ? size++ : self->place[other], other);
        }
    }
}

/**
 * tie_distances_from:
 * @distances: what shortest paths are found with
 * @source: a node
 *
 * Finds how far each node is from one.
 *
 * Returns: (transfer none) (array): the length of the shortest path to each node, infinite where
 *   there is none; valid until the next call
 */
const double *
tie_distances_from (TieDistances *distances, guint source)
{
  g_return_val_if_fail (distances != NULL, NULL);
  g_return_val_if_fail (source < distances->adjacency->n_nodes, NULL);

  for (guint i = 0; i < distances->adjacency->n_nodes; i++)
    distances->distance[i] = INFINITY;
  if (distances->adjacency->unit)
    search_breadth_first (distances, source);
  else
    search_by_length (distances, source);
  return distances->distance;
}

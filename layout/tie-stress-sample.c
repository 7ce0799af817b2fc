/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stochastic gradient descent over a sample of all pairs, and all edges. */

#include "tie-stress-sample.h"

#include "tie-distance-sample.h"

#include <math.h>

struct _TieStressSample
{
  const TieAdjacency *adjacency;
  TieDistanceSample *distances;
  float *x;
  float *y;
  float *moves;  /* by node: 1, or 0 for a fixed one */
  float partner; /* how much less a partner moves: it is one for so many more nodes */
  guint *order;  /* of the partners */
};

/**
 * tie_stress_sample_new:
 * @adjacency: a connected graph of more than one node, which must outlive this
 * @fixed: (array) (nullable): nodes that stay
 * @random: what decides which pairs count
 *
 * Finds the distances of some hundred pairs with each node.
 *
 * Returns: (transfer full): the pairs, all nodes at (0, 0)
 */
TieStressSample *
tie_stress_sample_new (const TieAdjacency *adjacency, const gboolean *fixed, TieRandom *random)
{
  TieStressSample *self = g_new0 (TieStressSample, 1);
  const guint n = adjacency->n_nodes;

  self->adjacency = adjacency;
  self->distances = tie_distance_sample_new (adjacency, random);
  self->x = g_new0 (float, n);
  self->y = g_new0 (float, n);
  self->moves = g_new (float, n);
  self->partner = (float) self->distances->n_sources / (float) n;
  self->order = g_new (guint, self->distances->k);
  for (guint i = 0; i < n; i++)
    self->moves[i] = fixed == NULL || !fixed[i];
  for (guint k = 0; k < self->distances->k; k++)
    self->order[k] = k;
  return self;
}

/**
 * tie_stress_sample_free:
 * @self: (transfer full): the pairs
 *
 * Frees them.
 */
void
tie_stress_sample_free (TieStressSample *self)
{
  tie_distance_sample_free (self->distances);
  g_free (self->x);
  g_free (self->y);
  g_free (self->moves);
  g_free (self->order);
  g_free (self);
}

/**
 * tie_stress_sample_set:
 * @self: the pairs
 * @x: (array): where the nodes are, in units of ideal length
 * @y: (array): likewise
 *
 * Puts the nodes somewhere.
 */
void
tie_stress_sample_set (TieStressSample *self, const double *x, const double *y)
{
  for (guint i = 0; i < self->adjacency->n_nodes; i++)
    {
      self->x[i] = (float) x[i];
      self->y[i] = (float) y[i];
    }
}

/**
 * tie_stress_sample_get:
 * @self: the pairs
 * @x: (out caller-allocates) (array): where the nodes are, in units of ideal length
 * @y: (out caller-allocates) (array): likewise
 *
 * Tells where the nodes are. Fixed ones do not change a bit.
 */
void
tie_stress_sample_get (const TieStressSample *self, double *x, double *y)
{
  for (guint i = 0; i < self->adjacency->n_nodes; i++)
    if (self->moves[i] > 0)
      {
        x[i] = (double) self->x[i];
        y[i] = (double) self->y[i];
      }
}

/**
 * tie_stress_sample_get_longest:
 * @self: the pairs
 *
 * Returns: the longest distance among them
 */
double
tie_stress_sample_get_longest (const TieStressSample *self)
{
  return (double) self->distances->longest;
}

/* Puts a pair at its distance, by a part of the way that weight and step allow, at most all of it.
 * Nodes on one spot part along the axis. */
static inline void
relax (TieStressSample *self, guint i, guint j, float distance, float step, float partner)
{
  const float dx = self->x[i] - self->x[j] + 1e-9f;
  const float dy = self->y[i] - self->y[j];
  const float length = sqrtf (dx * dx + dy * dy);
  const float weight = step / (distance * distance);
  const float way = (length - distance) / (2 * length);
  const float part_i = MIN (weight, 1) * way * self->moves[i];
  const float part_j = MIN (weight, 1) * partner * way * self->moves[j];

  self->x[i] -= part_i * dx;
  self->y[i] -= part_i * dy;
  self->x[j] += part_j * dx;
  self->y[j] += part_j * dy;
}

static void
relax_partners (TieStressSample *self, guint nth, float step)
{
  const guint n = self->distances->n_nodes;
  const guint *node = self->distances->node + (gsize) nth * n;
  const float *distance = self->distances->distance + (gsize) nth * n;

  for (guint i = 0; i < n; i++)
    if (node[i] != i)
      relax (self, i, node[i], distance[i], step, self->partner);
}

/* Each node once with each neighbour: a sample misses most of them. */
static void
relax_edges (TieStressSample *self, float step)
{
  const TieAdjacency *adjacency = self->adjacency;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
      if (adjacency->neighbor[k] > i)
        relax (self, i, adjacency->neighbor[k], (float) adjacency->length[k], step, 1);
}

/**
 * tie_stress_sample_descend:
 * @self: the pairs
 * @step: how much of the way a pair of distance 1 goes towards it; a pair of distance d goes step
 * / d²; at most all the way
 * @random: what decides in which order the pairs come
 *
 * One pass of stochastic gradient descent (Zheng, Pawar and Goodman, Graph drawing by stochastic
 * gradient descent, 2018) over a sample of the pairs: each node meets partners drawn by lot, so
 * that what is made smaller is, but for chance, the stress of all pairs, other than with a few
 * pivots that all nodes share (Ortmann, Klimenta and Brandes, A sparse stress model, 2017).
 */
void
tie_stress_sample_descend (TieStressSample *self, double step, TieRandom *random)
{
  tie_random_shuffle (random, self->distances->k, self->order);
  for (guint k = 0; k < self->distances->k; k++)
    relax_partners (self, self->order[k], (float) step);
  relax_edges (self, (float) step);
}

/**
 * tie_stress_sample_draw:
 * @self: the pairs
 * @k: how many partners each node is to have
 *
 * Draws some of the pairs.
 *
 * Returns: (transfer full): the partners of each node in them
 */
TiePartners *
tie_stress_sample_draw (const TieStressSample *self, guint k)
{
  const TieDistanceSample *sample = self->distances;
  const guint n = sample->n_nodes;
  TiePartners *partners;

  k = MIN (k, sample->k);
  partners = tie_partners_new (n, k);
  for (guint nth = 0; nth < k; nth++)
    {
      const gsize from = (gsize) nth * sample->k / k * n;

      for (guint i = 0; i < n; i++)
        {
          partners->node[(gsize) i * k + nth] = sample->node[from + i];
          partners->inverse[(gsize) i * k + nth] =
              sample->node[from + i] == i ? 0 : 1 / sample->distance[from + i];
        }
    }
  return partners;
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Forces that untangle: neighbours attract, all repel each other. */

#include "tie-forces.h"

#include "tie-length.h"
#include "tie-quadtree.h"

/* How far a node goes at most in the first step and, as a part of that, less in the last. */
#define FIRST_STEP 0.3f
#define LESS_IN_THE_END 0.9f
/* The part of the way to where its neighbours alone would hold it. */
#define WAY 0.5f
/* Networks up to this size are not worth the hands. */
#define ALONE 2000

typedef struct
{
  const TieAdjacency *adjacency;
  const gboolean *fixed;
  float *x, *y;
  float *force_x, *force_y;
  TieQuadtree *tree;
  TieCrew *crew;
} Forces;

/* How strong attraction must be so that the whole neither grows nor shrinks: by the virials, each
 * pair repels with 1. */
static float
balance (const Forces *self)
{
  const TieAdjacency *adjacency = self->adjacency;
  const double n = adjacency->n_nodes;
  double sum = 0;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
      {
        const guint j = adjacency->neighbor[k];
        const double dx = (double) (self->x[i] - self->x[j]);
        const double dy = (double) (self->y[i] - self->y[j]);

        sum += (dx * dx + dy * dy) / adjacency->length[k] / 2;
      }
  return sum > 0 ? (float) (n * (n - 1) / 2 / sum) : 0;
}

static void
attract (Forces *self, float strength)
{
  const TieAdjacency *adjacency = self->adjacency;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
      {
        const guint j = adjacency->neighbor[k];
        const float pull = strength / (float) adjacency->length[k];

        self->force_x[i] -= pull * (self->x[i] - self->x[j]);
        self->force_y[i] -= pull * (self->y[i] - self->y[j]);
      }
}

static void
move (Forces *self, float strength, float step)
{
  const TieAdjacency *adjacency = self->adjacency;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    {
      const guint degree = adjacency->start[i + 1] - adjacency->start[i];
      const float force = tie_length_f (self->force_x[i], self->force_y[i]);
      const float way = MIN (force * WAY / (strength * (float) (degree + 1)), step);

      if (force <= 0 || (self->fixed != NULL && self->fixed[i]))
        continue;
      self->x[i] += self->force_x[i] / force * way;
      self->y[i] += self->force_y[i] / force * way;
    }
}

static void
step_once (Forces *self, float step)
{
  const float strength = balance (self);

  if (strength <= 0)
    return;
  tie_quadtree_build (self->tree, self->x, self->y);
  tie_quadtree_repel (self->tree, self->crew, self->force_x, self->force_y);
  attract (self, strength);
  move (self, strength, step);
}

/**
 * tie_forces_run:
 * @adjacency: a connected graph
 * @fixed: (array) (nullable): nodes that stay
 * @steps: how many steps to take
 * @x: (inout) (array): positions, in units of ideal length
 * @y: (inout) (array): positions
 *
 * Takes some steps from a layout towards one in which linear attraction along edges and repulsion
 * that falls with the distance are in balance, as in ForceAtlas2 (Jacomy, Venturini, Heymann and
 * Bastian 2014). Such layouts have few crossings and much stress: a few steps save many crossings
 * for little. Size stays. O(steps · n log n).
 */
void
tie_forces_run (const TieAdjacency *adjacency,
                const gboolean *fixed,
                guint steps,
                double *x,
                double *y)
{
  const guint n = adjacency->n_nodes;
  g_autofree float *numbers = g_new (float, 4 * (gsize) n + 1);
  g_autoptr (TieQuadtree) tree = tie_quadtree_new (n);
  g_autoptr (TieCrew) crew = tie_crew_new (n > ALONE ? G_MAXUINT : 1);
  Forces self = { adjacency, fixed, numbers, numbers + n, NULL, NULL, tree, crew };

  self.force_x = numbers + 2 * (gsize) n;
  self.force_y = numbers + 3 * (gsize) n;
  for (guint i = 0; i < n; i++)
    {
      self.x[i] = (float) x[i];
      self.y[i] = (float) y[i];
    }
  for (guint step = 0; step < steps; step++)
    step_once (&self, FIRST_STEP * (1 - LESS_IN_THE_END * (float) step / (float) steps));
  for (guint i = 0; i < n; i++)
    if (fixed == NULL || !fixed[i])
      {
        x[i] = (double) self.x[i];
        y[i] = (double) self.y[i];
      }
}

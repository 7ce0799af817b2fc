/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whole branches are turned about what they hang from, so that fewer edges cross. */

#include "tie-branch-moves.h"

#include "tie-branches.h"
#include "tie-drawing-probe.h"
#include "tie-length.h"

#include <math.h>
#include <string.h>

/* Branches of up to so many nodes are moved. */
#define MOST_NODES 64
/* How often one is tried in a round, and how far it turns, to either side. */
#define TRIES 8
#define TURN (0.6 * G_PI)
/* What a branch that is stretched or shrunk comes to, at least, and how much more at most. */
#define SHRUNK 0.6
#define STRETCHED 0.6

typedef struct
{
  float x[MOST_NODES];
  float y[MOST_NODES];
} Places;

typedef struct
{
  TieRefine *refine;
  TieDrawing lines; /* the drawing without its boxes */
  TieDrawingGrid *grid;
  TieDrawingProbe *probe;
  const guint *node; /* of the branch */
  guint n;
  guint holder;
} Mover;

/* The stress of a node of the branch with all that is not of it: within it nothing changes while it
 * turns. */
static double
measure_node (const Mover *self, guint nth, float x, float y)
{
  const TieRefine *refine = self->refine;
  const TiePartners *partners = refine->partners;
  const TieDrawing *drawing = &refine->drawing;
  const guint node = self->node[nth];
  const float *inverse = partners->inverse + (gsize) node * partners->k;
  const float per_unit = 1 / refine->scale;
  float sum =
      tie_partners_measure (partners, drawing->x, drawing->y, node, x, y, per_unit, G_MAXFLOAT);

  for (guint i = 0; i < self->n; i++)
    if (i != nth)
      {
        const guint other = self->node[i];
        const float length = tie_length_f (x - drawing->x[other], y - drawing->y[other]);
        const float excess = length * per_unit * inverse[other] - 1;

        sum -= excess * excess;
      }
  return (double) sum;
}

/* The stress of the branch at some places; more than @most, where that much is certain. */
static double
measure (const Mover *self, const Places *at, double most)
{
  double sum = 0;

  for (guint i = 0; i < self->n && sum <= most; i++)
    sum += measure_node (self, i, at->x[i], at->y[i]);
  return sum;
}

/* How often the edges of the branch and the one that it hangs by are crossed. */
static guint
count_crossings (const Mover *self)
{
  const TieAdjacency *adjacency = self->lines.adjacency;
  guint count = 0;

  for (guint i = 0; i < self->n; i++)
    for (guint k = adjacency->start[self->node[i]]; k < adjacency->start[self->node[i] + 1]; k++)
      {
        const guint other = adjacency->neighbor[k];

        if (other == self->holder || other > self->node[i])
          count += tie_drawing_probe_count_on_edge (self->probe, self->node[i], other);
      }
  return count;
}

/* Turns a branch about what it hangs from, every other time mirrored, and in half of the times
 * stretched or shrunk. Returns FALSE where that is not within the frame. */
static gboolean
turn (const Mover *self, TieRandom *random, guint nth, const Places *from, Places *to)
{
  const TieFrame *frame = &self->refine->frame;
  const float middle_x = self->lines.x[self->holder], middle_y = self->lines.y[self->holder];
  const double angle = (2 * tie_random_unit (random) - 1) * TURN;
  const double stretched = SHRUNK + STRETCHED * tie_random_unit (random);
  const float by = nth % 4 < 2 ? 1 : (float) stretched;
  /* Mirrored at the line to its first node, before it is turned. */
  const float axis_x = from->x[0] - middle_x, axis_y = from->y[0] - middle_y;
  const float square = MAX (axis_x * axis_x + axis_y * axis_y, 1e-6f);
  const gboolean mirrored = nth % 2 == 0;
  const float c = nth == 0 ? 1 : by * (float) cos (angle);
  const float s = nth == 0 ? 0 : by * (float) sin (angle);

  for (guint i = 0; i < self->n; i++)
    {
      float dx = from->x[i] - middle_x, dy = from->y[i] - middle_y;

      if (mirrored)
        {
          const float along = 2 * (dx * axis_x + dy * axis_y) / square;

          dx = along * axis_x - dx;
          dy = along * axis_y - dy;
        }
      to->x[i] = middle_x + c * dx - s * dy;
      to->y[i] = middle_y + s * dx + c * dy;
      if (to->x[i] < frame->left || to->x[i] > frame->right || to->y[i] < frame->top
          || to->y[i] > frame->bottom)
        return FALSE;
    }
  return TRUE;
}

static void
put (const Mover *self, const Places *at)
{
  for (guint i = 0; i < self->n; i++)
    tie_drawing_grid_move (self->grid, self->node[i], at->x[i], at->y[i]);
}

static gboolean
begin (Mover *self, const TieBranches *branches, guint nth, Places *at)
{
  const TieBranch *branch = &branches->branch[nth];

  self->node = branches->order + branch->first;
  self->n = branch->n_nodes;
  self->holder = branch->holder;
  for (guint i = 0; i < self->n; i++)
    {
      if (!self->refine->moves[self->node[i]])
        return FALSE;
      at->x[i] = self->lines.x[self->node[i]];
      at->y[i] = self->lines.y[self->node[i]];
    }
  return TRUE;
}

static void
move_branch (Mover *self, const TieBranches *branches, guint nth, TieRandom *random)
{
  const double price = self->refine->price;
  Places at, to;
  double stress;
  guint crossings;

  if (!begin (self, branches, nth, &at))
    return;
  crossings = count_crossings (self);
  if (crossings == 0)
    return;
  stress = measure (self, &at, INFINITY);
  for (guint try = 0; try < TRIES && crossings > 0; try++)
    {
      const double most = stress + price * crossings;
      double stress_there;
      guint crossings_there;

      if (!turn (self, random, try, &at, &to))
        continue;
      stress_there = measure (self, &to, most);
      if (stress_there >= most)
        continue;
      put (self, &to);
      crossings_there = count_crossings (self);
      if (crossings_there <= crossings && stress_there + price * crossings_there < most)
        {
          stress = stress_there;
          crossings = crossings_there;
          at = to;
        }
      else
        put (self, &at);
    }
}

/**
 * tie_branch_moves_run:
 * @refine: a layout of low stress, all pairs of which are partners
 * @rounds: how often all branches are gone through
 *
 * Turns branches that are crossed about what they hang from, where that costs less stress than the
 * crossings are worth, and never so that more edges cross. Boxes do not count: this comes before
 * they get their room.
 */
void
tie_branch_moves_run (TieRefine *refine, guint rounds)
{
  const TieAdjacency *adjacency = refine->drawing.adjacency;
  g_autoptr (TieBranches) branches = tie_branches_new (adjacency, MOST_NODES);
  g_autofree float *none = g_new0 (float, adjacency->n_nodes + 1);
  Mover self = { .refine = refine, .lines = refine->drawing };

  g_return_if_fail (refine->partners->node == NULL);

  self.lines.half_width = self.lines.half_height = none;
  self.grid = tie_drawing_grid_new (&self.lines, &refine->frame);
  self.probe = tie_drawing_probe_new (self.grid);
  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < branches->n; i++)
      move_branch (&self, branches, i, &refine->random);
  tie_drawing_probe_free (self.probe);
  tie_drawing_grid_free (self.grid);
}

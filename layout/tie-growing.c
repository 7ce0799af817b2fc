/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Room for crowds: boxes grow and push, while stress draws together what belongs together. */

#include "tie-growing.h"

#include "tie-overlap-relax.h"

#include <math.h>

/* In how many steps boxes grow to their size, and how often they push in each. */
#define STEPS 24
#define PUSHES 2
/* By which part overlaps give way at a time. */
#define PUSH 0.8f
/* By which part of the way a pair of distance 1 goes towards it, in the first step and in the last:
 * at first they give way to each other, in the end to the boxes. */
#define FIRST_STEP 0.3
#define LAST_STEP 0.005

typedef struct
{
  TieStressModel *model;
  TieDrawing *drawing;
  const TieFrame *frame;
  double scale;
  double *x; /* in units of ideal length */
  double *y;
} Growing;

/* A little less stress; who would leave the frame stays at its edge. */
static void
descend (const Growing *self, double step)
{
  TieDrawing *drawing = self->drawing;
  const TieFrame *frame = self->frame;
  const guint n = drawing->adjacency->n_nodes;

  for (guint i = 0; i < n; i++)
    {
      self->x[i] = (double) drawing->x[i] / self->scale;
      self->y[i] = (double) drawing->y[i] / self->scale;
    }
  tie_stress_model_step (self->model, step, self->x, self->y);
  for (guint i = 0; i < n; i++)
    {
      drawing->x[i] = CLAMP ((float) (self->x[i] * self->scale), frame->left, frame->right);
      drawing->y[i] = CLAMP ((float) (self->y[i] * self->scale), frame->top, frame->bottom);
    }
}

/**
 * tie_growing_run:
 * @model: the distances
 * @drawing: boxes of a layout of low stress
 * @moves: (array): whether each may be moved
 * @frame: where their middles may be
 * @gap: what is to stay free between two of them
 * @scale: pixels for one unit of distance
 *
 * Gives crowds room: boxes grow from almost nothing to their size, at first quickly. In each step a
 * pass of stochastic gradient descent is followed by some in which those that overlap push each
 * other. So boxes go where they can be had for little stress, as in the proximity stress model
 * (Gansner and Hu, Efficient, proximity-preserving node overlap removal, 2010), but by all pairs
 * and within the frame. Some overlaps are left. O(n²).
 */
void
tie_growing_run (TieStressModel *model,
                 TieDrawing *drawing,
                 const gboolean *moves,
                 const TieFrame *frame,
                 float gap,
                 float scale)
{
  const guint n = drawing->adjacency->n_nodes;
  g_autofree double *places = g_new (double, 2 * (gsize) n + 1);
  g_autofree float *halves = g_new (float, 2 * (gsize) n + 1);
  const Growing self = { model, drawing, frame, (double) scale, places, places + n };
  TieDrawing grown = *drawing;

  grown.half_width = halves;
  grown.half_height = halves + n;
  for (guint step = 0; step < STEPS; step++)
    {
      const double done = (double) step / STEPS;
      const float size = sqrtf ((float) (step + 1) / STEPS);

      descend (&self, FIRST_STEP * pow (LAST_STEP / FIRST_STEP, done));
      for (guint i = 0; i < n; i++)
        {
          halves[i] = drawing->half_width[i] * size;
          halves[n + i] = drawing->half_height[i] * size;
        }
      tie_overlap_relax (&grown, moves, frame, gap * size, PUSH, PUSHES);
    }
}

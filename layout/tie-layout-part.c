/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A connected component taken out of a layout problem, and put back. */

#include "tie-layout-part.h"

/**
 * tie_layout_part_init:
 * @self: a part whose problem, members and share of the work are set
 * @adjacency: the whole graph
 *
 * Takes the component out of the whole.
 */
void
tie_layout_part_init (TieLayoutPart *self, const TieAdjacency *adjacency)
{
  const TieLayoutProblem *problem = self->problem;
  const guint n = self->n;

  self->adjacency = tie_adjacency_part (adjacency, n, self->members);
  self->pinned = g_new0 (gboolean, n);
  self->x = g_new (double, n);
  self->y = g_new (double, n);
  self->width = g_new (double, n);
  self->height = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      const guint node = self->members[i];

      self->x[i] = self->all_x[node];
      self->y[i] = self->all_y[node];
      self->width[i] = problem->width[node];
      self->height[i] = problem->height[node];
      self->pinned[i] = problem->pinned != NULL && problem->pinned[node];
      self->some_pinned = self->some_pinned || self->pinned[i];
    }
}

/**
 * tie_layout_part_clear:
 * @self: a part
 *
 * Frees what it holds.
 */
void
tie_layout_part_clear (TieLayoutPart *self)
{
  tie_adjacency_free (self->adjacency);
  g_clear_pointer (&self->partners, tie_partners_free);
  g_free (self->pinned);
  g_free (self->x);
  g_free (self->y);
  g_free (self->width);
  g_free (self->height);
}

/**
 * tie_layout_part_put_back:
 * @self: a part
 *
 * Puts the positions of its nodes back among all. Pinned ones are there, exactly.
 */
void
tie_layout_part_put_back (const TieLayoutPart *self)
{
  for (guint i = 0; i < self->n; i++)
    if (!self->pinned[i])
      {
        self->all_x[self->members[i]] = self->x[i];
        self->all_y[self->members[i]] = self->y[i];
      }
}

/**
 * tie_layout_part_report:
 * @self: a part
 * @done: how much of its work is done, 0 to 1
 *
 * Tells the problem's progress function where the nodes are.
 *
 * Returns: whether to go on
 */
gboolean
tie_layout_part_report (const TieLayoutPart *self, double done)
{
  const TieLayoutProblem *problem = self->problem;

  if (problem->progress == NULL)
    return TRUE;
  tie_layout_part_put_back (self);
  return problem->progress (self->before + done * (self->after - self->before), self->all_x,
                            self->all_y, problem->progress_data);
}

/**
 * tie_layout_part_copy_positions:
 * @self: a part
 *
 * Returns: (transfer full) (array): its x and then its y in single precision
 */
float *
tie_layout_part_copy_positions (const TieLayoutPart *self)
{
  float *numbers = g_new (float, 2 * (gsize) self->n);

  for (guint i = 0; i < self->n; i++)
    {
      numbers[i] = (float) self->x[i];
      numbers[self->n + i] = (float) self->y[i];
    }
  return numbers;
}

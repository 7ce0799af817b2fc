/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All arrangements behind one interface. */

#include "tie-layout.h"

#include "tie-circle.h"
#include "tie-components.h"
#include "tie-layers.h"
#include "tie-orient.h"
#include "tie-overlap.h"
#include "tie-rings.h"

/* An ideal tie is this many mean box widths long. */
#define TIE_LENGTH 1.6

static double
choose_scale (const TieLayoutProblem *problem)
{
  double sum = 0;

  for (guint i = 0; i < problem->graph.n_nodes; i++)
    sum += problem->width[i];
  return TIE_LENGTH * sum / MAX (problem->graph.n_nodes, 1);
}

static gboolean
lay_out_by_stress (const TieLayoutProblem *problem, double *x, double *y)
{
  const guint n = problem->graph.n_nodes;
  const TieStressOptions options = { .seed = problem->seed,
                                     .fixed = problem->pinned,
                                     .from_given = problem->from_given };
  const double scale = choose_scale (problem);
  g_autofree guint *component = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      x[i] /= scale;
      y[i] /= scale;
    }
  tie_stress_layout (&problem->graph, &options, x, y);
  if (problem->pinned == NULL && tie_components_find (&problem->graph, component) == 1)
    tie_orient (n, problem->focus, problem->aspect, x, y);
  for (guint i = 0; i < n; i++)
    {
      x[i] *= scale;
      y[i] *= scale;
    }
  if (problem->pinned == NULL && tie_components_find (&problem->graph, component) > 1)
    tie_components_pack (&problem->graph, problem->width, problem->height, problem->gap,
                         problem->aspect, x, y);
  if (!problem->bare)
    tie_overlap_remove (n, problem->width, problem->height, problem->gap, problem->pinned, x, y);
  return TRUE;
}

/**
 * tie_layout_run:
 * @problem: what is to be arranged
 * @x: (inout) (array length=n_nodes): middles of the boxes, pixels; read for pinned nodes and where
 * the layout begins with what is given
 * @y: (inout) (array length=n_nodes): likewise; y grows downwards
 *
 * Arranges the nodes of a graph. The middle of the whole, or the focus where there is one, comes to
 * (0, 0), unless nodes are pinned or the layout begins with what is given. No two boxes are nearer
 * to each other than the gap, unless @bare asks for that or both are pinned. The same problem gives
 * the same positions; nodes and edges in another order may not: callers that want that sort them
 * first.
 *
 * Returns: TRUE, or FALSE when the progress function stopped it: then boxes may overlap
 */
gboolean
tie_layout_run (const TieLayoutProblem *problem, double *x, double *y)
{
  g_return_val_if_fail (problem != NULL, FALSE);
  g_return_val_if_fail (problem->aspect > 0, FALSE);

  if (problem->graph.n_nodes == 0)
    return TRUE;
  g_return_val_if_fail (x != NULL && y != NULL, FALSE);
  g_return_val_if_fail (problem->width != NULL && problem->height != NULL, FALSE);

  switch (problem->kind)
    {
    case TIE_LAYOUT_CIRCLE:
      return tie_circle_layout (problem, x, y);
    case TIE_LAYOUT_RINGS:
      return tie_rings_layout (problem, x, y);
    case TIE_LAYOUT_LAYERS:
      return tie_layers_layout (problem, x, y);
    case TIE_LAYOUT_STRESS:
    default:
      return lay_out_by_stress (problem, x, y);
    }
}

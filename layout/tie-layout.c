/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All arrangements behind one interface. */

#include "tie-layout.h"

#include "tie-circle.h"
#include "tie-layers.h"
#include "tie-rings.h"
#include "tie-stress-arrangement.h"

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
      return tie_stress_arrangement (problem, x, y);
    }
}

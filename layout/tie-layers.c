/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Layers from those who give to those who receive. */

#include "tie-layers.h"

#include "tie-layers-assign.h"
#include "tie-layers-order.h"
#include "tie-layers-place.h"
#include "tie-parts.h"

#include <math.h>

/* What the gap is made larger by, so that no rounding undoes it, pixels. */
#define SLACK 1e-3

/* The size of the whole across the layers. */
static double
measure_height (const TieLayerBoxes *boxes, const double *across)
{
  double least = INFINITY;
  double most = -INFINITY;

  for (guint i = 0; i < boxes->n; i++)
    {
      least = MIN (least, across[i] - boxes->across[i] / 2);
      most = MAX (most, across[i] + boxes->across[i] / 2);
    }
  return most - least;
}

static void
lay_out_boxes (TieArrangement *arrangement,
               const TieGraph *graph,
               const TieLayerBoxes *boxes,
               double *along,
               double *across)
{
  g_autoptr (TieDag) dag = tie_dag_new (graph, boxes->given_along);
  g_autofree guint *layer = g_new (guint, boxes->n + 1);
  const guint n_layers = tie_layers_assign (dag, boxes, layer);
  g_autoptr (TieLayering) layering = tie_layering_new (dag, layer, n_layers);

  if (boxes->given_along != NULL)
    {
      tie_layers_order_as_given (layering, boxes->given_across);
      tie_layers_keep_across (layering, boxes, across);
      tie_layers_keep_along (layering, boxes, along);
      return;
    }
  tie_layers_order (layering, dag, arrangement);
  tie_layers_place_across (layering, dag, boxes, across);
  tie_layers_place_along (layering, boxes, measure_height (boxes, across), along);
}

/* From left to right, or from the top down where the whole is to be high. */
static void
lay_out_part (TieArrangement *arrangement, const TiePart *part)
{
  const TieLayoutProblem *problem = arrangement->problem;
  const gboolean to_right = problem->aspect >= 1;
  const guint n = part->graph.n_nodes;
  g_autofree double *given = g_new (double, 2 * (gsize) n + 1);
  double *given_x = given, *given_y = given + n;
  TieLayerBoxes boxes = { .n = n, .gap = problem->gap + SLACK };

  boxes.along = to_right ? part->width : part->height;
  boxes.across = to_right ? part->height : part->width;
  boxes.aspect = to_right ? problem->aspect : 1 / problem->aspect;
  for (guint i = 0; i < n; i++)
    {
      given_x[i] = arrangement->given_x[part->members[i]];
      given_y[i] = arrangement->given_y[part->members[i]];
    }
  if (problem->from_given)
    {
      boxes.given_along = to_right ? given_x : given_y;
      boxes.given_across = to_right ? given_y : given_x;
    }
  lay_out_boxes (arrangement, &part->graph, &boxes, to_right ? part->x : part->y,
                 to_right ? part->y : part->x);
}

/**
 * tie_layers_layout:
 * @problem: what is to be arranged
 * @x: (inout) (array): middles of the boxes, pixels
 * @y: (inout) (array): likewise
 *
 * Puts nodes into layers, each behind those from whom it gets, but for edges that would close a
 * cycle; from left to right, or from the top down where the whole is to be higher than wide
 * (Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical system structures,
 * 1981). Components are laid out one by one. Nodes that have positions stay there as far as the
 * layers and boxes let them.
 *
 * Returns: FALSE when the progress function stopped it
 */
gboolean
tie_layers_layout (const TieLayoutProblem *problem, double *x, double *y)
{
  g_return_val_if_fail (problem != NULL && x != NULL && y != NULL, FALSE);

  g_auto (TieArrangement) arrangement;

  tie_arrangement_init (&arrangement, problem, x, y);
  tie_parts_lay_out (&arrangement, lay_out_part);
  return tie_arrangement_finish (&arrangement);
}

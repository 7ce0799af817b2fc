/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Boxes that are to stand in layers. */

#include "tie-layer-boxes.h"

/* Layers of so few boxes are so many mean box sizes apart, those of many boxes at least so many. */
#define FEW 30.0
#define LOOSEST 1.5
#define TIGHTEST 0.7

/**
 * tie_layer_boxes_looseness:
 * @boxes: boxes
 *
 * Returns: how far a few boxes are to be apart more than they must be, 1; of many ever less, down
 * to
 *   0
 */
double
tie_layer_boxes_looseness (const TieLayerBoxes *boxes)
{
  return MIN (FEW / MAX (boxes->n, 1), 1);
}

/**
 * tie_layer_boxes_clearance:
 * @boxes: boxes
 *
 * Returns: what stays free between the boxes of two layers, at least
 */
double
tie_layer_boxes_clearance (const TieLayerBoxes *boxes)
{
  double size = 0;

  for (guint i = 0; i < boxes->n; i++)
    size += (boxes->along[i] + boxes->across[i]) / 2 / boxes->n;
  return MAX (boxes->gap, size * MAX (LOOSEST * tie_layer_boxes_looseness (boxes), TIGHTEST));
}

/**
 * tie_layer_boxes_distance:
 * @boxes: boxes
 *
 * Returns: how far the middles of two layers are from each other, on the average and at least
 */
double
tie_layer_boxes_distance (const TieLayerBoxes *boxes)
{
  double along = 0;

  for (guint i = 0; i < boxes->n; i++)
    along += boxes->along[i] / boxes->n;
  return along + tie_layer_boxes_clearance (boxes);
}

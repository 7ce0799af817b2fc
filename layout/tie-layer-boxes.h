/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieLayerBoxes:
 * @n: how many boxes
 * @along: (array length=n): their sizes in the direction in which edges run
 * @across: (array length=n): their sizes across it
 * @gap: what stays free between two boxes
 * @aspect: the wished length of the whole along, divided by that across
 * @given_along: (array length=n) (nullable): where their middles were; NULL: nowhere yet
 * @given_across: (array length=n) (nullable): likewise
 *
 * Boxes that are to stand in layers, whichever way these run.
 */
typedef struct
{
  guint n;
  const double *along;
  const double *across;
  double gap;
  double aspect;
  const double *given_along;
  const double *given_across;
} TieLayerBoxes;

/* So many times their least distance layers may be apart. */
#define TIE_LAYERS_MOST_STRETCH 2.0

double tie_layer_boxes_looseness (const TieLayerBoxes *boxes);
double tie_layer_boxes_clearance (const TieLayerBoxes *boxes);
double tie_layer_boxes_distance (const TieLayerBoxes *boxes);

G_END_DECLS

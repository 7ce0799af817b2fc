/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-curve.h"

G_BEGIN_DECLS

/**
 * TieBox:
 * @x: its left
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * An upright rectangle.
 */
typedef struct
{
  double x, y, width, height;
} TieBox;

/**
 * TieLabelCandidate:
 * @label: the label that may stand here
 * @box: where
 * @cost: how unwelcome the place is by itself, 0: ideal; only compared with the costs of others
 *
 * A place for a label.
 */
typedef struct
{
  guint label;
  TieBox box;
  double cost;
} TieLabelCandidate;

/**
 * TieLabelProblem:
 * @n_labels: how many labels
 * @priority: (array length=n_labels): which labels to keep when not all fit: higher first
 * @n_candidates: how many places
 * @candidates: (array length=n_candidates): places, in any order
 * @n_obstacles: how many boxes that do not move
 * @obstacles: (array length=n_obstacles): boxes that no label may touch (names, keys)
 * @n_circles: how many discs
 * @circles: (array length=n_circles*3): discs that no label may touch: x, y and radius of each
 * @n_curves: how many curves
 * @curves: (array length=n_curves): ties that no label may cross
 * @curve_margins: (array length=n_curves) (nullable): half the width of each, pixels; %NULL: 0
 * @curve_label: (array length=n_curves) (nullable): for each the label that may cross it (its own),
 *   or -1; %NULL: none may
 * @quick: stop at the first dead end: for weighing many problems against one another
 * @area: labels stay inside
 * @gap: pixels that stay free between a label and all else
 *
 * Labels, the places they might take and what they must not touch.
 */
typedef struct
{
  guint n_labels;
  const double *priority;
  guint n_candidates;
  const TieLabelCandidate *candidates;
  guint n_obstacles;
  const TieBox *obstacles;
  guint n_circles;
  const double *circles;
  guint n_curves;
  const TieCurve *curves;
  const double *curve_margins;
  const int *curve_label;
  TieBox area;
  double gap;
  gboolean quick;
} TieLabelProblem;

guint tie_label_place (const TieLabelProblem *problem, int *chosen);

G_END_DECLS

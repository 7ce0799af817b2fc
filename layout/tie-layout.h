/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-stress.h"

G_BEGIN_DECLS

/**
 * TieLayoutKind:
 * @TIE_LAYOUT_STRESS: distances on the plane like those in the graph
 * @TIE_LAYOUT_CIRCLE: on one circle, ordered for few crossings
 * @TIE_LAYOUT_RINGS: on rings around the focus, by their distance from it
 * @TIE_LAYOUT_LAYERS: in layers from those who give to those who receive
 *
 * How nodes are arranged.
 */
typedef enum
{
  TIE_LAYOUT_STRESS,
  TIE_LAYOUT_CIRCLE,
  TIE_LAYOUT_RINGS,
  TIE_LAYOUT_LAYERS,
} TieLayoutKind;

#define TIE_N_LAYOUT_KINDS 4

/**
 * TieLayoutProblem:
 * @graph: nodes and edges; edges run from giver to receiver
 * @width: (array length=n_nodes): of each node's box: disc and label, pixels
 * @height: (array length=n_nodes): likewise
 * @pinned: (array length=n_nodes) (nullable): nodes that keep the position they are given
 * @from_given: the given positions are where the layout begins, and it leaves them only where it
 * must
 * @focus: the node that comes to the middle, or -1
 * @aspect: the wished width of the whole, divided by its height
 * @gap: what stays free between two boxes, pixels
 * @seed: what the outcome depends on besides the graph
 * @bare: leave the boxes as they overlap: positions of least stress and nothing else
 * @progress: (nullable): is told how far it is
 *
 * What is to be arranged, in plain arrays, all borrowed.
 */
typedef struct
{
  TieLayoutKind kind;
  TieGraph graph;
  const double *width;
  const double *height;
  const gboolean *pinned;
  gboolean from_given;
  int focus;
  double aspect;
  double gap;
  guint seed;
  gboolean bare;
  TieLayoutProgress progress;
  gpointer progress_data;
} TieLayoutProblem;

gboolean tie_layout_run (const TieLayoutProblem *problem, double *x, double *y);

G_END_DECLS

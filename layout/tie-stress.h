/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-layout-progress.h"

G_BEGIN_DECLS

/**
 * TieGraph:
 * @n_nodes: nodes are numbered from 0
 * @n_edges: edges; parallel ones and loops are allowed and count once and not at all
 * @from, @to: (array length=n_edges)
 * @lengths: (array length=n_edges) (nullable): ideal lengths, above 0; NULL: all 1
 *
 * A graph in plain arrays, borrowed.
 */
typedef struct
{
  guint n_nodes;
  guint n_edges;
  const guint *from;
  const guint *to;
  const double *lengths;
} TieGraph;

/**
 * TieStressOptions:
 * @seed: what the start depends on
 * @rounds: how often all pairs are gone through; 0: by the size of the graph
 * @starts: how many starts are tried, the one of least stress wins; 0: by the size of the graph
 * @fixed: (array) (nullable): nodes that keep their positions
 * @from_given: begin with the positions as they are
 * @progress: (nullable): is told how far it is, and may stop it
 * @progress_data: for @progress
 *
 * How a stress layout is made; all 0 is the usual way.
 */
typedef struct
{
  guint seed;
  guint rounds;
  guint starts;
  const gboolean *fixed;
  gboolean from_given;
  TieLayoutProgress progress;
  gpointer progress_data;
} TieStressOptions;

gboolean
tie_stress_layout (const TieGraph *graph, const TieStressOptions *options, double *x, double *y);
double tie_stress_measure (const TieGraph *graph, const double *x, const double *y);

G_END_DECLS

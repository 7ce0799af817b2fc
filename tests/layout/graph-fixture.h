/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Graphs and boxes for the tests of layouts. */
#pragma once

#include "tie-layout.h"
#include "tie-random.h"

G_BEGIN_DECLS

/* A graph with a box for each node; all boxes are of 90 × 28 pixels unless a test changes them. */
typedef struct
{
  guint n_nodes;
  guint n_edges;
  guint *from;
  guint *to;
  double *x;
  double *y;
  double *width;
  double *height;
} GraphFixture;

GraphFixture *graph_fixture_new (guint n_nodes, guint n_edges);
void graph_fixture_free (GraphFixture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GraphFixture, graph_fixture_free)

GraphFixture *graph_fixture_new_grid (guint columns, guint rows);
GraphFixture *graph_fixture_new_tree (guint n_nodes, guint seed);
GraphFixture *graph_fixture_new_hubs (guint n_nodes, guint seed);
GraphFixture *graph_fixture_new_pairs (guint n_nodes, guint n_edges, const guint *pairs);

TieGraph graph_fixture_get_graph (const GraphFixture *self);
TieLayoutProblem graph_fixture_get_problem (const GraphFixture *self);
guint graph_fixture_count_crossings (const GraphFixture *self);
guint graph_fixture_count_through (const GraphFixture *self);
guint graph_fixture_count_overlaps (const GraphFixture *self, double gap);
double graph_fixture_measure_area (const GraphFixture *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A graph and where somebody drew it. Node i is tied to @neighbors[@first[i]] … up to
 * @first[i + 1]; an edge is in @from and @to once, whatever its direction. */
typedef struct
{
  guint n_nodes;
  guint n_edges;
  guint *from;
  guint *to;
  guint *first;
  guint *neighbors;
  double *x; /* of centres */
  double *y;
  double *width;
  double *height;
} DrawnGraph;

DrawnGraph *
drawn_graph_read (const char *edges_path, const char *positions_path, double width, double height);

void drawn_graph_free (DrawnGraph *graph);

double drawn_graph_stress (const DrawnGraph *graph);

guint64 drawn_graph_crossings (const DrawnGraph *graph);

guint64 drawn_graph_through (const DrawnGraph *graph);

guint64 drawn_graph_overlaps (const DrawnGraph *graph);

double drawn_graph_area (const DrawnGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DrawnGraph, drawn_graph_free)

G_END_DECLS

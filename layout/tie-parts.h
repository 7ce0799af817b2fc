/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arrangement.h"

G_BEGIN_DECLS

/**
 * TiePart:
 * @graph: its nodes and edges, numbered within the part; no loops, each edge once, in the order of
 *   their ends
 * @members: (array): the number of each of its nodes in the whole
 * @width: (array): of each node's box
 * @height: (array): likewise
 * @x: (array): middle of each node's box, to be filled in
 * @y: (array): likewise
 * @focus: the one of its nodes that is the focus of the whole, or -1
 *
 * A connected component of a graph that is being laid out.
 */
typedef struct
{
  TieGraph graph;
  const guint *members;
  const double *width;
  const double *height;
  double *x;
  double *y;
  int focus;
} TiePart;

typedef void (*TiePartFunc) (TieArrangement *arrangement, const TiePart *part);

void tie_parts_lay_out (TieArrangement *arrangement, TiePartFunc lay_out);

G_END_DECLS

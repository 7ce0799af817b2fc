/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

/**
 * TieDrawing:
 * @adjacency: the graph
 * @x: (array): middles of the boxes
 * @y: (array): likewise
 * @half_width: (array): half the width of each box
 * @half_height: (array): half its height
 *
 * A graph drawn with boxes and straight edges from middle to middle.
 */
typedef struct
{
  const TieAdjacency *adjacency;
  float *x;
  float *y;
  const float *half_width;
  const float *half_height;
} TieDrawing;

/**
 * TieFrame:
 *
 * An upright rectangle by its sides.
 */
typedef struct
{
  float left, top, right, bottom;
} TieFrame;

/**
 * TieDrawingGrid:
 *
 * A drawing on a grid of cells, each of which knows what edges and boxes run through it: counts
 * what a node at another place would cross, without looking at the rest.
 */
typedef struct _TieDrawingGrid TieDrawingGrid;

TieDrawingGrid *tie_drawing_grid_new (TieDrawing *drawing, const TieFrame *frame);
void tie_drawing_grid_free (TieDrawingGrid *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDrawingGrid, tie_drawing_grid_free)

void tie_drawing_grid_move (TieDrawingGrid *self, guint node, float x, float y);

G_END_DECLS

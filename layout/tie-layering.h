/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-dag.h"

G_BEGIN_DECLS

/**
 * TieLayeringSeat:
 *
 * What an item is sorted by within its layer.
 */
typedef struct
{
  guint item;
  guint place;
  double key;
} TieLayeringSeat;

/**
 * TieLayering:
 * @n_nodes: how many nodes; the first items are these
 * @n_items: how many items: nodes, and the points at which edges pass through layers
 * @n_layers: how many layers
 * @layer: (array length=n_items): the layer of each item
 * @start: (array length=n_layers+1): where the items of each layer begin in @order
 * @order: (array length=n_items): the items of each layer in their order
 * @place: (array length=n_items): the place of each item within its layer
 * @before: to which items in the layer before each is joined
 * @after: to which in the layer after
 * @from: (array length=n_items-n_nodes): where the edge begins that passes through a point
 * @to: (array length=n_items-n_nodes): where it ends
 * @seats: (array length=n_items): room to sort in
 * @sums: (array length=n_items+1): room to count crossings in
 *
 * A graph in layers, each edge divided so that its pieces run from one layer to the next.
 */
typedef struct
{
  guint n_nodes;
  guint n_items;
  guint n_layers;
  guint *layer;
  guint *start;
  guint *order;
  guint *place;
  TieArcs before;
  TieArcs after;
  guint *from;
  guint *to;
  TieLayeringSeat *seats;
  guint *sums;
} TieLayering;

TieLayering *tie_layering_new (const TieDag *dag, const guint *layer, guint n_layers);
void tie_layering_free (TieLayering *layering);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieLayering, tie_layering_free)

guint tie_layering_size (const TieLayering *layering, guint layer);
void tie_layering_sort_layer (TieLayering *layering, guint layer, const double *key);
void tie_layering_sort (TieLayering *layering, const double *key);
void tie_layering_set_order (TieLayering *layering, const guint *order);
double tie_layering_count_crossings (const TieLayering *layering);

G_END_DECLS

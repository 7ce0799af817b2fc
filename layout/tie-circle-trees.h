/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

/**
 * TieCircleTrees:
 * @n_nodes: how many nodes the graph has
 * @parent: (array length=n_nodes): what each node hangs on; #TIE_CIRCLE_NO_PARENT for those that
 *   are left when all that hangs is taken away
 * @n_hanging: how many hang
 * @hanging: (array length=n_hanging): which, each before its parent
 *
 * The trees that hang on a graph. They need never cross anything.
 */
typedef struct
{
  guint n_nodes;
  guint *parent;
  guint n_hanging;
  guint *hanging;
} TieCircleTrees;

#define TIE_CIRCLE_NO_PARENT G_MAXUINT

TieCircleTrees *tie_circle_trees_new (const TieAdjacency *adjacency);
void tie_circle_trees_free (TieCircleTrees *trees);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieCircleTrees, tie_circle_trees_free)

void tie_circle_trees_hang (const TieCircleTrees *trees, guint *order);

G_END_DECLS

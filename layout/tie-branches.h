/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

/**
 * TieBranch:
 * @holder: the node from which it hangs, which is none of its own
 * @first: where its nodes begin in the order of the branches; the first of them hangs from @holder
 * @n_nodes: how many they are
 *
 * What hangs from a graph by a single edge.
 */
typedef struct
{
  guint holder;
  guint first;
  guint n_nodes;
} TieBranch;

/**
 * TieBranches:
 * @n: how many there are
 * @branch: (array length=n): each after those that hang from it
 * @order: (array): nodes, those of a branch side by side
 *
 * The branches of a graph.
 */
typedef struct
{
  guint n;
  TieBranch *branch;
  guint *order;
} TieBranches;

TieBranches *tie_branches_new (const TieAdjacency *adjacency, guint most);
void tie_branches_free (TieBranches *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieBranches, tie_branches_free)

G_END_DECLS

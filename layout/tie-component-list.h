/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

/**
 * TieComponentList:
 * @n: how many components
 * @start: (array length=n+1): where the members of each begin
 * @member: all nodes, component by component, in rising order in each
 *
 * The connected components of a graph, node by node.
 */
typedef struct
{
  guint n;
  guint *start;
  guint *member;
} TieComponentList;

TieComponentList *tie_component_list_new (const TieAdjacency *adjacency);
void tie_component_list_free (TieComponentList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieComponentList, tie_component_list_free)

G_END_DECLS

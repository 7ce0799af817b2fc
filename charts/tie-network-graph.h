/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-stress.h"

G_BEGIN_DECLS

/**
 * TieNetworkGraph:
 * @organizations: (element-type TieOrganization): by id
 * @flows: (element-type TieFlow): those that are drawn: by giver, receiver, and what they say
 * @from, @to: (array): of each flow, indexes into @organizations
 *
 * The network of a document in an order of its own: a document with its arrays in another order has
 * the same graph. Read only.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray *organizations;
  GPtrArray *flows;
  guint *from;
  guint *to;
} TieNetworkGraph;

TieNetworkGraph *tie_network_graph_new (TieDocument *document);
TieNetworkGraph *tie_network_graph_ref (TieNetworkGraph *self);
void tie_network_graph_unref (TieNetworkGraph *self);
TieGraph tie_network_graph_get_ties (const TieNetworkGraph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkGraph, tie_network_graph_unref)

G_END_DECLS

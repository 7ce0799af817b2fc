/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieEdgeList:
 * @names: (element-type utf8): of the nodes, in the order in which they are first named
 * @from, @to: (element-type guint): of the edges, indexes into @names
 *
 * A graph as plain text: two names a line, `#` begins a comment, a lone name is a node without an
 * edge.
 */
typedef struct
{
  GPtrArray *names;
  GArray *from;
  GArray *to;
} TieEdgeList;

TieEdgeList *tie_edge_list_new (void);
TieEdgeList *tie_edge_list_read (GBytes *bytes, GPtrArray **problems);
void tie_edge_list_free (TieEdgeList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieEdgeList, tie_edge_list_free)

G_END_DECLS

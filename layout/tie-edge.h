/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieEdge:
 * @from: a node's number
 * @to: another's
 *
 * An edge in a list that is to be sorted.
 */
typedef struct
{
  guint from;
  guint to;
} TieEdge;

guint tie_edge_sort (guint n, TieEdge *edges);

G_END_DECLS

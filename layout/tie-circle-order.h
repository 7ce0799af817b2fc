/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-arrangement.h"

G_BEGIN_DECLS

void tie_circle_order (const TieAdjacency *adjacency, TieArrangement *arrangement, guint *order);
void tie_circle_order_insert (const TieAdjacency *adjacency, const gboolean *moves, guint *order);

G_END_DECLS

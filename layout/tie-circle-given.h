/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-arrangement.h"

G_BEGIN_DECLS

gboolean tie_circle_given_keep (TieArrangement *arrangement, const TieAdjacency *adjacency);
void tie_circle_given_order (const TieArrangement *arrangement,
                             const TieAdjacency *adjacency,
                             double first,
                             guint *order);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

gboolean tie_tree_start_fits (const TieAdjacency *adjacency);
void tie_tree_start_place (const TieAdjacency *adjacency, double *x, double *y);

G_END_DECLS

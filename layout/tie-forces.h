/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"

G_BEGIN_DECLS

void tie_forces_run (const TieAdjacency *adjacency,
                     const gboolean *fixed,
                     guint steps,
                     double *x,
                     double *y);

G_END_DECLS

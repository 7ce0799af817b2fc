/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-stress.h"

G_BEGIN_DECLS

guint tie_components_find (const TieGraph *graph, guint *component);
void tie_components_pack (const TieGraph *graph,
                          const double *width,
                          const double *height,
                          double gap,
                          double aspect,
                          double *x,
                          double *y);

G_END_DECLS

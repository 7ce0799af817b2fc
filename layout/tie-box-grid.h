/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-label-place.h"

G_BEGIN_DECLS

/**
 * TieBoxGrid:
 *
 * Finds the boxes near a place.
 */
typedef struct _TieBoxGrid TieBoxGrid;

TieBoxGrid *tie_box_grid_new (guint n, const TieBox *boxes);
void tie_box_grid_free (TieBoxGrid *grid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieBoxGrid, tie_box_grid_free)

void tie_box_grid_find (const TieBoxGrid *grid, const TieBox *box, double margin, GArray *found);
void tie_box_grid_find_from (const TieBoxGrid *grid,
                             const TieBox *box,
                             double margin,
                             guint first,
                             GArray *found);
gboolean tie_box_overlaps (const TieBox *a, const TieBox *b, double gap);

G_END_DECLS

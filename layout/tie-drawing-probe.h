/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-drawing-grid.h"

G_BEGIN_DECLS

/**
 * TieDrawingProbe:
 *
 * Asks a grid. Several may ask at once, each for one thread, while nothing is moved.
 */
typedef struct _TieDrawingProbe TieDrawingProbe;

TieDrawingProbe *tie_drawing_probe_new (const TieDrawingGrid *grid);
void tie_drawing_probe_free (TieDrawingProbe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDrawingProbe, tie_drawing_probe_free)

guint
tie_drawing_probe_count_crossings (TieDrawingProbe *self, guint node, float x, float y, guint most);
guint tie_drawing_probe_count_on_edge (TieDrawingProbe *self, guint a, guint b);
guint
tie_drawing_probe_count_through (TieDrawingProbe *self, guint node, float x, float y, guint most);
float tie_drawing_probe_measure_overlap (TieDrawingProbe *self,
                                         guint node,
                                         float x,
                                         float y,
                                         float gap,
                                         guint *n_hit,
                                         guint *hit);

G_END_DECLS

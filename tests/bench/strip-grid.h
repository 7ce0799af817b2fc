/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A grid over the plane whose columns, and whose rows, have as many points each, so that a crowd
 * has as fine a grid as it needs. Things are put into the cells that they touch. */
typedef struct _StripGrid StripGrid;

StripGrid *strip_grid_new (const double *x, const double *y, guint n, guint n_strips);

void strip_grid_free (StripGrid *grid);

/* Appends the numbers of the cells that a line, or a box, touches: each once. */
void strip_grid_cover_line (const StripGrid *grid,
                            double ax,
                            double ay,
                            double bx,
                            double by,
                            GArray *cells);

void strip_grid_cover_box (const StripGrid *grid,
                           double left,
                           double top,
                           double right,
                           double bottom,
                           GArray *cells);

/* Puts a thing into cells. Things are numbered from 0; they are put in by their order. */
void strip_grid_put (StripGrid *grid, guint thing, const GArray *cells);

/* Returns the things in a cell. */
const guint *strip_grid_things (const StripGrid *grid, guint cell, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StripGrid, strip_grid_free)

G_END_DECLS

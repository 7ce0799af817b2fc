/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-paint.h"
#include "tie-path.h"

G_BEGIN_DECLS

void tie_shape_paint (cairo_t *cr,
                      const TiePath *path,
                      const TieFill *fill,
                      const TieStroke *stroke,
                      double opacity);
gboolean tie_shape_is_filled (const TieFill *fill);
gboolean tie_shape_is_stroked (const TieStroke *stroke);
gboolean tie_shape_is_snapped (const TiePath *path, const TieStroke *stroke);
guint tie_shape_count_parts (const TieFill *fill, const TieStroke *stroke);
void tie_shape_snap (double pixels, double *x, double *y);
void tie_shape_trace (cairo_t *cr, const TiePath *path);
void tie_shape_set_stroke (cairo_t *cr, const TieStroke *stroke);
void tie_shape_set_color (cairo_t *cr, TieColor color, double opacity);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TieRaster:
 *
 * Paints what is small or thin on the pixels of an image, many times faster than Cairo does.
 */
typedef struct _TieRaster TieRaster;

TieRaster *tie_raster_new (cairo_t *cr);
void tie_raster_free (TieRaster *self);
gboolean tie_raster_paint (TieRaster *self, const TieSceneItem *item, double opacity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieRaster, tie_raster_free)

G_END_DECLS

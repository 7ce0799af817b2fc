/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-emphasis.h"
#include "tie-scene.h"

G_BEGIN_DECLS

gboolean tie_scene_paint_pixels (TieScene *scene,
                                 cairo_surface_t *surface,
                                 double scale,
                                 const TieEmphasis *emphasis,
                                 const int *cancelled);

G_END_DECLS

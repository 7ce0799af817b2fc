/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-emphasis-shapes.h"

G_BEGIN_DECLS

void tie_emphasis_paint_beneath (TieScene *scene,
                                 cairo_t *cr,
                                 guint index,
                                 int last_group,
                                 double zoom,
                                 const TieEmphasis *emphasis);
void tie_emphasis_paint_ring (TieScene *scene,
                              cairo_t *cr,
                              const TieSceneGroup *group,
                              TieRect bounds,
                              TieColor accent);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene-painter.h"

G_BEGIN_DECLS

/* How far what is painted beneath a mark reaches beyond it, in view pixels */
#define TIE_EMPHASIS_REACH 8.0

TieColor tie_emphasis_get_ground (TieScene *scene);
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

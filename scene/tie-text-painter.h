/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "tie-scene.h"
#include "tie-text-line.h"

G_BEGIN_DECLS

TieRect tie_text_get_strike (const TieTextStyle *style, TieRect box, double y);
void tie_text_paint (cairo_t *cr,
                     const TieSceneItem *item,
                     TieTextLine *line,
                     double shrink,
                     double opacity);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-drawing-grid.h"

G_BEGIN_DECLS

void tie_leveling_draw_in (TieDrawing *drawing, const TieFrame *frame, float by);
void tie_leveling_run (TieDrawing *drawing, const TieFrame *frame, float gap, float most);

G_END_DECLS

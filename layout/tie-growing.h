/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-drawing-grid.h"
#include "tie-stress-model.h"

G_BEGIN_DECLS

void tie_growing_run (TieStressModel *model,
                      TieDrawing *drawing,
                      const gboolean *moves,
                      const TieFrame *frame,
                      float gap,
                      float scale);

G_END_DECLS

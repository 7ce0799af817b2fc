/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-drawing-grid.h"

G_BEGIN_DECLS

guint tie_overlap_relax (TieDrawing *drawing,
                         const gboolean *moves,
                         const TieFrame *frame,
                         float gap,
                         float part,
                         guint passes);

G_END_DECLS

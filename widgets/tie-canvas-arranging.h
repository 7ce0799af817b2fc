/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas.h"

G_BEGIN_DECLS

/**
 * TieArranging:
 * @TIE_ARRANGING_NOTHING: whatever goes on takes no time worth mentioning
 * @TIE_ARRANGING_LAYOUT: organisations are being arranged, which can be stopped
 * @TIE_ARRANGING_DRAWING: they have been, and are being drawn
 *
 * What a canvas is busy with.
 */
typedef enum
{
  TIE_ARRANGING_NOTHING,
  TIE_ARRANGING_LAYOUT,
  TIE_ARRANGING_DRAWING,
} TieArranging;

TieArranging tie_canvas_get_arranging (TieCanvas *self, double *done);
gboolean tie_canvas_stop_arranging (TieCanvas *self);

G_END_DECLS

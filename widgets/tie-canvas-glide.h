/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas.h"

G_BEGIN_DECLS

void tie_canvas_glide_to (TieCanvas *self, GHashTable *subjects);
gboolean tie_canvas_glide_is_there (TieCanvas *self);

G_END_DECLS

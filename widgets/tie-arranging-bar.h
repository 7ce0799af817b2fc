/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas.h"

G_BEGIN_DECLS

#define TIE_TYPE_ARRANGING_BAR (tie_arranging_bar_get_type ())
G_DECLARE_FINAL_TYPE (TieArrangingBar, tie_arranging_bar, TIE, ARRANGING_BAR, GtkWidget)

GtkWidget *tie_arranging_bar_new (TieCanvas *canvas);
gboolean tie_arranging_bar_is_shown (TieArrangingBar *self);

G_END_DECLS

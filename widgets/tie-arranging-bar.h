/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-busy-bar.h"
#include "tie-canvas.h"

G_BEGIN_DECLS

#define TIE_TYPE_ARRANGING_BAR (tie_arranging_bar_get_type ())
G_DECLARE_FINAL_TYPE (TieArrangingBar, tie_arranging_bar, TIE, ARRANGING_BAR, TieBusyBar)

GtkWidget *tie_arranging_bar_new (TieCanvas *canvas);

G_END_DECLS

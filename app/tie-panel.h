/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_PANEL (tie_panel_get_type ())
G_DECLARE_FINAL_TYPE (TiePanel, tie_panel, TIE, PANEL, GtkWidget)

int tie_panel_get_width (TiePanel *self);
void tie_panel_set_width (TiePanel *self, int width);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_SIDE_PANEL (tie_side_panel_get_type ())
G_DECLARE_FINAL_TYPE (TieSidePanel, tie_side_panel, TIE, SIDE_PANEL, GtkWidget)

void tie_side_panel_set_session (TieSidePanel *self, TieSession *session);
void tie_side_panel_focus_search (TieSidePanel *self);
void tie_side_panel_set_query (TieSidePanel *self, const char *query);
guint tie_side_panel_get_n_subjects (TieSidePanel *self);

G_END_DECLS

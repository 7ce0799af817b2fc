/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_DETAIL_PANEL (tie_detail_panel_get_type ())
G_DECLARE_FINAL_TYPE (TieDetailPanel, tie_detail_panel, TIE, DETAIL_PANEL, GtkWidget)

void tie_detail_panel_set_session (TieDetailPanel *self, TieSession *session);
gboolean tie_detail_panel_is_complete (TieDetailPanel *self);
char *tie_detail_panel_dup_text (TieDetailPanel *self);

G_END_DECLS

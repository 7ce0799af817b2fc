/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_TAB_STOP (tie_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (TieTabStop, tie_tab_stop, TIE, TAB_STOP, GtkWidget)

void tie_tab_stop_set_child (TieTabStop *self, GtkWidget *child);

G_END_DECLS

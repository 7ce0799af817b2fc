/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_PANEL_HANDLE (tie_panel_handle_get_type ())
G_DECLARE_FINAL_TYPE (TiePanelHandle, tie_panel_handle, TIE, PANEL_HANDLE, GtkWidget)

G_END_DECLS

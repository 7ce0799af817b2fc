/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TIE_TYPE_HELP_WINDOW (tie_help_window_get_type ())
G_DECLARE_FINAL_TYPE (TieHelpWindow, tie_help_window, TIE, HELP_WINDOW, AdwWindow)

GtkWidget *tie_help_window_new (GtkWindow *parent);

G_END_DECLS

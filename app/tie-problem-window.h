/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TIE_TYPE_PROBLEM_WINDOW (tie_problem_window_get_type ())
G_DECLARE_FINAL_TYPE (TieProblemWindow, tie_problem_window, TIE, PROBLEM_WINDOW, AdwWindow)

GtkWidget *tie_problem_window_new (GtkWindow *parent, const char *file_name, GPtrArray *problems);
char *tie_problem_window_dup_text (TieProblemWindow *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIE_TYPE_PROBLEM_BAR (tie_problem_bar_get_type ())
G_DECLARE_FINAL_TYPE (TieProblemBar, tie_problem_bar, TIE, PROBLEM_BAR, GtkWidget)

void tie_problem_bar_show_problems (TieProblemBar *self,
                                    const char *file_name,
                                    GPtrArray *problems,
                                    gboolean old_kept);
void tie_problem_bar_show_failure (TieProblemBar *self, const char *message);
void tie_problem_bar_show_changed (TieProblemBar *self);
void tie_problem_bar_continue (TieProblemBar *self, TieProblemBar *other);
void tie_problem_bar_hide (TieProblemBar *self);
gboolean tie_problem_bar_is_shown (TieProblemBar *self);
const char *tie_problem_bar_get_text (TieProblemBar *self);
GPtrArray *tie_problem_bar_get_problems (TieProblemBar *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-story-player.h"

G_BEGIN_DECLS

#define TIE_TYPE_PRESENTER_WINDOW (tie_presenter_window_get_type ())
G_DECLARE_FINAL_TYPE (TiePresenterWindow, tie_presenter_window, TIE, PRESENTER_WINDOW, AdwWindow)

/* Its actions are those of the window that presents, which is given to it as the group "win" */
GtkWidget *tie_presenter_window_new (TieStoryPlayer *player);
void tie_presenter_window_reset_clock (TiePresenterWindow *self, gint64 now);
void tie_presenter_window_update_clock (TiePresenterWindow *self, gint64 now);
const char *tie_presenter_window_get_elapsed (TiePresenterWindow *self);
const char *tie_presenter_window_get_notes (TiePresenterWindow *self);
const char *tie_presenter_window_get_next (TiePresenterWindow *self);

G_END_DECLS

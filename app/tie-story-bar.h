/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-story-player.h"

G_BEGIN_DECLS

#define TIE_TYPE_STORY_BAR (tie_story_bar_get_type ())
G_DECLARE_FINAL_TYPE (TieStoryBar, tie_story_bar, TIE, STORY_BAR, GtkWidget)

void tie_story_bar_set_player (TieStoryBar *self, TieStoryPlayer *player);
void tie_story_bar_set_presenting (TieStoryBar *self, gboolean presenting, int width, int height);
void tie_story_bar_show_overview (TieStoryBar *self);
gboolean tie_story_bar_has_overview (TieStoryBar *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-charts.h"
#include "tie-story.h"

G_BEGIN_DECLS

#define TIE_TYPE_STORY_PLAYER (tie_story_player_get_type ())
G_DECLARE_FINAL_TYPE (TieStoryPlayer, tie_story_player, TIE, STORY_PLAYER, GObject)

TieStoryPlayer *tie_story_player_new (TieSession *session, TieCharts *charts);
void tie_story_player_set_charts (TieStoryPlayer *self, TieCharts *charts);
void tie_story_player_start (TieStoryPlayer *self, guint story, guint step);
void tie_story_player_stop (TieStoryPlayer *self);
gboolean tie_story_player_move (TieStoryPlayer *self, int steps);
TieStory *tie_story_player_get_story (TieStoryPlayer *self);
TieStoryStep *tie_story_player_get_step (TieStoryPlayer *self);
guint tie_story_player_get_position (TieStoryPlayer *self);
guint tie_story_player_get_n_steps (TieStoryPlayer *self);
TieSession *tie_story_player_get_session (TieStoryPlayer *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document-file.h"
#include "tie-story-player.h"

G_BEGIN_DECLS

#define TIE_TYPE_STORY_PANEL (tie_story_panel_get_type ())
G_DECLARE_FINAL_TYPE (TieStoryPanel, tie_story_panel, TIE, STORY_PANEL, GtkWidget)

void tie_story_panel_set_up (TieStoryPanel *self,
                             TieDocumentFile *file,
                             TieStoryPlayer *player,
                             TieCharts *charts);
void tie_story_panel_add_step (TieStoryPanel *self);
void tie_story_panel_choose (TieStoryPanel *self, guint story);
gboolean tie_story_panel_flush (TieStoryPanel *self);
gboolean tie_story_panel_is_pending (TieStoryPanel *self);
void tie_story_panel_focus (TieStoryPanel *self);

G_END_DECLS

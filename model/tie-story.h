/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-story-step.h"

G_BEGIN_DECLS

#define TIE_TYPE_STORY (tie_story_get_type ())
G_DECLARE_FINAL_TYPE (TieStory, tie_story, TIE, STORY, GObject)

const char *tie_story_get_id (TieStory *self);
const TieText *tie_story_get_title (TieStory *self);
const TieText *tie_story_get_summary (TieStory *self);
GPtrArray *tie_story_get_steps (TieStory *self);

G_END_DECLS

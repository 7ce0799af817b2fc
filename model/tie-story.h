/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"
#include "tie-text.h"

G_BEGIN_DECLS

#define TIE_TYPE_STORY (tie_story_get_type ())
G_DECLARE_FINAL_TYPE (TieStory, tie_story, TIE, STORY, GObject)

/**
 * TieStep:
 * @show: (element-type utf8): ids
 * @at: (nullable): the moment
 *
 * A step of a story.
 */
typedef struct
{
  TieText *title;
  TieText *text;
  TieText *notes;
  GPtrArray *show;
  GPtrArray *hide;
  char *chart;
  TieDate *at;
} TieStep;

TieStep *tie_step_new (void);
void tie_step_free (TieStep *self);

const char *tie_story_get_id (TieStory *self);
const TieText *tie_story_get_title (TieStory *self);
GPtrArray *tie_story_get_steps (TieStory *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TieStoryText:
 *
 * A text in lines of a certain width, of which as many as there is room for are drawn at a time.
 */
typedef struct _TieStoryText TieStoryText;

TieStoryText *tie_story_text_new (const char *text,
                                  const TieTextStyle *style,
                                  const char *language,
                                  double width);
void tie_story_text_free (TieStoryText *self);
guint tie_story_text_get_n_lines (const TieStoryText *self);
double tie_story_text_get_height (const TieStoryText *self, guint from, guint to);
guint tie_story_text_fit (const TieStoryText *self, guint from, double height);
void tie_story_text_draw (const TieStoryText *self,
                          TieScene *scene,
                          const char *id,
                          TieRole role,
                          double x,
                          double y,
                          guint from,
                          guint to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieStoryText, tie_story_text_free)

G_END_DECLS

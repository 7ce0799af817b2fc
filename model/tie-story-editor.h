/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

/**
 * TieStepDraft:
 * @title: (nullable): its title; NULL or empty: none
 * @text: (nullable): likewise what is told
 * @notes: (nullable): likewise the presenter's notes
 * @chart: where it takes place
 * @at: (nullable): the moment
 * @show: (nullable) (array zero-terminated=1): ids of what the view is fitted to
 * @light: (nullable) (array zero-terminated=1): ids of what is brought forward
 * @hide: (nullable) (array zero-terminated=1): ids of what is left out
 *
 * A step that is to be added: what is seen, and a first title for it.
 */
typedef struct
{
  const char *title;
  const char *text;
  const char *notes;
  TieStepChart chart;
  const TieDate *at;
  const char *const *show;
  const char *const *light;
  const char *const *hide;
} TieStepDraft;

TieDocument *tie_story_editor_add_story (TieDocument *document,
                                         const char *title,
                                         const char *language,
                                         GError **error);
TieDocument *tie_story_editor_remove_story (TieDocument *document, guint story, GError **error);
TieDocument *tie_story_editor_insert_step (TieDocument *document,
                                           guint story,
                                           guint position,
                                           const TieStepDraft *draft,
                                           const char *language,
                                           GError **error);
TieDocument *
tie_story_editor_remove_step (TieDocument *document, guint story, guint step, GError **error);
TieDocument *tie_story_editor_move_step (TieDocument *document,
                                         guint story,
                                         guint from,
                                         guint to,
                                         GError **error);
TieDocument *tie_story_editor_set_view (TieDocument *document,
                                        guint story,
                                        guint step,
                                        const TieStepDraft *view,
                                        GError **error);

/* tie-story-editor-step.c */
TieDocument *tie_story_editor_set_text (TieDocument *document,
                                        guint story,
                                        guint step,
                                        const char *key,
                                        const char *language,
                                        const char *text,
                                        GError **error);
TieDocument *tie_story_editor_set_title (TieDocument *document,
                                         guint story,
                                         const char *language,
                                         const char *title,
                                         GError **error);
TieDocument *tie_story_editor_set_quiz (TieDocument *document,
                                        guint story,
                                        guint step,
                                        TieQuiz quiz,
                                        const char *const *of,
                                        GError **error);
TieDocument *
tie_story_editor_duplicate_step (TieDocument *document, guint story, guint step, GError **error);

G_END_DECLS

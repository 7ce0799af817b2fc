/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"
#include "tie-text.h"

G_BEGIN_DECLS

/**
 * TieStepChart:
 *
 * Where a step of a story takes place; the network unless it says so.
 */
typedef enum
{
  TIE_STEP_CHART_NETWORK,
  TIE_STEP_CHART_TIMELINE,
  TIE_STEP_CHART_BOTH,
  TIE_STEP_CHART_TABLE,
} TieStepChart;

#define TIE_N_STEP_CHARTS (TIE_STEP_CHART_TABLE + 1)

/**
 * TieQuiz:
 * @TIE_QUIZ_NAMES: the names of organisations, and of what flows
 * @TIE_QUIZ_AMOUNTS: how much flows, and how much organisations supply
 *
 * What a step keeps back until it is asked for.
 */
typedef enum
{
  TIE_QUIZ_NONE = 0,
  TIE_QUIZ_NAMES = 1 << 0,
  TIE_QUIZ_AMOUNTS = 1 << 1,
} TieQuiz;

#define TIE_N_QUIZZES 2

const char *tie_step_chart_to_nick (TieStepChart chart);
const char *tie_quiz_to_nick (TieQuiz quiz);

#define TIE_TYPE_STORY_STEP (tie_story_step_get_type ())
G_DECLARE_FINAL_TYPE (TieStoryStep, tie_story_step, TIE, STORY_STEP, GObject)

const TieText *tie_story_step_get_title (TieStoryStep *self);
const TieText *tie_story_step_get_text (TieStoryStep *self);
const TieText *tie_story_step_get_notes (TieStoryStep *self);
TieStepChart tie_story_step_get_chart (TieStoryStep *self);
const TieDate *tie_story_step_get_at (TieStoryStep *self);
GPtrArray *tie_story_step_get_show (TieStoryStep *self);
GPtrArray *tie_story_step_get_light (TieStoryStep *self);
GPtrArray *tie_story_step_get_hide (TieStoryStep *self);
TieQuiz tie_story_step_get_quiz (TieStoryStep *self);
GPtrArray *tie_story_step_get_quiz_of (TieStoryStep *self);

G_END_DECLS

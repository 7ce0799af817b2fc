/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A step of a story: what is said, and what is seen meanwhile. */

#include "tie-story-step-private.h"

G_DEFINE_FINAL_TYPE (TieStoryStep, tie_story_step, G_TYPE_OBJECT)

static const char *const chart_nicks[TIE_N_STEP_CHARTS] = {
  [TIE_STEP_CHART_NETWORK] = "network",
  [TIE_STEP_CHART_TIMELINE] = "timeline",
  [TIE_STEP_CHART_BOTH] = "both",
  [TIE_STEP_CHART_TABLE] = "table",
};

static void
tie_story_step_finalize (GObject *object)
{
  TieStoryStep *self = TIE_STORY_STEP (object);

  g_clear_pointer (&self->title, tie_text_unref);
  g_clear_pointer (&self->text, tie_text_unref);
  g_clear_pointer (&self->notes, tie_text_unref);
  g_ptr_array_unref (self->show);
  g_ptr_array_unref (self->light);
  g_ptr_array_unref (self->hide);
  g_ptr_array_unref (self->quiz_of);

  G_OBJECT_CLASS (tie_story_step_parent_class)->finalize (object);
}

static void
tie_story_step_class_init (TieStoryStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_story_step_finalize;
}

static void
tie_story_step_init (TieStoryStep *self)
{
  self->show = g_ptr_array_new_with_free_func (g_free);
  self->light = g_ptr_array_new_with_free_func (g_free);
  self->hide = g_ptr_array_new_with_free_func (g_free);
  self->quiz_of = g_ptr_array_new_with_free_func (g_free);
}

/**
 * tie_step_chart_to_nick:
 * @chart: a chart
 *
 * Returns: its name in a document, such as "timeline"
 */
const char *
tie_step_chart_to_nick (TieStepChart chart)
{
  g_return_val_if_fail ((guint) chart < TIE_N_STEP_CHARTS, NULL);

  return chart_nicks[chart];
}

/**
 * tie_quiz_to_nick:
 * @quiz: one thing that a step can keep back
 *
 * Returns: its name in a document, such as "amounts"
 */
const char *
tie_quiz_to_nick (TieQuiz quiz)
{
  g_return_val_if_fail (quiz == TIE_QUIZ_NAMES || quiz == TIE_QUIZ_AMOUNTS, NULL);

  return quiz == TIE_QUIZ_NAMES ? "names" : "amounts";
}

/**
 * tie_story_step_get_title:
 * Returns: (transfer none) (nullable): its title
 */
const TieText *
tie_story_step_get_title (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->title;
}

/**
 * tie_story_step_get_text:
 * Returns: (transfer none) (nullable): what is told, plain; an empty line begins a paragraph
 */
const TieText *
tie_story_step_get_text (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->text;
}

/**
 * tie_story_step_get_notes:
 * Returns: (transfer none) (nullable): what is for the presenter alone, plain, in paragraphs
 */
const TieText *
tie_story_step_get_notes (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->notes;
}

/**
 * tie_story_step_get_chart:
 * Returns: where it takes place
 */
TieStepChart
tie_story_step_get_chart (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), TIE_STEP_CHART_NETWORK);

  return self->chart;
}

/**
 * tie_story_step_get_at:
 * Returns: (transfer none) (nullable): the moment; %NULL: all that is agreed, whenever it comes
 */
const TieDate *
tie_story_step_get_at (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->has_at ? &self->at : NULL;
}

/**
 * tie_story_step_get_show:
 * Returns: (transfer none) (element-type utf8): the ids of the organisations, deals and flows that
 *   the view is fitted to; none: to everything. See tie_scope_new_of_ids().
 */
GPtrArray *
tie_story_step_get_show (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->show;
}

/**
 * tie_story_step_get_light:
 * Returns: (transfer none) (element-type utf8): the ids of what is brought forward, the rest being
 *   dimmed; none: nothing is dimmed. See tie_scope_new_of_ids().
 */
GPtrArray *
tie_story_step_get_light (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->light;
}

/**
 * tie_story_step_get_hide:
 * Returns: (transfer none) (element-type utf8): the ids of the organisations, deals and flows that
 *   are left out of the charts meanwhile
 */
GPtrArray *
tie_story_step_get_hide (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->hide;
}

/**
 * tie_story_step_get_quiz:
 * Returns: what is kept back until it is asked for; %TIE_QUIZ_NONE: the step is no quiz
 */
TieQuiz
tie_story_step_get_quiz (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), TIE_QUIZ_NONE);

  return self->quiz;
}

/**
 * tie_story_step_get_quiz_of:
 * Returns: (transfer none) (element-type utf8): the ids of what the quiz is about; none:
 * everything. See tie_scope_new_of_ids().
 */
GPtrArray *
tie_story_step_get_quiz_of (TieStoryStep *self)
{
  g_return_val_if_fail (TIE_IS_STORY_STEP (self), NULL);

  return self->quiz_of;
}

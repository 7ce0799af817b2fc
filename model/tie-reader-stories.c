/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads stories: their steps, and what each shows. */

#include "tie-reader-private.h"

#include "tie-story-private.h"
#include "tie-story-step-private.h"
#include "tie-words.h"

/* Nothing is hidden, or nothing shown, by an id that names nothing on a chart. */
static void
read_ids (TieReading *self, TieCursor cursor, GPtrArray *ids)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();

  tie_reading_refer_list (self, cursor, TIE_OBJECT_DRAWN, N_ ("a list of ids"), 0, objects);
  for (guint i = 0; i < objects->len; i++)
    {
      gpointer object = g_ptr_array_index (objects, i);
      const char *id = TIE_IS_ORGANIZATION (object) ? tie_organization_get_id (object)
                       : TIE_IS_DEAL (object)       ? tie_deal_get_id (object)
                                                    : tie_flow_get_id (object);

      g_ptr_array_add (ids, g_strdup (id));
    }
}

enum
{
  QUIZ_HIDE,
  QUIZ_OF,
  N_QUIZ_KEYS
};

static const char *const quiz_keys[] = { "hide", "of" };
static const TieShape quiz_shape =
    TIE_SHAPE (N_ ("a quiz (an object)"), N_ ("this quiz"), quiz_keys, 1);

static void
read_hidden (TieReading *self, TieCursor cursor, TieStoryStep *step)
{
  const char *nicks[TIE_N_QUIZZES];
  TieElements elements;
  TieCursor element;
  guint choice;

  for (guint i = 0; i < TIE_N_QUIZZES; i++)
    nicks[i] = tie_quiz_to_nick ((TieQuiz) (1 << i));
  if (!tie_reading_start_elements (self, cursor, N_ ("a list of what the quiz hides"), 1,
                                   &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      if (!tie_reading_choice (self, element, N_ ("thing to hide"), nicks, TIE_N_QUIZZES, &choice))
        continue;
      if (step->quiz & (1U << choice))
        tie_reading_repeated (self, element);
      step->quiz |= (TieQuiz) (1 << choice);
    }
}

static void
read_quiz (TieReading *self, TieCursor cursor, TieStoryStep *step)
{
  TieCursor members[N_QUIZ_KEYS];

  if (!tie_reading_object (self, cursor, &quiz_shape, members))
    return;
  read_hidden (self, members[QUIZ_HIDE], step);
  read_ids (self, members[QUIZ_OF], step->quiz_of);
}

enum
{
  STEP_TITLE,
  STEP_TEXT,
  STEP_NOTES,
  STEP_CHART,
  STEP_AT,
  STEP_SHOW,
  STEP_LIGHT,
  STEP_HIDE,
  STEP_QUIZ,
  N_STEP_KEYS
};

static const char *const step_keys[] = { "title", "text",  "notes", "chart", "at",
                                         "show",  "light", "hide",  "quiz" };
static const TieShape step_shape =
    TIE_SHAPE (N_ ("a step (an object)"), N_ ("this step"), step_keys, 0);

static void
read_chart (TieReading *self, TieCursor cursor, TieStoryStep *step)
{
  const char *nicks[TIE_N_STEP_CHARTS];
  guint choice;

  for (guint i = 0; i < TIE_N_STEP_CHARTS; i++)
    nicks[i] = tie_step_chart_to_nick ((TieStepChart) i);
  if (tie_reading_choice (self, cursor, N_ ("chart"), nicks, TIE_N_STEP_CHARTS, &choice))
    step->chart = (TieStepChart) choice;
}

static TieStoryStep *
read_step (TieReading *self, TieCursor cursor)
{
  TieCursor members[N_STEP_KEYS];
  TieStoryStep *step;

  if (!tie_reading_object (self, cursor, &step_shape, members))
    return NULL;
  step = g_object_new (TIE_TYPE_STORY_STEP, NULL);
  step->title = tie_reading_text (self, members[STEP_TITLE]);
  step->text = tie_reading_text (self, members[STEP_TEXT]);
  step->notes = tie_reading_text (self, members[STEP_NOTES]);
  read_chart (self, members[STEP_CHART], step);
  step->has_at = tie_reading_date (self, members[STEP_AT], &step->at);
  read_ids (self, members[STEP_SHOW], step->show);
  read_ids (self, members[STEP_LIGHT], step->light);
  read_ids (self, members[STEP_HIDE], step->hide);
  read_quiz (self, members[STEP_QUIZ], step);
  return step;
}

enum
{
  STORY_ID,
  STORY_TITLE,
  STORY_STEPS,
  STORY_SUMMARY,
  N_STORY_KEYS
};

static const char *const story_keys[] = { "id", "title", "steps", "summary" };
static const TieShape story_shape =
    TIE_SHAPE (N_ ("a story (an object)"), N_ ("this story"), story_keys, 3);

/**
 * tie_reading_fill_story:
 * @story: one that has its id already
 */
void
tie_reading_fill_story (TieReading *self, TieCursor cursor, TieStory *story)
{
  TieCursor members[N_STORY_KEYS];
  TieElements elements;
  TieCursor element;

  if (!tie_reading_object (self, cursor, &story_shape, members))
    return;
  story->title = tie_reading_label (self, members[STORY_TITLE]);
  story->summary = tie_reading_text (self, members[STORY_SUMMARY]);
  if (!tie_reading_start_elements (self, members[STORY_STEPS], N_ ("a list of steps"), 0,
                                   &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieStoryStep *step = read_step (self, element);

      if (step)
        g_ptr_array_add (story->steps, step);
    }
}

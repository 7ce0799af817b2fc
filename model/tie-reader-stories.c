/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads stories and comparisons. */

#include "tie-reader-private.h"

#include "tie-comparison-private.h"
#include "tie-story-private.h"

#include <glib/gi18n-lib.h>

enum
{
  STEP_TITLE,
  STEP_TEXT,
  STEP_NOTES,
  STEP_SHOW,
  STEP_HIDE,
  STEP_CHART,
  STEP_AT,
  N_STEP_KEYS
};

static const char *const step_keys[] = { "title", "text", "notes", "show", "hide", "chart", "at" };
static const TieShape step_shape =
    TIE_SHAPE (N_ ("a step (an object)"), N_ ("this step"), step_keys, 0);

/* A step names what it shows by id: what it names must be there. */
static void
read_ids (TieReading *self, TieCursor cursor, GPtrArray *ids)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of ids"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    if (tie_reading_refer (self, element, TIE_OBJECT_ANY))
      g_ptr_array_add (ids, g_strdup (json_node_get_string (element.node)));
}

static TieStep *
read_step (TieReading *self, TieCursor cursor)
{
  static const char *const charts[] = { "network", "timeline", "both", "table" };
  TieCursor members[N_STEP_KEYS];
  TieDate at;
  TieStep *step;
  guint chart;

  if (!tie_reading_object (self, cursor, &step_shape, members))
    return NULL;
  step = tie_step_new ();
  step->title = tie_reading_text (self, members[STEP_TITLE]);
  step->text = tie_reading_text (self, members[STEP_TEXT]);
  step->notes = tie_reading_text (self, members[STEP_NOTES]);
  read_ids (self, members[STEP_SHOW], step->show);
  read_ids (self, members[STEP_HIDE], step->hide);
  if (tie_reading_choice (self, members[STEP_CHART], N_ ("chart"), charts, G_N_ELEMENTS (charts),
                          &chart))
    step->chart = g_strdup (charts[chart]);
  if (tie_reading_date (self, members[STEP_AT], &at))
    step->at = g_memdup2 (&at, sizeof at);
  return step;
}

enum
{
  STORY_ID,
  STORY_TITLE,
  STORY_STEPS,
  N_STORY_KEYS
};

static const char *const story_keys[] = { "id", "title", "steps" };
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
  if (!tie_reading_start_elements (self, members[STORY_STEPS], N_ ("a list of steps"), 0,
                                   &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieStep *step = read_step (self, element);

      if (step)
        g_ptr_array_add (story->steps, step);
    }
}

enum
{
  COMPARISON_UNIT,
  COMPARISON_EQUALS,
  COMPARISON_LABEL,
  COMPARISON_SOURCES,
  COMPARISON_NOTE,
  N_COMPARISON_KEYS
};

static const char *const comparison_keys[] = { "unit", "equals", "label", "sources", "note" };
static const TieShape comparison_shape =
    TIE_SHAPE (N_ ("a comparison (an object)"), N_ ("this comparison"), comparison_keys, 3);

static TieComparison *
read_comparison (TieReading *self, TieCursor cursor)
{
  TieCursor members[N_COMPARISON_KEYS];
  TieComparison *comparison;

  if (!tie_reading_object (self, cursor, &comparison_shape, members))
    return NULL;
  comparison = g_object_new (TIE_TYPE_COMPARISON, NULL);
  comparison->unit = g_strdup (tie_reading_word (self, members[COMPARISON_UNIT]));
  if (tie_reading_number (self, members[COMPARISON_EQUALS], &comparison->equals)
      && comparison->equals <= 0)
    tie_reading_bad_form (self, members[COMPARISON_EQUALS], "negative-amount",
                          N_ ("a number greater than 0"));
  comparison->label = tie_reading_label (self, members[COMPARISON_LABEL]);
  tie_reading_citations (self, members[COMPARISON_SOURCES], comparison->citations);
  comparison->note = tie_reading_text (self, members[COMPARISON_NOTE]);
  return comparison;
}

/**
 * tie_reading_comparisons:
 * @comparisons: (element-type TieComparison): what `comparisons` lists is added
 */
void
tie_reading_comparisons (TieReading *self, TieCursor cursor, GPtrArray *comparisons)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of comparisons"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieComparison *comparison = read_comparison (self, element);

      if (comparison)
        g_ptr_array_add (comparisons, comparison);
    }
}

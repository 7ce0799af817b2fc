/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a timeline says of a row as far as a quiz lets it: nothing that is asked is told in other
 * words. */

#include "tie-timeline-quiz.h"

#include "tie-quiz-cover.h"
#include "tie-timeline-wording.h"
#include "tie-wording.h"

static TieQuiz
find_asked (const TieTimelineRow *row, const TieChartRequest *request)
{
  const char *id = row->flow != NULL   ? tie_flow_get_id (row->flow)
                   : row->deal != NULL ? tie_deal_get_id (row->deal)
                                       : NULL;
  TieQuiz asked = TIE_QUIZ_NONE;

  if (tie_quiz_cover_is_named_in (request, row->name)
      || (row->flow != NULL && tie_quiz_cover_hides_end (request, row->flow))
      || (id != NULL && tie_quiz_cover_hides (request, TIE_QUIZ_NAMES, id)))
    asked |= TIE_QUIZ_NAMES;
  if ((id != NULL && tie_quiz_cover_hides (request, TIE_QUIZ_AMOUNTS, id))
      || (row->deal != NULL && row->flow == NULL
          && tie_quiz_cover_asks_of_deal (request, TIE_QUIZ_AMOUNTS, row->deal)))
    asked |= TIE_QUIZ_AMOUNTS;
  /* Dated facts that belong to no deal may tell of any */
  if (id == NULL)
    asked |= request->quiz;
  return asked;
}

/**
 * tie_timeline_rows_ask:
 * @rows: (element-type TieTimelineRow): the rows of a timeline
 * @request: what is drawn
 *
 * Notes what a quiz keeps back of each row, and covers their names.
 */
void
tie_timeline_rows_ask (GPtrArray *rows, const TieChartRequest *request)
{
  g_return_if_fail (rows != NULL && request != NULL);

  if (request->quiz == TIE_QUIZ_NONE || request->quiz_of == NULL)
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      TieTimelineRow *row = g_ptr_array_index (rows, i);
      TieFlow *payment = tie_timeline_find_payment (row);
      gboolean names;

      row->asked = find_asked (row, request);
      row->price_asked =
          payment != NULL
          && tie_quiz_cover_hides (request, TIE_QUIZ_AMOUNTS, tie_flow_get_id (payment));
      /* Who receives is not said by every name */
      names = tie_quiz_cover_is_named_in (request, row->name)
              || (row->flow != NULL
                  && tie_quiz_cover_hides (request, TIE_QUIZ_NAMES, tie_flow_get_id (row->flow)));
      if (!names)
        continue;
      g_free (row->name);
      row->name = g_strdup (TIE_QUIZ_COVER);
    }
}

/**
 * tie_timeline_quiz_title:
 * @row: a row
 * @document: its document
 * @language: BCP 47
 *
 * Returns: (transfer full): tie_timeline_wording_title(), as far as it may be told
 */
char *
tie_timeline_quiz_title (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  g_return_val_if_fail (row != NULL, NULL);

  if ((row->asked & TIE_QUIZ_NAMES) != 0)
    return g_strdup (TIE_QUIZ_COVER);
  if ((row->asked & TIE_QUIZ_AMOUNTS) != 0)
    return row->flow != NULL ? tie_wording_deed (row->flow, language) : g_strdup (row->name);
  return tie_timeline_wording_title (row, document, language);
}

/**
 * tie_timeline_quiz_reading:
 * @row: a row with a bar
 * @document: its document
 * @language: BCP 47
 *
 * Returns: (transfer full): tie_timeline_wording_reading(), as far as it may be told
 */
char *
tie_timeline_quiz_reading (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  char *when;

  g_return_val_if_fail (row != NULL && row->flow != NULL, NULL);

  if ((row->asked & TIE_QUIZ_AMOUNTS) == 0)
    return tie_timeline_wording_reading (row, document, language);
  when = tie_wording_delivery (row->flow, language);
  return when != NULL ? when : g_strdup (row->name);
}

/**
 * tie_timeline_quiz_amount:
 * @row: a row
 * @document: its document
 * @language: BCP 47
 * @price: its price rather than its amount
 * @disputed: (out): whether sources disagree about it
 *
 * Returns: (transfer full) (nullable): tie_timeline_wording_amount() or
 *   tie_timeline_wording_price(), or what covers it
 */
char *
tie_timeline_quiz_amount (const TieTimelineRow *row,
                          TieDocument *document,
                          const char *language,
                          gboolean price,
                          gboolean *disputed)
{
  g_autofree char *words = NULL;
  gboolean asked;

  g_return_val_if_fail (row != NULL && disputed != NULL, NULL);

  words = price ? tie_timeline_wording_price (row, document, language, disputed)
                : tie_timeline_wording_amount (row, document, language, disputed);
  /* What has no amount of its own says its price */
  asked = price || !tie_timeline_has_amount (row) ? row->price_asked
                                                  : (row->asked & TIE_QUIZ_AMOUNTS) != 0;
  if (words == NULL || !asked)
    return g_steal_pointer (&words);
  *disputed = FALSE;
  return g_strdup (TIE_QUIZ_COVER);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What stands at a bar, in as many words as it has room for. */

#include <math.h>

#include "tie-timeline-wording.h"
#include "tie-wording.h"
#include "tie-words.h"

/* A note of at most so many characters may stand at a bar. */
#define SHORT_NOTE 44

static char *
first_phase_words (const char *amount, const TieInterval *when, const char *language)
{
  g_autofree char *date = tie_wording_date (&when->end, language);

  if (!when->single)
    /* Translators: an amount and a date: "first 1 GW by March 2027" */
    return g_strdup_printf (_ ("first %s by %s"), amount, date);
  switch (when->end.precision)
    {
    case TIE_PRECISION_DAY:
    case TIE_PRECISION_UNNAMED_DAY:
    case TIE_PRECISION_UNNAMED_DAY_OF_YEAR:
      /* Translators: an amount and a day: "first 1 GW on 3 March 2027" */
      return g_strdup_printf (_ ("first %s on %s"), amount, date);
    case TIE_PRECISION_HALF:
    case TIE_PRECISION_QUARTER:
    case TIE_PRECISION_FOUR_MONTHS:
    case TIE_PRECISION_DECADE:
      /* Translators: an amount and a part of a year: "first 1 GW in the second half of 2026" */
      return g_strdup_printf (_ ("first %s in the %s"), amount, date);
    case TIE_PRECISION_CENTURY:
    case TIE_PRECISION_YEAR:
    case TIE_PRECISION_SEASON:
    case TIE_PRECISION_MONTH:
    case TIE_PRECISION_UNNAMED_MONTH:
    default:
      /* Translators: an amount and a year, month or season: "first 1 GW in March 2027" */
      return g_strdup_printf (_ ("first %s in %s"), amount, date);
    }
}

/* What has been delivered, else when the first phase is due. */
static char *
phase_words (TieFlow *flow, TieDocument *document, const char *language, gboolean brief)
{
  GPtrArray *phases = tie_flow_get_phases (flow);
  const TiePhase *delivered = NULL;
  const TiePhase *planned = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (phase->delivered && phase->amount->len > 0)
        delivered = phase;
      else if (planned == NULL && phase->amount->len > 0 && phase->when != NULL
               && phase->when->end_bound == TIE_BOUND_DATE)
        planned = phase;
    }
  if (delivered != NULL)
    {
      g_autofree char *amount =
          tie_wording_quantity (tie_amount_first (delivered->amount), document, language);

      /* Translators: an amount that has been delivered: "1 GW in place" */
      return g_strdup_printf (_ ("%s in place"), amount);
    }
  if (planned != NULL)
    {
      g_autofree char *amount =
          tie_wording_quantity (tie_amount_first (planned->amount), document, language);
      g_autofree char *date = tie_wording_date_short (&planned->when->end, language);

      if (!brief)
        return first_phase_words (amount, planned->when, language);
      return g_strdup_printf (_ ("first %s in %s"), amount, date);
    }
  return NULL;
}

/* "for 7 years", for what has two dated ends about whole years apart. */
static char *
duration_words (const TieTimelineSpan *span, const char *language)
{
  const double days =
      (span->end_first + span->end_last - span->start_first - span->start_last) / 2.0;
  const double years = round (days / 365.2425);
  g_autofree char *number = NULL;

  if (!span->is_known || !span->start_known || span->end != TIE_BOUND_DATE || years < 2
      || fabs (days / 365.2425 - years) > 0.09)
    return NULL;
  number = tie_wording_number (years, language);
  return g_strdup_printf (ngettext ("for %s year", "for %s years", (gulong) years), number);
}

/* What the document says of the flow, if it is short; else what its numbers say. */
static char *
note_words (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  const char *note = tie_text_get (tie_flow_get_note (row->flow), language);
  const char *unit = tie_document_get_capacity_unit (document);
  TieFlowKind kind = tie_flow_get_kind (row->flow);
  g_autofree char *duration = NULL;

  if (note != NULL && g_utf8_strlen (note, -1) <= SHORT_NOTE)
    return g_strdup (note);
  if (kind == TIE_FLOW_SERVICE)
    duration = duration_words (&row->span, language);
  if (unit == NULL || !tie_flow_kind_is_delivery (kind) || tie_flow_get_amount (row->flow)->len > 0
      || tie_deal_get_amount (row->deal)->len > 0)
    return g_steal_pointer (&duration);
  return tie_timeline_wording_join (duration, _ ("no capacity given"));
}

static void
add_wording (GPtrArray *wordings, const char *a, const char *b, const char *c)
{
  g_autofree char *ab = tie_timeline_wording_join (a, b);
  char *text = tie_timeline_wording_join (ab, c);

  if (text == NULL || g_ptr_array_find_with_equal_func (wordings, text, g_str_equal, NULL))
    g_free (text);
  else
    g_ptr_array_add (wordings, text);
}

/**
 * tie_timeline_wording_bar:
 * @row: a row with a flow or without
 * @document: its document
 * @language: BCP 47
 *
 * Composes what stands at a bar: its first phase, when it ends, and what is remarkable; then the
 * same with less and less. What a quiz asks is not among it.
 *
 * Returns: (transfer full) (array zero-terminated=1): the wordings, the longest first
 */
char **
tie_timeline_wording_bar (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  g_autoptr (GPtrArray) wordings = g_ptr_array_new ();
  g_autofree char *phase = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *note = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->flow != NULL)
    {
      if ((row->asked & TIE_QUIZ_AMOUNTS) == 0)
        {
          phase = phase_words (row->flow, document, language, FALSE);
          brief = phase_words (row->flow, document, language, TRUE);
        }
      if (row->asked == TIE_QUIZ_NONE)
        note = note_words (row, document, language);
      end = tie_wording_flow_end (row->flow, language);
    }
  if (row->deal != NULL && !row->span.is_known)
    {
      g_free (end);
      end = tie_timeline_wording_undated (row, language);
    }
  add_wording (wordings, phase, end, note);
  add_wording (wordings, phase, end, NULL);
  add_wording (wordings, brief, end, NULL);
  add_wording (wordings, brief != NULL ? brief : end, NULL, NULL);
  add_wording (wordings, end, NULL, NULL);
  g_ptr_array_add (wordings, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&wordings), FALSE);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* When something is delivered, as far as it is known, in words. */

#include "tie-wording.h"

#include "tie-phase.h"
#include "tie-wording-private.h"
#include "tie-words.h"

/* "1 July – 31 December", of what is not plain from the date itself */
static char *
word_days (const TieDate *date, const char *language)
{
  const int first = tie_date_first_day (date);
  const int last = tie_date_last_day (date);
  TieDate begin, end;
  const char *skeleton;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (date->precision == TIE_PRECISION_YEAR || date->precision >= TIE_PRECISION_MONTH)
    return NULL;
  tie_date_from_day (first, &begin);
  tie_date_from_day (last, &end);
  skeleton = begin.year == end.year ? "MMMMd" : "yMMMMd";
  from = tie_wording_format_day (first, skeleton, language);
  to = tie_wording_format_day (last, skeleton, language);
  /* Translators: from a day to a day: "1 July – 31 December" */
  return g_strdup_printf (C_ ("days", "%s – %s"), from, to);
}

/* What else there is to say of a date: that it is about then, that nobody is sure, its days */
static char *
word_remark (const TieDate *date, const char *language)
{
  g_autofree char *days = word_days (date, language);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new ();

  if (date->approximate)
    /* Translators: of a date that a source gives as an approximate one */
    g_ptr_array_add (remarks, (gpointer) _ ("approximate"));
  if (date->uncertain)
    /* Translators: of a date that a source is unsure of */
    g_ptr_array_add (remarks, (gpointer) _ ("uncertain"));
  if (days != NULL)
    g_ptr_array_add (remarks, days);
  if (remarks->len == 0)
    return NULL;
  g_ptr_array_add (remarks, NULL);
  return g_strjoinv ("; ", (char **) remarks->pdata);
}

/* "in the second half of 2026 (1 July – 31 December)" */
static char *
word_within (const TieDate *date, const char *language)
{
  TieDate plain = *date;
  g_autofree char *words = NULL;
  g_autofree char *remark = word_remark (date, language);

  plain.approximate = plain.uncertain = FALSE;
  words = tie_wording_date (&plain, language);
  if (date->precision == TIE_PRECISION_DAY || date->precision == TIE_PRECISION_UNNAMED_DAY
      || date->precision == TIE_PRECISION_UNNAMED_DAY_OF_YEAR)
    return remark == NULL
               /* Translators: %s is a day: "on 6 October 2026" */
               ? g_strdup_printf (C_ ("delivery", "on %s"), words)
               /* Translators: a day, and what else there is to say of it: "on 6 October 2026
                  (approximate)" */
               : g_strdup_printf (C_ ("delivery", "on %s (%s)"), words, remark);
  if (date->precision == TIE_PRECISION_HALF || date->precision == TIE_PRECISION_QUARTER
      || date->precision == TIE_PRECISION_DECADE)
    /* Translators: a part of a year, and its days: "in the second half of 2026 (1 July – 31
       December)" */
    return g_strdup_printf (C_ ("delivery", "in the %s (%s)"), words, remark);
  return remark == NULL
             /* Translators: %s is a month or year: "in 2029" */
             ? g_strdup_printf (C_ ("delivery", "in %s"), words)
             /* Translators: a month, year or season, and what else there is to say of it: "in 2029
                (approximate)" */
             : g_strdup_printf (C_ ("delivery", "in %s (%s)"), words, remark);
}

static char *
word_start (const TieDate *start, const char *language)
{
  g_autofree char *within = start != NULL ? word_within (start, language) : NULL;

  if (start == NULL)
    return g_strdup (C_ ("delivery", "start not stated"));
  /* Translators: %s is when: "in 2026", "on 6 October 2026" */
  return g_strdup_printf (C_ ("delivery", "starts %s"), within);
}

/* What is supplied is all there at the end; what is done, such as a service, ends */
static char *
word_end (TieFlow *flow, TieBound bound, const TieDate *end, const char *language)
{
  g_autofree char *within = NULL;

  if (bound == TIE_BOUND_UNKNOWN)
    return g_strdup (C_ ("delivery", "end not stated"));
  if (bound == TIE_BOUND_OPEN)
    return g_strdup (C_ ("delivery", "no end meant"));
  within = word_within (end, language);
  if (tie_flow_get_kind (flow) == TIE_FLOW_SUPPLY)
    /* Translators: %s is when: "in 2029" */
    return g_strdup_printf (C_ ("delivery", "complete %s"), within);
  /* Translators: %s is when: "in 2029" */
  return g_strdup_printf (C_ ("delivery", "ends %s"), within);
}

/* The date of the first phase that has one */
static const TieDate *
find_first_phase (TieFlow *flow)
{
  GPtrArray *phases = tie_flow_get_phases (flow);

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (phase->when != NULL && phase->when->start_bound == TIE_BOUND_DATE)
        return &phase->when->start;
      if (phase->when != NULL && phase->when->end_bound == TIE_BOUND_DATE)
        return &phase->when->end;
    }
  return NULL;
}

static char *
word_period (TieFlow *flow, const char *language)
{
  const TieInterval *when = tie_flow_get_when (flow);
  const TieDate *first = find_first_phase (flow);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (when != NULL && when->single)
    {
      g_autofree char *within = word_within (&when->end, language);

      /* Translators: %s is when everything comes at once: "all in 2029" */
      return g_strdup_printf (C_ ("delivery", "all %s"), within);
    }
  if (when == NULL && first == NULL)
    return NULL;
  start = word_start (when == NULL                          ? first
                      : when->start_bound == TIE_BOUND_DATE ? &when->start
                                                            : NULL,
                      language);
  end = when != NULL ? word_end (flow, when->end_bound, &when->end, language)
                     : word_end (flow, TIE_BOUND_UNKNOWN, NULL, language);
  /* Translators: joins what is said of start and end: "starts in 2026, end not stated" */
  return g_strdup_printf (C_ ("delivery", "%s, %s"), start, end);
}

/**
 * tie_wording_delivery:
 * @flow: a flow
 * @language: (nullable): BCP 47
 *
 * Says when a flow runs, as exactly as it is known: between which days it starts, between which it
 * ends, and what of that is not stated.
 *
 * Returns: (transfer full) (nullable): the words: "starts in the second half of 2026 (1 July – 31
 *   December), end not stated"; %NULL without any date
 */
char *
tie_wording_delivery (TieFlow *flow, const char *language)
{
  const TieDate *until;
  g_autofree char *period = NULL;
  g_autofree char *within = NULL;
  g_autofree char *service = NULL;

  g_return_val_if_fail (TIE_IS_FLOW (flow), NULL);

  period = word_period (flow, language);
  until = tie_flow_get_until (flow);
  if (until == NULL)
    return g_steal_pointer (&period);
  within = word_within (until, language);
  /* Translators: %s is when: "in 2040" */
  service = g_strdup_printf (C_ ("delivery", "leaves service %s"), within);
  if (period == NULL)
    return g_steal_pointer (&service);
  return g_strdup_printf (C_ ("delivery", "%s, %s"), period, service);
}

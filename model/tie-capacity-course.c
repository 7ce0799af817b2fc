/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much of one flow is in place when: "dots, joined" of docs/format.md, "Capacity over time". */

#include "tie-capacity-course.h"

#include "tie-phase.h"
#include "tie-tally-private.h"

/* Days that nobody named; beyond every date of a document */
#define NEVER_BEFORE G_MININT
#define NEVER_AFTER G_MAXINT

static void
set_amounts (double amounts[TIE_N_COURSE_CASES], const TieEstimate *estimate)
{
  amounts[TIE_COURSE_LEAST] = estimate->least;
  amounts[TIE_COURSE_LIKELY] = estimate->likely;
  amounts[TIE_COURSE_MOST] = estimate->most;
}

static TieDot *
get_dot (const GArray *dots, guint index)
{
  return &g_array_index (dots, TieDot, index);
}

static void
add_dot (GArray *dots, int first, int last, const TieEstimate *amount)
{
  TieDot dot = { .first = first, .last = last };

  set_amounts (dot.amounts, amount);
  g_array_append_val (dots, dot);
}

static void
add_dot_at (GArray *dots, const TieDate *date, const TieEstimate *amount)
{
  add_dot (dots, tie_date_first_day (date), tie_date_last_day (date), amount);
}

/* A phase is in place by the end of its time. One that depends on a condition alone has no dot. */
static void
add_phase (GArray *dots, const TiePhase *phase, const TieQuantity *like)
{
  const TieInterval *when = phase->when;
  TieEstimate amount;

  if (when == NULL || !tie_amount_estimate_like (phase->amount, like, &amount, NULL))
    return;
  if (when->end_bound == TIE_BOUND_DATE)
    add_dot_at (dots, &when->end, &amount);
  else
    add_dot (dots, tie_date_first_day (&when->start), NEVER_AFTER, &amount);
}

/* Rule 1: a start that is not stated spans from the announcement to the end; rule 2 then cuts it at
 * the first phase. Without an announcement it comes with what comes first. */
static void
insert_start (TieCourse *self, const TieInterval *when)
{
  const TieDate *announced = tie_deal_get_announced (tie_flow_get_deal (self->flow));
  TieDot start = { .first = NEVER_BEFORE, .last = NEVER_AFTER };

  if (when != NULL && when->start_bound == TIE_BOUND_DATE)
    {
      start.first = tie_date_first_day (&when->start);
      start.last = tie_date_last_day (&when->start);
    }
  else if (self->dots->len == 0)
    return;
  else
    start.first =
        announced != NULL ? tie_date_first_day (announced) : get_dot (self->dots, 0)->first;
  g_array_prepend_val (self->dots, start);
}

/* Rule 2, and the end of rule 4: spans in order, amounts that never fall. What has no last day even
 * so is undated. */
static void
put_in_order (GArray *dots)
{
  while (dots->len > 0 && get_dot (dots, dots->len - 1)->last == NEVER_AFTER)
    g_array_set_size (dots, dots->len - 1);
  for (guint i = 1; i < dots->len; i++)
    {
      TieDot *before = get_dot (dots, i - 1);
      TieDot *dot = get_dot (dots, i);

      dot->first = MAX (dot->first, before->first);
      for (guint c = 0; c < TIE_N_COURSE_CASES; c++)
        dot->amounts[c] = MAX (dot->amounts[c], before->amounts[c]);
    }
  for (guint i = dots->len; i-- > 1;)
    get_dot (dots, i - 1)->last = MIN (get_dot (dots, i - 1)->last, get_dot (dots, i)->last);
  /* the reader rejects documents in which that leaves no day */
  for (guint i = 0; i < dots->len; i++)
    get_dot (dots, i)->first = MIN (get_dot (dots, i)->first, get_dot (dots, i)->last);
}

/* The last day in service. The least that can be in place has left by the first day that may be
 * meant. */
static void
set_last_days (TieCourse *self, const TieDate *until)
{
  int first = until != NULL ? tie_date_first_day (until) : NEVER_AFTER;
  int last = until != NULL ? tie_date_last_day (until) : NEVER_AFTER;

  self->last_days[TIE_COURSE_LEAST] = first;
  self->last_days[TIE_COURSE_LIKELY] = first + (last - first) / 2;
  self->last_days[TIE_COURSE_MOST] = last;
}

static void
plan (TieCourse *self, const TieQuantity *like, const TieEstimate *total)
{
  const TieInterval *when = tie_flow_get_when (self->flow);
  GPtrArray *phases = tie_flow_get_phases (self->flow);

  for (guint i = 0; i < phases->len; i++)
    add_phase (self->dots, g_ptr_array_index (phases, i), like);
  if (when != NULL && when->end_bound == TIE_BOUND_DATE)
    add_dot_at (self->dots, &when->end, total);
  if (when == NULL || !when->single)
    insert_start (self, when);
  put_in_order (self->dots);
  set_amounts (self->totals, total);
  for (guint c = 0; self->dots->len > 0 && c < TIE_N_COURSE_CASES; c++)
    self->totals[c] = MAX (self->totals[c], get_dot (self->dots, self->dots->len - 1)->amounts[c]);
}

static void
deliver (TieCourse *self, const TieQuantity *like)
{
  GPtrArray *phases = tie_flow_get_phases (self->flow);

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (phase->delivered)
        add_phase (self->delivered, phase, like);
    }
  put_in_order (self->delivered);
}

/**
 * tie_course_new:
 * @flow: a flow
 * @like: a quantity, of which the unit, the period and the whole are looked at
 *
 * Returns: (transfer full) (nullable): how much of @flow is in place when; %NULL when it has no
 *   amount that measures what @like does
 */
TieCourse *
tie_course_new (TieFlow *flow, const TieQuantity *like)
{
  TieEstimate total;
  gboolean or_more = FALSE;
  TieCourse *self;

  if (!tie_tally_estimate (flow, like, &total, &or_more))
    return NULL;
  self = g_new0 (TieCourse, 1);
  self->flow = flow;
  self->dots = g_array_new (FALSE, FALSE, sizeof (TieDot));
  self->delivered = g_array_new (FALSE, FALSE, sizeof (TieDot));
  self->or_more = or_more;
  set_last_days (self, tie_flow_get_until (flow));
  plan (self, like, &total);
  deliver (self, like);
  return self;
}

/**
 * tie_course_free:
 * @self: (transfer full) (nullable): a course
 */
void
tie_course_free (TieCourse *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->dots);
  g_array_unref (self->delivered);
  g_free (self);
}

/* Rule 3 */
static int
get_day (const TieDot *dot, TieCourseCase which)
{
  switch (which)
    {
    case TIE_COURSE_LEAST:
      return dot->last;
    case TIE_COURSE_MOST:
      return dot->first;
    case TIE_COURSE_LIKELY:
    default:
      return (dot->first + dot->last) / 2;
    }
}

/* Rule 5 */
static double
get_at (const TieCourse *self, const GArray *dots, TieCourseCase which, int day)
{
  const TieDot *dot = NULL;
  const TieDot *next = NULL;
  int from, to;

  if (day > self->last_days[which])
    return 0;
  for (guint i = 0; i < dots->len && next == NULL; i++)
    if (get_day (get_dot (dots, i), which) <= day)
      dot = get_dot (dots, i);
    else
      next = get_dot (dots, i);
  if (dot == NULL)
    return 0;
  if (next == NULL)
    return dot->amounts[which];
  from = get_day (dot, which);
  to = get_day (next, which);
  return dot->amounts[which]
         + (next->amounts[which] - dot->amounts[which]) * (day - from) / (to - from);
}

/**
 * tie_course_add_at:
 * @self: a course
 * @day: a Julian day
 * @sum: to which is added what is in place at the end of @day
 */
void
tie_course_add_at (const TieCourse *self, int day, TieEstimate *sum)
{
  sum->least += get_at (self, self->dots, TIE_COURSE_LEAST, day);
  sum->likely += get_at (self, self->dots, TIE_COURSE_LIKELY, day);
  sum->most += get_at (self, self->dots, TIE_COURSE_MOST, day);
}

/**
 * tie_course_add_delivered_at:
 * @self: a course
 * @day: a Julian day
 * @sum: to which is added what has been delivered by the end of @day: the same rule over the
 *   phases that are stated as delivered, alone
 */
void
tie_course_add_delivered_at (const TieCourse *self, int day, TieEstimate *sum)
{
  sum->least += get_at (self, self->delivered, TIE_COURSE_LEAST, day);
  sum->likely += get_at (self, self->delivered, TIE_COURSE_LIKELY, day);
  sum->most += get_at (self, self->delivered, TIE_COURSE_MOST, day);
}

/**
 * tie_course_add_total:
 * @self: a course
 * @sum: to which is added what all of it comes to, dated and undated
 */
void
tie_course_add_total (const TieCourse *self, TieEstimate *sum)
{
  sum->least += self->totals[TIE_COURSE_LEAST];
  sum->likely += self->totals[TIE_COURSE_LIKELY];
  sum->most += self->totals[TIE_COURSE_MOST];
}

/* Rule 7 */
double
tie_course_get_undated (const TieCourse *self)
{
  double total = self->totals[TIE_COURSE_LIKELY];

  if (self->dots->len == 0)
    return total;
  return total - get_dot (self->dots, self->dots->len - 1)->amounts[TIE_COURSE_LIKELY];
}

static void
collect_case (const TieCourse *self, const GArray *dots, TieCourseCase which, GArray *days)
{
  int last_day = self->last_days[which];

  for (guint i = 0; i < dots->len; i++)
    {
      const TieDot *dot = get_dot (dots, i);
      const TieDot *before = i > 0 ? get_dot (dots, i - 1) : NULL;
      int day = get_day (dot, which);
      int day_before = day - 1;
      gboolean jumps = before == NULL ? dot->amounts[which] > 0
                                      : get_day (before, which) == day
                                            && dot->amounts[which] > before->amounts[which];

      if (jumps)
        g_array_append_val (days, day_before);
      g_array_append_val (days, day);
    }
  if (last_day != NEVER_AFTER && dots->len > 0)
    {
      int day_after = last_day + 1;

      g_array_append_val (days, last_day);
      g_array_append_val (days, day_after);
    }
}

static void
collect_days (const TieCourse *self, const GArray *dots, GArray *days)
{
  for (guint c = 0; c < TIE_N_COURSE_CASES; c++)
    collect_case (self, dots, (TieCourseCase) c, days);
}

/**
 * tie_course_collect_days:
 * @self: a course
 * @days: (element-type int): to which are added the days at which it bends or jumps
 */
void
tie_course_collect_days (const TieCourse *self, GArray *days)
{
  collect_days (self, self->dots, days);
}

/**
 * tie_course_collect_delivered_days:
 * @self: a course
 * @days: (element-type int): to which are added the days at which what is delivered bends or jumps
 */
void
tie_course_collect_delivered_days (const TieCourse *self, GArray *days)
{
  collect_days (self, self->delivered, days);
}

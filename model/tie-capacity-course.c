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
get_dot (const TieCourse *self, guint index)
{
  return &g_array_index (self->dots, TieDot, index);
}

static void
add_dot (TieCourse *self, int first, int last, const TieEstimate *amount)
{
  TieDot dot = { .first = first, .last = last };

  set_amounts (dot.amounts, amount);
  g_array_append_val (self->dots, dot);
}

static void
add_dot_at (TieCourse *self, const TieDate *date, const TieEstimate *amount)
{
  add_dot (self, tie_date_first_day (date), tie_date_last_day (date), amount);
}

/* A phase is in place by the end of its time. One that depends on a condition alone has no dot. */
static void
add_phase (TieCourse *self, const TiePhase *phase, const char *unit)
{
  const TieInterval *when = phase->when;
  TieEstimate amount;

  if (when == NULL || !tie_amount_estimate (phase->amount, unit, &amount, NULL))
    return;
  if (when->end_bound == TIE_BOUND_DATE)
    add_dot_at (self, &when->end, &amount);
  else
    add_dot (self, tie_date_first_day (&when->start), NEVER_AFTER, &amount);
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
    start.first = announced != NULL ? tie_date_first_day (announced) : get_dot (self, 0)->first;
  g_array_prepend_val (self->dots, start);
}

/* Rule 2, and the end of rule 4: spans in order, amounts that never fall. What has no last day even
 * so is undated. */
static void
put_in_order (TieCourse *self)
{
  while (self->dots->len > 0 && get_dot (self, self->dots->len - 1)->last == NEVER_AFTER)
    g_array_set_size (self->dots, self->dots->len - 1);
  for (guint i = 1; i < self->dots->len; i++)
    {
      TieDot *before = get_dot (self, i - 1);
      TieDot *dot = get_dot (self, i);

      dot->first = MAX (dot->first, before->first);
      for (guint c = 0; c < TIE_N_COURSE_CASES; c++)
        dot->amounts[c] = MAX (dot->amounts[c], before->amounts[c]);
    }
  for (guint i = self->dots->len; i-- > 1;)
    get_dot (self, i - 1)->last = MIN (get_dot (self, i - 1)->last, get_dot (self, i)->last);
  /* the reader rejects documents in which that leaves no day */
  for (guint i = 0; i < self->dots->len; i++)
    get_dot (self, i)->first = MIN (get_dot (self, i)->first, get_dot (self, i)->last);
  for (guint c = 0; self->dots->len > 0 && c < TIE_N_COURSE_CASES; c++)
    self->totals[c] = MAX (self->totals[c], get_dot (self, self->dots->len - 1)->amounts[c]);
}

/* What all of the flow comes to: as stated, else what the last phase brings. */
static gboolean
estimate_total (TieFlow *flow, const char *unit, TieEstimate *total, gboolean *or_more)
{
  GPtrArray *phases = tie_flow_get_phases (flow);

  if (tie_amount_estimate (tie_tally_get_amount (flow, unit), unit, total, or_more))
    return TRUE;
  for (guint i = phases->len; i-- > 0;)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (tie_amount_estimate (phase->amount, unit, total, or_more))
        return TRUE;
    }
  return FALSE;
}

TieCourse *
tie_course_new (TieFlow *flow, const char *unit)
{
  const TieInterval *when = tie_flow_get_when (flow);
  GPtrArray *phases = tie_flow_get_phases (flow);
  TieEstimate total;
  gboolean or_more = FALSE;
  TieCourse *self;

  if (!estimate_total (flow, unit, &total, &or_more))
    return NULL;
  self = g_new0 (TieCourse, 1);
  self->flow = flow;
  self->dots = g_array_new (FALSE, FALSE, sizeof (TieDot));
  self->or_more = or_more;
  self->until = tie_flow_get_until (flow);
  set_amounts (self->totals, &total);
  for (guint i = 0; i < phases->len; i++)
    add_phase (self, g_ptr_array_index (phases, i), unit);
  if (when != NULL && when->end_bound == TIE_BOUND_DATE)
    add_dot_at (self, &when->end, &total);
  if (when == NULL || !when->single)
    insert_start (self, when);
  put_in_order (self);
  return self;
}

void
tie_course_free (TieCourse *self)
{
  g_array_unref (self->dots);
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

/* The last day in service. The least that can be in place has left by the first day that may be
 * meant. */
static int
get_last_day (const TieCourse *self, TieCourseCase which)
{
  int first, last;

  if (self->until == NULL)
    return NEVER_AFTER;
  first = tie_date_first_day (self->until);
  last = tie_date_last_day (self->until);
  switch (which)
    {
    case TIE_COURSE_LEAST:
      return first;
    case TIE_COURSE_MOST:
      return last;
    case TIE_COURSE_LIKELY:
    default:
      return (first + last) / 2;
    }
}

/* Rule 5 */
double
tie_course_get_at (const TieCourse *self, TieCourseCase which, int day)
{
  const TieDot *dot = NULL;
  const TieDot *next = NULL;
  int from, to;

  if (day > get_last_day (self, which))
    return 0;
  for (guint i = 0; i < self->dots->len && next == NULL; i++)
    if (get_day (get_dot (self, i), which) <= day)
      dot = get_dot (self, i);
    else
      next = get_dot (self, i);
  if (dot == NULL)
    return 0;
  if (next == NULL)
    return dot->amounts[which];
  from = get_day (dot, which);
  to = get_day (next, which);
  return dot->amounts[which]
         + (next->amounts[which] - dot->amounts[which]) * (day - from) / (to - from);
}

/* Rule 7 */
double
tie_course_get_undated (const TieCourse *self)
{
  double total = self->totals[TIE_COURSE_LIKELY];

  if (self->dots->len == 0)
    return total;
  return total - get_dot (self, self->dots->len - 1)->amounts[TIE_COURSE_LIKELY];
}

static void
collect_case (const TieCourse *self, TieCourseCase which, GArray *days)
{
  int last_day = get_last_day (self, which);

  for (guint i = 0; i < self->dots->len; i++)
    {
      const TieDot *dot = get_dot (self, i);
      const TieDot *before = i > 0 ? get_dot (self, i - 1) : NULL;
      int day = get_day (dot, which);
      int day_before = day - 1;
      gboolean jumps = before == NULL ? dot->amounts[which] > 0
                                      : get_day (before, which) == day
                                            && dot->amounts[which] > before->amounts[which];

      if (jumps)
        g_array_append_val (days, day_before);
      g_array_append_val (days, day);
    }
  if (last_day != NEVER_AFTER && self->dots->len > 0)
    {
      int day_after = last_day + 1;

      g_array_append_val (days, last_day);
      g_array_append_val (days, day_after);
    }
}

void
tie_course_collect_days (const TieCourse *self, GArray *days)
{
  collect_case (self, TIE_COURSE_LEAST, days);
  collect_case (self, TIE_COURSE_LIKELY, days);
  collect_case (self, TIE_COURSE_MOST, days);
}

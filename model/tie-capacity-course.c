/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much of one flow is in place when: "dots, joined" of docs/format.md, "Capacity over time". */

#include "tie-capacity-course.h"

#include "tie-phase.h"
#include "tie-tally-private.h"

/* A day that nobody named; beyond every date of a document */
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

static int *
first_day_of (TieDot *dot)
{
  return &dot->days[TIE_COURSE_MOST];
}

static int *
last_day_of (TieDot *dot)
{
  return &dot->days[TIE_COURSE_LEAST];
}

static void
add_dot (GArray *dots, int first, int last, const TieEstimate *amount)
{
  TieDot dot = { 0 };

  *first_day_of (&dot) = first;
  *last_day_of (&dot) = last;
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
insert_start (GArray *dots, TieFlow *flow)
{
  const TieInterval *when = tie_flow_get_when (flow);
  const TieDate *announced = tie_deal_get_announced (tie_flow_get_deal (flow));
  TieDot start = { 0 };

  *last_day_of (&start) = NEVER_AFTER;
  if (when != NULL && when->start_bound == TIE_BOUND_DATE)
    {
      *first_day_of (&start) = tie_date_first_day (&when->start);
      *last_day_of (&start) = tie_date_last_day (&when->start);
    }
  else if (dots->len == 0)
    return;
  else
    *first_day_of (&start) =
        announced != NULL ? tie_date_first_day (announced) : *first_day_of (get_dot (dots, 0));
  g_array_prepend_val (dots, start);
}

/* Rule 2, and the end of rule 4: spans in order, amounts that never fall */
static void
put_after (TieDot *dot, TieDot *before)
{
  *first_day_of (dot) = MAX (*first_day_of (dot), *first_day_of (before));
  for (guint c = 0; c < TIE_N_COURSE_CASES; c++)
    dot->amounts[c] = MAX (dot->amounts[c], before->amounts[c]);
}

static void
end_before (TieDot *dot, TieDot *next)
{
  *last_day_of (dot) = MIN (*last_day_of (dot), *last_day_of (next));
}

/* Rule 3; the reader rejects documents in which no day is left */
static void
set_likely_day (TieDot *dot)
{
  *first_day_of (dot) = MIN (*first_day_of (dot), *last_day_of (dot));
  dot->days[TIE_COURSE_LIKELY] = (*first_day_of (dot) + *last_day_of (dot)) / 2;
}

/* What has no last day when all is in order is undated. */
static void
put_in_order (GArray *dots)
{
  while (dots->len > 0 && *last_day_of (get_dot (dots, dots->len - 1)) == NEVER_AFTER)
    g_array_set_size (dots, dots->len - 1);
  for (guint i = 1; i < dots->len; i++)
    put_after (get_dot (dots, i), get_dot (dots, i - 1));
  for (guint i = dots->len; i-- > 1;)
    end_before (get_dot (dots, i - 1), get_dot (dots, i));
  for (guint i = 0; i < dots->len; i++)
    set_likely_day (get_dot (dots, i));
}

static GArray *
plan (TieFlow *flow, const TieQuantity *like, const TieEstimate *total)
{
  const TieInterval *when = tie_flow_get_when (flow);
  GPtrArray *phases = tie_flow_get_phases (flow);
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (TieDot));

  for (guint i = 0; i < phases->len; i++)
    add_phase (dots, g_ptr_array_index (phases, i), like);
  if (when != NULL && when->end_bound == TIE_BOUND_DATE)
    add_dot_at (dots, &when->end, total);
  if (when == NULL || !when->single)
    insert_start (dots, flow);
  put_in_order (dots);
  return dots;
}

static GArray *
deliver (TieFlow *flow, const TieQuantity *like)
{
  GPtrArray *phases = tie_flow_get_phases (flow);
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (TieDot));

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (phase->delivered)
        add_phase (dots, phase, like);
    }
  put_in_order (dots);
  return dots;
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
set_totals (TieCourse *self, const TieEstimate *total)
{
  set_amounts (self->totals, total);
  for (guint c = 0; self->n_planned > 0 && c < TIE_N_COURSE_CASES; c++)
    self->totals[c] = MAX (self->totals[c], self->dots[self->n_planned - 1].amounts[c]);
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
  g_autoptr (GArray) planned = NULL;
  g_autoptr (GArray) delivered = NULL;
  TieEstimate total;
  gboolean or_more = FALSE;
  TieCourse *self;

  if (!tie_tally_estimate (flow, like, &total, &or_more))
    return NULL;
  planned = plan (flow, like, &total);
  delivered = deliver (flow, like);
  self = g_malloc0 (sizeof *self + (planned->len + delivered->len) * sizeof (TieDot));
  self->flow = flow;
  self->or_more = or_more;
  self->n_planned = planned->len;
  self->n_delivered = delivered->len;
  for (guint i = 0; i < planned->len; i++)
    self->dots[i] = *get_dot (planned, i);
  for (guint i = 0; i < delivered->len; i++)
    self->dots[planned->len + i] = *get_dot (delivered, i);
  set_last_days (self, tie_flow_get_until (flow));
  set_totals (self, &total);
  return self;
}

/**
 * tie_course_free:
 * @self: (transfer full) (nullable): a course
 */
void
tie_course_free (TieCourse *self)
{
  g_free (self);
}

/* Rule 5 */
static double
get_at (const TieDot *dots, guint n, TieCourseCase which, int day)
{
  guint next = 0;

  while (next < n && dots[next].days[which] <= day)
    next++;
  if (next == 0)
    return 0;
  if (next == n)
    return dots[n - 1].amounts[which];
  return dots[next - 1].amounts[which]
         + (dots[next].amounts[which] - dots[next - 1].amounts[which])
               * (day - dots[next - 1].days[which])
               / (dots[next].days[which] - dots[next - 1].days[which]);
}

static void
add_at (const TieCourse *self, const TieDot *dots, guint n, int day, TieEstimate *sum)
{
  if (n == 0)
    return;
  if (day <= self->last_days[TIE_COURSE_LEAST])
    sum->least += get_at (dots, n, TIE_COURSE_LEAST, day);
  if (day <= self->last_days[TIE_COURSE_LIKELY])
    sum->likely += get_at (dots, n, TIE_COURSE_LIKELY, day);
  if (day <= self->last_days[TIE_COURSE_MOST])
    sum->most += get_at (dots, n, TIE_COURSE_MOST, day);
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
  add_at (self, self->dots, self->n_planned, day, sum);
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
  add_at (self, self->dots + self->n_planned, self->n_delivered, day, sum);
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

/**
 * tie_course_get_undated:
 * @self: a course
 *
 * Returns: by rule 7, how much of it, likely, lies beyond the last dot
 */
double
tie_course_get_undated (const TieCourse *self)
{
  double total = self->totals[TIE_COURSE_LIKELY];

  return self->n_planned == 0 ? total
                              : total - self->dots[self->n_planned - 1].amounts[TIE_COURSE_LIKELY];
}

static void
collect_case (const TieCourse *self, const TieDot *dots, guint n, TieCourseCase which, GArray *days)
{
  int last_day = self->last_days[which];

  for (guint i = 0; i < n; i++)
    {
      const TieDot *before = i > 0 ? &dots[i - 1] : NULL;
      int day = dots[i].days[which];
      int day_before = day - 1;
      gboolean jumps = before == NULL ? dots[i].amounts[which] > 0
                                      : before->days[which] == day
                                            && dots[i].amounts[which] > before->amounts[which];

      if (jumps)
        g_array_append_val (days, day_before);
      g_array_append_val (days, day);
    }
  if (last_day != NEVER_AFTER && n > 0)
    {
      int day_after = last_day + 1;

      g_array_append_val (days, last_day);
      g_array_append_val (days, day_after);
    }
}

/**
 * tie_course_collect_days:
 * @self: a course
 * @days: (element-type int): to which are added the days at which it bends or jumps
 */
void
tie_course_collect_days (const TieCourse *self, GArray *days)
{
  for (guint c = 0; c < TIE_N_COURSE_CASES; c++)
    collect_case (self, self->dots, self->n_planned, (TieCourseCase) c, days);
}

/**
 * tie_course_collect_delivered_days:
 * @self: a course
 * @days: (element-type int): to which are added the days at which what is delivered bends or jumps
 */
void
tie_course_collect_delivered_days (const TieCourse *self, GArray *days)
{
  for (guint c = 0; c < TIE_N_COURSE_CASES; c++)
    collect_case (self, self->dots + self->n_planned, self->n_delivered, (TieCourseCase) c, days);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* From what a document says about a delivery to the days at which its bar starts and ends. */

#include "tie-timeline-span.h"

#include "tie-phase.h"

/**
 * tie_timeline_doubt_of_date:
 * @date: a date
 *
 * Returns: (type TieTimelineDoubt): what is said of it besides its days
 */
guint
tie_timeline_doubt_of_date (const TieDate *date)
{
  g_return_val_if_fail (date != NULL, 0);

  return (date->approximate ? TIE_TIMELINE_APPROXIMATE : 0u)
         | (date->uncertain ? TIE_TIMELINE_UNCERTAIN : 0u);
}

static void
set_start (TieTimelineSpan *span, const TieDate *date)
{
  span->start_known = TRUE;
  span->start_first = tie_date_first_day (date);
  span->start_last = tie_date_last_day (date);
  span->start_doubt = tie_timeline_doubt_of_date (date);
}

static void
set_end (TieTimelineSpan *span, const TieDate *date)
{
  span->end = TIE_BOUND_DATE;
  span->end_first = tie_date_first_day (date);
  span->end_last = tie_date_last_day (date);
  span->end_doubt = tie_timeline_doubt_of_date (date);
}

/* The first and the last phase that say when; the last one ends the delivery if it is all of it. */
static void
take_phases (TieTimelineSpan *span, TieFlow *flow)
{
  GPtrArray *phases = tie_flow_get_phases (flow);

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);
      int first, last;

      if (phase->when == NULL || !tie_timeline_span_of_interval (phase->when, &first, &last))
        continue;
      if (!span->is_known)
        {
          span->is_known = TRUE;
          span->start_known = TRUE;
          span->start_first = first;
          span->start_last = last;
          span->certain_last = last;
          span->start_doubt = tie_timeline_doubt_of_date (
              phase->when->start_bound == TIE_BOUND_DATE ? &phase->when->start : &phase->when->end);
        }
      span->certain_last = MAX (span->certain_last, first);
    }
}

static void
take_missing_start (TieTimelineSpan *span, const TieDate *announced)
{
  if (span->end != TIE_BOUND_DATE)
    {
      if (announced == NULL)
        return;
      span->start_first = span->start_last = tie_date_last_day (announced);
      span->is_known = TRUE;
      return;
    }
  span->is_known = TRUE;
  span->start_first = announced != NULL ? tie_date_first_day (announced) : span->end_first;
  span->start_last = span->end_last;
}

static void
take_interval (TieTimelineSpan *span, const TieInterval *when, const TieDate *announced)
{
  span->single = when->single;
  span->end = when->end_bound;
  if (when->end_bound == TIE_BOUND_DATE)
    set_end (span, &when->end);
  if (when->start_bound == TIE_BOUND_DATE)
    {
      set_start (span, &when->start);
      span->is_known = TRUE;
    }
  else
    take_missing_start (span, announced);
  if (when->end_bound == TIE_BOUND_DATE)
    {
      span->start_first = MIN (span->start_first, span->end_last);
      span->start_last = MIN (span->start_last, span->end_last);
      span->end_first = MAX (span->end_first, span->start_first);
    }
}

/**
 * tie_timeline_span_of_flow:
 * @flow: a flow
 * @announced: (nullable): when its deal was announced: the earliest start of one that is not stated
 *
 * Finds the days between which a flow's delivery starts and ends, by its own period, else by its
 * dated phases (docs/format.md, "Capacity over time", rules 1 and 2).
 *
 * Returns: the span
 */
TieTimelineSpan
tie_timeline_span_of_flow (TieFlow *flow, const TieDate *announced)
{
  TieTimelineSpan span = { .end = TIE_BOUND_UNKNOWN };
  const TieInterval *when;
  const TieDate *until;

  g_return_val_if_fail (TIE_IS_FLOW (flow), span);

  when = tie_flow_get_when (flow);
  if (when != NULL)
    take_interval (&span, when, announced);
  span.certain_last = span.start_last;
  if (span.end != TIE_BOUND_DATE)
    take_phases (&span, flow);

  until = tie_flow_get_until (flow);
  if (until != NULL)
    {
      span.until_first = tie_date_first_day (until);
      span.until_last = tie_date_last_day (until);
      span.until_doubt = tie_timeline_doubt_of_date (until);
    }
  return span;
}

/**
 * tie_timeline_span_of_interval:
 * @interval: when something happens
 * @first: (out): its first day
 * @last: (out): its last day
 *
 * The days of an interval; where only one bound is a date, those of this bound.
 *
 * Returns: whether any of its bounds is a date
 */
gboolean
tie_timeline_span_of_interval (const TieInterval *interval, int *first, int *last)
{
  const TieDate *start, *end;

  g_return_val_if_fail (interval != NULL, FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  start = interval->start_bound == TIE_BOUND_DATE ? &interval->start : NULL;
  end = interval->end_bound == TIE_BOUND_DATE ? &interval->end : NULL;
  if (start == NULL && end == NULL)
    return FALSE;
  *first = start != NULL ? tie_date_first_day (start) : tie_date_last_day (end);
  *last = tie_date_last_day (end != NULL ? end : start);
  return TRUE;
}

static void
take_days (TieFlow *flow, const TieDate *announced, double *first, double *last)
{
  TieTimelineSpan span = tie_timeline_span_of_flow (flow, announced);

  if (!span.is_known)
    return;

  *first = MIN (*first, span.start_first);
  *last = MAX (*last, span.end == TIE_BOUND_DATE ? span.end_last : span.certain_last);
}

/**
 * tie_timeline_days_of_object:
 * @object: an object of a document
 * @first: (out): its first day
 * @last: (out): its last day
 *
 * Finds the days of a deal, its announcement included, or of a flow.
 *
 * Returns: whether it has any
 */
gboolean
tie_timeline_days_of_object (GObject *object, double *first, double *last)
{
  g_return_val_if_fail (G_IS_OBJECT (object), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  *first = G_MAXDOUBLE;
  *last = -G_MAXDOUBLE;
  if (TIE_IS_DEAL (object))
    {
      const TieDate *announced = tie_deal_get_announced (TIE_DEAL (object));
      GPtrArray *flows = tie_deal_get_flows (TIE_DEAL (object));

      if (announced != NULL)
        {
          *first = tie_date_first_day (announced);
          *last = tie_date_last_day (announced);
        }
      for (guint i = 0; i < flows->len; i++)
        take_days (g_ptr_array_index (flows, i), announced, first, last);
    }
  else if (TIE_IS_FLOW (object))
    take_days (TIE_FLOW (object), tie_deal_get_announced (tie_flow_get_deal (TIE_FLOW (object))),
               first, last);
  return *first <= *last;
}

static void
add_days (GObject *object, double *first, double *last)
{
  double from, to;

  if (object == NULL || !tie_timeline_days_of_object (object, &from, &to))
    return;
  *first = MIN (*first, from);
  *last = MAX (*last, to);
}

/* An organisation's days are those of its deals. */
static void
add_days_of_organization (TieDocument *document,
                          TieOrganization *organization,
                          double *first,
                          double *last)
{
  GPtrArray *deals = tie_document_get_deals_of (document, organization);

  for (guint i = 0; deals != NULL && i < deals->len; i++)
    add_days (g_ptr_array_index (deals, i), first, last);
}

/**
 * tie_timeline_days_of_ids:
 * @document: a document
 * @ids: (array zero-terminated=1): ids of organisations, deals and flows
 * @first: (out): their first day
 * @last: (out): their last day
 *
 * Finds the days of the deals and flows among them; where none has any, of the organisations'
 * deals.
 *
 * Returns: whether there are any
 */
gboolean
tie_timeline_days_of_ids (TieDocument *document,
                          const char *const *ids,
                          double *first,
                          double *last)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (ids != NULL && first != NULL && last != NULL, FALSE);

  *first = G_MAXDOUBLE;
  *last = -G_MAXDOUBLE;
  for (guint i = 0; ids[i] != NULL; i++)
    add_days (tie_document_lookup (document, ids[i]), first, last);
  if (*first <= *last)
    return TRUE;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      GObject *object = tie_document_lookup (document, ids[i]);

      if (TIE_IS_ORGANIZATION (object))
        add_days_of_organization (document, TIE_ORGANIZATION (object), first, last);
    }
  return *first <= *last;
}

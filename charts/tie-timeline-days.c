/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which days a timeline shows when nobody says. */

#include "tie-timeline-plan.h"

#include "tie-quantity.h"
#include "tie-timeline-unit.h"

typedef struct
{
  int first;     /* of what is supplied, or announced */
  int any_first; /* of anything */
  int last;      /* of what is added up */
  int any_last;  /* of anything */
  gboolean open; /* something goes on beyond its dates */
} Reach;

static void
reach_over (Reach *reach, int first, int last)
{
  reach->first = MIN (reach->first, first);
  reach->any_first = MIN (reach->any_first, first);
  reach->any_last = MAX (reach->any_last, last);
}

static gboolean
is_supply (const TieTimelineRow *row)
{
  const TieFlowKind kind = row->flow != NULL ? tie_flow_get_kind (row->flow) : TIE_FLOW_OTHER;

  return tie_flow_kind_is_delivery (kind);
}

static gboolean
adds_up (const TieTimelineRow *row, const char *unit)
{
  return unit != NULL && row->flow != NULL
         && (tie_amount_in_unit (tie_flow_get_amount (row->flow), unit) != NULL
             || tie_amount_in_unit (tie_deal_get_amount (row->deal), unit) != NULL);
}

static void
reach_row (Reach *reach, const TieTimelineRow *row, const char *unit)
{
  const TieDate *announced = row->deal != NULL ? tie_deal_get_announced (row->deal) : NULL;
  const TieTimelineSpan *span = &row->span;
  int last;

  if (row->kind != TIE_TIMELINE_ROW_LANE)
    return;
  if (announced != NULL)
    reach_over (reach, tie_date_first_day (announced), tie_date_last_day (announced));
  if (!span->is_known)
    {
      for (guint i = 0; announced == NULL && i < row->facts->len; i++)
        {
          int first;

          if (tie_timeline_span_of_interval (tie_fact_get_when (g_ptr_array_index (row->facts, i)),
                                             &first, &last))
            reach_over (reach, first, last);
        }
      return;
    }
  last = span->end == TIE_BOUND_DATE ? span->end_last : MAX (span->start_last, span->certain_last);
  if (span->start_known)
    {
      reach->any_first = MIN (reach->any_first, span->start_first);
      if (is_supply (row))
        reach->first = MIN (reach->first, span->start_first);
    }
  reach->any_last = MAX (reach->any_last, last);
  reach->open |= span->end != TIE_BOUND_DATE;
  if (adds_up (row, unit))
    reach->last = MAX (reach->last, last);
}

static int
year_of (int day)
{
  TieDate date;

  tie_date_from_day (day, &date);
  return date.year;
}

static double
first_day_of_year (int year)
{
  TieDate date = { .year = (gint16) CLAMP (year, 1, 9999), .precision = TIE_PRECISION_YEAR };

  if (year > 9999)
    return tie_date_last_day (&date) + 1;
  return tie_date_first_day (&date);
}

/**
 * tie_timeline_plan_get_span:
 * @request: what is drawn
 * @rows: (element-type TieTimelineRow): its rows
 * @from_day: (out): the beginning of the first day that the axis shows
 * @to_day: (out): the beginning of the first day that it does not
 *
 * The days the request names; else whole years, from the first announcement or delivery to the end
 * of the last delivery that adds up, and a year more so that what goes on is seen to go on. What is
 * not added up, such as a service of thirty years, does not stretch the axis, nor does money that
 * was given years before; their bars are cut. Without any date it is a year that means nothing.
 *
 * Returns: whether there is a date: else nothing may be said of days
 */
gboolean
tie_timeline_plan_get_span (const TieChartRequest *request,
                            GPtrArray *rows,
                            double *from_day,
                            double *to_day)
{
  const TieDate *as_of;
  g_autofree char *unit = NULL;
  Reach reach = { G_MAXINT, G_MAXINT, 0, 0, FALSE };
  gboolean has_dates;
  int last;

  g_return_val_if_fail (request != NULL && rows != NULL, FALSE);
  g_return_val_if_fail (from_day != NULL && to_day != NULL, FALSE);

  if (request->to_day > request->from_day)
    {
      *from_day = request->from_day;
      *to_day = request->to_day;
      return TRUE;
    }
  as_of = tie_document_get_as_of (request->document);
  unit = tie_timeline_unit_find (request->document, request->filter);
  for (guint i = 0; i < rows->len; i++)
    reach_row (&reach, g_ptr_array_index (rows, i), unit);
  if (as_of != NULL)
    reach_over (&reach, tie_date_first_day (as_of), tie_date_last_day (as_of));
  has_dates = reach.any_last != 0;
  if (!has_dates)
    reach_over (&reach, (int) first_day_of_year (2000), (int) first_day_of_year (2001) - 1);

  last = reach.last > 0 ? reach.last : reach.any_last;
  if (as_of != NULL)
    last = MAX (last, tie_date_last_day (as_of));
  if (reach.first == G_MAXINT)
    reach.first = reach.any_first;
  *from_day = first_day_of_year (year_of (MIN (reach.first, last)));
  *to_day = first_day_of_year (year_of (last) + (reach.open || reach.last > 0 ? 2 : 1));
  return has_dates;
}

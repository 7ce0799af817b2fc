/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"
#include "tie-document.h"

G_BEGIN_DECLS

/**
 * TieTimelineDoubt:
 * @TIE_TIMELINE_APPROXIMATE: the date is an approximate one
 * @TIE_TIMELINE_UNCERTAIN: its source is not sure of it
 *
 * What is said of a date besides its days, which it never widens.
 */
typedef enum
{
  TIE_TIMELINE_APPROXIMATE = 1 << 0,
  TIE_TIMELINE_UNCERTAIN = 1 << 1,
} TieTimelineDoubt;

/**
 * TieTimelineSpan:
 * @is_known: there is something to draw at all
 * @single: one date: everything at once within it
 * @start_known: the start is stated; else it is taken from the announcement or the end
 * @start_first, @start_last: the days between which it starts
 * @end: whether an end is stated
 * @end_first, @end_last: the days between which it ends, with TIE_BOUND_DATE
 * @certain_last: with an end that is not stated: the first day of the last dated phase, up to which
 *   it certainly runs, else @start_last
 * @until_first, @until_last: the days between which it leaves service; 0: not stated
 * @start_doubt, @end_doubt, @until_doubt: (type TieTimelineDoubt): what is said of these dates
 *
 * When a flow is delivered, as days (GDate's Julian days): the outline of its bar.
 */
typedef struct
{
  gboolean is_known;
  gboolean single;
  gboolean start_known;
  int start_first, start_last;
  TieBound end;
  int end_first, end_last;
  int certain_last;
  int until_first, until_last;
  guint start_doubt, end_doubt, until_doubt;
} TieTimelineSpan;

TieTimelineSpan tie_timeline_span_of_flow (TieFlow *flow, const TieDate *announced);
guint tie_timeline_doubt_of_date (const TieDate *date);
gboolean tie_timeline_days_of_object (GObject *object, double *first, double *last);
gboolean tie_timeline_days_of_ids (TieDocument *document,
                                   const char *const *ids,
                                   double *first,
                                   double *last);
gboolean tie_timeline_span_of_interval (const TieInterval *interval, int *first, int *last);

G_END_DECLS

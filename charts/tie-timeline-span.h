/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"

G_BEGIN_DECLS

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
} TieTimelineSpan;

TieTimelineSpan tie_timeline_span_of_flow (TieFlow *flow, const TieDate *announced);
gboolean tie_timeline_span_of_interval (const TieInterval *interval, int *first, int *last);

G_END_DECLS

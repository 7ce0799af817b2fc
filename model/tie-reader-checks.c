/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Checks of a flow what no single value shows: phases that fall, dates out of order. */

#include "tie-reader-private.h"

#include "tie-deal-private.h"
#include "tie-flow-private.h"
#include "tie-phase.h"
#include "tie-words.h"

/* Whether the amount is less than the one before, whatever stands within the bounds of both. */
static gboolean
falls (const GPtrArray *before, const GPtrArray *after)
{
  const TieQuantity *first = tie_amount_first (before);
  TieEstimate one, other;

  return first && tie_amount_estimate_like (before, first, &one, NULL)
         && tie_amount_estimate_like (after, first, &other, NULL) && other.likely < one.likely
         && other.least <= one.least && other.most <= one.most;
}

static void
check_amounts (TieReading *self, TieFlow *flow, const TieCursor *phases)
{
  guint n = flow->phases->len;

  for (guint i = 1; i < n; i++)
    {
      TiePhase *before = g_ptr_array_index (flow->phases, i - 1);
      TiePhase *phase = g_ptr_array_index (flow->phases, i);

      if (falls (before->amount, phase->amount))
        tie_reading_error (self, tie_reading_member (self, phases[i], "quantity"), "falling-phases",
                           _ ("this phase has less in place than the one before it; the amounts of "
                              "phases are cumulative"));
    }
  if (n > 0 && falls (((TiePhase *) g_ptr_array_index (flow->phases, n - 1))->amount, flow->amount))
    tie_reading_error (self, tie_reading_member (self, phases[n - 1], "quantity"), "falling-phases",
                       _ ("this phase has more in place than the whole flow comes to"));
}

/* The dots of docs/format.md, "Capacity over time", and their days. */

typedef enum
{
  DOT_ANNOUNCEMENT, /* the start, of which only the announcement is known */
  DOT_START,
  DOT_PHASE,
  DOT_END,
} DotKind;

typedef struct
{
  DotKind kind;
  int first;
  int last;
  TieCursor cursor;
} Dot;

static void
add_dot (GArray *dots, DotKind kind, int first, int last, TieCursor cursor)
{
  Dot dot = { kind, first, last, cursor };

  g_array_append_val (dots, dot);
}

static void
add_start (GArray *dots, TieFlow *flow, TieCursor when)
{
  const TieDate *announced = tie_deal_get_announced (flow->deal);
  gboolean ends = flow->has_when && flow->when.end_bound == TIE_BOUND_DATE;

  if (flow->has_when && flow->when.single)
    return;
  if (flow->has_when && flow->when.start_bound == TIE_BOUND_DATE)
    add_dot (dots, DOT_START, tie_date_first_day (&flow->when.start),
             tie_date_last_day (&flow->when.start), when);
  else if (announced)
    add_dot (dots, DOT_ANNOUNCEMENT, tie_date_first_day (announced),
             ends ? tie_date_last_day (&flow->when.end) : G_MAXINT, when);
}

static GArray *
find_dots (TieReading *self, TieFlow *flow, TieCursor when, const TieCursor *phases)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (Dot));

  add_start (dots, flow, when);
  for (guint i = 0; i < flow->phases->len; i++)
    {
      const TieInterval *span = ((TiePhase *) g_ptr_array_index (flow->phases, i))->when;

      if (span)
        add_dot (dots, DOT_PHASE,
                 span->start_bound == TIE_BOUND_DATE ? tie_date_first_day (&span->start) : G_MININT,
                 span->end_bound == TIE_BOUND_DATE ? tie_date_last_day (&span->end) : G_MAXINT,
                 tie_reading_member (self, phases[i], "when"));
    }
  if (flow->has_when && flow->when.end_bound == TIE_BOUND_DATE)
    add_dot (dots, DOT_END, tie_date_first_day (&flow->when.end),
             tie_date_last_day (&flow->when.end), when);
  return dots;
}

static char *
day_to_words (int day)
{
  TieDate date;

  tie_date_from_day (day, &date);
  return tie_date_to_edtf (&date);
}

/* before: the dot that comes first and yet cannot have been by the last day of the other */
static void
report_order (TieReading *self, const Dot *before, const Dot *dot)
{
  const char *code = "dates-out-of-order";
  g_autofree char *first = day_to_words (before->first);
  g_autofree char *last = day_to_words (dot->last);

  if (dot->kind == DOT_END && before->kind == DOT_PHASE)
    tie_reading_error (self, before->cursor, code,
                       _ ("this phase begins on %s, after the end of the delivery on %s"), first,
                       last);
  else if (dot->kind == DOT_END)
    tie_reading_error (
        self, dot->cursor, code,
        _ ("the delivery ends on %s, before the announcement on %s, and its start is "
           "not stated"),
        last, first);
  else if (before->kind == DOT_ANNOUNCEMENT)
    tie_reading_error (
        self, dot->cursor, code,
        _ ("this phase ends on %s, before the announcement on %s, and the start of the "
           "delivery is not stated"),
        last, first);
  else if (before->kind == DOT_START)
    tie_reading_error (self, dot->cursor, code,
                       _ ("this phase ends on %s, before the start of the delivery on %s"), last,
                       first);
  else
    tie_reading_error (self, dot->cursor, code,
                       _ ("this phase ends on %s, before a phase listed earlier begins on %s"),
                       last, first);
}

/* Rule 2: with each first day not before those of earlier dots and each last day not after those of
 * later ones, no first day may come after its last. That is so when no dot ends before one begins
 * that is listed earlier. */
static void
check_order (TieReading *self, const GArray *dots)
{
  const Dot *latest = NULL;

  for (guint i = 0; i < dots->len; i++)
    {
      const Dot *dot = &g_array_index (dots, Dot, i);

      if (latest && latest->first > dot->last)
        report_order (self, latest, dot);
      if (!latest || dot->first > latest->first)
        latest = dot;
    }
}

static void
check_until (TieReading *self, TieFlow *flow, TieCursor until)
{
  if (!flow->has_until || !flow->has_when || flow->when.start_bound != TIE_BOUND_DATE
      || tie_date_last_day (&flow->until) >= tie_date_first_day (&flow->when.start))
    return;
  tie_reading_error (self, until, "dates-out-of-order",
                     _ ("this leaves service before its delivery begins"));
}

/**
 * tie_reading_check_flow:
 * @flow: one that has been filled, as has its deal but for the flows
 * @when: where its delivery period stands
 * @until: where it stands when it leaves service
 * @phases: where each of its phases stands
 */
void
tie_reading_check_flow (TieReading *self,
                        TieFlow *flow,
                        TieCursor when,
                        TieCursor until,
                        const TieCursor *phases)
{
  g_autoptr (GArray) dots = NULL;

  check_until (self, flow, until);
  /* One dot, or two whose order the interval has seen to, as nearly all flows have. */
  if (flow->phases->len == 0 && (!flow->has_when || flow->when.start_bound == TIE_BOUND_DATE))
    return;
  check_amounts (self, flow, phases);
  dots = find_dots (self, flow, when, phases);
  check_order (self, dots);
}

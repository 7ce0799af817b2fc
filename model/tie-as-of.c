/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How flows and deals stand as of a moment. A moment that is a span of days means its last day. */

#include "tie-as-of.h"

#include "tie-capacity-course.h"
#include "tie-tally-private.h"
#include "tie-unit.h"

#define NEVER_BEFORE G_MININT

struct _TieFlowHistory
{
  TieCourse *course;   /* nullable */
  int announced;       /* the last day that it may have been; NEVER_BEFORE when it isn't stated */
  TieFlow *flow;       /* unowned */
  TieQuantity measure; /* what is counted; of which the flow owns all but the unit, interned */
};

/* Without an announcement nobody has said that the deal was unknown at any time. */
static int
get_announced (TieDeal *deal)
{
  const TieDate *announced = tie_deal_get_announced (deal);

  return announced != NULL ? tie_date_last_day (announced) : NEVER_BEFORE;
}

static void
measure_like (TieFlowHistory *self, const TieQuantity *like)
{
  self->measure = (TieQuantity){ .unit = (char *) g_intern_string (like->unit),
                                 .per = like->per,
                                 .of_id = like->of_id,
                                 .of = like->of };
  self->course = tie_course_new (self->flow, &self->measure);
}

/**
 * tie_flow_history_new:
 * @flow: a flow, of any kind, which must outlive the history
 * @unit: (nullable): what amounts are given in, where the flow has one that converts into it; with
 *   %NULL, and for every other flow, it is what the flow is measured in by itself, be it a rate or
 *   a share of something
 *
 * Works out how much of a flow is in place when, by the rule of docs/format.md, "Capacity over
 * time". An amount that a whole deal shares is that of the flow with which it is added up, and of
 * no other.
 *
 * Returns: (transfer full): what answers for @flow
 */
TieFlowHistory *
tie_flow_history_new (TieFlow *flow, const char *unit)
{
  TieFlowHistory *self;
  const TieQuantity *own;

  g_return_val_if_fail (TIE_IS_FLOW (flow), NULL);

  self = g_new0 (TieFlowHistory, 1);
  self->flow = flow;
  self->announced = get_announced (tie_flow_get_deal (flow));
  if (unit != NULL)
    measure_like (self, &(TieQuantity){ .unit = (char *) unit });
  own = self->course == NULL ? tie_tally_get_measure (flow) : NULL;
  if (own != NULL)
    measure_like (self, own);
  return self;
}

/**
 * tie_flow_history_free:
 * @self: (transfer full) (nullable): a history
 */
void
tie_flow_history_free (TieFlowHistory *self)
{
  if (self == NULL)
    return;
  tie_course_free (self->course);
  g_free (self);
}

/**
 * tie_flow_history_get_flow:
 * @self: a history
 *
 * Returns: (transfer none): whose it is
 */
TieFlow *
tie_flow_history_get_flow (const TieFlowHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->flow;
}

/**
 * tie_flow_history_get_measure:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what amounts are given in: a quantity of which only the
 *   unit, the period (of a rate) and the whole (of a share) say something; %NULL when nobody has
 *   said how much the flow is
 */
const TieQuantity *
tie_flow_history_get_measure (const TieFlowHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->course != NULL ? &self->measure : NULL;
}

/* With no amount at all, a date of its end is what is known. */
static gboolean
is_dated (const TieFlowHistory *self)
{
  const TieInterval *when = tie_flow_get_when (self->flow);

  if (self->course != NULL)
    return self->course->n_planned > 0;
  return when != NULL && when->end_bound == TIE_BOUND_DATE;
}

/**
 * tie_flow_history_grows:
 * @self: a history
 *
 * Returns: whether it has an amount of which at least a part comes to be in place by a date. A
 * share of something is granted at once, and of what nobody has dated it is not known when it grows
 */
gboolean
tie_flow_history_grows (const TieFlowHistory *self)
{
  TieEstimate total = { 0, 0, 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->course == NULL || tie_unit_get_kind (self->measure.unit) == TIE_UNIT_PERCENT)
    return FALSE;
  tie_course_add_total (self->course, &total);
  return total.likely - tie_course_get_undated (self->course) > 0;
}

/**
 * tie_flow_history_get_at:
 * @self: a history
 * @day: a Julian day, at the end of which; that of a moment is its tie_date_last_day()
 * @state: (out caller-allocates): how the flow stands
 *
 * The time that it takes grows with the number of the flow's phases. What is planned and delivered
 * is said by date alone: also of a deal that is not announced yet, or is but rumoured or cancelled.
 */
void
tie_flow_history_get_at (const TieFlowHistory *self, int day, TieFlowState *state)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (state != NULL);

  *state = (TieFlowState){ .announced = self->announced <= day, .dated = is_dated (self) };
  if (self->course == NULL)
    return;
  state->quantified = TRUE;
  state->or_more = self->course->or_more;
  state->undated = tie_course_get_undated (self->course);
  state->delivered_stated = self->course->n_delivered > 0;
  tie_course_add_at (self->course, day, &state->planned);
  tie_course_add_delivered_at (self->course, day, &state->delivered);
  tie_course_add_total (self->course, &state->total);
}

/**
 * tie_as_of_flow:
 * @flow: a flow, of any kind
 * @moment: a date; one that is a span of days means its last day
 * @state: (out caller-allocates): how the flow stands, in what it is measured in by itself
 *
 * Asks a flow once; #TieFlowHistory asks it many times at less cost.
 */
void
tie_as_of_flow (TieFlow *flow, const TieDate *moment, TieFlowState *state)
{
  g_autoptr (TieFlowHistory) history = NULL;

  g_return_if_fail (TIE_IS_FLOW (flow));
  g_return_if_fail (moment != NULL);
  g_return_if_fail (state != NULL);

  history = tie_flow_history_new (flow, NULL);
  tie_flow_history_get_at (history, tie_date_last_day (moment), state);
}

/**
 * tie_as_of_deal_is_announced:
 * @deal: a deal
 * @moment: a date; one that is a span of days means its last day
 *
 * Returns: whether @deal had been announced by then for sure: by the last day of its announcement
 *   as the most trusted source has it. A deal without an announcement always is.
 */
gboolean
tie_as_of_deal_is_announced (TieDeal *deal, const TieDate *moment)
{
  g_return_val_if_fail (TIE_IS_DEAL (deal), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  return get_announced (deal) <= tie_date_last_day (moment);
}

/**
 * tie_as_of_deal_is_replaced:
 * @deal: a deal
 * @moment: a date; one that is a span of days means its last day
 *
 * Returns: whether a deal that supersedes @deal, and counts, had been announced by then: until its
 * replacement is announced, a deal stands
 */
gboolean
tie_as_of_deal_is_replaced (TieDeal *deal, const TieDate *moment)
{
  GPtrArray *successors;

  g_return_val_if_fail (TIE_IS_DEAL (deal), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  successors = tie_deal_get_superseded_by (deal);
  for (guint i = 0; i < successors->len; i++)
    {
      TieDeal *successor = g_ptr_array_index (successors, i);

      if (tie_status_counts (tie_deal_get_status (successor))
          && tie_as_of_deal_is_announced (successor, moment))
        return TRUE;
    }
  return FALSE;
}

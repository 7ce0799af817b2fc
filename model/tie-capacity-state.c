/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How capacity stands as of a moment. */

#include "tie-capacity-state.h"

#include "tie-as-of.h"

static void
add (TieEstimate *sum, const TieEstimate *other)
{
  sum->least += other->least;
  sum->likely += other->likely;
  sum->most += other->most;
}

static void
add_course (TieCapacity *capacity, guint course, int day, TieCapacityState *state)
{
  TieEstimate estimate;
  gboolean or_more;

  tie_capacity_get_course_at (capacity, course, day, &estimate);
  add (&state->planned, &estimate);
  tie_capacity_get_course_total (capacity, course, &estimate, &or_more);
  add (&state->agreed, &estimate);
  state->or_more = state->or_more || or_more;
  state->undated += tie_capacity_get_course_undated (capacity, course);
}

/* Whose flows are looked at; nullable: anybody's, anything's. */
typedef struct
{
  TieFilter *filter;
  TieOrganization *from, *to;
} Choice;

static gboolean
is_chosen (const Choice *choice, TieFlow *flow)
{
  return tie_filter_passes_flow (choice->filter, flow)
         && (choice->from == NULL || tie_flow_get_from (flow) == choice->from)
         && (choice->to == NULL || tie_flow_get_to (flow) == choice->to);
}

static void
add_up (TieCapacity *capacity, const Choice *choice, const TieDate *moment, TieCapacityState *state)
{
  *state = (TieCapacityState){ 0 };
  for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
    {
      TieFlow *flow = tie_capacity_get_flow (capacity, i);

      if (tie_as_of_deal_is_announced (tie_flow_get_deal (flow), moment)
          && is_chosen (choice, flow))
        add_course (capacity, i, tie_date_last_day (moment), state);
    }
}

/**
 * tie_capacity_state_at:
 * @capacity: capacity over time
 * @filter: (nullable): which of its flows are looked at
 * @moment: a date; one that is a span of days means its last day
 * @state: (out caller-allocates): how it stands
 *
 * Adds up what is in place by a moment, by the rule of docs/format.md, over the flows whose deals
 * had been announced by then.
 */
void
tie_capacity_state_at (TieCapacity *capacity,
                       TieFilter *filter,
                       const TieDate *moment,
                       TieCapacityState *state)
{
  g_return_if_fail (TIE_IS_CAPACITY (capacity));
  g_return_if_fail (moment != NULL);
  g_return_if_fail (state != NULL);

  add_up (capacity, &(Choice){ .filter = filter }, moment, state);
}

/**
 * tie_capacity_state_between:
 * @capacity: capacity over time
 * @from: (nullable): whose flows are looked at; %NULL: anybody's
 * @to: (nullable): to whom; %NULL: to anybody
 * @moment: a date; one that is a span of days means its last day
 * @state: (out caller-allocates): how it stands
 *
 * As tie_capacity_state_at(), for what some organisation gives or gets.
 */
void
tie_capacity_state_between (TieCapacity *capacity,
                            TieOrganization *from,
                            TieOrganization *to,
                            const TieDate *moment,
                            TieCapacityState *state)
{
  g_return_if_fail (TIE_IS_CAPACITY (capacity));
  g_return_if_fail (moment != NULL);
  g_return_if_fail (state != NULL);

  add_up (capacity, &(Choice){ .from = from, .to = to }, moment, state);
}

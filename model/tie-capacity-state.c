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
  int day;

  g_return_if_fail (TIE_IS_CAPACITY (capacity));
  g_return_if_fail (moment != NULL);
  g_return_if_fail (state != NULL);

  *state = (TieCapacityState){ 0 };
  day = tie_date_last_day (moment);
  for (guint i = 0; i < tie_capacity_get_n_courses (capacity); i++)
    {
      TieFlow *flow = tie_capacity_get_flow (capacity, i);
      TieEstimate estimate;
      gboolean or_more;

      if (!tie_as_of_deal_is_announced (tie_flow_get_deal (flow), moment)
          || !tie_filter_passes_flow (filter, flow))
        continue;
      tie_capacity_get_course_at (capacity, i, day, &estimate);
      add (&state->planned, &estimate);
      tie_capacity_get_course_total (capacity, i, &estimate, &or_more);
      add (&state->agreed, &estimate);
      state->or_more = state->or_more || or_more;
      state->undated += tie_capacity_get_course_undated (capacity, i);
    }
}

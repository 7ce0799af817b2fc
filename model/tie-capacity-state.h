/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity.h"

G_BEGIN_DECLS

/**
 * TieCapacityState:
 * @planned: how much is in place by then
 * @agreed: all that had been announced by then, dated and undated
 * @or_more: @agreed is a lower bound
 * @undated: how much of it, likely, has no date
 *
 * How capacity stands as of a moment, added up over what had been announced by then.
 */
typedef struct
{
  TieEstimate planned;
  TieEstimate agreed;
  gboolean or_more;
  double undated;
} TieCapacityState;

void tie_capacity_state_at (TieCapacity *capacity,
                            TieFilter *filter,
                            const TieDate *moment,
                            TieCapacityState *state);
void tie_capacity_state_between (TieCapacity *capacity,
                                 TieOrganization *from,
                                 TieOrganization *to,
                                 const TieDate *moment,
                                 TieCapacityState *state);

G_END_DECLS

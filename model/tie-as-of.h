/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

/**
 * TieFlowState:
 * @announced: its deal had been announced by then
 * @quantified: somebody has said how much it is; else every amount here is 0
 * @dated: somebody has said by when at least some of it is in place
 * @planned: how much is in place by then
 * @total: all of it, dated and undated
 * @or_more: @total is a lower bound
 * @undated: how much of it, likely, has no date
 * @delivered_stated: a phase with a date is stated as delivered, at whatever time
 * @delivered: how much had been delivered by then, by such phases alone
 *
 * How a flow stands as of a moment. Amounts are in one unit: tie_flow_history_get_measure().
 */
typedef struct
{
  gboolean announced;
  gboolean quantified;
  gboolean dated;
  TieEstimate planned;
  TieEstimate total;
  gboolean or_more;
  double undated;
  gboolean delivered_stated;
  TieEstimate delivered;
} TieFlowState;

/**
 * TieFlowHistory:
 *
 * What is needed to ask one flow about many moments, each in a time that grows with its phases
 * alone. Immutable; it borrows its flow.
 */
typedef struct _TieFlowHistory TieFlowHistory;

TieFlowHistory *tie_flow_history_new (TieFlow *flow, const char *unit);
void tie_flow_history_free (TieFlowHistory *self);
TieFlow *tie_flow_history_get_flow (const TieFlowHistory *self);
const TieQuantity *tie_flow_history_get_measure (const TieFlowHistory *self);
gboolean tie_flow_history_grows (const TieFlowHistory *self);
void tie_flow_history_get_at (const TieFlowHistory *self, int day, TieFlowState *state);

void tie_as_of_flow (TieFlow *flow, const TieDate *moment, TieFlowState *state);
gboolean tie_as_of_deal_is_announced (TieDeal *deal, const TieDate *moment);
gboolean tie_as_of_deal_is_replaced (TieDeal *deal, const TieDate *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieFlowHistory, tie_flow_history_free)

G_END_DECLS

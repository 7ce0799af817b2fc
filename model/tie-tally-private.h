/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

/* Which flows are added up, and with what: the same for capacity over time and for totals */

/* no other flow counts it already, and no deal that counts replaces its deal */
gboolean tie_tally_stands_alone (TieFlow *flow);
/* rumoured or in discussion: not counted, but told */
gboolean tie_tally_stands_apart (TieStatus status);
/* the flow's own amount, or its share of the deal's, where it measures what `like` does; else NULL;
 * unowned */
const GPtrArray *tie_tally_get_amount (TieFlow *flow, const TieQuantity *like);
/* what the flow is measured in by itself: by its own amount, else the deal's, else that of its last
 * phase; NULL when nobody has said how much it is; unowned */
const TieQuantity *tie_tally_get_measure (TieFlow *flow);
/* what all of it comes to, the last phase speaking for the rest where that is all there is; FALSE
 * when it isn't measured like that */
gboolean
tie_tally_estimate (TieFlow *flow, const TieQuantity *like, TieEstimate *total, gboolean *or_more);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"

G_BEGIN_DECLS

/* Which flows are added up, and with what: the same for capacity over time and for totals */

/* no other flow counts it already */
gboolean tie_tally_stands_alone (TieFlow *flow);
/* the flow's own amount, or its share of the deal's, where it converts into `unit`; else NULL;
 * unowned */
const GPtrArray *tie_tally_get_amount (TieFlow *flow, const char *unit);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

/* What tie_network_label() counts at least for a label without a place. */
#define TIE_NETWORK_MISSING_COST 5000.0

double tie_network_label (TieNetworkPlan *plan, gboolean quick);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

/* On screen texts of a crowd grow with the zoom up to this size, in view pixels. */
#define TIE_NETWORK_CROWD_SIZE 15.0

gboolean tie_network_crowd_is (const TieNetworkPlan *plan);
void tie_network_crowd_label (TieNetworkPlan *plan);
double tie_network_crowd_get_least_zoom (const TieNetworkPlan *plan, double scale);
double tie_network_crowd_get_most_zoom (const TieNetworkPlan *plan);
double tie_network_crowd_get_tie_zoom (guint rank);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

void tie_network_untied_place (TieNetworkPlan *plan, const gboolean *placed);

G_END_DECLS

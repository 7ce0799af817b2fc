/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-arrangement.h"

G_BEGIN_DECLS

TieNetworkArrangement *tie_network_arrange (const TieChartRequest *request, TieRect plot);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

TieScene *tie_network_chart_build (const TieChartRequest *request);
void tie_network_chart_find_share (TieScene *scene,
                                   double x,
                                   double y,
                                   double *share_x,
                                   double *share_y);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieNetworkTotal:
 * @amount: (nullable): such as "26.75 GW"; %NULL when there is nothing to add up
 * @detail: what it is and what it leaves out
 *
 * What the document's capacity adds up to, as a chart prints it.
 */
typedef struct
{
  char *amount;
  char *detail;
  TieTextStyle amount_style;
  TieTextStyle detail_style;
  double width;
  double height;
} TieNetworkTotal;

void tie_network_total_init (TieNetworkTotal *self, const TieChartRequest *request);
void tie_network_total_copy (TieNetworkTotal *self,
                             const TieNetworkTotal *from,
                             const TieChartRequest *request);
void tie_network_total_clear (TieNetworkTotal *self);
void tie_network_total_add (const TieNetworkTotal *self,
                            const TieChartRequest *request,
                            TieScene *scene,
                            double x,
                            double y);

G_END_DECLS

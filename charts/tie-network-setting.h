/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieNetworkSetting:
 * @language: interned
 * @positions: (nullable)
 * @pins: (nullable)
 * @at_moment: there is room for what may be said as of any moment
 *
 * Of a request, what the places in a network depend on besides the document.
 */
typedef struct
{
  double width;
  double height;
  TieParts parts;
  const char *language;
  TieLayoutKind arrangement;
  gboolean for_screen;
  TieNetworkPositions *positions;
  TiePins *pins;
  gboolean at_moment;
} TieNetworkSetting;

TieNetworkSetting tie_network_setting_of (const TieChartRequest *request);
void tie_network_setting_clear (TieNetworkSetting *setting);
gboolean tie_network_setting_equal (const TieNetworkSetting *a, const TieNetworkSetting *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieNetworkSetting, tie_network_setting_clear)

G_END_DECLS

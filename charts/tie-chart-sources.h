/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-footnotes.h"

G_BEGIN_DECLS

/* Of texts of several lines, in sizes */
#define TIE_CHART_LINE_HEIGHT 1.32

guint tie_chart_sources_get_most_lines (const TieChartRequest *request);
guint tie_chart_sources_add (TieScene *scene,
                             const TieChartRequest *request,
                             TieFootnotes *footnotes,
                             double x,
                             double bottom,
                             double width,
                             double last_width);

G_END_DECLS

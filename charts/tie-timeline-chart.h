/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/* The group of the axis's lines, which run through lanes and capacity */
#define TIE_TIMELINE_GRID "axis"

/**
 * TieTimelinePage:
 *
 * Rows of a timeline that stand on one page: see #TieChartRequest.
 */
typedef struct
{
  guint first_row;
  guint n_rows;
} TieTimelinePage;

TieScene *tie_timeline_chart_build (const TieChartRequest *request);
gboolean tie_timeline_chart_get_span (TieDocument *document,
                                      TieFilter *filter,
                                      double *from_day,
                                      double *to_day);
gboolean tie_timeline_chart_get_span_of (TieDocument *document,
                                         TieFilter *filter,
                                         const char *const *ids,
                                         double *from_day,
                                         double *to_day);
gboolean tie_timeline_chart_get_span_of_scene (TieScene *scene, double *from_day, double *to_day);
GArray *tie_timeline_chart_list_pages (const TieChartRequest *request);

G_END_DECLS

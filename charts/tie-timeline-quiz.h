/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-timeline-row.h"

G_BEGIN_DECLS

void tie_timeline_rows_ask (GPtrArray *rows, const TieChartRequest *request);
char *
tie_timeline_quiz_title (const TieTimelineRow *row, TieDocument *document, const char *language);
char *
tie_timeline_quiz_reading (const TieTimelineRow *row, TieDocument *document, const char *language);
char *tie_timeline_quiz_amount (const TieTimelineRow *row,
                                TieDocument *document,
                                const char *language,
                                gboolean price,
                                gboolean *disputed);

G_END_DECLS

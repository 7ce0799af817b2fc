/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-footnotes.h"

G_BEGIN_DECLS

char *tie_chart_frame_word_subtitle (const TieChartRequest *request, const char *subtitle);
double tie_chart_frame_get_margin (double width);
void tie_chart_frame_name_scene (TieScene *scene,
                                 const TieChartRequest *request,
                                 const char *description);
TieRect tie_chart_frame_add (TieScene *scene,
                             const TieChartRequest *request,
                             const char *title,
                             const char *subtitle,
                             const char *caption,
                             TieFootnotes *footnotes);

G_END_DECLS

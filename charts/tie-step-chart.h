/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-story-step.h"

G_BEGIN_DECLS

TieChartKind tie_step_chart_get_kind (TieStoryStep *step);
char **tie_step_chart_dup_quiz_of (TieStoryStep *step, TieDocument *document);
TieScene *tie_step_chart_build (TieStoryStep *step, const TieChartRequest *request);

G_END_DECLS

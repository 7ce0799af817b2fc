/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/* Stands for what a quiz keeps back */
#define TIE_QUIZ_COVER "?"

gboolean tie_quiz_cover_hides (const TieChartRequest *request, TieQuiz what, const char *id);
gboolean tie_quiz_cover_hides_end (const TieChartRequest *request, TieFlow *flow);
gboolean tie_quiz_cover_hides_supply (const TieChartRequest *request, TieOrganization *supplier);
gboolean tie_quiz_cover_hides_sums (const TieChartRequest *request);
TieTimelineOrder tie_quiz_cover_get_order (const TieChartRequest *request);
gboolean tie_quiz_cover_asks_of_deal (const TieChartRequest *request, TieQuiz what, TieDeal *deal);
gboolean tie_quiz_cover_asks_of (const TieChartRequest *request, GObject *object);
const char *tie_quiz_cover_name (const TieChartRequest *request, TieOrganization *organization);
const char *tie_quiz_cover_name_in_line (const TieChartRequest *request,
                                         TieOrganization *organization);
gboolean tie_quiz_cover_is_named_in (const TieChartRequest *request, const char *text);
char *tie_quiz_cover_dup_words (const TieChartRequest *request, const char *text);

G_END_DECLS

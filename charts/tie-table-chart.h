/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

TieScene *tie_table_chart_build (const TieChartRequest *request);
char *tie_table_chart_word_rest (guint n_left, guint n_later);
char *tie_table_chart_word_signs (GPtrArray *deals, const TieChartRequest *request);

G_END_DECLS

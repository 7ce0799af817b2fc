/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/* What cells of a table say. Results are transfer full. */

char *tie_deal_table_word_way (TieFlow *flow, const TieChartRequest *request);
char *tie_deal_table_word_parties (TieDeal *deal, const TieChartRequest *request);
char *tie_deal_table_word_products (TieFlow *flow, const char *language);
char *tie_deal_table_mark_dispute (const char *words, gboolean disputed);
char *tie_deal_table_word_quantity (GPtrArray *amount, guint index, const TieChartRequest *request);
char *tie_deal_table_word_moment (TieFlow *flow, const TieChartRequest *request);

G_END_DECLS

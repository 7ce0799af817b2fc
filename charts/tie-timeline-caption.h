/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

char *tie_timeline_caption_new (const TieChartRequest *request, GPtrArray *rows);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-story.h"

G_BEGIN_DECLS

double tie_slides_choose_scale (int width, int height);
gboolean tie_slides_has_room (double width, double height);
GPtrArray *tie_slides_build (TieStory *story, const TieChartRequest *request);

G_END_DECLS

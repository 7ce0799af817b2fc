/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-story.h"

G_BEGIN_DECLS

/* Of a page's scene: a text of 11 pixels, the smallest that charts have, is 7.3 points on paper */
#define TIE_HANDOUT_PIXELS_PER_POINT 1.5

GPtrArray *tie_handout_build (TieChartKind kind,
                              const TieChartRequest *request,
                              double page_width,
                              double page_height);
GPtrArray *tie_handout_build_story (TieStory *story,
                                    const TieChartRequest *request,
                                    double page_width,
                                    double page_height);
gboolean tie_handout_is_landscape (TieChartKind kind);

G_END_DECLS

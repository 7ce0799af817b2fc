/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-timeline-axis.h"

G_BEGIN_DECLS

/**
 * TieTimelinePlayhead:
 * @axis: the axis that it stands on
 * @top: where its line begins, under the names of the axis
 * @bottom: where it ends
 *
 * The room of a timeline's playhead, in scene pixels.
 */
typedef struct
{
  TieTimelineAxis axis;
  double top;
  double bottom;
} TieTimelinePlayhead;

gboolean tie_timeline_playhead_find (TieScene *scene,
                                     double from_day,
                                     double to_day,
                                     TieTimelinePlayhead *self);
double tie_timeline_playhead_get_x (const TieTimelinePlayhead *self, const TieDate *moment);
int tie_timeline_playhead_get_day (const TieTimelinePlayhead *self, double x);
void tie_timeline_playhead_draw (const TieTimelinePlayhead *self,
                                 const TieDate *moment,
                                 const TieTheme *theme,
                                 const char *language,
                                 TieScene *scene);

G_END_DECLS

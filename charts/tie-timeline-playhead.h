/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-timeline-axis.h"

G_BEGIN_DECLS

/* The group that it is drawn as */
#define TIE_TIMELINE_PLAYHEAD "playhead"
/* Between its flag and names of the axis, in pixels */
#define TIE_TIMELINE_FLAG_CLEARANCE 4.0

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
gboolean tie_timeline_playhead_get_flag (const TieTimelinePlayhead *self,
                                         const TieDate *moment,
                                         const TieTheme *theme,
                                         const char *language,
                                         double width,
                                         TieRect *flag);
void tie_timeline_playhead_draw (const TieTimelinePlayhead *self,
                                 const TieDate *moment,
                                 const TieTheme *theme,
                                 const char *language,
                                 TieScene *scene);

G_END_DECLS

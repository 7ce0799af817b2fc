/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-axis.h"
#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieTimelineAxis:
 * @from_day, @to_day: the span it shows: the beginnings of these days
 * @x0, @x1: where they stand, in scene pixels
 *
 * The time axis; it runs from left to right in every language.
 */
typedef struct
{
  double from_day, to_day;
  double x0, x1;
} TieTimelineAxis;

/**
 * TieTimelineTick:
 * @day: where its span begins, as GDate's Julian day
 * @x: where its line stands
 * @label: (nullable): its name, when there is room
 * @label_x: the middle of the name
 */
typedef struct
{
  int day;
  double x;
  char *label;
  double label_x;
} TieTimelineTick;

double tie_timeline_axis_x (const TieTimelineAxis *self, double day);
double tie_timeline_axis_clip (const TieTimelineAxis *self, double x);
GArray *tie_timeline_axis_ticks (const TieTimelineAxis *self,
                                 const TieTextStyle *style,
                                 const char *language,
                                 TieTickStep *step);

G_END_DECLS

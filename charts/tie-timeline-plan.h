/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-footnotes.h"
#include "tie-timeline-capacity.h"
#include "tie-timeline-heights.h"
#include "tie-timeline-lane.h"

G_BEGIN_DECLS

/* What stands above the rows, in pixels. */
#define TIE_TIMELINE_HEADER 24
/* The least height of a row that has not to take the smallest type. */
#define TIE_TIMELINE_LEAST_ROW 18

/**
 * TieTimelineHeading:
 * @row: its row
 * @y: where its group begins
 * @texts: its name, in its place
 *
 * The name of a group of lanes.
 */
typedef struct
{
  const TieTimelineRow *row;
  double y;
  GArray *texts;
} TieTimelineHeading;

/**
 * TieTimelinePlan:
 * @area: what the chart may take
 * @has_dates: else the days of its axis mean nothing
 * @rows: (element-type TieTimelineRow): all of them
 * @lanes: (element-type TieTimelineLane): those with a place
 * @n_hidden: how many have none
 * @name_width: of the names; @amount_right: where the amounts end
 * @compact: rows so low that names take the smaller type
 * @tight: so low that all texts take the smallest
 * @stacked: amounts stand under names, since both together leave the axis no room
 * @lit: (nullable): what a step of a story brings forward, by id
 * @as_of_x: where the document's date stands, or NaN
 * @lines_top, @lines_bottom: of what runs through lanes and capacity
 * @headings: (element-type TieTimelineHeading): of groups of lanes
 * @texts: years, the date's label, what is hidden
 *
 * A timeline with all its places, before it is drawn.
 */
typedef struct
{
  TieChartRequest request;
  TiePalette *palette;
  TieRect area;
  TieTimelineAxis axis;
  gboolean has_dates;
  GPtrArray *rows;
  GArray *lanes;
  GArray *headings;
  guint n_hidden;
  double name_width, amount_width, amount_right;
  gboolean compact, tight, stacked;
  GHashTable *lit;
  double as_of_x;
  double lines_top, lanes_bottom, lines_bottom;
  GArray *ticks;
  GArray *texts;
  TieTimelineCapacity *capacity;
} TieTimelinePlan;

gboolean tie_timeline_plan_get_span (const TieChartRequest *request,
                                     GPtrArray *rows,
                                     double *from_day,
                                     double *to_day);
TieTimelinePlan *
tie_timeline_plan_new (const TieChartRequest *request, GPtrArray *rows, TieRect area);
void tie_timeline_plan_free (TieTimelinePlan *self);

/* Each in a file of its subject: choose, days, lane-names, lane-labels,
 * lane-doubts, draw, lane-draw, lane-steps. */
TieTimelineHeights tie_timeline_plan_choose_headings (TieTimelinePlan *self, GPtrArray *shown);
void tie_timeline_plan_make_legible (TieTimelinePlan *self,
                                     GPtrArray *shown,
                                     TieTimelineHeights *heights);
gboolean tie_timeline_plan_is_lit (const TieTimelinePlan *self, const TieTimelineRow *row);
gboolean tie_timeline_plan_wants_stack (const TieTimelinePlan *self, GPtrArray *shown);
void tie_timeline_plan_choose_rows (TieTimelinePlan *self, GPtrArray *shown, guint n_rows);
gboolean tie_timeline_begins_group (GPtrArray *shown, guint i);
double tie_timeline_plan_find_gap (TieTimelinePlan *self,
                                   GPtrArray *shown,
                                   const TieTimelineHeights *heights);
void tie_timeline_plan_label_lane (TieTimelinePlan *self, TieTimelineLane *lane);
void tie_timeline_plan_label_names (TieTimelinePlan *self, TieTimelineLane *lane);
void tie_timeline_plan_measure_columns (TieTimelinePlan *self, GPtrArray *shown);
void tie_timeline_plan_draw (TieTimelinePlan *self, TieScene *scene);
void
tie_timeline_plan_mark_doubts (TieTimelinePlan *self, TieTimelineLane *lane, GArray *obstacles);
void tie_timeline_lane_draw (TieTimelineLane *self, const TieTimelinePlan *plan, TieScene *scene);
void tie_timeline_lane_add_pieces (TiePath *path,
                                   const TieTimelineLane *lane,
                                   double from,
                                   double to,
                                   double share);
void tie_timeline_lane_draw_steps (const TieTimelineLane *self,
                                   const TieTimelineAxis *axis,
                                   TieScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieTimelinePlan, tie_timeline_plan_free)

G_END_DECLS

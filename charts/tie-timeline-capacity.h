/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity-unit.h"
#include "tie-capacity.h"
#include "tie-palette.h"
#include "tie-timeline-axis.h"
#include "tie-timeline-text.h"

G_BEGIN_DECLS

/**
 * TieTimelinePart:
 * @amount: how much of the ceiling it is
 * @box: its piece of the ceiling column
 * @label_y: the middle of its label
 *
 * What one supplier has with dates, or without.
 */
typedef struct
{
  double amount;
  gboolean or_more;
  TieRect box;
  char *label;
  gboolean labelled;
  double label_y;
} TieTimelinePart;

/**
 * TieTimelineShare:
 * @likely: (array): its likely amount at each of the capacity's days
 *
 * A supplier's share of the capacity.
 */
typedef struct
{
  TieOrganization *owner;
  double *likely;
  TieTimelinePart dated;
  TieTimelinePart undated;
} TieTimelineShare;

/**
 * TieTimelineApart:
 * @likely: (array): what of it has dates, at each of the capacity's days
 * @amount: all of it
 * @box: its piece, apart from the ceiling column
 * @label: what it is
 *
 * What is rumoured, or in discussion: it is not counted.
 */
typedef struct
{
  TieStatus status;
  double *likely;
  double amount;
  TieRect box;
  char *label;
  double label_y;
} TieTimelineApart;

/**
 * TieTimelineCapacity:
 * @courses: what is added up, and in which @measure
 * @plot: between the axis' ends, from the base line to the top of the number axis
 * @top_value: the amount at its top
 * @shares: (element-type TieTimelineShare): from the bottom up
 * @aparts: (element-type TieTimelineApart): from the bottom up, above all shares
 * @delivered: (array) (nullable): what phases state as delivered, at each of the days
 * @delivered_last: the last day of which that is known
 * @days: (element-type int): at the end of each stands a corner
 * @least, @most: (array): all together, at each of the days
 * @column: the ceiling
 * @leader_x, @leader_top, @leader_bottom: from the line of the least to its name; none when bottom
 * is 0
 * @texts: title, caption, numbers, the total, the names of the dashed lines
 *
 * Capacity over time with all its places.
 */
typedef struct
{
  const TieChartRequest *request;
  TiePalette *palette;
  TieCapacity *courses;
  TieCapacityUnit measure;
  char *unit;
  double total, undated;
  gboolean or_more;
  char *total_label;
  char *title;
  GPtrArray *remarks, *apart_remarks;
  GArray *shares;
  GArray *aparts;
  double *delivered;
  int delivered_last;
  double label_width;

  TieTimelineAxis axis;
  TieRect plot;
  double step, top_value;
  GArray *days;
  double *least, *most;
  TieRect column;
  double label_x;
  GArray *texts;
  double leader_x, leader_top, leader_bottom;
  TieColor leader_color;
} TieTimelineCapacity;

TieTimelineCapacity *tie_timeline_capacity_new (const TieChartRequest *request,
                                                TiePalette *palette);
void tie_timeline_capacity_free (TieTimelineCapacity *self);
char *tie_timeline_capacity_dup_sum (const TieTimelineCapacity *self, double value);
char *tie_timeline_capacity_dup_number (const TieTimelineCapacity *self, double value);
double tie_timeline_capacity_get_right_width (const TieTimelineCapacity *self,
                                              gboolean with_labels);
double tie_timeline_capacity_get_least_height (const TieTimelineCapacity *self);
void tie_timeline_capacity_place (TieTimelineCapacity *self,
                                  const TieTimelineAxis *axis,
                                  TieRect area,
                                  gboolean with_labels,
                                  double as_of_x);
double tie_timeline_capacity_y (const TieTimelineCapacity *self, double amount);
double tie_timeline_capacity_x (const TieTimelineCapacity *self, guint day);

/* In capacity-draw and capacity-labels. */
void tie_timeline_capacity_draw (TieTimelineCapacity *self, TieScene *scene);
void tie_timeline_capacity_draw_words (TieTimelineCapacity *self, TieScene *scene);

void tie_timeline_capacity_label_lines (TieTimelineCapacity *self, double as_of_x);
void tie_timeline_capacity_label_column (TieTimelineCapacity *self);

/* In capacity-apart and capacity-delivered. */
void tie_timeline_capacity_add_apart (TieTimelineCapacity *self, TieCapacity *capacity);
gboolean tie_timeline_capacity_place_apart (TieTimelineCapacity *self, TieRect area);
void tie_timeline_capacity_draw_apart (TieTimelineCapacity *self, TieScene *scene);
void tie_timeline_capacity_add_delivered (TieTimelineCapacity *self, TieCapacity *capacity);
void tie_timeline_capacity_label_delivered (TieTimelineCapacity *self);
void tie_timeline_capacity_draw_delivered (TieTimelineCapacity *self, TieScene *scene);

G_END_DECLS

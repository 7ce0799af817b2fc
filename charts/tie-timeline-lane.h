/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-palette.h"
#include "tie-status-style.h"
#include "tie-timeline-axis.h"
#include "tie-timeline-row.h"
#include "tie-timeline-text.h"

G_BEGIN_DECLS

/**
 * TieTimelineSign:
 * @mark: a phase, a milestone or an announcement
 * @x, @y: where it stands; a milestone rides on the upper edge of a bar
 * @from, @to: the span in which it may lie, in pixels
 * @strong: a delivered phase; the most trusted announcement
 *
 * A sign on a lane.
 */
typedef struct
{
  TieMark mark;
  double x, y;
  double from, to;
  gboolean strong;
  char *id;
  char *title;
  char *label;
} TieTimelineSign;

/**
 * TieTimelineStep:
 * @from, @x: between these it comes, in pixels, also beyond the axis
 * @share: how much of all is in place then, 0 to 1
 *
 * A phase of a bar.
 */
typedef struct
{
  double from, x;
  double share;
  gboolean delivered;
} TieTimelineStep;

/**
 * TieTimelineLane:
 * @middle: of the row, vertically
 * @has_bar: the stretches below are set
 * @off_axis: −1: the bar lies before what the axis shows; 1: after it; 0: in it
 * @fade_in, @solid, @fade_out, @open: the stretches of the bar, in pixels, also beyond the axis;
 * empty: to is from
 * @service: until it leaves service
 * @peak: how strong the fades get
 * @arrow: an end that nobody named
 * @steps: (element-type TieTimelineStep): how much is in place when
 * @kept: where no gap may break the bar, since a label stands there
 * @words: where the outline of an end that is not stated makes way for words as high as itself
 * @texts: in their places
 * @on_bar: those inside the bar
 * @doubts: what is said of the dates of the bar's ends, "~" or "?"
 *
 * A row with all its places.
 */
typedef struct
{
  const TieTimelineRow *row;
  double top, height, middle, bar_height;
  gboolean has_bar;
  int off_axis;
  TieTimelineStretch fade_in, solid, fade_out, open, service;
  double peak;
  gboolean arrow;
  TieStatus status;
  const TieStatusStyle *style;
  double opacity; /* of its marks, by its status and its colour */
  double line_scale;
  TieColor fill, on_fill, ink;
  gboolean patterned;
  TieTimelineStretch kept;
  TieTimelineStretch words;
  GArray *steps;
  GArray *signs;
  GArray *texts;
  GArray *on_bar;
  GArray *doubts;
} TieTimelineLane;

void tie_timeline_lane_init (TieTimelineLane *self,
                             const TieTimelineRow *row,
                             double top,
                             double height);
void tie_timeline_lane_clear (TieTimelineLane *self);
void
tie_timeline_lane_set_palette (TieTimelineLane *self, TiePalette *palette, const TieTheme *theme);
void tie_timeline_lane_place (TieTimelineLane *self,
                              const TieTimelineAxis *axis,
                              TieDocument *document,
                              const char *language);
void tie_timeline_lane_place_signs (TieTimelineLane *self,
                                    const TieTimelineAxis *axis,
                                    TieDocument *document,
                                    const char *language);
void tie_timeline_lane_place_steps (TieTimelineLane *self, const TieTimelineAxis *axis);
gboolean tie_timeline_lane_get_bar (const TieTimelineLane *self,
                                    const TieTimelineAxis *axis,
                                    TieTimelineStretch *bar);

G_END_DECLS

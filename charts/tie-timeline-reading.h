/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity.h"
#include "tie-capacity-unit.h"
#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieTimelineReadingShare:
 * @at: how much is in place
 * @undated: how much has no date
 * @or_more: what is undated is a lower bound
 *
 * A supplier's share.
 */
typedef struct
{
  TieOrganization *owner;
  TieEstimate at;
  double undated;
  gboolean or_more;
} TieTimelineReadingShare;

/**
 * TieTimelineReading:
 * @day: a Julian day
 * @measure: what is added up
 * @unit: its unit
 * @all: all together
 * @shares: (element-type TieTimelineReadingShare): in the order of the capacity, from the largest
 *
 * How much is in place at the end of a day, by supplier, and how much has no date.
 */
typedef struct
{
  int day;
  TieCapacityUnit measure;
  const char *unit;
  TieEstimate all;
  double undated;
  gboolean or_more;
  GArray *shares;
} TieTimelineReading;

TieTimelineReading *
tie_timeline_reading_new (TieCapacity *capacity, const TieCapacityUnit *unit, int day);
void tie_timeline_reading_free (TieTimelineReading *self);
char *tie_timeline_reading_dup_words (const TieTimelineReading *self,
                                      const TieChartRequest *request);
char *tie_timeline_reading_dup_share_words (const TieTimelineReading *self,
                                            guint share,
                                            TieDocument *document,
                                            const char *language);
char *tie_timeline_reading_dup_number (double number,
                                       const char *unit,
                                       TieDocument *document,
                                       const char *language);
char *tie_timeline_reading_dup_range (const TieEstimate *estimate,
                                      const char *unit,
                                      TieDocument *document,
                                      const char *language);

/* In reading-card. */
TieScene *tie_timeline_reading_draw (GPtrArray *readings,
                                     const TieChartRequest *request,
                                     TieRect plot,
                                     double x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieTimelineReading, tie_timeline_reading_free)

G_END_DECLS

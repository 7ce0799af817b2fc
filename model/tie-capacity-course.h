/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

/* The three courses that a flow may take: all as late and as little as sources allow, the likely
 * one, all as early and as much */
typedef enum
{
  TIE_COURSE_LEAST,
  TIE_COURSE_LIKELY,
  TIE_COURSE_MOST,
} TieCourseCase;

#define TIE_N_COURSE_CASES (TIE_COURSE_MOST + 1)

/* An amount that is in place at the end of a day, in each case */
typedef struct
{
  int first; /* of the days that it may be */
  int last;
  double amounts[TIE_N_COURSE_CASES];
} TieDot;

/**
 * TieCourse:
 * @flow: (unowned): whose it is
 * @dots: (element-type TieDot): what is planned to be in place when
 * @delivered: (element-type TieDot): what is stated as delivered, alone
 * @totals: all of the flow, dated and undated, in each case
 * @or_more: whether that is a lower bound
 * @last_days: when it leaves service, in each case
 *
 * How much of a flow is in place when.
 */
typedef struct
{
  TieFlow *flow;
  GArray *dots;
  GArray *delivered;
  double totals[TIE_N_COURSE_CASES];
  gboolean or_more;
  int last_days[TIE_N_COURSE_CASES];
} TieCourse;

TieCourse *tie_course_new (TieFlow *flow, const TieQuantity *like);
void tie_course_free (TieCourse *self);
void tie_course_add_at (const TieCourse *self, int day, TieEstimate *sum);
void tie_course_add_delivered_at (const TieCourse *self, int day, TieEstimate *sum);
void tie_course_add_total (const TieCourse *self, TieEstimate *sum);
double tie_course_get_undated (const TieCourse *self);
void tie_course_collect_days (const TieCourse *self, GArray *days);
void tie_course_collect_delivered_days (const TieCourse *self, GArray *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieCourse, tie_course_free)

G_END_DECLS

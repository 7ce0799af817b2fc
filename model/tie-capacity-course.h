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

/* An amount that is in place at the end of a day, in each case: the earliest day that it may be is
 * that of the most, the latest that of the least */
typedef struct
{
  int days[TIE_N_COURSE_CASES];
  double amounts[TIE_N_COURSE_CASES];
} TieDot;

/**
 * TieCourse:
 * @flow: (unowned): whose it is
 * @totals: all of the flow, dated and undated, in each case
 * @or_more: whether that is a lower bound
 * @last_days: when it leaves service, in each case
 * @n_planned: how many of the dots say what is planned to be in place
 * @n_delivered: how many after them say what is stated as delivered, alone
 * @dots: those dots
 *
 * How much of a flow is in place when. It is one piece of memory: charts of a moment ask tens of
 * thousands of them in a frame.
 */
typedef struct
{
  TieFlow *flow;
  double totals[TIE_N_COURSE_CASES];
  gboolean or_more;
  int last_days[TIE_N_COURSE_CASES];
  guint n_planned;
  guint n_delivered;
  TieDot dots[];
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

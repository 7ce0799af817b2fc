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

/* How much of a flow is in place when */
typedef struct
{
  TieFlow *flow; /* unowned */
  GArray *dots;  /* of TieDot */
  double totals[TIE_N_COURSE_CASES];
  gboolean or_more;
  const TieDate *until; /* nullable, the flow's */
} TieCourse;

/* NULL when the flow has no amount in `unit` */
TieCourse *tie_course_new (TieFlow *flow, const char *unit);
void tie_course_free (TieCourse *self);
double tie_course_get_at (const TieCourse *self, TieCourseCase which, int day);
double tie_course_get_undated (const TieCourse *self);
/* adds the days at which it bends or jumps; element-type int */
void tie_course_collect_days (const TieCourse *self, GArray *days);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieTickStep:
 * @TIE_TICKS_DECADES: ten years, from a year that is a multiple of ten
 * @TIE_TICKS_LUSTRA: five years
 * @TIE_TICKS_YEARS: calendar years
 * @TIE_TICKS_HALVES: from January or July
 * @TIE_TICKS_QUARTERS: from January, April, July or October
 * @TIE_TICKS_MONTHS: calendar months
 * @TIE_TICKS_DAYS: days
 *
 * How far apart the ticks of a time axis are, from the coarsest to the finest.
 */
typedef enum
{
  TIE_TICKS_DECADES,
  TIE_TICKS_LUSTRA,
  TIE_TICKS_YEARS,
  TIE_TICKS_HALVES,
  TIE_TICKS_QUARTERS,
  TIE_TICKS_MONTHS,
  TIE_TICKS_DAYS,
} TieTickStep;

/**
 * TieTick:
 * @day: its first day, as GDate's Julian day
 * @next_day: the day after its last one
 *
 * A calendar span: a year, a month ...
 */
typedef struct
{
  int day;
  int next_day;
} TieTick;

double tie_axis_number_step (double max, guint target, double *top);
GArray *tie_axis_time_ticks (double first_day,
                             double last_day,
                             double pixels,
                             double min_pixels,
                             TieTickStep *step);
GArray *tie_axis_time_ticks_of (double first_day, double last_day, TieTickStep step);
gboolean tie_axis_spread (guint n,
                          const double *wished,
                          const double *size,
                          double top,
                          double bottom,
                          double *placed);

G_END_DECLS

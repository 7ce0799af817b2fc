/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Axes: round numbers, calendar ticks, and labels that keep out of each other's way. */

#include "tie-axis.h"

#include "tie-spread.h"

#include <math.h>

/* 1970-01-01 as GDate counts days (1: 0001-01-01). */
#define DAY_1970 719163

/* The shortest tick of each step, in days. */
static const int shortest[] = { 3652, 1826, 365, 181, 90, 28, 1 };
/* How many months each step takes; days are counted on their own. */
static const int months_of[] = { 120, 60, 12, 6, 3, 1, 0 };

/**
 * tie_axis_number_step:
 * @max: the largest number to show; 0 and below count as 1
 * @target: about how many steps there should be
 * @top: (out) (optional): the end of the axis: the first multiple of the step that is at least @max
 *
 * Finds a round step for an axis from 0: 1, 2 or 5 times a power of ten (Heckbert, Nice numbers for
 * graph labels, 1990).
 *
 * Returns: the step
 */
double
tie_axis_number_step (double max, guint target, double *top)
{
  const double reach = isfinite (max) && max > 0 ? max : 1;
  const double raw = reach / MAX (target, 1);
  const double power = pow (10, floor (log10 (raw)));
  const double factor = raw / power;
  /* The bounds are the geometric means of neighbours. */
  const double nice = factor < sqrt (2) ? 1 : factor < sqrt (10) ? 2 : factor < sqrt (50) ? 5 : 10;
  const double step = nice * power;

  /* A number that is a multiple but for rounding is its own top. */
  if (top != NULL)
    *top = step * ceil (reach / step - 1e-9);
  return step;
}

static int
floor_div (int a, int b)
{
  return a / b - (a % b < 0);
}

/* The day on which a month begins; months counted from January of the year 0. (Days of 400 years at
 * a time, years that begin in March: Hinnant, chrono-compatible low-level date algorithms.) */
static int
month_to_day (int month)
{
  const int from_march = month - 2;
  const int year = floor_div (from_march, 12);
  const int month_of_year = from_march - year * 12;
  const int era = floor_div (year, 400);
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * month_of_year + 2) / 5;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468 + DAY_1970;
}

/* The month that holds a day, counted from January of the year 0. */
static int
day_to_month (int day)
{
  int month = (int) floor ((day - 1) / 30.436875) + 12;

  while (month_to_day (month) > day)
    month--;
  while (month_to_day (month + 1) <= day)
    month++;
  return month;
}

/**
 * tie_axis_time_ticks_of:
 * @first_day: where the axis begins, as GDate's Julian day with its fraction
 * @last_day: where it ends
 * @step: the step
 *
 * Lists the spans of one step (years, months ...) that touch a stretch of time, the first and the
 * last mostly reaching beyond it.
 *
 * Returns: (transfer full) (element-type TieTick): the spans, in order
 */
GArray *
tie_axis_time_ticks_of (double first_day, double last_day, TieTickStep step)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (TieTick));
  const int months = months_of[step];
  int day = (int) floor (first_day);
  int month = 0;

  if (months > 0)
    {
      month = floor_div (day_to_month (day), months) * months;
      day = month_to_day (month);
    }
  while (day <= last_day)
    {
      TieTick tick;

      month += months;
      tick.day = day;
      tick.next_day = months > 0 ? month_to_day (month) : day + 1;
      g_array_append_val (ticks, tick);
      day = tick.next_day;
    }
  return ticks;
}

/**
 * tie_axis_time_ticks:
 * @first_day: where the axis begins, as GDate's Julian day with its fraction
 * @last_day: where it ends
 * @pixels: how long the axis is
 * @min_pixels: the least distance between two ticks
 * @step: (out) (optional): the step that was taken
 *
 * Takes the finest step whose ticks are far enough apart; decades when none is.
 *
 * Returns: (transfer full) (element-type TieTick): the ticks that touch the axis, in order
 */
GArray *
tie_axis_time_ticks (double first_day,
                     double last_day,
                     double pixels,
                     double min_pixels,
                     TieTickStep *step)
{
  const double days = MAX (last_day - first_day, 1);
  int chosen = TIE_TICKS_DAYS;

  while (chosen > TIE_TICKS_DECADES && shortest[chosen] * pixels / days < min_pixels)
    chosen--;
  if (step != NULL)
    *step = (TieTickStep) chosen;
  return tie_axis_time_ticks_of (first_day, last_day, (TieTickStep) chosen);
}

/**
 * tie_axis_spread:
 * @n: how many labels
 * @wished: (array length=n): where each would like its middle
 * @size: (array length=n): the height of each
 * @top: where the room begins
 * @bottom: where it ends
 * @placed: (out caller-allocates) (array length=n): where each gets its middle
 *
 * Puts labels as near to their wishes as they go (least squares), in the order given, without
 * overlap.
 *
 * Returns: %FALSE when they do not fit; they then stand one under another from @top on
 */
gboolean
tie_axis_spread (guint n,
                 const double *wished,
                 const double *size,
                 double top,
                 double bottom,
                 double *placed)
{
  g_return_val_if_fail (n == 0 || (wished != NULL && size != NULL && placed != NULL), FALSE);

  g_autofree TieSpreadPool *pools = g_new (TieSpreadPool, n + 1);
  g_autofree double *distance = g_new (double, n + 1);
  const double half_first = n > 0 ? size[0] / 2 : 0;
  const double half_last = n > 0 ? size[n - 1] / 2 : 0;

  for (guint i = 0; i + 1 < n; i++)
    distance[i] = (size[i] + size[i + 1]) / 2;
  return tie_spread_solve (&(TieSpread){ n, wished, NULL, distance, top + half_first,
                                         bottom - half_last, pools },
                           placed);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Steps through time that people count in */

#include "tie-day-step.h"

#include "tie-date.h"

/* Months come to so many of an axis that one step can be seen, and many are not needed */
#define MOST_STEPS 150.0
#define DAYS_PER_MONTH 30.4

/**
 * tie_day_step_for:
 * @days: how many days are in view
 *
 * Returns: a step that can be seen among them
 */
TieDayStep
tie_day_step_for (double days)
{
  if (days < MOST_STEPS)
    return TIE_DAY_STEP_DAY;
  if (days < MOST_STEPS * 7)
    return TIE_DAY_STEP_WEEK;
  return days < MOST_STEPS * DAYS_PER_MONTH ? TIE_DAY_STEP_MONTH : TIE_DAY_STEP_QUARTER;
}

/**
 * tie_day_step_larger:
 * @step: a step
 *
 * Returns: one that is several times as long
 */
TieDayStep
tie_day_step_larger (TieDayStep step)
{
  switch (step)
    {
    case TIE_DAY_STEP_DAY:
      return TIE_DAY_STEP_WEEK;
    case TIE_DAY_STEP_WEEK:
      return TIE_DAY_STEP_QUARTER;
    case TIE_DAY_STEP_MONTH:
      return TIE_DAY_STEP_YEAR;
    case TIE_DAY_STEP_QUARTER:
    case TIE_DAY_STEP_YEAR:
    case TIE_DAY_STEP_DECADE:
    default:
      return TIE_DAY_STEP_DECADE;
    }
}

static int
count_months (TieDayStep step)
{
  switch (step)
    {
    case TIE_DAY_STEP_QUARTER:
      return 3;
    case TIE_DAY_STEP_YEAR:
      return 12;
    case TIE_DAY_STEP_DECADE:
      return 120;
    case TIE_DAY_STEP_DAY:
    case TIE_DAY_STEP_WEEK:
    case TIE_DAY_STEP_MONTH:
    default:
      return 1;
    }
}

/* The last day of a month leads to the last of another */
static int
move_months (int day, int months)
{
  GDate date;
  gboolean at_end;

  g_date_set_julian (&date, (guint32) day);
  at_end = g_date_is_last_of_month (&date);
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);
  if (at_end)
    g_date_set_day (&date,
                    g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date)));
  return (int) g_date_get_julian (&date);
}

/**
 * tie_day_step_move:
 * @step: a step
 * @day: a day (GDate's Julian day)
 * @times: how many steps; negative ones lead back
 *
 * Returns: the day so many steps away, among the days of the years 1 to 9999
 */
int
tie_day_step_move (TieDayStep step, int day, int times)
{
  int months = count_months (step) * times;

  day = CLAMP (day, TIE_DATE_FIRST_DAY, TIE_DATE_LAST_DAY);
  if (step == TIE_DAY_STEP_DAY || step == TIE_DAY_STEP_WEEK)
    day += times * (step == TIE_DAY_STEP_WEEK ? 7 : 1);
  else if (months < 0 && day < -months * 31)
    day = TIE_DATE_FIRST_DAY;
  else if (months > 0 && day > TIE_DATE_LAST_DAY - months * 31)
    day = TIE_DATE_LAST_DAY;
  else
    day = move_months (day, months);
  return CLAMP (day, TIE_DATE_FIRST_DAY, TIE_DATE_LAST_DAY);
}

/* Counted from January of the year 0 */
static int
first_day_of_month (int month)
{
  GDate date;

  g_date_set_dmy (&date, 1, (GDateMonth) (month % 12 + 1), (GDateYear) (month / 12));
  return (int) g_date_get_julian (&date);
}

static int
move_by_periods (int months, int day, int times)
{
  GDate next;
  int month, period;

  /* What begins after the day: with a period's last day it is over */
  g_date_set_julian (&next, (guint32) day + 1);
  month = g_date_get_year (&next) * 12 + (int) g_date_get_month (&next) - 1;
  period = month / months + times;
  if (times < 0 && (month % months > 0 || g_date_get_day (&next) > 1))
    period++;
  /* From the first month of the year 1 to that of the year 10000 */
  return first_day_of_month (CLAMP (period * months, 12, 10000 * 12)) - 1;
}

/**
 * tie_day_step_move_to_end:
 * @step: a step
 * @day: a day (GDate's Julian day)
 * @times: how many steps; negative ones lead back
 *
 * As tie_day_step_move(), from one last day of a month, quarter, year or decade to another: the
 * first step leads from within one to its end.
 *
 * Returns: the day so many steps away, among the days of the years 1 to 9999
 */
int
tie_day_step_move_to_end (TieDayStep step, int day, int times)
{
  if (step == TIE_DAY_STEP_DAY || step == TIE_DAY_STEP_WEEK)
    return tie_day_step_move (step, day, times);
  day = CLAMP (day, TIE_DATE_FIRST_DAY, TIE_DATE_LAST_DAY);
  day = move_by_periods (count_months (step), day, times);
  return CLAMP (day, TIE_DATE_FIRST_DAY, TIE_DATE_LAST_DAY);
}

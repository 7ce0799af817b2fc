/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A span of the calendar: ISO 8601's durations of whole years, months, weeks and days. */

#include "tie-duration.h"

#include "tie-words.h"

#include <string.h>

#define MOST_NUMBER 99999
#define LAST_YEAR 9999
#define MONTHS_PER_YEAR 12
#define DAYS_PER_WEEK 7

static gboolean
take_part (const char **text, const char *units, guint64 *number, char *unit)
{
  const char *end;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *number = g_ascii_strtoull (*text, (char **) &end, 10);
  if (*number > MOST_NUMBER || *end == '\0' || strchr (units, *end) == NULL)
    return FALSE;
  *unit = *end;
  *text = end + 1;
  return TRUE;
}

/* Years, months and days in this order, each at most once; or weeks alone */
static gboolean
parse_parts (const char *text, TieDuration *duration)
{
  const char *units = "YMWD";
  guint64 number;
  char unit;

  while (*text != '\0')
    {
      if (!take_part (&text, units, &number, &unit))
        return FALSE;
      switch (unit)
        {
        case 'Y':
          duration->months += (guint) number * MONTHS_PER_YEAR;
          units = "MD";
          break;
        case 'M':
          duration->months += (guint) number;
          units = "D";
          break;
        case 'W':
          duration->days += (guint) number * DAYS_PER_WEEK;
          units = "";
          break;
        case 'D':
        default:
          duration->days += (guint) number;
          units = "";
          break;
        }
    }
  return duration->months > 0 || duration->days > 0;
}

/**
 * tie_duration_parse:
 * @text: such as "P3M", "P1Y6M" or "P2W"
 * @duration: (out caller-allocates): the duration; undefined on failure
 * @error: (nullable): return location
 *
 * Reads a duration as ISO 8601 writes it (ISO 8601-1:2019, 5.5.2.2), of whole years, months, weeks
 * and days, more than none.
 *
 * Returns: whether it is one; else @error is of %TIE_DATE_ERROR
 */
gboolean
tie_duration_parse (const char *text, TieDuration *duration, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (duration != NULL, FALSE);

  *duration = (TieDuration){ 0 };
  if (*text == 'P' && parse_parts (text + 1, duration))
    return TRUE;
  g_set_error (error, TIE_DATE_ERROR, TIE_DATE_ERROR_SYNTAX,
               _ ("“%s” is not a duration such as P3M, P1Y or P7D"), text);
  return FALSE;
}

/**
 * tie_duration_add:
 * @duration: a duration
 * @day: a Julian day
 * @times: how often it is added
 *
 * Months keep the day of the month, or take the last one where a month is shorter. Adding it twice
 * is not adding it once and then once more: from 31 January, two months are 31 March.
 *
 * Returns: the day that comes so much later, at most the one after the last that there is
 */
int
tie_duration_add (const TieDuration *duration, int day, guint times)
{
  guint64 months, days, last;
  GDate date;

  g_return_val_if_fail (duration != NULL, day);
  g_return_val_if_fail (day >= TIE_DATE_FIRST_DAY && day <= TIE_DATE_LAST_DAY, day);

  months = (guint64) duration->months * times;
  days = (guint64) duration->days * times;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  last = (guint64) (g_date_get_month (&date) - G_DATE_JANUARY) + months;
  if (g_date_get_year (&date) + last / MONTHS_PER_YEAR > LAST_YEAR)
    return TIE_DATE_LAST_DAY + 1;
  g_date_add_months (&date, (guint) months);
  return (int) MIN (g_date_get_julian (&date) + days, TIE_DATE_LAST_DAY + 1);
}

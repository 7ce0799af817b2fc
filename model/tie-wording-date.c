/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dates and intervals in words. */

#include "tie-wording.h"

#include "tie-wording-private.h"
#include "tie-words.h"

/* "2026", without words: patterns have those */
static char *
word_year (int year, const char *language)
{
  return tie_wording_format_number (year, "group-off", language);
}

static char *
word_half (const TieDate *date, gboolean is_short, const char *language)
{
  g_autofree char *year = word_year (date->year, language);

  if (is_short)
    return date->part == 1
               /* Translators: the first half of a year, short; %s is the year */
               ? g_strdup_printf (C_ ("date", "H1 %s"), year)
               : g_strdup_printf (C_ ("date", "H2 %s"), year);
  return date->part == 1
             /* Translators: %s is the year */
             ? g_strdup_printf (C_ ("date", "first half of %s"), year)
             : g_strdup_printf (C_ ("date", "second half of %s"), year);
}

static char *
word_quarter (const TieDate *date, gboolean is_short, const char *language)
{
  g_autofree char *year = word_year (date->year, language);

  if (is_short)
    return tie_wording_format_day (tie_date_first_day (date), "yQQQ", language);
  switch (date->part)
    {
    case 1:
      /* Translators: %s is the year */
      return g_strdup_printf (C_ ("date", "first quarter of %s"), year);
    case 2:
      return g_strdup_printf (C_ ("date", "second quarter of %s"), year);
    case 3:
      return g_strdup_printf (C_ ("date", "third quarter of %s"), year);
    default:
      return g_strdup_printf (C_ ("date", "fourth quarter of %s"), year);
    }
}

static char *
word_season (const TieDate *date, const char *language)
{
  g_autofree char *year = word_year (date->year, language);
  g_autofree char *next_year = word_year (date->year + 1, language);

  switch (date->part)
    {
    case 1:
      /* Translators: %s is the year */
      return g_strdup_printf (C_ ("date", "spring %s"), year);
    case 2:
      return g_strdup_printf (C_ ("date", "summer %s"), year);
    case 3:
      return g_strdup_printf (C_ ("date", "autumn %s"), year);
    default:
      /* Translators: from December of the year %1$s to February of the year %2$s */
      return g_strdup_printf (C_ ("date", "winter %s/%s"), year, next_year);
    }
}

/* "January–April 2026": the third of a year needs no other name */
static char *
word_four_months (const TieDate *date, gboolean is_short, const char *language)
{
  /* amid the months, since ICU counts days before 1582 by another calendar here */
  return tie_wording_format_days (tie_date_first_day (date) + 14, tie_date_last_day (date) - 14,
                                  is_short ? "yMMM" : "yMMMM", language);
}

static char *
word_decade (const TieDate *date, const char *language)
{
  g_autofree char *year = word_year (date->year, language);

  /* Translators: a decade; %s is its first year: "2030s" */
  return g_strdup_printf (C_ ("date", "%ss"), year);
}

/* A name such as "2000s" would be taken for a decade, "21st century" begins with 2001. */
static char *
word_century (const TieDate *date, const char *language)
{
  /* amid the years, as word_four_months() does */
  g_autofree char *years = tie_wording_format_days (tie_date_first_day (date) + 180,
                                                    tie_date_last_day (date) - 180, "y", language);

  /* Translators: one of the years from one to another; %s is "2000–2099" */
  return g_strdup_printf (C_ ("date", "a year of %s"), years);
}

static char *
word_unnamed_month (const TieDate *date, const char *language)
{
  g_autofree char *year = word_year (date->year, language);

  /* Translators: a month that nobody has named; %s is the year */
  return g_strdup_printf (C_ ("date", "a month of %s"), year);
}

static char *
word_unnamed_day_of_year (const TieDate *date, const char *language)
{
  g_autofree char *year = word_year (date->year, language);

  /* Translators: a day that nobody has named; %s is the year */
  return g_strdup_printf (C_ ("date", "a day of %s"), year);
}

static char *
word_unnamed_day (const TieDate *date, gboolean is_short, const char *language)
{
  g_autofree char *month =
      tie_wording_format_day (tie_date_first_day (date), is_short ? "yMMM" : "yMMMM", language);

  /* Translators: a day that nobody has named; %s is a month with its year: "October 2026" */
  return g_strdup_printf (C_ ("date of a month", "a day of %s"), month);
}

static char *
word_unqualified (const TieDate *date, gboolean is_short, const char *language)
{
  int day = tie_date_first_day (date);

  switch (date->precision)
    {
    case TIE_PRECISION_CENTURY:
      return word_century (date, language);
    case TIE_PRECISION_DECADE:
      return word_decade (date, language);
    case TIE_PRECISION_HALF:
      return word_half (date, is_short, language);
    case TIE_PRECISION_FOUR_MONTHS:
      return word_four_months (date, is_short, language);
    case TIE_PRECISION_QUARTER:
      return word_quarter (date, is_short, language);
    case TIE_PRECISION_SEASON:
      return word_season (date, language);
    case TIE_PRECISION_MONTH:
      return tie_wording_format_day (day, is_short ? "yMMM" : "yMMMM", language);
    case TIE_PRECISION_DAY:
      return tie_wording_format_day (day, is_short ? "yMMMd" : "yMMMMd", language);
    case TIE_PRECISION_UNNAMED_MONTH:
      return word_unnamed_month (date, language);
    case TIE_PRECISION_UNNAMED_DAY_OF_YEAR:
      return word_unnamed_day_of_year (date, language);
    case TIE_PRECISION_UNNAMED_DAY:
      return word_unnamed_day (date, is_short, language);
    case TIE_PRECISION_YEAR:
    default:
      return tie_wording_format_day (day, "y", language);
    }
}

/* "the 2030s" within a sentence */
static gboolean
is_decade (const TieDate *date)
{
  return date->precision == TIE_PRECISION_DECADE;
}

static char *
word_date (const TieDate *date, gboolean is_short, const char *language)
{
  g_autofree char *words = word_unqualified (date, is_short, language);

  if (date->approximate)
    {
      g_autofree char *plain = g_steal_pointer (&words);

      words = is_decade (date)
                  /* Translators: %s is a decade: "about the 2030s" */
                  ? g_strdup_printf (C_ ("date", "about the %s"), plain)
                  /* Translators: an approximate date */
                  : g_strdup_printf (C_ ("date", "about %s"), plain);
    }
  if (!date->uncertain)
    return g_steal_pointer (&words);
  if (is_short)
    return g_strconcat (words, "?", NULL);
  /* Translators: a date that a source is unsure of */
  return g_strdup_printf (C_ ("date", "%s (uncertain)"), words);
}

/**
 * tie_wording_date:
 * @date: a date
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the date: "16 January 2026", "second half of 2026", "about 2029"
 */
char *
tie_wording_date (const TieDate *date, const char *language)
{
  g_return_val_if_fail (date != NULL, NULL);

  return word_date (date, FALSE, language);
}

/**
 * tie_wording_date_short:
 * @date: a date
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the date as short as a chart needs it: "16 Jan 2026", "H2 2026",
 * "2029?"
 */
char *
tie_wording_date_short (const TieDate *date, const char *language)
{
  g_return_val_if_fail (date != NULL, NULL);

  return word_date (date, TRUE, language);
}

/* The half of a year alone, as short as an axis needs it */
static char *
word_half_alone (const TieDate *date)
{
  return date->part == 1
             /* Translators: the first half of a year that stands beside it on an axis */
             ? g_strdup (C_ ("axis", "H1"))
             : g_strdup (C_ ("axis", "H2"));
}

/**
 * tie_wording_date_after:
 * @date: a date
 * @before: (nullable): the date of the same precision that stands before it
 * @language: (nullable): BCP 47
 *
 * Words a date as an axis does, leaving out what the one before it says already.
 *
 * Returns: (transfer full): "Nov 2026" after nothing or after 2025, "Dec" after November 2026;
 *   "16 Jan 2026", "17", "1 Feb"
 */
char *
tie_wording_date_after (const TieDate *date, const TieDate *before, const char *language)
{
  int day;

  g_return_val_if_fail (date != NULL, NULL);

  if (before == NULL || before->year != date->year || before->precision != date->precision)
    return tie_wording_date_short (date, language);
  day = tie_date_first_day (date);
  switch (date->precision)
    {
    case TIE_PRECISION_HALF:
      return word_half_alone (date);
    case TIE_PRECISION_QUARTER:
      return tie_wording_format_day (day, "QQQ", language);
    case TIE_PRECISION_MONTH:
      return tie_wording_format_day (day, "MMM", language);
    case TIE_PRECISION_DAY:
      return tie_wording_format_day (day, before->part == date->part ? "d" : "MMMd", language);
    case TIE_PRECISION_CENTURY:
    case TIE_PRECISION_DECADE:
    case TIE_PRECISION_YEAR:
    case TIE_PRECISION_FOUR_MONTHS:
    case TIE_PRECISION_SEASON:
    case TIE_PRECISION_UNNAMED_MONTH:
    case TIE_PRECISION_UNNAMED_DAY_OF_YEAR:
    case TIE_PRECISION_UNNAMED_DAY:
    default:
      return tie_wording_date_short (date, language);
    }
}

/* All is over, or in place, at the last day that the date may mean. */
static char *
word_end (const TieDate *date, TieBound start, const char *language)
{
  g_autofree char *words = tie_wording_date (date, language);
  gboolean is_part =
      date->precision == TIE_PRECISION_HALF || date->precision == TIE_PRECISION_QUARTER;
  g_autofree char *end =
      (is_part || is_decade (date)) && !date->approximate
          /* Translators: %s is a part of a year, or some years: "by the first half of 2029" */
          ? g_strdup_printf (C_ ("interval", "by the %s"), words)
          /* Translators: in or before a date: "by 2029", "by 15 June 2028", "by about 2029" */
          : g_strdup_printf (C_ ("interval", "by %s"), words);

  if (start == TIE_BOUND_OPEN)
    return g_steal_pointer (&end);
  /* Translators: a span of time: nobody has said when it begins; %s is "by 2029" */
  return g_strdup_printf (C_ ("interval", "%s, start not named"), end);
}

/**
 * tie_wording_date_end:
 * @date: when something is complete
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): that it is by then, short: "by 2029", "by H2 2029", "by the 2030s"
 */
char *
tie_wording_date_end (const TieDate *date, const char *language)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  words = tie_wording_date_short (date, language);
  if (is_decade (date) && !date->approximate)
    /* Translators: of a delivery that is complete at the end of a decade: "by the 2030s" */
    return g_strdup_printf (C_ ("flow", "by the %s"), words);
  /* Translators: of a delivery that is complete at the end of a date: "by 2029" */
  return g_strdup_printf (C_ ("flow", "by %s"), words);
}

/**
 * tie_wording_interval:
 * @interval: an interval
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the interval: "second half of 2026 to 2029", "by 2029", "by 2029,
 * start not named", "from 2026, end not named", "from 2026, no end meant"; a single date as
 * tie_wording_date()
 */
char *
tie_wording_interval (const TieInterval *interval, const char *language)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (interval != NULL, NULL);

  if (interval->start_bound != TIE_BOUND_DATE)
    return word_end (&interval->end, interval->start_bound, language);
  start = tie_wording_date (&interval->start, language);
  if (interval->single)
    return g_steal_pointer (&start);
  if (interval->end_bound == TIE_BOUND_UNKNOWN)
    /* Translators: a span of time: nobody has said when it ends */
    return g_strdup_printf (C_ ("interval", "from %s, end not named"), start);
  if (interval->end_bound == TIE_BOUND_OPEN)
    /* Translators: a span of time that isn't meant to end */
    return g_strdup_printf (C_ ("interval", "from %s, no end meant"), start);
  end = tie_wording_date (&interval->end, language);
  /* Translators: from one date to another */
  return g_strdup_printf (C_ ("interval", "%s to %s"), start, end);
}

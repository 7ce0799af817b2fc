/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dates as far as they are known: the forms of EDTF (ISO 8601-2:2019) that docs/format.md names,
 * after the description of the Library of Congress, https://www.loc.gov/standards/datetime/. All
 * dates and intervals of level 0 and level 1 within the years 0001 to 9999, and of level 2 the
 * quarters, four-month spans and halves. */

#include "tie-date.h"

#include <string.h>

#include "tie-date-private.h"
#include "tie-wording.h"
#include "tie-words.h"

G_DEFINE_QUARK (tie - date - error - quark, tie_date_error)

#define FIRST_YEAR 1

/* The parts of a year that EDTF numbers past the months (ISO 8601-2, 4.8): COUNT parts from CODE
 * on, each of MONTHS months, the first beginning in FIRST_MONTH. */
static const struct
{
  TiePrecision precision;
  guint code;
  guint count;
  guint months;
  guint first_month;
} parts[] = {
  { TIE_PRECISION_MONTH, 1, 12, 1, 1 },   { TIE_PRECISION_SEASON, 21, 4, 3, 3 },
  { TIE_PRECISION_QUARTER, 33, 4, 3, 1 }, { TIE_PRECISION_FOUR_MONTHS, 37, 3, 4, 1 },
  { TIE_PRECISION_HALF, 40, 2, 6, 1 },
};

/* Reading */

static gboolean
fail (GError **error, TieDateError code, const char *edtf, const char *why)
{
  if (code == TIE_DATE_ERROR_UNSUPPORTED)
    /* Translators: a text that is a date in some form, then why that form isn't read */
    g_set_error (error, TIE_DATE_ERROR, code, C_ ("date", "“%s” cannot be read: %s"), edtf, why);
  else
    /* Translators: a text that should be a date, then what is wrong with it */
    g_set_error (error, TIE_DATE_ERROR, code, _ ("“%s” is not a date: %s"), edtf, why);
  return FALSE;
}

/* Forms that are not read get a message that says so. */
static gboolean
fail_by_form (GError **error, const char *edtf)
{
  TieDateError code;
  const char *why = tie_date_explain (edtf, &code);

  return fail (error, code, edtf, why);
}

static gboolean
skip (const char **at, const char *text)
{
  if (!g_str_has_prefix (*at, text))
    return FALSE;
  *at += strlen (text);
  return TRUE;
}

static gboolean
read_digits (const char **at, guint count, guint *number)
{
  *number = 0;
  for (guint i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      *number = *number * 10 + (guint) ((*at)[i] - '0');
    }
  *at += count;
  return TRUE;
}

/* two digits and no more */
static gboolean
read_pair (const char **at, guint *number)
{
  return read_digits (at, 2, number) && !g_ascii_isdigit (**at);
}

static void
read_qualifier (const char **at, TieDate *date)
{
  if (**at != '~' && **at != '?' && **at != '%')
    return;
  date->approximate = **at != '?';
  date->uncertain = **at != '~';
  *at += 1;
}

static gboolean
set_part (TieDate *date, const char *edtf, guint code, GError **error)
{
  g_autofree char *why = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (code >= parts[i].code && code < parts[i].code + parts[i].count)
      {
        date->precision = parts[i].precision;
        date->part = (gint8) (code - parts[i].code + 1);
        return TRUE;
      }
  if (code >= 25 && code <= 32)
    return fail (error, TIE_DATE_ERROR_UNSUPPORTED, edtf,
                 _ ("of the seasons only 21 to 24 (northern) are supported"));
  /* Translators: "2026 has no month 13" */
  why = g_strdup_printf (_ ("%04d has no month %02u"), date->year, code);
  return fail (error, TIE_DATE_ERROR_IMPOSSIBLE, edtf, why);
}

static gboolean
set_day (TieDate *date, const char *edtf, guint day, GError **error)
{
  g_autofree char *month = NULL;
  g_autofree char *why = NULL;
  guint8 days = g_date_get_days_in_month ((GDateMonth) date->part, (GDateYear) date->year);

  if (day >= 1 && day <= days)
    {
      date->precision = TIE_PRECISION_DAY;
      date->day = (gint8) day;
      return TRUE;
    }
  if (day == 0)
    return fail (error, TIE_DATE_ERROR_IMPOSSIBLE, edtf, _ ("days are counted from 01"));
  month = tie_wording_date (date, NULL);
  /* Translators: a month and how many days it has: "February 2027 has 28 days" */
  why = g_strdup_printf (_ ("%s has %d days"), month, days);
  return fail (error, TIE_DATE_ERROR_IMPOSSIBLE, edtf, why);
}

/* "2026", "203X", "20XX" */
static gboolean
read_year (const char **at, const char *edtf, TieDate *date, GError **error)
{
  guint number;

  if (!read_digits (at, 2, &number))
    return fail_by_form (error, edtf);
  date->year = (gint16) (number * 100);
  date->precision = TIE_PRECISION_CENTURY;
  if (skip (at, "XX"))
    return TRUE;
  if (!read_digits (at, 1, &number))
    return fail_by_form (error, edtf);
  date->year = (gint16) (date->year + (int) number * 10);
  date->precision = TIE_PRECISION_DECADE;
  if (skip (at, "X"))
    return TRUE;
  if (!read_digits (at, 1, &number))
    return fail_by_form (error, edtf);
  date->year = (gint16) (date->year + (int) number);
  date->precision = TIE_PRECISION_YEAR;
  if (date->year >= FIRST_YEAR)
    return TRUE;
  return fail (error, TIE_DATE_ERROR_IMPOSSIBLE, edtf, _ ("years go from 0001 to 9999"));
}

/* Nothing, "-10", "-33" and so on, "-XX" */
static gboolean
read_part (const char **at, const char *edtf, TieDate *date, GError **error)
{
  guint code;

  if (date->precision != TIE_PRECISION_YEAR || !skip (at, "-"))
    return TRUE;
  if (skip (at, "XX"))
    {
      date->precision = TIE_PRECISION_UNNAMED_MONTH;
      return TRUE;
    }
  return read_pair (at, &code) ? set_part (date, edtf, code, error) : fail_by_form (error, edtf);
}

/* Nothing, "-06", "-XX" */
static gboolean
read_day (const char **at, const char *edtf, TieDate *date, GError **error)
{
  guint day;

  if (date->part == 0 && date->precision != TIE_PRECISION_UNNAMED_MONTH)
    return TRUE;
  if (!skip (at, "-"))
    return TRUE;
  if (date->precision == TIE_PRECISION_UNNAMED_MONTH)
    {
      date->precision = TIE_PRECISION_UNNAMED_DAY_OF_YEAR;
      return skip (at, "XX") || fail_by_form (error, edtf);
    }
  if (date->precision != TIE_PRECISION_MONTH)
    return fail (error, TIE_DATE_ERROR_SYNTAX, edtf, _ ("only a month has days"));
  if (skip (at, "XX"))
    {
      date->precision = TIE_PRECISION_UNNAMED_DAY;
      return TRUE;
    }
  return read_pair (at, &day) ? set_day (date, edtf, day, error) : fail_by_form (error, edtf);
}

/**
 * tie_date_parse:
 * @edtf: a text
 * @date: (out caller-allocates): the date; undefined on failure
 * @error: return location of a #TieDateError, whose message says what is wrong with @edtf
 *
 * Reads a date in the forms of EDTF, ISO 8601-2:2019, that docs/format.md names: a day, a month, a
 * year, a decade, a century; a month or day that is not named; a season, a quarter, a four-month
 * span, a half; each approximate (~), uncertain (?) or both (%).
 *
 * Returns: whether @edtf is such a date
 */
gboolean
tie_date_parse (const char *edtf, TieDate *date, GError **error)
{
  const char *at = edtf;

  g_return_val_if_fail (edtf != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  memset (date, 0, sizeof *date);
  if (!read_year (&at, edtf, date, error) || !read_part (&at, edtf, date, error)
      || !read_day (&at, edtf, date, error))
    return FALSE;
  read_qualifier (&at, date);
  return *at == '\0' || fail_by_form (error, edtf);
}

static void
append_part (GString *edtf, const TieDate *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].precision == date->precision)
      g_string_append_printf (edtf, "-%02u", parts[i].code + (guint) date->part - 1);
}

static void
append_unqualified (GString *edtf, const TieDate *date)
{
  switch (date->precision)
    {
    case TIE_PRECISION_CENTURY:
      g_string_append_printf (edtf, "%02dXX", date->year / 100);
      break;
    case TIE_PRECISION_DECADE:
      g_string_append_printf (edtf, "%03dX", date->year / 10);
      break;
    case TIE_PRECISION_DAY:
      g_string_append_printf (edtf, "%04d-%02d-%02d", date->year, date->part, date->day);
      break;
    case TIE_PRECISION_UNNAMED_MONTH:
      g_string_append_printf (edtf, "%04d-XX", date->year);
      break;
    case TIE_PRECISION_UNNAMED_DAY_OF_YEAR:
      g_string_append_printf (edtf, "%04d-XX-XX", date->year);
      break;
    case TIE_PRECISION_UNNAMED_DAY:
      g_string_append_printf (edtf, "%04d-%02d-XX", date->year, date->part);
      break;
    case TIE_PRECISION_YEAR:
    case TIE_PRECISION_HALF:
    case TIE_PRECISION_FOUR_MONTHS:
    case TIE_PRECISION_QUARTER:
    case TIE_PRECISION_SEASON:
    case TIE_PRECISION_MONTH:
    default:
      g_string_append_printf (edtf, "%04d", date->year);
      append_part (edtf, date);
      break;
    }
}

/**
 * tie_date_to_edtf:
 * @date: a date
 *
 * Returns: (transfer full): the date as a document writes it, the same text that was read
 */
char *
tie_date_to_edtf (const TieDate *date)
{
  GString *edtf;

  g_return_val_if_fail (date != NULL, NULL);

  edtf = g_string_new (NULL);
  append_unqualified (edtf, date);
  if (date->approximate || date->uncertain)
    g_string_append_c (edtf, !date->uncertain ? '~' : !date->approximate ? '?' : '%');
  return g_string_free (edtf, FALSE);
}

/* Counting days */

static int
day_of (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

/* The first day of the month that comes MONTHS months after January of YEAR */
static int
first_day_of_month (guint year, guint months)
{
  return day_of (year + months / 12, months % 12 + 1, 1);
}

/* The months that the date covers, as months from January of its year, END excluded; a winter ends
 * in the next year, and there is no year 0 */
static void
get_months (const TieDate *date, guint *start, guint *end)
{
  const TiePrecision precision =
      date->precision == TIE_PRECISION_UNNAMED_DAY ? TIE_PRECISION_MONTH : date->precision;

  *start = date->year < FIRST_YEAR ? 12 : 0;
  *end = precision == TIE_PRECISION_CENTURY  ? 100 * 12
         : precision == TIE_PRECISION_DECADE ? 10 * 12
                                             : 12;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].precision == precision)
      {
        *start = parts[i].first_month - 1 + parts[i].months * (guint) (date->part - 1);
        *end = *start + parts[i].months;
      }
}

/**
 * tie_date_first_day:
 * @date: a date
 *
 * Returns: the first day that it may mean, counted as #GDate's Julian days
 */
int
tie_date_first_day (const TieDate *date)
{
  guint start, end;

  g_return_val_if_fail (date != NULL, 0);

  if (date->precision == TIE_PRECISION_DAY)
    return day_of ((guint) date->year, (guint) date->part, (guint) date->day);
  get_months (date, &start, &end);
  return first_day_of_month ((guint) date->year, start);
}

/**
 * tie_date_last_day:
 * @date: a date
 *
 * Returns: the last day that it may mean, counted as #GDate's Julian days
 */
int
tie_date_last_day (const TieDate *date)
{
  guint start, end;

  g_return_val_if_fail (date != NULL, 0);

  if (date->precision == TIE_PRECISION_DAY)
    return tie_date_first_day (date);
  get_months (date, &start, &end);
  return first_day_of_month ((guint) date->year, end) - 1;
}

/* nothing, ~, ?, % */
static int
get_doubt (const TieDate *date)
{
  return (date->approximate ? 1 : 0) + (date->uncertain ? 2 : 0);
}

/**
 * tie_date_compare:
 * @a: a date
 * @b: a date
 *
 * The order of dates in lists: by their first day; of those that begin together, the one that ends
 * sooner; of those that mean the same days, the one that says less of them: a year before a month
 * of it that is not named, that before a day that is not named, and a month before a day of it;
 * last, one without a mark before ~ before ? before %. It is a total order: only a date and itself
 * are equal.
 *
 * Returns: less than, equal to or greater than zero as @a comes before, is, or comes after @b
 */
int
tie_date_compare (const TieDate *a, const TieDate *b)
{
  int difference;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  difference = tie_date_first_day (a) - tie_date_first_day (b);
  if (difference == 0)
    difference = tie_date_last_day (a) - tie_date_last_day (b);
  if (difference == 0)
    difference = (int) a->precision - (int) b->precision;
  return difference != 0 ? difference : get_doubt (a) - get_doubt (b);
}

/**
 * tie_date_from_day:
 * @day: a day, counted as #GDate's Julian days
 * @date: (out caller-allocates): that day, with the precision of a day; the nearest that has a date
 *   where @day is beyond the years 0001 to 9999, as the end of their last winter or the edge of an
 *   axis may be
 */
void
tie_date_from_day (int day, TieDate *date)
{
  GDate value;

  g_return_if_fail (date != NULL);

  memset (date, 0, sizeof *date);
  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) CLAMP (day, TIE_DATE_FIRST_DAY, TIE_DATE_LAST_DAY));
  date->year = (gint16) g_date_get_year (&value);
  date->part = (gint8) g_date_get_month (&value);
  date->day = (gint8) g_date_get_day (&value);
  date->precision = TIE_PRECISION_DAY;
}

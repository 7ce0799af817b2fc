/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dates as far as they are known: the forms of EDTF (ISO 8601-2:2019) that docs/format.md names. */

#include "tie-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-wording.h"

G_DEFINE_QUARK (tie - date - error - quark, tie_date_error)

#define FIRST_YEAR 1
#define LAST_YEAR 9999

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
  /* Translators: a text that should be a date, then what is wrong with it */
  g_set_error (error, TIE_DATE_ERROR, code, _ ("“%s” is not a date: %s"), edtf, why);
  return FALSE;
}

/* Forms of EDTF or of ISO 8601 that are not read here get a message of their own. */
static const char *
explain_foreign_form (const char *edtf)
{
  if (*edtf == '\0')
    return _ ("it is empty");
  if (strchr (edtf, '/') != NULL)
    return _ ("it is an interval, where one date is expected");
  if (strstr (edtf, "..") != NULL || strpbrk (edtf, "[]{},") != NULL)
    return _ ("lists of dates are not supported");
  if (*edtf == '-' || *edtf == '+' || *edtf == 'Y')
    return _ ("years go from 0001 to 9999");
  if (strpbrk (edtf, "Tt:Zz") != NULL && g_ascii_isdigit (*edtf))
    return _ ("time of day is not supported");
  if (strpbrk (edtf, "Xx") != NULL && g_ascii_isdigit (*edtf))
    return _ ("unspecified digits (X) are not supported");
  if (strpbrk (edtf, "~?%") != NULL)
    /* xgettext:no-c-format */
    return _ ("one of ~, ? and % may stand, once, at its end");
  return _ (
      "expected a form such as 2026, 2026-10, 2026-10-06, 2026-33 (a quarter) or 2026-41 (a half)");
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
    return fail (error, TIE_DATE_ERROR_SYNTAX, edtf,
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
  guint8 days;

  if (date->precision != TIE_PRECISION_MONTH)
    return fail (error, TIE_DATE_ERROR_SYNTAX, edtf, _ ("only a month has days"));
  days = g_date_get_days_in_month ((GDateMonth) date->part, (GDateYear) date->year);
  if (day >= 1 && day <= days)
    {
      date->precision = TIE_PRECISION_DAY;
      date->day = (gint8) day;
      return TRUE;
    }
  month = tie_wording_date (date, NULL);
  /* Translators: a month and how many days it has: "February 2027 has 28 days" */
  why = g_strdup_printf (_ ("%s has %d days"), month, days);
  return fail (error, TIE_DATE_ERROR_IMPOSSIBLE, edtf, why);
}

/**
 * tie_date_parse:
 * @edtf: a text
 * @date: (out caller-allocates): the date; undefined on failure
 * @error: return location of a #TieDateError, whose message says what is wrong with @edtf
 *
 * Reads a date in the forms of EDTF, ISO 8601-2:2019, that docs/format.md names: a year, a month, a
 * day, a season, a quarter, a four-month span, a half; each approximate (~), uncertain (?) or both
 * (%).
 *
 * Returns: whether @edtf is such a date
 */
gboolean
tie_date_parse (const char *edtf, TieDate *date, GError **error)
{
  const char *at = edtf;
  guint year, code, day;

  g_return_val_if_fail (edtf != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  memset (date, 0, sizeof *date);
  date->precision = TIE_PRECISION_YEAR;
  if (!read_digits (&at, 4, &year))
    return fail (error, TIE_DATE_ERROR_SYNTAX, edtf, explain_foreign_form (edtf));
  if (year < FIRST_YEAR)
    return fail (error, TIE_DATE_ERROR_IMPOSSIBLE, edtf, _ ("years go from 0001 to 9999"));
  date->year = (gint16) year;
  if (*at == '-')
    {
      at++;
      if (!read_digits (&at, 2, &code))
        return fail (error, TIE_DATE_ERROR_SYNTAX, edtf, explain_foreign_form (edtf));
      if (!set_part (date, edtf, code, error))
        return FALSE;
      if (*at == '-')
        {
          at++;
          if (!read_digits (&at, 2, &day))
            return fail (error, TIE_DATE_ERROR_SYNTAX, edtf, explain_foreign_form (edtf));
          if (!set_day (date, edtf, day, error))
            return FALSE;
        }
    }
  read_qualifier (&at, date);
  if (*at != '\0')
    return fail (error, TIE_DATE_ERROR_SYNTAX, edtf, explain_foreign_form (edtf));
  return TRUE;
}

/**
 * tie_date_to_edtf:
 * @date: a date
 *
 * Returns: (transfer full): the date as a document writes it
 */
char *
tie_date_to_edtf (const TieDate *date)
{
  GString *edtf;

  g_return_val_if_fail (date != NULL, NULL);

  edtf = g_string_new (NULL);
  g_string_append_printf (edtf, "%04d", date->year);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].precision == date->precision)
      g_string_append_printf (edtf, "-%02u", parts[i].code + (guint) date->part - 1);
  if (date->precision == TIE_PRECISION_DAY)
    g_string_append_printf (edtf, "-%02d-%02d", date->part, date->day);
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
 * in the next year */
static void
get_months (const TieDate *date, guint *start, guint *end)
{
  *start = 0;
  *end = 12;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].precision == date->precision)
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

/**
 * tie_date_compare:
 * @a: a date
 * @b: a date
 *
 * Returns: less than, equal to or greater than zero as @a begins before, with or after @b; among
 *   those that begin together the one that ends sooner is less
 */
int
tie_date_compare (const TieDate *a, const TieDate *b)
{
  int difference;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  difference = tie_date_first_day (a) - tie_date_first_day (b);
  return difference != 0 ? difference : tie_date_last_day (a) - tie_date_last_day (b);
}

/**
 * tie_date_from_day:
 * @day: a day, counted as #GDate's Julian days, up to the end of the year 9999
 * @date: (out caller-allocates): that day, with the precision of a day
 */
void
tie_date_from_day (int day, TieDate *date)
{
  GDate value;

  g_return_if_fail (day >= 1 && day <= day_of (LAST_YEAR, 12, 31));
  g_return_if_fail (date != NULL);

  memset (date, 0, sizeof *date);
  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) day);
  date->year = (gint16) g_date_get_year (&value);
  date->part = (gint8) g_date_get_month (&value);
  date->day = (gint8) g_date_get_day (&value);
  date->precision = TIE_PRECISION_DAY;
}

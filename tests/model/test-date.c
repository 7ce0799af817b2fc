/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dates and intervals: what is read, which days it means, how it is written, and what is wrong with
 * the rest. */

#include "tie-interval.h"

/* days as year * 10000 + month * 100 + day */
static const struct
{
  const char *edtf;
  int first;
  int last;
  TiePrecision precision;
} good_dates[] = {
  { "2026", 20260101, 20261231, TIE_PRECISION_YEAR },
  { "0001", 10101, 11231, TIE_PRECISION_YEAR },
  { "0999", 9990101, 9991231, TIE_PRECISION_YEAR },
  { "1985", 19850101, 19851231, TIE_PRECISION_YEAR },
  { "9999", 99990101, 99991231, TIE_PRECISION_YEAR },
  { "2026-01", 20260101, 20260131, TIE_PRECISION_MONTH },
  { "2026-02", 20260201, 20260228, TIE_PRECISION_MONTH },
  { "2028-02", 20280201, 20280229, TIE_PRECISION_MONTH },
  { "1900-02", 19000201, 19000228, TIE_PRECISION_MONTH },
  { "2000-02", 20000201, 20000229, TIE_PRECISION_MONTH },
  { "2026-04", 20260401, 20260430, TIE_PRECISION_MONTH },
  { "1985-04", 19850401, 19850430, TIE_PRECISION_MONTH },
  { "2026-10", 20261001, 20261031, TIE_PRECISION_MONTH },
  { "2026-12", 20261201, 20261231, TIE_PRECISION_MONTH },
  { "2026-10-06", 20261006, 20261006, TIE_PRECISION_DAY },
  { "1985-04-12", 19850412, 19850412, TIE_PRECISION_DAY },
  { "2028-02-29", 20280229, 20280229, TIE_PRECISION_DAY },
  { "2000-02-29", 20000229, 20000229, TIE_PRECISION_DAY },
  { "0001-01-01", 10101, 10101, TIE_PRECISION_DAY },
  { "1582-10-10", 15821010, 15821010, TIE_PRECISION_DAY },
  { "9999-12-31", 99991231, 99991231, TIE_PRECISION_DAY },
  { "2026-21", 20260301, 20260531, TIE_PRECISION_SEASON },
  { "2001-21", 20010301, 20010531, TIE_PRECISION_SEASON },
  { "2026-22", 20260601, 20260831, TIE_PRECISION_SEASON },
  { "2026-23", 20260901, 20261130, TIE_PRECISION_SEASON },
  { "2026-24", 20261201, 20270228, TIE_PRECISION_SEASON },
  { "2027-24", 20271201, 20280229, TIE_PRECISION_SEASON },
  { "9999-24", 99991201, 100000229, TIE_PRECISION_SEASON },
  { "2026-33", 20260101, 20260331, TIE_PRECISION_QUARTER },
  { "2028-33", 20280101, 20280331, TIE_PRECISION_QUARTER },
  { "2026-34", 20260401, 20260630, TIE_PRECISION_QUARTER },
  { "2001-34", 20010401, 20010630, TIE_PRECISION_QUARTER },
  { "2026-35", 20260701, 20260930, TIE_PRECISION_QUARTER },
  { "2026-36", 20261001, 20261231, TIE_PRECISION_QUARTER },
  { "2026-37", 20260101, 20260430, TIE_PRECISION_FOUR_MONTHS },
  { "2026-38", 20260501, 20260831, TIE_PRECISION_FOUR_MONTHS },
  { "2026-39", 20260901, 20261231, TIE_PRECISION_FOUR_MONTHS },
  { "2026-40", 20260101, 20260630, TIE_PRECISION_HALF },
  { "2026-41", 20260701, 20261231, TIE_PRECISION_HALF },
  { "2029~", 20290101, 20291231, TIE_PRECISION_YEAR },
  { "2029?", 20290101, 20291231, TIE_PRECISION_YEAR },
  { "1984?", 19840101, 19841231, TIE_PRECISION_YEAR },
  { "2029%", 20290101, 20291231, TIE_PRECISION_YEAR },
  { "2026-10~", 20261001, 20261031, TIE_PRECISION_MONTH },
  { "2004-06~", 20040601, 20040630, TIE_PRECISION_MONTH },
  { "2026-41?", 20260701, 20261231, TIE_PRECISION_HALF },
  { "2026-33%", 20260101, 20260331, TIE_PRECISION_QUARTER },
  { "2026-24~", 20261201, 20270228, TIE_PRECISION_SEASON },
  { "2026-10-06%", 20261006, 20261006, TIE_PRECISION_DAY },
  { "2004-06-11%", 20040611, 20040611, TIE_PRECISION_DAY },
  { "201X", 20100101, 20191231, TIE_PRECISION_DECADE },
  { "203X", 20300101, 20391231, TIE_PRECISION_DECADE },
  { "200X", 20000101, 20091231, TIE_PRECISION_DECADE },
  { "999X", 99900101, 99991231, TIE_PRECISION_DECADE },
  { "000X", 10101, 91231, TIE_PRECISION_DECADE },
  { "001X", 100101, 191231, TIE_PRECISION_DECADE },
  { "20XX", 20000101, 20991231, TIE_PRECISION_CENTURY },
  { "19XX", 19000101, 19991231, TIE_PRECISION_CENTURY },
  { "99XX", 99000101, 99991231, TIE_PRECISION_CENTURY },
  { "00XX", 10101, 991231, TIE_PRECISION_CENTURY },
  { "2004-XX", 20040101, 20041231, TIE_PRECISION_UNNAMED_MONTH },
  { "2026-XX", 20260101, 20261231, TIE_PRECISION_UNNAMED_MONTH },
  { "0001-XX", 10101, 11231, TIE_PRECISION_UNNAMED_MONTH },
  { "1985-XX-XX", 19850101, 19851231, TIE_PRECISION_UNNAMED_DAY_OF_YEAR },
  { "2026-XX-XX", 20260101, 20261231, TIE_PRECISION_UNNAMED_DAY_OF_YEAR },
  { "1985-04-XX", 19850401, 19850430, TIE_PRECISION_UNNAMED_DAY },
  { "2026-10-XX", 20261001, 20261031, TIE_PRECISION_UNNAMED_DAY },
  { "2026-02-XX", 20260201, 20260228, TIE_PRECISION_UNNAMED_DAY },
  { "2028-02-XX", 20280201, 20280229, TIE_PRECISION_UNNAMED_DAY },
  { "203X~", 20300101, 20391231, TIE_PRECISION_DECADE },
  { "203X?", 20300101, 20391231, TIE_PRECISION_DECADE },
  { "20XX%", 20000101, 20991231, TIE_PRECISION_CENTURY },
  { "2026-XX~", 20260101, 20261231, TIE_PRECISION_UNNAMED_MONTH },
  { "2026-XX-XX?", 20260101, 20261231, TIE_PRECISION_UNNAMED_DAY_OF_YEAR },
  { "2026-10-XX%", 20261001, 20261031, TIE_PRECISION_UNNAMED_DAY },
};

static int
to_day (int ymd)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) (ymd % 100), (GDateMonth) (ymd / 100 % 100),
                  (GDateYear) (ymd / 10000));
  return (int) g_date_get_julian (&date);
}

static void
test_good_date (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  TieDate date;

  g_assert_true (tie_date_parse (good_dates[i].edtf, &date, &error));
  g_assert_no_error (error);
  g_assert_cmpint (tie_date_first_day (&date), ==, to_day (good_dates[i].first));
  g_assert_cmpint (tie_date_last_day (&date), ==, to_day (good_dates[i].last));
  g_assert_cmpint (date.precision, ==, good_dates[i].precision);
  written = tie_date_to_edtf (&date);
  g_assert_cmpstr (written, ==, good_dates[i].edtf);
}

/* The reasons that are given for several */
#define WHY_FORM                                                                                   \
  "expected a form such as 2026, 2026-10, 2026-10-06, 2026-33 (a quarter) or 2026-41 (a half)"
#define WHY_XS "X is supported in 203X, 20XX, 2026-XX, 2026-XX-XX and 2026-10-XX alone"
#define WHY_MARKS                                                                                  \
  "marks for a part of a date are not supported; ~, ? or % can stand at its end, for all of it"
#define WHY_ONE_MARK "of the marks ~, ? and % one can stand at its end; % says what both others do"
#define WHY_DOTS "two dots stand for an end of an interval, next to a slash: 2026/.. or ../2028"
#define WHY_HYPHENS "year, month and day come in this order, with hyphens between: 2026-10-06"
#define WHY_DIGITS "a month and a day have two digits each: 2026-01-06"
#define WHY_QUARTERS "a quarter is written 33 to 36 in place of the month, a half 40 or 41"
#define WHY_SEASONS "of the seasons only 21 to 24 (northern) are supported"
#define WHY_SMALL_X "a digit that is not specified is a capital X"
#define WHY_YEARS "years go from 0001 to 9999"
#define WHY_Y "years after a Y are not supported; they go from 0001 to 9999"
#define WHY_TIME "time of day is not supported; write the day alone"
#define WHY_SETS "sets of dates ([…] or {…}) are not supported"
#define WHY_BEFORE "years before 0001 are not supported"
#define WHY_FOUR "a year has four digits"
#define WHY_INTERVAL "it is an interval, where one date is expected"
#define WHY_EXPONENT "years with an exponent (E) are not supported"
#define WHY_WEEKS "weeks are not supported"
#define WHY_SIGNIFICANT "significant digits (S) are not supported"
#define WHY_NO_DAYS "only a month has days"
#define WHY_ENDS                                                                                   \
  "an end of an interval that is open is written .., one that is not known is left empty"
#define WHY_SPACE "it begins or ends with a space"

/* why: the message, after what stands there */
static const struct
{
  const char *edtf;
  TieDateError code;
  const char *why;
} bad_dates[] = {
  { "", TIE_DATE_ERROR_SYNTAX, "it is empty" },
  { "soon", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026 ", TIE_DATE_ERROR_SYNTAX, WHY_SPACE },
  { " 2026", TIE_DATE_ERROR_SYNTAX, WHY_SPACE },
  { "26", TIE_DATE_ERROR_SYNTAX, WHY_FOUR },
  { "202", TIE_DATE_ERROR_SYNTAX, WHY_FOUR },
  { "26-10", TIE_DATE_ERROR_SYNTAX, WHY_FOUR },
  { "20260", TIE_DATE_ERROR_SYNTAX, WHY_FOUR },
  { "20260-01", TIE_DATE_ERROR_SYNTAX, WHY_FOUR },
  { "0000", TIE_DATE_ERROR_IMPOSSIBLE, WHY_YEARS },
  { "0000-01", TIE_DATE_ERROR_IMPOSSIBLE, WHY_YEARS },
  { "-0985", TIE_DATE_ERROR_UNSUPPORTED, WHY_BEFORE },
  { "-0044", TIE_DATE_ERROR_UNSUPPORTED, WHY_BEFORE },
  { "-1985-04", TIE_DATE_ERROR_UNSUPPORTED, WHY_BEFORE },
  { "+2026", TIE_DATE_ERROR_SYNTAX, "a year has no sign" },
  { "Y17000", TIE_DATE_ERROR_UNSUPPORTED, WHY_Y },
  { "Y170000002", TIE_DATE_ERROR_UNSUPPORTED, WHY_Y },
  { "Y-170000002", TIE_DATE_ERROR_UNSUPPORTED, WHY_Y },
  { "Y-17E7", TIE_DATE_ERROR_UNSUPPORTED, WHY_EXPONENT },
  { "Y17E8", TIE_DATE_ERROR_UNSUPPORTED, WHY_EXPONENT },
  { "17E7", TIE_DATE_ERROR_UNSUPPORTED, WHY_EXPONENT },
  { "1950S2", TIE_DATE_ERROR_UNSUPPORTED, WHY_SIGNIFICANT },
  { "Y171010000S3", TIE_DATE_ERROR_UNSUPPORTED, WHY_SIGNIFICANT },
  { "Y3388E2S3", TIE_DATE_ERROR_UNSUPPORTED, WHY_EXPONENT },
  { "2004-01-01T10:10:10Z", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "2004-01-01T10:10:10+05:00", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "1985-04-12T23:20:30", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "2026-10-06T12:00", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "2026-10-06T", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "12:00", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "[1667,1668,1670..1672]", TIE_DATE_ERROR_UNSUPPORTED, WHY_SETS },
  { "[2026,2027]", TIE_DATE_ERROR_UNSUPPORTED, WHY_SETS },
  { "[..1760-12-03]", TIE_DATE_ERROR_UNSUPPORTED, WHY_SETS },
  { "{1960,1961-12}", TIE_DATE_ERROR_UNSUPPORTED, WHY_SETS },
  { "{2026}", TIE_DATE_ERROR_UNSUPPORTED, WHY_SETS },
  { "2026,2027", TIE_DATE_ERROR_UNSUPPORTED, WHY_SETS },
  { "2026..2027", TIE_DATE_ERROR_SYNTAX, WHY_DOTS },
  { "..2026", TIE_DATE_ERROR_SYNTAX, WHY_DOTS },
  { "..", TIE_DATE_ERROR_SYNTAX, WHY_DOTS },
  { "open", TIE_DATE_ERROR_SYNTAX, WHY_ENDS },
  { "unknown", TIE_DATE_ERROR_SYNTAX, WHY_ENDS },
  { "2026/2027", TIE_DATE_ERROR_SYNTAX, WHY_INTERVAL },
  { "2026/10/06", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "10/06/2026", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "6 October 2026", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026-10-06 14:00", TIE_DATE_ERROR_UNSUPPORTED, WHY_TIME },
  { "1984-06?-02", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "1984?-06", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "2004?-06-11", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "?2004", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "~2026", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "2026~-10", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "2004-06-~01", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "%2004-06", TIE_DATE_ERROR_UNSUPPORTED, WHY_MARKS },
  { "2026~?", TIE_DATE_ERROR_SYNTAX, WHY_ONE_MARK },
  { "2026??", TIE_DATE_ERROR_SYNTAX, WHY_ONE_MARK },
  { "2026-10%~", TIE_DATE_ERROR_SYNTAX, WHY_ONE_MARK },
  { "156X-12-25", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "15XX-12-25", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "15XX-12-XX", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "203X-10", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "203X-XX", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "20XX-41", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "XXXX-12-XX", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "XXXX", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "2XXX", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "1XXX-XX", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "X026", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "1984-1X", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "2026-X", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "2026-XX-01", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "2026-XX-X", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "2026-10-0X", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "2026-10-X", TIE_DATE_ERROR_UNSUPPORTED, WHY_XS },
  { "203x", TIE_DATE_ERROR_SYNTAX, WHY_SMALL_X },
  { "20xx", TIE_DATE_ERROR_SYNTAX, WHY_SMALL_X },
  { "2026-xx", TIE_DATE_ERROR_SYNTAX, WHY_SMALL_X },
  { "199u", TIE_DATE_ERROR_SYNTAX, WHY_SMALL_X },
  { "2026-W05", TIE_DATE_ERROR_UNSUPPORTED, WHY_WEEKS },
  { "2026-W05-1", TIE_DATE_ERROR_UNSUPPORTED, WHY_WEEKS },
  { "2026W05", TIE_DATE_ERROR_UNSUPPORTED, WHY_WEEKS },
  { "2026-280", TIE_DATE_ERROR_UNSUPPORTED,
    "days counted from the start of a year are not supported" },
  { "2026-Q1", TIE_DATE_ERROR_SYNTAX, WHY_QUARTERS },
  { "2026Q4", TIE_DATE_ERROR_SYNTAX, WHY_QUARTERS },
  { "Q3 2026", TIE_DATE_ERROR_SYNTAX, WHY_QUARTERS },
  { "2026-H2", TIE_DATE_ERROR_SYNTAX, WHY_QUARTERS },
  { "20261006", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "2026.10.06", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "06.10.2026", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "10-06-2026", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "2026 10 06", TIE_DATE_ERROR_SYNTAX, WHY_HYPHENS },
  { "2026-1", TIE_DATE_ERROR_SYNTAX, WHY_DIGITS },
  { "2026-1-06", TIE_DATE_ERROR_SYNTAX, WHY_DIGITS },
  { "2026-1-6", TIE_DATE_ERROR_SYNTAX, WHY_DIGITS },
  { "2026-10-6", TIE_DATE_ERROR_SYNTAX, WHY_DIGITS },
  { "2026-", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026--10", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026-10-", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026-10-06-", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026-10-06-01", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026-10-006", TIE_DATE_ERROR_SYNTAX, WHY_FORM },
  { "2026-00", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 00" },
  { "2026-13", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 13" },
  { "2026-13-01", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 13" },
  { "2026-20", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 20" },
  { "2026-42", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 42" },
  { "2026-99", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 99" },
  { "2026-25", TIE_DATE_ERROR_UNSUPPORTED, WHY_SEASONS },
  { "2026-28", TIE_DATE_ERROR_UNSUPPORTED, WHY_SEASONS },
  { "2026-29", TIE_DATE_ERROR_UNSUPPORTED, WHY_SEASONS },
  { "2026-32", TIE_DATE_ERROR_UNSUPPORTED, WHY_SEASONS },
  { "2026-21-01", TIE_DATE_ERROR_SYNTAX, WHY_NO_DAYS },
  { "2026-33-01", TIE_DATE_ERROR_SYNTAX, WHY_NO_DAYS },
  { "2026-33-XX", TIE_DATE_ERROR_SYNTAX, WHY_NO_DAYS },
  { "2026-41-15", TIE_DATE_ERROR_SYNTAX, WHY_NO_DAYS },
  { "2027-02-29", TIE_DATE_ERROR_IMPOSSIBLE, "February 2027 has 28 days" },
  { "2028-02-30", TIE_DATE_ERROR_IMPOSSIBLE, "February 2028 has 29 days" },
  { "1900-02-29", TIE_DATE_ERROR_IMPOSSIBLE, "February 1900 has 28 days" },
  { "2100-02-29~", TIE_DATE_ERROR_IMPOSSIBLE, "February 2100 has 28 days" },
  { "2026-04-31", TIE_DATE_ERROR_IMPOSSIBLE, "April 2026 has 30 days" },
  { "2026-06-31", TIE_DATE_ERROR_IMPOSSIBLE, "June 2026 has 30 days" },
  { "2026-01-32", TIE_DATE_ERROR_IMPOSSIBLE, "January 2026 has 31 days" },
  { "2026-10-00", TIE_DATE_ERROR_IMPOSSIBLE, "days are counted from 01" },
  { "2026-12-99", TIE_DATE_ERROR_IMPOSSIBLE, "December 2026 has 31 days" },
};

static void
test_bad_date (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *message =
      g_strdup_printf ("“%s” %s: %s", bad_dates[i].edtf,
                       bad_dates[i].code == TIE_DATE_ERROR_UNSUPPORTED ? "cannot be read"
                                                                       : "is not a date",
                       bad_dates[i].why);
  g_autoptr (GError) error = NULL;
  TieDate date;

  g_assert_false (tie_date_parse (bad_dates[i].edtf, &date, &error));
  g_assert_error (error, TIE_DATE_ERROR, (int) bad_dates[i].code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_parts (void)
{
  TieDate date;

  g_assert_true (tie_date_parse ("2026-41~", &date, NULL));
  g_assert_cmpint (date.year, ==, 2026);
  g_assert_cmpint (date.part, ==, 2);
  g_assert_cmpint (date.day, ==, 0);
  g_assert_cmpint (date.precision, ==, TIE_PRECISION_HALF);
  g_assert_true (date.approximate);
  g_assert_false (date.uncertain);

  g_assert_true (tie_date_parse ("2026-10-06?", &date, NULL));
  g_assert_cmpint (date.part, ==, 10);
  g_assert_cmpint (date.day, ==, 6);
  g_assert_cmpint (date.precision, ==, TIE_PRECISION_DAY);
  g_assert_false (date.approximate);
  g_assert_true (date.uncertain);

  g_assert_true (tie_date_parse ("2026%", &date, NULL));
  g_assert_cmpint (date.part, ==, 0);
  g_assert_true (date.approximate);
  g_assert_true (date.uncertain);
}

/* Each comes before the next, and is equal to itself alone. */
static void
test_order (void)
{
  static const char *const ordered[] = {
    "000X",        "00XX",    "1999",     "200X",       "20XX",       "2025-12-31", "2026-01-01",
    "2026-01-01~", "2026-01", "2026-01~", "2026-01?",   "2026-01%",   "2026-01-XX", "2026-01-XX~",
    "2026-33",     "2026-37", "2026-40",  "2026-40?",   "2026",       "2026~",      "2026?",
    "2026%",       "2026-XX", "2026-XX?", "2026-XX-XX", "2026-01-02", "2026-02",    "2026-02-XX",
    "2026-21",     "2026-34", "2026-38",  "2026-22",    "2026-35",    "2026-41",    "2026-23",
    "2026-39",     "2026-36", "2026-12",  "2026-24",    "2027",       "203X",       "2030-01-02",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        TieDate a, b;
        int order;

        g_assert_true (tie_date_parse (ordered[i], &a, NULL));
        g_assert_true (tie_date_parse (ordered[j], &b, NULL));
        order = tie_date_compare (&a, &b);
        if ((order > 0) - (order < 0) != (i > j) - (i < j))
          g_test_message ("%s %s", ordered[i], ordered[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static const char *const all_parts[] = {
  "",       "-01",    "-02",    "-03",    "-04",    "-05",    "-06",    "-07", "-08",
  "-09",    "-10",    "-11",    "-12",    "-21",    "-22",    "-23",    "-24", "-33",
  "-34",    "-35",    "-36",    "-37",    "-38",    "-39",    "-40",    "-41", "-XX",
  "-XX-XX", "-01-XX", "-02-XX", "-12-XX", "-01-01", "-02-28", "-12-31",
};

static void
add_date (GPtrArray *dates, const char *year, const char *part, const char *mark)
{
  g_autofree char *edtf = g_strconcat (year, part, mark, NULL);
  g_autofree char *written = NULL;
  TieDate date;

  g_assert_true (tie_date_parse (edtf, &date, NULL));
  g_assert_cmpint (tie_date_first_day (&date), <=, tie_date_last_day (&date));
  written = tie_date_to_edtf (&date);
  g_assert_cmpstr (written, ==, edtf);
  g_ptr_array_add (dates, g_memdup2 (&date, sizeof date));
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return tie_date_compare (*(const TieDate *const *) a, *(const TieDate *const *) b);
}

/* Every form with every mark comes back as it was written, and of two different dates one always
 * comes first. */
static void
test_all_forms (void)
{
  static const char *const years[] = { "0001", "0999", "1900", "2000", "2026", "9999" };
  static const char *const spans[] = { "000X", "190X", "202X", "999X", "00XX", "20XX", "99XX" };
  static const char *const marks[] = { "", "~", "?", "%" };
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);

  for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
    {
      for (guint y = 0; y < G_N_ELEMENTS (years); y++)
        for (guint p = 0; p < G_N_ELEMENTS (all_parts); p++)
          add_date (dates, years[y], all_parts[p], marks[m]);
      for (guint y = 0; y < G_N_ELEMENTS (spans); y++)
        add_date (dates, spans[y], "", marks[m]);
    }
  g_ptr_array_sort (dates, compare_dates);
  for (guint i = 0; i + 1 < dates->len; i++)
    {
      const TieDate *date = g_ptr_array_index (dates, i);
      const TieDate *next = g_ptr_array_index (dates, i + 1);

      g_assert_cmpint (tie_date_compare (date, next), <, 0);
      g_assert_cmpint (tie_date_compare (next, date), >, 0);
      g_assert_cmpint (tie_date_compare (date, date), ==, 0);
    }
}

static void
test_days (void)
{
  TieDate date;

  tie_date_from_day (1, &date);
  g_assert_cmpint (date.year, ==, 1);
  g_assert_cmpint (date.part, ==, 1);
  g_assert_cmpint (date.day, ==, 1);
  g_assert_cmpint (tie_date_first_day (&date), ==, 1);
  /* every day of 400 years, all that there are in the Gregorian calendar, comes back as itself */
  for (int day = to_day (18000101), last = to_day (22000101); day < last; day++)
    {
      g_autofree char *edtf = NULL;
      TieDate again;

      tie_date_from_day (day, &date);
      edtf = tie_date_to_edtf (&date);
      g_assert_true (tie_date_parse (edtf, &again, NULL));
      g_assert_cmpint (tie_date_first_day (&again), ==, day);
      g_assert_cmpint (tie_date_last_day (&again), ==, day);
    }
  g_assert_cmpint (to_day (99991231), ==, TIE_DATE_LAST_DAY);
  tie_date_from_day (TIE_DATE_LAST_DAY, &date);
  g_assert_cmpint (date.year, ==, 9999);
}

/* What is beyond the calendar, as the end of its last winter, is its first or last day */
static void
test_days_beyond (void)
{
  static const struct
  {
    int day;
    int nearest;
  } cases[] = { { 0, TIE_DATE_FIRST_DAY },
                { -4000, TIE_DATE_FIRST_DAY },
                { TIE_DATE_LAST_DAY + 60, TIE_DATE_LAST_DAY } };
  TieInterval interval;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieDate date;

      tie_date_from_day (cases[i].day, &date);
      g_assert_cmpint (tie_date_last_day (&date), ==, cases[i].nearest);
    }
  g_assert_true (tie_interval_parse ("9999-12-31/9999-24", &interval, NULL));
  g_assert_cmpint (tie_date_last_day (&interval.end), >, TIE_DATE_LAST_DAY);
}

static const struct
{
  const char *edtf;
  gboolean single;
  TieBound start_bound;
  TieBound end_bound;
  const char *start;
  const char *end;
} good_intervals[] = {
  { "2026", TRUE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026", "2026" },
  { "2026-10-06~", TRUE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-10-06~", "2026-10-06~" },
  { "2026-41/2029", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-41", "2029" },
  { "2026/2026", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026", "2026" },
  { "2026-41/2026", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-41", "2026" },
  { "2026/2026-01", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026", "2026-01" },
  { "2026~/2029?", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026~", "2029?" },
  { "../2028", FALSE, TIE_BOUND_OPEN, TIE_BOUND_DATE, NULL, "2028" },
  { "/2028-06", FALSE, TIE_BOUND_UNKNOWN, TIE_BOUND_DATE, NULL, "2028-06" },
  { "2026-41/", FALSE, TIE_BOUND_DATE, TIE_BOUND_UNKNOWN, "2026-41", NULL },
  { "2026/..", FALSE, TIE_BOUND_DATE, TIE_BOUND_OPEN, "2026", NULL },
  { "2004-06/2006-08", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2004-06", "2006-08" },
  { "2004-02-01/2005", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2004-02-01", "2005" },
  { "1984?/2004-06%", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "1984?", "2004-06%" },
  { "1985-04-12/..", FALSE, TIE_BOUND_DATE, TIE_BOUND_OPEN, "1985-04-12", NULL },
  { "../1985-04", FALSE, TIE_BOUND_OPEN, TIE_BOUND_DATE, NULL, "1985-04" },
  { "1985/", FALSE, TIE_BOUND_DATE, TIE_BOUND_UNKNOWN, "1985", NULL },
  { "/1985", FALSE, TIE_BOUND_UNKNOWN, TIE_BOUND_DATE, NULL, "1985" },
  { "../2029~", FALSE, TIE_BOUND_OPEN, TIE_BOUND_DATE, NULL, "2029~" },
  { "2029%/", FALSE, TIE_BOUND_DATE, TIE_BOUND_UNKNOWN, "2029%", NULL },
  { "203X/", FALSE, TIE_BOUND_DATE, TIE_BOUND_UNKNOWN, "203X", NULL },
  { "2026-XX/203X~", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-XX", "203X~" },
  { "2026-10-XX/2026-XX-XX", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-10-XX", "2026-XX-XX" },
  { "2026-24/2026-36", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-24", "2026-36" },
  /* the dates overlap: the start may be before the end */
  { "203X/2030", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "203X", "2030" },
  { "2039/203X", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2039", "203X" },
  { "2026/2026-01-01", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026", "2026-01-01" },
  { "2026-12-31/2026", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-12-31", "2026" },
  { "2026-XX/2026-01-01", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-XX", "2026-01-01" },
  { "2026-10-06/2026-10-06", FALSE, TIE_BOUND_DATE, TIE_BOUND_DATE, "2026-10-06", "2026-10-06" },
};

static void
check_bound (TieBound bound, const TieDate *date, const char *expected)
{
  g_autofree char *written = NULL;

  if (bound != TIE_BOUND_DATE)
    return;
  written = tie_date_to_edtf (date);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_good_interval (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  TieInterval interval;

  g_assert_true (tie_interval_parse (good_intervals[i].edtf, &interval, &error));
  g_assert_no_error (error);
  g_assert_cmpint (interval.single, ==, good_intervals[i].single);
  g_assert_cmpint (interval.start_bound, ==, good_intervals[i].start_bound);
  g_assert_cmpint (interval.end_bound, ==, good_intervals[i].end_bound);
  check_bound (interval.start_bound, &interval.start, good_intervals[i].start);
  check_bound (interval.end_bound, &interval.end, good_intervals[i].end);
  written = tie_interval_to_edtf (&interval);
  g_assert_cmpstr (written, ==, good_intervals[i].edtf);
}

static const struct
{
  const char *edtf;
  TieDateError code;
  const char *message;
} bad_intervals[] = {
  { "", TIE_DATE_ERROR_SYNTAX, "“” is not a date: it is empty" },
  { "../..", TIE_DATE_ERROR_SYNTAX,
    "“../..” is not an interval: at least one of its ends must be a date" },
  { "../", TIE_DATE_ERROR_SYNTAX,
    "“../” is not an interval: at least one of its ends must be a date" },
  { "/", TIE_DATE_ERROR_SYNTAX, "“/” is not an interval: at least one of its ends must be a date" },
  { "/..", TIE_DATE_ERROR_SYNTAX,
    "“/..” is not an interval: at least one of its ends must be a date" },
  { "..", TIE_DATE_ERROR_SYNTAX,
    "“..” is not a date: two dots stand for an end of an interval, next to a slash: 2026/.. or "
    "../2028" },
  { "2026/2027/2028", TIE_DATE_ERROR_SYNTAX,
    "“2026/2027/2028” is not an interval: it has more than one slash" },
  { "2026//", TIE_DATE_ERROR_SYNTAX, "“2026//” is not an interval: it has more than one slash" },
  { "2026/soon", TIE_DATE_ERROR_SYNTAX,
    "“2026/soon” is not an interval: “soon” is not a date: expected a form such as 2026, 2026-10, "
    "2026-10-06, 2026-33 (a quarter) or 2026-41 (a half)" },
  { "2026/open", TIE_DATE_ERROR_SYNTAX,
    "“2026/open” is not an interval: “open” is not a date: an end of an interval that is open is "
    "written .., one that is not known is left empty" },
  { "unknown/2026", TIE_DATE_ERROR_SYNTAX,
    "“unknown/2026” is not an interval: “unknown” is not a date: an end of an interval that is "
    "open is written .., one that is not known is left empty" },
  { "2026-13/2027", TIE_DATE_ERROR_IMPOSSIBLE,
    "“2026-13/2027” is not an interval: “2026-13” is not a date: 2026 has no month 13" },
  { "2026/2027-02-29", TIE_DATE_ERROR_IMPOSSIBLE,
    "“2026/2027-02-29” is not an interval: “2027-02-29” is not a date: February 2027 has 28 days" },
  { "-0985/2026", TIE_DATE_ERROR_UNSUPPORTED,
    "“-0985/2026” is not an interval: “-0985” cannot be read: years before 0001 are not "
    "supported" },
  { "2026/Y17000", TIE_DATE_ERROR_UNSUPPORTED,
    "“2026/Y17000” is not an interval: “Y17000” cannot be read: years after a Y are not supported; "
    "they go from 0001 to 9999" },
  { "2004-01-01T10:10:10Z/2005", TIE_DATE_ERROR_UNSUPPORTED,
    "“2004-01-01T10:10:10Z/2005” is not an interval: “2004-01-01T10:10:10Z” cannot be read: time "
    "of day is not supported; write the day alone" },
  { "2004-06-~01/2004-06-~20", TIE_DATE_ERROR_UNSUPPORTED,
    "“2004-06-~01/2004-06-~20” is not an interval: “2004-06-~01” cannot be read: marks for a part "
    "of a date are not supported; ~, ? or % can stand at its end, for all of it" },
  { "[2026,2027]/2028", TIE_DATE_ERROR_UNSUPPORTED,
    "“[2026,2027]/2028” is not an interval: “[2026,2027]” cannot be read: sets of dates ([…] or "
    "{…}) are not supported" },
  { "2026..2027", TIE_DATE_ERROR_SYNTAX,
    "“2026..2027” is not a date: two dots stand for an end of an interval, next to a slash: "
    "2026/.. or ../2028" },
  { "156X-12-25/2026", TIE_DATE_ERROR_UNSUPPORTED,
    "“156X-12-25/2026” is not an interval: “156X-12-25” cannot be read: X is supported in 203X, "
    "20XX, 2026-XX, 2026-XX-XX and 2026-10-XX alone" },
  { "2029/2026", TIE_DATE_ERROR_ORDER,
    "“2029/2026” ends before it starts: its end is 2026-12-31 at the latest, its start 2029-01-01 "
    "at the earliest" },
  { "2026-41/2026-40", TIE_DATE_ERROR_ORDER,
    "“2026-41/2026-40” ends before it starts: its end is 2026-06-30 at the latest, its start "
    "2026-07-01 at the earliest" },
  { "2026-10-07/2026-10-06", TIE_DATE_ERROR_ORDER,
    "“2026-10-07/2026-10-06” ends before it starts: its end is 2026-10-06 at the latest, its start "
    "2026-10-07 at the earliest" },
  { "2026-10-07~/2026-10-06?", TIE_DATE_ERROR_ORDER,
    "“2026-10-07~/2026-10-06?” ends before it starts: its end is 2026-10-06 at the latest, its "
    "start 2026-10-07 at the earliest" },
  { "2026-11/2026-10-XX", TIE_DATE_ERROR_ORDER,
    "“2026-11/2026-10-XX” ends before it starts: its end is 2026-10-31 at the latest, its start "
    "2026-11-01 at the earliest" },
  { "203X/2029", TIE_DATE_ERROR_ORDER,
    "“203X/2029” ends before it starts: its end is 2029-12-31 at the latest, its start 2030-01-01 "
    "at the earliest" },
  { "2040/203X", TIE_DATE_ERROR_ORDER,
    "“2040/203X” ends before it starts: its end is 2039-12-31 at the latest, its start 2040-01-01 "
    "at the earliest" },
  { "21XX/20XX", TIE_DATE_ERROR_ORDER,
    "“21XX/20XX” ends before it starts: its end is 2099-12-31 at the latest, its start 2100-01-01 "
    "at the earliest" },
  { "2027/2026-XX", TIE_DATE_ERROR_ORDER,
    "“2027/2026-XX” ends before it starts: its end is 2026-12-31 at the latest, its start "
    "2027-01-01 at the earliest" },
  { "2027-01-01/2026", TIE_DATE_ERROR_ORDER,
    "“2027-01-01/2026” ends before it starts: its end is 2026-12-31 at the latest, its start "
    "2027-01-01 at the earliest" },
  { "2026-24/2026-11", TIE_DATE_ERROR_ORDER,
    "“2026-24/2026-11” ends before it starts: its end is 2026-11-30 at the latest, its start "
    "2026-12-01 at the earliest" },
};

static void
test_bad_interval (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  TieInterval interval;

  g_assert_false (tie_interval_parse (bad_intervals[i].edtf, &interval, &error));
  g_assert_error (error, TIE_DATE_ERROR, (int) bad_intervals[i].code);
  g_assert_cmpstr (error->message, ==, bad_intervals[i].message);
}

#define ADD_TABLE(name, table, test)                                                               \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf (name "/%03u", i);                                   \
                                                                                                   \
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_TABLE ("/date/good", good_dates, test_good_date);
  ADD_TABLE ("/date/bad", bad_dates, test_bad_date);
  g_test_add_func ("/date/parts", test_parts);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/all-forms", test_all_forms);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/days-beyond", test_days_beyond);
  ADD_TABLE ("/interval/good", good_intervals, test_good_interval);
  ADD_TABLE ("/interval/bad", bad_intervals, test_bad_interval);
  return g_test_run ();
}

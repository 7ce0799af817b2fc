/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dates and intervals: what is read, which days it means, how it is written, and what is wrong with
 * the rest. */

#include "tie-interval.h"

#include <string.h>

/* days as year * 10000 + month * 100 + day */
static const struct
{
  const char *edtf;
  int first;
  int last;
} good_dates[] = {
  { "2026", 20260101, 20261231 },        { "0001", 10101, 11231 },
  { "9999", 99990101, 99991231 },        { "2026-01", 20260101, 20260131 },
  { "2026-02", 20260201, 20260228 },     { "2028-02", 20280201, 20280229 },
  { "1900-02", 19000201, 19000228 },     { "2000-02", 20000201, 20000229 },
  { "2026-04", 20260401, 20260430 },     { "2026-10", 20261001, 20261031 },
  { "2026-12", 20261201, 20261231 },     { "2026-10-06", 20261006, 20261006 },
  { "2028-02-29", 20280229, 20280229 },  { "2000-02-29", 20000229, 20000229 },
  { "0001-01-01", 10101, 10101 },        { "1582-10-10", 15821010, 15821010 },
  { "9999-12-31", 99991231, 99991231 },  { "2026-21", 20260301, 20260531 },
  { "2026-22", 20260601, 20260831 },     { "2026-23", 20260901, 20261130 },
  { "2026-24", 20261201, 20270228 },     { "2027-24", 20271201, 20280229 },
  { "9999-24", 99991201, 100000229 },    { "2026-33", 20260101, 20260331 },
  { "2028-33", 20280101, 20280331 },     { "2026-34", 20260401, 20260630 },
  { "2026-35", 20260701, 20260930 },     { "2026-36", 20261001, 20261231 },
  { "2026-37", 20260101, 20260430 },     { "2026-38", 20260501, 20260831 },
  { "2026-39", 20260901, 20261231 },     { "2026-40", 20260101, 20260630 },
  { "2026-41", 20260701, 20261231 },     { "2029~", 20290101, 20291231 },
  { "2029?", 20290101, 20291231 },       { "2029%", 20290101, 20291231 },
  { "2026-10~", 20261001, 20261031 },    { "2026-41?", 20260701, 20261231 },
  { "2026-10-06%", 20261006, 20261006 },
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
  written = tie_date_to_edtf (&date);
  g_assert_cmpstr (written, ==, good_dates[i].edtf);
}

/* why: a part of the message */
static const struct
{
  const char *edtf;
  TieDateError code;
  const char *why;
} bad_dates[] = {
  { "", TIE_DATE_ERROR_SYNTAX, "empty" },
  { "soon", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "26", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "202", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "20260", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "0000", TIE_DATE_ERROR_IMPOSSIBLE, "0001 to 9999" },
  { "-0044", TIE_DATE_ERROR_SYNTAX, "0001 to 9999" },
  { "+2026", TIE_DATE_ERROR_SYNTAX, "0001 to 9999" },
  { "Y17E8", TIE_DATE_ERROR_SYNTAX, "0001 to 9999" },
  { " 2026", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026 ", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026-", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026-1", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026-1-06", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026-10-6", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026-10-", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026-10-06-", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "20261006", TIE_DATE_ERROR_SYNTAX, "expected a form such as" },
  { "2026/10/06", TIE_DATE_ERROR_SYNTAX, "is an interval" },
  { "2026-00", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 00" },
  { "2026-13", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 13" },
  { "2026-20", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 20" },
  { "2026-25", TIE_DATE_ERROR_SYNTAX, "only 21 to 24" },
  { "2026-32", TIE_DATE_ERROR_SYNTAX, "only 21 to 24" },
  { "2026-42", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 42" },
  { "2026-99", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 99" },
  { "2027-02-29", TIE_DATE_ERROR_IMPOSSIBLE, "February 2027 has 28 days" },
  { "2028-02-30", TIE_DATE_ERROR_IMPOSSIBLE, "February 2028 has 29 days" },
  { "1900-02-29", TIE_DATE_ERROR_IMPOSSIBLE, "February 1900 has 28 days" },
  { "2026-04-31", TIE_DATE_ERROR_IMPOSSIBLE, "April 2026 has 30 days" },
  { "2026-01-32", TIE_DATE_ERROR_IMPOSSIBLE, "January 2026 has 31 days" },
  { "2026-10-00", TIE_DATE_ERROR_IMPOSSIBLE, "October 2026 has 31 days" },
  { "2026-33-01", TIE_DATE_ERROR_SYNTAX, "only a month has days" },
  { "2026-41-15", TIE_DATE_ERROR_SYNTAX, "only a month has days" },
  { "2026-10-06T12:00", TIE_DATE_ERROR_SYNTAX, "time of day is not supported" },
  { "2026-10-06T12:00:00Z", TIE_DATE_ERROR_SYNTAX, "time of day is not supported" },
  { "203X", TIE_DATE_ERROR_SYNTAX, "unspecified digits (X) are not supported" },
  { "2026-XX", TIE_DATE_ERROR_SYNTAX, "unspecified digits (X) are not supported" },
  { "2026-10-XX", TIE_DATE_ERROR_SYNTAX, "unspecified digits (X) are not supported" },
  { "~2026", TIE_DATE_ERROR_SYNTAX, "at its end" },
  { "2026~-10", TIE_DATE_ERROR_SYNTAX, "at its end" },
  { "2026~?", TIE_DATE_ERROR_SYNTAX, "at its end" },
  { "[2026,2027]", TIE_DATE_ERROR_SYNTAX, "lists of dates" },
  { "2026..2027", TIE_DATE_ERROR_SYNTAX, "lists of dates" },
  { "2026/2027", TIE_DATE_ERROR_SYNTAX, "is an interval" },
};

static void
test_bad_date (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  TieDate date;

  g_assert_false (tie_date_parse (bad_dates[i].edtf, &date, &error));
  g_assert_error (error, TIE_DATE_ERROR, (int) bad_dates[i].code);
  g_assert_nonnull (strstr (error->message, bad_dates[i].edtf));
  g_assert_nonnull (strstr (error->message, bad_dates[i].why));
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

/* Each comes before the next. */
static void
test_order (void)
{
  static const char *const ordered[] = {
    "2025-12-31", "2026-01-01", "2026-01", "2026-33", "2026-37", "2026-40",
    "2026",       "2026-02",    "2026-21", "2026-41", "2026-24", "2027",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        TieDate a, b;
        int order;

        g_assert_true (tie_date_parse (ordered[i], &a, NULL));
        g_assert_true (tie_date_parse (ordered[j], &b, NULL));
        order = tie_date_compare (&a, &b);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
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
  tie_date_from_day (to_day (99991231), &date);
  g_assert_cmpint (date.year, ==, 9999);
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
  const char *why;
} bad_intervals[] = {
  { "", TIE_DATE_ERROR_SYNTAX, "empty" },
  { "..", TIE_DATE_ERROR_SYNTAX, "“..”" },
  { "/", TIE_DATE_ERROR_SYNTAX, "at least one of its ends" },
  { "../..", TIE_DATE_ERROR_SYNTAX, "at least one of its ends" },
  { "../", TIE_DATE_ERROR_SYNTAX, "at least one of its ends" },
  { "/..", TIE_DATE_ERROR_SYNTAX, "at least one of its ends" },
  { "2026/2027/2028", TIE_DATE_ERROR_SYNTAX, "more than one slash" },
  { "2026//", TIE_DATE_ERROR_SYNTAX, "more than one slash" },
  { "2026/soon", TIE_DATE_ERROR_SYNTAX, "“soon” is not a date" },
  { "2026-13/2027", TIE_DATE_ERROR_IMPOSSIBLE, "2026 has no month 13" },
  { "2026/2027-02-29", TIE_DATE_ERROR_IMPOSSIBLE, "February 2027 has 28 days" },
  { "2029/2026", TIE_DATE_ERROR_ORDER, "ends before it starts" },
  { "2026-41/2026-40", TIE_DATE_ERROR_ORDER, "ends before it starts" },
  { "2026-10-07/2026-10-06", TIE_DATE_ERROR_ORDER, "ends before it starts" },
};

static void
test_bad_interval (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  TieInterval interval;

  g_assert_false (tie_interval_parse (bad_intervals[i].edtf, &interval, &error));
  g_assert_error (error, TIE_DATE_ERROR, (int) bad_intervals[i].code);
  g_assert_nonnull (strstr (error->message, bad_intervals[i].why));
}

#define ADD_TABLE(name, table, test)                                                               \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf (name "/%02u", i);                                   \
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
  g_test_add_func ("/date/days", test_days);
  ADD_TABLE ("/interval/good", good_intervals, test_good_interval);
  ADD_TABLE ("/interval/bad", bad_intervals, test_bad_interval);
  return g_test_run ();
}

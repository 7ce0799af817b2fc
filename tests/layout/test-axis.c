/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Round steps, calendar ticks and labels in a column. */

#include "tie-axis.h"
#include "tie-random.h"

#include <math.h>

static int
day_of (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static void
test_number_step (void)
{
  static const struct
  {
    double max;
    guint target;
    double step, top;
  } cases[] = {
    { 10, 5, 2, 10 },        { 26, 5, 5, 30 },     { 33, 5, 5, 35 },        { 100, 4, 20, 100 },
    { 7, 7, 1, 7 },          { 0.3, 3, 0.1, 0.3 }, { 1400, 6, 200, 1400 },  { 1, 1, 1, 1 },
    { 0, 5, 0.2, 1 },        { -4, 5, 0.2, 1 },    { 48e9, 5, 1e10, 5e10 }, { 36, 4, 10, 40 },
    { 0.07, 4, 0.02, 0.08 }, { 9.999, 2, 5, 10 },  { 750, 0, 1000, 1000 },  { 11, 4, 2, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double top;
      const double step = tie_axis_number_step (cases[i].max, cases[i].target, &top);

      g_test_message ("0 to %g in about %u steps", cases[i].max, cases[i].target);
      g_assert_cmpfloat_with_epsilon (step / cases[i].step, 1, 1e-9);
      g_assert_cmpfloat_with_epsilon (top / cases[i].top, 1, 1e-9);
      g_assert_cmpfloat (tie_axis_number_step (cases[i].max, cases[i].target, NULL), ==, step);
    }
}

/* Spans from a month to fifty years on 1000 pixels. */
static void
test_time_ticks (void)
{
  static const struct
  {
    guint from[3], to[3];
    double min_pixels;
    TieTickStep step;
    guint n;
    guint first[3], last_end[3];
  } cases[] = {
    { { 2026, 2, 1 }, { 2026, 2, 28 }, 30, TIE_TICKS_DAYS, 28, { 2026, 2, 1 }, { 2026, 3, 1 } },
    { { 2026, 1, 16 }, { 2026, 4, 2 }, 30, TIE_TICKS_MONTHS, 4, { 2026, 1, 1 }, { 2026, 5, 1 } },
    { { 2025, 9, 22 }, { 2026, 12, 31 }, 40, TIE_TICKS_MONTHS, 16, { 2025, 9, 1 }, { 2027, 1, 1 } },
    { { 2025, 9, 22 },
      { 2029, 12, 31 },
      40,
      TIE_TICKS_QUARTERS,
      18,
      { 2025, 7, 1 },
      { 2030, 1, 1 } },
    { { 2025, 9, 22 }, { 2029, 12, 31 }, 70, TIE_TICKS_HALVES, 9, { 2025, 7, 1 }, { 2030, 1, 1 } },
    { { 2025, 9, 22 }, { 2033, 3, 1 }, 90, TIE_TICKS_YEARS, 9, { 2025, 1, 1 }, { 2034, 1, 1 } },
    { { 1999, 6, 1 }, { 2049, 6, 1 }, 60, TIE_TICKS_LUSTRA, 11, { 1995, 1, 1 }, { 2050, 1, 1 } },
    { { 1999, 6, 1 }, { 2049, 6, 1 }, 120, TIE_TICKS_DECADES, 6, { 1990, 1, 1 }, { 2050, 1, 1 } },
    { { 1999, 6, 1 }, { 2049, 6, 1 }, 900, TIE_TICKS_DECADES, 6, { 1990, 1, 1 }, { 2050, 1, 1 } },
    { { 2026, 5, 5 }, { 2026, 5, 5 }, 10, TIE_TICKS_DAYS, 1, { 2026, 5, 5 }, { 2026, 5, 6 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieTickStep step;
      const int from = day_of (cases[i].from[0], cases[i].from[1], cases[i].from[2]);
      const int to = day_of (cases[i].to[0], cases[i].to[1], cases[i].to[2]);
      g_autoptr (GArray) ticks = tie_axis_time_ticks (from, to, 1000, cases[i].min_pixels, &step);

      g_test_message ("case %u", i);
      g_assert_cmpint (step, ==, cases[i].step);
      g_assert_cmpuint (ticks->len, ==, cases[i].n);
      g_assert_cmpint (g_array_index (ticks, TieTick, 0).day, ==,
                       day_of (cases[i].first[0], cases[i].first[1], cases[i].first[2]));
      g_assert_cmpint (g_array_index (ticks, TieTick, ticks->len - 1).next_day, ==,
                       day_of (cases[i].last_end[0], cases[i].last_end[1], cases[i].last_end[2]));
      for (guint k = 1; k < ticks->len; k++)
        g_assert_cmpint (g_array_index (ticks, TieTick, k - 1).next_day, ==,
                         g_array_index (ticks, TieTick, k).day);
    }
}

/* Each month from 1890 to 2110 begins where GDate says. */
static void
test_calendar (void)
{
  g_autoptr (GArray) months =
      tie_axis_time_ticks_of (day_of (1890, 1, 1), day_of (2110, 12, 31), TIE_TICKS_MONTHS);
  guint k = 0;

  g_assert_cmpuint (months->len, ==, 221 * 12);
  for (guint year = 1890; year <= 2110; year++)
    for (guint month = 1; month <= 12; month++)
      g_assert_cmpint (g_array_index (months, TieTick, k++).day, ==, day_of (year, month, 1));
}

static void
test_ticks_of (void)
{
  /* Day fractions: the end of a day still belongs to it; the beginning of a year is its first. */
  g_autoptr (GArray) within =
      tie_axis_time_ticks_of (day_of (2026, 3, 31) + 0.9, day_of (2026, 3, 31) + 0.95,
                              TIE_TICKS_QUARTERS);
  g_autoptr (GArray) touching =
      tie_axis_time_ticks_of (day_of (2026, 3, 31), day_of (2026, 4, 1), TIE_TICKS_QUARTERS);
  g_autoptr (GArray) none =
      tie_axis_time_ticks_of (day_of (2026, 3, 31), day_of (2026, 1, 1), TIE_TICKS_DAYS);
  g_autoptr (GArray) early = tie_axis_time_ticks_of (-400, 400, TIE_TICKS_YEARS);

  g_assert_cmpuint (within->len, ==, 1);
  g_assert_cmpint (g_array_index (within, TieTick, 0).day, ==, day_of (2026, 1, 1));
  g_assert_cmpuint (touching->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  /* Before the year 1: the years -1 (365 days), 0 (a leap year), 1 and 2. */
  g_assert_cmpuint (early->len, ==, 4);
  g_assert_cmpint (g_array_index (early, TieTick, 0).day, ==, 1 - 366 - 365);
  g_assert_cmpint (g_array_index (early, TieTick, 2).day, ==, 1);
}

static void
test_spread (void)
{
  static const struct
  {
    double wished[4], size[4], top, bottom;
    gboolean fits;
    double placed[4];
  } cases[] = {
    /* Room for all: nobody moves. */
    { { 10, 40, 60, 90 }, { 10, 10, 10, 10 }, 0, 100, TRUE, { 10, 40, 60, 90 } },
    /* All wish for one place: evenly around it. */
    { { 50, 50, 50, 50 }, { 10, 10, 10, 10 }, 0, 100, TRUE, { 35, 45, 55, 65 } },
    /* Two pairs of different heights. */
    { { 20, 22, 70, 72 }, { 20, 10, 10, 4 }, 0, 100, TRUE, { 13.5, 28.5, 67.5, 74.5 } },
    /* Out of bounds at both ends. */
    { { -5, 3, 99, 140 }, { 10, 10, 10, 10 }, 0, 100, TRUE, { 5, 15, 85, 95 } },
    /* The order stays, even against the wishes. */
    { { 60, 40, 80, 90 }, { 10, 10, 10, 10 }, 0, 100, TRUE, { 45, 55, 80, 90 } },
    /* Just enough room, and a bit too little. */
    { { 80, 81, 82, 83 }, { 25, 25, 25, 25 }, 0, 100, TRUE, { 12.5, 37.5, 62.5, 87.5 } },
    { { 80, 81, 82, 83 }, { 25, 25, 25, 26 }, 0, 100, FALSE, { 12.5, 37.5, 62.5, 88 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double placed[4];

      g_test_message ("case %u", i);
      g_assert_cmpint (tie_axis_spread (4, cases[i].wished, cases[i].size, cases[i].top,
                                        cases[i].bottom, placed),
                       ==, cases[i].fits);
      for (int k = 0; k < 4; k++)
        g_assert_cmpfloat_with_epsilon (placed[k], cases[i].placed[k], 1e-9);
    }
  g_assert_true (tie_axis_spread (0, NULL, NULL, 0, 0, NULL));
}

static double
spread_cost (guint n, const double *wished, const double *placed)
{
  double cost = 0;

  for (guint i = 0; i < n; i++)
    cost += (wished[i] - placed[i]) * (wished[i] - placed[i]);
  return cost;
}

/* No small shift of a label or of a run of labels makes it better. */
static void
test_spread_random (void)
{
  TieRandom random;

  tie_random_init (&random, 5);
  for (int round = 0; round < 200; round++)
    {
      const guint n = 1 + tie_random_below (&random, 12);
      double wished[12], size[12], placed[12], moved[12];

      for (guint i = 0; i < n; i++)
        {
          wished[i] = 200 * tie_random_unit (&random);
          size[i] = 1 + 20 * tie_random_unit (&random);
        }
      g_assert_true (tie_axis_spread (n, wished, size, -20, 250, placed));
      g_assert_cmpfloat (placed[0] - size[0] / 2, >=, -20 - 1e-9);
      g_assert_cmpfloat (placed[n - 1] + size[n - 1] / 2, <=, 250 + 1e-9);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (placed[i] - placed[i - 1], >=, (size[i] + size[i - 1]) / 2 - 1e-9);
      for (guint first = 0; first < n; first++)
        for (guint last = first; last < n; last++)
          for (int sign = -1; sign <= 1; sign += 2)
            {
              gboolean valid = TRUE;

              for (guint i = 0; i < n; i++)
                moved[i] = placed[i] + (i >= first && i <= last ? sign * 0.01 : 0);
              for (guint i = 1; i < n; i++)
                valid = valid && moved[i] - moved[i - 1] >= (size[i] + size[i - 1]) / 2;
              valid =
                  valid && moved[0] - size[0] / 2 >= -20 && moved[n - 1] + size[n - 1] / 2 <= 250;
              if (valid)
                g_assert_cmpfloat (spread_cost (n, wished, moved), >=,
                                   spread_cost (n, wished, placed) - 1e-9);
            }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/axis/number-step", test_number_step);
  g_test_add_func ("/layout/axis/time-ticks", test_time_ticks);
  g_test_add_func ("/layout/axis/calendar", test_calendar);
  g_test_add_func ("/layout/axis/ticks-of", test_ticks_of);
  g_test_add_func ("/layout/axis/spread", test_spread);
  g_test_add_func ("/layout/axis/spread/random", test_spread_random);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The timeline's axis from a month to fifty years: what it is divided by, and that its names never
 * meet. */

#include "timeline-fixture.h"

#include "tie-timeline-axis.h"

static TieTimelineAxis
make_axis (const char *from, double days, double width)
{
  const double first = day_of (from);

  return (TieTimelineAxis){ first, first + days, 100, 100 + width };
}

static TieTextStyle
axis_style (void)
{
  TieTextStyle style =
      tie_theme_text (tie_theme_light (), TIE_TYPE_ROLE_DETAIL, tie_theme_light ()->grey);

  style.weight = 500;
  return style;
}

/* On an axis as wide as that of a chart of 400, 1280 and 1920 pixels. */
static void
test_unit (void)
{
  static const struct
  {
    double days;
    TieTickStep narrow, middle, wide;
  } table[] = {
    { 30, TIE_TICKS_DAYS, TIE_TICKS_DAYS, TIE_TICKS_DAYS },
    { 61, TIE_TICKS_MONTHS, TIE_TICKS_DAYS, TIE_TICKS_DAYS },
    { 92, TIE_TICKS_MONTHS, TIE_TICKS_DAYS, TIE_TICKS_DAYS },
    { 183, TIE_TICKS_QUARTERS, TIE_TICKS_MONTHS, TIE_TICKS_MONTHS },
    { 365, TIE_TICKS_HALVES, TIE_TICKS_MONTHS, TIE_TICKS_MONTHS },
    { 731, TIE_TICKS_YEARS, TIE_TICKS_QUARTERS, TIE_TICKS_QUARTERS },
    { 1096, TIE_TICKS_YEARS, TIE_TICKS_HALVES, TIE_TICKS_QUARTERS },
    { 1461, TIE_TICKS_YEARS, TIE_TICKS_YEARS, TIE_TICKS_QUARTERS },
    { 2192, TIE_TICKS_YEARS, TIE_TICKS_YEARS, TIE_TICKS_HALVES },
    { 3653, TIE_TICKS_LUSTRA, TIE_TICKS_YEARS, TIE_TICKS_YEARS },
    { 7305, TIE_TICKS_LUSTRA, TIE_TICKS_YEARS, TIE_TICKS_YEARS },
    { 18262, TIE_TICKS_DECADES, TIE_TICKS_LUSTRA, TIE_TICKS_YEARS },
  };
  static const double widths[] = { 160, 750, 1400 };
  const TieTextStyle style = axis_style ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        const TieTickStep wanted[] = { table[i].narrow, table[i].middle, table[i].wide };
        const TieTimelineAxis axis = make_axis ("2025-01-01", table[i].days, widths[w]);
        TieTickStep step;
        g_autoptr (GArray) ticks = tie_timeline_axis_ticks (&axis, &style, "en", &step);

        g_test_message ("%g days on %g pixels", table[i].days, widths[w]);
        g_assert_cmpuint (ticks->len, >, 0);
        g_assert_cmpint (step, ==, wanted[w]);
      }
}

static void
assert_names_apart (const TieTimelineAxis *axis, const TieTextStyle *style, const char *language)
{
  g_autoptr (GArray) ticks = tie_timeline_axis_ticks (axis, style, language, NULL);
  double free_from = axis->x0 - 1;
  guint n_named = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const TieTimelineTick *tick = &g_array_index (ticks, TieTimelineTick, i);
      double half;

      if (tick->label == NULL)
        continue;
      half = tie_text_style_measure (style, tick->label, language).width / 2;
      g_assert_cmpfloat (tick->label_x - half, >=, free_from);
      free_from = tick->label_x + half + 4;
      n_named++;
    }
  g_assert_cmpfloat (free_from - 4, <=, axis->x1 + 1);
  g_assert_cmpuint (n_named, >, 0);
}

/* At any zoom and anywhere, in any language. */
static void
test_apart (void)
{
  static const double widths[] = { 160, 240, 400, 750, 1400 };
  static const char *const starts[] = { "2025-01-01", "2025-12-29", "2026-02-17", "2029-11-11" };
  static const char *const tongues[] = { "en", "ko", "de" };
  const TieTextStyle style = axis_style ();

  for (double days = 30; days < 18300; days *= 1.31)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (guint s = 0; s < G_N_ELEMENTS (starts); s++)
        for (guint l = 0; l < G_N_ELEMENTS (tongues); l++)
          {
            const TieTimelineAxis axis = make_axis (starts[s], days + 0.4, widths[w]);

            g_test_message ("%g days from %s on %g pixels in %s", days, starts[s], widths[w],
                            tongues[l]);
            assert_names_apart (&axis, &style, tongues[l]);
          }
}

/* The year is said where it is another one, and once is enough. */
static void
test_once (void)
{
  static const struct
  {
    double days;
    const char *names[8];
  } table[] = {
    { 240, { "Nov 2026", "Dec", "Jan 2027", "Feb", "Mar", "Apr", "May", "Jun" } },
    { 540, { "Q4 2026", "Q1 2027", "Q2", "Q3", "Q4", "Q1 2028", NULL } },
  };
  const TieTextStyle style = axis_style ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const TieTimelineAxis axis = make_axis ("2026-11-01", table[i].days, 760);
      g_autoptr (GArray) ticks = tie_timeline_axis_ticks (&axis, &style, "en", NULL);

      for (guint k = 0; k < 8 && table[i].names[k] != NULL; k++)
        g_assert_cmpstr (g_array_index (ticks, TieTimelineTick, k).label, ==, table[i].names[k]);
    }
}

/* Over centuries and millennia the lines stand at round years, in even steps, and have their names
 * but for the last, which may stand too near to the end. */
static void
test_long (void)
{
  static const struct
  {
    const char *until;
    double width;
    int step;
  } table[] = {
    { "0300-01-01", 1400, 10 },  { "0300-01-01", 160, 100 },  { "1000-01-01", 1400, 50 },
    { "1000-01-01", 160, 500 },  { "9999-12-31", 3400, 200 }, { "9999-12-31", 1400, 500 },
    { "9999-12-31", 750, 1000 }, { "9999-12-31", 400, 1000 }, { "9999-12-31", 160, 5000 },
  };
  const TieTextStyle style = axis_style ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const TieTimelineAxis axis =
          make_axis ("0001-01-01", day_of (table[i].until) - 1, table[i].width);
      g_autoptr (GArray) ticks = tie_timeline_axis_ticks (&axis, &style, "en", NULL);
      TieDate last;
      int year = 0;

      g_test_message ("until %s on %g pixels", table[i].until, table[i].width);
      for (guint k = 0; k < ticks->len; k++)
        {
          const TieTimelineTick *tick = &g_array_index (ticks, TieTimelineTick, k);
          g_autofree char *name = NULL;
          TieDate date;

          /* The first decade begins before the calendar does */
          if (tick->x < axis.x0)
            continue;
          year += table[i].step;
          tie_date_from_day (tick->day, &date);
          g_assert_cmpint (date.year, ==, year);
          name = g_strdup_printf ("%d", year);
          if (k + 1 < ticks->len || tick->label != NULL)
            g_assert_cmpstr (tick->label, ==, name);
        }
      tie_date_from_day ((int) axis.to_day - 1, &last);
      g_assert_cmpint (year, ==, last.year / table[i].step * table[i].step);
    }
}

#define ENDS                                                                                       \
  "{\"tieline\": 1, \"title\": \"Ends\", \"units\": {\"capacity\": \"GW\"}, "                      \
  "\"organizations\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}], "      \
  "\"deals\": [{\"id\": \"d1\", \"status\": \"signed\", \"announced\": \"0001-01-01\", "           \
  "\"flows\": ["                                                                                   \
  "{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\", "                                        \
  "\"quantity\": {\"value\": 1, \"unit\": \"GW\"}, \"when\": \"0001/0002\"}]}, "                   \
  "{\"id\": \"d2\", \"status\": \"signed\", \"announced\": \"9999-24\", \"flows\": ["              \
  "{\"kind\": \"supply\", \"from\": \"b\", \"to\": \"a\", "                                        \
  "\"quantity\": {\"value\": 1, \"unit\": \"GW\"}, \"when\": \"9999/9999-24\"}]}]}"

/* The calendar has an end, an axis may go on: nothing stands there, and nothing is wrong. */
static void
test_ends (void)
{
  static const char *const moments[] = { NULL, "0001-01-01", "000X", "9999-24" };
  static const double spans[][2] = { { 0, 0 },
                                     { -4000, 900 },
                                     { -20, 10 },
                                     { TIE_DATE_LAST_DAY - 10, TIE_DATE_LAST_DAY + 20 },
                                     { TIE_DATE_LAST_DAY - 900, TIE_DATE_LAST_DAY + 9000 } };
  g_autoptr (TieDocument) document = read_text (ENDS);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    for (guint k = 0; k < G_N_ELEMENTS (moments); k++)
      for (int kind = TIE_CHART_NETWORK; kind <= TIE_CHART_BOTH; kind++)
        {
          TieChartRequest request = make_request (document, 1280, 720, "en");
          g_autoptr (TieScene) scene = NULL;
          TieDate moment;

          request.from_day = spans[i][0];
          request.to_day = spans[i][1];
          if (moments[k] != NULL)
            {
              g_assert_true (tie_date_parse (moments[k], &moment, NULL));
              request.moment = &moment;
            }
          scene = tie_chart_build ((TieChartKind) kind, &request);
          g_assert_cmpuint (tie_scene_get_n_items (scene), >, 0);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/axis/unit", test_unit);
  g_test_add_func ("/timeline/axis/apart", test_apart);
  g_test_add_func ("/timeline/axis/once", test_once);
  g_test_add_func ("/timeline/axis/long", test_long);
  g_test_add_func ("/timeline/axis/ends", test_ends);
  return g_test_run ();
}

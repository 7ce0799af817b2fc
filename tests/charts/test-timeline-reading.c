/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the capacity says at a moment, in words and on a card, in any unit. */

#include "timeline-fixture.h"

#include "tie-timeline-reading.h"
#include "tie-timeline-unit.h"

#define GAP "\u00a0"

static TieTimelineReading *
read_on (TieDocument *document, const char *edtf)
{
  g_autoptr (GArray) units = tie_timeline_units_list (document, NULL);
  const TieCapacityUnit *unit = &g_array_index (units, TieCapacityUnit, 0);
  g_autoptr (TieCapacity) capacity = tie_capacity_new_in (document, unit, NULL);

  return tie_timeline_reading_new (capacity, unit, (int) day_of (edtf));
}

/* The table of docs/format.md. */
static void
test_values (void)
{
  static const struct
  {
    const char *day;
    double least, likely, most;
  } table[] = {
    { "2026-12-31", 2.205, 3.191, 4.374 },
    { "2027-12-31", 5.807, 7.135, 8.738 },
    { "2028-12-31", 9.420, 10.931, 12.739 },
    { "2029-12-31", 12.750, 12.750, 12.750 },
  };
  g_autoptr (TieDocument) map = load_map ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (TieTimelineReading) reading = read_on (map, table[i].day);
      double sum = 0;

      assert_near (reading->all.least, table[i].least, 0.001);
      assert_near (reading->all.likely, table[i].likely, 0.001);
      assert_near (reading->all.most, table[i].most, 0.001);
      assert_near (reading->undated, 14, 0);
      g_assert_true (reading->or_more);
      for (guint k = 0; k < reading->shares->len; k++)
        sum += g_array_index (reading->shares, TieTimelineReadingShare, k).at.likely;
      assert_near (sum, reading->all.likely, 1e-9);
    }
}

static void
test_words (void)
{
  g_autoptr (TieDocument) map = load_map ();
  g_autoptr (TieTimelineReading) reading = read_on (map, "2027-12-31");
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autofree char *words = tie_timeline_reading_dup_words (reading, &request);
  g_autoptr (TieTimelineReading) early = read_on (map, "2024-01-01");
  g_autofree char *nothing = tie_timeline_reading_dup_words (early, &request);

  g_assert_cmpstr (words, ==,
                   "31 December 2027: 7.13" GAP "GW likely (5.81–8.74) · Broadcom 4.54 (3.33–5.99) "
                   "· Nvidia 1 · AMD 1 · Cerebras 0.59 (0.48–0.75) · ≥" GAP "14 without a date");
  g_assert_cmpstr (nothing, ==, "1 January 2024: 0" GAP "GW · ≥" GAP "14 without a date");
}

/* What an area says to those who cannot see it. */
static void
test_area (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const TieSceneGroup *area = tie_scene_find_group (scene, "area/broadcom");

  g_assert_nonnull (area);
  g_assert_nonnull (area->description);
  g_assert_nonnull (
      strstr (area->description, "31 December 2027: 4.54" GAP "GW likely (3.33–5.99)"));
  g_assert_nonnull (strstr (area->description, "31 December 2029: 10" GAP "GW"));
  g_assert_null (strstr (area->description, "2025"));
}

/* Within the picture, nothing upon anything, at either end of the axis. */
static void
test_card (void)
{
  g_autoptr (TieDocument) map = load_map ();
  g_autoptr (TieDocument) many = make_document (40, "million doses", TRUE);
  TieDocument *documents[] = { map, many };

  for (guint d = 0; d < G_N_ELEMENTS (documents); d++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        for (guint k = 0; k < 3; k++)
          {
            TieChartRequest request =
                make_request (documents[d], sizes[s][0], sizes[s][1], languages[l]);
            g_autoptr (GPtrArray) readings =
                g_ptr_array_new_with_free_func ((GDestroyNotify) tie_timeline_reading_free);
            const TieRect plot = { 120, sizes[s][1] * 0.6, sizes[s][0] - 240, sizes[s][1] * 0.3 };
            g_autoptr (TieScene) scene = NULL;

            g_ptr_array_add (readings, read_on (documents[d], "2027-06-15"));
            scene =
                tie_timeline_reading_draw (readings, &request, plot, plot.x + plot.width * k / 2);
            g_assert_nonnull (find_text (scene, "2027"));
            assert_tidy (scene, "card");
            g_assert_cmpfloat (tie_scene_find_group (scene, "reading")->bounds.y, >=, 0);
          }
}

/* A card that has room on neither side of its line does not hide what it reads */
static void
test_card_beside (void)
{
  static const double xs[] = { 260, 420, 580 };
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 640, 700, "en");
  const TieRect plot = { 260, 430, 320, 150 };

  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    {
      g_autoptr (GPtrArray) readings =
          g_ptr_array_new_with_free_func ((GDestroyNotify) tie_timeline_reading_free);
      g_autoptr (TieScene) scene = NULL;
      TieRect name, number;

      g_ptr_array_add (readings, read_on (map, "2027-06-15"));
      scene = tie_timeline_reading_draw (readings, &request, plot, xs[i]);
      name = find_text (scene, "Cerebras")->bounds;
      number = find_text (scene, "undated")->bounds;
      g_assert_true (name.y + name.height < plot.y || number.x + number.width < xs[i]
                     || name.x > xs[i]);
    }
}

#define HEAD                                                                                       \
  "{\"tieline\": 1, \"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"A\"}, "      \
  "{\"id\": \"b\", \"name\": \"B\"}], \"deals\": ["
#define DEAL(id, quantity)                                                                         \
  "{\"id\": \"" id "\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": "     \
  "\"a\", \"to\": \"b\", \"when\": \"2026-01-01/2028\", \"quantity\": {" quantity "}}]}"

/* Without a unit of capacity: what most supplies have, goods before money, never shares or rates.
 */
static void
test_unit (void)
{
  static const struct
  {
    const char *deals, *unit, *title;
  } table[] = {
    { DEAL ("d", "\"value\": 5, \"unit\": \"doses\""), "doses", "Supplied by then" },
    { DEAL ("d", "\"value\": 5, \"unit\": \"USD\""), "USD", "Supplied by then" },
    { DEAL ("d", "\"value\": 5, \"unit\": \"USD\"") "," DEAL (
          "e", "\"value\": 6, \"unit\": \"USD\"") "," DEAL ("f", "\"value\": 1, \"unit\": \"MW\""),
      "GW", "Capacity in place" },
    { DEAL ("d", "\"value\": 5, \"unit\": \"tonnes\"") "," DEAL (
          "e", "\"value\": 6, \"unit\": \"MW\"") "," DEAL ("f", "\"value\": 1, \"unit\": \"GW\""),
      "GW", "Capacity in place" },
    { DEAL ("d", "\"value\": 5, \"unit\": \"%\"") "," DEAL (
          "e", "\"value\": 6, \"unit\": \"wafers\", \"per\": \"day\""),
      NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, table[i].deals, "]}", NULL);
      g_autoptr (TieDocument) document = read_text (text);
      g_autofree char *unit = tie_timeline_unit_find (document, NULL);
      TieChartRequest request = make_request (document, 1280, 800, "en");
      g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

      g_assert_cmpstr (unit, ==, table[i].unit);
      g_assert_true ((tie_scene_find_group (scene, "area/a") != NULL) == (unit != NULL));
      if (unit != NULL)
        g_assert_nonnull (find_text (scene, table[i].title));
    }
}

/* Several units: each is read, and none is added to another; what is paid is one of them. */
static void
test_units (void)
{
  g_autoptr (TieDocument) document =
      read_text (HEAD DEAL ("d", "\"value\": 5, \"unit\": \"USD\"") "," DEAL (
          "e", "\"value\": 4, \"unit\": "
               "\"doses\"") "," DEAL ("f", "\"value\": 7, \"unit\": \"wafers\", \"per\": "
                                           "\"month\"") ","
                                                        "{\"id\": \"p\", \"status\": "
                                                        "\"signed\", \"flows\": "
                                                        "[{\"kind\": \"money\", "
                                                        "\"from\": \"b\", "
                                                        "\"to\": \"a\", \"when\": "
                                                        "\"2026\", \"quantity\": "
                                                        "{\"value\": 9, \"unit\": "
                                                        "\"EUR\"}}]}]}");
  g_autoptr (GArray) units = tie_timeline_units_list (document, NULL);
  g_autoptr (GPtrArray) readings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) tie_timeline_reading_free);
  TieChartRequest request = make_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;

  g_assert_cmpuint (units->len, ==, 4);
  g_assert_cmpstr (g_array_index (units, TieCapacityUnit, 0).unit, ==, "doses");
  for (guint i = 0; i < units->len; i++)
    {
      const TieCapacityUnit *unit = &g_array_index (units, TieCapacityUnit, i);
      g_autoptr (TieCapacity) capacity = tie_capacity_new_in (document, unit, NULL);

      g_ptr_array_add (readings,
                       tie_timeline_reading_new (capacity, unit, (int) day_of ("2028-12-31")));
    }
  scene = tie_timeline_reading_draw (readings, &request, (TieRect){ 200, 500, 800, 200 }, 600);
  g_assert_nonnull (find_text (scene, "All, doses"));
  g_assert_nonnull (find_text (scene, "US$5"));
  g_assert_nonnull (find_text (scene, "All, wafers a month"));
  g_assert_nonnull (find_text (scene, "Paid"));
  g_assert_nonnull (find_text (scene, "€9"));
  assert_tidy (scene, "units");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/reading/values", test_values);
  g_test_add_func ("/timeline/reading/words", test_words);
  g_test_add_func ("/timeline/reading/area", test_area);
  g_test_add_func ("/timeline/reading/card", test_card);
  g_test_add_func ("/timeline/reading/card-beside", test_card_beside);
  g_test_add_func ("/timeline/reading/unit", test_unit);
  g_test_add_func ("/timeline/reading/units", test_units);
  return g_test_run ();
}

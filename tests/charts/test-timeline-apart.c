/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the capacity keeps apart: what is not counted, and what has been delivered. */

#include "timeline-fixture.h"

static TieDocument *
read_apart (void)
{
  return read_text (
      "{\"tieline\": 1, \"title\": \"Apart\", \"asOf\": \"2026-09-01\", \"units\": {\"capacity\": "
      "\"GW\"}, \"organizations\": [{\"id\": \"b\", \"name\": \"Buyer\"}, {\"id\": \"a\", "
      "\"name\": \"Alpha\"}, {\"id\": \"c\", \"name\": \"Gamma\"}, {\"id\": \"d\", \"name\": "
      "\"Delta\"}], \"deals\": ["
      "{\"id\": \"counted\", \"status\": \"delivering\", \"flows\": [{\"kind\": \"supply\", "
      "\"from\": \"a\", \"to\": \"b\", \"quantity\": {\"value\": 10, \"unit\": \"GW\"}, "
      "\"when\": \"2025-06-01/2029\", \"phases\": ["
      "{\"quantity\": {\"value\": 1, \"unit\": \"GW\"}, \"when\": \"2025-11-15\", \"state\": "
      "\"delivered\"}, {\"quantity\": {\"value\": 3, \"unit\": \"GW\"}, \"when\": \"2026-06-15\", "
      "\"state\": \"delivered\"}]}]},"
      "{\"id\": \"talks\", \"status\": \"in-discussion\", \"flows\": [{\"kind\": \"supply\", "
      "\"from\": \"c\", \"to\": \"b\", \"quantity\": {\"value\": 4, \"unit\": \"GW\"}, \"when\": "
      "\"2027/2028\"}]},"
      "{\"id\": \"rumour\", \"status\": \"rumored\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"d\", \"to\": \"b\", \"quantity\": {\"value\": 2, \"unit\": \"GW\"}}]}]}");
}

/* The pieces stand above the column, and as high as they are much. */
static void
test_pieces (void)
{
  g_autoptr (TieDocument) document = read_apart ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      TieChartRequest request = make_request (document, 1280, 800, languages[l]);
      g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
      const TieSceneItem *dated = find_path (scene, "apart/in-discussion", TIE_FILL_HATCH, 0);
      const TieSceneItem *talks = find_path (scene, "apart/in-discussion", TIE_FILL_HATCH, 1);
      const TieSceneItem *rumour = find_path (scene, "apart/rumored", TIE_FILL_HATCH, 0);
      const TieSceneItem *column = find_path (scene, "area/a", TIE_FILL_SOLID, 1);
      TieRect counted, first, second;

      g_assert_true (dated != NULL && talks != NULL && rumour != NULL && column != NULL);
      counted = tie_path_get_bounds (column->path);
      first = tie_path_get_bounds (talks->path);
      second = tie_path_get_bounds (rumour->path);
      g_assert_cmpfloat (first.y + first.height, <, counted.y - 2);
      g_assert_cmpfloat (second.y + second.height, <, first.y - 2);
      assert_near (first.x, counted.x, 1);
      assert_near ((first.height + 6.2) / counted.height, 0.4, 0.01);
      assert_near ((second.height + 6.2) / counted.height, 0.2, 0.01);
      g_assert_nonnull (strstr (tie_scene_find_group (scene, "apart/rumored")->title, "2"));
      /* The sum is that of what counts. */
      g_assert_nonnull (find_text (scene, "10"));
      g_assert_null (find_text (scene, "16"));
    }
}

/* Said at every size, with pieces or without. */
static void
test_said (void)
{
  g_autoptr (TieDocument) document = read_apart ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      TieChartRequest request = make_request (document, sizes[s][0], sizes[s][1], "en");
      g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

      assert_tidy (scene, "apart");
      if (tie_scene_find_group (scene, "capacity/axis") != NULL)
        g_assert_nonnull (find_text (scene, "not counted"));
    }
}

/* A thick line up to the document's date, at what phases state. */
static void
test_delivered (void)
{
  g_autoptr (TieDocument) document = read_apart ();
  TieChartRequest request = make_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const TieSceneItem *line = find_path (scene, "capacity/delivered", TIE_FILL_NONE, 1);
  const TieSceneItem *column = find_path (scene, "area/a", TIE_FILL_SOLID, 1);
  const TieSceneItem *least = find_path (scene, "capacity/least", TIE_FILL_NONE, 1);
  TieRect bounds;
  double base, unit;

  g_assert_true (line != NULL && column != NULL && least != NULL);
  bounds = tie_path_get_bounds (column->path);
  base = bounds.y + bounds.height;
  unit = bounds.height / 10;
  assert_near ((base - path_y (line->path, axis_x (&axis, "2025-11-17"))) / unit, 1, 0.05);
  assert_near ((base - path_y (line->path, axis_x (&axis, "2026-08-01"))) / unit, 3, 0.02);
  bounds = tie_path_get_bounds (line->path);
  assert_near (bounds.x + bounds.width, axis_x (&axis, "2026-09-02"), 0.5);
  g_assert_cmpfloat (line->stroke.width, >, least->stroke.width);
  g_assert_cmpuint (line->stroke.n_dashes, ==, 0);
  g_assert_nonnull (find_text (scene, "3 delivered"));
}

/* Nothing is apart, and nothing delivered, that nobody has said to be. */
static void
test_none (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

  g_assert_null (tie_scene_find_group (scene, "capacity/delivered"));
  g_assert_null (tie_scene_find_group (scene, "apart/rumored"));
  g_assert_null (tie_scene_find_group (scene, "apart/in-discussion"));
  g_assert_null (find_text (scene, "not counted"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/apart/pieces", test_pieces);
  g_test_add_func ("/timeline/apart/said", test_said);
  g_test_add_func ("/timeline/apart/delivered", test_delivered);
  g_test_add_func ("/timeline/apart/none", test_none);
  return g_test_run ();
}

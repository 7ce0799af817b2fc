/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is known of dates and phases, as signs on the bars. */

#include "timeline-fixture.h"

static TieDocument *
read_signs (void)
{
  return read_text (
      "{\"tieline\": 1, \"title\": \"Signs\", \"units\": {\"capacity\": \"GW\"},"
      "\"organizations\": [{\"id\": \"b\", \"name\": \"Buyer\"}, {\"id\": \"a\", \"name\": "
      "\"Alpha\"}, {\"id\": \"c\", \"name\": \"Gamma\"}, {\"id\": \"d\", \"name\": \"Delta\"}, "
      "{\"id\": \"e\", \"name\": \"Epsilon\"}],"
      "\"deals\": ["
      "{\"id\": \"steps\", \"status\": \"delivering\", \"flows\": [{\"kind\": \"supply\", "
      "\"from\": \"a\", \"to\": \"b\", \"quantity\": {\"value\": 10, \"unit\": \"GW\"}, "
      "\"when\": \"2025-06-01/2029\", \"phases\": ["
      "{\"quantity\": {\"value\": 2, \"unit\": \"GW\"}, \"when\": \"2026-01-15\", \"state\": "
      "\"delivered\"}, "
      "{\"quantity\": {\"value\": 5000, \"unit\": \"MW\"}, \"when\": \"2027-06-01\"}]}]},"
      "{\"id\": \"about\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"c\", \"to\": \"b\", \"when\": \"2026-01-01/2028~\"}]},"
      "{\"id\": \"perhaps\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"d\", \"to\": \"b\", \"when\": \"2026-06-01?/2028\"}]},"
      "{\"id\": \"both\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"e\", \"to\": \"b\", \"when\": \"2026%\"}]}]}");
}

static const TieSceneItem *
find_bar_text (TieScene *scene, const char *deal, const char *words)
{
  g_autofree char *id = g_strconcat ("bar/", deal, NULL);

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT && g_str_equal (item->text, words)
          && g_str_equal (tie_scene_get_group (scene, (guint) item->group)->id, id))
        return item;
    }
  return NULL;
}

/* Within the span in which the date may lie; a day has none, so beside the bar. */
static void
test_doubts (void)
{
  g_autoptr (TieDocument) document = read_signs ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      TieChartRequest request = make_request (document, 1280, 800, languages[l]);
      g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
      const Axis axis = get_axis (&request);
      const TieSceneItem *about = find_bar_text (scene, "about", "~");
      const TieSceneItem *perhaps = find_bar_text (scene, "perhaps", "?");
      const TieSceneItem *both = find_bar_text (scene, "both", "~?");

      g_assert_true (about != NULL && perhaps != NULL && both != NULL);
      g_assert_cmpfloat (about->bounds.x, >, axis_x (&axis, "2028-01-01"));
      g_assert_cmpfloat (about->bounds.x + about->bounds.width, <, axis_x (&axis, "2029-01-01"));
      g_assert_cmpfloat (perhaps->bounds.x + perhaps->bounds.width, <,
                         axis_x (&axis, "2026-06-01"));
      g_assert_cmpfloat (both->bounds.x, >, axis_x (&axis, "2026-01-01"));
      g_assert_cmpfloat (both->bounds.x + both->bounds.width, <, axis_x (&axis, "2027-01-01"));
      g_assert_null (find_bar_text (scene, "steps", "~"));
      g_assert_null (find_bar_text (scene, "about", "?"));
      g_assert_nonnull (find_text (scene, "~: "));
      g_assert_nonnull (find_text (scene, "?: "));
      assert_tidy (scene, "signs");

      /* What the axis does not show is not explained. */
      request.from_day = day_of ("2026-08-01");
      request.to_day = day_of ("2027-03-01");
      g_clear_object (&scene);
      scene = tie_timeline_chart_build (&request);
      g_assert_null (find_bar_text (scene, "perhaps", "?"));
      g_assert_nonnull (find_bar_text (scene, "both", "~?"));
      request.from_day = day_of ("2027-03-01");
      request.to_day = day_of ("2027-06-01");
      g_clear_object (&scene);
      scene = tie_timeline_chart_build (&request);
      g_assert_null (find_text (scene, "~: "));
    }
}

/* A fifth of the bar's height from the first phase on, half from the second. */
static void
test_steps (void)
{
  g_autoptr (TieDocument) document = read_signs ();
  TieChartRequest request = make_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const TieSceneItem *solid = find_path (scene, "bar/steps", TIE_FILL_SOLID, 0);
  const TieSceneItem *first = find_path (scene, "bar/steps", TIE_FILL_SOLID, 1);
  const TieSceneItem *second = find_path (scene, "bar/steps", TIE_FILL_SOLID, 2);
  TieRect bar, delivered, planned;

  g_assert_true (solid != NULL && first != NULL && second != NULL);
  bar = tie_path_get_bounds (solid->path);
  delivered = tie_path_get_bounds (first->path);
  planned = tie_path_get_bounds (second->path);
  assert_near (delivered.height, 0.2 * bar.height, 0.01);
  assert_near (planned.height, 0.5 * bar.height, 0.01);
  assert_near (delivered.y + delivered.height, bar.y + bar.height, 0.01);
  assert_near (delivered.x, axis_x (&axis, "2026-01-15"), 1);
  assert_near (planned.x, axis_x (&axis, "2027-06-01"), 0.01);
  assert_near (delivered.x + delivered.width, planned.x, 1);
  g_assert_cmpfloat (tie_color_contrast (first->fill.color, solid->fill.color), >,
                     tie_color_contrast (second->fill.color, solid->fill.color));
}

/* What has been delivered has a dot, and the caption says so. */
static void
test_delivered (void)
{
  g_autoptr (TieDocument) document = read_signs ();
  TieChartRequest request = make_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest map_request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) map_scene = tie_timeline_chart_build (&map_request);
  const TieSceneGroup *phase = tie_scene_find_group (scene, "phase/steps/0");

  g_assert_nonnull (phase);
  g_assert_nonnull (strstr (phase->title, "delivered"));
  g_assert_nonnull (find_path (scene, "phase/steps/0", TIE_FILL_SOLID, 0));
  g_assert_null (find_path (scene, "phase/steps/1", TIE_FILL_SOLID, 0));
  g_assert_nonnull (find_text (scene, "delivered"));
  g_assert_nonnull (find_text (map_scene, "A step: "));
  g_assert_null (find_text (map_scene, "delivered"));
}

/* What a bar says to those who point at it, or cannot see it. */
static void
test_words (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const TieSceneGroup *lane = tie_scene_find_group (scene, "lane/amd-openai");
  const TieSceneGroup *bar = tie_scene_find_group (scene, "bar/amd-openai");
  const TieSceneGroup *tick = tie_scene_find_group (scene, "tick/amd-openai/0");

  g_assert_true (lane != NULL && bar != NULL && tick != NULL);
  g_assert_cmpstr (lane->title, ==, "AMD supplies OpenAI");
  g_assert_cmpstr (
      bar->title, ==,
      "6\u00a0gigawatts; starts in the second half of 2026 (1 July – 31 December), end not "
      "stated");
  g_assert_nonnull (strstr (bar->description, "1\u00a0gigawatt, second half of 2026 (planned)"));
  g_assert_cmpstr (tick->title, ==, "Announced 6 October 2025");
}

/* A deal of very many flows, each within the next, is a row like any other: what is paid for it is
 * looked for once, not for every flow. */
static void
test_deal_of_many_flows (void)
{
  g_autoptr (GString) text = g_string_new (
      "{\"tieline\": 1, \"title\": \"Chain\", \"organizations\": [{\"id\": \"a\", \"name\": "
      "\"Alpha\"}, {\"id\": \"b\", \"name\": \"Beta\"}], \"deals\": [{\"id\": \"d\", "
      "\"status\": \"signed\", \"flows\": [");
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieScene) scene = NULL;
  TieChartRequest request;

  for (guint i = 0; i < 150000; i++)
    g_string_append_printf (text,
                            "{\"id\": \"f%u\", \"kind\": \"supply\", \"from\": \"a\", \"to\": "
                            "\"b\", \"within\": [\"f%u\"]}, ",
                            i, i + 1);
  g_string_append (
      text, "{\"id\": \"f150000\", \"kind\": \"supply\", \"from\": \"a\", "
            "\"to\": \"b\"}], \"facts\": [{\"label\": \"Begin\", \"when\": \"2026-03\"}]}]}");
  document = read_text (text->str);
  request = make_request (document, 1280, 800, "en");
  scene = tie_timeline_chart_build (&request);
  g_assert_nonnull (tie_scene_find_group (scene, "lane/d"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/signs/doubts", test_doubts);
  g_test_add_func ("/timeline/signs/steps", test_steps);
  g_test_add_func ("/timeline/signs/delivered", test_delivered);
  g_test_add_func ("/timeline/signs/words", test_words);
  g_test_add_func ("/timeline/signs/deal-of-many-flows", test_deal_of_many_flows);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One picture of two charts: side by side or one above the other, each thing once. */

#include <string.h>

#include "chart-fixture.h"

/* The bounds of all groups whose ids begin so. */
static TieRect
bounds_of (TieScene *scene, const char *prefix, guint *n_groups)
{
  TieRect all = { 0 };
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (!g_str_has_prefix (group->id, prefix) || tie_rect_is_empty (group->bounds))
        continue;
      all = n++ == 0 ? group->bounds : tie_rect_union (all, group->bounds);
    }
  *n_groups = n;
  return all;
}

static guint
count_texts (TieScene *scene, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      n += item->kind == TIE_ITEM_TEXT && strstr (item->text, words) != NULL;
    }
  return n;
}

static void
test_two_charts (void)
{
  static const struct
  {
    ChartSize size;
    gboolean beside;
  } cases[] = { { { 1280, 800 }, TRUE },
                { { 1920, 1080 }, TRUE },
                { { 800, 1200 }, FALSE },
                { { 1000, 1000 }, FALSE } };
  g_autoptr (TieDocument) map = chart_load_map ();
  const char *title = tie_text_get (tie_document_get_title (map), "en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TieChartRequest request =
          chart_request (map, cases[i].size.width, cases[i].size.height, "en");
      g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_BOTH, &request);
      g_autofree char *what = chart_describe (&request, "both");
      guint n_network, n_timeline;
      TieRect network = bounds_of (scene, "network:", &n_network);
      TieRect timeline = bounds_of (scene, "timeline:", &n_timeline);

      chart_assert_inside (scene, what);
      chart_assert_unique_ids (scene);
      g_assert_cmpuint (n_network, >, 20);
      g_assert_cmpuint (n_timeline, >, 10);
      g_assert_nonnull (tie_scene_find_group (scene, "network:node:openai"));
      g_assert_null (tie_scene_find_group (scene, "node:openai"));
      g_assert_false (tie_rect_intersects (network, timeline));
      if (cases[i].beside)
        g_assert_cmpfloat (network.x + network.width, <=, timeline.x);
      else
        g_assert_cmpfloat (network.y + network.height, <=, timeline.y);
      g_assert_cmpuint (count_texts (scene, title), ==, 1);
      g_assert_cmpuint (count_texts (scene, "Sources:"), ==, 1);
      g_assert_cmpuint (count_texts (scene, "as of 16 January 2026"), ==, 1);
      g_assert_cmpuint (count_texts (scene, "Tieline"), ==, 1);
    }
}

/* Every group around a chart's items begins with that chart's name. */
static void
test_prefixes (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "ko");
  g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_BOTH, &request);

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const char *id = tie_scene_get_group (scene, i)->id;

      g_assert_true (g_str_has_prefix (id, "network:") || g_str_has_prefix (id, "timeline:")
                     || g_str_has_prefix (id, "head") || g_str_has_prefix (id, "foot"));
    }
}

static void
test_small (void)
{
  static const ChartSize sizes[] = { { 400, 300 }, { 640, 400 }, { 790, 500 }, { 500, 590 } };
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      TieChartRequest request = chart_request (map, sizes[i].width, sizes[i].height, "en");
      g_autoptr (TieScene) both = tie_chart_build (TIE_CHART_BOTH, &request);
      g_autoptr (TieScene) network = tie_chart_build (TIE_CHART_NETWORK, &request);

      chart_assert_same (both, network);
    }
}

static void
test_sweep (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint s = 0; s < n_chart_sizes; s++)
    for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
      {
        TieChartRequest request =
            chart_request (map, chart_sizes[s].width, chart_sizes[s].height, chart_languages[l]);
        g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_BOTH, &request);
        g_autofree char *what = chart_describe (&request, "both");

        chart_assert_inside (scene, what);
        chart_assert_unique_ids (scene);
      }
}

static void
test_omitted_parts (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;

  request.parts = 0;
  scene = tie_chart_build (TIE_CHART_BOTH, &request);
  g_assert_cmpuint (count_texts (scene, "Sources:"), ==, 0);
  g_assert_cmpuint (count_texts (scene, "Tieline"), ==, 0);
  g_assert_null (tie_scene_find_group (scene, "network:key"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/both/two-charts", test_two_charts);
  g_test_add_func ("/both/prefixes", test_prefixes);
  g_test_add_func ("/both/small", test_small);
  g_test_add_func ("/both/sweep", test_sweep);
  g_test_add_func ("/both/omitted-parts", test_omitted_parts);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The table of deals as a picture: whole, legible, honest about what it leaves out. */

#include <stdio.h>
#include <string.h>

#include "chart-fixture.h"

static TieScene *
draw (TieDocument *document, double width, double height, const char *language)
{
  TieChartRequest request = chart_request (document, width, height, language);

  return tie_chart_build (TIE_CHART_TABLE, &request);
}

static gboolean
is_row_group (TieScene *scene, guint index)
{
  return tie_scene_get_group (scene, index)->role == TIE_ROLE_ROW_GROUP;
}

/* How many deals a table has rows of; each has its deal as subject, a title, and the deal once. */
static guint
count_deals (TieScene *scene, TieDocument *document)
{
  g_autoptr (GHashTable) deals = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      GObject *deal;

      if (!is_row_group (scene, i))
        continue;
      g_assert_nonnull (group->subject);
      g_assert_nonnull (group->title);
      deal = tie_document_lookup (document, group->subject);
      g_assert_true (TIE_IS_DEAL (deal));
      g_assert_true (g_hash_table_add (deals, deal));
    }
  return g_hash_table_size (deals);
}

static guint
count_left (TieScene *scene)
{
  const TieSceneItem *item = chart_find_item (scene, "table/rest", TIE_ITEM_TEXT, 0);
  guint n = 0;

  if (item != NULL)
    g_assert_cmpint (sscanf (item->text, "and %u more deal", &n), ==, 1);
  return n;
}

static void
assert_apart (TieScene *scene, const char *what)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    for (guint k = 0; k < i; k++)
      {
        const TieSceneItem *one = tie_scene_get_item (scene, i);
        const TieSceneItem *other = tie_scene_get_item (scene, k);

        if (one->kind != TIE_ITEM_TEXT || other->kind != TIE_ITEM_TEXT
            || !tie_rect_intersects (one->bounds, other->bounds))
          continue;
        g_test_message ("%s: “%s” is on “%s”", what, one->text, other->text);
        g_test_fail ();
      }
}

static void
test_whole (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) compute = chart_load_compute_map ();
  TieDocument *const maps[] = { map, compute };

  for (guint m = 0; m < G_N_ELEMENTS (maps); m++)
    for (guint s = 0; s < n_chart_sizes; s++)
      for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
        {
          TieChartRequest request = chart_request (maps[m], chart_sizes[s].width,
                                                   chart_sizes[s].height, chart_languages[l]);
          g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_TABLE, &request);
          g_autofree char *what = chart_describe (&request, "table");

          chart_assert_inside (scene, what);
          chart_assert_unique_ids (scene);
          assert_apart (scene, what);
        }
}

/* Each deal has rows, or is one of those that are counted. */
static void
test_counted (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) compute = chart_load_compute_map ();
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  TieDocument *const maps[] = { map, compute, hundred };

  for (guint m = 0; m < G_N_ELEMENTS (maps); m++)
    for (guint s = 0; s < n_chart_sizes; s++)
      {
        g_autoptr (TieScene) scene =
            draw (maps[m], chart_sizes[s].width, chart_sizes[s].height, "en");

        g_assert_cmpuint (count_deals (scene, maps[m]) + count_left (scene), ==,
                          tie_document_get_deals (maps[m])->len);
      }
}

static void
test_all_shown (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) compute = chart_load_compute_map ();
  g_autoptr (TieScene) small = draw (map, 1280, 720, "en");
  g_autoptr (TieScene) large = draw (compute, 1920, 2000, "en");
  g_autoptr (TieScene) least = draw (map, 400, 300, "en");

  g_assert_cmpuint (count_left (small), ==, 0);
  g_assert_cmpuint (count_left (large), ==, 0);
  g_assert_cmpuint (count_deals (least, map), >, 0);
}

/* Bounds, doubts and disagreements are said as the charts say them. */
static void
test_honest (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) scene = draw (map, 1280, 800, "en");

  g_assert_true (chart_group_says (scene, "flow:nvidia-supply", "≥\u00a010\u00a0GW"));
  g_assert_true (chart_group_says (scene, "flow:nvidia-supply", "Nvidia → OpenAI"));
  g_assert_true (chart_group_says (scene, "flow:nvidia-supply", "Letter of intent\u00a0◆"));
  g_assert_nonnull (chart_find_text (scene, "≤\u00a0US$100\u00a0bn\u00a0◆"));
  g_assert_nonnull (chart_find_text (scene, "or US$1\u00a0bn"));
  g_assert_nonnull (chart_find_text (scene, "no amount stated"));
  g_assert_nonnull (chart_find_text (scene, "sources disagree"));
  g_assert_nonnull (chart_find_text (scene, "if the purchases are made"));
}

/* Every number in the last column is that of a source at the foot. */
static void
test_numbers (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) scene = draw (map, 1920, 1080, "en");

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      const TieSceneItem *item;
      g_auto (GStrv) numbers = NULL;

      if (group->role != TIE_ROLE_CELL || !g_str_has_suffix (group->id, "/7"))
        continue;
      item = chart_find_item (scene, group->id, TIE_ITEM_TEXT, 0);
      numbers = g_strsplit (item->text, ", ", 0);
      g_assert_cmpuint (g_strv_length (numbers), >, 0);
      for (guint k = 0; numbers[k] != NULL; k++)
        {
          g_autofree char *source = g_strdup_printf ("[%s] ", numbers[k]);

          g_assert_nonnull (chart_find_text (scene, source));
        }
    }
}

static void
test_parts (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;

  request.parts = TIE_PARTS_ALL & ~(TIE_PART_SOURCES | TIE_PART_KEY | TIE_PART_TITLE);
  scene = tie_chart_build (TIE_CHART_TABLE, &request);
  g_assert_null (chart_find_text (scene, "Sources"));
  g_assert_null (chart_find_text (scene, "at least"));
  g_assert_null (tie_scene_find_group (scene, "head/title"));
  g_assert_cmpuint (count_deals (scene, map), ==, 7);
}

static void
test_filter (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL, none = NULL;

  tie_filter_set_status_shown (filter, TIE_STATUS_NONE, FALSE);
  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  request.filter = filter;
  scene = tie_chart_build (TIE_CHART_TABLE, &request);
  g_assert_null (chart_find_text (scene, "Intel"));
  g_assert_null (chart_find_text (scene, "Money"));
  g_assert_cmpuint (count_deals (scene, map), ==, 6);

  for (guint i = 0; i < TIE_N_STATUSES; i++)
    tie_filter_set_status_shown (filter, (TieStatus) i, FALSE);
  none = tie_chart_build (TIE_CHART_TABLE, &request);
  g_assert_nonnull (chart_find_text (none, "No deals to show"));
}

static void
test_moment (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) before = NULL, after = NULL;
  TieDate moment;

  g_assert_true (tie_date_parse ("2025-10-10", &moment, NULL));
  request.moment = &moment;
  before = tie_chart_build (TIE_CHART_TABLE, &request);
  g_assert_null (chart_find_text (before, "Broadcom"));
  g_assert_nonnull (chart_find_text (before, "announced later"));
  g_assert_nonnull (chart_find_text (before, "planned by then: 0 of 6\u00a0GW"));

  g_assert_true (tie_date_parse ("2028", &moment, NULL));
  after = tie_chart_build (TIE_CHART_TABLE, &request);
  g_assert_nonnull (chart_find_text (after, "Broadcom"));
  g_assert_null (chart_find_text (after, "announced later"));
}

static void
test_order (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;
  double last = 0;

  request.order.sort = TIE_TIMELINE_SORT_SIZE;
  scene = tie_chart_build (TIE_CHART_TABLE, &request);
  for (guint i = 0; i < 2; i++)
    {
      static const char *const ids[] = { "deal:nvidia-openai", "deal:amd-openai" };
      const TieSceneGroup *group = tie_scene_find_group (scene, ids[i]);

      g_assert_nonnull (group);
      g_assert_cmpfloat (group->bounds.y, >, last);
      last = group->bounds.y;
    }
}

/* Where rows of all columns are too high for the picture, there are fewer columns. */
static void
test_flat (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (double width = 400; width <= 1000; width += 50)
    {
      g_autoptr (TieScene) scene = draw (map, width, 300, "en");

      g_assert_cmpuint (count_deals (scene, map), >, 0);
      g_assert_cmpuint (count_deals (scene, map) + count_left (scene), ==, 7);
    }
}

/* Names from right to left stand where the words around them say: an arrow is not turned round. */
static void
test_names_from_right (void)
{
  g_autoptr (TieDocument) document = chart_read (
      "{\"tieline\":1,\"title\":\"x\",\"asOf\":\"2026\",\"units\":{\"capacity\":\"GW\"},"
      "\"sources\":[],"
      "\"organizations\":[{\"id\":\"a\",\"name\":\"שלום\"},{\"id\":\"b\",\"name\":\"Beta\"}],"
      "\"deals\":[{\"id\":\"d\",\"status\":\"signed\",\"parties\":[\"a\",\"b\"],\"flows\":[{\"id\":"
      "\"f\","
      "\"kind\":\"supply\",\"from\":\"a\",\"to\":\"b\",\"quantity\":{\"value\":3,\"unit\":\"GW\"}}]"
      "}]"
      "}");
  g_autoptr (TieScene) scene = draw (document, 1280, 800, "en");

  g_assert_true (chart_group_says (scene, "flow:f", "\u200eשלום\u200e → Beta"));
  g_assert_nonnull (chart_find_text (scene, "\u200eשלום\u200e – Beta"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deal-table/whole", test_whole);
  g_test_add_func ("/deal-table/counted", test_counted);
  g_test_add_func ("/deal-table/all-shown", test_all_shown);
  g_test_add_func ("/deal-table/honest", test_honest);
  g_test_add_func ("/deal-table/numbers", test_numbers);
  g_test_add_func ("/deal-table/parts", test_parts);
  g_test_add_func ("/deal-table/filter", test_filter);
  g_test_add_func ("/deal-table/moment", test_moment);
  g_test_add_func ("/deal-table/order", test_order);
  g_test_add_func ("/deal-table/flat", test_flat);
  g_test_add_func ("/deal-table/names-from-right", test_names_from_right);
  return g_test_run ();
}

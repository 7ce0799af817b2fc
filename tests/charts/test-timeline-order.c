/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Rows in groups, and in any order. */

#include "timeline-fixture.h"

/* Suppliers a and b, customers x and y, three statuses and two kinds. */
static TieDocument *
read_rows (void)
{
  return read_text (
      "{\"tieline\": 1, \"title\": \"Rows\", \"units\": {\"capacity\": \"GW\"}, "
      "\"organizations\": [{\"id\": \"a\", \"name\": \"Alpha\"}, {\"id\": \"b\", \"name\": "
      "\"Beta\"}, {\"id\": \"x\", \"name\": \"Xi\"}, {\"id\": \"y\", \"name\": \"Ypsilon\"}],"
      "\"deals\": ["
      "{\"id\": \"ax\", \"status\": \"rumored\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"a\", \"to\": \"x\", \"quantity\": {\"value\": 1, \"unit\": \"GW\"}, \"when\": "
      "\"2027/2028\"}]},"
      "{\"id\": \"by\", \"status\": \"signed\", \"flows\": [{\"kind\": \"service\", \"from\": "
      "\"b\", \"to\": \"y\", \"quantity\": {\"value\": 2000, \"unit\": \"MW\"}, \"when\": "
      "\"2025/\"}]},"
      "{\"id\": \"ay\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"a\", \"to\": \"y\", \"quantity\": {\"value\": 9, \"unit\": \"GW\"}, \"when\": "
      "\"2026/2027\"}]},"
      "{\"id\": \"bx\", \"status\": \"completed\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"b\", \"to\": \"x\", \"when\": \"2024/2030\"}]},"
      "{\"id\": \"late\", \"status\": \"announced\", \"flows\": [{\"kind\": \"supply\", \"from\": "
      "\"b\", \"to\": \"x\"}]}]}");
}

/* The rows of deals from top to bottom, and the headings. */
static char *
list_rows (TieDocument *document, TieTimelineOrder order, const char *language)
{
  TieChartRequest request = make_request (document, 1280, 900, language);
  g_autoptr (TieScene) scene = NULL;
  GString *text = g_string_new (NULL);
  double y = 0;

  request.order = order;
  scene = tie_timeline_chart_build (&request);
  assert_tidy (scene, "order");
  assert_unique_ids (scene);
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (g_str_has_prefix (group->id, "group/") || g_str_has_prefix (group->id, "list/")
          || g_str_has_prefix (group->id, "lane/"))
        g_assert_cmpfloat (group->bounds.height, >, 0);
    }
  /* By their places, whatever order they are drawn in. */
  for (;;)
    {
      const TieSceneGroup *next = NULL;

      for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
        {
          const TieSceneGroup *group = tie_scene_get_group (scene, i);
          const double middle = group->bounds.y + group->bounds.height / 2;

          if (!g_str_has_prefix (group->id, "group/") && !g_str_has_prefix (group->id, "list/")
              && !g_str_has_prefix (group->id, "lane/"))
            continue;
          if (middle > y && (next == NULL || middle < next->bounds.y + next->bounds.height / 2))
            next = group;
        }
      if (next == NULL)
        return g_string_free (text, FALSE);
      y = next->bounds.y + next->bounds.height / 2;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                              g_str_has_prefix (next->id, "group/") ? next->title : next->subject);
    }
}

static void
test_orders (void)
{
  static const struct
  {
    const char *group, *sort, *rows;
  } table[] = {
    { "supplier", "start", "Beta bx by Alpha ay ax Without a date late" },
    { "supplier", "end", "Alpha ay ax Beta bx by Without a date late" },
    { "supplier", "size", "Alpha ay ax Beta by bx Without a date late" },
    { "supplier", "name", "Alpha ax ay Beta bx by Without a date late" },
    { "customer", "start", "Xi bx ax Ypsilon by ay Without a date late" },
    { "customer", "size", "Ypsilon ay by Xi ax bx Without a date late" },
    { "status", "start", "Completed bx Signed by ay Rumoured ax Without a date late" },
    { "status", "size", "Completed bx Signed ay by Rumoured ax Without a date late" },
    { "kind", "start", "Supply bx ay ax Service by Without a date late" },
    { "kind", "end", "Supply ay ax bx Service by Without a date late" },
  };
  g_autoptr (TieDocument) document = read_rows ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      TieTimelineOrder order;
      g_autofree char *rows = NULL;

      g_assert_true (tie_timeline_group_from_nick (table[i].group, &order.group));
      g_assert_true (tie_timeline_sort_from_nick (table[i].sort, &order.sort));
      rows = list_rows (document, order, "en");
      g_test_message ("%s, %s", table[i].group, table[i].sort);
      g_assert_cmpstr (rows, ==, table[i].rows);
      g_assert_cmpstr (tie_timeline_group_to_nick (order.group), ==, table[i].group);
      g_assert_cmpstr (tie_timeline_sort_to_nick (order.sort), ==, table[i].sort);
    }
}

/* Nothing that is shown one way is hidden another. */
static void
test_complete (void)
{
  g_autoptr (TieDocument) map = load_map ();
  g_autoptr (TieDocument) many = make_document (20, "MW", TRUE);
  TieDocument *documents[] = { map, many };

  for (guint d = 0; d < G_N_ELEMENTS (documents); d++)
    for (int group = 0; group <= TIE_TIMELINE_BY_KIND; group++)
      for (int sort = 0; sort <= TIE_TIMELINE_SORT_NAME; sort++)
        for (guint s = 2; s < G_N_ELEMENTS (sizes); s++)
          {
            TieChartRequest request =
                make_request (documents[d], sizes[s][0], sizes[s][1], languages[sort % 2]);
            g_autoptr (TieScene) scene = NULL;

            request.order = (TieTimelineOrder){ (TieTimelineGroup) group, (TieTimelineSort) sort };
            scene = tie_timeline_chart_build (&request);
            assert_tidy (scene, "orders");
            if (sizes[s][1] >= 800)
              g_assert_cmpuint (count_rows (scene, documents[d]), ==,
                                tie_document_get_deals (documents[d])->len);
          }
}

/* Rows that nothing tells apart keep the document's order. */
static void
test_stable (void)
{
  g_autoptr (GString) text = g_string_new ("{\"tieline\": 1, \"title\": \"T\", \"organizations\": ["
                                           "{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", "
                                           "\"name\": \"B\"}], \"deals\": [");
  g_autoptr (TieDocument) document = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"d%u\", \"name\": \"Same\", \"status\": \"signed\", "
                            "\"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\", "
                            "\"when\": \"2026\"}]}",
                            i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  document = read_text (text->str);
  for (int sort = 0; sort <= TIE_TIMELINE_SORT_NAME; sort++)
    {
      g_autofree char *rows =
          list_rows (document,
                     (TieTimelineOrder){ TIE_TIMELINE_BY_SUPPLIER, (TieTimelineSort) sort }, "en");

      g_assert_cmpstr (rows, ==, "d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 d10 d11");
    }
}

static void
test_nicks (void)
{
  TieTimelineOrder order = { TIE_TIMELINE_BY_SUPPLIER, TIE_TIMELINE_SORT_START };
  TieTimelineOrder other = { TIE_TIMELINE_BY_SUPPLIER, TIE_TIMELINE_SORT_END };

  g_assert_false (tie_timeline_group_from_nick ("colour", &order.group));
  g_assert_false (tie_timeline_sort_from_nick ("", &order.sort));
  g_assert_true (tie_timeline_order_is_equal (order, (TieTimelineOrder){ 0 }));
  g_assert_false (tie_timeline_order_is_equal (order, other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/order/nicks", test_nicks);
  g_test_add_func ("/timeline/order/orders", test_orders);
  g_test_add_func ("/timeline/order/complete", test_complete);
  g_test_add_func ("/timeline/order/stable", test_stable);
  return g_test_run ();
}

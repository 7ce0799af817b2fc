/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Pages for print: nothing too near to an edge, nothing on another, nothing twice, and the same
 * numbers everywhere. */

#include <stdio.h>
#include <string.h>

#include "chart-fixture.h"
#include "tie-handout.h"

/* Millimetres that printers leave white, and points that are legible */
#define WHITE_EDGE 10.0
#define LEAST_POINTS 6.0
#define POINTS_PER_MM (72.0 / 25.4)

static const ChartSize sheets[] = { { 841.89, 595.276 },
                                    { 595.276, 841.89 },
                                    { 792, 612 },
                                    { 612, 792 },
                                    { 420, 595 } };
static const TieChartKind kinds[] = { TIE_CHART_NETWORK, TIE_CHART_TIMELINE, TIE_CHART_BOTH,
                                      TIE_CHART_TABLE };

static GPtrArray *
build (TieDocument *document, TieChartKind kind, const ChartSize *sheet, const char *language)
{
  TieChartRequest request = chart_request (document, 100, 100, language);

  return tie_handout_build (kind, &request, sheet->width, sheet->height);
}

static void
assert_legible (TieScene *page, const char *what)
{
  double edge = WHITE_EDGE * POINTS_PER_MM * TIE_HANDOUT_PIXELS_PER_POINT;

  for (guint i = 0; i < tie_scene_get_n_items (page); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (page, i);
      TieRect box = item->bounds;

      if (box.x < edge || box.y < edge || box.x + box.width > tie_scene_get_width (page) - edge
          || box.y + box.height > tie_scene_get_height (page) - edge)
        {
          g_test_message ("%s: %s is at %g %g %g %g", what,
                          item->kind == TIE_ITEM_TEXT ? item->text : "a shape", box.x, box.y,
                          box.width, box.height);
          g_test_fail ();
        }
      if (item->kind == TIE_ITEM_TEXT)
        g_assert_cmpfloat (item->style.size / TIE_HANDOUT_PIXELS_PER_POINT, >=, LEAST_POINTS);
    }
}

/* The charts have tests of their own for what is in them */
static gboolean
is_of_handout (TieScene *page, const TieSceneItem *item)
{
  const TieSceneGroup *group = tie_scene_get_group (page, (guint) item->group);

  return item->kind == TIE_ITEM_TEXT && group->role != TIE_ROLE_NONE;
}

static void
assert_apart (TieScene *page, const char *what)
{
  for (guint i = 0; i < tie_scene_get_n_items (page); i++)
    for (guint k = 0; k < i; k++)
      {
        const TieSceneItem *one = tie_scene_get_item (page, i);
        const TieSceneItem *other = tie_scene_get_item (page, k);

        if (!is_of_handout (page, one) || !is_of_handout (page, other)
            || !tie_rect_intersects (one->bounds, other->bounds))
          continue;
        g_test_message ("%s: “%s” is on “%s”", what, one->text, other->text);
        g_test_fail ();
      }
}

static void
assert_numbered (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u / %u", i + 1, pages->len);

      g_assert_true (chart_group_says (g_ptr_array_index (pages, i), "page", number));
    }
}

/* How many groups of a role and a subject there are. Such a group begins a deal once. */
static void
assert_each_deal_once (GPtrArray *pages, TieDocument *document)
{
  GPtrArray *deals = tie_document_get_deals (document);

  for (guint i = 0; i < deals->len; i++)
    {
      g_autofree char *id =
          g_strconcat ("deal:", tie_deal_get_id (g_ptr_array_index (deals, i)), NULL);
      guint n = 0;

      for (guint k = 0; k < pages->len; k++)
        n += tie_scene_find_group (g_ptr_array_index (pages, k), id) != NULL ? 1 : 0;
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
assert_each_flow_once (GPtrArray *pages, TieDocument *document)
{
  GPtrArray *flows = tie_document_get_flows (document);

  for (guint i = 0; i < flows->len; i++)
    {
      g_autofree char *id =
          g_strconcat ("flow:", tie_flow_get_id (g_ptr_array_index (flows, i)), NULL);
      guint n = 0;

      for (guint k = 0; k < pages->len; k++)
        n += tie_scene_find_group (g_ptr_array_index (pages, k), id) != NULL ? 1 : 0;
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_pages (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) compute = chart_load_compute_map ();
  TieDocument *const maps[] = { map, compute };

  for (guint m = 0; m < G_N_ELEMENTS (maps); m++)
    for (guint s = 0; s < G_N_ELEMENTS (sheets); s++)
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
          {
            g_autoptr (GPtrArray) pages = build (maps[m], kinds[k], &sheets[s], chart_languages[l]);

            for (guint i = 0; i < pages->len; i++)
              {
                g_autofree char *what = g_strdup_printf ("map %u, %s on sheet %u in %s, page %u", m,
                                                         tie_chart_kind_to_nick (kinds[k]), s,
                                                         chart_languages[l], i + 1);

                assert_legible (g_ptr_array_index (pages, i), what);
                assert_apart (g_ptr_array_index (pages, i), what);
                chart_assert_unique_ids (g_ptr_array_index (pages, i));
              }
            assert_numbered (pages);
            assert_each_deal_once (pages, maps[m]);
            assert_each_flow_once (pages, maps[m]);
          }
}

/* A chart on a page each, then the table, then the sources. */
static void
test_charts (void)
{
  static const guint n_charts[] = { 1, 1, 2, 0 };
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) pages = build (map, kinds[k], &sheets[0], "en");

      g_assert_cmpuint (pages->len, ==, n_charts[k] + 2);
      g_assert_nonnull (
          tie_scene_find_group (g_ptr_array_index (pages, n_charts[k]), "table/heading"));
      g_assert_nonnull (
          tie_scene_find_group (g_ptr_array_index (pages, n_charts[k] + 1), "sources/heading"));
    }
}

/* Where the source with that number leads, on the pages of sources. */
static const char *
find_uri (GPtrArray *pages, guint number)
{
  g_autofree char *id = g_strdup_printf ("source/%u", number);

  for (guint i = 0; i < pages->len; i++)
    {
      const TieSceneItem *link =
          chart_find_item (g_ptr_array_index (pages, i), id, TIE_ITEM_LINK, 0);

      if (link != NULL)
        return link->uri;
    }
  return NULL;
}

/* What is numbered at the foot of a chart leads where that number leads in the list. */
static guint
check_foot (TieScene *chart, GPtrArray *pages)
{
  guint n = 0;

  for (guint i = 0; i + 1 < tie_scene_get_n_items (chart); i++)
    {
      const TieSceneItem *text = tie_scene_get_item (chart, i);
      const TieSceneItem *link = tie_scene_get_item (chart, i + 1);
      guint number;

      if (text->kind != TIE_ITEM_TEXT || link->kind != TIE_ITEM_LINK
          || sscanf (text->text, "[%u]", &number) != 1)
        continue;
      g_assert_cmpstr (link->uri, ==, find_uri (pages, number));
      n++;
    }
  return n;
}

static char *
list_numbers (TieScene *page, const char *deal)
{
  g_autofree char *id = g_strconcat ("deal:", deal, NULL);
  const TieSceneItem *item;
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; (item = chart_find_item (page, id, TIE_ITEM_TEXT, i)) != NULL; i++)
    if (g_str_has_suffix (tie_scene_get_group (page, (guint) item->group)->id, "/7"))
      g_string_append_printf (numbers, "%s ", item->text);
  return g_string_free (numbers, FALSE);
}

/* The numbers of a deal in the table lead to what the deal cites. */
static void
check_deal (TieScene *page, TieDeal *deal, GPtrArray *pages)
{
  g_autofree char *text = list_numbers (page, tie_deal_get_id (deal));
  g_auto (GStrv) numbers = g_strsplit_set (text, ", ", 0);
  g_autoptr (TieFootnotes) cited = tie_footnotes_new ();
  GPtrArray *flows = tie_deal_get_flows (deal);
  guint n = 0;

  for (guint i = 0; i < flows->len; i++)
    tie_footnotes_cite_flow (cited, g_ptr_array_index (flows, i));
  tie_footnotes_cite_deal (cited, deal);
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint number = (guint) g_ascii_strtoull (numbers[i], NULL, 10);
      gboolean found = FALSE;

      if (number == 0)
        continue;
      for (guint k = 0; k < tie_footnotes_get_n (cited); k++)
        found |=
            g_strcmp0 (tie_source_get_url (tie_footnotes_get (cited, k)), find_uri (pages, number))
            == 0;
      g_assert_true (found);
      n++;
    }
  g_assert_cmpuint (n, ==, tie_footnotes_get_n (cited));
}

static void
test_numbers (void)
{
  g_autoptr (TieDocument) map = chart_load_compute_map ();
  g_autoptr (GPtrArray) pages = build (map, TIE_CHART_BOTH, &sheets[0], "en");
  GPtrArray *deals = tie_document_get_deals (map);

  g_assert_cmpuint (check_foot (g_ptr_array_index (pages, 0), pages), >, 10);
  g_assert_cmpuint (check_foot (g_ptr_array_index (pages, 1), pages), >, 10);
  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      g_autofree char *id = g_strconcat ("deal:", tie_deal_get_id (deal), NULL);

      for (guint k = 0; k < pages->len; k++)
        if (tie_scene_find_group (g_ptr_array_index (pages, k), id) != NULL)
          check_deal (g_ptr_array_index (pages, k), deal, pages);
    }
}

/* A deal that no page holds goes on on the next, under its name. */
static void
test_parted (void)
{
  g_autoptr (GString) json = g_string_new (
      "{'tieline': 1, 'title': 'Long', 'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'b',"
      "'name': 'B'}], 'deals': [{'id': 'd', 'status': 'signed', 'flows': [");
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 120; i++)
    g_string_append_printf (json, "%s{'id': 'f%u', 'kind': 'supply', 'from': 'a', 'to': 'b'}",
                            i > 0 ? "," : "", i);
  g_string_append (json, "]}]}");
  document = chart_read (json->str);
  pages = build (document, TIE_CHART_TABLE, &sheets[0], "en");
  g_assert_cmpuint (pages->len, >, 2);
  assert_each_flow_once (pages, document);
  g_assert_nonnull (chart_find_text (g_ptr_array_index (pages, 1), "(continued)"));
  for (guint i = 0; i < pages->len; i++)
    {
      assert_legible (g_ptr_array_index (pages, i), "a long deal");
      assert_apart (g_ptr_array_index (pages, i), "a long deal");
    }
}

static void
test_parts (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 100, 100, "en");
  g_autoptr (GPtrArray) pages = NULL;

  request.parts = TIE_PARTS_ALL & ~(TIE_PART_SOURCES | TIE_PART_TITLE);
  pages = tie_handout_build (TIE_CHART_NETWORK, &request, 842, 595);
  g_assert_cmpuint (pages->len, ==, 2);
  for (guint i = 0; i < pages->len; i++)
    {
      g_assert_null (chart_find_text (g_ptr_array_index (pages, i), "Sources"));
      g_assert_null (chart_find_text (g_ptr_array_index (pages, i), "OpenAI’s chip partners"));
    }
}

/* A moment leaves out what was announced later, and says how much that is. */
static void
test_moment (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 100, 100, "en");
  g_autoptr (GPtrArray) pages = NULL;
  TieDate moment;

  g_assert_true (tie_date_parse ("2025-10-10", &moment, NULL));
  request.moment = &moment;
  pages = tie_handout_build (TIE_CHART_TABLE, &request, 595, 842);
  g_assert_nonnull (chart_find_text (g_ptr_array_index (pages, 0), "announced later"));
  g_assert_nonnull (chart_find_text (g_ptr_array_index (pages, 0), "as of 10 October 2025"));
}

static void
test_same (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (GPtrArray) first = build (map, TIE_CHART_BOTH, &sheets[0], "en");
  g_autoptr (GPtrArray) second = build (map, TIE_CHART_BOTH, &sheets[0], "en");

  g_assert_cmpuint (first->len, ==, second->len);
  for (guint i = 0; i < first->len; i++)
    chart_assert_same (g_ptr_array_index (first, i), g_ptr_array_index (second, i));
}

static gboolean
has_row (TieScene *page, const char *deal)
{
  for (guint i = 0; i < tie_scene_get_n_groups (page); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (page, i);

      if (g_strcmp0 (group->subject, deal) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where a page has no room for the whole timeline, each deal has its row on just one of those that
 * follow, and no page leaves any out */
static void
test_long_timeline (void)
{
  g_autoptr (TieDocument) document = chart_load_hundred ();
  g_autoptr (TieDocument) small = chart_load_map ();
  g_autoptr (GPtrArray) pages = build (document, TIE_CHART_TIMELINE, &sheets[0], "en");
  g_autoptr (GPtrArray) few = build (small, TIE_CHART_TIMELINE, &sheets[0], "en");
  GPtrArray *deals = tie_document_get_deals (document);
  guint n_charts = 0;

  while (!chart_group_says (g_ptr_array_index (pages, n_charts), "table/heading", "Deals"))
    n_charts++;
  g_assert_cmpuint (n_charts, >, 2);
  for (guint i = 0; i < deals->len; i++)
    {
      const char *id = tie_deal_get_id (g_ptr_array_index (deals, i));
      guint n = 0;

      for (guint k = 1; k < n_charts; k++)
        n += has_row (g_ptr_array_index (pages, k), id) ? 1 : 0;
      g_assert_cmpuint (n, ==, 1);
    }
  for (guint i = 0; i < pages->len; i++)
    assert_legible (g_ptr_array_index (pages, i), "a long timeline");
  g_assert_true (chart_group_says (g_ptr_array_index (few, 1), "table/heading", "Deals"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/handout/pages", test_pages);
  g_test_add_func ("/handout/charts", test_charts);
  g_test_add_func ("/handout/long-timeline", test_long_timeline);
  g_test_add_func ("/handout/numbers", test_numbers);
  g_test_add_func ("/handout/parted", test_parted);
  g_test_add_func ("/handout/parts", test_parts);
  g_test_add_func ("/handout/moment", test_moment);
  g_test_add_func ("/handout/same", test_same);
  return g_test_run ();
}

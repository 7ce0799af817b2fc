/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What surrounds a plot: its parts can be left out, its sources wrap, are cut and are links. */

#include <string.h>

#include "chart-fixture.h"
#include "tie-chart-frame.h"

#define TITLE "The title of the chart"
#define SUBTITLE "What stands under it"
#define CAPTION "Evenly between known dates"

/* A document of twenty sources, one of them without an address, and one deal that cites them all.
 */
static TieDocument *
make_document (void)
{
  g_autoptr (GString) json = g_string_new (
      "{'tieline': 1, 'title': 'Sources', 'asOf': '2026-01-16', 'organizations': [{'id': 'a',"
      "'name': 'A'}, {'id': 'b', 'name': 'B'}], 'sources': [");

  for (guint i = 0; i < 20; i++)
    {
      g_string_append_printf (json, "%s{'id': 's%u', 'title': 'Report %u'", i > 0 ? "," : "", i, i);
      if (i != 1)
        g_string_append_printf (json, ", 'url': 'https://example.org/%u'", i);
      g_string_append (json, "}");
    }
  g_string_append (json, "], 'deals': [{'id': 'd', 'status': 'signed', 'sources': [");
  for (guint i = 0; i < 20; i++)
    g_string_append_printf (json, "%s's%u'", i > 0 ? "," : "", i);
  g_string_append (json, "], 'flows': [{'kind': 'supply', 'from': 'a', 'to': 'b'}]}]}");
  return chart_read (json->str);
}

static TieScene *
draw (const TieChartRequest *request, TieRect *plot)
{
  TieScene *scene =
      tie_scene_new (request->width, request->height, request->background, request->language);
  g_autoptr (TieFootnotes) footnotes = tie_footnotes_new ();
  GPtrArray *flows = tie_document_get_flows (request->document);

  for (guint i = 0; i < flows->len; i++)
    tie_footnotes_cite_flow (footnotes, flows->pdata[i]);
  *plot = tie_chart_frame_add (scene, request, TITLE, SUBTITLE, CAPTION, footnotes);
  return scene;
}

static gboolean
is_shown (TieScene *scene, TieParts part)
{
  static const struct
  {
    TieParts part;
    const char *words;
  } signs[] = {
    { TIE_PART_TITLE, TITLE },        { TIE_PART_SUBTITLE, SUBTITLE },
    { TIE_PART_DATE, "as of" },       { TIE_PART_ASSUMPTION, CAPTION },
    { TIE_PART_SOURCES, "Sources:" }, { TIE_PART_CREDIT, "Tieline" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].part == part)
      return chart_find_text (scene, signs[i].words) != NULL;
  g_assert_not_reached ();
}

static void
test_parts (void)
{
  /* Date and subtitle share a line, sources and credit too. */
  static const struct
  {
    TieParts omitted;
    gboolean grows;
  } cases[] = {
    { TIE_PART_TITLE, TRUE },      { TIE_PART_SUBTITLE, FALSE },
    { TIE_PART_DATE, FALSE },      { TIE_PART_SUBTITLE | TIE_PART_DATE, TRUE },
    { TIE_PART_ASSUMPTION, TRUE }, { TIE_PART_SOURCES, TRUE },
    { TIE_PART_CREDIT, FALSE },    { TIE_PART_SOURCES | TIE_PART_CREDIT, TRUE },
    { TIE_PARTS_ALL, TRUE },
  };
  static const TieParts parts[] = { TIE_PART_TITLE,      TIE_PART_SUBTITLE, TIE_PART_DATE,
                                    TIE_PART_ASSUMPTION, TIE_PART_SOURCES,  TIE_PART_CREDIT };
  g_autoptr (TieDocument) document = make_document ();
  TieChartRequest request = chart_request (document, 800, 600, "en");
  TieRect all;
  g_autoptr (TieScene) whole = draw (&request, &all);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TieScene) scene = NULL;
      TieRect plot;

      request.parts = TIE_PARTS_ALL & ~cases[i].omitted;
      scene = draw (&request, &plot);
      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          g_assert_true (is_shown (whole, parts[k]));
          g_assert_cmpint (is_shown (scene, parts[k]), ==, (request.parts & parts[k]) != 0);
        }
      g_assert_cmpfloat (plot.height, >=, all.height);
      if (cases[i].grows)
        g_assert_cmpfloat (plot.height, >, all.height + 10);
    }
}

static void
test_inside (void)
{
  g_autoptr (TieDocument) document = make_document ();

  for (guint s = 0; s < n_chart_sizes; s++)
    {
      TieChartRequest request =
          chart_request (document, chart_sizes[s].width, chart_sizes[s].height, "en");
      TieRect plot;
      g_autoptr (TieScene) scene = draw (&request, &plot);
      g_autofree char *what = chart_describe (&request, "frame");
      TieRect head = chart_items_of (scene, "head", NULL),
              foot = chart_items_of (scene, "foot", NULL);

      chart_assert_inside (scene, what);
      g_assert_cmpfloat (head.y + head.height, <=, plot.y);
      g_assert_cmpfloat (plot.y + plot.height, <=, foot.y);
      g_assert_cmpfloat (plot.x, ==, tie_chart_frame_get_margin (request.width));
      g_assert_cmpfloat (plot.x + plot.width, ==, request.width - plot.x);
      g_assert_cmpfloat (plot.height, >, request.height / 2);
    }
}

static guint
count_links (TieScene *scene)
{
  guint n = 0;

  while (chart_find_item (scene, "foot", TIE_ITEM_LINK, n) != NULL)
    n++;
  return n;
}

/* "and 12 more" says how many are left out; the others are all there, in order. */
static void
test_sources_are_cut (void)
{
  static const ChartSize sizes[] = { { 400, 300 }, { 480, 500 }, { 640, 400 }, { 800, 720 } };
  g_autoptr (TieDocument) document = make_document ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      TieChartRequest request = chart_request (document, sizes[s].width, sizes[s].height, "en");
      TieRect plot;
      g_autoptr (TieScene) scene = draw (&request, &plot);
      guint shown = 0, left;
      g_autofree char *more = NULL;
      const TieSceneItem *item;

      for (;; shown++)
        {
          g_autofree char *words = g_strdup_printf ("[%u] Report %u", shown + 1, shown);

          if (chart_find_text (scene, words) == NULL)
            break;
        }
      left = 20 - shown;
      g_assert_cmpuint (shown, >, 1);
      more = g_strdup_printf ("and %u more", left);
      item = chart_find_text (scene, "more");
      g_assert_cmpint (item != NULL, ==, left > 0);
      if (item != NULL)
        g_assert_cmpstr (item->text, ==, more);
      /* One of them has no address. */
      g_assert_cmpuint (count_links (scene), ==, shown - 1);
    }
}

static void
test_sources_wrap (void)
{
  g_autoptr (TieDocument) document = make_document ();
  TieChartRequest request = chart_request (document, 1280, 800, "en");
  TieRect plot;
  g_autoptr (TieScene) scene = draw (&request, &plot);
  const TieSceneItem *first = chart_find_text (scene, "[1]"),
                     *last = chart_find_text (scene, "[20]");
  const TieSceneItem *credit = chart_find_text (scene, "Tieline");

  g_assert_nonnull (last);
  g_assert_null (chart_find_text (scene, "more"));
  g_assert_cmpfloat (first->y, <, last->y);
  g_assert_false (tie_rect_intersects (last->bounds, credit->bounds));
}

static void
test_links (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "ko");
  TieRect plot;
  g_autoptr (TieScene) scene = draw (&request, &plot);
  const TieSceneItem *link;
  guint n = 0;

  for (; (link = chart_find_item (scene, "foot", TIE_ITEM_LINK, n)) != NULL; n++)
    {
      g_assert_true (g_str_has_prefix (link->uri, "https://")
                     || g_str_has_prefix (link->uri, "http://"));
      g_assert_cmpfloat (link->bounds.width, >, 20);
      g_assert_cmpfloat (link->bounds.y, >, plot.y + plot.height);
    }
  g_assert_cmpuint (n, >=, 5);
}

static void
test_long_title (void)
{
  g_autoptr (TieDocument) document = make_document ();
  TieChartRequest request = chart_request (document, 640, 480, "en");
  g_autoptr (TieScene) scene =
      tie_scene_new (request.width, request.height, request.background, request.language);
  g_autoptr (GString) title = g_string_new (NULL);
  guint n_items;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (title, "word%u ", i);
  tie_chart_frame_add (scene, &request, title->str, NULL, NULL, NULL);
  chart_items_of (scene, "head", &n_items);
  /* Two lines of title, one of date. */
  g_assert_cmpuint (n_items, ==, 3);
  chart_assert_inside (scene, "long title");
}

/* However many lines the sources fill, the last of them ends before the credit. */
static void
test_credit_stands_alone (void)
{
  g_autoptr (TieDocument) document = chart_load_compute_map ();

  for (double width = 400; width <= 7000; width += 6)
    {
      TieChartRequest request = chart_request (document, width, 800, "en");
      TieRect plot;
      g_autoptr (TieScene) scene = draw (&request, &plot);
      const TieSceneItem *credit = chart_find_text (scene, "Tieline");

      g_assert_nonnull (credit);
      for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
        {
          const TieSceneItem *item = tie_scene_get_item (scene, i);

          if (item->kind == TIE_ITEM_TEXT && item != credit)
            g_assert_false (tie_rect_intersects (item->bounds, credit->bounds));
        }
    }
}

/* A moment takes no room from the plot, and its date is said in full where there is any for it */
static void
test_moment (void)
{
  static const char *const moments[] = { "2025-10", "2026-09-05", "2027-12-28" };
  static const double heights[] = { 400, 800 };
  g_autoptr (TieDocument) document = make_document ();

  for (double width = 320; width <= 1280; width += 40)
    for (guint i = 0; i < G_N_ELEMENTS (moments) * G_N_ELEMENTS (heights); i++)
      {
        const char *moment = moments[i % G_N_ELEMENTS (moments)];
        TieChartRequest request =
            chart_request (document, width, heights[i / G_N_ELEMENTS (moments)], "en");
        g_autoptr (TieScene) timeless = NULL, scene = NULL;
        TieRect before, after;
        TieDate date;

        timeless = draw (&request, &before);
        g_assert_true (tie_date_parse (moment, &date, NULL));
        request.moment = &date;
        scene = draw (&request, &after);
        g_assert_nonnull (chart_find_text (timeless, "as of"));
        g_assert_null (chart_find_text (timeless, "…"));
        g_assert_cmpfloat (before.y, ==, after.y);
        g_assert_cmpfloat (before.height, ==, after.height);
        g_assert_nonnull (chart_find_text (scene, "as of"));
        if (width >= 480)
          g_assert_null (chart_find_text (scene, "…"));
      }
}

/* While time passes it says the same but for the day, and nothing moves. */
static void
check_filtered_moments (TieChartRequest *request, TieFilter *filter, TieRect plot)
{
  static const char *const moments[] = { "2026-05-01", "2026-09-28", "2027-12-28" };
  gboolean about[G_N_ELEMENTS (moments)];

  tie_filter_set_status_shown (filter, TIE_STATUS_SIGNED, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (TieScene) scene = NULL;
      TieRect after;
      TieDate date;

      g_assert_true (tie_date_parse (moments[i], &date, NULL));
      request->moment = &date;
      scene = draw (request, &after);
      g_assert_cmpfloat (plot.y, ==, after.y);
      g_assert_cmpfloat (plot.height, ==, after.height);
      about[i] = chart_find_text (scene, SUBTITLE) != NULL;
      g_assert_cmpint (about[i], ==, about[0]);
      if (request->width >= 720)
        g_assert_nonnull (chart_find_text (scene, "not everything shown"));
    }
  request->moment = NULL;
  tie_filter_reset (filter);
}

/* That a filter has left something out is said, without taking room from the plot. */
static void
test_filter (void)
{
  static const double heights[] = { 400, 800 };
  g_autoptr (TieDocument) document = chart_load_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();

  for (double width = 320; width <= 1280; width += 40)
    for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
      {
        TieChartRequest request = chart_request (document, width, heights[i], "en");
        g_autoptr (TieScene) all = NULL, none = NULL, some = NULL;
        TieRect before, after;

        all = draw (&request, &before);
        g_assert_null (chart_find_text (all, "not everything shown"));
        request.filter = filter;
        tie_filter_set_status_shown (filter, TIE_STATUS_RUMORED, FALSE);
        none = draw (&request, &after);
        g_assert_null (chart_find_text (none, "not everything shown"));
        tie_filter_set_status_shown (filter, TIE_STATUS_SIGNED, FALSE);
        some = draw (&request, &after);
        tie_filter_reset (filter);
        g_assert_cmpfloat (before.y, ==, after.y);
        g_assert_cmpfloat (before.height, ==, after.height);
        if (width >= 480)
          g_assert_nonnull (chart_find_text (some, "not everything shown"));
        check_filtered_moments (&request, filter, before);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/parts", test_parts);
  g_test_add_func ("/frame/inside", test_inside);
  g_test_add_func ("/frame/sources-are-cut", test_sources_are_cut);
  g_test_add_func ("/frame/sources-wrap", test_sources_wrap);
  g_test_add_func ("/frame/credit-stands-alone", test_credit_stands_alone);
  g_test_add_func ("/frame/links", test_links);
  g_test_add_func ("/frame/long-title", test_long_title);
  g_test_add_func ("/frame/moment", test_moment);
  g_test_add_func ("/frame/filter", test_filter);
  return g_test_run ();
}

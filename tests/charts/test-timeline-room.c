/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The deployment timeline at any size: nothing stands on anything, and what has no room is counted.
 */

#include "timeline-fixture.h"

static void
test_tidy_map (void)
{
  g_autoptr (TieDocument) map = load_map ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        TieChartRequest request = make_request (map, sizes[s][0], sizes[s][1], languages[l]);
        g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
        g_autofree char *what =
            g_strdup_printf ("map at %g×%g in %s", sizes[s][0], sizes[s][1], languages[l]);

        assert_tidy (scene, what);
        assert_unique_ids (scene);
      }
}

static void
test_tidy_any (void)
{
  static const guint counts[] = { 0, 1, 7, 40 };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (guint u = 0; u < 2; u++)
      {
        g_autoptr (TieDocument) document =
            make_document (counts[c], u == 0 ? "MW" : "million doses", u == 0);

        for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
          {
            TieChartRequest request = make_request (document, sizes[s][0], sizes[s][1], "en");
            g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
            g_autofree char *what =
                g_strdup_printf ("%u deals at %g×%g", counts[c], sizes[s][0], sizes[s][1]);

            assert_tidy (scene, what);
            assert_unique_ids (scene);
          }
      }
}

/* Whether a stroke of a path runs level through a box. */
static gboolean
strikes (const TieSceneItem *item, TieRect box)
{
  double x = 0, y = 0;

  if (item->kind != TIE_ITEM_PATH || item->stroke.width <= 0 || item->stroke.color.alpha <= 0)
    return FALSE;
  for (guint i = 0; i < tie_path_get_n_ops (item->path); i++)
    {
      const double *to;
      TiePathOp op = tie_path_get_op (item->path, i, &to);

      if (op == TIE_PATH_LINE && fabs (to[1] - y) < 0.01 && y > box.y && y < box.y + box.height
          && MIN (x, to[0]) < box.x + box.width && MAX (x, to[0]) > box.x)
        return TRUE;
      if (op == TIE_PATH_MOVE || op == TIE_PATH_LINE)
        {
          x = to[0];
          y = to[1];
        }
    }
  return FALSE;
}

/* Words in an open outline that is no higher than they are interrupt it. */
static void
test_words_in_low_outline (void)
{
  g_autoptr (TieDocument) map = load_map ();

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      TieChartRequest request = make_request (map, 800, 500, languages[l]);
      g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
      guint n = 0;

      for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
        {
          const TieSceneItem *words = tie_scene_get_item (scene, i);

          if (words->kind != TIE_ITEM_TEXT
              || (strstr (words->text, "1\u00a0GW") == NULL && strstr (words->text, "1GW") == NULL)
              || words->bounds.width < 80)
            continue;
          n++;
          for (guint k = 0; k < tie_scene_get_n_items (scene); k++)
            g_assert_false (strikes (tie_scene_get_item (scene, k), words->bounds));
        }
      /* Those of Nvidia and AMD */
      g_assert_cmpuint (n, ==, 2);
    }
}

/* From fifty years to a month, also in the smallest chart. */
static void
test_tidy_zoomed (void)
{
  static const double zoomed[][2] = { { 1000, 700 }, { 640, 600 }, { 400, 300 } };
  g_autoptr (TieDocument) map = load_map ();
  const double from = day_of ("2025-06");

  for (double days = 18262; days >= 28; days /= 1.7)
    for (guint k = 0; k < 24; k++)
      {
        const double shift = 390 * (k % 4);
        TieChartRequest request =
            make_request (map, zoomed[k / 8][0], zoomed[k / 8][1], languages[k / 4 % 2]);
        g_autoptr (TieScene) scene = NULL;
        g_autofree char *what = g_strdup_printf ("%g days from %g", days, shift);

        request.from_day = from + shift + 0.37;
        request.to_day = request.from_day + days;
        scene = tie_timeline_chart_build (&request);
        assert_tidy (scene, what);
        if (request.height >= 600)
          g_assert_cmpuint (count_rows (scene, map), ==, tie_document_get_deals (map)->len);
      }
}

/* What has no room is counted. */
static void
test_more (void)
{
  g_autoptr (TieDocument) document = make_document (40, "MW", TRUE);
  TieChartRequest request = make_request (document, 400, 300, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const guint shown = count_rows (scene, document);
  g_autofree char *words = g_strdup_printf ("and %u more deals", 40 - shown);

  g_assert_cmpuint (shown, >, 3);
  g_assert_cmpuint (shown, <, 40);
  g_assert_nonnull (find_text (scene, words));
}

/* Deals without a date between the same two; the amount, where there is one, goes with the first
 * alone. */
static TieDocument *
make_undated (guint n_deals, const char *supplier, const char *amount, const char *more)
{
  g_autoptr (GString) text = g_string_new ("{\"tieline\": 1, \"title\": \"T\", ");

  g_string_append_printf (text,
                          "%s \"organizations\": [{\"id\": \"a\", \"name\": \"%s\"}, "
                          "{\"id\": \"b\", \"name\": \"Coast Power\"}], \"deals\": [",
                          more, supplier);
  for (guint i = 0; i < n_deals; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"d%u\", \"status\": \"signed\", \"flows\": [{\"kind\": "
                            "\"supply\", \"from\": \"a\", \"to\": \"b\"%s}]}",
                            i > 0 ? "," : "", i, i == 0 ? amount : "");
  g_string_append (text, "]}");
  return read_text (text->str);
}

static void
assert_rows_whole (TieScene *scene)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT
          && g_str_has_prefix (tie_scene_get_group (scene, (guint) item->group)->id, "list/"))
        g_assert_null (strstr (item->text, "…"));
    }
}

/* Rows without amounts, and without any bar, have their names whole: there is room. */
static void
test_undated_names (void)
{
  static const char *const suppliers[] = { "Al", "Bladeworks", "Bladeworks of the Northern Coast" };
  static const char *const amounts[] = { "", ", \"quantity\": {\"value\": 1, \"unit\": \"GW\"}" };
  static const char *const mores[] = { "", "\"asOf\": \"2026-02-03\"," };
  static const guint counts[] = { 1, 2, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (suppliers) * 2 * 2 * G_N_ELEMENTS (counts); i++)
    for (guint s = 2; s < G_N_ELEMENTS (sizes); s++)
      {
        const char *supplier = suppliers[i % 3];
        g_autofree char *name = g_strdup_printf ("%s – Coast Power", supplier);
        g_autoptr (TieDocument) document =
            make_undated (counts[i / 12], supplier, amounts[i / 3 % 2], mores[i / 6 % 2]);
        TieChartRequest request = make_request (document, sizes[s][0], sizes[s][1], "en");
        g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

        g_test_message ("case %u at %g×%g", i, sizes[s][0], sizes[s][1]);
        assert_tidy (scene, name);
        g_assert_nonnull (find_text (scene, name));
        g_assert_nonnull (find_text (scene, "signed, no date given"));
        assert_rows_whole (scene);
      }
}

/* A deal with a date among many without one is called by its name. */
static void
test_name_among_undated (void)
{
  g_autoptr (GString) text = g_string_new (
      "{\"tieline\": 1, \"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"Al\"}, "
      "{\"id\": \"b\", \"name\": \"Bo\"}], \"deals\": [{\"id\": \"dated\", \"name\": "
      "\"Turbines for the coast\", \"status\": \"signed\", \"announced\": \"2025-03\", "
      "\"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\"}]}");
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (TieScene) scene = NULL;
  TieChartRequest request;

  for (guint i = 0; i < 10; i++)
    g_string_append_printf (text,
                            ", {\"id\": \"d%u\", \"status\": \"signed\", \"flows\": [{\"kind\": "
                            "\"supply\", \"from\": \"a\", \"to\": \"b\"}]}",
                            i);
  g_string_append (text, "]}");
  document = read_text (text->str);
  request = make_request (document, 1280, 800, "en");
  scene = tie_timeline_chart_build (&request);
  g_assert_nonnull (find_text (scene, "Turbines for the coast"));
}

static void
test_same (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "ko");
  g_autoptr (TieScene) a = tie_timeline_chart_build (&request);
  g_autoptr (TieScene) b = tie_timeline_chart_build (&request);

  g_assert_cmpuint (tie_scene_get_n_items (a), ==, tie_scene_get_n_items (b));
  for (guint i = 0; i < tie_scene_get_n_items (a); i++)
    {
      const TieSceneItem *left = tie_scene_get_item (a, i);
      const TieSceneItem *right = tie_scene_get_item (b, i);

      g_assert_cmpint (left->kind, ==, right->kind);
      if (left->kind == TIE_ITEM_TEXT)
        g_assert_cmpstr (left->text, ==, right->text);
      g_assert_cmpmem (&left->bounds, sizeof left->bounds, &right->bounds, sizeof right->bounds);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/room/words-in-low-outline", test_words_in_low_outline);
  g_test_add_func ("/timeline/tidy/map", test_tidy_map);
  g_test_add_func ("/timeline/tidy/any", test_tidy_any);
  g_test_add_func ("/timeline/tidy/zoomed", test_tidy_zoomed);
  g_test_add_func ("/timeline/more", test_more);
  g_test_add_func ("/timeline/names/undated", test_undated_names);
  g_test_add_func ("/timeline/names/among-undated", test_name_among_undated);
  g_test_add_func ("/timeline/same", test_same);
  return g_test_run ();
}

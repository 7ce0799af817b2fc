/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network of a hundred organisations and more: nothing covers anything, names come
 * first, and on screen the rest appears as one comes nearer. */

#include "network-fixture.h"
#include "tie-network-crowd.h"
#include "tie-random.h"
#include "tie-scene-zoom.h"

static const ChartSize sizes[] = { { 800, 500 }, { 1280, 800 }, { 1920, 1080 } };

static guint
count_marks (TieScene *scene, TieMark mark)
{
  guint n = 0;

  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    n += tie_scene_get_group (scene, i)->mark == mark;
  return n;
}

static void
test_hundred (void)
{
  static const guint least_names[] = { 20, 55, 75 };
  static const guint most_run_over[] = { 3, 0, 0 };
  g_autoptr (TieDocument) hundred = chart_load_hundred ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint l = 0; l < G_N_ELEMENTS (chart_languages); l++)
      {
        TieChartRequest request =
            chart_request (hundred, sizes[s].width, sizes[s].height, chart_languages[l]);
        g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
        g_autofree char *what = chart_describe (&request, "hundred");
        NetworkCount count = network_check_scene (scene, what);

        chart_assert_inside (scene, what);
        chart_assert_unique_ids (scene);
        g_test_message ("%s: %u boxes, %u names, %u tie labels, %u discs run over", what,
                        count.boxes, count_marks (scene, TIE_MARK_NODE_LABEL),
                        count_marks (scene, TIE_MARK_TIE_LABEL), count.run_over);
        g_assert_cmpuint (count_marks (scene, TIE_MARK_NODE), ==, 100);
        g_assert_cmpuint (count_marks (scene, TIE_MARK_NODE_LABEL), >=, least_names[s]);
        g_assert_cmpuint (count.run_over, <=, most_run_over[s]);
        g_assert_nonnull (tie_scene_find_group (scene, "key"));
        /* The focus is always named. */
        g_assert_nonnull (chart_find_item (scene, "node:coastal-grid", TIE_ITEM_TEXT, 0));
      }
}

static gboolean
is_named (TieScene *scene, const TieSceneGroup *node)
{
  g_autofree char *name = g_strconcat ("name:", node->subject, NULL);

  return tie_scene_find_group (scene, name) != NULL
         || chart_find_item (scene, node->id, TIE_ITEM_TEXT, 0) != NULL;
}

/* The boxes of all texts in the plot that are seen at a zoom, in scene pixels. */
static GArray *
list_texts (TieScene *scene, double zoom)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (TieRect));

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);
      const TieSceneGroup *group = tie_scene_get_group (scene, (guint) item->group);
      TieRect box = tie_scene_item_get_bounds (item, zoom);

      if (item->kind == TIE_ITEM_TEXT && group->layer == TIE_LAYER_PLOT
          && group->least_zoom <= zoom)
        g_array_append_val (boxes, box);
    }
  return boxes;
}

static void
assert_texts_apart (TieScene *scene, double zoom)
{
  g_autoptr (GArray) boxes = list_texts (scene, zoom);
  guint overlaps = 0;

  for (guint i = 0; i < boxes->len; i++)
    for (guint k = i + 1; k < boxes->len; k++)
      overlaps +=
          tie_rect_intersects (tie_rect_grow (g_array_index (boxes, TieRect, i), -0.5 / zoom),
                               tie_rect_grow (g_array_index (boxes, TieRect, k), -0.5 / zoom));
  g_test_message ("zoom %g: %u texts", zoom, boxes->len);
  g_assert_cmpuint (overlaps, ==, 0);
}

/* On screen everybody has a name: at its size where it can be read from afar, or smaller, and shown
 * where it is large enough; at no zoom does one stand on another. */
static void
check_screen (TieDocument *document)
{
  TieChartRequest request = chart_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;
  guint nameless = 0;
  double nearest = 1;

  request.for_screen = TRUE;
  scene = tie_chart_build (TIE_CHART_NETWORK, &request);
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->mark == TIE_MARK_NODE)
        nameless += !is_named (scene, group);
      if (group->mark == TIE_MARK_NODE_LABEL || group->mark == TIE_MARK_TIE_LABEL)
        {
          const TieSceneItem *text = chart_find_item (scene, group->id, TIE_ITEM_TEXT, 0);

          g_assert_cmpfloat (text->style.size * MAX (group->least_zoom, 1), >=, 10);
          g_assert_cmpfloat (text->style.most_size, ==, TIE_NETWORK_CROWD_SIZE);
          nearest = MAX (nearest, group->least_zoom);
        }
    }
  g_test_message ("%u without a name; all are read at zoom %g", nameless, nearest);
  g_assert_cmpuint (nameless, ==, 0);
  g_assert_cmpfloat (tie_scene_get_most_zoom (scene), >=, nearest);
  for (double zoom = 1; zoom <= nearest * 2; zoom *= 1.5)
    assert_texts_apart (scene, zoom);
}

static void
test_hundred_on_screen (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();

  check_screen (hundred);
}

/* Stars of all sizes that are tied to one another. */
static TieDocument *
make_stars (guint n)
{
  g_autoptr (GString) json = g_string_new ("{'tieline': 1, 'title': 'Stars', 'focus': 'o0',"
                                           "'units': {'capacity': 'GW'}, 'organizations': [");
  TieRandom random;

  tie_random_init (&random, 5);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{'id': 'o%u', 'name': 'Partner %u'}", i > 0 ? "," : "", i, i);
  g_string_append (json, "], 'deals': [");
  for (guint i = 1; i < 2 * n; i++)
    {
      guint from = i < n ? i : tie_random_below (&random, n);
      guint to = i < n ? tie_random_below (&random, MIN (i, 1 + n / 12)) : from / 2;

      g_string_append_printf (json,
                              "%s{'id': 'd%u', 'status': 'signed', 'flows': [{'kind': 'supply',"
                              "'from': 'o%u', 'to': 'o%u', 'quantity': {'value': %u,"
                              "'unit': 'GW'}}]}",
                              i > 1 ? "," : "", i, from, to, 1 + i % 7);
    }
  g_string_append (json, "]}");
  return chart_read (json->str);
}

static void
test_stars_on_screen (void)
{
  g_autoptr (TieDocument) stars = make_stars (600);

  check_screen (stars);
}

/* In a file there is nothing that nobody can read. */
static void
test_stars_in_a_file (void)
{
  g_autoptr (TieDocument) stars = make_stars (600);
  TieChartRequest request = chart_request (stars, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);

  chart_assert_inside (scene, "stars");
  g_assert_cmpuint (count_marks (scene, TIE_MARK_TIE), ==, 2 * 600 - 1);
  g_assert_cmpuint (count_marks (scene, TIE_MARK_NODE_LABEL), >, 8);
  assert_texts_apart (scene, 1);
}

/* A filter leaves names where they are. */
static void
test_filter_moves_no_name (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  TieChartRequest request = chart_request (hundred, 1280, 800, "en");
  g_autoptr (TieScene) all = tie_chart_build (TIE_CHART_NETWORK, &request);
  g_autoptr (TieScene) some = NULL;
  guint n = 0;

  tie_filter_set_flow_kind_shown (filter, TIE_FLOW_MONEY, FALSE);
  request.filter = filter;
  some = tie_chart_build (TIE_CHART_NETWORK, &request);
  g_assert_cmpuint (count_marks (some, TIE_MARK_TIE), <, count_marks (all, TIE_MARK_TIE));
  for (guint i = 0; i < tie_scene_get_n_groups (some); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (some, i);
      const TieSceneGroup *before =
          group->mark == TIE_MARK_NODE_LABEL ? tie_scene_find_group (all, group->id) : NULL;

      if (before == NULL)
        continue;
      g_assert_cmpfloat (group->bounds.x, ==, before->bounds.x);
      g_assert_cmpfloat (group->bounds.y, ==, before->bounds.y);
      n++;
    }
  g_assert_cmpuint (n, ==, count_marks (some, TIE_MARK_NODE_LABEL));
}

/* The first few thousand ties are always seen; the others as one comes nearer, all in the end. */
static void
test_ties_thin_out (void)
{
  double before = 0;

  g_assert_cmpfloat (tie_network_crowd_get_tie_zoom (0), ==, 0);
  g_assert_cmpfloat (tie_network_crowd_get_tie_zoom (4000), ==, 0);
  g_assert_cmpfloat (tie_network_crowd_get_tie_zoom (5000), >, 1);
  for (guint rank = 0; rank < 100000; rank += 500)
    {
      g_assert_cmpfloat (tie_network_crowd_get_tie_zoom (rank), >=, before);
      before = tie_network_crowd_get_tie_zoom (rank);
    }
  g_assert_cmpfloat (tie_network_crowd_get_tie_zoom (20000), <, 12);
}

static void
test_arrangements (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  g_autoptr (TieDocument) map = chart_load_map ();
  TieDocument *const documents[] = { map, hundred };

  for (guint d = 0; d < G_N_ELEMENTS (documents); d++)
    for (guint kind = 0; kind < TIE_N_LAYOUT_KINDS; kind++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          TieChartRequest request =
              chart_request (documents[d], sizes[s].width, sizes[s].height, "en");
          g_autoptr (TieScene) scene = NULL;
          g_autofree char *what = NULL;

          request.arrangement = (TieLayoutKind) kind;
          scene = tie_chart_build (TIE_CHART_NETWORK, &request);
          what = g_strdup_printf ("arrangement %u of %s", kind, d == 0 ? "map" : "hundred");
          network_check_scene (scene, what);
          chart_assert_inside (scene, what);
          g_assert_nonnull (tie_scene_find_group (scene, "key"));
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/crowd/hundred", test_hundred);
  g_test_add_func ("/network/crowd/hundred-on-screen", test_hundred_on_screen);
  g_test_add_func ("/network/crowd/stars-on-screen", test_stars_on_screen);
  g_test_add_func ("/network/crowd/stars-in-a-file", test_stars_in_a_file);
  g_test_add_func ("/network/crowd/filter-moves-no-name", test_filter_moves_no_name);
  g_test_add_func ("/network/crowd/ties-thin-out", test_ties_thin_out);
  g_test_add_func ("/network/crowd/arrangements", test_arrangements);
  return g_test_run ();
}

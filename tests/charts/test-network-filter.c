/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a filter does to the partner network: it hides, and moves nothing; and what the key says. */

#include "network-fixture.h"

static TieScene *
draw (TieDocument *document, TieFilter *filter, double width, double height)
{
  TieChartRequest request = chart_request (document, width, height, "en");

  request.filter = filter;
  return tie_chart_build (TIE_CHART_NETWORK, &request);
}

/* Whether an entry of the key begins with these words. */
static gboolean
key_says (TieScene *scene, const char *words)
{
  const TieSceneItem *item;

  for (guint i = 0; (item = chart_find_item (scene, "key", TIE_ITEM_TEXT, i)) != NULL; i++)
    if (g_str_has_prefix (item->text, words))
      return TRUE;
  return FALSE;
}

static guint
count_key (TieScene *scene)
{
  guint n = 0;

  while (chart_find_item (scene, "key", TIE_ITEM_TEXT, n) != NULL)
    n++;
  return n;
}

static void
test_key (void)
{
  static const TieFlowKind kinds[] = { TIE_FLOW_SUPPLY, TIE_FLOW_SERVICE, TIE_FLOW_MONEY,
                                       TIE_FLOW_EQUITY, TIE_FLOW_KNOWLEDGE };
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) all = draw (map, NULL, 1280, 800);

  /* Five kinds, two statuses short of agreed, no amount, a disagreement, no tie. */
  g_assert_cmpuint (count_key (all), ==, G_N_ELEMENTS (kinds) + 2 + 3);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *label = tie_flow_kind_get_label (kinds[i]);
      g_autoptr (TieFilter) filter = tie_filter_new ();
      g_autoptr (TieScene) scene = NULL;

      g_assert_true (key_says (all, label));
      tie_filter_set_flow_kind_shown (filter, kinds[i], FALSE);
      scene = draw (map, filter, 1280, 800);
      g_assert_false (key_says (scene, label));
      g_assert_cmpuint (count_key (scene), <, count_key (all));
    }
  g_assert_false (key_says (all, tie_flow_kind_get_label (TIE_FLOW_DEBT)));
  g_assert_false (key_says (all, tie_status_get_label (TIE_STATUS_CANCELLED)));
}

static void
test_key_statuses (void)
{
  static const TieStatus statuses[] = { TIE_STATUS_INTENDED, TIE_STATUS_IN_DISCUSSION };
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieScene) all = draw (map, NULL, 1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const char *label = tie_status_get_label (statuses[i]);
      g_autoptr (TieFilter) filter = tie_filter_new ();
      g_autoptr (TieScene) scene = NULL;

      g_assert_true (key_says (all, label));
      tie_filter_set_status_shown (filter, statuses[i], FALSE);
      scene = draw (map, filter, 1280, 800);
      g_assert_false (key_says (scene, label));
    }
}

static void
assert_in_place (const Network *all, const Network *some)
{
  for (guint i = 0; i < some->boxes->len; i++)
    {
      const NetworkBox *box = &g_array_index (some->boxes, NetworkBox, i);
      const NetworkBox *before;

      if (!box->disc)
        continue;
      before = network_find (all, box->group->id);
      g_assert_cmpfloat (box->x, ==, before->x);
      g_assert_cmpfloat (box->y, ==, before->y);
      g_assert_cmpfloat (box->radius, ==, before->radius);
    }
}

static void
check_filtered (TieDocument *map, TieFilter *filter, TieScene *all, const ChartSize *size)
{
  g_autoptr (TieScene) some = draw (map, filter, size->width, size->height);
  g_autofree char *what = g_strdup_printf ("filtered %gx%g", size->width, size->height);
  g_auto (Network) before = { 0 };
  g_auto (Network) after = { 0 };

  network_init (&before, all);
  network_init (&after, some);
  g_assert_cmpuint (after.ties->len, <, before.ties->len);
  assert_in_place (&before, &after);
  network_check (&after, what);
  chart_assert_inside (some, what);
}

static void
test_nothing_moves (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();

  for (guint s = 0; s < n_chart_sizes; s++)
    {
      g_autoptr (TieScene) all = draw (map, NULL, chart_sizes[s].width, chart_sizes[s].height);

      for (TieFlowKind kind = TIE_FLOW_SUPPLY; kind <= TIE_FLOW_EQUITY; kind++)
        {
          g_autoptr (TieFilter) filter = tie_filter_new ();

          if (kind == TIE_FLOW_HOLDING)
            continue;
          tie_filter_set_flow_kind_shown (filter, kind, FALSE);
          check_filtered (map, filter, all, &chart_sizes[s]);
        }
      for (TieStatus status = TIE_STATUS_IN_DISCUSSION; status <= TIE_STATUS_SIGNED; status++)
        {
          g_autoptr (TieFilter) filter = tie_filter_new ();

          tie_filter_set_status_shown (filter, status, FALSE);
          check_filtered (map, filter, all, &chart_sizes[s]);
        }
    }
}

/* With fifty ties, of which many go, labels find places anew; discs stay. */
static void
test_nothing_moves_among_many (void)
{
  static const TieFlowKind kinds[] = { TIE_FLOW_SUPPLY, TIE_FLOW_SERVICE, TIE_FLOW_MONEY,
                                       TIE_FLOW_HOLDING };
  static const ChartSize sizes[] = { { 800, 500 }, { 1280, 720 }, { 1920, 1080 } };
  g_autoptr (TieDocument) map = chart_load_compute_map ();

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (TieScene) all = draw (map, NULL, sizes[s].width, sizes[s].height);

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autoptr (TieFilter) filter = tie_filter_new ();

          tie_filter_set_flow_kind_shown (filter, kinds[i], FALSE);
          check_filtered (map, filter, all, &sizes[s]);
        }
    }
}

static void
test_empty_filter (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (TieScene) all = draw (map, NULL, 960, 600);
  g_autoptr (TieScene) same = draw (map, filter, 960, 600);

  chart_assert_same (all, same);
}

static void
test_everything_hidden (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (TieScene) scene = NULL;
  g_auto (Network) network = { 0 };

  for (TieFlowKind kind = 0; kind < TIE_N_FLOW_KINDS; kind++)
    tie_filter_set_flow_kind_shown (filter, kind, FALSE);
  scene = draw (map, filter, 960, 600);
  network_init (&network, scene);
  g_assert_cmpuint (network.ties->len, ==, 0);
  g_assert_null (tie_scene_find_group (scene, "total"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/filter/key", test_key);
  g_test_add_func ("/network/filter/key-statuses", test_key_statuses);
  g_test_add_func ("/network/filter/nothing-moves", test_nothing_moves);
  g_test_add_func ("/network/filter/nothing-moves-among-many", test_nothing_moves_among_many);
  g_test_add_func ("/network/filter/empty", test_empty_filter);
  g_test_add_func ("/network/filter/everything-hidden", test_everything_hidden);
  return g_test_run ();
}

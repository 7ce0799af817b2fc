/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The signs of the partner network: kind, status, amount, doubt; and its key. */

#include <math.h>
#include <string.h>

#include "network-fixture.h"
#include "tie-flow-style.h"
#include "tie-status-style.h"
#include "tie-tie-shape.h"

static void
test_kinds_differ (void)
{
  for (TieFlowKind a = 0; a < TIE_N_FLOW_KINDS; a++)
    for (TieFlowKind b = a + 1; b < TIE_N_FLOW_KINDS; b++)
      {
        const TieFlowStyle *first = tie_flow_style_get (a);
        const TieFlowStyle *second = tie_flow_style_get (b);
        gboolean same_dashes =
            first->n_dashes == second->n_dashes
            && memcmp (first->dashes, second->dashes, first->n_dashes * sizeof (double)) == 0;

        g_assert_false (first->line == second->line && same_dashes);
      }
}

static void
test_statuses_differ (void)
{
  const TieStatusStyle *agreed = tie_status_style_get (TIE_STATUS_SIGNED);
  const TieStatusStyle *intended = tie_status_style_get (TIE_STATUS_INTENDED);
  const TieStatusStyle *discussed = tie_status_style_get (TIE_STATUS_IN_DISCUSSION);
  const TieStatusStyle *rumored = tie_status_style_get (TIE_STATUS_RUMORED);

  g_assert_cmpfloat (agreed->opacity, ==, 1);
  g_assert_cmpfloat (agreed->on, ==, 0);
  g_assert_cmpfloat (intended->opacity, <, agreed->opacity);
  g_assert_cmpfloat (discussed->opacity, <, intended->opacity);
  g_assert_cmpfloat (rumored->opacity, <, discussed->opacity);
  g_assert_cmpfloat (intended->on, >, discussed->on);
  g_assert_cmpfloat (discussed->on, >, rumored->on);
  for (TieStatus status = 0; status < TIE_N_STATUSES; status++)
    g_assert_cmpint (tie_status_style_get (status)->struck, ==, status == TIE_STATUS_CANCELLED);
}

/* Two partners and one flow of a kind and status. */
static TieScene *
draw_flow (const char *kind, const char *status, const char *more)
{
  g_autofree char *json = g_strdup_printf (
      "{'tieline': 1, 'title': 'One flow', 'focus': 'b', 'units': {'capacity': 'GW'},"
      "'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}],"
      "'deals': [{'id': 'd', 'status': '%s', 'flows': [{'id': 'f', 'kind': '%s', 'from': 'a',"
      "'to': 'b'%s}]}]}",
      status, kind, more);
  g_autoptr (TieDocument) document = chart_read (json);
  TieChartRequest request = chart_request (document, 800, 500, "en");

  return tie_chart_build (TIE_CHART_NETWORK, &request);
}

/* Items of a tie as long as that, with a text on it */
static guint
count_items_of_length (double length, TieStatus status)
{
  const TieTheme *theme = tie_theme_light ();
  const TieBox gap = { length / 2, -10, 100, 20 };
  g_autoptr (TieScene) scene = tie_scene_new (800, 500, theme->background, "en");
  const TieTieShape shape = {
    .curve = { { 0, length / 3, length * 2 / 3, length }, { 0, 0, 0, 0 } },
    .kind = TIE_FLOW_SUPPLY,
    .status = status,
    .width = 3,
    .scale = 1,
    .gaps = &gap,
    .n_gaps = 1,
    .color = theme->ink,
    .theme = theme,
  };

  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, "tie", NULL, NULL, NULL);
  tie_tie_shape_add (&shape, scene);
  tie_scene_end (scene);
  return tie_scene_get_n_items (scene);
}

/* Positions that somebody gives may be anywhere: a line of so many pieces is none that is seen. */
static void
test_endless_line (void)
{
  g_assert_cmpuint (count_items_of_length (1000, TIE_STATUS_RUMORED), >, 30);
  g_assert_cmpuint (count_items_of_length (3e6, TIE_STATUS_RUMORED), <, 1000);
  g_assert_cmpuint (count_items_of_length (1e12, TIE_STATUS_SIGNED), <, 1000);
}

static guint
count_paths (TieScene *scene, const char *id)
{
  guint n = 0;

  while (chart_find_item (scene, id, TIE_ITEM_PATH, n) != NULL)
    n++;
  return n;
}

static void
test_status_drawn (void)
{
  static const char *const amount = ", 'quantity': {'value': 3, 'unit': 'GW'}";
  g_autoptr (TieScene) agreed = draw_flow ("supply", "signed", amount);
  g_autoptr (TieScene) intended = draw_flow ("supply", "intended", amount);
  g_autoptr (TieScene) discussed = draw_flow ("supply", "in-discussion", amount);
  g_autoptr (TieScene) cancelled = draw_flow ("supply", "cancelled", amount);
  g_autoptr (TieScene) none = draw_flow ("supply", "none", amount);

  g_assert_cmpuint (count_paths (agreed, "tie:f"), ==, 2);
  g_assert_cmpuint (count_paths (intended, "tie:f"), >, 3);
  g_assert_cmpuint (count_paths (discussed, "tie:f"), >, count_paths (intended, "tie:f"));
  g_assert_cmpuint (count_paths (cancelled, "tie:f"), ==, 4);
  g_assert_null (tie_scene_find_group (none, "tie:f"));
  g_assert_cmpfloat (chart_find_item (agreed, "tie:f", TIE_ITEM_PATH, 0)->opacity, ==, 1);
  g_assert_cmpfloat (chart_find_item (discussed, "tie:f", TIE_ITEM_PATH, 0)->opacity, <, 0.8);
  g_assert_true (chart_group_says (intended, "label:f", "letter of intent"));
}

static const TieSceneItem *
last_path (TieScene *scene, const char *id)
{
  return chart_find_item (scene, id, TIE_ITEM_PATH, count_paths (scene, id) - 1);
}

static void
test_amount_missing (void)
{
  const TieColor ground = tie_theme_light ()->background;
  g_autoptr (TieScene) stated =
      draw_flow ("supply", "signed", ", 'quantity': {'value': 3, 'unit': 'GW'}");
  g_autoptr (TieScene) missing = draw_flow ("supply", "signed", "");
  const TieSceneItem *full = last_path (stated, "tie:f"), *hollow = last_path (missing, "tie:f");

  g_assert_cmpfloat (full->fill.color.red, <, ground.red);
  g_assert_cmpfloat (full->stroke.width, ==, 0);
  g_assert_cmpfloat (hollow->fill.color.red, ==, ground.red);
  g_assert_cmpfloat (hollow->stroke.width, >, 0);
  g_assert_nonnull (chart_find_text (missing, "no amount stated"));
  g_assert_null (chart_find_text (stated, "no amount stated"));
}

static void
test_disputed (void)
{
  g_autoptr (TieScene) agreed =
      draw_flow ("supply", "signed", ", 'quantity': {'value': 3, 'unit': 'GW'}");
  g_autoptr (TieScene) disputed =
      draw_flow ("supply", "signed",
                 ", 'quantity': [{'value': 3, 'unit': 'GW'}, {'value': 1, 'unit': 'GW'}]");
  g_autoptr (TieScene) twofold =
      draw_flow ("holding", "completed",
                 ", 'quantity': [{'value': 27, 'unit': '%'}, {'value': 135, 'unit': 'USD'}]");

  g_assert_null (chart_find_text (agreed, "◆"));
  g_assert_null (chart_find_text (twofold, "◆"));
  g_assert_nonnull (chart_find_text (disputed, "◆"));
  g_assert_nonnull (chart_find_text (disputed, "sources disagree: 1"));
  g_assert_true (chart_group_says (disputed, "key", "sources disagree"));
}

/* How wide a band begins: from its first point to the last one, across. */
static double
band_width (TieScene *scene, const char *id)
{
  const TiePath *path = chart_find_item (scene, id, TIE_ITEM_PATH, 0)->path;
  const double *first, *last;
  guint end;

  tie_path_get_op (path, 0, &first);
  end = tie_path_get_op (path, tie_path_get_n_ops (path) - 2, &last) == TIE_PATH_CURVE ? 4 : 0;
  return hypot (first[0] - last[end], first[1] - last[end + 1]);
}

static double
disc_area (TieScene *scene, const char *id)
{
  TieRect bounds = tie_path_get_bounds (chart_find_item (scene, id, TIE_ITEM_PATH, 0)->path);

  return bounds.width * bounds.width;
}

static void
test_amounts (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);
  double widths = band_width (scene, "tie:broadcom-supply") / band_width (scene, "tie:amd-supply");
  double areas = disc_area (scene, "node:broadcom") / disc_area (scene, "node:amd");

  g_assert_cmpfloat (fabs (widths / (10.0 / 6) - 1), <, 0.02);
  g_assert_cmpfloat (fabs (areas / (10.0 / 6) - 1), <, 0.02);
  g_assert_cmpfloat (fabs (disc_area (scene, "node:nvidia") / disc_area (scene, "node:broadcom")
                           - 1),
                     <, 0.001);
  g_assert_cmpfloat (disc_area (scene, "node:amazon"), <, disc_area (scene, "node:amd") / 2);
}

static void
test_focus_is_fixed (void)
{
  double areas[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{'tieline': 1, 'title': 'Focus', 'focus': 'b', 'units': {'capacity': 'GW'},"
          "'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}],"
          "'deals': [{'id': 'd', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'b',"
          "'to': 'a', 'quantity': {'value': %u, 'unit': 'GW'}}, {'kind': 'supply', 'from': 'a',"
          "'to': 'b', 'quantity': {'value': 5, 'unit': 'GW'}}]}]}",
          i == 0 ? 1 : 5);
      g_autoptr (TieDocument) document = chart_read (json);
      TieChartRequest request = chart_request (document, 800, 500, "en");
      g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);

      areas[i] = disc_area (scene, "node:b");
    }
  g_assert_cmpfloat (areas[0], ==, areas[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/signs/kinds-differ", test_kinds_differ);
  g_test_add_func ("/network/signs/statuses-differ", test_statuses_differ);
  g_test_add_func ("/network/signs/status-drawn", test_status_drawn);
  g_test_add_func ("/network/signs/endless-line", test_endless_line);
  g_test_add_func ("/network/signs/amount-missing", test_amount_missing);
  g_test_add_func ("/network/signs/disputed", test_disputed);
  g_test_add_func ("/network/signs/amounts", test_amounts);
  g_test_add_func ("/network/signs/focus-is-fixed", test_focus_is_fixed);
  return g_test_run ();
}

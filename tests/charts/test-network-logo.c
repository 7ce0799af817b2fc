/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Logos stand in the discs, names beside them; a question about names shows none. */

#include "kept-pictures.h"
#include "network-fixture.h"

#define LOGO                                                                                       \
  "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22/%3E"

static TieDocument *
read_map (void)
{
  return chart_read (
      "{'tieline': 1, 'title': 'Logos', 'asOf': '2026-01-16', 'units': {'capacity': 'GW'}, "
      "'focus': 'a', 'organizations': ["
      "{'id': 'a', 'name': 'Al', 'logo': '" LOGO "'}, {'id': 'b', 'name': 'Be', 'logo': '" LOGO
      "'}, {'id': 'c', 'name': 'Ce'}, {'id': 'd', 'name': 'De', 'logo': '" LOGO "'}], 'deals': ["
      "{'id': 'x', 'status': 'signed', 'flows': [{'id': 'f', 'kind': 'supply', 'from': 'b', "
      "'to': 'a', 'quantity': {'value': 3, 'unit': 'GW'}}]}, "
      "{'id': 'y', 'status': 'signed', 'flows': [{'id': 'g', 'kind': 'supply', 'from': 'c', "
      "'to': 'a', 'quantity': {'value': 3, 'unit': 'GW'}}]}]}");
}

static const TieSceneItem *
find_image (TieScene *scene, const char *id)
{
  const TieSceneGroup *group = tie_scene_find_group (scene, id);

  g_assert_nonnull (group);
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_IMAGE && tie_scene_get_group (scene, (guint) item->group) == group)
        return item;
    }
  return NULL;
}

static TieRect
get_bounds (TieScene *scene, const char *id)
{
  const TieSceneGroup *group = tie_scene_find_group (scene, id);

  g_assert_nonnull (group);
  return group->bounds;
}

static void
test_discs (void)
{
  static const char *const with[] = { "node:a", "node:b", "node:d" };
  g_autoptr (TieDocument) document = read_map ();
  TieChartRequest request = chart_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_NETWORK, &request);

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    {
      const TieSceneItem *image = find_image (scene, with[i]);
      const TieRect disc = get_bounds (scene, with[i]);

      g_assert_nonnull (image);
      g_assert_true (tie_rect_contains (disc, image->bounds.x, image->bounds.y));
      g_assert_true (tie_rect_contains (disc, image->bounds.x + image->bounds.width,
                                        image->bounds.y + image->bounds.height));
    }
  g_assert_null (find_image (scene, "node:c"));
  g_assert_true (chart_group_says (scene, "name:a", "Al"));
  g_assert_true (chart_group_says (scene, "name:b", "Be"));
  /* Where there is none the name has the disc */
  g_assert_true (chart_group_says (scene, "node:c", "Ce"));
}

static void
test_quiz (void)
{
  static const char *const asked[] = { "b", NULL };
  g_autoptr (TieDocument) document = read_map ();
  TieChartRequest request = chart_request (document, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;

  request.quiz = TIE_QUIZ_NAMES;
  request.quiz_of = asked;
  scene = tie_chart_build (TIE_CHART_NETWORK, &request);
  g_assert_null (find_image (scene, "node:b"));
  g_assert_nonnull (find_image (scene, "node:a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tie_picture_decoder_set (&kept_pictures);
  g_test_add_func ("/network/logo/discs", test_discs);
  g_test_add_func ("/network/logo/quiz", test_quiz);
  return g_test_run ();
}

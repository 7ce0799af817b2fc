/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The scene: groups, items, bounds, and one scene in another. */

#include "tie-scene.h"
#include "tie-viewport.h"

static const TieTextStyle style = { .size = 20.0, .weight = 400, .color = { 0, 0, 0, 1 } };

static void
assert_rect (TieRect rect, double x, double y, double width, double height)
{
  g_assert_cmpfloat_with_epsilon (rect.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (rect.y, y, 1e-6);
  g_assert_cmpfloat_with_epsilon (rect.width, width, 1e-6);
  g_assert_cmpfloat_with_epsilon (rect.height, height, 1e-6);
}

static void
add_square (TieScene *scene, double x, double y, double side, double line)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, (TieRect){ x, y, side, side });
  tie_scene_add_path (scene, path, tie_fill_solid ((TieColor){ 1, 0, 0, 1 }),
                      tie_stroke_solid ((TieColor){ 0, 0, 1, 1 }, line), 0.5);
}

static TieScene *
create_scene (void)
{
  TieScene *scene = tie_scene_new (400, 300, TIE_COLOR_NONE, "en");

  tie_scene_begin (scene, TIE_MARK_LANE, TIE_LAYER_PLOT, "lane", "deal", "A deal", "in words");
  add_square (scene, 10, 10, 20, 0);
  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_PLOT, "bar", "flow", NULL, NULL);
  add_square (scene, 100, 10, 20, 2);
  tie_scene_end (scene);
  tie_scene_end (scene);
  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, "axis", NULL, NULL, NULL);
  tie_scene_add_link (scene, (TieRect){ 0, 280, 50, 20 }, "https://example.org/");
  tie_scene_end (scene);
  return scene;
}

static void
test_empty (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (400, 300, (TieColor){ 1, 1, 1, 1 }, NULL);

  g_assert_cmpfloat (tie_scene_get_width (scene), ==, 400);
  g_assert_cmpfloat (tie_scene_get_height (scene), ==, 300);
  g_assert_cmpfloat (tie_scene_get_background (scene).green, ==, 1);
  assert_rect (tie_scene_get_plot (scene), 0, 0, 400, 300);
  g_assert_cmpuint (tie_scene_get_n_groups (scene), ==, 0);
  g_assert_cmpuint (tie_scene_get_n_items (scene), ==, 0);
  g_assert_null (tie_scene_find_group (scene, "x"));
  g_assert_cmpfloat (tie_scene_get_most_zoom (scene), ==, TIE_VIEWPORT_MAX_ZOOM);
  tie_scene_set_most_zoom (scene, 150.0);
  g_assert_cmpfloat (tie_scene_get_most_zoom (scene), ==, 150);
  g_assert_null (tie_scene_get_title (scene));
  tie_scene_set_title (scene, "Chips", "Who supplies whom");
  tie_scene_set_title (scene, tie_scene_get_description (scene), NULL);
  g_assert_null (tie_scene_get_description (scene));
  tie_scene_set_plot (scene, (TieRect){ 1, 2, 3, 4 });
  assert_rect (tie_scene_get_plot (scene), 1, 2, 3, 4);
}

static void
test_groups (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  const TieSceneGroup *lane = tie_scene_get_group (scene, 0);
  const TieSceneGroup *bar = tie_scene_find_group (scene, "bar");

  g_assert_cmpuint (tie_scene_get_n_groups (scene), ==, 3);
  g_assert_cmpstr (lane->id, ==, "lane");
  g_assert_cmpint (lane->mark, ==, TIE_MARK_LANE);
  g_assert_cmpint (lane->layer, ==, TIE_LAYER_PLOT);
  g_assert_cmpstr (lane->subject, ==, "deal");
  g_assert_cmpstr (lane->title, ==, "A deal");
  g_assert_cmpstr (lane->description, ==, "in words");
  g_assert_cmpint (lane->parent, ==, -1);
  g_assert_cmpint (bar->parent, ==, 0);
  g_assert_true (bar == tie_scene_get_group (scene, 1));
  g_assert_cmpint (tie_scene_find_group (scene, "axis")->parent, ==, -1);
  /* Half of the line lies outside of the outline; a group is around those within */
  assert_rect (bar->bounds, 99, 9, 22, 22);
  assert_rect (lane->bounds, 10, 9, 111, 22);
  g_assert_cmpint (tie_scene_get_item (scene, 0)->group, ==, 0);
  g_assert_cmpint (tie_scene_get_item (scene, 1)->group, ==, 1);
  g_assert_cmpint (tie_scene_get_item (scene, 2)->kind, ==, TIE_ITEM_LINK);
  g_assert_cmpstr (tie_scene_get_item (scene, 2)->uri, ==, "https://example.org/");
}

/* A hairline has an area by its width: its group is not empty */
static void
test_line_bounds (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (400, 300, TIE_COLOR_NONE, NULL);
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, 10, 50);
  tie_path_line_to (path, 90, 50);
  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, "tie", "flow", NULL, NULL);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid ((TieColor){ 0, 0, 0, 1 }, 4),
                      1);
  tie_scene_end (scene);
  assert_rect (tie_scene_get_group (scene, 0)->bounds, 8, 48, 84, 4);
}

static void
test_text (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (400, 300, TIE_COLOR_NONE, "ko");
  TieTextExtents extents = tie_text_style_measure (&style, "엔비디아", "ko");
  static const double lefts[] = { 0.0, 0.5, 1.0 };

  tie_scene_begin (scene, TIE_MARK_KEY, TIE_LAYER_FRAME, "key", NULL, NULL, NULL);
  for (guint i = 0; i < 3; i++)
    {
      const TieSceneItem *item;

      tie_scene_add_text (scene, &style, "엔비디아", 200, 100, (TieAnchor) i, 1);
      item = tie_scene_get_item (scene, i);
      assert_rect (item->bounds, 200 - lefts[i] * extents.width, 100 - extents.ascent,
                   extents.width, extents.ascent + extents.descent);
      g_assert_cmpstr (item->language, ==, "ko");
      g_assert_cmpfloat (item->style.size, ==, 20.0);
    }
  tie_scene_end (scene);
}

static void
test_add_scene (void)
{
  g_autoptr (TieScene) both = tie_scene_new (800, 600, TIE_COLOR_NONE, "en");
  g_autoptr (TieScene) other = create_scene ();
  const TieSceneGroup *bar;
  const TieSceneItem *item;
  const double *c;

  tie_scene_add_scene (both, other, 0, 0, "a-");
  tie_scene_begin (both, TIE_MARK_FRAME, TIE_LAYER_FRAME, "half", NULL, NULL, NULL);
  tie_scene_add_scene (both, other, 50, 300, "b-");
  tie_scene_end (both);
  g_clear_object (&other);

  g_assert_cmpuint (tie_scene_get_n_groups (both), ==, 7);
  g_assert_cmpuint (tie_scene_get_n_items (both), ==, 6);
  g_assert_nonnull (tie_scene_find_group (both, "a-bar"));
  g_assert_cmpint (tie_scene_find_group (both, "a-lane")->parent, ==, -1);
  g_assert_cmpint (tie_scene_find_group (both, "b-lane")->parent, ==, 3);
  bar = tie_scene_find_group (both, "b-bar");
  g_assert_cmpstr (bar->subject, ==, "flow");
  g_assert_cmpint (bar->mark, ==, TIE_MARK_BAR);
  g_assert_cmpint (bar->parent, ==, 4);
  assert_rect (bar->bounds, 149, 309, 22, 22);
  assert_rect (tie_scene_find_group (both, "half")->bounds, 50, 309, 121, 291);
  item = tie_scene_get_item (both, 4);
  g_assert_true (tie_scene_get_group (both, (guint) item->group) == bar);
  tie_path_get_op (item->path, 0, &c);
  g_assert_cmpfloat (c[0], ==, 150);
  g_assert_cmpfloat (c[1], ==, 310);
}

static void
test_misuse (void)
{
  g_autoptr (TieScene) scene = create_scene ();

  g_test_expect_message ("Tieline", G_LOG_LEVEL_CRITICAL, "*bar*already*");
  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_PLOT, "bar", NULL, NULL, NULL);
  tie_scene_end (scene);
  g_test_assert_expected_messages ();

  g_test_expect_message ("Tieline", G_LOG_LEVEL_CRITICAL, "*open->len > 0*");
  tie_scene_end (scene);
  g_test_expect_message ("Tieline", G_LOG_LEVEL_CRITICAL, "*open->len > 0*");
  tie_scene_add_path (scene, tie_path_new (), (TieFill){ 0 }, (TieStroke){ 0 }, 1);
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/scene/empty", test_empty);
  g_test_add_func ("/scene/scene/groups", test_groups);
  g_test_add_func ("/scene/scene/line-bounds", test_line_bounds);
  g_test_add_func ("/scene/scene/text", test_text);
  g_test_add_func ("/scene/scene/add-scene", test_add_scene);
  g_test_add_func ("/scene/scene/misuse", test_misuse);
  return g_test_run ();
}

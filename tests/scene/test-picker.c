/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is at a point, and where the arrow keys lead. */

#include "tie-scene-picker.h"

static const TieColor black = { 0, 0, 0, 1 };

static void
begin (TieScene *scene, TieMark mark, TieLayer layer, const char *id, const char *subject)
{
  tie_scene_begin (scene, mark, layer, id, subject, NULL, NULL);
}

static void
add_disc (TieScene *scene, const char *id, double x, double y, double radius)
{
  TiePath *path = tie_path_new ();

  begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, id, id);
  tie_path_add_circle (path, x, y, radius);
  tie_scene_add_path (scene, path, tie_fill_solid (black), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
}

static void
add_tie (TieScene *scene, const char *id, double x0, double y0, double x1, double y1)
{
  TiePath *path = tie_path_new ();

  begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, id, id);
  tie_path_move_to (path, x0, y0);
  tie_path_curve_to (path, x0, y0 - 60, x1, y1 - 60, x1, y1);
  tie_scene_add_path (scene, path, (TieFill){ 0 },
                      tie_stroke_dashed (black, 2, (double[]){ 6, 10 }, 2, FALSE), 1);
  tie_scene_end (scene);
}

static void
add_label (TieScene *scene, TieMark mark, const char *id, const char *subject, double x, double y)
{
  TieTextStyle style = { .size = 20, .weight = 400, .color = black };

  begin (scene, mark, TIE_LAYER_PLOT, id, subject);
  tie_scene_add_text (scene, &style, "mmmm", x, y, TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
}

/* Discs a (100, 200) and b (300, 200) with a tie whose curve is 45 above them; a ring at (200,
 * 300); a label; a bar in the frame */
static TieScene *
create_scene (void)
{
  TieScene *scene = tie_scene_new (400, 400, TIE_COLOR_NONE, "en");
  TiePath *path;

  tie_scene_set_plot (scene, (TieRect){ 0, 50, 400, 350 });
  add_disc (scene, "a", 100, 200, 30);
  add_disc (scene, "b", 300, 200, 30);
  add_tie (scene, "tie", 100, 200, 300, 200);

  begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "ring", "ring");
  path = tie_path_new ();
  tie_path_add_circle (path, 200, 300, 20);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (black, 4), 1);
  tie_scene_end (scene);

  add_label (scene, TIE_MARK_NODE_LABEL, "a-label", "a", 20, 100);
  begin (scene, TIE_MARK_KEY, TIE_LAYER_FRAME, "key", NULL);
  path = tie_path_new ();
  tie_path_add_rect (path, (TieRect){ 0, 0, 100, 30 });
  tie_scene_add_path (scene, path, tie_fill_solid (black), (TieStroke){ 0 }, 1);
  tie_scene_add_link (scene, (TieRect){ 10, 10, 50, 10 }, "https://example.org/key");
  tie_scene_end (scene);

  begin (scene, TIE_MARK_BAR, TIE_LAYER_FRAME, "bar", "deal");
  begin (scene, TIE_MARK_PHASE, TIE_LAYER_FRAME, "phase", NULL);
  path = tie_path_new ();
  tie_path_add_rect (path, (TieRect){ 200, 10, 100, 20 });
  tie_scene_add_path (scene, path, tie_fill_solid (black), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
  tie_scene_end (scene);
  return scene;
}

static const char *
pick (TieScene *scene, TieViewport *viewport, double x, double y, double tolerance)
{
  int group = tie_scene_pick (scene, viewport, x, y, tolerance);

  return group >= 0 ? tie_scene_get_group (scene, (guint) group)->id : NULL;
}

static void
test_pick (void)
{
  static const struct
  {
    double x;
    double y;
    double tolerance;
    const char *id;
  } cases[] = {
    { 100, 200, 0, "a" },     { 300, 225, 0, "b" },
    { 128, 228, 0, NULL },  /* within the bounds of the disc, not in it */
    { 200, 155, 0, "tie" }, /* the curve's middle is 45 above its ends */
    { 200, 158, 0, NULL },    { 200, 158, 4, "tie" },
    { 200, 165, 4, NULL },    { 100, 185, 0, "a" }, /* the tie is on top of the disc, and yet */
    { 200, 320, 0, "ring" },                        /* its line */
    { 200, 300, 4, NULL },                          /* nothing fills it */
    { 30, 95, 0, "a-label" },                       /* a text is picked by its box */
    { 30, 108, 0, NULL },     { 50, 15, 5, NULL },  /* the key stands for nothing */
    { 250, 20, 0, "bar" }, /* the phase has no subject: the bar around it */
    { 305, 20, 6, "bar" },    { 390, 390, 4, NULL },
    { -10, -10, 4, NULL },
  };
  g_autoptr (TieScene) scene = create_scene ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (pick (scene, NULL, cases[i].x, cases[i].y, cases[i].tolerance), ==,
                     cases[i].id);
}

static void
test_pick_in_gaps (void)
{
  g_autoptr (TieScene) scene = create_scene ();

  /* All along a dashed tie, whether on a dash or between two */
  for (guint i = 2; i <= 8; i++)
    {
      double t = i / 10.0;
      double s = 1.0 - t;
      double x = 100 * (s * s * s + 3 * s * s * t) + 300 * (3 * s * t * t + t * t * t);
      double y = 200 - 60 * (3 * s * s * t + 3 * s * t * t);

      g_assert_cmpstr (pick (scene, NULL, x, y, 0), ==, "tie");
    }
}

static void
test_pick_through_viewport (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  g_autoptr (TieViewport) viewport = tie_viewport_new ();

  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_viewport_zoom_about (viewport, 2.0, 100, 200);
  g_assert_cmpstr (pick (scene, viewport, 100, 200, 0), ==, "a");
  g_assert_cmpstr (pick (scene, viewport, 155, 200, 0), ==, "a");
  g_assert_cmpstr (pick (scene, viewport, 300, 200, 0), ==, NULL);
  /* The frame stays where it is */
  g_assert_cmpstr (pick (scene, viewport, 250, 20, 0), ==, "bar");
  /* The tolerance is in view pixels: the curve's middle is now at (300, 110), two wide on either
   * side */
  g_assert_cmpstr (pick (scene, viewport, 300, 114, 3), ==, "tie");
  g_assert_cmpstr (pick (scene, viewport, 300, 117, 4), ==, NULL);
  /* What is zoomed out of the plot cannot be picked */
  tie_viewport_pan (viewport, 0, -160);
  g_assert_cmpstr (pick (scene, viewport, 100, 60, 0), ==, "a");
  g_assert_cmpstr (pick (scene, viewport, 100, 45, 4), ==, NULL);
}

static void
test_pick_link (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  g_autoptr (TieViewport) viewport = tie_viewport_new ();

  g_assert_cmpstr (tie_scene_pick_link (scene, NULL, 20, 15), ==, "https://example.org/key");
  g_assert_null (tie_scene_pick_link (scene, NULL, 20, 25));
  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_viewport_zoom_about (viewport, 4.0, 0, 0);
  g_assert_cmpstr (tie_scene_pick_link (scene, viewport, 20, 15), ==, "https://example.org/key");
}

static const char *
walk (TieScene *scene, const char *from, int dx, int dy)
{
  int index = -1;
  int group;

  for (guint i = 0; from != NULL && i < tie_scene_get_n_groups (scene); i++)
    if (g_str_equal (tie_scene_get_group (scene, i)->id, from))
      index = (int) i;
  group = tie_scene_walk (scene, index, dx, dy);
  return group >= 0 ? tie_scene_get_group (scene, (guint) group)->id : NULL;
}

static void
test_walk (void)
{
  static const struct
  {
    const char *from;
    int dx;
    int dy;
    const char *to;
  } cases[] = {
    { NULL, 1, 0, "a" },
    { "a", 1, 0, "tie" },
    { "tie", 1, 0, "b" },
    { "b", 1, 0, NULL },
    { "b", -1, 0, "tie" },
    { "a", 0, 1, "ring" },
    { "ring", -1, 0, "a" },
    { "ring", 0, -1, "tie" },
    { "a", -1, 0, NULL },
    { "tie", 0, -1, "bar" },
    { "bar", 0, 1, "tie" },
    { "a", 1, 1, "ring" },
    { "a", 0, 0, NULL },
    /* A label is no stop, but one may stand on it */
    { "a-label", 0, 1, "a" },
  };
  g_autoptr (TieScene) scene = create_scene ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("from %s by %d, %d", cases[i].from, cases[i].dx, cases[i].dy);
      g_assert_cmpstr (walk (scene, cases[i].from, cases[i].dx, cases[i].dy), ==, cases[i].to);
    }
}

/* Every mark of a grid is reached, and each step can be taken back */
static void
test_walk_grid (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (600, 600, TIE_COLOR_NONE, "en");
  g_autoptr (TieScene) empty = tie_scene_new (600, 600, TIE_COLOR_NONE, "en");

  for (int row = 0; row < 5; row++)
    for (int column = 0; column < 5; column++)
      {
        g_autofree char *id = g_strdup_printf ("%d", row * 5 + column);

        add_disc (scene, id, 50 + column * 100, 50 + row * 60, 10);
      }
  for (int i = 0; i < 25; i++)
    {
      g_assert_cmpint (tie_scene_walk (scene, i, 1, 0), ==, i % 5 < 4 ? i + 1 : -1);
      g_assert_cmpint (tie_scene_walk (scene, i, -1, 0), ==, i % 5 > 0 ? i - 1 : -1);
      g_assert_cmpint (tie_scene_walk (scene, i, 0, 1), ==, i < 20 ? i + 5 : -1);
      g_assert_cmpint (tie_scene_walk (scene, i, 0, -1), ==, i >= 5 ? i - 5 : -1);
    }
  g_assert_cmpint (tie_scene_walk (empty, -1, 1, 0), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/pick/marks", test_pick);
  g_test_add_func ("/scene/pick/in-gaps", test_pick_in_gaps);
  g_test_add_func ("/scene/pick/through-viewport", test_pick_through_viewport);
  g_test_add_func ("/scene/pick/link", test_pick_link);
  g_test_add_func ("/scene/walk/cases", test_walk);
  g_test_add_func ("/scene/walk/grid", test_walk_grid);
  return g_test_run ();
}

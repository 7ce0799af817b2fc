/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What appears only when one comes near, and texts that do not grow with the rest. */

#include <math.h>

#include "scene-fixture.h"
#include "tie-scene-aim.h"
#include "tie-scene-painter.h"
#include "tie-scene-picker.h"
#include "tie-scene-seen.h"
#include "tie-scene-zoom.h"

#define WIDTH 300
#define HEIGHT 200

static const TieColor black = { 0, 0, 0, 1 };
static const TieColor blue = { 0, 0, 1, 1 };

static TieViewport *
create_viewport (TieScene *scene, double zoom, double x, double y)
{
  TieViewport *viewport = tie_viewport_new ();

  tie_viewport_set_limits (viewport, 0.05, 100);
  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_viewport_zoom_about (viewport, zoom, x, y);
  return viewport;
}

static cairo_surface_t *
paint (TieScene *scene, TieViewport *viewport, const TieEmphasis *emphasis)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  tie_scene_paint (scene, cr, viewport, emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Zoomed about the middle; zoom 0: without a viewport */
static cairo_surface_t *
paint_zoomed (TieScene *scene, double zoom)
{
  g_autoptr (TieViewport) viewport =
      zoom > 0 ? create_viewport (scene, zoom, WIDTH / 2, HEIGHT / 2) : NULL;

  return paint (scene, viewport, NULL);
}

static double
measure_ink (TieScene *scene, double zoom)
{
  cairo_surface_t *surface = paint_zoomed (scene, zoom);
  double ink = count_ink (surface, 0, 0, WIDTH, HEIGHT);

  cairo_surface_destroy (surface);
  return ink;
}

/* The smallest rectangle around all ink */
static TieRect
find_ink (cairo_surface_t *surface)
{
  int x0 = WIDTH, y0 = HEIGHT, x1 = -1, y1 = -1;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (get_pixel (surface, x, y) >> 24 > 64)
        {
          x0 = MIN (x0, x);
          y0 = MIN (y0, y);
          x1 = MAX (x1, x);
          y1 = MAX (y1, y);
        }
  return (TieRect){ x0, y0, x1 - x0 + 1, y1 - y0 + 1 };
}

static TieRect
find_ink_zoomed (TieScene *scene, double zoom)
{
  cairo_surface_t *surface = paint_zoomed (scene, zoom);
  TieRect ink = find_ink (surface);

  cairo_surface_destroy (surface);
  return ink;
}

static void
add_square (TieScene *scene, double x, double y, double side)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, (TieRect){ x - side / 2, y - side / 2, side, side });
  tie_scene_add_path (scene, path, tie_fill_solid (black), (TieStroke){ 0 }, 1);
}

/* A square of 20 in the middle that is shown from a zoom of 2 on, inside of another group or itself
 */
static TieScene *
create_shy (gboolean around, TieLayer layer)
{
  TieScene *scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");

  tie_scene_begin (scene, TIE_MARK_LANE, layer, "outer", "outer", NULL, NULL);
  if (around)
    tie_scene_set_least_zoom (scene, 2);
  tie_scene_begin (scene, TIE_MARK_NODE, layer, "inner", "inner", NULL, NULL);
  if (!around)
    tie_scene_set_least_zoom (scene, 2);
  add_square (scene, WIDTH / 2, HEIGHT / 2, 20);
  tie_scene_add_link (scene, (TieRect){ WIDTH / 2 - 5, HEIGHT / 2 - 5, 10, 10 },
                      "https://example.org/");
  tie_scene_end (scene);
  tie_scene_end (scene);
  return scene;
}

static void
test_least_zoom (void)
{
  for (guint i = 0; i < 4; i++)
    {
      TieLayer layer = i < 2 ? TIE_LAYER_PLOT : TIE_LAYER_FRAME;
      g_autoptr (TieScene) scene = create_shy (i % 2 == 0, layer);
      double side = layer == TIE_LAYER_PLOT ? 40 : 20;

      g_assert_cmpfloat (measure_ink (scene, 1.99), ==, 0);
      g_assert_cmpfloat_with_epsilon (measure_ink (scene, 2), side * side, 0.5);
      g_assert_cmpfloat_with_epsilon (measure_ink (scene, 0), 400, 0.5);
    }
}

static int
pick_zoomed (TieScene *scene, double zoom, double x, double y)
{
  g_autoptr (TieViewport) viewport = create_viewport (scene, zoom, WIDTH / 2, HEIGHT / 2);

  return tie_scene_pick (scene, viewport, x, y, 0);
}

static void
test_least_zoom_picked (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TieScene) scene = create_shy (i == 0, TIE_LAYER_PLOT);
      g_autoptr (TieViewport) far = create_viewport (scene, 1.99, WIDTH / 2, HEIGHT / 2);
      g_autoptr (TieViewport) near = create_viewport (scene, 2, WIDTH / 2, HEIGHT / 2);

      g_assert_cmpint (tie_scene_pick (scene, far, WIDTH / 2, HEIGHT / 2, 6), ==, -1);
      g_assert_cmpint (tie_scene_pick (scene, near, WIDTH / 2, HEIGHT / 2, 6), ==, 1);
      g_assert_cmpint (tie_scene_pick (scene, NULL, WIDTH / 2, HEIGHT / 2, 6), ==, 1);
      g_assert_null (tie_scene_pick_link (scene, far, WIDTH / 2, HEIGHT / 2));
      g_assert_nonnull (tie_scene_pick_link (scene, near, WIDTH / 2, HEIGHT / 2));
      g_assert_nonnull (tie_scene_pick_link (scene, NULL, WIDTH / 2, HEIGHT / 2));
    }
}

static TieScene *
create_text (double size, double most_size, TieLayer layer)
{
  TieScene *scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");
  TieTextStyle style = {
    .size = size, .most_size = most_size, .weight = 600, .color = black, .struck = TRUE
  };
  TieTextExtents extents = tie_text_style_measure (&style, "HHHH", "en");

  tie_scene_begin (scene, TIE_MARK_NODE_LABEL, layer, "text", "text", NULL, NULL);
  tie_scene_add_text (scene, &style, "HHHH", WIDTH / 2,
                      HEIGHT / 2 + (extents.ascent - extents.descent) / 2, TIE_ANCHOR_MIDDLE, 1);
  tie_scene_end (scene);
  return scene;
}

static void
test_legibility (void)
{
  g_autoptr (TieScene) scene = create_text (10, 0, TIE_LAYER_PLOT);
  g_autoptr (TieScene) frame = create_text (5, 0, TIE_LAYER_FRAME);
  g_autoptr (TieScene) capped = create_text (10, 6.9, TIE_LAYER_PLOT);

  g_assert_cmpfloat (measure_ink (scene, 0.69), ==, 0);
  g_assert_cmpfloat (measure_ink (scene, 0.7), >, 20);
  g_assert_cmpint (pick_zoomed (scene, 0.69, WIDTH / 2, HEIGHT / 2), ==, -1);
  g_assert_cmpint (pick_zoomed (scene, 0.7, WIDTH / 2, HEIGHT / 2), ==, 0);
  /* What does not zoom is as legible as it was made */
  g_assert_cmpfloat (measure_ink (frame, 0.69), >, 20);
  /* Without a viewport all is painted */
  g_assert_cmpfloat (measure_ink (frame, 0), >, 20);
  g_assert_cmpfloat (measure_ink (capped, 3), ==, 0);
  g_assert_cmpfloat (measure_ink (capped, 0), >, 20);
}

static void
assert_near (double value, double expected, double by)
{
  g_assert_cmpfloat_with_epsilon (value, expected, by);
}

static void
test_most_size (void)
{
  static const double zooms[] = { 1, 2, 3, 7, 40 };
  g_autoptr (TieScene) scene = create_text (10, 20, TIE_LAYER_PLOT);
  g_autoptr (TieScene) large = create_text (20, 0, TIE_LAYER_PLOT);
  TieRect most = find_ink_zoomed (large, 1);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      TieRect ink = find_ink_zoomed (scene, zooms[i]);
      double share = MIN (zooms[i] / 2, 1);

      assert_near (ink.width, most.width * share, 2);
      assert_near (ink.height, most.height * share, 2);
      assert_near (ink.x + ink.width / 2, WIDTH / 2, 1);
      assert_near (ink.y + ink.height / 2, most.y + most.height / 2, 1.5);
    }
  /* On paper it is as large as it was made */
  assert_near (find_ink_zoomed (scene, 0).width, most.width / 2, 1.5);
}

/* A text that is not in the middle of its bounds stays where these are */
static void
test_most_size_keeps_place (void)
{
  g_autoptr (TieScene) scene = create_text (10, 12, TIE_LAYER_PLOT);
  g_autoptr (TieViewport) viewport = create_viewport (scene, 6, 0, 0);
  TieRect bounds = tie_scene_get_item (scene, 0)->bounds;
  cairo_surface_t *surface;
  TieRect ink;
  double x, y;

  tie_viewport_pan (viewport, -WIDTH * 2.5, -HEIGHT * 2.5);
  tie_viewport_to_view (viewport, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, &x,
                        &y);
  surface = paint (scene, viewport, NULL);
  ink = find_ink (surface);
  assert_near (ink.x + ink.width / 2, x, 1);
  g_assert_cmpfloat (ink.y, <, y);
  g_assert_cmpfloat (ink.y + ink.height, >, y);
  cairo_surface_destroy (surface);
}

/* A name beside its mark holds on to the edge at the mark, and is painted where it is looked for */
static void
test_most_size_holds (void)
{
  static const double zooms[] = { 1.5, 4 };

  for (int hold_x = -1; hold_x <= 1; hold_x++)
    for (int hold_y = -1; hold_y <= 1; hold_y++)
      for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
        {
          g_autoptr (TieScene) scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");
          TieTextStyle style = { .size = 10, .most_size = 10, .weight = 600, .color = black };
          const TieSceneItem *item;
          TieRect ink, bounds;

          style.hold_x = hold_x;
          style.hold_y = hold_y;
          tie_scene_begin (scene, TIE_MARK_NODE_LABEL, TIE_LAYER_PLOT, "text", "text", NULL, NULL);
          tie_scene_add_text (scene, &style, "HHHH", WIDTH / 2, HEIGHT / 2, TIE_ANCHOR_MIDDLE, 1);
          tie_scene_end (scene);
          item = tie_scene_get_item (scene, 0);
          bounds = tie_scene_item_get_bounds (item, zooms[i]);
          assert_near (bounds.width, item->bounds.width / zooms[i], 1e-9);
          assert_near (bounds.x + bounds.width * (1 + hold_x) / 2,
                       item->bounds.x + item->bounds.width * (1 + hold_x) / 2, 1e-9);
          assert_near (bounds.y + bounds.height * (1 + hold_y) / 2,
                       item->bounds.y + item->bounds.height * (1 + hold_y) / 2, 1e-9);

          ink = find_ink_zoomed (scene, zooms[i]);
          assert_near (ink.x, WIDTH / 2 + (bounds.x - WIDTH / 2) * zooms[i], 2);
          g_assert_cmpfloat (ink.y, >=, HEIGHT / 2 + (bounds.y - HEIGHT / 2) * zooms[i] - 1);
          g_assert_cmpfloat (ink.y + ink.height, <=,
                             HEIGHT / 2 + (bounds.y + bounds.height - HEIGHT / 2) * zooms[i] + 1);
        }
}

static void
test_most_size_picked (void)
{
  g_autoptr (TieScene) scene = create_text (10, 10, TIE_LAYER_PLOT);
  double half = tie_scene_get_item (scene, 0)->bounds.width / 2;

  g_assert_cmpint (pick_zoomed (scene, 1, WIDTH / 2 + half - 1, HEIGHT / 2), ==, 0);
  g_assert_cmpint (pick_zoomed (scene, 4, WIDTH / 2 + half - 1, HEIGHT / 2), ==, 0);
  g_assert_cmpint (pick_zoomed (scene, 4, WIDTH / 2 + half + 1, HEIGHT / 2), ==, -1);
}

/* What is focused, and what a tooltip is about, is where it is seen */
static void
test_group_area (void)
{
  g_autoptr (TieScene) scene = create_shy (FALSE, TIE_LAYER_PLOT);
  g_autoptr (TieViewport) viewport = create_viewport (scene, 3, WIDTH / 2, HEIGHT / 2);
  g_autoptr (TieScene) text = create_text (10, 10, TIE_LAYER_PLOT);
  TieTextStyle style = { .size = 40, .weight = 400, .color = black };
  TieRect area, bounds;

  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "two", "two", NULL, NULL);
  add_square (scene, 40, 100, 10);
  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_PLOT, "late", NULL, NULL, NULL);
  tie_scene_set_least_zoom (scene, 5);
  tie_scene_add_text (scene, &style, "mmm", 40, 100, TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
  tie_scene_end (scene);

  area = tie_scene_get_group_area (scene, tie_scene_find_group (scene, "inner"), viewport);
  assert_near (area.x, WIDTH / 2 - 30, 1e-6);
  assert_near (area.width, 60, 1e-6);
  area = tie_scene_get_group_area (scene, tie_scene_find_group (scene, "two"), viewport);
  assert_near (area.width, 30, 1e-6);
  area = tie_scene_get_group_area (scene, tie_scene_find_group (scene, "late"), viewport);
  bounds = tie_scene_find_group (scene, "late")->bounds;
  assert_near (area.width, bounds.width * 3, 1e-6);
  area = tie_scene_get_group_area (scene, tie_scene_find_group (scene, "late"), NULL);
  assert_near (area.x, bounds.x, 1e-6);

  bounds = tie_scene_get_item (text, 0)->bounds;
  area = tie_scene_get_group_area (text, tie_scene_get_group (text, 0), viewport);
  assert_near (area.width, bounds.width, 1e-6);
  assert_near (area.height, bounds.height, 1e-6);
  assert_near (area.x + area.width / 2, WIDTH / 2, 1e-6);
}

static void
test_specks (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");

  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "speck", "speck", NULL, NULL);
  add_square (scene, WIDTH / 2, HEIGHT / 2, 0.4);
  tie_scene_end (scene);
  g_assert_cmpfloat (measure_ink (scene, 1.2), ==, 0);
  assert_near (measure_ink (scene, 1.3), 0.52 * 0.52, 0.05);
  assert_near (measure_ink (scene, 0), 0.16, 0.05);
}

static int
measure_glow (TieScene *scene, TieViewport *viewport, int y)
{
  TieEmphasis emphasis = { .selected = "a", .accent = blue };
  cairo_surface_t *surface = paint (scene, viewport, &emphasis);
  int n = 0;

  for (int x = 0; x < WIDTH; x++)
    n += (get_pixel (surface, x, y) & 0xff) > 0;
  cairo_surface_destroy (surface);
  return n;
}

/* The mark that is brought forward has as much around it at every zoom, also where only its rest is
 * in view */
static void
test_glow (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");
  g_autoptr (TieViewport) one = NULL, four = NULL, aside = NULL;

  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "a", "a", NULL, NULL);
  add_square (scene, 80, HEIGHT / 2, 2);
  add_square (scene, WIDTH / 2, HEIGHT / 2, 20);
  tie_scene_end (scene);
  one = create_viewport (scene, 1, WIDTH / 2, HEIGHT / 2);
  four = create_viewport (scene, 4, WIDTH / 2, HEIGHT / 2);
  g_assert_cmpint (measure_glow (scene, one, HEIGHT / 2), ==, 10 + 10);
  g_assert_cmpint (measure_glow (scene, four, HEIGHT / 2), ==, 10);
  /* Its first item is far out of view, the second just so */
  aside = create_viewport (scene, 4, WIDTH / 2, HEIGHT / 2);
  tie_viewport_pan (aside, -(WIDTH / 2 + 42), 0);
  g_assert_cmpint (measure_glow (scene, aside, HEIGHT / 2), ==, 3);
}

static TieScene *
create_mixed_scene (void)
{
  TieScene *scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");
  const double dashes[] = { 6, 3 };
  TiePath *path = tie_path_new ();
  TieTextStyle style = { .size = 12, .most_size = 18, .weight = 400, .color = black };
  TieTextStyle tiny = { .size = 2, .weight = 400, .color = black };

  tie_scene_set_plot (scene, (TieRect){ 20, 20, WIDTH - 40, HEIGHT - 40 });
  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "frame", NULL, NULL, NULL);
  tie_scene_add_text (scene, &style, "Title", 4, 16, TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "near", "a", "A", NULL);
  tie_path_add_circle (path, 150, 90, 20);
  tie_scene_add_path (scene, path, tie_fill_gradient (blue, black, 140, 90, 160, 95),
                      tie_stroke_dashed (black, 2, dashes, 2, FALSE), 1);
  style.hold_x = -1;
  tie_scene_add_text (scene, &style, "Name", 140, 130, TIE_ANCHOR_MIDDLE, 1);
  tie_scene_end (scene);
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "far", "b", NULL, NULL);
  path = tie_path_new ();
  tie_path_add_rect (path, (TieRect){ 22, 22, 10, 10 });
  tie_scene_add_path (scene, path, tie_fill_solid (blue), (TieStroke){ 0 }, 0.5);
  tie_scene_add_text (scene, &tiny, "tiny", 150, 100, TIE_ANCHOR_END, 1);
  tie_scene_end (scene);
  return scene;
}

/* What is seen, painted as it is, is what a viewport shows: but for texts that nobody can read */
static void
test_seen (void)
{
  g_autoptr (TieScene) scene = create_mixed_scene ();
  g_autoptr (TieViewport) viewport = create_viewport (scene, 2.5, 160, 95);
  g_autoptr (TieScene) seen = tie_scene_new_seen (scene, viewport, 4);
  g_autoptr (TieScene) legible = tie_scene_new_seen (scene, viewport, 9);
  cairo_surface_t *expected = paint (scene, viewport, NULL);
  cairo_surface_t *found = paint (seen, NULL, NULL);
  int differing = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      for (int shift = 0; shift < 32; shift += 8)
        if (ABS ((int) (get_pixel (expected, x, y) >> shift & 0xff)
                 - (int) (get_pixel (found, x, y) >> shift & 0xff))
            > 48)
          {
            differing++;
            break;
          }
  g_assert_cmpint (differing, <, 20);
  g_assert_cmpfloat (count_ink (found, 0, 0, WIDTH, HEIGHT), >, 100);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (found);

  g_assert_cmpuint (tie_scene_get_n_groups (legible), ==, tie_scene_get_n_groups (scene));
  g_assert_cmpuint (tie_scene_get_n_items (legible), ==, 3);
  for (guint i = 0; i < tie_scene_get_n_items (legible); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (legible, i);

      if (item->kind == TIE_ITEM_TEXT)
        g_assert_cmpfloat (item->style.size, ==, g_str_equal (item->text, "Name") ? 18 : 12);
    }
}

static TieAim
aim_at (TieScene *scene, const char *subject)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (subjects, (gpointer) subject);
  return tie_scene_aim_at (scene, subjects);
}

/* What is come near to is in the middle; at an edge of the content, where the plot stays full. */
static void
test_aim (void)
{
  static const struct
  {
    const char *subject;
    double x, y;
  } marks[] = { { "middle", 150, 100 }, { "top", 150, 10 }, { "corner", 290, 190 } };
  g_autoptr (TieScene) scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");

  tie_scene_set_plot (scene, (TieRect){ 0, 0, WIDTH, HEIGHT });
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      TiePath *disc = tie_path_new ();

      tie_path_add_circle (disc, marks[i].x, marks[i].y, 8);
      tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, marks[i].subject, marks[i].subject,
                       NULL, NULL);
      tie_scene_add_path (scene, disc, tie_fill_solid (black), tie_stroke_solid (TIE_COLOR_NONE, 0),
                          1);
      tie_scene_end (scene);
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      TieAim aim = aim_at (scene, marks[i].subject);
      double half_width = WIDTH / aim.zoom / 2, half_height = HEIGHT / aim.zoom / 2;

      g_assert_cmpfloat (aim.zoom, >, 2);
      g_assert_cmpfloat (aim.x - half_width, >=, -1e-6);
      g_assert_cmpfloat (aim.y - half_height, >=, -1e-6);
      g_assert_cmpfloat (aim.x + half_width, <=, WIDTH + 1e-6);
      g_assert_cmpfloat (aim.y + half_height, <=, HEIGHT + 1e-6);
      g_assert_cmpfloat (fabs (aim.x - marks[i].x), <, half_width);
      g_assert_cmpfloat (fabs (aim.y - marks[i].y), <, half_height);
    }
  g_assert_cmpfloat (aim_at (scene, "middle").x, ==, 150);
  g_assert_cmpfloat (aim_at (scene, "top").x, ==, 150);
}

/* What lies beside the key, deep in the plot, is brought above it. */
static void
test_aim_above_key (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");
  g_autoptr (TieViewport) viewport = tie_viewport_new ();
  TiePath *key = tie_path_new (), *disc = tie_path_new ();
  const double key_top = HEIGHT - 40;
  double x, y;

  tie_scene_set_plot (scene, (TieRect){ 0, 0, WIDTH, HEIGHT });
  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_path_add_rect (key, (TieRect){ 0, key_top, 60, 40 });
  tie_scene_begin (scene, TIE_MARK_KEY, TIE_LAYER_FRAME, "key", NULL, NULL, NULL);
  tie_scene_add_path (scene, key, tie_fill_solid (black), tie_stroke_solid (TIE_COLOR_NONE, 0), 1);
  tie_scene_end (scene);
  tie_path_add_circle (disc, 150, HEIGHT - 10, 8);
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "low", "low", NULL, NULL);
  tie_scene_add_path (scene, disc, tie_fill_solid (black), tie_stroke_solid (TIE_COLOR_NONE, 0), 1);
  tie_scene_end (scene);

  tie_scene_set_aim (scene, viewport, aim_at (scene, "low"));
  tie_viewport_to_view (viewport, 150, HEIGHT - 2, &x, &y);
  g_assert_cmpfloat (tie_viewport_get_zoom (viewport), >, 1.5);
  g_assert_cmpfloat (y, <=, key_top + 1e-6);
  g_assert_cmpfloat (y, >, key_top / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zoom-rules/least-zoom", test_least_zoom);
  g_test_add_func ("/zoom-rules/least-zoom-picked", test_least_zoom_picked);
  g_test_add_func ("/zoom-rules/legibility", test_legibility);
  g_test_add_func ("/zoom-rules/most-size", test_most_size);
  g_test_add_func ("/zoom-rules/most-size-keeps-place", test_most_size_keeps_place);
  g_test_add_func ("/zoom-rules/most-size-holds", test_most_size_holds);
  g_test_add_func ("/zoom-rules/most-size-picked", test_most_size_picked);
  g_test_add_func ("/zoom-rules/group-area", test_group_area);
  g_test_add_func ("/zoom-rules/specks", test_specks);
  g_test_add_func ("/zoom-rules/glow", test_glow);
  g_test_add_func ("/zoom-rules/seen", test_seen);
  g_test_add_func ("/zoom-rules/aim", test_aim);
  g_test_add_func ("/zoom-rules/aim-above-key", test_aim_above_key);
  return g_test_run ();
}

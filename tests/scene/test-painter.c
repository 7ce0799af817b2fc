/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Painting: the pixels that a scene leaves on an image. */

#include <math.h>
#include <string.h>

#include "scene-fixture.h"
#include "tie-font.h"
#include "tie-scene-painter.h"

#define WIDTH 200
#define HEIGHT 120

static const TieColor red = { 1, 0, 0, 1 };
static const TieColor blue = { 0, 0, 1, 1 };
static const TieColor black = { 0, 0, 0, 1 };
static const TieColor white = { 1, 1, 1, 1 };

static cairo_surface_t *
paint_scaled (TieScene *scene, TieViewport *viewport, const TieEmphasis *emphasis, int scale)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * scale, HEIGHT * scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  tie_scene_paint (scene, cr, viewport, emphasis);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint (TieScene *scene, TieViewport *viewport, const TieEmphasis *emphasis)
{
  return paint_scaled (scene, viewport, emphasis, 1);
}

static void
assert_pixel_around (cairo_surface_t *surface, int x, int y, guint32 expected, guint tolerance)
{
  guint32 got = get_pixel (surface, x, y);

  for (guint shift = 0; shift < 32; shift += 8)
    {
      int difference = (int) (got >> shift & 0xff) - (int) (expected >> shift & 0xff);

      if ((guint) ABS (difference) > tolerance)
        g_error ("Pixel %d, %d is %08x, not %08x", x, y, got, expected);
    }
}

static void
assert_pixel (cairo_surface_t *surface, int x, int y, guint32 expected)
{
  assert_pixel_around (surface, x, y, expected, 1);
}

static void
assert_same (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
}

static TieScene *
create_scene (TieColor background)
{
  return tie_scene_new (WIDTH, HEIGHT, background, "en");
}

static void
add_rect (TieScene *scene, TieRect rect, TieFill fill, TieStroke stroke, double opacity)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, rect);
  tie_scene_add_path (scene, path, fill, stroke, opacity);
}

static void
add_square (TieScene *scene,
            TieLayer layer,
            const char *id,
            const char *subject,
            double x,
            double y)
{
  tie_scene_begin (scene, TIE_MARK_BAR, layer, id, subject, NULL, NULL);
  add_rect (scene, (TieRect){ x, y, 20, 20 }, tie_fill_solid (red), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
}

static void
test_background (void)
{
  g_autoptr (TieScene) clear = create_scene (TIE_COLOR_NONE);
  g_autoptr (TieScene) ground = create_scene ((TieColor){ 0.2, 0.4, 0.6, 1 });
  cairo_surface_t *surface = paint (clear, NULL, NULL);

  g_assert_cmpfloat (count_ink (surface, 0, 0, WIDTH, HEIGHT), ==, 0.0);
  cairo_surface_destroy (surface);
  surface = paint (ground, NULL, NULL);
  assert_pixel (surface, 0, 0, 0xff336699);
  assert_pixel (surface, WIDTH - 1, HEIGHT - 1, 0xff336699);
  cairo_surface_destroy (surface);
}

static void
test_order_and_opacity (void)
{
  g_autoptr (TieScene) scene = create_scene (white);
  cairo_surface_t *surface;

  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_PLOT, "a", NULL, NULL, NULL);
  add_rect (scene, (TieRect){ 10, 10, 40, 40 }, tie_fill_solid (red), (TieStroke){ 0 }, 1);
  add_rect (scene, (TieRect){ 30, 10, 40, 40 }, tie_fill_solid (blue), (TieStroke){ 0 }, 0.5);
  /* Fill and line fade as one: no double edge where they overlap */
  add_rect (scene, (TieRect){ 100, 20, 40, 40 }, tie_fill_solid (blue), tie_stroke_solid (red, 10),
            0.5);
  tie_scene_end (scene);
  surface = paint (scene, NULL, NULL);
  assert_pixel (surface, 20, 20, 0xffff0000);
  assert_pixel (surface, 40, 20, 0xff800080);
  assert_pixel (surface, 60, 20, 0xff8080ff);
  assert_pixel (surface, 120, 40, 0xff8080ff);
  assert_pixel (surface, 102, 40, 0xffff8080);
  assert_pixel (surface, 97, 40, 0xffff8080);
  cairo_surface_destroy (surface);
}

static void
test_layers (void)
{
  g_autoptr (TieScene) scene = create_scene (TIE_COLOR_NONE);
  g_autoptr (TieViewport) viewport = tie_viewport_new ();
  TieRect plot = { 40, 0, 120, 120 };
  cairo_surface_t *surface;

  tie_scene_set_plot (scene, plot);
  tie_viewport_set_plot (viewport, plot);
  add_square (scene, TIE_LAYER_FRAME, "frame", NULL, 10, 10);
  add_square (scene, TIE_LAYER_PLOT, "cut", NULL, 30, 10);
  add_square (scene, TIE_LAYER_FRAME, "over", NULL, 170, 10);
  add_square (scene, TIE_LAYER_PLOT, "in", NULL, 100, 60);

  surface = paint (scene, NULL, NULL);
  assert_pixel (surface, 20, 20, 0xffff0000);
  assert_pixel (surface, 35, 20, 0);
  assert_pixel (surface, 45, 20, 0xffff0000);
  assert_pixel (surface, 180, 20, 0xffff0000);
  assert_pixel (surface, 110, 70, 0xffff0000);
  cairo_surface_destroy (surface);

  /* Twice as large about the middle of the square in the plot; the frame stays */
  tie_viewport_zoom_about (viewport, 2.0, 110, 70);
  surface = paint (scene, viewport, NULL);
  assert_pixel (surface, 20, 20, 0xffff0000);
  assert_pixel (surface, 180, 20, 0xffff0000);
  assert_pixel (surface, 92, 52, 0xffff0000);
  assert_pixel (surface, 128, 88, 0xffff0000);
  assert_pixel (surface, 88, 48, 0);
  assert_pixel (surface, 45, 20, 0);
  cairo_surface_destroy (surface);
}

static void
test_crisp_hairlines (void)
{
  static const double places[] = { 30.0, 30.3, 30.5, 30.7 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (int scale = 1; scale <= 2; scale++)
      {
        g_autoptr (TieScene) scene = create_scene (TIE_COLOR_NONE);
        TiePath *path = tie_path_new ();
        cairo_surface_t *surface;
        int full = 0;

        tie_path_move_to (path, 10, places[i]);
        tie_path_line_to (path, 190, places[i]);
        tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_PLOT, "axis", NULL, NULL, NULL);
        tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (black, 1), 1);
        tie_scene_end (scene);
        surface = paint_scaled (scene, NULL, NULL, scale);
        for (int y = 0; y < HEIGHT * scale; y++)
          {
            guint alpha = get_pixel (surface, 100 * scale, y) >> 24;

            g_assert_true (alpha == 0 || alpha == 255);
            full += alpha == 255;
          }
        g_assert_cmpint (full, ==, scale);
        cairo_surface_destroy (surface);
      }
}

/* A thick line or a filled shape stays exactly where it is */
static void
test_no_snapping_of_shapes (void)
{
  g_autoptr (TieScene) scene = create_scene (TIE_COLOR_NONE);
  cairo_surface_t *surface;

  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_PLOT, "bar", NULL, NULL, NULL);
  add_rect (scene, (TieRect){ 10.25, 10, 20, 20 }, tie_fill_solid (black), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
  surface = paint (scene, NULL, NULL);
  assert_pixel_around (surface, 10, 20, 0xbf000000, 2);
  assert_pixel_around (surface, 30, 20, 0x40000000, 2);
  cairo_surface_destroy (surface);
}

static void
test_gradient (void)
{
  g_autoptr (TieScene) scene = create_scene (white);
  cairo_surface_t *surface;

  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_PLOT, "bar", NULL, NULL, NULL);
  add_rect (scene, (TieRect){ 0, 0, 200, 20 }, tie_fill_gradient (red, blue, 50, 0, 150, 0),
            (TieStroke){ 0 }, 1);
  add_rect (scene, (TieRect){ 0, 40, 200, 20 },
            tie_fill_gradient (red, TIE_COLOR_NONE, 50, 0, 150, 0), (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
  surface = paint (scene, NULL, NULL);
  assert_pixel (surface, 20, 10, 0xffff0000);
  assert_pixel_around (surface, 100, 10, 0xff800080, 3);
  assert_pixel (surface, 180, 10, 0xff0000ff);
  /* Fading to nothing is fading to the ground, never to black */
  assert_pixel_around (surface, 100, 50, 0xffff8080, 3);
  assert_pixel (surface, 180, 50, 0xffffffff);
  cairo_surface_destroy (surface);
}

static void
test_hatch (void)
{
  g_autoptr (TieScene) scene = create_scene (TIE_COLOR_NONE);
  cairo_surface_t *surface;
  double ink;

  tie_scene_begin (scene, TIE_MARK_BAR, TIE_LAYER_PLOT, "bar", NULL, NULL, NULL);
  add_rect (scene, (TieRect){ 20, 20, 100, 80 }, tie_fill_hatch (black, TIE_COLOR_NONE, 8, 2),
            (TieStroke){ 0 }, 1);
  add_rect (scene, (TieRect){ 140, 20, 40, 80 }, tie_fill_hatch (red, blue, 8, 2), (TieStroke){ 0 },
            0.5);
  tie_scene_end (scene);
  surface = paint (scene, NULL, NULL);
  /* Two of eight pixels across the lines are ink, all of them inside */
  ink = count_ink (surface, 20, 20, 120, 100);
  g_assert_cmpfloat_with_epsilon (ink / (100 * 80), 0.25, 0.01);
  g_assert_cmpfloat (count_ink (surface, 0, 0, 135, HEIGHT), ==, ink);
  /* Rising to the right: the same along x + y */
  for (int x = 50; x < 70; x++)
    assert_pixel_around (surface, x, 50, get_pixel (surface, x - 10, 60), 12);
  /* With a ground, everything is as transparent as everything else */
  g_assert_cmpfloat_with_epsilon (count_ink (surface, 140, 20, 180, 100), 40 * 80 * 0.5, 10);
  cairo_surface_destroy (surface);
}

static void
test_dashes (void)
{
  g_autoptr (TieScene) scene = create_scene (TIE_COLOR_NONE);
  TiePath *path = tie_path_new ();
  cairo_surface_t *surface;

  tie_path_move_to (path, 10, 50);
  tie_path_line_to (path, 190, 50);
  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, "tie", NULL, NULL, NULL);
  tie_scene_add_path (scene, path, (TieFill){ 0 },
                      tie_stroke_dashed (black, 4, (double[]){ 20, 10 }, 2, FALSE), 1);
  tie_scene_end (scene);
  surface = paint (scene, NULL, NULL);
  assert_pixel (surface, 20, 50, 0xff000000);
  assert_pixel (surface, 35, 50, 0);
  assert_pixel (surface, 45, 50, 0xff000000);
  cairo_surface_destroy (surface);
}

static TieScene *
create_groups (void)
{
  TieScene *scene = create_scene (TIE_COLOR_NONE);

  add_square (scene, TIE_LAYER_PLOT, "a", "a", 10, 50);
  add_square (scene, TIE_LAYER_PLOT, "b", "b", 50, 50);
  add_square (scene, TIE_LAYER_FRAME, "axis", NULL, 90, 50);
  tie_scene_begin (scene, TIE_MARK_LANE, TIE_LAYER_PLOT, "lane", "b", NULL, NULL);
  add_square (scene, TIE_LAYER_PLOT, "inner", NULL, 130, 50);
  add_square (scene, TIE_LAYER_PLOT, "inner-a", "a", 170, 50);
  tie_scene_end (scene);
  return scene;
}

static void
test_dimming (void)
{
  g_autoptr (TieScene) scene = create_groups ();
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  TieEmphasis emphasis = { .lit = lit, .accent = blue };
  cairo_surface_t *surface;
  guint32 dimmed = 0x38380000;

  g_hash_table_add (lit, (gpointer) "a");
  surface = paint (scene, NULL, &emphasis);
  assert_pixel (surface, 20, 60, 0xffff0000);
  assert_pixel (surface, 60, 60, dimmed);
  assert_pixel (surface, 100, 60, 0xffff0000);
  assert_pixel (surface, 140, 60, dimmed);
  assert_pixel (surface, 180, 60, 0xffff0000);
  cairo_surface_destroy (surface);

  emphasis.lit = NULL;
  surface = paint (scene, NULL, &emphasis);
  assert_pixel (surface, 60, 60, 0xffff0000);
  cairo_surface_destroy (surface);
}

static void
test_selection (void)
{
  g_autoptr (TieScene) scene = create_groups ();
  TieEmphasis emphasis = { .selected = "a", .accent = blue };
  cairo_surface_t *surface = paint (scene, NULL, &emphasis);

  /* An outline about every mark of the subject, none about the others, nothing over the marks */
  assert_pixel (surface, 8, 60, 0xff0000ff);
  assert_pixel (surface, 20, 60, 0xffff0000);
  assert_pixel (surface, 11, 51, 0xffff0000);
  assert_pixel (surface, 168, 60, 0xff0000ff);
  assert_pixel (surface, 48, 60, 0);
  assert_pixel (surface, 88, 60, 0);
  /* The glow beyond it is weaker */
  g_assert_cmpuint (get_pixel (surface, 6, 60) >> 24, >, 0);
  g_assert_cmphex (get_pixel (surface, 6, 60), !=, 0xff0000ff);
  assert_pixel (surface, 2, 60, 0);
  cairo_surface_destroy (surface);
}

static void
test_focus (void)
{
  g_autoptr (TieScene) scene = create_groups ();
  g_autoptr (TieViewport) viewport = tie_viewport_new ();
  TieEmphasis emphasis = { .focused = "b", .accent = blue };
  cairo_surface_t *plain = paint (scene, NULL, NULL);
  cairo_surface_t *surface = paint (scene, NULL, &emphasis);

  /* Five pixels from the mark, two wide */
  assert_pixel (surface, 45, 60, 0xff0000ff);
  assert_pixel (surface, 60, 45, 0xff0000ff);
  g_assert_cmphex (get_pixel (surface, 60, 60), ==, get_pixel (plain, 60, 60));
  g_assert_cmphex (get_pixel (surface, 20, 60), ==, get_pixel (plain, 20, 60));
  cairo_surface_destroy (surface);

  /* As wide and as far when zoomed */
  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_viewport_zoom_about (viewport, 2.0, 60, 60);
  surface = paint (scene, viewport, &emphasis);
  assert_pixel (surface, 35, 60, 0xff0000ff);
  assert_pixel (surface, 60, 35, 0xff0000ff);
  cairo_surface_destroy (surface);

  emphasis.focused = "unknown";
  surface = paint (scene, NULL, &emphasis);
  assert_same (surface, plain);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (plain);
}

static void
test_focus_of_tie (void)
{
  g_autoptr (TieScene) scene = create_scene (TIE_COLOR_NONE);
  TieEmphasis emphasis = { .focused = "tie", .accent = blue };
  TiePath *path = tie_path_new ();
  cairo_surface_t *surface;

  tie_path_move_to (path, 20, 20);
  tie_path_line_to (path, 180, 100);
  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, "tie", "tie", NULL, NULL);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (red, 4), 1);
  tie_scene_end (scene);
  surface = paint (scene, NULL, &emphasis);
  /* Along the tie, not about its bounds */
  assert_pixel (surface, 100, 60, 0xffff0000);
  g_assert_cmphex (get_pixel (surface, 100, 69), ==, 0xff0000ff);
  assert_pixel (surface, 180, 20, 0);
  assert_pixel (surface, 15, 60, 0);
  cairo_surface_destroy (surface);
}

static void
test_state_is_kept (void)
{
  g_autoptr (TieScene) scene = create_groups ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t before;
  cairo_matrix_t after;
  double x0, y0, x1, y1;

  cairo_translate (cr, 3, 4);
  cairo_rectangle (cr, 0, 0, 35, 100);
  cairo_clip (cr);
  cairo_set_line_width (cr, 7);
  cairo_set_source_rgb (cr, 0, 1, 0);
  cairo_get_matrix (cr, &before);
  tie_scene_paint (scene, cr, NULL, NULL);
  cairo_get_matrix (cr, &after);
  cairo_clip_extents (cr, &x0, &y0, &x1, &y1);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (x1, ==, 35);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  assert_pixel (surface, 20, 60, 0xffff0000);
  assert_pixel (surface, 60, 60, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/paint/background", test_background);
  g_test_add_func ("/scene/paint/order-and-opacity", test_order_and_opacity);
  g_test_add_func ("/scene/paint/layers", test_layers);
  g_test_add_func ("/scene/paint/crisp-hairlines", test_crisp_hairlines);
  g_test_add_func ("/scene/paint/no-snapping-of-shapes", test_no_snapping_of_shapes);
  g_test_add_func ("/scene/paint/gradient", test_gradient);
  g_test_add_func ("/scene/paint/hatch", test_hatch);
  g_test_add_func ("/scene/paint/dashes", test_dashes);
  g_test_add_func ("/scene/paint/dimming", test_dimming);
  g_test_add_func ("/scene/paint/selection", test_selection);
  g_test_add_func ("/scene/paint/focus", test_focus);
  g_test_add_func ("/scene/paint/focus-of-tie", test_focus_of_tie);
  g_test_add_func ("/scene/paint/state-is-kept", test_state_is_kept);
  return g_test_run ();
}

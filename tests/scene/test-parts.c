/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A scene painted in parts, and what of it is brought forward. */

#include <string.h>

#include "scene-fixture.h"
#include "tie-scene-index.h"
#include "tie-scene-painter.h"

#define WIDTH 300
#define HEIGHT 200

static const TieColor red = { 1, 0, 0, 1 };
static const TieColor blue = { 0, 0, 1, 1 };
static const TieColor white = { 1, 1, 1, 1 };

static void
add_square (TieScene *scene,
            TieMark mark,
            TieLayer layer,
            const char *id,
            const char *subject,
            double x,
            double y)
{
  TiePath *path = tie_path_new ();

  tie_path_add_rect (path, (TieRect){ x, y, 20, 20 });
  tie_scene_begin (scene, mark, layer, id, subject, NULL, NULL);
  tie_scene_add_path (scene, path, tie_fill_solid (layer == TIE_LAYER_PLOT ? red : blue),
                      (TieStroke){ 0 }, 1);
  tie_scene_end (scene);
}

/* Beneath, in and above the plot; "free" shows nothing of the document */
static TieScene *
create_scene (void)
{
  TieScene *scene = tie_scene_new (WIDTH, HEIGHT, white, "en");

  tie_scene_set_plot (scene, (TieRect){ 20, 20, WIDTH - 40, HEIGHT - 40 });
  add_square (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "below", NULL, 30, 30);
  add_square (scene, TIE_MARK_FRAME, TIE_LAYER_PLOT, "free", NULL, 100, 30);
  add_square (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "a", "a", 40, 40);
  add_square (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, "b", "b", 160, 40);
  add_square (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, "t", "t", 200, 100);
  add_square (scene, TIE_MARK_NODE_LABEL, TIE_LAYER_PLOT, "a-name", "a", 40, 70);
  add_square (scene, TIE_MARK_KEY, TIE_LAYER_FRAME, "above", NULL, 50, 50);
  return scene;
}

static TieViewport *
create_viewport (TieScene *scene, double zoom)
{
  TieViewport *viewport = tie_viewport_new ();

  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_viewport_zoom_about (viewport, zoom, 60, 60);
  return viewport;
}

static cairo_t *
open_surface (cairo_surface_t **surface)
{
  *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  return cairo_create (*surface);
}

static gboolean
are_same (cairo_surface_t *a, cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * HEIGHT)
         == 0;
}

static void
test_parts_make_whole (void)
{
  static const double zooms[] = { 0.6, 1, 2.3 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (TieScene) scene = create_scene ();
      g_autoptr (TieViewport) viewport = create_viewport (scene, zooms[i]);
      TieEmphasis emphasis = { .selected = "b", .focused = "a", .accent = blue };
      TieRect plot = tie_scene_get_plot (scene);
      cairo_surface_t *whole, *parts;
      cairo_t *cr = open_surface (&whole);

      tie_scene_paint (scene, cr, viewport, &emphasis);
      cairo_destroy (cr);
      cr = open_surface (&parts);
      tie_scene_paint_frame (scene, cr, viewport, &emphasis, FALSE);
      cairo_save (cr);
      cairo_rectangle (cr, plot.x, plot.y, plot.width, plot.height);
      cairo_clip (cr);
      g_assert_true (tie_scene_paint_plot (scene, cr, viewport, &emphasis, NULL, NULL));
      cairo_restore (cr);
      tie_scene_paint_frame (scene, cr, viewport, &emphasis, TRUE);
      tie_scene_paint_focus (scene, cr, viewport, &emphasis);
      cairo_destroy (cr);
      g_assert_true (are_same (whole, parts));
      cairo_surface_destroy (whole);
      cairo_surface_destroy (parts);
    }
}

/* It stops at the next item, and says so */
static void
test_cancelled (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  g_autoptr (TieViewport) viewport = create_viewport (scene, 1);
  cairo_surface_t *surface;
  cairo_t *cr = open_surface (&surface);
  int cancelled = 1;

  g_assert_false (tie_scene_paint_plot (scene, cr, viewport, NULL, NULL, &cancelled));
  g_assert_cmphex (get_pixel (surface, 210, 110), ==, 0);
  cancelled = 0;
  g_assert_true (tie_scene_paint_plot (scene, cr, viewport, NULL, NULL, &cancelled));
  g_assert_cmphex (get_pixel (surface, 210, 110), ==, 0xffff0000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_some_items (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  g_autoptr (TieViewport) viewport = create_viewport (scene, 1);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
  guint b = 3;
  cairo_surface_t *surface;
  cairo_t *cr = open_surface (&surface);

  g_array_append_val (items, b);
  g_assert_true (tie_scene_paint_plot (scene, cr, viewport, NULL, items, NULL));
  g_assert_cmphex (get_pixel (surface, 170, 50), ==, 0xffff0000);
  g_assert_cmpfloat_with_epsilon (count_ink (surface, 0, 0, WIDTH, HEIGHT), 400, 0.5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_items (GArray *items, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (text, "%u ", g_array_index (items, guint, i));
  g_assert_cmpstr (text->str, ==, expected);
  g_array_unref (items);
}

static void
test_emphasized_items (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  TieEmphasis emphasis = { .accent = blue };

  assert_items (tie_emphasis_list_items (&emphasis, scene), "");
  emphasis.selected = "b";
  assert_items (tie_emphasis_list_items (&emphasis, scene), "3 ");
  emphasis.focused = "a";
  assert_items (tie_emphasis_list_items (&emphasis, scene), "3 ");
  emphasis.focused = "t";
  assert_items (tie_emphasis_list_items (&emphasis, scene), "3 4 ");
  g_hash_table_add (lit, (char *) "a");
  g_hash_table_add (lit, (char *) "b");
  g_hash_table_add (lit, (char *) "nobody");
  emphasis.lit = lit;
  /* With what is never dimmed; each once, in paint order */
  assert_items (tie_emphasis_list_items (&emphasis, scene), "1 2 3 4 5 ");
  emphasis.selected = emphasis.focused = NULL;
  assert_items (tie_emphasis_list_items (&emphasis, scene), "1 2 3 5 ");
}

/* Dimmed and painted over, the plot looks as if it had been painted so at once */
static void
test_dimmed (void)
{
  g_autoptr (TieScene) scene = create_scene ();
  g_autoptr (TieViewport) viewport = create_viewport (scene, 1);
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  TieEmphasis emphasis = { .lit = lit, .accent = blue };
  g_autoptr (GArray) items = NULL;
  cairo_surface_t *whole, *parts;
  cairo_t *cr = open_surface (&whole);

  g_hash_table_add (lit, (char *) "a");
  items = tie_emphasis_list_items (&emphasis, scene);
  tie_scene_paint (scene, cr, viewport, &emphasis);
  cairo_destroy (cr);

  cr = open_surface (&parts);
  tie_scene_paint_frame (scene, cr, viewport, NULL, FALSE);
  cairo_rectangle (cr, 20, 20, WIDTH - 40, HEIGHT - 40);
  cairo_clip (cr);
  tie_scene_paint_plot (scene, cr, viewport, NULL, NULL, NULL);
  tie_scene_dim_plot (scene, cr);
  tie_scene_paint_plot (scene, cr, viewport, &emphasis, items, NULL);
  tie_scene_paint_frame (scene, cr, viewport, NULL, TRUE);
  cairo_destroy (cr);
  g_assert_cmphex (get_pixel (parts, 45, 45), ==, get_pixel (whole, 45, 45));
  g_assert_cmphex (get_pixel (parts, 45, 80), ==, get_pixel (whole, 45, 80));
  g_assert_cmphex (get_pixel (parts, 110, 40), ==, get_pixel (whole, 110, 40));
  g_assert_cmpint ((int) (get_pixel (parts, 170, 50) & 0xff), >, 0xc0);
  g_assert_cmpint (ABS ((int) (get_pixel (parts, 170, 50) & 0xff)
                        - (int) (get_pixel (whole, 170, 50) & 0xff)),
                   <=, 1);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

static void
test_emphasis_copy (void)
{
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *selected = g_strdup ("a");
  TieEmphasis emphasis = { .lit = lit, .selected = selected, .accent = blue };
  g_autoptr (TieEmphasis) copy = tie_emphasis_copy (&emphasis);
  TieEmphasis others[] = { emphasis, emphasis, emphasis, emphasis };

  g_assert_true (tie_emphasis_equal (&emphasis, copy));
  selected[0] = 'b';
  g_assert_false (tie_emphasis_equal (&emphasis, copy));
  selected[0] = 'a';
  others[0].lit = NULL;
  others[1].selected = NULL;
  others[2].focused = "a";
  others[3].accent = red;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (tie_emphasis_equal (copy, &others[i]));
}

static void
test_frame_fixed (void)
{
  g_autoptr (TieScene) scene = create_scene ();

  g_assert_true (tie_scene_index_is_frame_fixed (tie_scene_get_index (scene)));
  add_square (scene, TIE_MARK_LIST, TIE_LAYER_FRAME, "list", "a", 0, 0);
  g_assert_false (tie_scene_index_is_frame_fixed (tie_scene_get_index (scene)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parts/make-whole", test_parts_make_whole);
  g_test_add_func ("/parts/cancelled", test_cancelled);
  g_test_add_func ("/parts/some-items", test_some_items);
  g_test_add_func ("/parts/emphasized-items", test_emphasized_items);
  g_test_add_func ("/parts/dimmed", test_dimmed);
  g_test_add_func ("/parts/emphasis-copy", test_emphasis_copy);
  g_test_add_func ("/parts/frame-fixed", test_frame_fixed);
  return g_test_run ();
}

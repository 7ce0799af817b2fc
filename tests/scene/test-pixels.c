/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What several threads paint is what one paints. */

#include "scene-fixture.h"
#include "tie-scene-painter.h"
#include "tie-scene-pixels.h"

#define WIDTH 900
/* What a band cuts off, Cairo cuts into other pieces than the whole: of a few pixels at the edge,
 * a channel differs by so much */
#define LARGEST_DIFFERENCE 48
#define MOST_DIFFERENT 0.0005

static cairo_surface_t *
create_image (int width, int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
}

static cairo_surface_t *
paint_by_one (TieScene *scene, int width, int height, double scale, const TieEmphasis *emphasis)
{
  cairo_surface_t *surface = create_image (width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  tie_scene_paint (scene, cr, NULL, emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint_by_several (TieScene *scene, int width, int height, double scale, const TieEmphasis *emphasis)
{
  cairo_surface_t *surface = create_image (width, height);

  g_assert_true (tie_scene_paint_pixels (scene, surface, scale, emphasis, NULL));
  return surface;
}

static int
get_difference (guint32 a, guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 32; shift += 8)
    most = MAX (most, ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));
  return most;
}

/* least: of the differences that count */
static guint
count_differences (cairo_surface_t *one, cairo_surface_t *other, int least)
{
  int width = cairo_image_surface_get_width (one);
  int height = cairo_image_surface_get_height (one);
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += get_difference (get_pixel (one, x, y), get_pixel (other, x, y)) >= least ? 1 : 0;
  return n;
}

static void
check (TieScene *scene, double scale, const TieEmphasis *emphasis)
{
  int width = (int) (tie_scene_get_width (scene) * scale);
  int height = (int) (tie_scene_get_height (scene) * scale);
  cairo_surface_t *one = paint_by_one (scene, width, height, scale, emphasis);
  cairo_surface_t *several = paint_by_several (scene, width, height, scale, emphasis);
  cairo_surface_t *again = paint_by_several (scene, width, height, scale, emphasis);
  cairo_surface_t *blank = create_image (width, height);

  g_assert_cmpuint (count_differences (several, blank, 1), >, 1000);
  g_assert_cmpuint (count_differences (several, again, 1), ==, 0);
  g_assert_cmpuint (count_differences (one, several, LARGEST_DIFFERENCE), ==, 0);
  g_assert_cmpfloat (count_differences (one, several, 1), <=, MOST_DIFFERENT * width * height);
  cairo_surface_destroy (one);
  cairo_surface_destroy (several);
  cairo_surface_destroy (again);
  cairo_surface_destroy (blank);
}

/* Heights that no number of bands divides, and one that is not worth any */
static void
test_sizes (void)
{
  static const double heights[] = { 100, 257, 263, 600, 1081 };

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (TieScene) scene = scene_fixture_new (i + 1, WIDTH, heights[i], 150);

      check (scene, 1.0, NULL);
      check (scene, 1.7, NULL);
    }
}

static void
test_emphasis (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (7, WIDTH, 700, 80);
  const char *subject = NULL;
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  TieEmphasis emphasis = { .lit = lit, .accent = { 0.1, 0.4, 0.9, 1.0 } };

  for (guint i = 0; i < tie_scene_get_n_groups (scene) && subject == NULL; i++)
    subject = tie_scene_get_group (scene, i)->subject;
  g_assert_nonnull (subject);
  g_hash_table_add (lit, (gpointer) subject);
  emphasis.selected = subject;
  check (scene, 1.0, &emphasis);
}

/* Letters that no font has, or in colours, are a matter of one thread. The latter are not there
 * without a font of them, and then are of the former kind. */
static void
test_strange_letters (void)
{
  static const TieTextStyle style = { .size = 30.0, .weight = 400, .color = { 0, 0, 0, 1 } };
  g_autoptr (TieScene) scene = scene_fixture_new (3, WIDTH, 600, 40);

  tie_scene_begin (scene, TIE_MARK_TIE_LABEL, TIE_LAYER_PLOT, "label", NULL, NULL, NULL);
  tie_scene_add_text (scene, &style, "\U000f0000 🙂 글", 100, 150, TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
  check (scene, 1.0, NULL);
}

static void
test_cancelled (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (5, WIDTH, 600, 40);
  cairo_surface_t *surface = create_image (WIDTH, 600);
  int cancelled = 1;

  g_assert_false (tie_scene_paint_pixels (scene, surface, 1.0, NULL, &cancelled));
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pixels/sizes", test_sizes);
  g_test_add_func ("/pixels/emphasis", test_emphasis);
  g_test_add_func ("/pixels/strange-letters", test_strange_letters);
  g_test_add_func ("/pixels/cancelled", test_cancelled);
  return g_test_run ();
}

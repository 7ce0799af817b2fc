/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is thin is painted without Cairo, and looks as if it were with it. */

#include "tie-raster.h"

#include <math.h>
#include <string.h>

#include "scene-fixture.h"
#include "tie-shape-painter.h"

#define WIDTH 160
#define HEIGHT 120

static const TieColor blue = { 0.1, 0.2, 0.8, 1 };
static const TieColor pale = { 0.9, 0.2, 0.1, 0.5 };

static cairo_surface_t *
create_surface (cairo_format_t format)
{
  cairo_surface_t *surface = cairo_image_surface_create (format, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 0.9);
  if (format == CAIRO_FORMAT_RGB24)
    cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_t *
open_zoomed (cairo_surface_t *surface, double zoom)
{
  cairo_t *cr = cairo_create (surface);

  cairo_rectangle (cr, 10, 10, WIDTH - 20, HEIGHT - 20);
  cairo_clip (cr);
  cairo_scale (cr, zoom, zoom);
  return cr;
}

/* The mean and the largest difference of a colour in a pixel that either has painted */
static void
compare (cairo_surface_t *a, cairo_surface_t *b, double *mean, int *largest)
{
  cairo_surface_t *blank = create_surface (cairo_image_surface_get_format (a));
  double sum = 0;
  guint n = 0;

  *largest = 0;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint32 one = get_pixel (a, x, y), other = get_pixel (b, x, y);

        if (one == get_pixel (blank, x, y) && other == one)
          continue;
        n++;
        for (guint shift = 0; shift < 24; shift += 8)
          {
            int difference = ABS ((int) (one >> shift & 0xff) - (int) (other >> shift & 0xff));

            *largest = MAX (*largest, difference);
            sum += difference / 3.0;
          }
      }
  *mean = n > 0 ? sum / n : 0;
  cairo_surface_destroy (blank);
}

static double
count_paint (cairo_surface_t *surface)
{
  double sum = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      sum += 255 - (get_pixel (surface, x, y) >> 8 & 0xff);
  return sum;
}

/* Paints both ways, on a ground and on none */
static void
assert_alike (const TieSceneItem *item, double zoom, double mean_limit, int limit)
{
  static const cairo_format_t formats[] = { CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32 };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      cairo_surface_t *ours = create_surface (formats[i]);
      cairo_surface_t *theirs = create_surface (formats[i]);
      cairo_t *cr = open_zoomed (ours, zoom);
      g_autoptr (TieRaster) raster = tie_raster_new (cr);
      double mean, blank = count_paint (theirs);
      int largest;

      g_assert_nonnull (raster);
      g_assert_true (tie_raster_paint (raster, item, item->opacity));
      cairo_destroy (cr);
      cr = open_zoomed (theirs, zoom);
      tie_shape_paint (cr, item->path, &item->fill, &item->stroke, item->opacity);
      cairo_destroy (cr);
      compare (ours, theirs, &mean, &largest);
      if (mean > mean_limit || largest > limit)
        g_error ("%.1f on average, %d at most", mean, largest);
      if (formats[i] == CAIRO_FORMAT_RGB24)
        g_assert_cmpfloat_with_epsilon (count_paint (ours), count_paint (theirs),
                                        (count_paint (theirs) - blank) * 0.06 + 300);
      cairo_surface_destroy (ours);
      cairo_surface_destroy (theirs);
    }
}

static TieSceneItem
create_item (TiePath *path, TieFill fill, TieStroke stroke, double opacity)
{
  return (TieSceneItem){
    .kind = TIE_ITEM_PATH, .path = path, .fill = fill, .stroke = stroke, .opacity = opacity
  };
}

/* From anywhere to anywhere, bent to either side */
static TiePath *
create_curve (GRand *random)
{
  TiePath *path = tie_path_new ();
  double x0 = g_rand_double_range (random, -20, WIDTH + 20);
  double y0 = g_rand_double_range (random, -20, HEIGHT + 20);
  double x1 = g_rand_double_range (random, -20, WIDTH + 20);
  double y1 = g_rand_double_range (random, -20, HEIGHT + 20);
  double bend = g_rand_double_range (random, -0.5, 0.5);
  double dx = (x1 - x0) / 3, dy = (y1 - y0) / 3;

  tie_path_move_to (path, x0, y0);
  tie_path_curve_to (path, x0 + dx - dy * bend, y0 + dy + dx * bend, x1 - dx - dy * bend,
                     y1 - dy + dx * bend, x1, y1);
  return path;
}

static void
test_strokes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TiePath) path = create_curve (random);
      double width = g_rand_double_range (random, 0.2, 2);
      TieSceneItem item =
          create_item (path, (TieFill){ 0 }, tie_stroke_solid (i % 2 == 0 ? blue : pale, width),
                       i % 3 == 0 ? 0.6 : 1);

      assert_alike (&item, 1, 6, 70);
    }
}

/* A band is an outline with two long sides */
static void
test_fills (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TiePath) path = tie_path_new ();
      double x = g_rand_double_range (random, -10, WIDTH),
             y = g_rand_double_range (random, -10, HEIGHT);
      double dx = g_rand_double_range (random, -90, 90), dy = g_rand_double_range (random, -90, 90);
      double width = g_rand_double_range (random, 0.3, 3);
      TieSceneItem item = create_item (path, tie_fill_solid (i % 2 == 0 ? blue : pale),
                                       (TieStroke){ 0 }, i % 3 == 0 ? 0.6 : 1);

      tie_path_move_to (path, x, y);
      tie_path_curve_to (path, x + dx, y, x + dx, y + dy, x + dx, y + dy);
      tie_path_line_to (path, x + dx + width, y + dy);
      tie_path_curve_to (path, x + dx + width, y + dy, x + dx + width, y - width, x, y - width);
      tie_path_close (path);
      assert_alike (&item, 1, 6, 60);
    }
}

static void
test_discs (void)
{
  static const double zooms[] = { 0.3, 0.7, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (TiePath) path = tie_path_new ();
      TieSceneItem item =
          create_item (path, tie_fill_solid (blue), tie_stroke_solid (pale, 1.2), 1);

      tie_path_add_circle (path, 60.3, 55.6, 2.8);
      assert_alike (&item, zooms[i], 12, 60);
    }
}

/* Dashes, and what they come to where they cannot be told apart */
static void
test_dashes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (TiePath) path = create_curve (random);
      double dashes[] = { i % 4 == 0 ? 0.01 : 4, 5 };
      TieSceneItem item = create_item (path, (TieFill){ 0 },
                                       tie_stroke_dashed (blue, 1.6, dashes, 2, i % 2 == 0), 1);

      assert_alike (&item, 1, 12, 190);
      assert_alike (&item, 0.2, 12, 90);
    }
}

static void
test_hatch (void)
{
  g_autoptr (TiePath) path = tie_path_new ();
  TieSceneItem item = create_item (path, tie_fill_hatch (blue, (TieColor){ 1, 1, 1, 1 }, 5, 2.4),
                                   (TieStroke){ 0 }, 1);

  tie_path_add_circle (path, 200, 150, 9);
  assert_alike (&item, 0.3, 40, 120);
}

/* What lies across the edge of the clip is painted up to it, and not beyond */
static void
test_clip (void)
{
  cairo_surface_t *surface = create_surface (CAIRO_FORMAT_ARGB32);
  cairo_t *cr = open_zoomed (surface, 1);
  g_autoptr (TieRaster) raster = tie_raster_new (cr);
  g_autoptr (TiePath) path = tie_path_new ();
  TieSceneItem item = create_item (path, tie_fill_solid (blue), (TieStroke){ 0 }, 1);

  tie_path_add_rect (path, (TieRect){ -500, 50, 2000, 2 });
  tie_path_add_rect (path, (TieRect){ 60, -400, 2, 1000 });
  g_assert_true (tie_raster_paint (raster, &item, 1));
  cairo_destroy (cr);
  g_assert_cmpfloat_with_epsilon (count_ink (surface, 0, 0, WIDTH, HEIGHT),
                                  (WIDTH - 20 + HEIGHT - 20) * 2 - 4, 0.01);
  g_assert_cmphex (get_pixel (surface, 10, 50), ==, 0xff1a33cc);
  g_assert_cmphex (get_pixel (surface, WIDTH - 11, 51), ==, 0xff1a33cc);
  g_assert_cmphex (get_pixel (surface, 9, 50), ==, 0);
  g_assert_cmphex (get_pixel (surface, WIDTH - 10, 50), ==, 0);
  g_assert_cmphex (get_pixel (surface, 60, 9), ==, 0);
  g_assert_cmphex (get_pixel (surface, 60, HEIGHT - 10), ==, 0);
  cairo_surface_destroy (surface);
}

static gboolean
takes (TieRaster *raster, TieFill fill, TieStroke stroke, double size)
{
  g_autoptr (TiePath) path = tie_path_new ();
  TieSceneItem item = create_item (path, fill, stroke, 1);

  tie_path_add_circle (path, 50, 50, size);
  return tie_raster_paint (raster, &item, 1);
}

/* What is thick, and what has colours, is left to Cairo */
static void
test_limits (void)
{
  cairo_surface_t *surface = create_surface (CAIRO_FORMAT_ARGB32);
  cairo_t *cr = open_zoomed (surface, 1);
  g_autoptr (TieRaster) raster = tie_raster_new (cr);
  TieFill none = { 0 };
  TieStroke no_stroke = { 0 };
  g_autoptr (TiePath) level = tie_path_new ();
  TieSceneItem hairline = create_item (level, none, tie_stroke_solid (blue, 1), 1);

  g_assert_true (takes (raster, tie_fill_solid (blue), no_stroke, 2));
  g_assert_false (takes (raster, tie_fill_solid (blue), no_stroke, 20));
  g_assert_true (takes (raster, none, tie_stroke_solid (blue, 1), 20));
  g_assert_false (takes (raster, none, tie_stroke_solid (blue, 4), 20));
  g_assert_false (takes (raster, tie_fill_gradient (blue, pale, 0, 0, 50, 0), no_stroke, 2));
  /* Lines that the painter puts on whole pixels stay as crisp */
  tie_path_move_to (level, 20, 30.2);
  tie_path_line_to (level, 90, 30.2);
  g_assert_false (tie_raster_paint (raster, &hairline, 1));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
suits (cairo_t *cr)
{
  g_autoptr (TieRaster) raster = tie_raster_new (cr);

  return raster != NULL;
}

static void
test_targets (void)
{
  cairo_surface_t *image = create_surface (CAIRO_FORMAT_ARGB32);
  cairo_surface_t *mask = create_surface (CAIRO_FORMAT_A8);
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (image);

  g_assert_true (suits (cr));
  cairo_rectangle (cr, 0.5, 0.5, 30, 30);
  cairo_clip (cr);
  g_assert_false (suits (cr));
  cairo_reset_clip (cr);
  cairo_rotate (cr, 0.1);
  g_assert_false (suits (cr));
  cairo_destroy (cr);
  cr = cairo_create (mask);
  g_assert_false (suits (cr));
  cairo_destroy (cr);
  cr = cairo_create (recording);
  g_assert_false (suits (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  cairo_surface_destroy (mask);
  cairo_surface_destroy (recording);
}

/* Outlines that are no numbers, without extent, or far away leave no trace */
static void
test_oddities (void)
{
  static const double odd[] = { NAN, INFINITY, 1e300, -1e9, 3e9 };
  cairo_surface_t *surface = create_surface (CAIRO_FORMAT_ARGB32);
  cairo_t *cr = open_zoomed (surface, 1);
  g_autoptr (TieRaster) raster = tie_raster_new (cr);

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (TiePath) path = tie_path_new ();
      TieSceneItem item = create_item (path, (TieFill){ 0 }, tie_stroke_solid (blue, 1), 1);

      tie_path_move_to (path, odd[i], 20);
      tie_path_line_to (path, odd[i], 21);
      tie_path_line_to (path, odd[i], odd[i]);
      tie_raster_paint (raster, &item, 1);
      tie_path_close (path);
      tie_raster_paint (raster, &item, 1);
    }
  cairo_destroy (cr);
  g_assert_cmpfloat (count_ink (surface, 0, 0, WIDTH, HEIGHT), ==, 0);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raster/strokes", test_strokes);
  g_test_add_func ("/raster/fills", test_fills);
  g_test_add_func ("/raster/discs", test_discs);
  g_test_add_func ("/raster/dashes", test_dashes);
  g_test_add_func ("/raster/hatch", test_hatch);
  g_test_add_func ("/raster/clip", test_clip);
  g_test_add_func ("/raster/limits", test_limits);
  g_test_add_func ("/raster/targets", test_targets);
  g_test_add_func ("/raster/oddities", test_oddities);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Painting texts: where they stand, what surrounds them, and that nothing around the program
 * changes them. */

#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tie-font.h"
#include "tie-glyph-font.h"
#include "tie-scene-painter.h"

#define WIDTH 400
#define HEIGHT 200

static const TieColor black = { 0, 0, 0, 1 };
static const TieColor white = { 1, 1, 1, 1 };
static const TieTextStyle plain = { .size = 20.0, .weight = 400, .color = { 0, 0, 0, 1 } };

static TieScene *
create_scene (const TieTextStyle *style, const char *text, double x, double y, TieAnchor anchor)
{
  TieScene *scene = tie_scene_new (WIDTH, HEIGHT, TIE_COLOR_NONE, "en");

  tie_scene_begin (scene, TIE_MARK_TIE_LABEL, TIE_LAYER_PLOT, "label", NULL, NULL, NULL);
  tie_scene_add_text (scene, style, text, x, y, anchor, 1);
  tie_scene_end (scene);
  return scene;
}

static cairo_surface_t *
paint (TieScene *scene, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (WIDTH * scale),
                                                         (int) (HEIGHT * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  tie_scene_paint (scene, cr, NULL, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + x * 4, sizeof value);
  return value;
}

typedef struct
{
  double ink;
  double middle_x;
  double middle_y;
  int x0, y0, x1, y1;
} Ink;

/* How much is painted, where its centre of gravity and its bounds are */
static Ink
measure_ink (cairo_surface_t *surface)
{
  Ink ink = { .x0 = G_MAXINT, .y0 = G_MAXINT, .x1 = -1, .y1 = -1 };

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        double alpha = (pixel (surface, x, y) >> 24) / 255.0;

        if (alpha <= 0.0)
          continue;
        ink.ink += alpha;
        ink.middle_x += alpha * (x + 0.5);
        ink.middle_y += alpha * (y + 0.5);
        ink.x0 = MIN (ink.x0, x);
        ink.y0 = MIN (ink.y0, y);
        ink.x1 = MAX (ink.x1, x + 1);
        ink.y1 = MAX (ink.y1, y + 1);
      }
  ink.middle_x /= ink.ink;
  ink.middle_y /= ink.ink;
  return ink;
}

static Ink
measure_text (const TieTextStyle *style,
              const char *text,
              double x,
              double y,
              TieAnchor anchor,
              double scale)
{
  g_autoptr (TieScene) scene = create_scene (style, text, x, y, anchor);
  cairo_surface_t *surface = paint (scene, scale);
  Ink ink = measure_ink (surface);

  cairo_surface_destroy (surface);
  return ink;
}

static void
test_place (void)
{
  double width = tie_text_style_measure (&plain, "HOOH", "en").width;
  Ink start = measure_text (&plain, "HOOH", 200, 100, TIE_ANCHOR_START, 1);
  Ink middle = measure_text (&plain, "HOOH", 200, 100, TIE_ANCHOR_MIDDLE, 1);
  Ink end = measure_text (&plain, "HOOH", 200, 100, TIE_ANCHOR_END, 1);

  /* The letters are symmetrical, and stand on the base line but for the roundness of an O */
  g_assert_cmpfloat_with_epsilon (middle.middle_x, 200, 0.2);
  g_assert_cmpfloat_with_epsilon (start.middle_x, 200 + width / 2, 0.2);
  g_assert_cmpfloat_with_epsilon (end.middle_x, 200 - width / 2, 0.2);
  g_assert_cmpint (start.y1, >=, 100);
  g_assert_cmpint (start.y1, <=, 101);
  g_assert_cmpint (start.y0, >=, 84);
}

/* Letters move by quarters of a pixel, not by whole ones */
static void
test_between_pixels (void)
{
  for (double shift = 0.0; shift < 1.0; shift += 0.25)
    {
      Ink whole = measure_text (&plain, "Illumina", 100, 100, TIE_ANCHOR_START, 1);
      Ink shifted = measure_text (&plain, "Illumina", 100 + shift, 100, TIE_ANCHOR_START, 1);

      g_assert_cmpfloat_with_epsilon (shifted.middle_x - whole.middle_x, shift, 0.03);
    }
}

static void
test_scale (void)
{
  static const double scales[] = { 0.5, 2.0, 3.3, 8.0 };
  Ink one = measure_text (&plain, "≥ 10 GW 기가", 20, 40, TIE_ANCHOR_START, 1);

  /* Beyond some size letters are painted as outlines: no jump */
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      Ink ink = measure_text (&plain, "≥ 10 GW 기가", 20, 40, TIE_ANCHOR_START, scales[i]);

      g_assert_cmpfloat_with_epsilon (ink.middle_x / scales[i], one.middle_x, 0.5);
      /* A base line is on a whole pixel */
      g_assert_cmpfloat_with_epsilon (ink.middle_y / scales[i], one.middle_y,
                                      0.6 / scales[i] + 0.1);
      g_assert_cmpfloat_with_epsilon (ink.ink / (scales[i] * scales[i]) / one.ink, 1.0, 0.05);
    }
}

static void
test_halo (void)
{
  static const double scales[] = { 1.0, 6.0 };
  TieTextStyle style = plain;

  style.halo = white;
  style.halo_width = 4.0;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      Ink bare = measure_text (&plain, "H", 20, 30, TIE_ANCHOR_START, scales[i]);
      Ink haloed = measure_text (&style, "H", 20, 30, TIE_ANCHOR_START, scales[i]);
      int reach = (int) (4 * scales[i]);

      g_assert_cmpint (ABS (bare.x0 - reach - haloed.x0), <=, 1);
      g_assert_cmpint (ABS (haloed.x1 - reach - bare.x1), <=, 1);
      g_assert_cmpint (ABS (bare.y0 - reach - haloed.y0), <=, 1);
      g_assert_cmpint (ABS (haloed.y1 - reach - bare.y1), <=, 1);
    }

  /* A halo that cannot be seen is none */
  style.halo = TIE_COLOR_NONE;
  g_assert_cmpfloat (measure_text (&style, "H", 20, 30, TIE_ANCHOR_START, 1).ink, ==,
                     measure_text (&plain, "H", 20, 30, TIE_ANCHOR_START, 1).ink);
}

static void
test_struck (void)
{
  TieTextStyle style = plain;
  g_autoptr (TieScene) scene = NULL;
  cairo_surface_t *surface;
  guint full = 0;

  style.struck = TRUE;
  scene = create_scene (&style, "i i i i", 20, 50, TIE_ANCHOR_START);
  surface = paint (scene, 1);
  for (int y = 0; y < HEIGHT; y++)
    {
      int x;

      for (x = 22; x < 50 && pixel (surface, x, y) >> 24 > 60; x++)
        ;
      full += x == 50;
    }
  /* One line from end to end */
  g_assert_cmpuint (full, >=, 1);
  g_assert_cmpuint (full, <=, 3);
  cairo_surface_destroy (surface);
}

static void
test_rtl (void)
{
  double width = tie_text_style_measure (&plain, "שלום", "en").width;
  Ink start = measure_text (&plain, "שלום", 100, 100, TIE_ANCHOR_START, 1);
  Ink end = measure_text (&plain, "שלום", 100, 100, TIE_ANCHOR_END, 1);

  g_assert_cmpint (start.x0, >=, 99);
  g_assert_cmpint (start.x1, <=, (int) (102 + width));
  g_assert_cmpint (end.x1, <=, 101);
}

/* Texts with letters of all kinds, in all styles of the charts */
static TieScene *
create_mixture (void)
{
  static const double sizes[] = { 25, 14, 13.5, 12, 11 };
  TieScene *scene = tie_scene_new (WIDTH, HEIGHT, white, "en");

  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "texts", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      TieTextStyle style = { .size = sizes[i],
                             .weight = 400 + 100 * (int) (i % 4),
                             .color = black };

      style.halo = (TieColor){ 1, 0.5, 0.5, 1 };
      style.halo_width = i % 2 * 2.0;
      tie_scene_add_text (scene, &style, "≥ 10 GW – 엔비디아 直 ◆ Жł ffi", 10.3, 30.0 + i * 30.0,
                          TIE_ANCHOR_START, 1);
    }
  tie_scene_end (scene);
  return scene;
}

static char *
compute_digest (void)
{
  g_autoptr (TieScene) scene = create_mixture ();
  cairo_surface_t *surface = paint (scene, 1);
  char *digest =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                   (gsize) cairo_image_surface_get_stride (surface) * HEIGHT);

  cairo_surface_destroy (surface);
  return digest;
}

static gpointer
compute_digest_in_thread (gpointer data)
{
  return compute_digest ();
}

static void
test_determinism (void)
{
  g_autofree char *first = compute_digest ();
  g_autofree char *second = compute_digest ();
  g_autofree char *third = NULL;
  g_autoptr (TieScene) scene = create_mixture ();
  cairo_surface_t *surface = paint (scene, 1.7);

  /* Nor does it matter what was painted before, or where */
  cairo_surface_destroy (surface);
  third = g_thread_join (g_thread_new ("paint", compute_digest_in_thread, NULL));
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, third);
}

/* A recording that is played on an image, as GTK does it, is the same picture */
static void
test_recording (void)
{
  g_autoptr (TieScene) scene = create_mixture ();
  cairo_rectangle_t extents = { 0, 0, WIDTH, HEIGHT };
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_surface_t *played = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_surface_t *direct = paint (scene, 1);
  gsize size = (gsize) cairo_image_surface_get_stride (played) * HEIGHT;
  cairo_t *cr = cairo_create (recording);

  tie_scene_paint (scene, cr, NULL, NULL);
  cairo_destroy (cr);
  cr = cairo_create (played);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (played);
  g_assert_cmpmem (cairo_image_surface_get_data (played), size,
                   cairo_image_surface_get_data (direct), size);
  cairo_surface_destroy (recording);
  cairo_surface_destroy (played);
  cairo_surface_destroy (direct);
}

static char *program;

static char *
compute_digest_elsewhere (const char *variable, const char *value)
{
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), variable, value, TRUE);
  char *arguments[] = { program, (char *) "--digest", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, arguments, environment, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return g_strchomp (output);
}

/* Neither the user's languages nor their font settings change the picture */
static void
test_environment (void)
{
  static const char *const variables[][2] = {
    { "LANGUAGE", "ja" },
    { "LANGUAGE", "sr:zh-tw" },
    { "PANGO_LANGUAGE", "bg:ja" },
    { "LC_ALL", "C" },
    { "FONTCONFIG_FILE", "/nonexistent" },
    { "FONTCONFIG_PATH", "/nonexistent" },
    { "XDG_CONFIG_HOME", "/nonexistent" },
    { "HOME", "/nonexistent" },
    { "FC_LANG", "ja" },
    { "GDK_DPI_SCALE", "3" },
  };
  g_autofree char *digest = compute_digest ();

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *other = compute_digest_elsewhere (variables[i][0], variables[i][1]);

      g_test_message ("%s=%s", variables[i][0], variables[i][1]);
      g_assert_cmpstr (other, ==, digest);
    }
}

/* In use, bytes; 0 where the allocator does not tell */
static gsize
measure_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static void
paint_many_sizes (double first)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  g_autoptr (TieScene) scene = create_scene (&plain, letters, 10.25, 50, TIE_ANCHOR_START);

  for (int i = 0; i < 60; i++)
    cairo_surface_destroy (paint (scene, first + i / 100.0));
}

/* Each zoom is a font of its own to cairo, with glyphs that it keeps until it is to forget them */
static void
test_forget (void)
{
  gsize before, painted, forgotten;

  paint_many_sizes (1);
  tie_glyph_font_forget_everywhere ();
  before = measure_heap ();
  if (before == 0)
    {
      g_test_skip ("The allocator does not tell what is in use");
      return;
    }
  paint_many_sizes (2);
  painted = measure_heap ();
  tie_glyph_font_forget_everywhere ();
  forgotten = measure_heap ();
  g_test_message ("%zu KiB, painted %zu, forgotten %zu", before / 1024, painted / 1024,
                  forgotten / 1024);
  g_assert_cmpuint (painted, >, before + 1024 * 1024);
  g_assert_cmpuint (forgotten, <, before + (painted - before) / 5);
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--digest"))
    {
      g_autofree char *digest = compute_digest ();

      puts (digest);
      return 0;
    }
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/paint-text/place", test_place);
  g_test_add_func ("/scene/paint-text/between-pixels", test_between_pixels);
  g_test_add_func ("/scene/paint-text/scale", test_scale);
  g_test_add_func ("/scene/paint-text/halo", test_halo);
  g_test_add_func ("/scene/paint-text/struck", test_struck);
  g_test_add_func ("/scene/paint-text/rtl", test_rtl);
  g_test_add_func ("/scene/paint-text/determinism", test_determinism);
  g_test_add_func ("/scene/paint-text/recording", test_recording);
  g_test_add_func ("/scene/paint-text/environment", test_environment);
  g_test_add_func ("/scene/paint-text/forget", test_forget);
  return g_test_run ();
}

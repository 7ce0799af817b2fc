/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A scene as SVG, drawn by librsvg: it looks as it is painted. */

#include <librsvg/rsvg.h>
#include <stdlib.h>

#include "scene-fixture.h"
#include "tie-scene-painter.h"
#include "tie-scene-svg.h"

#define WIDTH 480
#define HEIGHT 360
/* How far apart components may be, of 255, and how many pixels may be further, of a thousand */
#define TOLERANCE 48
#define FEW 10

static const TieColor white = { 1, 1, 1, 1 };
static const TieColor accent = { 0.1, 0.4, 0.9, 1 };

static cairo_surface_t *
paint (TieScene *scene, double scale, const TieEmphasis *emphasis)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (WIDTH * scale),
                                                         (int) (HEIGHT * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  tie_scene_paint (scene, cr, NULL, emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
render (TieScene *scene, double scale, const TieEmphasis *emphasis, TieSvgText text)
{
  RsvgRectangle area = { 0, 0, WIDTH * scale, HEIGHT * scale };
  g_autoptr (GBytes) svg = tie_scene_to_svg (scene, area.width, area.height, emphasis, text);
  gsize size;
  const guint8 *data = g_bytes_get_data (svg, &size);
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data (data, size, &error);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) area.width, (int) area.height);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  rsvg_handle_render_document (handle, cr, &area, &error);
  g_assert_no_error (error);
  cairo_destroy (cr);
  g_object_unref (handle);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
are_near (guint32 one, guint32 other)
{
  for (guint shift = 0; shift < 32; shift += 8)
    if (abs ((int) (one >> shift & 255) - (int) (other >> shift & 255)) > TOLERANCE)
      return FALSE;
  return TRUE;
}

/* Whether a pixel's colour is found within a pixel of its place */
static gboolean
is_found (guint32 pixel, cairo_surface_t *surface, int x, int y)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  for (int i = MAX (y - 1, 0); i <= MIN (y + 1, height - 1); i++)
    for (int j = MAX (x - 1, 0); j <= MIN (x + 1, width - 1); j++)
      if (are_near (pixel, get_pixel (surface, j, i)))
        return TRUE;
  return FALSE;
}

/* Asserts that what one picture shows is in the other */
static void
assert_shown (cairo_surface_t *one, cairo_surface_t *other)
{
  guint32 ground = get_pixel (one, 0, 0);
  guint inked = 0;
  guint missing = 0;

  for (int y = 0; y < cairo_image_surface_get_height (one); y++)
    for (int x = 0; x < cairo_image_surface_get_width (one); x++)
      {
        guint32 pixel = get_pixel (one, x, y);

        if (pixel == ground)
          continue;
        inked++;
        missing += !is_found (pixel, other, x, y);
      }
  g_test_message ("%u of %u pixels differ", missing, inked);
  g_assert_cmpuint (inked, >, 0);
  g_assert_cmpuint (missing * 1000, <=, inked * FEW);
}

static void
assert_alike (TieScene *scene, double scale, const TieEmphasis *emphasis)
{
  cairo_surface_t *painted = paint (scene, scale, emphasis);

  for (guint i = 0; i < 2; i++)
    {
      cairo_surface_t *rendered =
          render (scene, scale, emphasis, i == 0 ? TIE_SVG_TEXT : TIE_SVG_OUTLINES);

      assert_shown (painted, rendered);
      assert_shown (rendered, painted);
      cairo_surface_destroy (rendered);
    }
  cairo_surface_destroy (painted);
}

static void
test_everything (void)
{
  for (guint32 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (TieScene) scene = scene_fixture_new (seed, WIDTH, HEIGHT, 12);

      assert_alike (scene, 1, NULL);
      assert_alike (scene, 2, NULL);
    }
}

static void
test_emphasis (void)
{
  g_autoptr (TieScene) scene = scene_fixture_new (5, WIDTH, HEIGHT, 12);
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  static const char *const focused[] = { "node-2", "tie-3" };

  for (guint i = 0; i < G_N_ELEMENTS (focused); i++)
    {
      TieEmphasis emphasis = {
        .lit = lit, .selected = "subject-4", .focused = focused[i], .accent = accent
      };

      g_hash_table_add (lit, (gpointer) "subject-4");
      g_hash_table_add (lit, (gpointer) "subject-3");
      assert_alike (scene, 1, &emphasis);
    }
}

static void
add_lines (TieScene *scene, const TieTextStyle *style, double y)
{
  static const char *const lines[] = { "Average 12 GW, “≥ 10 %”", "오픈에이아이와 OpenAI, 2026년",
                                       "계약 체결" };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      double x = i == TIE_ANCHOR_START ? 10.3 : i == TIE_ANCHOR_MIDDLE ? WIDTH / 2.0 : WIDTH - 10.3;

      tie_scene_add_text (scene, style, lines[i], x, y + i * 15.4, (TieAnchor) i, 1);
    }
}

static void
test_texts (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TieScene) scene = tie_scene_new (WIDTH, HEIGHT, white, i == 0 ? "en" : "ko");
      TieTextStyle style = { .size = 13, .color = { 0.1, 0.1, 0.2, 1 } };

      tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "g", NULL, NULL, NULL);
      for (style.weight = 400; style.weight <= 700; style.weight += 100)
        add_lines (scene, &style, 30.3 + (style.weight - 400) * 0.5);
      style.struck = TRUE;
      add_lines (scene, &style, 240.6);
      style.struck = FALSE;
      style.halo = (TieColor){ 0.9, 0.8, 0.2, 1 };
      style.halo_width = 2;
      add_lines (scene, &style, 300);
      tie_scene_end (scene);
      assert_alike (scene, 1, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/svg-picture/everything", test_everything);
  g_test_add_func ("/scene/svg-picture/emphasis", test_emphasis);
  g_test_add_func ("/scene/svg-picture/texts", test_texts);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The items of a scene as SVG: texts, outlines, images. */

#include <string.h>

#include "svg-fixture.h"

static const TieColor white = { 1, 1, 1, 1 };
static const TieColor blue = { 0, 0, 1, 1 };
static const TieColor red = { 1, 0, 0, 1 };
static const TieTextStyle plain = { .size = 20, .weight = 400, .color = { 0, 0, 0, 1 } };

static void
test_text (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  TieTextStyle style = plain;
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *text;

  style.weight = 600;
  style.struck = TRUE;
  style.halo = white;
  style.halo_width = 3;
  svg_begin (scene, "g", NULL, NULL);
  tie_scene_add_text (scene, &style, "left", 10, 100.4, TIE_ANCHOR_START, 1);
  tie_scene_add_text (scene, &plain, "middle", 200, 100, TIE_ANCHOR_MIDDLE, 0.5);
  tie_scene_add_text (scene, &plain, " two  spaces", 390, 100, TIE_ANCHOR_END, 1);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  text = svg_find (elements, "text", "x", "10");
  g_assert_cmpstr (text->text->str, ==, "left");
  svg_assert_attribute (text, "y", "100"); /* On a whole pixel, as it is painted. */
  svg_assert_attribute (text, "font-size", "20");
  svg_assert_attribute (text, "font-weight", "600");
  svg_assert_attribute (text, "fill", "#000000");
  svg_assert_attribute (text, "stroke", "#ffffff");
  svg_assert_attribute (text, "stroke-width", "6");
  svg_assert_attribute (text, "paint-order", "stroke");
  svg_assert_attribute (svg_find (elements, "rect", "x", "10"), "height", "1.5"); /* Through it. */
  g_assert_null (svg_get (text, "text-anchor"));
  text = svg_find (elements, "text", "text-anchor", "middle");
  svg_assert_attribute (text, "x", "200");
  svg_assert_attribute (text, "fill-opacity", "0.5");
  g_assert_null (svg_get (text, "stroke"));
  g_assert_null (svg_get (text, "xml:space"));
  text = svg_find (elements, "text", "text-anchor", "end");
  svg_assert_attribute (text, "xml:space", "preserve");
  g_assert_cmpstr (text->text->str, ==, " two  spaces");
}

/* How many pieces are in the font for Hangul. Numbers between them are in the other one, but read
 * in the same language. */
static guint
count_pieces (GPtrArray *elements, const char *language)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    {
      SvgElement *element = elements->pdata[i];
      const char *family = svg_get (element, "font-family");

      if (!g_str_equal (element->name, "tspan"))
        continue;
      g_assert_cmpstr (svg_get (element, "xml:lang"), ==, language);
      if (family != NULL)
        g_assert_true (g_str_has_prefix (family, "Noto Sans CJK KR"));
      n += family != NULL;
    }
  return n;
}

/* Each piece in the font that it is really drawn in, and the whole in order */
static void
test_fonts (void)
{
  static const char mixed[] = "OpenAI와 2026년 계약";
  static const char *const languages[] = { "en", "ko" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (TieScene) scene = svg_scene_new (languages[i]);
      const char *marked = i == 0 ? "ko" : NULL;
      TieTextStyle style = plain;
      g_autoptr (GPtrArray) elements = NULL;
      SvgElement *text;

      svg_begin (scene, "g", NULL, NULL);
      tie_scene_add_text (scene, &plain, mixed, 10, 100, TIE_ANCHOR_START, 1);
      tie_scene_add_text (scene, &plain, "계약 체결", 20, 100, TIE_ANCHOR_START, 1);
      style.halo = white;
      style.halo_width = 2;
      tie_scene_add_text (scene, &style, mixed, 30, 100, TIE_ANCHOR_START, 1);
      tie_scene_end (scene);
      elements = svg_write (scene, NULL, TIE_SVG_TEXT);

      g_assert_true (g_str_has_prefix (svg_get (elements->pdata[0], "font-family"), "Inter, "));
      text = svg_find (elements, "text", "x", "10");
      g_assert_cmpstr (text->text->str, ==, mixed);
      svg_assert_attribute (text, "xml:space", "preserve");
      g_assert_cmpuint (count_pieces (elements, marked), ==, 2);
      text = svg_find (elements, "text", "x", "20");
      g_assert_cmpstr (text->text->str, ==, "계약 체결");
      g_assert_true (g_str_has_prefix (svg_get (text, "font-family"), "Noto Sans CJK KR"));
      svg_assert_attribute (text, "xml:lang", marked);
      /* The halo of a piece would cover the piece before it */
      text = svg_find (elements, "text", "x", "30");
      g_assert_cmpstr (text->text->str, ==, mixed);
      g_assert_null (svg_get_child (elements, text, "tspan"));
    }
}

static void
test_outlines (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  TieTextStyle style = plain;
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *group;

  style.halo = white;
  style.halo_width = 3;
  svg_begin (scene, "g", NULL, NULL);
  tie_scene_add_text (scene, &plain, "oooo & o", 10, 100, TIE_ANCHOR_START, 1);
  tie_scene_add_text (scene, &style, "oo", 10, 200, TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_OUTLINES);

  g_assert_cmpuint (svg_count (elements, "text"), ==, 0);
  group = svg_find (elements, "g", "aria-label", "oooo & o");
  svg_assert_attribute (group, "role", "img");
  g_assert_nonnull (svg_find (elements, "g", "aria-label", "oo"));
  /* Each letter is drawn once, used as often as it comes, and the line once more for its halo */
  g_assert_cmpuint (svg_count (elements, "path"), ==, 2);
  g_assert_cmpuint (svg_count (elements, "use"), ==, 6 + 2 + 1);
  svg_assert_references (elements);
}

static void
test_shapes (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  const double dashes[] = { 4, 2.5 };
  TiePath *path = tie_path_new ();
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *element;

  svg_begin (scene, "g", NULL, NULL);
  tie_path_add_circle (path, 50, 60, 20);
  tie_scene_add_path (scene, path, tie_fill_solid (red), tie_stroke_solid (blue, 3), 0.5);
  path = tie_path_new ();
  tie_path_add_rounded_rect (path, (TieRect){ 100, 50, 80, 40 }, 6);
  tie_scene_add_path (scene, path, tie_fill_solid (tie_color_with_alpha (red, 0.5)),
                      (TieStroke){ 0 }, 0.5);
  path = tie_path_new ();
  tie_path_move_to (path, 10, 10);
  tie_path_curve_to (path, 20.125, 10, 30, -0.001, 30, 40);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_dashed (blue, 2, dashes, 2, TRUE),
                      0.25);
  /* A hairline is on whole pixels */
  path = tie_path_new ();
  tie_path_move_to (path, 0, 200.2);
  tie_path_line_to (path, 400, 200.2);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (red, 1), 1);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  element = svg_find (elements, "circle", NULL, NULL);
  svg_assert_attribute (element, "cx", "50");
  svg_assert_attribute (element, "cy", "60");
  svg_assert_attribute (element, "r", "20");
  svg_assert_attribute (element, "stroke-width", "3");
  svg_assert_attribute (element, "opacity", "0.5"); /* Both parts fade together. */
  g_assert_null (svg_get (element, "fill-opacity"));
  element = svg_find (elements, "rect", "rx", "6");
  svg_assert_attribute (element, "width", "80");
  svg_assert_attribute (element, "fill-opacity", "0.25");
  element = svg_find (elements, "path", "stroke-dasharray", "4 2.5");
  svg_assert_attribute (element, "d", "M10 10C20.13 10 30 0 30 40");
  svg_assert_attribute (element, "stroke-linecap", "round");
  svg_assert_attribute (element, "stroke-linejoin", "round");
  svg_assert_attribute (element, "stroke-opacity", "0.25");
  g_assert_null (svg_get (element, "fill"));
  svg_assert_attribute (svg_find (elements, "path", "stroke", "#ff0000"), "d",
                        "M0.5 200.5L400.5 200.5");
}

static void
test_fills (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  TieFill fade = tie_fill_gradient (red, TIE_COLOR_NONE, 10, 0, 40, 0);
  TieFill hatch = tie_fill_hatch (red, blue, 5, 2);
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *definition, *last;

  svg_begin (scene, "g", NULL, NULL);
  for (guint i = 0; i < 2; i++)
    {
      svg_add_rect (scene, (TieRect){ 10, 20, 30, 40 }, fade, (TieStroke){ 0 }, 1);
      svg_add_rect (scene, (TieRect){ 50, 20, 30, 40 }, hatch, (TieStroke){ 0 }, 1);
    }
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  /* What is the same is there once */
  g_assert_cmpuint (svg_count (elements, "linearGradient"), ==, 1);
  g_assert_cmpuint (svg_count (elements, "pattern"), ==, 1);
  svg_assert_references (elements);
  definition = svg_find (elements, "linearGradient", NULL, NULL);
  svg_assert_attribute (definition, "gradientUnits", "userSpaceOnUse");
  svg_assert_attribute (definition, "x2", "40");
  last = svg_find (elements, "stop", "offset", "1");
  svg_assert_attribute (last, "stop-color", "#ff0000"); /* Not by way of black. */
  svg_assert_attribute (last, "stop-opacity", "0");
  definition = svg_find (elements, "pattern", NULL, NULL);
  svg_assert_attribute (definition, "patternUnits", "userSpaceOnUse");
  svg_assert_attribute (svg_get_child (elements, definition, "path"), "stroke", "#ff0000");
  svg_assert_attribute (svg_get_child (elements, definition, "rect"), "fill", "#0000ff");
}

static void
test_images (void)
{
  static const char drawing[] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect/></svg>";
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GBytes) image = g_bytes_new_static (drawing, strlen (drawing));
  g_autoptr (GBytes) broken = g_bytes_new_static ("\x89PNG\r\n\x1a\nno", 10);
  g_autofree char *encoded = g_base64_encode ((const guchar *) drawing, strlen (drawing));
  g_autofree char *uri = g_strconcat ("data:image/svg+xml;base64,", encoded, NULL);
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *element, *use;

  svg_begin (scene, "g", NULL, NULL);
  tie_scene_add_image (scene, (TieRect){ 10, 10, 40, 40 }, image, 0.5);
  tie_scene_add_image (scene, (TieRect){ 60, 10, 40, 40 }, broken, 1);
  tie_scene_add_image (scene, (TieRect){ 60, 60, 30, 30 }, image, 1);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  g_assert_cmpuint (svg_count (elements, "image"), ==, 1);
  element = svg_find (elements, "image", NULL, NULL);
  svg_assert_attribute (element, "xlink:href", uri);
  svg_assert_attribute (element, "width", "20");
  svg_assert_attribute (element, "height", "10");
  element = svg_find (elements, "symbol", NULL, NULL);
  svg_assert_attribute (element, "viewBox", "0 0 20 10");
  /* Once, however often it is shown */
  g_assert_cmpuint (svg_count (elements, "symbol"), ==, 1);
  g_assert_cmpuint (svg_count (elements, "use"), ==, 2);
  use = svg_find (elements, "use", "x", "10");
  g_assert_cmpint (svg_get (use, "xlink:href")[0], ==, '#');
  g_assert_cmpstr (svg_get (use, "xlink:href") + 1, ==, svg_get (element, "id"));
  svg_assert_attribute (use, "width", "40");
  svg_assert_attribute (use, "opacity", "0.5");
  svg_assert_attribute (svg_find (elements, "use", "x", "60"), "height", "30");
}

/* In a picture that is smaller than the scene nothing is moved onto its pixels */
static void
test_small (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GPtrArray) elements = NULL;
  TiePath *path = tie_path_new ();

  svg_begin (scene, "g", NULL, NULL);
  tie_scene_add_text (scene, &plain, "text", 10, 100.75, TIE_ANCHOR_START, 1);
  tie_path_move_to (path, 0, 200.75);
  tie_path_line_to (path, 400, 200.75);
  tie_scene_add_path (scene, path, (TieFill){ 0 }, tie_stroke_solid (red, 1), 1);
  tie_scene_end (scene);
  svg = tie_scene_to_svg (scene, SVG_WIDTH * 0.32, SVG_HEIGHT * 0.32, NULL, TIE_SVG_TEXT);
  elements = svg_parse (svg);

  svg_assert_attribute (svg_find (elements, "text", NULL, NULL), "y", "100.75");
  svg_assert_attribute (svg_find (elements, "path", NULL, NULL), "d", "M0 200.75L400 200.75");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/svg-items/text", test_text);
  g_test_add_func ("/scene/svg-items/fonts", test_fonts);
  g_test_add_func ("/scene/svg-items/outlines", test_outlines);
  g_test_add_func ("/scene/svg-items/shapes", test_shapes);
  g_test_add_func ("/scene/svg-items/fills", test_fills);
  g_test_add_func ("/scene/svg-items/images", test_images);
  g_test_add_func ("/scene/svg-items/small", test_small);
  return g_test_run ();
}

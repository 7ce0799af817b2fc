/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A scene as SVG: what its elements are, and what they are called. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "scene-fixture.h"
#include "svg-fixture.h"
#include "tie-svg-markup.h"

static const TieColor white = { 1, 1, 1, 1 };
static const TieColor blue = { 0, 0, 1, 1 };
static const TieColor red = { 1, 0, 0, 1 };
static const TieTextStyle plain = { .size = 20, .weight = 400, .color = { 0, 0, 0, 1 } };

static void
add_square (TieScene *scene, TieColor color)
{
  svg_add_rect (scene, (TieRect){ 10, 20, 30, 40 }, tie_fill_solid (color), (TieStroke){ 0 }, 1);
}

static void
test_root (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("ko");
  g_autoptr (GBytes) svg =
      tie_scene_to_svg (scene, SVG_WIDTH * 2, SVG_HEIGHT * 2, NULL, TIE_SVG_TEXT);
  g_autoptr (GPtrArray) elements = svg_parse (svg);
  SvgElement *root = elements->pdata[0];
  SvgElement *title = svg_get_child (elements, root, "title");
  SvgElement *description = svg_get_child (elements, root, "desc");

  svg_assert_attribute (root, "xmlns", "http://www.w3.org/2000/svg");
  svg_assert_attribute (root, "width", "800");
  svg_assert_attribute (root, "height", "600");
  svg_assert_attribute (root, "viewBox", "0 0 400 300");
  svg_assert_attribute (root, "lang", "ko");
  svg_assert_attribute (root, "xml:lang", "ko");
  svg_assert_attribute (root, "aria-labelledby", svg_get (title, "id"));
  svg_assert_attribute (root, "aria-describedby", svg_get (description, "id"));
  g_assert_cmpstr (title->text->str, ==, "Chips & <money>");
  g_assert_cmpstr (description->text->str, ==, "Who supplies \"whom\"");
  svg_assert_attribute (svg_find (elements, "rect", "width", "400"), "fill", "#ffffff");
  svg_assert_references (elements);
}

/* No background, no title: none is written */
static void
test_bare (void)
{
  g_autoptr (TieScene) scene = tie_scene_new (SVG_WIDTH, SVG_HEIGHT, TIE_COLOR_NONE, NULL);
  g_autoptr (GPtrArray) elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  g_assert_cmpuint (elements->len, ==, 1);
  g_assert_null (svg_get (elements->pdata[0], "aria-labelledby"));
}

static void
test_groups (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *outer, *inner;

  svg_begin (scene, "outer", "Outer", "It has parts");
  add_square (scene, red);
  svg_begin (scene, "inner", "Inner", NULL);
  add_square (scene, blue);
  tie_scene_end (scene);
  add_square (scene, white);
  tie_scene_end (scene);
  svg_begin (scene, "next", NULL, NULL);
  add_square (scene, red);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  outer = svg_find (elements, "g", "id", "outer");
  inner = svg_find (elements, "g", "id", "inner");
  g_assert_true (svg_get_parent (elements, outer) == elements->pdata[0]);
  g_assert_true (svg_get_parent (elements, inner) == outer);
  g_assert_true (svg_get_parent (elements, svg_find (elements, "g", "id", "next"))
                 == elements->pdata[0]);
  g_assert_cmpstr (svg_get_child (elements, outer, "title")->text->str, ==, "Outer");
  g_assert_cmpstr (svg_get_child (elements, outer, "desc")->text->str, ==, "It has parts");
  g_assert_cmpstr (svg_get_child (elements, inner, "title")->text->str, ==, "Inner");
  g_assert_null (svg_get_child (elements, inner, "desc"));
  svg_assert_attribute (outer, "role", "graphics-object group");
  svg_assert_attribute (inner, "role", "graphics-symbol img");
  g_assert_null (svg_get (svg_find (elements, "g", "id", "next"), "role"));
  /* In paint order: what is added after the inner group is after it, within the outer one */
  g_assert_cmpuint (svg_count (elements, "g"), ==, 3);
  g_assert_true (svg_get_parent (elements, svg_find (elements, "rect", "fill", "#ffffff"))
                 == elements->pdata[0]);
  for (guint i = elements->len - 1; i > 0; i--)
    if (g_strcmp0 (svg_get (elements->pdata[i], "fill"), "#ffffff") == 0)
      {
        g_assert_true (svg_get_parent (elements, elements->pdata[i]) == outer);
        break;
      }
}

static void
test_ids (void)
{
  static const char *const ids[] = { "tie:a",  "tie-a",         "tie a", "1",  "",
                                     "한국/1", "picture.title", "é",     "-x", "a\"<b" };
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GPtrArray) elements = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      svg_begin (scene, ids[i], NULL, NULL);
      svg_add_rect (scene, (TieRect){ 0, 0, 1, 1 }, tie_fill_hatch (red, blue, 5, 1),
                    (TieStroke){ 0 }, 1);
      tie_scene_end (scene);
    }
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);
  g_assert_cmpuint (svg_count (elements, "g"), ==, G_N_ELEMENTS (ids));
  svg_assert_references (elements);
  g_assert_nonnull (svg_find (elements, "g", "id", "tie-a"));
  g_assert_nonnull (svg_find (elements, "g", "id", "tie-a-2"));
  g_assert_nonnull (svg_find (elements, "g", "id", "tie-a-3"));
  g_assert_nonnull (svg_find (elements, "g", "id", "한국-1"));
}

static void
test_escaping (void)
{
  static const char text[] =
      "<b> & \"x\"\n\t\r ]]> \x01\x1f\xef\xbf\xbe\xef\xbf\xbf 'y' \xef\xbf\xbd";
  static const char kept[] = "<b> & \"x\"\n\t\r ]]>  'y' \xef\xbf\xbd";
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *group;

  svg_begin (scene, "g", text, text);
  tie_scene_add_text (scene, &plain, text, 10, 100, TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);
  group = svg_find (elements, "g", "id", "g");
  g_assert_cmpstr (svg_get_child (elements, group, "title")->text->str, ==, kept);
  g_assert_cmpstr (svg_get_child (elements, group, "desc")->text->str, ==, kept);
  g_assert_cmpstr (svg_get_child (elements, group, "text")->text->str, ==, kept);
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = { { 0, "0" },           { -0.0, "0" },          { -0.004, "0" },
                { 0.005, "0.01" },    { -0.25, "-0.25" },     { 7, "7" },
                { 1200, "1200" },     { 12.5, "12.5" },       { 0.07, "0.07" },
                { 1.999, "2" },       { 1e12, "1000000000" }, { (double) INFINITY, "0" },
                { (double) NAN, "0" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      tie_svg_add_number (out, cases[i].value);
      g_assert_cmpstr (out->str, ==, cases[i].text);
    }
}

static void
test_links (void)
{
  static const char *const bad[] = { "javascript:alert(1)", "file:///etc/passwd",
                                     "data:text/html,x", "HTTPX://x" };
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *link;

  svg_begin (scene, "g", "Sources", NULL);
  tie_scene_add_text (scene, &plain, "A source", 10, 100, TIE_ANCHOR_START, 1);
  tie_scene_add_link (scene, (TieRect){ 10, 80, 200, 30 }, "https://example.org/?a=1&b=\"2\"");
  tie_scene_add_text (scene, &plain, "No source", 10, 200, TIE_ANCHOR_START, 1);
  tie_scene_add_link (scene, (TieRect){ 300, 10, 50, 30 }, "HTTP://example.org/");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    tie_scene_add_link (scene, (TieRect){ 10, 180, 200, 30 }, bad[i]);
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);

  g_assert_cmpuint (svg_count (elements, "a"), ==, 2);
  link = svg_find (elements, "a", "href", "https://example.org/?a=1&b=\"2\"");
  g_assert_cmpstr (link->text->str, ==, "A source");
  svg_assert_attribute (svg_get_child (elements, link, "rect"), "pointer-events", "all");
  link = svg_find (elements, "a", "href", "HTTP://example.org/");
  g_assert_cmpstr (link->text->str, ==, "");
  svg_assert_attribute (svg_find (elements, "g", "id", "g"), "role", "graphics-object group");
}

static gboolean
is_clipped (GPtrArray *elements, const SvgElement *element)
{
  for (; element != NULL; element = svg_get_parent (elements, element))
    if (svg_get (element, "clip-path") != NULL)
      return TRUE;
  return FALSE;
}

/* The plot layer is clipped and the frame layer is not, however they are nested */
static void
test_clip (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GPtrArray) elements = NULL;
  static const struct
  {
    const char *id;
    TieLayer layer;
    gboolean ends;
  } groups[] = { { "a", TIE_LAYER_PLOT, TRUE },   { "b", TIE_LAYER_PLOT, FALSE },
                 { "c", TIE_LAYER_PLOT, TRUE },   { "d", TIE_LAYER_FRAME, TRUE },
                 { "e", TIE_LAYER_FRAME, FALSE }, { "f", TIE_LAYER_PLOT, TRUE },
                 { "g", TIE_LAYER_FRAME, TRUE } };

  tie_scene_set_plot (scene, (TieRect){ 20, 20, 300, 200 });
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      tie_scene_begin (scene, TIE_MARK_NODE, groups[i].layer, groups[i].id, NULL, NULL, NULL);
      add_square (scene, red);
      if (groups[i].ends)
        tie_scene_end (scene);
      if (i == 3)
        {
          add_square (scene, red);
          tie_scene_end (scene);
        }
    }
  tie_scene_end (scene);
  elements = svg_write (scene, NULL, TIE_SVG_TEXT);
  svg_assert_references (elements);
  g_assert_cmpuint (svg_count (elements, "clipPath"), ==, 1);
  for (guint i = 0; i < elements->len; i++)
    {
      const SvgElement *element = elements->pdata[i];
      const char *parent;

      if (!g_str_equal (element->name, "rect")
          || g_strcmp0 (svg_get (element, "fill"), "#ff0000") != 0)
        continue;
      parent = svg_get (svg_get_parent (elements, element), "id");
      g_assert_cmpint (is_clipped (elements, element), ==, strchr ("abcf", *parent) != NULL);
    }
}

static void
test_emphasis (void)
{
  g_autoptr (TieScene) scene = svg_scene_new ("en");
  g_autoptr (GHashTable) lit = g_hash_table_new (g_str_hash, g_str_equal);
  TieEmphasis emphasis = { .lit = lit, .selected = "a", .focused = "a", .accent = blue };
  g_autoptr (GPtrArray) elements = NULL;
  SvgElement *group;
  guint n_accents = 0;

  g_hash_table_add (lit, (gpointer) "a");
  svg_begin (scene, "a", NULL, NULL);
  add_square (scene, red);
  tie_scene_end (scene);
  svg_begin (scene, "b", NULL, NULL);
  add_square (scene, red);
  tie_scene_end (scene);
  elements = svg_write (scene, &emphasis, TIE_SVG_TEXT);

  group = svg_find (elements, "g", "id", "b");
  svg_assert_attribute (svg_get_child (elements, group, "rect"), "fill-opacity", "0.22");
  group = svg_find (elements, "g", "id", "a");
  /* The glow moves with the mark */
  svg_assert_attribute (svg_get_child (elements, group, "rect"), "stroke", "#b3b3ff");
  for (guint i = 0; i < elements->len; i++)
    n_accents += g_strcmp0 (svg_get (elements->pdata[i], "stroke"), "#0000ff") == 0;
  g_assert_cmpuint (n_accents, ==, 2); /* The outline and the ring. */
  svg_assert_attribute (elements->pdata[elements->len - 1], "stroke", "#0000ff");
}

/* Every text, no picture, the same bytes, whatever there is in a scene */
static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr (TieScene) scene = scene_fixture_new (seed, 600, 400, 40);
      g_autoptr (TieScene) again = scene_fixture_new (seed, 600, 400, 40);
      TieSvgText text = seed % 2 == 0 ? TIE_SVG_TEXT : TIE_SVG_OUTLINES;
      g_autoptr (GBytes) svg = tie_scene_to_svg (scene, 600, 400, NULL, text);
      g_autoptr (GBytes) same = NULL;
      g_autoptr (GPtrArray) elements = svg_parse (svg);
      g_autofree char *locale = g_strdup (setlocale (LC_ALL, NULL));
      guint n_texts = 0;

      setlocale (LC_ALL, "de_DE.UTF-8");
      same = tie_scene_to_svg (again, 600, 400, NULL, text);
      setlocale (LC_ALL, locale);
      g_assert_true (g_bytes_equal (svg, same));
      svg_assert_references (elements);
      g_assert_cmpuint (svg_count (elements, "image"), ==, 0);
      for (guint i = 0; i < elements->len; i++)
        n_texts += g_strcmp0 (svg_get (elements->pdata[i], "aria-label"), "Label") == 0
                   || (g_str_equal (((SvgElement *) elements->pdata[i])->name, "text")
                       && g_str_equal (((SvgElement *) elements->pdata[i])->text->str, "Label"));
      g_assert_cmpuint (n_texts, ==, 40);
      for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
        g_assert_nonnull (svg_find (elements, "g", "id", tie_scene_get_group (scene, i)->id));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/svg/root", test_root);
  g_test_add_func ("/scene/svg/bare", test_bare);
  g_test_add_func ("/scene/svg/groups", test_groups);
  g_test_add_func ("/scene/svg/ids", test_ids);
  g_test_add_func ("/scene/svg/escaping", test_escaping);
  g_test_add_func ("/scene/svg/numbers", test_numbers);
  g_test_add_func ("/scene/svg/links", test_links);
  g_test_add_func ("/scene/svg/clip", test_clip);
  g_test_add_func ("/scene/svg/emphasis", test_emphasis);
  g_test_add_func ("/scene/svg/random", test_random);
  return g_test_run ();
}

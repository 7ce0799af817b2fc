/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Who has which colour, and whether it can be read. */

#include <math.h>

#include "chart-fixture.h"
#include "tie-palette.h"

#define TEXT_CONTRAST 4.499

/* A focus, one who only pays, `n` suppliers, and suppliers of extreme colours. */
static TieDocument *
make_document (guint n)
{
  static const char *const colors[] = { "#ffff00", "#000000", "#ffffff", "#ff0000",
                                        "#00ff00", "#0000ff", "#808080", "#ffe4e1" };
  g_autoptr (GString) json = g_string_new (
      "{'tieline': 1, 'title': 'Colours', 'focus': 'f', 'organizations': [{'id': 'f', 'name': 'F'},"
      "{'id': 'p', 'name': 'P'}");
  g_autoptr (GString) flows = g_string_new ("{'kind': 'money', 'from': 'p', 'to': 'f'}");

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_string_append_printf (json, ",{'id': 'c%u', 'name': 'C', 'color': '%s'}", i, colors[i]);
      g_string_append_printf (flows, ",{'kind': 'service', 'from': 'c%u', 'to': 'f'}", i);
    }
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (json, ",{'id': 's%u', 'name': 'S'}", i);
      g_string_append_printf (flows, ",{'kind': 'supply', 'from': 's%u', 'to': 'f'}", i);
    }
  g_string_append_printf (json, "], 'deals': [{'id': 'd', 'status': 'signed', 'flows': [%s]}]}",
                          flows->str);
  return chart_read (json->str);
}

static TieOrganization *
lookup (TieDocument *document, const char *id)
{
  GObject *object = tie_document_lookup (document, id);

  g_assert_true (TIE_IS_ORGANIZATION (object));
  return TIE_ORGANIZATION (object);
}

static void
check_contrasts (TieDocument *document, const TieTheme *theme)
{
  g_autoptr (TiePalette) palette = tie_palette_new (document, theme);
  GPtrArray *organizations = tie_document_get_organizations (document);

  for (guint i = 0; i < organizations->len; i++)
    {
      TieOrganization *organization = organizations->pdata[i];
      TieColor fill = tie_palette_get_fill (palette, organization);
      TieColor on_fill = tie_palette_get_on_fill (palette, organization);
      TieColor text = tie_palette_get_text (palette, organization);

      if (tie_color_contrast (fill, on_fill) < TEXT_CONTRAST
          || tie_color_contrast (text, theme->background) < TEXT_CONTRAST)
        g_test_message ("%s, %s: %g on its fill, %g as text", theme->name,
                        tie_organization_get_id (organization), tie_color_contrast (fill, on_fill),
                        tie_color_contrast (text, theme->background));
      g_assert_cmpfloat (tie_color_contrast (fill, on_fill), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (tie_color_contrast (text, theme->background), >=, TEXT_CONTRAST);
      /* A disc is seen (WCAG 2.1, 1.4.11). */
      g_assert_cmpfloat (tie_color_contrast (fill, theme->background), >=, 3);
    }
}

static void
test_contrast (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) colors = make_document (12);

  check_contrasts (map, tie_theme_light ());
  check_contrasts (map, tie_theme_dark ());
  check_contrasts (colors, tie_theme_light ());
  check_contrasts (colors, tie_theme_dark ());
}

static void
test_theme_contrast (void)
{
  const TieTheme *themes[] = { tie_theme_light (), tie_theme_dark () };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const TieTheme *theme = themes[i];

      g_assert_cmpfloat (tie_color_contrast (theme->ink, theme->background), >=, 7);
      g_assert_cmpfloat (tie_color_contrast (theme->grey, theme->background), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (tie_color_contrast (theme->faint, theme->background), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (tie_color_contrast (theme->on_focus, theme->focus), >=, TEXT_CONTRAST);
      for (guint h = 0; h < TIE_N_HUES; h++)
        g_assert_cmpfloat (tie_color_contrast (theme->on_hue, theme->hues[h]), >=, TEXT_CONTRAST);
    }
}

/* The hue in degrees, −1 for a grey. */
static double
hue_of (TieColor c)
{
  double most = MAX (MAX (c.red, c.green), c.blue), least = MIN (MIN (c.red, c.green), c.blue);
  double hue;

  if (most - least < 0.02)
    return -1;
  if (most == c.red)
    hue = (c.green - c.blue) / (most - least);
  else if (most == c.green)
    hue = 2 + (c.blue - c.red) / (most - least);
  else
    hue = 4 + (c.red - c.green) / (most - least);
  return fmod (hue * 60 + 360, 360);
}

static void
check_hues (TieDocument *document, const TieTheme *theme)
{
  g_autoptr (TiePalette) palette = tie_palette_new (document, theme);
  GPtrArray *organizations = tie_document_get_organizations (document);

  for (guint i = 0; i < organizations->len; i++)
    {
      const char *stated = tie_organization_get_color (organizations->pdata[i]);
      TieColor color;
      double before, after, apart;

      if (stated == NULL)
        continue;
      g_assert_true (tie_color_parse (stated, &color));
      before = hue_of (color);
      after = hue_of (tie_palette_get_fill (palette, organizations->pdata[i]));
      apart = fabs (before - after);
      g_assert_cmpint (before < 0, ==, after < 0);
      g_test_message ("%s %s: %g degrees off", theme->name, stated, MIN (apart, 360 - apart));
      /* The same hue to the eye is not quite the same in sRGB: lighter blues look more violet. */
      g_assert_cmpfloat (MIN (apart, 360 - apart), <, 25);
    }
}

static void
test_stated_colors (void)
{
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieDocument) colors = make_document (0);

  check_hues (map, tie_theme_light ());
  check_hues (map, tie_theme_dark ());
  check_hues (colors, tie_theme_light ());
  check_hues (colors, tie_theme_dark ());
}

static gboolean
same_color (TieColor a, TieColor b)
{
  return fabs (a.red - b.red) + fabs (a.green - b.green) + fabs (a.blue - b.blue) < 0.01;
}

static void
test_roles (void)
{
  const TieTheme *theme = tie_theme_light ();
  g_autoptr (TieDocument) document = make_document (11);
  g_autoptr (TiePalette) palette = tie_palette_new (document, theme);
  TieColor focus = tie_palette_get_fill (palette, lookup (document, "f"));
  TieColor payer = tie_palette_get_fill (palette, lookup (document, "p"));

  g_assert_true (same_color (focus, theme->focus));
  g_assert_true (same_color (payer, theme->neutral));
  g_assert_false (tie_palette_is_patterned (palette, lookup (document, "p")));
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      TieOrganization *supplier = lookup (document, id);
      TieColor fill = tie_palette_get_fill (palette, supplier);

      g_assert_cmpint (tie_palette_is_patterned (palette, supplier), ==, i >= TIE_N_HUES);
      g_assert_true (same_color (fill, i < TIE_N_HUES ? theme->hues[i] : theme->neutral));
    }
  g_assert_true (same_color (tie_palette_get_fill (palette, NULL), theme->neutral));
}

/* Whether a group that stands for one of the subjects is filled with the colour. */
static gboolean
is_filled (TieScene *scene, TieMark mark, const char *subject, TieColor color)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);
      const TieSceneGroup *group;

      if (item->kind != TIE_ITEM_PATH || item->group < 0)
        continue;
      group = tie_scene_get_group (scene, (guint) item->group);
      if (group->mark == mark && g_strcmp0 (group->subject, subject) == 0
          && (same_color (item->fill.color, color) || same_color (item->fill.color2, color)))
        return TRUE;
    }
  return FALSE;
}

/* An organisation has one colour, whichever chart and filter. */
static void
test_same_everywhere (void)
{
  static const char *const suppliers[] = { "nvidia", "amd", "broadcom", "cerebras" };
  g_autoptr (TieDocument) map = chart_load_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  TieChartRequest request = chart_request (map, 1280, 800, "en");
  g_autoptr (TiePalette) palette = tie_palette_new (map, request.theme);
  g_autoptr (TieScene) network = tie_chart_build (TIE_CHART_NETWORK, &request);
  g_autoptr (TieScene) timeline = tie_chart_build (TIE_CHART_TIMELINE, &request);
  g_autoptr (TieScene) filtered = NULL;

  tie_filter_set_status_shown (filter, TIE_STATUS_IN_DISCUSSION, FALSE);
  request.filter = filter;
  filtered = tie_chart_build (TIE_CHART_NETWORK, &request);
  for (guint i = 0; i < G_N_ELEMENTS (suppliers); i++)
    {
      TieColor color = tie_palette_get_fill (palette, lookup (map, suppliers[i]));

      g_assert_true (is_filled (network, TIE_MARK_NODE, suppliers[i], color));
      g_assert_true (is_filled (filtered, TIE_MARK_NODE, suppliers[i], color));
      g_assert_true (is_filled (timeline, TIE_MARK_AREA, suppliers[i], color));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/theme-contrast", test_theme_contrast);
  g_test_add_func ("/palette/stated-colors", test_stated_colors);
  g_test_add_func ("/palette/roles", test_roles);
  g_test_add_func ("/palette/same-everywhere", test_same_everywhere);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Colours: reading them, mixing them, and WCAG's numbers. */

#include "tie-color.h"

#include <math.h>

static TieColor
parse (const char *hex)
{
  TieColor color = TIE_COLOR_NONE;

  g_assert_true (tie_color_parse (hex, &color));
  return color;
}

static void
test_parse (void)
{
  static const char *const bad[] = { "",        "#",       "red",      "123456",
                                     "#12",     "#12345",  "#1234567", "#12345g",
                                     "# 12345", "#12 345", "#1234ﬀ",   "#+12345" };
  TieColor color = parse ("#1D2129");

  g_assert_cmpfloat_with_epsilon (color.red, 0x1d / 255.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (color.green, 0x21 / 255.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (color.blue, 0x29 / 255.0, 1e-12);
  g_assert_cmpfloat (color.alpha, ==, 1.0);

  color = parse ("#f08");
  g_assert_cmpfloat_with_epsilon (color.red, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (color.green, 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (color.blue, 0x88 / 255.0, 1e-12);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      color.red = 0.25;
      g_assert_false (tie_color_parse (bad[i], &color));
      g_assert_cmpfloat (color.red, ==, 0.25);
    }
}

static void
test_mix (void)
{
  TieColor red = { 1.0, 0.0, 0.0, 1.0 };
  TieColor blue = { 0.0, 0.0, 1.0, 1.0 };
  TieColor mixed = tie_color_mix (red, blue, 0.25);

  g_assert_cmpfloat_with_epsilon (mixed.red, 0.75, 1e-12);
  g_assert_cmpfloat_with_epsilon (mixed.blue, 0.25, 1e-12);
  g_assert_cmpfloat_with_epsilon (mixed.alpha, 1.0, 1e-12);

  /* What is transparent has no colour to give */
  mixed = tie_color_mix (red, TIE_COLOR_NONE, 0.5);
  g_assert_cmpfloat_with_epsilon (mixed.red, 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (mixed.alpha, 0.5, 1e-12);
  g_assert_cmpfloat (tie_color_mix (TIE_COLOR_NONE, TIE_COLOR_NONE, 0.5).alpha, ==, 0.0);

  g_assert_cmpfloat_with_epsilon (tie_color_with_alpha (tie_color_with_alpha (red, 0.5), 0.5).alpha,
                                  0.25, 1e-12);
}

/* The ratios are those of WebAIM's contrast checker */
static void
test_contrast (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    double ratio;
  } known[] = {
    { "#000", "#fff", 21.0 },    { "#fff", "#fff", 1.0 },       { "#777", "#fff", 4.48 },
    { "#767676", "#fff", 4.54 }, { "#ff0000", "#ffffff", 4.0 }, { "#0000ff", "#ffffff", 8.59 },
    { "#008000", "#fff", 5.14 }, { "#ffff00", "#fff", 1.07 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      TieColor a = parse (known[i].a);
      TieColor b = parse (known[i].b);

      g_assert_cmpfloat_with_epsilon (tie_color_contrast (a, b), known[i].ratio, 0.006);
      g_assert_cmpfloat_with_epsilon (tie_color_contrast (b, a), known[i].ratio, 0.006);
    }
  /* Half transparent black on white is seen as a middle grey */
  g_assert_cmpfloat_with_epsilon (tie_color_contrast (tie_color_with_alpha (parse ("#000"), 0.5),
                                                      parse ("#fff")),
                                  3.95, 0.05);
}

static double
hue_of (TieColor color)
{
  double high = MAX (color.red, MAX (color.green, color.blue));
  double low = MIN (color.red, MIN (color.green, color.blue));
  double hue;

  if (high == color.red)
    hue = (color.green - color.blue) / (high - low);
  else if (high == color.green)
    hue = 2.0 + (color.blue - color.red) / (high - low);
  else
    hue = 4.0 + (color.red - color.green) / (high - low);
  return fmod (hue * 60.0 + 360.0, 360.0);
}

static void
test_reach_contrast (void)
{
  static const char *const colors[] = { "#76b900", "#ed1c24", "#ff9900", "#00a3e0", "#ffe600",
                                        "#c71585", "#123456", "#abcdef", "#888888", "#f5f5f5" };
  static const char *const backgrounds[] = { "#ffffff", "#1d2129", "#fafafa", "#777777" };
  static const double ratios[] = { 3.0, 4.5 };

  for (guint c = 0; c < G_N_ELEMENTS (colors); c++)
    for (guint b = 0; b < G_N_ELEMENTS (backgrounds); b++)
      for (guint r = 0; r < G_N_ELEMENTS (ratios); r++)
        {
          TieColor color = parse (colors[c]);
          TieColor background = parse (backgrounds[b]);
          TieColor shifted = tie_color_reach_contrast (color, background, ratios[r]);

          /* 4.5 : 1 can be had on middle grey as well, by black alone */
          g_assert_cmpfloat (tie_color_contrast (shifted, background), >=, ratios[r]);
          if (tie_color_contrast (color, background) >= ratios[r])
            g_assert_cmpmem (&shifted, sizeof shifted, &color, sizeof color);
          else
            g_assert_cmpfloat (tie_color_contrast (shifted, background), <, ratios[r] + 0.12);
        }
}

static void
test_reach_contrast_keeps_hue (void)
{
  TieColor white = { 1.0, 1.0, 1.0, 1.0 };
  TieColor green = parse ("#76b900");
  TieColor shifted = tie_color_reach_contrast (green, white, 4.5);
  TieColor best;

  g_assert_cmpfloat_with_epsilon (hue_of (shifted), hue_of (green), 8.0);
  g_assert_cmpfloat (shifted.green, >, shifted.red);
  g_assert_cmpfloat (shifted.blue, <, 0.2);

  green.alpha = 0.5;
  g_assert_cmpfloat (tie_color_reach_contrast (green, white, 4.5).alpha, ==, 0.5);

  /* Out of reach: as far as it goes */
  best = tie_color_reach_contrast (parse ("#76b900"), parse ("#777777"), 10.0);
  g_assert_cmpfloat (best.red + best.green + best.blue, ==, 0.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/color/parse", test_parse);
  g_test_add_func ("/scene/color/mix", test_mix);
  g_test_add_func ("/scene/color/contrast", test_contrast);
  g_test_add_func ("/scene/color/reach-contrast", test_reach_contrast);
  g_test_add_func ("/scene/color/reach-contrast-keeps-hue", test_reach_contrast_keeps_hue);
  return g_test_run ();
}

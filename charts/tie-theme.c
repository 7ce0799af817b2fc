/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The colours and the one type scale of the charts.
 *
 * The hues were searched for: blue, orange, green, purple, brown or amber, teal, pink and violet,
 * as bright and as near to those names as leaves them apart for every kind of eye, in lightness
 * where nothing else is left. tests/charts/test-color-vision.c has the figures, and checks them. */

#include "tie-theme.h"

#include <math.h>

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0      \
  }

static const TieTheme light_theme = {
  .name = "light",
  .dark = FALSE,
  .text_contrast = 4.5,
  .mark_contrast = 3,
  .line_scale = 1,
  .background = RGB (0xffffff),
  .ink = RGB (0x1d2129),
  .grey = RGB (0x5b6472),
  .faint = RGB (0x6b7280),
  .rule = RGB (0xdfe3e8),
  .focus = RGB (0x1d2129),
  .on_focus = RGB (0xffffff),
  .on_hue = RGB (0xffffff),
  .accent = RGB (0x1c71d8),
  .hues = {
    RGB (0x1a77c7),
    RGB (0xc8500f),
    RGB (0x478347),
    RGB (0x5f1f6f),
    RGB (0x6c4806),
    RGB (0x025e57),
    RGB (0xab235a),
    RGB (0x4941b8),
  },
  .neutral = RGB (0x656d7a),
};

static const TieTheme dark_theme = {
  .name = "dark",
  .dark = TRUE,
  .text_contrast = 4.5,
  .mark_contrast = 3,
  .line_scale = 1,
  .background = RGB (0x1e1f22),
  .ink = RGB (0xf2f3f5),
  .grey = RGB (0xb1b7c1),
  .faint = RGB (0x9aa1ad),
  .rule = RGB (0x3c4047),
  .focus = RGB (0xf2f3f5),
  .on_focus = RGB (0x1d2129),
  .on_hue = RGB (0x15171b),
  .accent = RGB (0x78aeed),
  .hues = {
    RGB (0x5eacfd),
    RGB (0xe17a55),
    RGB (0x93c88a),
    RGB (0xb885c3),
    RGB (0xeea93e),
    RGB (0x499f93),
    RGB (0xfdbdc9),
    RGB (0xc2c9fd),
  },
  .neutral = RGB (0xa1aab8),
};

static const TieTheme light_high_contrast_theme = {
  .name = "light-high-contrast",
  .dark = FALSE,
  .text_contrast = 7,
  .mark_contrast = 4.5,
  .line_scale = 1.6,
  .background = RGB (0xffffff),
  .ink = RGB (0x000000),
  .grey = RGB (0x2c323b),
  .faint = RGB (0x3d444f),
  .rule = RGB (0x6b7280),
  .focus = RGB (0x000000),
  .on_focus = RGB (0xffffff),
  .on_hue = RGB (0xffffff),
  .accent = RGB (0x0b47a8),
  .hues = {
    RGB (0x14569d),
    RGB (0x6b2104),
    RGB (0x1d5531),
    RGB (0x511d54),
    RGB (0x765205),
    RGB (0x023330),
    RGB (0xa41c5b),
    RGB (0x2e2099),
  },
  .neutral = RGB (0x505358),
};

static const TieTheme dark_high_contrast_theme = {
  .name = "dark-high-contrast",
  .dark = TRUE,
  .text_contrast = 7,
  .mark_contrast = 4.5,
  .line_scale = 1.6,
  .background = RGB (0x000000),
  .ink = RGB (0xffffff),
  .grey = RGB (0xdfe3e8),
  .faint = RGB (0xc6ccd5),
  .rule = RGB (0x8b929d),
  .focus = RGB (0xffffff),
  .on_focus = RGB (0x000000),
  .on_hue = RGB (0x000000),
  .accent = RGB (0x8cc4ff),
  .hues = {
    RGB (0x90cfff),
    RGB (0xed845b),
    RGB (0x9fd495),
    RGB (0xb986c1),
    RGB (0xfcba54),
    RGB (0x58b3a3),
    RGB (0xfecfd4),
    RGB (0x9a9efd),
  },
  .neutral = RGB (0xb5bdcb),
};

/* By dark, then by high contrast */
static const TieTheme *const themes[2][2] = {
  { &light_theme, &light_high_contrast_theme },
  { &dark_theme, &dark_high_contrast_theme },
};

/**
 * tie_theme_light:
 *
 * The colours for paper and for a light desktop.
 *
 * Returns: (transfer none): the light theme
 */
const TieTheme *
tie_theme_light (void)
{
  return &light_theme;
}

/**
 * tie_theme_dark:
 *
 * The colours for a dark desktop or a dark slide.
 *
 * Returns: (transfer none): the dark theme
 */
const TieTheme *
tie_theme_dark (void)
{
  return &dark_theme;
}

/**
 * tie_theme_get:
 * @dark: whether it is for a dark desktop
 * @high_contrast: whether the desktop asks for high contrast
 *
 * In high contrast text has 7 : 1, no grey is faint, and lines are heavier.
 *
 * Returns: (transfer none): that theme
 */
const TieTheme *
tie_theme_get (gboolean dark, gboolean high_contrast)
{
  return themes[dark ? 1 : 0][high_contrast ? 1 : 0];
}

static gboolean
is_same (TieColor a, TieColor b)
{
  return lround (a.red * 255) == lround (b.red * 255)
         && lround (a.green * 255) == lround (b.green * 255)
         && lround (a.blue * 255) == lround (b.blue * 255);
}

/**
 * tie_theme_find_hue:
 * @color: a colour, such as a document states
 * @index: (out): which hue it is
 *
 * A document that states a hue of the light theme is drawn in the dark theme with the hue in the
 * same place there: hues of one theme can be told apart, also by those who see less of them, and a
 * colour shifted by itself could come to look like another.
 *
 * Returns: whether it is a hue of any theme
 */
gboolean
tie_theme_find_hue (TieColor color, guint *index)
{
  g_return_val_if_fail (index != NULL, FALSE);

  for (guint i = 0; i < 4; i++)
    for (*index = 0; *index < TIE_N_HUES; (*index)++)
      if (is_same (color, themes[i / 2][i % 2]->hues[*index]))
        return TRUE;
  return FALSE;
}

/**
 * tie_theme_text:
 * @theme: a theme
 * @role: what the text is
 * @color: its colour
 *
 * A style of the type scale, in pixels: 25, 14, 13.5, 12 and 11. There is no smaller text.
 *
 * Returns: the style, without halo
 */
TieTextStyle
tie_theme_text (const TieTheme *theme, TieTypeRole role, TieColor color)
{
  static const struct
  {
    double size;
    int weight;
  } scale[] = {
    [TIE_TYPE_ROLE_TITLE] = { 25, 700 },  [TIE_TYPE_ROLE_SUBTITLE] = { 14, 400 },
    [TIE_TYPE_ROLE_NAME] = { 14, 600 },   [TIE_TYPE_ROLE_LABEL] = { 13.5, 600 },
    [TIE_TYPE_ROLE_DETAIL] = { 12, 400 }, [TIE_TYPE_ROLE_NOTE] = { 11, 400 },
  };

  g_return_val_if_fail (theme != NULL, ((TieTextStyle){ 0 }));
  g_return_val_if_fail (role < G_N_ELEMENTS (scale), ((TieTextStyle){ 0 }));

  return (TieTextStyle){
    .size = scale[role].size,
    .weight = scale[role].weight,
    .color = color,
    .halo = TIE_COLOR_NONE,
  };
}

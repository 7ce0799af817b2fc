/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The colours and the one type scale of the charts. */

#include "tie-theme.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0, 1.0      \
  }

static const TieTheme light_theme = {
  .name = "light",
  .dark = FALSE,
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
    RGB (0x1d5fa8),
    RGB (0xc2410c),
    RGB (0x3f7d20),
    RGB (0x7c3f98),
    RGB (0x8f5a00),
    RGB (0x0f766e),
    RGB (0xb4235f),
    RGB (0x4a4fb5),
  },
  .neutral = RGB (0x5f6773),
};

static const TieTheme dark_theme = {
  .name = "dark",
  .dark = TRUE,
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
    RGB (0x6fb0f2),
    RGB (0xf28d58),
    RGB (0x8ec966),
    RGB (0xc79ae4),
    RGB (0xdcaa42),
    RGB (0x58c7ba),
    RGB (0xf08cb3),
    RGB (0xa3a7f0),
  },
  .neutral = RGB (0xa3aab5),
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

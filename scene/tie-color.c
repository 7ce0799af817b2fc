/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Colours: reading, mixing, WCAG contrast, and a nearest colour that reaches a contrast. */

#include "tie-color.h"

#include <math.h>

typedef struct
{
  double lightness;
  double chroma;
  double hue;
} Oklch;

/**
 * tie_color_parse:
 * @hex: `#rgb` or `#rrggbb`
 * @color: (out): the opaque colour; untouched on failure
 *
 * Reads a colour in CSS's hexadecimal notation, upper or lower case.
 *
 * Returns: whether @hex was such a colour
 */
gboolean
tie_color_parse (const char *hex, TieColor *color)
{
  int digits[6];
  int n = 0;

  g_return_val_if_fail (hex != NULL, FALSE);
  g_return_val_if_fail (color != NULL, FALSE);

  if (hex[0] != '#')
    return FALSE;
  for (const char *p = hex + 1; *p != '\0'; p++, n++)
    {
      if (n == 6 || !g_ascii_isxdigit (*p))
        return FALSE;
      digits[n] = g_ascii_xdigit_value (*p);
    }

  if (n == 3)
    *color = (TieColor){ digits[0] / 15.0, digits[1] / 15.0, digits[2] / 15.0, 1.0 };
  else if (n == 6)
    *color = (TieColor){ (digits[0] * 16 + digits[1]) / 255.0, (digits[2] * 16 + digits[3]) / 255.0,
                         (digits[4] * 16 + digits[5]) / 255.0, 1.0 };
  else
    return FALSE;
  return TRUE;
}

/**
 * tie_color_with_alpha:
 * @color: a colour
 * @alpha: a factor, 0 to 1
 *
 * Returns: @color with its alpha multiplied by @alpha
 */
TieColor
tie_color_with_alpha (TieColor color, double alpha)
{
  color.alpha *= CLAMP (alpha, 0.0, 1.0);
  return color;
}

/**
 * tie_color_mix:
 * @a: a colour
 * @b: another
 * @share_of_b: 0: @a, 1: @b
 *
 * Mixes in sRGB, weighted by alpha, so that a transparent colour lends no tint.
 *
 * Returns: the mixture
 */
TieColor
tie_color_mix (TieColor a, TieColor b, double share_of_b)
{
  double share = CLAMP (share_of_b, 0.0, 1.0);
  double weight_a = (1.0 - share) * a.alpha;
  double weight_b = share * b.alpha;
  double alpha = weight_a + weight_b;

  if (alpha <= 0.0)
    return TIE_COLOR_NONE;
  return (TieColor){ (a.red * weight_a + b.red * weight_b) / alpha,
                     (a.green * weight_a + b.green * weight_b) / alpha,
                     (a.blue * weight_a + b.blue * weight_b) / alpha, alpha };
}

static double
to_linear (double component)
{
  if (component <= 0.04045)
    return component / 12.92;
  return pow ((component + 0.055) / 1.055, 2.4);
}

static double
from_linear (double component)
{
  if (component <= 0.0031308)
    return component * 12.92;
  return 1.055 * pow (component, 1.0 / 2.4) - 0.055;
}

static double
relative_luminance (TieColor color)
{
  return 0.2126 * to_linear (color.red) + 0.7152 * to_linear (color.green)
         + 0.0722 * to_linear (color.blue);
}

/**
 * tie_color_contrast:
 * @a: a colour, such as a text's
 * @b: the colour beneath it, taken as opaque
 *
 * The contrast ratio of WCAG 2.1. Where @a is not opaque, what is seen of it on @b counts.
 *
 * Returns: the ratio, 1 to 21
 */
double
tie_color_contrast (TieColor a, TieColor b)
{
  TieColor seen = { a.red * a.alpha + b.red * (1.0 - a.alpha),
                    a.green * a.alpha + b.green * (1.0 - a.alpha),
                    a.blue * a.alpha + b.blue * (1.0 - a.alpha), 1.0 };
  double one = relative_luminance (seen);
  double other = relative_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* Björn Ottosson, "A perceptual color space for image processing", 2020 */
static Oklch
to_oklch (TieColor color)
{
  double r = to_linear (color.red);
  double g = to_linear (color.green);
  double b = to_linear (color.blue);
  double l = cbrt (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  double m = cbrt (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  double s = cbrt (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  double green_red = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  double blue_yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;

  return (Oklch){ 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                  hypot (green_red, blue_yellow), atan2 (blue_yellow, green_red) };
}

/* Linear light, which may lie outside 0 to 1 */
static void
oklch_to_light (Oklch color, double light[3])
{
  double green_red = color.chroma * cos (color.hue);
  double blue_yellow = color.chroma * sin (color.hue);
  double l = color.lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow;
  double m = color.lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow;
  double s = color.lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow;

  l = l * l * l;
  m = m * m * m;
  s = s * s * s;
  light[0] = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  light[1] = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  light[2] = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
}

static gboolean
is_in_gamut (Oklch color)
{
  double light[3];

  oklch_to_light (color, light);
  for (guint i = 0; i < 3; i++)
    if (light[i] < -1e-6 || light[i] > 1.0 + 1e-6)
      return FALSE;
  return TRUE;
}

/* The colour of eight bits a component: what is painted is what was measured. Chroma shrinks until
 * sRGB has it. */
static TieColor
from_oklch (Oklch color)
{
  double light[3];
  double component[3];

  if (!is_in_gamut (color))
    {
      double low = 0.0;
      double high = color.chroma;

      for (guint i = 0; i < 24; i++)
        {
          color.chroma = (low + high) / 2.0;
          if (is_in_gamut (color))
            low = color.chroma;
          else
            high = color.chroma;
        }
      color.chroma = low;
    }
  oklch_to_light (color, light);
  for (guint i = 0; i < 3; i++)
    component[i] = round (from_linear (CLAMP (light[i], 0.0, 1.0)) * 255.0) / 255.0;
  return (TieColor){ component[0], component[1], component[2], 1.0 };
}

/* The lightness nearest to the colour's own, towards `end` (0 or 1), that reaches the ratio; FALSE:
 * none does */
static gboolean
find_lightness (Oklch color, TieColor background, double ratio, double end, double *lightness)
{
  double fails = color.lightness;
  double reaches = end;

  color.lightness = end;
  if (tie_color_contrast (from_oklch (color), background) < ratio)
    return FALSE;
  for (guint i = 0; i < 20; i++)
    {
      color.lightness = (fails + reaches) / 2.0;
      if (tie_color_contrast (from_oklch (color), background) >= ratio)
        reaches = color.lightness;
      else
        fails = color.lightness;
    }
  *lightness = reaches;
  return TRUE;
}

/**
 * tie_color_reach_contrast:
 * @color: an opaque colour
 * @background: what it stands on
 * @ratio: the contrast that is wanted, such as 4.5
 *
 * Shifts the lightness of @color as little as needed, in OKLCH; the hue stays, and the chroma as
 * far as sRGB has it. Where no lightness reaches @ratio, black or white, whichever is further away.
 *
 * Returns: @color itself where it has the contrast, else the shifted colour with the alpha of
 * @color
 */
TieColor
tie_color_reach_contrast (TieColor color, TieColor background, double ratio)
{
  TieColor opaque = { color.red, color.green, color.blue, 1.0 };
  Oklch shifted = to_oklch (opaque);
  double darker = 0.0;
  double lighter = 1.0;
  gboolean has_darker;
  gboolean has_lighter;
  TieColor result;

  if (tie_color_contrast (opaque, background) >= ratio)
    return color;

  has_darker = find_lightness (shifted, background, ratio, 0.0, &darker);
  has_lighter = find_lightness (shifted, background, ratio, 1.0, &lighter);
  if (has_darker && has_lighter)
    shifted.lightness =
        shifted.lightness - darker <= lighter - shifted.lightness ? darker : lighter;
  else if (has_darker || has_lighter)
    shifted.lightness = has_darker ? darker : lighter;
  else
    shifted.lightness = relative_luminance (background) > 0.179 ? 0.0 : 1.0;

  result = from_oklch (shifted);
  result.alpha = color.alpha;
  return result;
}

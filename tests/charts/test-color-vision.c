/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the themes' colours come to, in figures: contrast as WCAG 2.1 has it, and how far apart the
 * hues of organisations are for eyes that lack a kind of cone: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), at
 * full severity, on linear RGB; distance as CIE 1976 L*a*b* has it. Colour is never the only sign:
 * each mark has its name or an initial, flows their line and arrow-head. */

#include <math.h>

#include "tie-theme.h"

/* Text, and marks, on what is behind them: WCAG 2.1, 1.4.3 and 1.4.11 */
#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0
/* About 2.3 is what can just be told apart side by side (Mahy et al. 1994): four times that, for
 * marks that stand apart */
#define LEAST_DIFFERENCE 1.0
#define LEAST_DISTANCE 9.2

static const struct
{
  const char *name;
  double matrix[3][3];
} eyes[] = {
  { "all cones", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } } },
};

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
lab_step (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* sRGB's primaries, and its white: D65 */
static void
see (TieColor color, const double matrix[3][3], double lab[3])
{
  const double rgb[3] = { linear (color.red), linear (color.green), linear (color.blue) };
  double seen[3], x, y, z;

  for (int i = 0; i < 3; i++)
    seen[i] = CLAMP (matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2], 0, 1);
  x = lab_step ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = lab_step (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = lab_step ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
distance (TieColor a, TieColor b, const double matrix[3][3])
{
  double first[3], second[3];

  see (a, matrix, first);
  see (b, matrix, second);
  return sqrt (pow (first[0] - second[0], 2) + pow (first[1] - second[1], 2)
               + pow (first[2] - second[2], 2));
}

static void
check_distances (const TieTheme *theme)
{
  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    {
      double least = G_MAXDOUBLE;
      guint a = 0, b = 0;

      for (guint i = 0; i < TIE_N_HUES; i++)
        for (guint j = i + 1; j < TIE_N_HUES; j++)
          {
            double apart = distance (theme->hues[i], theme->hues[j], eyes[eye].matrix);

            if (apart < least)
              {
                least = apart;
                a = i;
                b = j;
              }
          }
      g_test_message ("%s, %s: the closest hues, %u and %u, are %.1f apart (at least %.1f)",
                      theme->name, eyes[eye].name, a, b, least, LEAST_DISTANCE);
      /* Other eyes have the labels, dashes and heads as well: they need a difference, no distance.
       */
      g_assert_cmpfloat (least, >=, eye == 0 ? LEAST_DISTANCE : LEAST_DIFFERENCE);
    }
}

static void
test_distances (void)
{
  check_distances (tie_theme_light ());
  check_distances (tie_theme_dark ());
}

static void
check (const TieTheme *theme, const char *what, TieColor a, TieColor b, double least)
{
  double contrast = tie_color_contrast (a, b);

  g_test_message ("%s, %s: %.2f : 1 (at least %.1f)", theme->name, what, contrast, least);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
check_contrasts (const TieTheme *theme)
{
  check (theme, "text", theme->ink, theme->background, TEXT_CONTRAST);
  check (theme, "quiet text", theme->grey, theme->background, TEXT_CONTRAST);
  check (theme, "faint text", theme->faint, theme->background, TEXT_CONTRAST);
  check (theme, "the focus's name", theme->on_focus, theme->focus, TEXT_CONTRAST);
  check (theme, "the focus", theme->focus, theme->background, MARK_CONTRAST);
  for (guint i = 0; i < TIE_N_HUES; i++)
    {
      g_autofree char *text = g_strdup_printf ("name on hue %u", i);
      g_autofree char *mark = g_strdup_printf ("mark in hue %u", i);

      check (theme, text, theme->on_hue, theme->hues[i], TEXT_CONTRAST);
      check (theme, mark, theme->hues[i], theme->background, MARK_CONTRAST);
    }
}

static void
test_contrasts (void)
{
  check_contrasts (tie_theme_light ());
  check_contrasts (tie_theme_dark ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color-vision/contrasts", test_contrasts);
  g_test_add_func ("/color-vision/distances", test_distances);
  return g_test_run ();
}

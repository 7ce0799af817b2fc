/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the themes' colours come to, in figures: contrast as WCAG 2.1 has it, and how far apart
 * colours of organisations are for eyes that lack a kind of cone: Machado, Oliveira and Fernandes,
 * "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009),
 * at full severity, on linear RGB; distance as CIEDE2000 has it: Sharma, Wu and Dalal, "The
 * CIEDE2000 Color-Difference Formula", Color Research & Application 30 (2005). Colour is never the
 * only sign: each mark has its name or an initial, flows their line and arrow-head, statuses their
 * gaps. */

#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "tie-flow-style.h"
#include "tie-palette.h"
#include "tie-status-style.h"

/* About 1 is what can just be told apart side by side, about 2.3 what is at a glance: four times
 * that, for marks that stand apart */
#define LEAST_DISTANCE 9.2
/* From the grey of all others and the focus: the one has smaller discs or a pattern, the other is
 * but one */
#define LEAST_DISTANCE_TO_OTHERS 7.5
#define TOLERANCE 0.001

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
degrees (double y, double x)
{
  double angle = y == 0 && x == 0 ? 0 : atan2 (y, x) * 180 / G_PI;

  return angle < 0 ? angle + 360 : angle;
}

static double
cosine (double angle)
{
  return cos (angle * G_PI / 180);
}

/* What is taken off a chroma's share where chroma is low, and what turns blues */
static double
chroma_share (double chroma)
{
  return sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7)));
}

/* The names are those of the paper, with a stroke left out */
static double
ciede2000 (const double one[3], const double other[3])
{
  const double mean = (hypot (one[1], one[2]) + hypot (other[1], other[2])) / 2;
  const double g = 0.5 * (1 - chroma_share (mean));
  const double c1 = hypot (one[1] * (1 + g), one[2]), c2 = hypot (other[1] * (1 + g), other[2]);
  const double h1 = degrees (one[2], one[1] * (1 + g));
  const double h2 = degrees (other[2], other[1] * (1 + g));
  const double l = (one[0] + other[0]) / 2, c = (c1 + c2) / 2;
  double turn = h2 - h1, h = (h1 + h2) / 2, t, sl, sc, sh, dl, dc, dh, rt;

  if (fabs (turn) > 180)
    {
      turn -= copysign (360, turn);
      h += h < 180 ? 180 : -180;
    }
  t = 1 - 0.17 * cosine (h - 30) + 0.24 * cosine (2 * h) + 0.32 * cosine (3 * h + 6)
      - 0.20 * cosine (4 * h - 63);
  sl = 1 + 0.015 * pow (l - 50, 2) / sqrt (20 + pow (l - 50, 2));
  sc = 1 + 0.045 * c;
  sh = 1 + 0.015 * c * t;
  dl = (other[0] - one[0]) / sl;
  dc = (c2 - c1) / sc;
  dh = 2 * sqrt (c1 * c2) * sin (turn / 2 * G_PI / 180) / sh;
  rt = -2 * chroma_share (c) * sin (G_PI / 3 * exp (-pow ((h - 275) / 25, 2)));
  return sqrt (dl * dl + dc * dc + dh * dh + rt * dc * dh);
}

/* Of the pairs that the paper gives to check programs by */
static void
test_formula (void)
{
  static const struct
  {
    double one[3];
    double other[3];
    double distance;
  } pairs[] = {
    { { 50.0000, 2.6772, -79.7751 }, { 50.0000, 0.0000, -82.7485 }, 2.0425 },
    { { 50.0000, -1.0000, 2.0000 }, { 50.0000, 0.0000, 0.0000 }, 2.3669 },
    { { 50.0000, 2.4900, -0.0010 }, { 50.0000, -2.4900, 0.0011 }, 7.2195 },
    { { 50.0000, 2.5000, 0.0000 }, { 61.0000, -5.0000, 29.0000 }, 22.8977 },
    { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
    { { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (ciede2000 (pairs[i].one, pairs[i].other), pairs[i].distance,
                                    0.0001);
}

static double
distance (TieColor a, TieColor b, guint eye)
{
  double first[3], second[3];

  see (a, eyes[eye].matrix, first);
  see (b, eyes[eye].matrix, second);
  return ciede2000 (first, second);
}

static void
check_distances (const char *what,
                 const TieTheme *theme,
                 const TieColor *colors,
                 guint n,
                 double limit)
{
  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    {
      double least = G_MAXDOUBLE;
      guint a = 0, b = 0;

      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          {
            double apart = distance (colors[i], colors[j], eye);

            if (apart < least)
              {
                least = apart;
                a = i;
                b = j;
              }
          }
      g_test_message ("%s, %s, %s: the closest, %u and %u, are %.1f apart (at least %.1f)", what,
                      theme->name, eyes[eye].name, a, b, least, limit);
      g_assert_cmpfloat (least, >=, limit);
    }
}

static const TieTheme *
get_theme (guint i)
{
  return tie_theme_get (i & 1, i & 2);
}

#define N_THEMES 4

/* Hues, the grey of all others, and the focus */
static void
test_distances (void)
{
  for (guint t = 0; t < N_THEMES; t++)
    {
      const TieTheme *theme = get_theme (t);
      TieColor colors[TIE_N_HUES + 2];

      for (guint i = 0; i < TIE_N_HUES; i++)
        colors[i] = theme->hues[i];
      colors[TIE_N_HUES] = theme->neutral;
      colors[TIE_N_HUES + 1] = theme->focus;
      check_distances ("hues", theme, colors, TIE_N_HUES, LEAST_DISTANCE);
      check_distances ("hues, grey and focus", theme, colors, G_N_ELEMENTS (colors),
                       LEAST_DISTANCE_TO_OTHERS);
    }
}

static void
check_map (TieDocument *map)
{
  GPtrArray *organizations = tie_document_get_organizations (map);

  for (guint t = 0; t < N_THEMES; t++)
    {
      const TieTheme *theme = get_theme (t);
      g_autoptr (TiePalette) palette = tie_palette_new (map, theme);
      g_autofree TieColor *colors = g_new (TieColor, organizations->len + 1);
      guint n = 0;

      for (guint i = 0; i < organizations->len; i++)
        {
          TieColor fill = tie_palette_get_fill (palette, organizations->pdata[i]);

          /* The grey is shared, and the focus no other's */
          if (distance (fill, theme->neutral, 0) > TOLERANCE
              && organizations->pdata[i] != tie_document_get_focus (map))
            colors[n++] = fill;
        }
      g_assert_cmpuint (n, >=, 5);
      check_distances (tie_text_get (tie_document_get_title (map), "en"), theme, colors, n,
                       LEAST_DISTANCE);
    }
}

static void
test_bundled_maps (void)
{
  g_autoptr (TieDocument) partners = chart_load_map ();
  g_autoptr (TieDocument) compute = chart_load_compute_map ();

  check_map (partners);
  check_map (compute);
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
  check (theme, "text", theme->ink, theme->background, theme->text_contrast);
  check (theme, "quiet text", theme->grey, theme->background, theme->text_contrast);
  check (theme, "faint text", theme->faint, theme->background, theme->text_contrast);
  check (theme, "the focus's name", theme->on_focus, theme->focus, theme->text_contrast);
  check (theme, "the focus", theme->focus, theme->background, theme->mark_contrast);
  check (theme, "selection and keyboard's focus", theme->accent, theme->background,
         theme->mark_contrast);
  check (theme, "the flag's date", theme->background, theme->accent, theme->text_contrast);
  check (theme, "name on grey", theme->on_hue, theme->neutral, theme->text_contrast);
  check (theme, "mark in grey", theme->neutral, theme->background, theme->mark_contrast);
  for (guint i = 0; i < TIE_N_HUES; i++)
    {
      g_autofree char *text = g_strdup_printf ("name on hue %u", i);
      g_autofree char *mark = g_strdup_printf ("name, and mark, in hue %u", i);

      check (theme, text, theme->on_hue, theme->hues[i], theme->text_contrast);
      check (theme, mark, theme->hues[i], theme->background, theme->text_contrast);
    }
}

static void
test_contrasts (void)
{
  for (guint t = 0; t < N_THEMES; t++)
    {
      const TieTheme *theme = get_theme (t);

      g_assert_cmpfloat (theme->text_contrast, >=, t & 2 ? 7 : 4.5);
      g_assert_cmpfloat (theme->mark_contrast, >=, 3);
      check_contrasts (theme);
      /* Hairlines only part what can be told apart without them, but where lines are asked for */
      if (t & 2)
        check (theme, "hairlines", theme->rule, theme->background, 3);
    }
}

/* However pale a status is, it is seen */
static void
test_statuses (void)
{
  for (guint t = 0; t < N_THEMES; t++)
    for (TieStatus status = 0; status < TIE_N_STATUSES; status++)
      {
        const TieTheme *theme = get_theme (t);
        double least = G_MAXDOUBLE;

        for (guint i = 0; i <= TIE_N_HUES; i++)
          {
            TieColor color = i < TIE_N_HUES ? theme->hues[i] : theme->grey;
            double opacity = tie_status_style_get_opacity (status, color, theme);

            g_assert_cmpfloat (opacity, >=, tie_status_style_get (status)->opacity);
            least = MIN (least, tie_color_contrast (tie_color_with_alpha (color, opacity),
                                                    theme->background));
          }
        g_test_message ("%s, marks of what is %s: %.2f : 1 or more (at least %.1f)", theme->name,
                        tie_status_to_nick (status), least, theme->mark_contrast);
        g_assert_cmpfloat (least, >=, theme->mark_contrast);
      }
}

static gboolean
is_same_structure (const TieFlowStyle *a, const TieFlowStyle *b)
{
  return a->line == b->line && a->n_dashes == b->n_dashes && a->round == b->round
         && memcmp (a->dashes, b->dashes, sizeof a->dashes) == 0;
}

/* Without any colour: kinds by line and head, what is not agreed by its gaps or its strike */
static void
test_second_signs (void)
{
  const TieStatusStyle *agreed = tie_status_style_get (TIE_STATUS_SIGNED);

  for (TieFlowKind a = 0; a < TIE_N_FLOW_KINDS; a++)
    for (TieFlowKind b = a + 1; b < TIE_N_FLOW_KINDS; b++)
      g_assert_false (is_same_structure (tie_flow_style_get (a), tie_flow_style_get (b)));
  for (TieStatus status = 0; status < TIE_N_STATUSES; status++)
    {
      const TieStatusStyle *style = tie_status_style_get (status);

      /* Of what was declined nothing is drawn that runs */
      if (tie_status_is_agreed (status) || status == TIE_STATUS_NONE)
        continue;
      g_assert_true (style->off > 0 || style->struck);
      g_assert_true (style->off != agreed->off || style->struck != agreed->struck);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/color-vision/formula", test_formula);
  g_test_add_func ("/color-vision/contrasts", test_contrasts);
  g_test_add_func ("/color-vision/statuses", test_statuses);
  g_test_add_func ("/color-vision/distances", test_distances);
  g_test_add_func ("/color-vision/bundled-maps", test_bundled_maps);
  g_test_add_func ("/color-vision/second-signs", test_second_signs);
  return g_test_run ();
}

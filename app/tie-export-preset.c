/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The sizes that pictures are asked for in: on screens, on paper, in journals. */

#include "tie-export-preset.h"

#include <glib/gi18n-lib.h>

/* Layout pixels to the inch of paper: CSS's, at which the smallest type of the charts, 11 pixels,
 * is 8.25 points */
#define LAYOUT_DPI 96.0
/* The smallest type of the charts, in layout pixels, and what it may be on paper, in points */
#define LEAST_TYPE 11.0
#define LEAST_POINTS 6.0
/* A layout at the least size is this much larger, in layout pixels */
#define ROUNDING 0.5
/* Above this a resolution is one for paper: type that is not made larger would be too small */
#define SCREEN_DPI (LEAST_TYPE * 72 / LEAST_POINTS)

/* Columns of journals are 85 to 90 and 174 to 183 mm wide: these fit into all of them */
static const TiePresetSize sizes[] = {
  [TIE_PRESET_SLIDE] = { "slide", 1920, 1080, 96 },
  [TIE_PRESET_4K] = { "4k", 3840, 2160, 192 },
  [TIE_PRESET_SQUARE] = { "square", 1080, 1080, 96 },
  [TIE_PRESET_A4_LANDSCAPE] = { "a4-landscape", 3508, 2480, 300 },
  [TIE_PRESET_A4_PORTRAIT] = { "a4-portrait", 2480, 3508, 300 },
  [TIE_PRESET_LETTER_LANDSCAPE] = { "letter-landscape", 3300, 2550, 300 },
  [TIE_PRESET_LETTER_PORTRAIT] = { "letter-portrait", 2550, 3300, 300 },
  [TIE_PRESET_COLUMN] = { "column", 1004, 1506, 300 },
  [TIE_PRESET_COLUMNS] = { "columns", 2126, 1535, 300 },
  [TIE_PRESET_CUSTOM] = { "custom", 0, 0, 96 },
};

static const char *const labels[] = {
  [TIE_PRESET_SLIDE] = N_ ("Slide, 16:9"),
  [TIE_PRESET_4K] = N_ ("4K slide, 16:9"),
  [TIE_PRESET_SQUARE] = N_ ("Square"),
  [TIE_PRESET_A4_LANDSCAPE] = N_ ("A4 landscape, 300 dpi"),
  [TIE_PRESET_A4_PORTRAIT] = N_ ("A4 portrait, 300 dpi"),
  [TIE_PRESET_LETTER_LANDSCAPE] = N_ ("Letter landscape, 300 dpi"),
  [TIE_PRESET_LETTER_PORTRAIT] = N_ ("Letter portrait, 300 dpi"),
  [TIE_PRESET_COLUMN] = N_ ("Journal column, 85 mm, 300 dpi"),
  [TIE_PRESET_COLUMNS] = N_ ("Two journal columns, 180 mm, 300 dpi"),
  [TIE_PRESET_CUSTOM] = N_ ("Custom size"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (sizes) == TIE_N_PRESETS);
G_STATIC_ASSERT (G_N_ELEMENTS (labels) == TIE_N_PRESETS);

/**
 * tie_preset_get_size:
 * @preset: a preset
 *
 * Returns: its size
 */
const TiePresetSize *
tie_preset_get_size (TiePreset preset)
{
  g_return_val_if_fail ((guint) preset < TIE_N_PRESETS, &sizes[0]);

  return &sizes[preset];
}

/**
 * tie_preset_get_label:
 * @preset: a preset
 *
 * Returns: (transfer none): what people call it, translated
 */
const char *
tie_preset_get_label (TiePreset preset)
{
  g_return_val_if_fail ((guint) preset < TIE_N_PRESETS, NULL);

  return _ (labels[preset]);
}

/**
 * tie_preset_from_nick:
 * @nick: what settings call it
 *
 * Returns: the preset; the first where there is none of that name
 */
TiePreset
tie_preset_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, TIE_PRESET_SLIDE);

  for (guint i = 0; i < TIE_N_PRESETS; i++)
    if (g_str_equal (nick, sizes[i].nick))
      return (TiePreset) i;
  return TIE_PRESET_SLIDE;
}

/* The scale at which a picture has room for both charts, one beside the other or below */
static double
find_scale_of_both (int width, int height)
{
  double least_width = TIE_CHART_MIN_WIDTH + ROUNDING,
         least_height = TIE_CHART_MIN_HEIGHT + ROUNDING;
  double beside = MIN (width / (2 * least_width), height / least_height);
  double below = MIN (width / least_width, height / (2 * least_height));

  return MAX (beside, below);
}

/**
 * tie_preset_choose_scale:
 * @chart: which chart
 * @width: in pixels
 * @height: in pixels
 * @dpi: pixels to the inch
 *
 * Chooses by how much a picture is larger than its layout: on paper so that its type has the size
 * that it was designed for, or is a little smaller where a chart would have no room, but never
 * under 6 points.
 *
 * Returns: the scale; 0 for a screen: see #TieExportOptions
 */
double
tie_preset_choose_scale (TieChartKind chart, int width, int height, double dpi)
{
  double least =
      MIN (width / (TIE_CHART_MIN_WIDTH + ROUNDING), height / (TIE_CHART_MIN_HEIGHT + ROUNDING));
  double scale = MIN (dpi / LAYOUT_DPI, least);
  double both = find_scale_of_both (width, height);

  if (dpi <= SCREEN_DPI)
    return 0;
  if (chart == TIE_CHART_BOTH && both < scale && both >= dpi / SCREEN_DPI)
    scale = both;
  return scale;
}

/**
 * tie_preset_is_legible:
 * @scale: by how much a picture is larger than its layout
 * @dpi: pixels to the inch
 *
 * Returns: whether the smallest type has 6 points on paper; always %TRUE for a screen
 */
gboolean
tie_preset_is_legible (double scale, double dpi)
{
  return dpi <= SCREEN_DPI || scale >= dpi / SCREEN_DPI;
}

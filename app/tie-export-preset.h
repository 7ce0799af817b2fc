/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_PRESET_SLIDE,
  TIE_PRESET_4K,
  TIE_PRESET_SQUARE,
  TIE_PRESET_A4_LANDSCAPE,
  TIE_PRESET_A4_PORTRAIT,
  TIE_PRESET_LETTER_LANDSCAPE,
  TIE_PRESET_LETTER_PORTRAIT,
  TIE_PRESET_COLUMN,
  TIE_PRESET_COLUMNS,
  TIE_PRESET_CUSTOM,
} TiePreset;

#define TIE_N_PRESETS (TIE_PRESET_CUSTOM + 1)

/**
 * TiePresetSize:
 * @nick: what settings call it
 * @width, @height: in pixels; of one's own size 0
 * @dpi: pixels to the inch, on paper
 *
 * A size that pictures are asked for in. Constant.
 */
typedef struct
{
  const char *nick;
  int width;
  int height;
  int dpi;
} TiePresetSize;

const TiePresetSize *tie_preset_get_size (TiePreset preset);
const char *tie_preset_get_label (TiePreset preset);
TiePreset tie_preset_from_nick (const char *nick);
double tie_preset_choose_scale (TieChartKind chart, int width, int height, double dpi);
gboolean tie_preset_is_legible (double scale, double dpi);

G_END_DECLS

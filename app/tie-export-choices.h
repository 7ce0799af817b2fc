/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"
#include "tie-export-preset.h"
#include "tie-settings.h"
#include "tie-story-product.h"

G_BEGIN_DECLS

/* What can be made, in the order of the dialog */
typedef enum
{
  TIE_PRODUCT_PNG,
  TIE_PRODUCT_SVG,
  TIE_PRODUCT_PDF,
  TIE_PRODUCT_HANDOUT_A4,
  TIE_PRODUCT_HANDOUT_LETTER,
  TIE_PRODUCT_FRAMES, /* PNGs, one for each step of the playhead */
} TieExportProduct;

#define TIE_N_PRODUCTS (TIE_PRODUCT_FRAMES + 1)

/* From one picture of a sequence to the next */
typedef enum
{
  TIE_FRAME_STEP_WEEK,
  TIE_FRAME_STEP_MONTH,
  TIE_FRAME_STEP_QUARTER,
  TIE_FRAME_STEP_HALF,
  TIE_FRAME_STEP_YEAR,
} TieFrameStep;

#define TIE_N_FRAME_STEPS (TIE_FRAME_STEP_YEAR + 1)

/**
 * TieExportChoices:
 * @width, @height, @dpi, @scale: of one's own size; scale 0: chosen for legible type
 * @visible: the part that the window shows rather than the whole
 * @language: (nullable): in which language, interned; %NULL: that of the window
 * @story: (nullable): the id of a story that is exported instead of a chart; interned. It belongs
 * to a document, and is not remembered
 *
 * What somebody has chosen in the dialog. A plain value.
 */
typedef struct
{
  TieExportProduct product;
  TieChartKind chart;
  TiePreset preset;
  int width;
  int height;
  int dpi;
  double scale;
  gboolean outlines;
  gboolean dark;
  TieBackground background;
  gboolean visible;
  TieParts parts;
  TieFrameStep step;
  TieStoryProduct story_product;
  const char *language;
  const char *story;
} TieExportChoices;

void tie_export_choices_load (TieExportChoices *choices, TieSettings *settings);
void tie_export_choices_save (const TieExportChoices *choices, TieSettings *settings);
void tie_export_choices_apply (const TieExportChoices *choices, TieExportOptions *options);
gboolean tie_export_choices_has_folder (const TieExportChoices *choices);
TieExportFormat tie_export_product_get_format (TieExportProduct product);
gboolean tie_export_product_is_handout (TieExportProduct product);
TieExportProduct tie_export_product_with_format (TieExportProduct product, TieExportFormat format);
const char *tie_frame_step_get_duration (TieFrameStep step);

G_END_DECLS

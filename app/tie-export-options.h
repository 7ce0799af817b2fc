/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-emphasis.h"
#include "tie-export-format.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_BACKGROUND_THEME,
  TIE_BACKGROUND_WHITE,
  TIE_BACKGROUND_TRANSPARENT,
} TieBackground;

/**
 * TiePage:
 * @TIE_PAGE_NONE: a page as large as the picture
 * @TIE_PAGE_A4: a handout: the chart, then its deals and sources, on as many pages as they need
 * @TIE_PAGE_LETTER: likewise
 *
 * What a PDF consists of.
 */
typedef enum
{
  TIE_PAGE_NONE,
  TIE_PAGE_A4,
  TIE_PAGE_LETTER,
} TiePage;

/**
 * TieExportOptions:
 * @format: of the file
 * @width, @height: final pixels
 * @scale: layout size = size / scale; 0: max(1, height / 1080)
 * @dpi: pixels to the inch, on paper
 * @page: of a PDF
 * @outlines: whether an SVG holds the outlines of its letters instead of texts
 * @moment: (nullable): as of when; see #TieChartRequest
 * @future: likewise
 * @selection: (nullable): an id that is brought forward
 * @order: in which order the timeline has its rows
 * @arrangement: how the network is laid out
 * @positions: (nullable): where the network's organisations are, instead of a layout
 * @pins: (nullable): where organisations stand that somebody put in their place
 *
 * How a chart is exported. Strings, positions, pins and the moment are borrowed.
 */
typedef struct
{
  TieExportFormat format;
  TieChartKind chart;
  int width;
  int height;
  double scale;
  double dpi;
  TiePage page;
  gboolean outlines;
  gboolean dark;
  TieBackground background;
  const char *language;
  TieParts parts;
  const TieDate *moment;
  TieFuture future;
  const char *selection;
  TieTimelineOrder order;
  TieLayoutKind arrangement;
  TieNetworkPositions *positions;
  TiePins *pins;
} TieExportOptions;

#define TIE_EXPORT_ERROR (tie_export_error_quark ())
typedef enum
{
  TIE_EXPORT_ERROR_SIZE,
  TIE_EXPORT_ERROR_BACKGROUND,
  TIE_EXPORT_ERROR_SELECTION,
} TieExportError;
GQuark tie_export_error_quark (void);

void tie_export_options_init (TieExportOptions *options);
gboolean
tie_export_options_check (const TieExportOptions *options, TieDocument *document, GError **error);
double tie_export_options_get_scale (const TieExportOptions *options);
const TieTheme *tie_export_options_get_theme (const TieExportOptions *options);
TieColor tie_export_options_get_background (const TieExportOptions *options);
const TieEmphasis *tie_export_options_fill_emphasis (const TieExportOptions *options,
                                                     TieDocument *document,
                                                     TieEmphasis *emphasis,
                                                     GHashTable **lit);
void tie_export_options_fill_request (const TieExportOptions *options,
                                      TieDocument *document,
                                      TieFilter *filter,
                                      TieChartRequest *request);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-chart.h"
#include "tie-emphasis.h"
#include "tie-export-format.h"
#include "tie-export-view.h"

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
 * @TIE_PAGE_SHEET: likewise, on the sheets of a printer
 *
 * What a PDF consists of.
 */
typedef enum
{
  TIE_PAGE_NONE,
  TIE_PAGE_A4,
  TIE_PAGE_LETTER,
  TIE_PAGE_SHEET,
} TiePage;

/**
 * TieExportProgress:
 * @done: 0 to 1
 * @data: as it was given
 *
 * Is told, in the thread that exports, how far it is.
 */
typedef void (*TieExportProgress) (double done, gpointer data);

/**
 * TieExportOptions:
 * @format: of the file
 * @width, @height: final pixels
 * @scale: layout size = size / scale; 0: max(1, height / 1080)
 * @dpi: pixels to the inch, on paper
 * @page: of a PDF
 * @sheet_width, @sheet_height: with %TIE_PAGE_SHEET, in points
 * @chart_alone: of pages: without table and sources
 * @outlines: whether an SVG holds the outlines of its letters instead of texts
 * @moment: (nullable): as of when; see #TieChartRequest
 * @future: likewise
 * @selection: (nullable): an id that is brought forward
 * @story: (nullable): the id of a story that is exported instead of a chart: as a handout where
 * there is a page, else as slides
 * @order: in which order the timeline has its rows
 * @arrangement: how the network is laid out
 * @positions: (nullable): where the network's organisations are, instead of a layout
 * @pins: (nullable): where organisations stand that somebody put in their place
 * @view: which part of the charts
 * @cancellable: (nullable): ends it early
 * @progress: (nullable): is told how far it is
 * @progress_data: for @progress
 *
 * How a chart is exported. Strings, positions, pins, the moment and the cancellable are borrowed.
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
  double sheet_width;
  double sheet_height;
  gboolean chart_alone;
  gboolean outlines;
  gboolean dark;
  TieBackground background;
  const char *language;
  TieParts parts;
  const TieDate *moment;
  TieFuture future;
  const char *selection;
  const char *story;
  TieTimelineOrder order;
  TieLayoutKind arrangement;
  TieNetworkPositions *positions;
  TiePins *pins;
  TieExportView view;
  GCancellable *cancellable;
  TieExportProgress progress;
  gpointer progress_data;
} TieExportOptions;

#define TIE_EXPORT_ERROR (tie_export_error_quark ())
typedef enum
{
  TIE_EXPORT_ERROR_SIZE,
  TIE_EXPORT_ERROR_BACKGROUND,
  TIE_EXPORT_ERROR_SELECTION,
  TIE_EXPORT_ERROR_FRAMES,
  TIE_EXPORT_ERROR_STORY,
} TieExportError;
GQuark tie_export_error_quark (void);

void tie_export_options_init (TieExportOptions *options);
gboolean
tie_export_options_check (const TieExportOptions *options, TieDocument *document, GError **error);
gboolean tie_export_options_has_pages (const TieExportOptions *options);
double tie_export_options_get_scale (const TieExportOptions *options);
const TieTheme *tie_export_options_get_theme (const TieExportOptions *options);
TieColor tie_export_options_get_background (const TieExportOptions *options);
const TieEmphasis *tie_export_options_fill_emphasis (const TieExportOptions *options,
                                                     TieDocument *document,
                                                     TieEmphasis *emphasis,
                                                     GHashTable **lit);
void tie_export_options_tell (const TieExportOptions *options, double done);
void tie_export_options_fill_request (const TieExportOptions *options,
                                      TieDocument *document,
                                      TieFilter *filter,
                                      TieChartRequest *request);

G_END_DECLS

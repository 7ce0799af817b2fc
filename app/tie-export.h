/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-chart.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_BACKGROUND_THEME,
  TIE_BACKGROUND_WHITE,
  TIE_BACKGROUND_TRANSPARENT,
} TieBackground;

/**
 * TieExportOptions:
 * @width, @height: final pixels
 * @scale: layout size = size / scale; 0: max(1, height / 1080)
 * @dpi: written into the file
 * @moment: (nullable): as of when; see #TieChartRequest
 * @future: likewise
 * @selection: (nullable): an id that is brought forward
 * @order: in which order the timeline has its rows
 * @arrangement: how the network is laid out
 * @pins: (nullable): where organisations stand that somebody put in their place
 *
 * How a chart is exported. Strings, pins and the moment are borrowed.
 */
typedef struct
{
  TieChartKind chart;
  int width;
  int height;
  double scale;
  double dpi;
  gboolean dark;
  TieBackground background;
  const char *language;
  TieParts parts;
  const TieDate *moment;
  TieFuture future;
  const char *selection;
  TieTimelineOrder order;
  TieLayoutKind arrangement;
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
GBytes *tie_export_png (TieDocument *document,
                        TieFilter *filter,
                        const TieExportOptions *options,
                        GError **error);
gboolean tie_export_write (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error);
char *tie_export_suggest_name (TieDocument *document, const char *file_name, TieChartKind chart);

G_END_DECLS

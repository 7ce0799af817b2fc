/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Any document that loads, drawn by every chart and written as a picture and as SVG. */

#include "fuzz.h"

#include "tie-chart.h"
#include "tie-reader.h"
#include "tie-scene-painter.h"
#include "tie-scene-svg.h"

/* Larger documents find nothing that smaller ones do not, and take their time */
#define MOST_OBJECTS 40

static guint
hash_of (const uint8_t *data, size_t size)
{
  guint hash = 5381;

  for (size_t i = 0; i < size; i++)
    hash = hash * 33 + data[i];
  return hash;
}

static void
draw (TieScene *scene, const TieChartRequest *request)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) request->width, (int) request->height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) svg = NULL;

  tie_scene_paint (scene, cr, NULL, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  svg = tie_scene_to_svg (scene, request->width, request->height, NULL, TIE_SVG_TEXT);
  g_assert_true (g_utf8_validate_len (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL));
}

static void
draw_all (TieDocument *document, guint hash)
{
  TieDate moment;
  TieChartRequest request = {
    .document = document,
    .theme = hash & 1 ? tie_theme_dark () : tie_theme_light (),
    .language = hash & 2 ? "ko" : "en",
    .width = TIE_CHART_MIN_WIDTH + hash % 700,
    .height = TIE_CHART_MIN_HEIGHT + hash / 700 % 500,
    .parts = (TieParts) (hash >> 8 & TIE_PARTS_ALL),
    /* Least stress of few organisations is a search of a second. */
    .arrangement = (TieLayoutKind) (1 + hash / 16 % (TIE_N_LAYOUT_KINDS - 1)),
  };

  request.background = request.theme->background;
  if (hash & 4 && tie_date_parse ("2026-06", &moment, NULL))
    request.moment = &moment;
  for (guint i = TIE_CHART_NETWORK; i <= TIE_CHART_BOTH; i++)
    {
      g_autoptr (TieScene) scene = tie_chart_build ((TieChartKind) i, &request);

      draw (scene, &request);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, NULL);

  if (document != NULL
      && tie_document_get_organizations (document)->len + tie_document_get_deals (document)->len
             <= MOST_OBJECTS)
    draw_all (document, hash_of (data, size));
  return 0;
}

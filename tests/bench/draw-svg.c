/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws both charts of a document into an SVG file of 1920 × 1080, so that another program can be
 * given the same picture. */

#include <cairo-svg.h>

#include "tie-chart.h"
#include "tie-reader.h"
#include "tie-scene-painter.h"

static void
draw (TieDocument *document, cairo_t *cr)
{
  const TieTheme *theme = tie_theme_light ();
  const TieChartRequest request = {
    .document = document,
    .theme = theme,
    .background = theme->background,
    .language = "en",
    .width = 1920,
    .height = 1080,
    .parts = TIE_PARTS_ALL,
  };
  g_autoptr (TieScene) scene = tie_chart_build (TIE_CHART_BOTH, &request);

  tie_scene_paint (scene, cr, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (TieDocument) document = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  if (argc == 3)
    {
      file = g_file_new_for_commandline_arg (argv[1]);
      document = tie_reader_read_file (file, NULL, NULL, NULL);
    }
  if (document == NULL)
    {
      g_printerr ("Usage: draw-svg DOCUMENT OUT\n");
      return 2;
    }
  surface = cairo_svg_surface_create (argv[2], 1920, 1080);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  draw (document, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}

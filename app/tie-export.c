/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a file: no display, no GTK. */

#include "tie-export.h"

#include <cairo-pdf.h>
#include <gio/gio.h>

#include "tie-emphasis-set.h"
#include "tie-image.h"
#include "tie-png.h"
#include "tie-scene-painter.h"
#include "tie-scene-svg.h"

/* To the inch: points, by which PDF measures, and the pixels of CSS, by which SVG does */
#define POINTS 72.0
#define CSS_PIXELS 96.0

static TieScene *
build_scene (TieDocument *document, TieFilter *filter, const TieExportOptions *options)
{
  double scale = tie_export_options_get_scale (options);
  TieChartRequest request = {
    .document = document,
    .filter = filter,
    .theme = tie_export_options_get_theme (options),
    .background = tie_export_options_get_background (options),
    .language = options->language,
    .width = options->width / scale,
    .height = options->height / scale,
    .parts = options->parts,
    .moment = options->moment,
    .future = options->future,
    .order = options->order,
    .arrangement = options->arrangement,
    .positions = options->positions,
    .pins = options->pins,
  };

  return tie_chart_build (options->chart, &request);
}

/* Returns what is brought forward, or NULL. It borrows lit, which is to be freed */
static const TieEmphasis *
fill_emphasis (TieEmphasis *emphasis,
               GHashTable **lit,
               TieDocument *document,
               const TieExportOptions *options)
{
  if (options->selection == NULL)
    return NULL;
  *lit = tie_emphasis_set_new (document, options->selection);
  *emphasis = (TieEmphasis){ .lit = *lit,
                             .selected = options->selection,
                             .accent = tie_export_options_get_theme (options)->accent };
  return emphasis;
}

static void
paint (TieScene *scene, TieDocument *document, const TieExportOptions *options, cairo_t *cr)
{
  g_autoptr (GHashTable) lit = NULL;
  TieEmphasis emphasis;

  tie_scene_paint (scene, cr, NULL, fill_emphasis (&emphasis, &lit, document, options));
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_png (TieScene *scene, TieDocument *document, const TieExportOptions *options, GError **error)
{
  gboolean opaque = tie_scene_get_background (scene).alpha >= 1.0;
  cairo_surface_t *surface = tie_image_create (options->width, options->height, opaque);
  cairo_t *cr = cairo_create (surface);
  double scale = tie_export_options_get_scale (options);
  GBytes *bytes = NULL;

  cairo_scale (cr, scale, scale);
  paint (scene, document, options, cr);
  if (check_status (cairo_status (cr), error))
    bytes = tie_png_encode (surface, options->dpi, tie_scene_get_title (scene));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bytes;
}

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_svg (TieScene *scene, TieDocument *document, const TieExportOptions *options)
{
  g_autoptr (GHashTable) lit = NULL;
  TieEmphasis emphasis;

  return tie_scene_to_svg (scene, options->width * CSS_PIXELS / options->dpi,
                           options->height * CSS_PIXELS / options->dpi,
                           fill_emphasis (&emphasis, &lit, document, options),
                           options->outlines ? TIE_SVG_OUTLINES : TIE_SVG_TEXT);
}

static GBytes *
draw_pdf (TieScene *scene, TieDocument *document, const TieExportOptions *options, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = tie_export_options_get_scale (options) * POINTS / options->dpi;
  double width = options->width * POINTS / options->dpi;
  double height = options->height * POINTS / options->dpi;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  cairo_scale (cr, scale, scale);
  paint (scene, document, options, cr);
  drawn = check_status (cairo_status (cr), error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = drawn && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * tie_export_draw:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how
 * @error: (nullable): return location
 *
 * Draws a chart into a file of any format. It is the same drawing as in the window. Needs no
 * display; may run in any thread, in one at a time for a document. The same call gives the same
 * bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error of %TIE_EXPORT_ERROR when the
 *   options do not go together, or of %G_IO_ERROR
 */
GBytes *
tie_export_draw (TieDocument *document,
                 TieFilter *filter,
                 const TieExportOptions *options,
                 GError **error)
{
  g_autoptr (TieScene) scene = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!tie_export_options_check (options, document, error))
    return NULL;
  scene = build_scene (document, filter, options);
  switch (options->format)
    {
    case TIE_EXPORT_SVG:
      return draw_svg (scene, document, options);
    case TIE_EXPORT_PDF:
      return draw_pdf (scene, document, options, error);
    case TIE_EXPORT_PNG:
    default:
      return draw_png (scene, document, options, error);
    }
}

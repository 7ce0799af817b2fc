/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a file: no display, no GTK. */

#include "tie-export.h"

#include <gio/gio.h>

#include "tie-export-pdf.h"
#include "tie-export-scene.h"
#include "tie-image.h"
#include "tie-png.h"
#include "tie-scene-svg.h"

/* The pixels of CSS, by which SVG measures, to the inch */
#define CSS_PIXELS 96.0

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
  GBytes *bytes = NULL;

  if (check_status (cairo_surface_status (surface), error)
      && tie_export_scene_paint_pixels (scene, document, options, surface,
                                        tie_export_options_get_scale (options), error))
    bytes = tie_png_encode (surface, options->dpi, tie_scene_get_title (scene));
  cairo_surface_destroy (surface);
  return bytes;
}

static GBytes *
draw_svg (TieScene *scene, TieDocument *document, const TieExportOptions *options)
{
  g_autoptr (GHashTable) lit = NULL;
  TieEmphasis emphasis;

  return tie_scene_to_svg (scene, options->width * CSS_PIXELS / options->dpi,
                           options->height * CSS_PIXELS / options->dpi,
                           tie_export_options_fill_emphasis (options, document, &emphasis, &lit),
                           options->outlines ? TIE_SVG_OUTLINES : TIE_SVG_TEXT);
}

/**
 * tie_export_draw_scene:
 * @scene: a chart or a slide, of the size of its layout
 * @document: what it shows
 * @options: how; not as a PDF
 * @error: (nullable): return location
 *
 * Draws a scene into a file.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error of %G_IO_ERROR
 */
GBytes *
tie_export_draw_scene (TieScene *scene,
                       TieDocument *document,
                       const TieExportOptions *options,
                       GError **error)
{
  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);
  g_return_val_if_fail (options != NULL && options->format != TIE_EXPORT_PDF, NULL);

  return options->format == TIE_EXPORT_SVG ? draw_svg (scene, document, options)
                                           : draw_png (scene, document, options, error);
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
  if (options->format == TIE_EXPORT_PDF)
    return tie_export_pdf_draw (document, filter, options, error);
  scene = tie_export_scene_new (document, filter, options, error);
  if (scene == NULL)
    return NULL;
  return tie_export_draw_scene (scene, document, options, error);
}

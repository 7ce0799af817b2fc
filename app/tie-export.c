/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a file: no display, no GTK. */

#include "tie-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-emphasis-set.h"
#include "tie-png.h"
#include "tie-scene-painter.h"

/* Up to this height a picture is laid out at its own size; larger ones are scaled up from it. */
#define FULL_HEIGHT 1080.0
#define MOST_PIXELS (256 * 1000 * 1000)
#define MOST_SIDE 30000

G_DEFINE_QUARK (tie - export - error - quark, tie_export_error)

/**
 * tie_export_options_init:
 * @options: (out caller-allocates): options
 *
 * Sets what an export is when nothing is said: both charts, 1920 × 1080 pixels at 96 dpi, light,
 * with all parts, in English.
 */
void
tie_export_options_init (TieExportOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (TieExportOptions){
    .chart = TIE_CHART_BOTH,
    .width = 1920,
    .height = 1080,
    .dpi = 96,
    .background = TIE_BACKGROUND_THEME,
    .language = "en",
    .parts = TIE_PARTS_ALL,
  };
}

static double
layout_scale (const TieExportOptions *options)
{
  return options->scale > 0 ? options->scale : MAX (1, options->height / FULL_HEIGHT);
}

static gboolean
check_options (TieDocument *document, const TieExportOptions *options, GError **error)
{
  double scale = layout_scale (options);

  if (options->width > MOST_SIDE || options->height > MOST_SIDE
      || (gint64) options->width * options->height > MOST_PIXELS)
    {
      g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
                   _ ("a picture of %d × %d pixels is too large"), options->width, options->height);
      return FALSE;
    }
  if (options->width / scale < TIE_CHART_MIN_WIDTH
      || options->height / scale < TIE_CHART_MIN_HEIGHT)
    {
      g_set_error (
          error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
          _ ("a picture of %d × %d pixels at scale %g is too small: a legible chart needs %d × %d"),
          options->width, options->height, scale, TIE_CHART_MIN_WIDTH, TIE_CHART_MIN_HEIGHT);
      return FALSE;
    }
  if (options->dark && options->background == TIE_BACKGROUND_WHITE)
    {
      g_set_error_literal (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_BACKGROUND,
                           _ ("the dark theme is not legible on a white background"));
      return FALSE;
    }
  if (options->selection != NULL && tie_document_lookup (document, options->selection) == NULL)
    {
      g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SELECTION,
                   _ ("there is no “%s” in the document"), options->selection);
      return FALSE;
    }
  return TRUE;
}

static TieColor
background_color (const TieExportOptions *options, const TieTheme *theme)
{
  switch (options->background)
    {
    case TIE_BACKGROUND_WHITE:
      return (TieColor){ 1, 1, 1, 1 };
    case TIE_BACKGROUND_TRANSPARENT:
      return TIE_COLOR_NONE;
    case TIE_BACKGROUND_THEME:
    default:
      return theme->background;
    }
}

static TieScene *
build_scene (TieDocument *document, TieFilter *filter, const TieExportOptions *options)
{
  const TieTheme *theme = options->dark ? tie_theme_dark () : tie_theme_light ();
  double scale = layout_scale (options);
  TieChartRequest request = {
    .document = document,
    .filter = filter,
    .theme = theme,
    .background = background_color (options, theme),
    .language = options->language,
    .width = options->width / scale,
    .height = options->height / scale,
    .parts = options->parts,
    .moment = options->moment,
    .future = options->future,
    .order = options->order,
    .arrangement = options->arrangement,
    .pins = options->pins,
  };

  return tie_chart_build (options->chart, &request);
}

static void
paint (TieScene *scene, TieDocument *document, const TieExportOptions *options, cairo_t *cr)
{
  const TieTheme *theme = options->dark ? tie_theme_dark () : tie_theme_light ();
  TieEmphasis emphasis = { .accent = theme->accent };
  g_autoptr (GHashTable) lit = NULL;

  cairo_scale (cr, layout_scale (options), layout_scale (options));
  if (options->selection == NULL)
    {
      tie_scene_paint (scene, cr, NULL, NULL);
      return;
    }
  lit = tie_emphasis_set_new (document, options->selection);
  emphasis.lit = lit;
  emphasis.selected = options->selection;
  tie_scene_paint (scene, cr, NULL, &emphasis);
}

/**
 * tie_export_png:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how
 * @error: (nullable): return location
 *
 * Draws a chart into a PNG file, with its resolution and its title. It is the same drawing as in
 * the window. Needs no display; may run in any thread, in one at a time for a document. The same
 * call gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error of %TIE_EXPORT_ERROR when the
 *   options do not go together, or of %G_IO_ERROR
 */
GBytes *
tie_export_png (TieDocument *document,
                TieFilter *filter,
                const TieExportOptions *options,
                GError **error)
{
  g_autoptr (TieScene) scene = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *bytes = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!check_options (document, options, error))
    return NULL;
  scene = build_scene (document, filter, options);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, options->width, options->height);
  cr = cairo_create (surface);
  paint (scene, document, options, cr);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         cairo_status_to_string (cairo_status (cr)));
  else
    bytes = tie_png_encode (surface, options->dpi, tie_scene_get_title (scene), error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bytes;
}

/**
 * tie_export_write:
 * @bytes: a file's content
 * @file: where it goes
 * @cancellable: (nullable): to stop it
 * @error: (nullable): return location
 *
 * Writes beside the file and renames: the old file stays whole when the new one cannot be written.
 *
 * Returns: whether it was written; else @error is of %G_IO_ERROR
 */
gboolean
tie_export_write (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  data = g_bytes_get_data (bytes, &length);
  return g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}

/**
 * tie_export_suggest_name:
 * @document: what is drawn
 * @file_name: (nullable): the document's file name
 * @chart: which chart
 *
 * Returns: (transfer full): a file name, such as "openai-chip-partners-both.png"
 */
char *
tie_export_suggest_name (TieDocument *document, const char *file_name, TieChartKind chart)
{
  static const char *const endings[] = { ".tieline.json", ".json" };
  g_autofree char *base = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  base = file_name != NULL ? g_path_get_basename (file_name)
                           : g_strdup (tie_text_get (tie_document_get_title (document), "en"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (base, endings[i]) && strlen (base) > strlen (endings[i]))
      {
        base[strlen (base) - strlen (endings[i])] = '\0';
        break;
      }
  g_strdelimit (base, "/\\:", '-');
  return g_strdup_printf ("%s-%s.png", base, tie_chart_kind_to_nick (chart));
}

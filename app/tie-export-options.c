/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a chart is exported, and whether that goes together. */

#include "tie-export-options.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tie-emphasis-set.h"
#include "tie-export-preset.h"
#include "tie-export-story.h"
#include "tie-slides.h"

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

/**
 * tie_export_options_get_scale:
 * @options: options
 *
 * Returns: by how much the picture is larger than its layout
 */
double
tie_export_options_get_scale (const TieExportOptions *options)
{
  double scale;

  g_return_val_if_fail (options != NULL, 1);

  if (options->story != NULL && options->scale == 0)
    return tie_slides_choose_scale (options->width, options->height);
  scale = options->scale > 0 ? options->scale
                             : tie_preset_choose_scale (options->chart, options->width,
                                                        options->height, options->dpi);
  return scale > 0 ? scale : MAX (1, options->height / FULL_HEIGHT);
}

/**
 * tie_export_options_check:
 * @options: options
 * @document: what they are for
 * @error: (nullable): return location
 *
 * Returns: whether they go together, and with @document; else @error is of %TIE_EXPORT_ERROR
 */
gboolean
tie_export_options_check (const TieExportOptions *options, TieDocument *document, GError **error)
{
  double scale;

  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), FALSE);

  scale = tie_export_options_get_scale (options);
  if (options->width > MOST_SIDE || options->height > MOST_SIDE
      || (gint64) options->width * options->height > MOST_PIXELS)
    {
      g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
                   _ ("a picture of %d × %d pixels is too large"), options->width, options->height);
      return FALSE;
    }
  if (MAX (options->width, options->height) / scale > MOST_SIDE)
    {
      g_set_error (
          error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
          _ ("a picture of %d × %d pixels at scale %g is too large: it would be laid out on "
             "more than %d"),
          options->width, options->height, scale, MOST_SIDE);
      return FALSE;
    }
  if (options->story != NULL && !tie_export_story_check (options, document, error))
    return FALSE;
  if (options->width / scale < TIE_CHART_MIN_WIDTH
      || options->height / scale < TIE_CHART_MIN_HEIGHT)
    {
      g_set_error (
          error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
          _ ("a picture of %d × %d pixels at scale %g is too small: a legible chart needs %d × %d"),
          options->width, options->height, scale, (int) ceil (TIE_CHART_MIN_WIDTH * scale),
          (int) ceil (TIE_CHART_MIN_HEIGHT * scale));
      return FALSE;
    }
  /* Who asks for a scale has it; a page has a layout of its own */
  if (options->scale == 0 && !tie_export_options_has_pages (options)
      && !tie_preset_is_legible (scale, options->dpi))
    {
      g_set_error (error, TIE_EXPORT_ERROR, TIE_EXPORT_ERROR_SIZE,
                   _ ("a picture of %d × %d pixels at %g dpi is too small: on paper its type would "
                      "be under 6 points"),
                   options->width, options->height, options->dpi);
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

/**
 * tie_export_options_has_pages:
 * @options: options
 *
 * Returns: whether what is exported is not one picture, but pages or slides
 */
gboolean
tie_export_options_has_pages (const TieExportOptions *options)
{
  g_return_val_if_fail (options != NULL, FALSE);

  return options->page != TIE_PAGE_NONE || options->story != NULL;
}

/**
 * tie_export_options_get_theme:
 * @options: options
 *
 * Returns: the colours of the picture
 */
const TieTheme *
tie_export_options_get_theme (const TieExportOptions *options)
{
  g_return_val_if_fail (options != NULL, NULL);

  return options->dark ? tie_theme_dark () : tie_theme_light ();
}

/**
 * tie_export_options_get_background:
 * @options: options
 *
 * Returns: what is behind the picture; alpha 0: nothing
 */
TieColor
tie_export_options_get_background (const TieExportOptions *options)
{
  g_return_val_if_fail (options != NULL, TIE_COLOR_NONE);

  switch (options->background)
    {
    case TIE_BACKGROUND_WHITE:
      return (TieColor){ 1, 1, 1, 1 };
    case TIE_BACKGROUND_TRANSPARENT:
      return TIE_COLOR_NONE;
    case TIE_BACKGROUND_THEME:
    default:
      return tie_export_options_get_theme (options)->background;
    }
}

/**
 * tie_export_options_tell:
 * @options: options
 * @done: 0 to 1
 *
 * Tells whoever wants to know how far the export is.
 */
void
tie_export_options_tell (const TieExportOptions *options, double done)
{
  g_return_if_fail (options != NULL);

  if (options->progress != NULL)
    options->progress (CLAMP (done, 0, 1), options->progress_data);
}

/**
 * tie_export_options_fill_emphasis:
 * @options: options
 * @document: what is drawn
 * @emphasis: (out caller-allocates): what is brought forward
 * @lit: (out) (nullable): what @emphasis borrows, to be freed after it; a %NULL stays where nothing
 *   is brought forward
 *
 * Returns: (nullable): @emphasis, or %NULL where nothing is brought forward
 */
const TieEmphasis *
tie_export_options_fill_emphasis (const TieExportOptions *options,
                                  TieDocument *document,
                                  TieEmphasis *emphasis,
                                  GHashTable **lit)
{
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (emphasis != NULL && lit != NULL, NULL);

  if (options->selection == NULL)
    return NULL;
  *lit = tie_emphasis_set_new (document, options->selection);
  *emphasis = (TieEmphasis){ .lit = *lit,
                             .selected = options->selection,
                             .accent = tie_export_options_get_theme (options)->accent };
  return emphasis;
}

/**
 * tie_export_options_fill_request:
 * @options: options
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @request: (out caller-allocates): what a chart is asked for; it borrows everything
 *
 * Says the options in the words of charts.
 */
void
tie_export_options_fill_request (const TieExportOptions *options,
                                 TieDocument *document,
                                 TieFilter *filter,
                                 TieChartRequest *request)
{
  double scale;

  g_return_if_fail (options != NULL && request != NULL);
  g_return_if_fail (TIE_IS_DOCUMENT (document));

  scale = tie_export_options_get_scale (options);
  *request = (TieChartRequest){
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
}

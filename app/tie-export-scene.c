/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is exported, as a scene: the one that files, previews and pages are painted from. */

#include "tie-export-scene.h"

#include "tie-export-story.h"
#include "tie-handout.h"
#include "tie-scene-painter.h"
#include "tie-scene-pixels.h"
#include "tie-slides.h"
#include "tie-words.h"

/* How much of the time the layout takes, and what comes before writing */
#define SHARE_OF_LAYOUT 0.5
#define SHARE_OF_PAINTING 0.7
/* A handout has no room on less, in points */
#define LEAST_SHEET 300.0

/* A layout that is cut short would be kept with the document: whoever cancels waits for no thread,
 * and this one goes on to the end of it. */
static gboolean
layout_progress_cb (double done, const double *x, const double *y, gpointer data)
{
  tie_export_options_tell (data, done * SHARE_OF_LAYOUT);
  return TRUE;
}

static void
fill_request (TieChartRequest *request,
              TieDocument *document,
              TieFilter *filter,
              const TieExportOptions *options)
{
  tie_export_options_fill_request (options, document, filter, request);
  request->from_day = options->view.from_day;
  request->to_day = options->view.to_day;
  request->for_screen = options->view.zoom > 0 && options->chart != TIE_CHART_TIMELINE;
  if (options->view.zoom > 0 && options->view.places != NULL)
    request->pins = options->view.places;
  request->progress = layout_progress_cb;
  request->progress_data = (gpointer) options;
}

/**
 * tie_export_scene_new:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how, checked
 * @error: (nullable): return location
 *
 * Builds the chart that is exported, of the size of its layout, in the language of @options,
 * whatever that of the process is.
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL with %G_IO_ERROR_CANCELLED
 */
TieScene *
tie_export_scene_new (TieDocument *document,
                      TieFilter *filter,
                      const TieExportOptions *options,
                      GError **error)
{
  TieChartRequest request;
  g_autoptr (TieScene) scene = NULL;
  const char *before;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return NULL;
  fill_request (&request, document, filter, options);
  before = tie_words_use (options->language);
  scene = tie_chart_build (options->chart, &request);
  tie_words_use (before);
  tie_export_options_tell (options, SHARE_OF_LAYOUT);
  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return NULL;
  return options->chart == TIE_CHART_TIMELINE ? g_steal_pointer (&scene)
                                              : tie_export_view_apply (&options->view, scene);
}

/* The sheets of ISO 216 and of North America, as the chart reads better on them, in points */
static void
get_sheet (const TieExportOptions *options, double *width, double *height)
{
  double narrow = options->page == TIE_PAGE_LETTER ? 612.0 : 595.276;
  double wide = options->page == TIE_PAGE_LETTER ? 792.0 : 841.89;
  gboolean landscape = options->story == NULL && tie_handout_is_landscape (options->chart);

  if (options->page == TIE_PAGE_SHEET)
    {
      *width = options->sheet_width;
      *height = options->sheet_height;
      return;
    }
  *width = landscape ? wide : narrow;
  *height = landscape ? narrow : wide;
}

/* What stands on a sheet by itself has the margins of charts */
static GPtrArray *
build_chart_alone (const TieExportOptions *options,
                   const TieChartRequest *request,
                   double width,
                   double height)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);
  TieChartRequest sheet = *request;

  sheet.width = width * TIE_HANDOUT_PIXELS_PER_POINT;
  sheet.height = height * TIE_HANDOUT_PIXELS_PER_POINT;
  g_ptr_array_add (pages, tie_chart_build (options->chart, &sheet));
  return pages;
}

static GPtrArray *
build_pages (TieDocument *document, TieFilter *filter, const TieExportOptions *options)
{
  TieStory *story =
      options->story != NULL ? tie_export_story_find (document, options->story, NULL) : NULL;
  double width, height, enlargement;
  TieChartRequest request;

  fill_request (&request, document, filter, options);
  if (story != NULL && options->page == TIE_PAGE_NONE)
    return tie_slides_build (story, &request);
  get_sheet (options, &width, &height);
  enlargement = MAX (1, LEAST_SHEET / MIN (width, height));
  width *= enlargement;
  height *= enlargement;
  if (story != NULL)
    return tie_handout_build_story (story, &request, width, height);
  return options->chart_alone ? build_chart_alone (options, &request, width, height)
                              : tie_handout_build (options->chart, &request, width, height);
}

/**
 * tie_export_scene_new_pages:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how, checked; with a page or a story
 * @error: (nullable): return location
 *
 * Builds a handout, or slides, in the language of @options. Where a sheet is too small for a
 * legible one its scenes are of a larger sheet: whoever paints them fits them into the real one.
 *
 * Returns: (transfer full) (nullable) (element-type TieScene): its pages, or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
GPtrArray *
tie_export_scene_new_pages (TieDocument *document,
                            TieFilter *filter,
                            const TieExportOptions *options,
                            GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;
  const char *before;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL && tie_export_options_has_pages (options), NULL);

  if (g_cancellable_set_error_if_cancelled (options->cancellable, error))
    return NULL;
  before = tie_words_use (options->language);
  pages = build_pages (document, filter, options);
  tie_words_use (before);
  tie_export_options_tell (options, SHARE_OF_LAYOUT);
  return g_cancellable_set_error_if_cancelled (options->cancellable, error)
             ? NULL
             : g_steal_pointer (&pages);
}

static void
cancelled_cb (GCancellable *cancellable, int *cancelled)
{
  g_atomic_int_set (cancelled, 1);
}

typedef struct
{
  TieScene *scene;
  const TieEmphasis *emphasis;
  cairo_t *cr;
  cairo_surface_t *surface;
  double scale;
} Target;

static void
paint_target (const Target *target, const int *cancelled)
{
  if (target->surface != NULL)
    tie_scene_paint_pixels (target->scene, target->surface, target->scale, target->emphasis,
                            cancelled);
  else
    tie_scene_paint_until (target->scene, target->cr, NULL, target->emphasis, cancelled);
}

static gboolean
paint (Target *target, TieDocument *document, const TieExportOptions *options, GError **error)
{
  g_autoptr (GHashTable) lit = NULL;
  TieEmphasis emphasis;
  int cancelled = 0;
  gulong handler = 0;

  target->emphasis = tie_export_options_fill_emphasis (options, document, &emphasis, &lit);
  if (options->cancellable != NULL)
    handler =
        g_cancellable_connect (options->cancellable, G_CALLBACK (cancelled_cb), &cancelled, NULL);
  paint_target (target, &cancelled);
  g_cancellable_disconnect (options->cancellable, handler);
  tie_export_options_tell (options, SHARE_OF_PAINTING);
  return !g_cancellable_set_error_if_cancelled (options->cancellable, error);
}

/**
 * tie_export_scene_paint:
 * @scene: from tie_export_scene_new()
 * @document: what it shows
 * @options: how
 * @cr: where to paint, in pixels of the layout
 * @error: (nullable): return location
 *
 * Paints it, with what is selected brought forward.
 *
 * Returns: whether all of it was painted, else @error is %G_IO_ERROR_CANCELLED
 */
gboolean
tie_export_scene_paint (TieScene *scene,
                        TieDocument *document,
                        const TieExportOptions *options,
                        cairo_t *cr,
                        GError **error)
{
  Target target = { .scene = scene, .cr = cr };

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (options != NULL && cr != NULL, FALSE);

  return paint (&target, document, options, error);
}

/**
 * tie_export_scene_paint_pixels:
 * @scene: from tie_export_scene_new()
 * @document: what it shows
 * @options: how
 * @surface: an image surface
 * @scale: its pixels for one of the layout's
 * @error: (nullable): return location
 *
 * Paints it over all of an image, by several threads, with what is selected brought forward.
 *
 * Returns: whether all of it was painted, else @error is %G_IO_ERROR_CANCELLED
 */
gboolean
tie_export_scene_paint_pixels (TieScene *scene,
                               TieDocument *document,
                               const TieExportOptions *options,
                               cairo_surface_t *surface,
                               double scale,
                               GError **error)
{
  Target target = { .scene = scene, .surface = surface, .scale = scale };

  g_return_val_if_fail (TIE_IS_SCENE (scene), FALSE);
  g_return_val_if_fail (options != NULL && surface != NULL, FALSE);

  return paint (&target, document, options, error);
}

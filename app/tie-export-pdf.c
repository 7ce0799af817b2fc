/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a PDF. */

#include "tie-export-pdf.h"

#include "tie-emphasis-set.h"
#include "tie-pdf.h"

#define POINTS_PER_INCH 72.0
/* When nothing in a document has a date */
#define NO_DAY "1970-01-01"

static int
find_last_day (TieDocument *document)
{
  const TieDate *as_of = tie_document_get_as_of (document);
  GPtrArray *sources = tie_document_get_sources (document);
  int last = G_MININT;

  if (as_of != NULL)
    return tie_date_last_day (as_of);
  for (guint i = 0; i < sources->len; i++)
    {
      const TieDate *published = tie_source_get_published (g_ptr_array_index (sources, i));

      if (published != NULL)
        last = MAX (last, tie_date_last_day (published));
    }
  return last;
}

/* Of the document, not of the clock: the same call gives the same bytes */
static char *
compose_created (TieDocument *document)
{
  int day = find_last_day (document);
  g_autofree char *words = NULL;
  TieDate date;

  if (day == G_MININT)
    return g_strdup (NO_DAY "T00:00:00Z");
  tie_date_from_day (day, &date);
  words = tie_date_to_edtf (&date);
  return g_strconcat (words, "T00:00:00Z", NULL);
}

static void
add_page (TiePdf *pdf, TieScene *scene, TieDocument *document, const TieExportOptions *options)
{
  double scale = tie_export_options_get_scale (options);
  double points = POINTS_PER_INCH / options->dpi;
  TieEmphasis emphasis = { .accent = tie_export_options_get_theme (options)->accent };
  g_autoptr (GHashTable) lit = NULL;

  if (options->selection != NULL)
    lit = tie_emphasis_set_new (document, options->selection);
  emphasis.lit = lit;
  emphasis.selected = options->selection;
  tie_pdf_add_page (pdf, scene, scale, points, options->selection != NULL ? &emphasis : NULL);
}

/*
 * tie_export_pdf_draw:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how
 * @error: (nullable): return location
 *
 * Returns: (transfer full) (nullable): a page as large as the picture, or %NULL with @error of
 *   %G_IO_ERROR
 */
GBytes *
tie_export_pdf_draw (TieDocument *document,
                     TieFilter *filter,
                     const TieExportOptions *options,
                     GError **error)
{
  TieChartRequest request;
  g_autoptr (TieScene) scene = NULL;
  g_autoptr (TiePdf) pdf = NULL;
  g_autofree char *created = compose_created (document);
  TiePdfAbout about = { .author = "Tieline", .created = created };

  tie_export_options_fill_request (options, document, filter, &request);
  scene = tie_chart_build (options->chart, &request);
  about.title = tie_scene_get_title (scene);
  about.subject = tie_scene_get_description (scene);
  pdf = tie_pdf_new (&about);
  add_page (pdf, scene, document, options);
  return tie_pdf_finish (pdf, error);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a PDF. */

#include "tie-export-pdf.h"

#include "tie-handout.h"
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

/* The sheets of ISO 216 and of North America, upright, in points */
static void
get_sheet (TiePage page, gboolean landscape, double *width, double *height)
{
  double narrow = page == TIE_PAGE_LETTER ? 612.0 : 595.276;
  double wide = page == TIE_PAGE_LETTER ? 792.0 : 841.89;

  *width = landscape ? wide : narrow;
  *height = landscape ? narrow : wide;
}

static void
add_handout (TiePdf *pdf,
             const TieExportOptions *options,
             const TieChartRequest *request,
             const TieEmphasis *emphasis)
{
  g_autoptr (GPtrArray) pages = NULL;
  double width, height;

  get_sheet (options->page, tie_handout_is_landscape (options->chart), &width, &height);
  pages = tie_handout_build (options->chart, request, width, height);
  for (guint i = 0; i < pages->len; i++)
    tie_pdf_add_page (pdf, g_ptr_array_index (pages, i), 1, 1 / TIE_HANDOUT_PIXELS_PER_POINT,
                      emphasis);
}

static void
add_chart (TiePdf *pdf,
           const TieExportOptions *options,
           const TieChartRequest *request,
           const TieEmphasis *emphasis)
{
  g_autoptr (TieScene) scene = tie_chart_build (options->chart, request);

  tie_pdf_add_page (pdf, scene, tie_export_options_get_scale (options),
                    POINTS_PER_INCH / options->dpi, emphasis);
}

/*
 * tie_export_pdf_draw:
 * @document: what is drawn
 * @filter: (nullable): what of it
 * @options: how
 * @error: (nullable): return location
 *
 * Returns: (transfer full) (nullable): a page as large as the picture, or a handout, or %NULL with
 *   @error of %G_IO_ERROR
 */
GBytes *
tie_export_pdf_draw (TieDocument *document,
                     TieFilter *filter,
                     const TieExportOptions *options,
                     GError **error)
{
  const char *title = tie_text_get (tie_document_get_title (document), options->language);
  g_autofree char *created = compose_created (document);
  TiePdfAbout about = { .title = title, .author = "Tieline", .created = created };
  g_autoptr (GHashTable) lit = NULL;
  g_autoptr (TiePdf) pdf = NULL;
  TieEmphasis emphasis;
  const TieEmphasis *forward =
      tie_export_options_fill_emphasis (options, document, &emphasis, &lit);
  TieChartRequest request;

  about.subject = tie_text_get (tie_document_get_summary (document), options->language);
  pdf = tie_pdf_new (&about);
  tie_export_options_fill_request (options, document, filter, &request);
  if (options->page != TIE_PAGE_NONE)
    add_handout (pdf, options, &request, forward);
  else
    add_chart (pdf, options, &request, forward);
  return tie_pdf_finish (pdf, error);
}

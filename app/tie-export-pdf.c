/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a PDF. */

#include "tie-export-pdf.h"

#include "tie-export-scene.h"
#include "tie-export-story.h"
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

static gboolean
add_pages (TiePdf *pdf,
           TieDocument *document,
           TieFilter *filter,
           const TieExportOptions *options,
           const TieEmphasis *emphasis,
           GError **error)
{
  g_autoptr (GPtrArray) pages = tie_export_scene_new_pages (document, filter, options, error);

  for (guint i = 0; pages != NULL && i < pages->len; i++)
    tie_pdf_add_page (pdf, g_ptr_array_index (pages, i), 1, 1 / TIE_HANDOUT_PIXELS_PER_POINT,
                      emphasis);
  return pages != NULL;
}

static gboolean
add_chart (TiePdf *pdf,
           TieDocument *document,
           TieFilter *filter,
           const TieExportOptions *options,
           const TieEmphasis *emphasis,
           GError **error)
{
  g_autoptr (TieScene) scene = tie_export_scene_new (document, filter, options, error);

  if (scene != NULL)
    tie_pdf_add_page (pdf, scene, tie_export_options_get_scale (options),
                      POINTS_PER_INCH / options->dpi, emphasis);
  return scene != NULL;
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
  gboolean drawn;

  if (options->story != NULL)
    about.title =
        tie_text_get (tie_story_get_title (tie_export_story_find (document, options->story, NULL)),
                      options->language);
  about.subject = tie_text_get (tie_document_get_summary (document), options->language);
  pdf = tie_pdf_new (&about);
  drawn = (options->page != TIE_PAGE_NONE ? add_pages : add_chart) (pdf, document, filter, options,
                                                                    forward, error);
  return drawn ? tie_pdf_finish (pdf, error) : NULL;
}

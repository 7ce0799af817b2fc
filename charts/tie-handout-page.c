/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the pages of a handout have in common: margins, a chart on a page, the foot. */

#include "tie-handout-page.h"

#include "tie-chart-frame.h"
#include "tie-chart-sources.h"
#include "tie-handout.h"

/* In pixels of a page. Printers leave 10 mm, 42.5 pixels, at the edges of a sheet white at most. */
#define MARGIN 56.0
#define MARGIN_ABOVE 52.0
/* The base line of the foot, from the lower edge, and where all else ends */
#define FOOT 48.0
#define MARGIN_BELOW 78.0
/* Of a chart, which brings margins of its own */
#define CHART_ABOVE 28.0
#define CHART_BELOW 66.0

/*
 * tie_handout_init:
 * @request: what is drawn, without a size
 * @numbering: of the sources of all pages
 * @page_width, @page_height: in points
 *
 * Begins a handout, without a page.
 */
void
tie_handout_init (TieHandout *self,
                  const TieChartRequest *request,
                  TieFootnotes *numbering,
                  double page_width,
                  double page_height)
{
  self->request = *request;
  self->request.width = page_width * TIE_HANDOUT_PIXELS_PER_POINT;
  self->request.height = page_height * TIE_HANDOUT_PIXELS_PER_POINT;
  self->request.for_screen = FALSE;
  self->request.numbering = numbering;
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
}

/*
 * tie_handout_add_page:
 *
 * Returns: (transfer none): the next page, empty
 */
TieScene *
tie_handout_add_page (TieHandout *self)
{
  const TieChartRequest *request = &self->request;
  TieScene *page =
      tie_scene_new (request->width, request->height, request->background, request->language);

  g_ptr_array_add (self->pages, page);
  return page;
}

/*
 * tie_handout_get_area:
 *
 * Returns: where tables and lists may stand on a page
 */
TieRect
tie_handout_get_area (const TieHandout *self)
{
  return (TieRect){ MARGIN, MARGIN_ABOVE, self->request.width - 2 * MARGIN,
                    self->request.height - MARGIN_ABOVE - MARGIN_BELOW };
}

static double
find_aside (const TieHandout *self)
{
  return MARGIN - tie_chart_frame_get_margin (self->request.width - 2 * (MARGIN - 40));
}

/*
 * tie_handout_fill_chart_request:
 *
 * Says what a chart on a page is asked for.
 */
void
tie_handout_fill_chart_request (const TieHandout *self, TieChartRequest *request)
{
  *request = self->request;
  request->background = TIE_COLOR_NONE;
  request->width -= 2 * find_aside (self);
  request->height -= CHART_ABOVE + CHART_BELOW;
}

/*
 * tie_handout_add_chart:
 *
 * Adds a page with a chart, whose texts are where those of the other pages are.
 */
void
tie_handout_add_chart (TieHandout *self, TieChartKind kind)
{
  TieScene *page = tie_handout_add_page (self);
  double aside = find_aside (self);
  g_autoptr (TieScene) chart = NULL;
  TieChartRequest request;
  TieRect plot;

  tie_handout_fill_chart_request (self, &request);
  chart = tie_chart_build (kind, &request);
  plot = tie_scene_get_plot (chart);
  tie_scene_add_scene (page, chart, aside, CHART_ABOVE, "");
  tie_scene_set_title (page, tie_scene_get_title (chart), tie_scene_get_description (chart));
  tie_scene_set_plot (page,
                      (TieRect){ plot.x + aside, plot.y + CHART_ABOVE, plot.width, plot.height });
}

/*
 * tie_handout_add_text:
 * @area: its upper left corner and its width
 * @max_lines: 0: as many as it takes
 *
 * Adds lines of a text to the innermost open group of a page.
 *
 * Returns: where the next line is, in pixels from above
 */
double
tie_handout_add_text (const TieHandout *self,
                      TieScene *page,
                      const TieTextStyle *style,
                      const char *text,
                      TieRect area,
                      guint max_lines)
{
  const char *language = self->request.language;
  g_auto (GStrv) lines = tie_text_style_wrap (style, text, language, area.width, max_lines);
  double ascent = tie_text_style_measure (style, "x", language).ascent;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      tie_scene_add_text (page, style, lines[i], area.x, area.y + ascent, TIE_ANCHOR_START, 1);
      area.y += style->size * TIE_CHART_LINE_HEIGHT;
    }
  return area.y;
}

static void
add_foot (const TieHandout *self, TieScene *page, guint number)
{
  const TieChartRequest *request = &self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  g_autofree char *numbers = g_strdup_printf ("%u / %u", number, self->pages->len);
  double width = tie_text_style_measure (&style, numbers, request->language).width;
  const char *title = tie_text_get (tie_document_get_title (request->document), request->language);
  g_auto (GStrv) lines = tie_text_style_wrap (&style, title, request->language,
                                              request->width - 3 * MARGIN - width, 1);
  double y = request->height - FOOT;

  tie_scene_begin_part (page, "page", TIE_ROLE_ARTIFACT);
  if ((request->parts & TIE_PART_TITLE) && lines[0] != NULL)
    tie_scene_add_text (page, &style, lines[0], MARGIN, y, TIE_ANCHOR_START, 1);
  tie_scene_add_text (page, &style, numbers, request->width - MARGIN, y, TIE_ANCHOR_END, 1);
  tie_scene_end (page);
}

/*
 * tie_handout_add_feet:
 *
 * Numbers the pages, once all are there.
 */
void
tie_handout_add_feet (TieHandout *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    add_foot (self, g_ptr_array_index (self->pages, i), i + 1);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document on sheets of paper: charts, the table of all deals, their sources. */

#include "tie-handout.h"

#include "tie-chart-frame.h"
#include "tie-handout-page.h"
#include "tie-deal-table-chart.h"
#include "tie-deal-table.h"
#include "tie-words.h"

#define GAP_UNDER_HEADING 10.0
#define GAP_ABOVE_SIGNS 4.0

static void
add_charts (TieHandout *self, TieChartKind kind)
{
  switch (kind)
    {
    case TIE_CHART_NETWORK:
      tie_handout_add_chart (self, kind);
      break;
    case TIE_CHART_TIMELINE:
      tie_handout_add_timeline (self);
      break;
    case TIE_CHART_BOTH:
      tie_handout_add_chart (self, TIE_CHART_NETWORK);
      tie_handout_add_timeline (self);
      break;
    case TIE_CHART_TABLE:
    default:
      break;
    }
}

static void
add_part (const TieHandout *self,
          TieScene *page,
          const char *id,
          TieRole role,
          TieTypeRole type,
          TieColor color,
          const char *text,
          TieRect *area)
{
  TieTextStyle style = tie_theme_text (self->request.theme, type, color);
  double bottom;

  tie_scene_begin_part (page, id, role);
  bottom = tie_handout_add_text (self, page, &style, text, *area, 3);
  tie_scene_end (page);
  area->height -= bottom - area->y;
  area->y = bottom;
}

/* Without a chart before it the table has the title of the whole. Returns what is left of the page.
 */
static TieRect
add_heading (const TieHandout *self, TieScene *page, const TieDealTable *table)
{
  const TieChartRequest *request = &self->request;
  const TieTheme *theme = request->theme;
  TieRect area = tie_handout_get_area (self);
  g_autofree char *signs = tie_deal_table_chart_word_signs (table->deals, request);
  double top = area.y;

  if (self->pages->len > 1)
    add_part (self, page, "table/heading", TIE_ROLE_SUBHEADING, TIE_TYPE_ROLE_TITLE, theme->ink,
              /* Translators: the heading of the table of all deals */
              _ ("Deals"), &area);
  else if (request->parts & TIE_PART_TITLE)
    add_part (self, page, "table/heading", TIE_ROLE_HEADING, TIE_TYPE_ROLE_TITLE, theme->ink,
              tie_text_get (tie_document_get_title (request->document), request->language), &area);
  if (self->pages->len == 1)
    {
      g_autofree char *subtitle = tie_chart_frame_word_subtitle (
          request, tie_text_get (tie_document_get_summary (request->document), request->language));

      if (subtitle != NULL)
        add_part (self, page, "table/subtitle", TIE_ROLE_PARAGRAPH, TIE_TYPE_ROLE_SUBTITLE,
                  theme->grey, subtitle, &area);
    }
  if (signs != NULL && self->pages->len == 1)
    {
      area.y += GAP_ABOVE_SIGNS;
      area.height -= GAP_ABOVE_SIGNS;
    }
  if (signs != NULL)
    add_part (self, page, "table/signs", TIE_ROLE_PARAGRAPH, TIE_TYPE_ROLE_NOTE, theme->grey, signs,
              &area);
  if (area.y > top)
    {
      area.y += GAP_UNDER_HEADING;
      area.height -= GAP_UNDER_HEADING;
    }
  return area;
}

static void
add_rest (const TieHandout *self, TieScene *page, const TieDealTable *table, TieRect area)
{
  g_autofree char *text = tie_deal_table_chart_word_rest (0, table->n_later);

  area.y += GAP_UNDER_HEADING / 2;
  if (text != NULL)
    add_part (self, page, "table/rest", TIE_ROLE_PARAGRAPH, TIE_TYPE_ROLE_DETAIL,
              self->request.theme->grey, text, &area);
}

/* What no page has room for is drawn nevertheless. Returns the band after the last one of a page.
 */
static guint
fill_page (const TieDealTable *table, guint from, double height)
{
  double rest = table->n_later > 0 ? 2 * tie_deal_table_get_line_height () : 0;

  return MAX (tie_deal_table_fit (table, from, height - rest, TRUE), from + 1);
}

static guint
count_pages (const TieDealTable *table, double first_height, double height)
{
  guint n = 0;

  for (guint from = 0; from < table->bands->len; n++)
    from = fill_page (table, from, n == 0 ? first_height : height);
  return n;
}

/* As loose as it may be without taking more pages than close rows do; the last page is not to be
 * for a row or two. */
static void
choose_density (const TieHandout *self, TieDealTable *table, TieRect first)
{
  static const TieDealTableDensity densities[] = { TIE_DEAL_TABLE_TIGHT, TIE_DEAL_TABLE_CLOSE,
                                                   TIE_DEAL_TABLE_LOOSE };
  TieDealTableDensity best = TIE_DEAL_TABLE_TIGHT;
  double height = tie_handout_get_area (self).height;
  guint least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      guint n;

      table->density = densities[i];
      tie_deal_table_set_width (table, first.width);
      n = count_pages (table, first.height, height);
      if (n > least)
        break;
      least = n;
      best = densities[i];
    }
  table->density = best;
  tie_deal_table_set_width (table, first.width);
}

static void
add_table (TieHandout *self)
{
  g_autoptr (TieDealTable) table = tie_deal_table_new (&self->request, self->request.numbering);
  TieScene *page = tie_handout_add_page (self);
  TieRect area = add_heading (self, page, table);
  guint from = 0;

  choose_density (self, table, area);
  while (from < table->bands->len)
    {
      guint to = fill_page (table, from, area.height);

      tie_scene_begin_part (page, "table", TIE_ROLE_TABLE);
      tie_deal_table_draw (table, page, area.x, area.y, from, to);
      tie_scene_end (page);
      area.y += tie_deal_table_get_height (table, from, to);
      from = to;
      if (from == table->bands->len)
        break;
      page = tie_handout_add_page (self);
      area = tie_handout_get_area (self);
    }
  add_rest (self, page, table, area);
}

/**
 * tie_handout_is_landscape:
 * @kind: a chart
 *
 * Returns: whether a handout of it reads better on sheets that are wider than high
 */
gboolean
tie_handout_is_landscape (TieChartKind kind)
{
  return kind != TIE_CHART_TABLE;
}

/**
 * tie_handout_build:
 * @kind: which chart; %TIE_CHART_BOTH: one on each of two pages; %TIE_CHART_TABLE: none
 * @request: what is to be drawn, and for whom; its size is not looked at
 * @page_width: of a sheet, in points; at least 300
 * @page_height: likewise; at least 300
 *
 * Makes pages for print: the chart, of a timeline on as many as its rows need, then the table of
 * all deals on as many as it needs, then all sources, numbered as in chart and table, with their
 * addresses as links; each with its number. The pages have margins of their own, more than the 10
 * mm that printers leave white, so that a scene is to be painted on the whole sheet. A scene's
 * pixel is 1 / %TIE_HANDOUT_PIXELS_PER_POINT points: no text is smaller than 7 points.
 *
 * Returns: (transfer full) (element-type TieScene): the pages, at least one; the same for the same
 *   request
 */
GPtrArray *
tie_handout_build (TieChartKind kind,
                   const TieChartRequest *request,
                   double page_width,
                   double page_height)
{
  g_autoptr (TieFootnotes) numbering = tie_footnotes_new ();
  TieHandout self;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (request->document), NULL);
  g_return_val_if_fail (page_width > 0 && page_height > 0, NULL);

  tie_handout_init (&self, request, numbering, page_width, page_height);
  add_charts (&self, kind);
  add_table (&self);
  if (request->parts & TIE_PART_SOURCES)
    tie_handout_add_sources (&self);
  tie_handout_add_feet (&self);
  return self.pages;
}

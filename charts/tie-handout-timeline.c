/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The timeline of a handout: where one page has no room for all rows, they follow on further ones.
 */

#include "tie-handout-page.h"

#include "tie-timeline-chart.h"

/* All on the same axis */
static void
add_rows (TieHandout *self, const GArray *pages)
{
  TieChartRequest whole = self->request;

  if (whole.from_day == 0 && whole.to_day == 0)
    tie_timeline_chart_get_span (whole.document, whole.filter, &self->request.from_day,
                                 &self->request.to_day);
  for (guint i = 0; i < pages->len; i++)
    {
      const TieTimelinePage *page = &g_array_index (pages, TieTimelinePage, i);

      self->request.first_row = page->first_row;
      self->request.n_rows = page->n_rows;
      tie_handout_add_chart (self, TIE_CHART_TIMELINE);
    }
  self->request = whole;
}

/*
 * tie_handout_add_timeline:
 *
 * Adds a page with the timeline: as much of it as there is room for, with the capacity. Where that
 * is not all, pages with all rows follow.
 */
void
tie_handout_add_timeline (TieHandout *self)
{
  g_autoptr (GArray) pages = NULL;
  TieChartRequest request;

  tie_handout_add_chart (self, TIE_CHART_TIMELINE);
  tie_handout_fill_chart_request (self, &request);
  pages = tie_timeline_chart_list_pages (&request);
  add_rows (self, pages);
}

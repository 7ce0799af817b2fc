/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* One picture of both charts. */

#include "tie-both-chart.h"

#include <math.h>

#include "tie-chart-frame.h"
#include "tie-network-chart.h"
#include "tie-timeline-chart.h"
#include "tie-words.h"

/* Wider than this the charts stand side by side, else one above the other. */
#define SIDE_BY_SIDE_ASPECT 1.25
/* Below this a half has no room for a chart of its own. */
#define LEAST_HALF_WIDTH TIE_CHART_MIN_WIDTH
#define LEAST_HALF_HEIGHT TIE_CHART_MIN_HEIGHT

/* Parts that stand once, around both plots. */
#define SHARED_PARTS                                                                               \
  (TIE_PART_TITLE | TIE_PART_SUBTITLE | TIE_PART_DATE | TIE_PART_SOURCES | TIE_PART_CREDIT)

static void
cite_drawn (TieFootnotes *footnotes, const TieChartRequest *request)
{
  GPtrArray *deals = tie_document_get_deals (request->document);

  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      GPtrArray *flows = tie_deal_get_flows (deal);

      if (!tie_filter_passes_deal (request->filter, deal))
        continue;
      for (guint j = 0; j < flows->len; j++)
        if (tie_filter_passes_flow (request->filter, g_ptr_array_index (flows, j)))
          tie_footnotes_cite_flow (footnotes, g_ptr_array_index (flows, j));
      tie_footnotes_cite_deal (footnotes, deal);
    }
}

static void
add_half (TieScene *scene,
          const TieChartRequest *request,
          TieRect area,
          TieChartKind kind,
          const char *prefix)
{
  TieChartRequest half = *request;
  g_autoptr (TieScene) chart = NULL;

  half.width = area.width;
  half.height = area.height;
  half.background = TIE_COLOR_NONE;
  half.parts = request->parts & ~SHARED_PARTS;
  /* Nobody draws a playhead over this picture */
  half.for_screen = request->for_screen && kind == TIE_CHART_NETWORK;
  chart = kind == TIE_CHART_NETWORK ? tie_network_chart_build (&half)
                                    : tie_timeline_chart_build (&half);
  tie_scene_add_scene (scene, chart, area.x, area.y, prefix);
  /* Only the network has a plot that one can come nearer to */
  if (kind == TIE_CHART_NETWORK)
    {
      TieRect plot = tie_scene_get_plot (chart);

      plot.x += area.x;
      plot.y += area.y;
      tie_scene_set_plot (scene, plot);
    }
}

/**
 * tie_both_chart_build:
 * @request: what is to be drawn
 *
 * The partner network and the deployment timeline in one picture, under one title and over one list
 * of sources: side by side where the picture is wide, else one above the other. Where there is no
 * room for two, the network has it all.
 *
 * Returns: (transfer full): the scene
 */
TieScene *
tie_both_chart_build (const TieChartRequest *request)
{
  g_autoptr (TieScene) scene = NULL;
  g_autoptr (TieFootnotes) footnotes = tie_footnotes_new ();
  const char *title;
  TieRect plot, first, second;
  double margin;
  gboolean beside;

  g_return_val_if_fail (request != NULL, NULL);

  beside = request->width >= request->height * SIDE_BY_SIDE_ASPECT;
  if ((beside && request->width < 2 * LEAST_HALF_WIDTH)
      || (!beside && request->height < 2 * LEAST_HALF_HEIGHT))
    return tie_network_chart_build (request);

  title = tie_text_get (tie_document_get_title (request->document), request->language);
  scene = tie_scene_new (request->width, request->height, request->background, request->language);
  tie_chart_frame_name_scene (scene, request, _ ("Partner network and deployment timeline"));
  cite_drawn (footnotes, request);
  plot = tie_chart_frame_add (scene, request, title,
                              tie_text_get (tie_document_get_summary (request->document),
                                            request->language),
                              NULL, footnotes);

  /* The halves bring margins of their own, narrower ones. */
  margin = tie_chart_frame_get_margin (beside ? request->width / 2 : request->width);
  plot.x -= margin;
  plot.width += 2 * margin;
  first = second = plot;
  if (beside)
    {
      first.width = floor (plot.width * 0.5);
      second.x = first.x + first.width;
      second.width = plot.width - first.width;
    }
  else
    {
      first.height = floor (plot.height * 0.5);
      second.y = plot.y + first.height;
      second.height = plot.height - first.height;
    }
  add_half (scene, request, first, TIE_CHART_NETWORK, "network:");
  add_half (scene, request, second, TIE_CHART_TIMELINE, "timeline:");

  return g_steal_pointer (&scene);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The charts by name, and what all of them have in common. */

#include "tie-chart.h"

#include "tie-both-chart.h"
#include "tie-network-chart.h"
#include "tie-table-chart.h"
#include "tie-timeline-chart.h"

/* Larger documents take their time when they are drawn. */
#define MOST_PREPARED 40

static const char *const nicks[] = {
  [TIE_CHART_NETWORK] = "network",
  [TIE_CHART_TIMELINE] = "timeline",
  [TIE_CHART_BOTH] = "both",
  [TIE_CHART_TABLE] = "table",
};

/**
 * tie_chart_kind_from_nick:
 * @nick: such as "network"
 * @kind: (out): which chart that is
 *
 * Returns: whether there is a chart of that name
 */
gboolean
tie_chart_kind_from_nick (const char *nick, TieChartKind *kind)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (nick, nicks[i]))
      {
        *kind = (TieChartKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_chart_kind_to_nick:
 * @kind: a chart
 *
 * Returns: (transfer none): its name on the command line and in file names
 */
const char *
tie_chart_kind_to_nick (TieChartKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

/**
 * tie_chart_prepare:
 * @document: a document that no other thread knows yet
 * @language: BCP 47: the language that charts of it will be drawn in
 * @arrangement: how the network will be laid out
 * @width: about how wide the first chart of it will be, in pixels
 * @height: about how high
 *
 * Does ahead of time what takes longest in the first chart of a small document: finding the
 * arrangement of its network for that shape, and loading fonts and measuring texts, which stay with
 * the calling thread (see tie_font_kit_leave()). Charts do it themselves where it was not done.
 */
void
tie_chart_prepare (TieDocument *document,
                   const char *language,
                   TieLayoutKind arrangement,
                   double width,
                   double height)
{
  TieChartRequest request = {
    .document = document,
    .theme = tie_theme_light (),
    .language = language,
    .width = width,
    .height = height,
    .parts = TIE_PARTS_ALL,
    .arrangement = arrangement,
    .for_screen = TRUE,
  };

  g_return_if_fail (TIE_IS_DOCUMENT (document));
  g_return_if_fail (language != NULL);

  if (tie_document_get_organizations (document)->len <= MOST_PREPARED)
    g_object_unref (tie_chart_build (TIE_CHART_NETWORK, &request));
}

/**
 * tie_chart_build:
 * @kind: which chart
 * @request: what is to be drawn, and for whom
 *
 * Draws a chart. A request for less than 400 × 300 pixels is drawn as for that size: below it there
 * is no room for a legible chart. The same request gives the same scene.
 *
 * Returns: (transfer full): the scene
 */
TieScene *
tie_chart_build (TieChartKind kind, const TieChartRequest *request)
{
  TieChartRequest sized;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (request->document), NULL);
  g_return_val_if_fail (request->theme != NULL, NULL);

  sized = *request;
  sized.width = MAX (request->width, TIE_CHART_MIN_WIDTH);
  sized.height = MAX (request->height, TIE_CHART_MIN_HEIGHT);

  switch (kind)
    {
    case TIE_CHART_NETWORK:
      return tie_network_chart_build (&sized);
    case TIE_CHART_TIMELINE:
      return tie_timeline_chart_build (&sized);
    case TIE_CHART_BOTH:
      return tie_both_chart_build (&sized);
    case TIE_CHART_TABLE:
      return tie_table_chart_build (&sized);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The room that organisations need in a partner network, for those who lay it out by themselves. */

#include "tie-network-boxes.h"

#include "tie-network-fit.h"

/* The chart for which they are measured, in pixels: a slide. */
#define WIDTH 1920
#define HEIGHT 1080

/**
 * tie_network_boxes_measure:
 * @document: a document
 * @language: BCP 47: the language of the names
 * @width: (out) (array): of each organisation, in the order of their ids, in pixels
 * @height: (out) (array): likewise
 *
 * How much room the chart leaves each organisation before it is scaled into its plot: for its disc,
 * and for its name where that stands under it.
 */
void
tie_network_boxes_measure (TieDocument *document,
                           const char *language,
                           double *width,
                           double *height)
{
  const TieChartRequest request = {
    .document = document,
    .theme = tie_theme_light (),
    .language = language,
    .width = WIDTH,
    .height = HEIGHT,
    .parts = TIE_PARTS_ALL,
  };
  g_autoptr (TiePalette) palette = NULL;
  g_autoptr (TieNetworkPlan) plan = NULL;

  g_return_if_fail (TIE_IS_DOCUMENT (document));
  g_return_if_fail (language != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  palette = tie_palette_new (document, request.theme);
  plan = tie_network_plan_new (&request, palette);
  plan->area = plan->plot = (TieRect){ 0, 0, WIDTH, HEIGHT };
  tie_network_fit_measure (plan);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieBox box = tie_network_fit_get_box (TIE_NETWORK_NODE (plan, i), 1);

      width[i] = box.width;
      height[i] = box.height;
    }
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where organisations without a tie stand: in a free corner, side by side. */

#include "tie-network-untied.h"

#include <math.h>

#include "tie-network-place.h"
#include "tie-network-text.h"

#define COLUMNS 48
#define ROWS 32
#define CLEARANCE 14.0

static gboolean
boxes_touch (TieBox a, TieBox b, double gap)
{
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap
         && b.y < a.y + a.height + gap;
}

/* The disc and its whole label below it, were it at (x, y). */
static TieBox
whole_box (const TieNetworkNode *node, double x, double y, gboolean with_text)
{
  double w, h, half = node->radius;

  tie_network_text_get_size (&node->name, TRUE, &w, &h);
  if (!with_text)
    return (TieBox){ x - half, y - half, 2 * half, 2 * half };
  half = MAX (half, w / 2);
  return (TieBox){ x - half, y - node->radius, 2 * half, 2 * node->radius + 4 + h };
}

static gboolean
is_free (TieNetworkPlan *plan, guint index, TieBox box)
{
  for (guint i = 0; i < plan->n_furniture; i++)
    if (boxes_touch (box, plan->furniture[i], CLEARANCE / 2))
      return FALSE;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->tied && boxes_touch (box, tie_network_place_get_node_box (node), CLEARANCE))
        return FALSE;
      if (!node->tied && i < index
          && boxes_touch (box, whole_box (node, node->x, node->y, TRUE), 4))
        return FALSE;
    }
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      if (tie_curve_crosses_box (&tie->curve, box.x, box.y, box.width, box.height,
                                 tie->width / 2 + CLEARANCE))
        return FALSE;
    }
  return TRUE;
}

/* The first goes into a corner, the next ones near the one before, level with it. */
static double
distance_to_wish (const TieNetworkPlan *plan, const TieNetworkNode *previous, double x, double y)
{
  const TieRect *area = &plan->area;
  double dx, dy;

  if (previous != NULL)
    return fabs (x - previous->x) + 3 * fabs (y - previous->y);
  dx = MIN (x - area->x, area->x + area->width - x) / area->width;
  dy = MIN (y - area->y, area->y + area->height - y) / area->height;
  /* Left before right, above before below. */
  return dx + dy + 0.02 * (x - area->x) / area->width + 0.01 * (y - area->y) / area->height;
}

static gboolean
place_node (TieNetworkPlan *plan, guint index, const TieNetworkNode *previous, gboolean with_text)
{
  TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);
  TieBox size = whole_box (node, 0, 0, with_text);
  double best = G_MAXDOUBLE, best_x = 0, best_y = 0;

  for (guint row = 0; row <= ROWS; row++)
    for (guint column = 0; column <= COLUMNS; column++)
      {
        double x = plan->area.x + (plan->area.width - size.width) * column / COLUMNS - size.x;
        double y = plan->area.y + (plan->area.height - size.height) * row / ROWS - size.y;
        double distance = distance_to_wish (plan, previous, x, y);

        if (distance < best - 1e-9 && is_free (plan, index, whole_box (node, x, y, with_text)))
          {
            best = distance;
            best_x = x;
            best_y = y;
          }
      }
  if (best == G_MAXDOUBLE)
    return FALSE;
  node->x = best_x;
  node->y = best_y;
  return TRUE;
}

/* Where even a bare disc has no room, the discs line up at the lower edge, smaller. */
static void
line_up (TieNetworkPlan *plan, guint index)
{
  TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);
  guint n = MAX (plan->nodes->len, 2);

  node->radius = MIN (node->radius, plan->area.width / (2.5 * n));
  node->x = plan->area.x + node->radius + (plan->area.width - 2 * node->radius) * index / (n - 1);
  node->y = plan->area.y + plan->area.height - node->radius;
}

/**
 * tie_network_untied_place:
 * @plan: a plan whose tied nodes and curves have their places
 *
 * Puts each node without a tie into a free corner of the area, the next ones beside it; where its
 * name has no room, the disc alone.
 */
void
tie_network_untied_place (TieNetworkPlan *plan)
{
  const TieNetworkNode *previous = NULL;

  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->tied)
        continue;
      if (!place_node (plan, i, previous, TRUE) && !place_node (plan, i, previous, FALSE))
        line_up (plan, i);
      previous = node;
    }
}

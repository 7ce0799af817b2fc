/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where nodes are in a plot of a given size, and how large. */

#include "tie-network-place.h"

#include <math.h>

#include "tie-network-fit.h"
#include "tie-network-route.h"
#include "tie-network-stretch.h"
#include "tie-network-text.h"

/* Radii at scale 1, in pixels. */
#define FOCUS_RADIUS 54.0
#define MOST_RADIUS 46.0
#define LEAST_RADIUS 17.0
#define UNTIED_RADIUS 14.0
#define SMALLEST_RADIUS 3.0
/* Half the height of a name in a disc, in pixels. */
#define NAME_HALF 9.0
/* The focus grows for its name up to this, in pixels and as a share of the plot. */
#define MOST_NAMED_RADIUS 84.0
#define MOST_NAMED_SHARE 0.3
/* A node this much more to the side than above or below has its name at its side. */
#define SIDEWAYS 1.2

/* The focus is so large that its name has room, unless that name is out of all proportion. */
static double
focus_radius (const TieNetworkPlan *plan, const TieNetworkNode *focus)
{
  double wished = focus->name.line_width / 2 + 7;

  if (plan->boxed || wished > MOST_NAMED_RADIUS
      || wished > MIN (plan->plot.width, plan->plot.height) * MOST_NAMED_SHARE)
    wished = 0;
  return MAX (FOCUS_RADIUS * plan->scale, wished);
}

static double
radius_of (const TieNetworkPlan *plan, const TieNetworkNode *node, double most)
{
  double radius = LEAST_RADIUS * plan->scale;

  if (!node->tied)
    return UNTIED_RADIUS * plan->scale;
  if (node->organization == tie_document_get_focus (plan->request->document))
    return focus_radius (plan, node);
  return most > 0 ? MAX (radius, MOST_RADIUS * plan->scale * sqrt (node->supplied / most)) : radius;
}

/**
 * tie_network_place_set_radii:
 * @plan: a plan with its scale
 *
 * Makes discs as large as the scale has them, and finds out which hold their names.
 */
void
tie_network_place_set_radii (TieNetworkPlan *plan)
{
  double most = 0;

  g_return_if_fail (plan != NULL && plan->request != NULL);

  for (guint i = 0; i < plan->nodes->len; i++)
    most = MAX (most, TIE_NETWORK_NODE (plan, i)->supplied);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      node->radius = radius_of (plan, node, most);
      if (!plan->boxed)
        node->radius = MAX (node->radius, SMALLEST_RADIUS);
      node->inside = tie_network_place_holds_name (node, 1);
    }
}

/**
 * tie_network_place_holds_name:
 * @node: a node with its radius
 * @scale: of its name
 *
 * Returns: whether its name stands in its disc; beside a picture it does not
 */
gboolean
tie_network_place_holds_name (const TieNetworkNode *node, double scale)
{
  double high = NAME_HALF * scale, r;

  g_return_val_if_fail (node != NULL, FALSE);

  /* The disc's widest chord at the height of the text. */
  r = node->radius;
  if (tie_organization_get_picture (node->organization) != NULL)
    return FALSE;
  return node->tied && !node->grows
         && (node->name.line_width + 10) * scale <= 2 * sqrt (MAX (r * r - high * high, 0));
}

/**
 * tie_network_place_set_outside:
 * @node: a node
 * @x: how far it is to the right of the middle of the network
 * @y: how far below
 *
 * Its name stands best on the side to which no tie leads: away from the middle.
 */
void
tie_network_place_set_outside (TieNetworkNode *node, double x, double y)
{
  g_return_if_fail (node != NULL);

  node->out_x = fabs (x) > fabs (y) * SIDEWAYS ? (x > 0 ? 1 : -1) : 0;
  node->out_y = node->out_x != 0 ? 0 : (y < -1e-9 ? -1 : 1);
}

/**
 * tie_network_place_get_node_box:
 * @node: a node
 *
 * Returns: the disc together with the best place of its name
 */
TieBox
tie_network_place_get_node_box (const TieNetworkNode *node)
{
  double w, h, r;
  TieBox box;

  g_return_val_if_fail (node != NULL, ((TieBox){ 0, 0, 0, 0 }));

  r = node->radius;
  box = (TieBox){ node->x - r, node->y - r, 2 * r, 2 * r };
  if (node->inside)
    return box;

  tie_network_text_get_size (&node->name, FALSE, &w, &h);
  if (node->out_x != 0)
    {
      box.width += TIE_NETWORK_NAME_DISTANCE + w;
      box.x -= node->out_x < 0 ? TIE_NETWORK_NAME_DISTANCE + w : 0;
    }
  else
    {
      box.x = MIN (box.x, node->x - w / 2);
      box.width = MAX (box.width, w);
      box.height += TIE_NETWORK_NAME_DISTANCE + h;
      box.y -= node->out_y < 0 ? TIE_NETWORK_NAME_DISTANCE + h : 0;
    }
  return box;
}

/**
 * tie_network_place_nodes:
 * @plan: a plan with its plot
 * @arrangement: where the nodes are to one another
 *
 * Gives nodes their places and radii in the plot.
 */
void
tie_network_place_nodes (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  g_return_if_fail (plan != NULL);
  g_return_if_fail (arrangement != NULL && arrangement->n == plan->nodes->len);

  if (arrangement->boxed)
    tie_network_fit (plan, arrangement);
  else
    tie_network_stretch (plan, arrangement);
}

/**
 * tie_network_place:
 * @plan: a plan with its plot and furniture
 * @arrangement: where the nodes are to one another
 *
 * Gives nodes their places and radii in the plot, and ties their curves.
 */
void
tie_network_place (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  tie_network_place_nodes (plan, arrangement);
  tie_network_route (plan);
}

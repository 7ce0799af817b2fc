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
/* Between two labels, in pixels. */
#define BETWEEN 8.0
#define SMALLEST_RADIUS 1.5

static gboolean
boxes_touch (TieBox a, TieBox b, double gap)
{
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap
         && b.y < a.y + a.height + gap;
}

/* What is to have room, the most first: the name with its second line below the disc, the name
 * alone, the name at the disc's side, nearer to others, and at last the disc alone. */
typedef struct
{
  gboolean with_detail;
  gboolean beside;
  gboolean bare;
  double clearance;
} Room;

static const Room rooms[] = {
  { TRUE, FALSE, FALSE, 14 }, { FALSE, FALSE, FALSE, 14 }, { FALSE, TRUE, FALSE, 14 },
  { FALSE, FALSE, FALSE, 7 }, { FALSE, TRUE, FALSE, 7 },   { FALSE, FALSE, TRUE, 4 },
};

/* The disc and its label, were it at (x, y). */
static TieBox
whole_box (const TieNetworkNode *node, double x, double y, const Room *room)
{
  double w, h, r = node->radius;

  if (room->bare)
    return (TieBox){ x - r, y - r, 2 * r, 2 * r };
  tie_network_text_get_size (&node->name, room->with_detail, &w, &h);
  if (room->beside)
    return (TieBox){ x - r, y - MAX (r, h / 2), 2 * r + TIE_NETWORK_NAME_DISTANCE + w,
                     MAX (2 * r, h) };
  return (TieBox){ x - MAX (r, w / 2), y - r, MAX (2 * r, w),
                   2 * r + TIE_NETWORK_NAME_DISTANCE + h };
}

typedef struct
{
  TieNetworkPlan *plan;
  GArray *taken; /* TieBox: those that have their places */
} Placing;

static gboolean
is_free (const Placing *placing, const TieBox *box, double clearance)
{
  const TieNetworkPlan *plan = placing->plan;

  for (guint i = 0; i < plan->n_furniture; i++)
    if (boxes_touch (*box, plan->furniture[i], clearance / 2))
      return FALSE;
  for (guint i = 0; i < placing->taken->len; i++)
    if (boxes_touch (*box, g_array_index (placing->taken, TieBox, i), BETWEEN))
      return FALSE;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->tied && boxes_touch (*box, tie_network_place_get_node_box (node), clearance))
        return FALSE;
    }
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      if (tie_curve_crosses_box (&tie->curve, box->x, box->y, box->width, box->height,
                                 tie->width / 2 + clearance))
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
place_node (Placing *placing,
            TieNetworkNode *node,
            const TieNetworkNode *previous,
            const Room *room)
{
  const TieRect *area = &placing->plan->area;
  TieBox size = whole_box (node, 0, 0, room), best_box = { 0 };
  double best = G_MAXDOUBLE;

  if (size.width > area->width || size.height > area->height)
    return FALSE;
  for (guint row = 0; row <= ROWS; row++)
    for (guint column = 0; column <= COLUMNS; column++)
      {
        double x = area->x + (area->width - size.width) * column / COLUMNS - size.x;
        double y = area->y + (area->height - size.height) * row / ROWS - size.y;
        double distance = distance_to_wish (placing->plan, previous, x, y);
        TieBox box = whole_box (node, x, y, room);

        if (distance < best - 1e-9 && is_free (placing, &box, room->clearance))
          {
            best = distance;
            best_box = box;
          }
      }
  if (best == G_MAXDOUBLE)
    return FALSE;
  node->x = best_box.x - size.x;
  node->y = best_box.y - size.y;
  g_array_append_val (placing->taken, best_box);
  return TRUE;
}

/* Finds a place, where need be for a smaller disc. */
static void
place_somewhere (Placing *placing, TieNetworkNode *node, const TieNetworkNode *previous)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (place_node (placing, node, previous, &rooms[i]))
      return;
  while (node->radius > SMALLEST_RADIUS)
    {
      node->radius *= 0.7;
      if (place_node (placing, node, previous, &rooms[G_N_ELEMENTS (rooms) - 1]))
        return;
    }
  /* There is no room left at all. */
  node->x = placing->plan->area.x + placing->plan->area.width / 2;
  node->y = placing->plan->area.y + placing->plan->area.height - node->radius;
}

/**
 * tie_network_untied_place:
 * @plan: a plan whose tied nodes and curves have their places
 * @placed: (array) (nullable): nodes that have their places; %NULL: those with a tie
 *
 * Puts each other node without a tie into a free corner of the area, the next ones beside it; where
 * its label has no room, its name without the second line, or the disc alone.
 */
void
tie_network_untied_place (TieNetworkPlan *plan, const gboolean *placed)
{
  const TieNetworkNode *previous = NULL;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (TieBox));
  Placing placing = { plan, taken };

  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->nodes->len && placed != NULL; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      TieBox box = whole_box (node, node->x, node->y, &rooms[0]);

      if (!node->tied && placed[i])
        g_array_append_val (taken, box);
    }
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->tied)
        continue;
      if (placed == NULL || !placed[i])
        place_somewhere (&placing, node, previous);
      previous = node;
    }
}

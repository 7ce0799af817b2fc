/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What stays where it was put, or where it was: others give way, and only where they must. */

#include "tie-network-keep.h"

#include <math.h>

#include "tie-box-grid.h"
#include "tie-network-fit.h"
#include "tie-network-furniture.h"
#include "tie-network-label.h"
#include "tie-network-place.h"
#include "tie-network-route.h"
#include "tie-network-untied.h"
#include "tie-overlap.h"

/* What stays free between two nodes with their names, in pixels at scale 1. */
#define GAP 6.0

/* The room of a node: its disc and its name; of one without a tie also where that name stands. */
static TieBox
box_of (const TieNetworkPlan *plan, const TieNetworkNode *node)
{
  return plan->boxed ? tie_network_fit_get_box (node, plan->name_scale)
                     : tie_network_place_get_node_box (node);
}

/* A disc stays in the area as a whole. */
static void
keep_inside (const TieNetworkPlan *plan, TieNetworkNode *node)
{
  const TieRect *area = &plan->area;
  double r = MIN (node->radius, MIN (area->width, area->height) / 2);

  node->x = CLAMP (node->x, area->x + r, area->x + area->width - r);
  node->y = CLAMP (node->y, area->y + r, area->y + area->height - r);
}

static void
look_outside (const TieNetworkPlan *plan, TieNetworkNode *node)
{
  tie_network_place_set_outside (node, node->x - (plan->area.x + plan->area.width / 2),
                                 node->y - (plan->area.y + plan->area.height / 2));
}

/* Nodes that do not stay move away from those that do, as little as they can. */
static void
make_room (TieNetworkPlan *plan, const gboolean *stays)
{
  guint n = plan->nodes->len;
  g_autofree double *numbers = g_new (double, 4 * (gsize) n + 1);
  double *x = numbers, *y = x + n, *width = y + n, *height = width + n;

  for (guint i = 0; i < n; i++)
    {
      TieBox box = box_of (plan, TIE_NETWORK_NODE (plan, i));

      x[i] = box.x + box.width / 2;
      y[i] = box.y + box.height / 2;
      width[i] = box.width;
      height[i] = box.height;
    }
  tie_overlap_remove (n, width, height, GAP * plan->scale, stays, x, y);
  for (guint i = 0; i < n; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      TieBox box = box_of (plan, node);
      double dx = x[i] - (box.x + box.width / 2), dy = y[i] - (box.y + box.height / 2);

      if (stays[i] || (fabs (dx) < 1e-9 && fabs (dy) < 1e-9))
        continue;
      node->x += dx;
      node->y += dy;
      keep_inside (plan, node);
    }
}

/* Which nodes have another's box upon theirs because of those that stay: all others are where they
 * belong, however near they are to each other. */
static void
hold_the_rest (const TieNetworkPlan *plan, const gboolean *moved, gboolean *stays)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieBox box = box_of (plan, TIE_NETWORK_NODE (plan, i));

      stays[i] = TRUE;
      for (guint k = 0; k < plan->nodes->len && stays[i] && !moved[i]; k++)
        {
          TieBox other;

          if (!moved[k])
            continue;
          other = box_of (plan, TIE_NETWORK_NODE (plan, k));
          stays[i] = !tie_box_overlaps (&box, &other, GAP * plan->scale);
        }
    }
}

/* Curves, furniture and labels after nodes have moved. */
static void
finish (TieNetworkPlan *plan)
{
  TieNetworkFurniture furniture;

  tie_network_route (plan);
  tie_network_furniture_init (&furniture, plan);
  tie_network_furniture_follow (&furniture, plan);
  tie_network_furniture_clear (&furniture);
  tie_network_label (plan, FALSE);
}

/**
 * tie_network_keep_pins:
 * @plan: a plan with the places that it has without pins
 *
 * Puts the organisations that its pins name in their places. The others stay where they are, but
 * for those whose room that takes. Curves and labels follow.
 */
void
tie_network_keep_pins (TieNetworkPlan *plan)
{
  g_autofree gboolean *pinned = NULL;
  g_autofree gboolean *stays = NULL;

  g_return_if_fail (plan != NULL);

  pinned = g_new0 (gboolean, plan->nodes->len + 1);
  stays = g_new0 (gboolean, plan->nodes->len + 1);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double x, y;

      pinned[i] =
          tie_pins_find (plan->setting.pins, tie_organization_get_id (node->organization), &x, &y);
      if (!pinned[i])
        continue;
      node->x = plan->area.x + x * plan->area.width;
      node->y = plan->area.y + y * plan->area.height;
      keep_inside (plan, node);
      look_outside (plan, node);
    }
  hold_the_rest (plan, pinned, stays);
  make_room (plan, stays);
  finish (plan);
}

static GHashTable *
index_nodes (const TieNetworkPlan *plan)
{
  GHashTable *indexes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieOrganization *organization = TIE_NETWORK_NODE (plan, i)->organization;

      g_hash_table_insert (indexes, (gpointer) tie_organization_get_id (organization),
                           GUINT_TO_POINTER (i + 1));
    }
  return indexes;
}

static void
take_setting (TieNetworkPlan *plan, const TieNetworkPlan *model)
{
  plan->boxed = model->boxed;
  plan->scale = model->scale;
  plan->name_scale = model->name_scale;
  plan->widest_fan = model->widest_fan;
  plan->strip = model->strip;
  plan->has_key = (plan->request->parts & TIE_PART_KEY) != 0;
  plan->has_total = TRUE;
}

/* In a picture of another size, the same place as a share of the area. */
static void
take_place (const TieNetworkPlan *plan,
            TieNetworkNode *node,
            const TieNetworkPlan *model,
            const TieNetworkNode *old)
{
  node->x = old->x;
  node->y = old->y;
  if (plan->setting.width != model->setting.width || plan->setting.height != model->setting.height)
    {
      node->x =
          plan->area.x + (old->x - model->area.x) * plan->area.width / MAX (model->area.width, 1);
      node->y =
          plan->area.y + (old->y - model->area.y) * plan->area.height / MAX (model->area.height, 1);
    }
  keep_inside (plan, node);
  node->out_x = old->out_x;
  node->out_y = old->out_y;
}

/* Who is new begins in the middle of its partners that are not, a little aside. */
static void
join (TieNetworkPlan *plan, guint index, const gboolean *known)
{
  TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);
  double x = 0, y = 0;
  guint n = 0;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      guint other = tie->from == index ? tie->to : tie->from;

      if ((tie->from != index && tie->to != index) || other == index || !known[other])
        continue;
      x += TIE_NETWORK_NODE (plan, other)->x;
      y += TIE_NETWORK_NODE (plan, other)->y;
      n++;
    }
  node->x = n > 0 ? x / n : plan->area.x + plan->area.width / 2;
  node->y = n > 0 ? y / n : plan->area.y + plan->area.height / 2;
  node->x += node->radius * cos (index);
  node->y += node->radius * sin (index);
  keep_inside (plan, node);
  look_outside (plan, node);
}

/**
 * tie_network_keep_places:
 * @plan: a plan with its texts and its area
 * @model: a plan of the document that this one's takes the place of
 *
 * Leaves the organisations that are in both where they were, and finds room for new ones near their
 * partners, so that a deal more or a name corrected does not turn the picture about.
 */
void
tie_network_keep_places (TieNetworkPlan *plan, const TieNetworkPlan *model)
{
  g_autoptr (GHashTable) indexes = NULL;
  g_autofree gboolean *known = NULL;
  gboolean new_untied = FALSE;

  g_return_if_fail (plan != NULL && plan->request != NULL);
  g_return_if_fail (model != NULL);

  indexes = index_nodes (model);
  known = g_new0 (gboolean, plan->nodes->len + 1);
  take_setting (plan, model);
  tie_network_place_set_radii (plan);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      const char *id = tie_organization_get_id (node->organization);
      guint old = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, id));

      known[i] = old > 0 && TIE_NETWORK_NODE (model, old - 1)->tied == node->tied;
      new_untied = new_untied || (!known[i] && !node->tied);
      if (known[i])
        take_place (plan, node, model, TIE_NETWORK_NODE (model, old - 1));
    }
  for (guint i = 0; i < plan->nodes->len; i++)
    if (!known[i] && TIE_NETWORK_NODE (plan, i)->tied)
      join (plan, i, known);
  for (guint i = 0; i < plan->nodes->len; i++)
    known[i] = known[i] || !TIE_NETWORK_NODE (plan, i)->tied;
  make_room (plan, known);
  if (new_untied)
    {
      tie_network_route (plan);
      tie_network_untied_place (plan);
    }
  finish (plan);
}

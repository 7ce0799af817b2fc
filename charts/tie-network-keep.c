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
#include "tie-network-rank.h"
#include "tie-network-route.h"
#include "tie-network-untied.h"
#include "tie-occupancy.h"

/* What stays free between two nodes with their names, in pixels at scale 1. */
#define GAP 6.0
/* How precisely room is looked for, likewise, and at most. */
#define CELL 2.5
#define LEAST_CELL 0.4
/* Where a new organisation might begin. */
#define N_DIRECTIONS 24

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

static TieBox
grow (TieBox box, double by)
{
  return (TieBox){ box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

/* Who does not stay goes to the nearest place where there is room for disc and name, else for the
 * disc alone; the most important first. */
static void
make_room (TieNetworkPlan *plan, const gboolean *stays)
{
  const TieBox area = { plan->area.x, plan->area.y, plan->area.width, plan->area.height };
  double gap = GAP * plan->scale / 2;
  g_autoptr (TieOccupancy) taken = tie_occupancy_new (&area, MAX (CELL * plan->scale, LEAST_CELL));
  g_autofree guint *order = tie_network_rank_nodes (plan);

  for (guint i = 0; i < plan->n_furniture; i++)
    tie_occupancy_take_box (taken, &plan->furniture[i]);
  for (guint i = 0; i < 2 * plan->nodes->len; i++)
    {
      guint index = order[i % plan->nodes->len];
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);
      double r = node->radius;
      TieBox box = grow (box_of (plan, node), gap), disc;

      if (stays[index] != (i < plan->nodes->len))
        continue;
      if (!stays[index])
        {
          TieBox place = box;

          disc = grow ((TieBox){ node->x - r, node->y - r, 2 * r, 2 * r }, gap);
          if (!tie_occupancy_find_free (taken, &place))
            {
              place = box = disc;
              tie_occupancy_find_free (taken, &place);
            }
          node->x += place.x - box.x;
          node->y += place.y - box.y;
          box = place;
        }
      tie_occupancy_take_box (taken, &box);
    }
}

/* Who stays: all but those upon whom somebody was moved. */
static void
hold_the_rest (const TieNetworkPlan *plan, const gboolean *moved, gboolean *stays)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TieBox));

  for (guint i = 0; i < plan->nodes->len; i++)
    if (moved[i])
      {
        TieBox box = box_of (plan, TIE_NETWORK_NODE (plan, i));

        g_array_append_val (boxes, box);
      }
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieBox box = box_of (plan, TIE_NETWORK_NODE (plan, i));

      stays[i] = TRUE;
      for (guint k = 0; k < boxes->len && stays[i] && !moved[i]; k++)
        stays[i] = !tie_box_overlaps (&box, &g_array_index (boxes, TieBox, k), GAP * plan->scale);
    }
}

/* Curves and labels after nodes have moved. Where somebody was put upon the key, it stands
 * otherwise, or goes. */
static void
finish (TieNetworkPlan *plan, TieNetworkFurniture *furniture)
{
  tie_network_route (plan);
  if (tie_network_furniture_give_way (furniture, plan, TRUE))
    {
      plan->strip = !plan->strip;
      tie_network_furniture_put (furniture, plan);
      tie_network_furniture_give_way (furniture, plan, TRUE);
    }
  tie_network_label (plan, FALSE);
}

/* Key and total are where they were, and in the way. */
static void
put_furniture (TieNetworkFurniture *furniture, TieNetworkPlan *plan)
{
  tie_network_route_set_widths (plan);
  tie_network_furniture_init (furniture, plan);
  tie_network_furniture_put_again (furniture, plan);
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
  TieNetworkFurniture furniture;

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
  put_furniture (&furniture, plan);
  hold_the_rest (plan, pinned, stays);
  make_room (plan, stays);
  finish (plan, &furniture);
  tie_network_furniture_clear (&furniture);
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
  double share = MIN (plan->area.width / MAX (model->area.width, 1),
                      plan->area.height / MAX (model->area.height, 1));

  if (plan->setting.width == model->setting.width && plan->setting.height == model->setting.height)
    share = 1;
  plan->boxed = model->boxed;
  plan->scale = model->scale * MIN (share, 1);
  plan->name_scale = model->name_scale * MIN (share, 1);
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
  if (plan->boxed && node->organization == tie_document_get_focus (plan->request->document))
    {
      /* It grew for its name. */
      node->radius = old->radius * plan->scale / model->scale;
      node->inside = tie_network_place_holds_name (node, 1);
    }
  keep_inside (plan, node);
  node->out_x = old->out_x;
  node->out_y = old->out_y;
}

/* How far a place is from the nearest of the nodes that have theirs. */
static double
find_distance (const TieNetworkPlan *plan, const gboolean *known, double x, double y)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < plan->nodes->len; i++)
    if (known[i])
      least =
          MIN (least, hypot (TIE_NETWORK_NODE (plan, i)->x - x, TIE_NETWORK_NODE (plan, i)->y - y));
  return least;
}

/* The emptiest place around a point. */
static void
step_aside (const TieNetworkPlan *plan, TieNetworkNode *node, const gboolean *known, double reach)
{
  double x = node->x, y = node->y, best = -1;

  for (guint i = 0; i < N_DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * i / N_DIRECTIONS, distance;
      TieNetworkNode tried = *node;

      tried.x = x + reach * cos (angle);
      tried.y = y + reach * sin (angle);
      keep_inside (plan, &tried);
      distance = find_distance (plan, known, tried.x, tried.y);
      if (distance <= best + 1e-9)
        continue;
      best = distance;
      node->x = tried.x;
      node->y = tried.y;
    }
}

/* The middle of the partners of a node that have their places. Returns how many there are. */
static guint
find_partners (const TieNetworkPlan *plan, guint index, const gboolean *known, double *x, double *y)
{
  guint n = 0;

  *x = *y = 0;
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      guint other = tie->from == index ? tie->to : tie->from;

      if ((tie->from != index && tie->to != index) || other == index || !known[other])
        continue;
      *x += TIE_NETWORK_NODE (plan, other)->x;
      *y += TIE_NETWORK_NODE (plan, other)->y;
      n++;
    }
  *x = n > 0 ? *x / n : plan->area.x + plan->area.width / 2;
  *y = n > 0 ? *y / n : plan->area.y + plan->area.height / 2;
  return n;
}

/* How long ties between nodes that have their places are on average. */
static double
mean_length (const TieNetworkPlan *plan, const gboolean *known)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      const TieNetworkNode *from = TIE_NETWORK_NODE (plan, tie->from);
      const TieNetworkNode *to = TIE_NETWORK_NODE (plan, tie->to);

      if (!known[tie->from] || !known[tie->to])
        continue;
      sum += hypot (from->x - to->x, from->y - to->y);
      n++;
    }
  return n > 0 ? sum / n : MIN (plan->area.width, plan->area.height) / 4;
}

/* Who is new begins between its partners, or a tie's length from the only one, where it is
 * emptiest. */
static void
join (TieNetworkPlan *plan, guint index, const gboolean *known, double length)
{
  TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);
  guint n = find_partners (plan, index, known, &node->x, &node->y);

  step_aside (plan, node, known, n == 1 ? length : length / 3);
  keep_inside (plan, node);
  look_outside (plan, node);
}

/* New nodes one after the other, so that later ones find earlier ones; those without a tie where
 * such nodes stand. */
static void
join_all (TieNetworkPlan *plan, const gboolean *given)
{
  g_autofree gboolean *known = g_memdup2 (given, (plan->nodes->len + 1) * sizeof *given);
  double length = mean_length (plan, known);

  for (guint i = 0; i < plan->nodes->len; i++)
    if (!known[i] && (TIE_NETWORK_NODE (plan, i)->tied || plan->boxed))
      {
        join (plan, i, known, length);
        known[i] = TRUE;
      }
  for (guint i = 0; i < plan->nodes->len; i++)
    known[i] = given[i] || (!TIE_NETWORK_NODE (plan, i)->tied && !plan->boxed);
  make_room (plan, known);
  if (plan->boxed)
    return;
  tie_network_route (plan);
  for (guint i = 0; i < plan->nodes->len; i++)
    known[i] = given[i] || TIE_NETWORK_NODE (plan, i)->tied;
  tie_network_untied_place (plan, known);
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
  TieNetworkFurniture furniture;

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

      known[i] = old > 0;
      if (known[i])
        take_place (plan, node, model, TIE_NETWORK_NODE (model, old - 1));
    }
  put_furniture (&furniture, plan);
  join_all (plan, known);
  finish (plan, &furniture);
  tie_network_furniture_clear (&furniture);
}

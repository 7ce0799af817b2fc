/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What ties must not run over. */

#include "tie-network-obstacles.h"

/* Beside a line there is room for its head, in pixels. */
#define HEAD_ROOM 3.0
/* A curve keeps this far from discs that are not its own. */
#define DISC_CLEARANCE 10.0
/* And this far from the key and the total. */
#define FURNITURE_CLEARANCE 9.0

/*
 * tie_network_obstacles_init:
 * @plan: a plan whose nodes have their places
 */
void
tie_network_obstacles_init (TieNetworkObstacles *self, const TieNetworkPlan *plan)
{
  guint n_nodes = plan->nodes->len;

  self->plan = plan;
  self->near = g_array_new (FALSE, FALSE, sizeof (guint));
  self->discs = g_new (TieBox, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double r = node->radius;

      self->discs[i] = (TieBox){ node->x - r, node->y - r, 2 * r, 2 * r };
    }
  self->grid = tie_box_grid_new (n_nodes, self->discs);
}

/*
 * tie_network_obstacles_clear:
 */
void
tie_network_obstacles_clear (TieNetworkObstacles *self)
{
  tie_box_grid_free (self->grid);
  g_free (self->discs);
  g_array_unref (self->near);
}

static TieBox
bounds_of (const TieCurve *curve)
{
  double left = curve->x[0], right = left, top = curve->y[0], bottom = top;

  for (guint i = 1; i < 4; i++)
    {
      left = MIN (left, curve->x[i]);
      right = MAX (right, curve->x[i]);
      top = MIN (top, curve->y[i]);
      bottom = MAX (bottom, curve->y[i]);
    }
  return (TieBox){ left, top, right - left, bottom - top };
}

/*
 * tie_network_obstacles_count_discs:
 *
 * Returns: how badly a tie runs over discs of others, or too near to them
 */
guint
tie_network_obstacles_count_discs (TieNetworkObstacles *self, const TieNetworkTie *tie)
{
  const TieNetworkPlan *plan = self->plan;
  double half = tie->width / 2, clearance = half + DISC_CLEARANCE * tie_network_pair_scale (plan);
  TieBox bounds = bounds_of (&tie->curve);
  guint count = 0;

  tie_box_grid_find (self->grid, &bounds, clearance, self->near);
  for (guint i = 0; i < self->near->len; i++)
    {
      guint index = g_array_index (self->near, guint, i);
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);

      if (index == tie->from || index == tie->to || (!node->tied && !plan->boxed)
          || !tie_curve_crosses_box (&tie->curve, node->x, node->y, 0, 0, node->radius + clearance))
        continue;
      count++;
      if (tie_curve_crosses_box (&tie->curve, node->x, node->y, 0, 0, node->radius + half))
        count += TIE_NETWORK_RUN_OVER;
    }
  return count;
}

/*
 * tie_network_obstacles_runs_outside:
 *
 * Returns: whether its line or its head would be drawn outside of the area
 */
gboolean
tie_network_obstacles_runs_outside (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  TieRect room = tie_rect_grow (plan->area, -(tie->width / 2 + HEAD_ROOM));

  for (int i = 1; i < 16; i++)
    {
      double x, y;

      tie_curve_point (&tie->curve, i / 16.0, &x, &y);
      if (!tie_rect_contains (room, x, y))
        return TRUE;
    }
  return FALSE;
}

/*
 * tie_network_obstacles_meets_furniture:
 *
 * Returns: whether it would be drawn where key and total stand
 */
gboolean
tie_network_obstacles_meets_furniture (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  for (guint f = 0; f < plan->n_furniture; f++)
    {
      const TieBox *box = &plan->furniture[f];

      if (tie_curve_crosses_box (&tie->curve, box->x, box->y, box->width, box->height,
                                 FURNITURE_CLEARANCE))
        return TRUE;
    }
  return FALSE;
}

/*
 * tie_network_obstacles_leaves_area:
 *
 * Returns: whether it would be drawn outside, or where key and total stand
 */
gboolean
tie_network_obstacles_leaves_area (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  return tie_network_obstacles_runs_outside (plan, tie)
         || tie_network_obstacles_meets_furniture (plan, tie);
}

/*
 * tie_network_obstacles_count:
 *
 * Returns: how badly a tie runs where it should not
 */
guint
tie_network_obstacles_count (TieNetworkObstacles *self, const TieNetworkTie *tie)
{
  return tie_network_obstacles_count_discs (self, tie)
         + (tie_network_obstacles_leaves_area (self->plan, tie) ? TIE_NETWORK_RUN_OVER : 0);
}

/*
 * tie_network_obstacles_count_pair:
 *
 * Returns: how badly the ties of the pair run where they should not
 */
guint
tie_network_obstacles_count_pair (TieNetworkObstacles *self, const TieNetworkPair *pair)
{
  guint hits = 0;

  for (guint i = 0; i < pair->n; i++)
    hits += tie_network_obstacles_count (self, TIE_NETWORK_TIE (self->plan, pair->ties[i]));
  return hits;
}

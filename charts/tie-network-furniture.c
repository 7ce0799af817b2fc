/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where key and total stand in a partner network. */

#include "tie-network-furniture.h"

#include "tie-network-place.h"

/* A key in a corner is at most this wide, as a share of the area and in pixels. */
#define CORNER_SHARE 0.68
#define CORNER_WIDTH 430.0
/* A key leaves at least this much of the height to the network. */
#define LEAST_PLOT_HEIGHT 110.0
#define BETWEEN 40.0
#define ABOVE_STRIP 14.0
/* What they stand on fades out in so many steps of a pixel, to where the network may begin; each is
 * so opaque. */
#define GROUND_STEPS 8
#define GROUND_OPACITY 0.3
/**
 * tie_network_furniture_init:
 * @self: (out caller-allocates): furniture
 * @plan: a plan whose ties have their widths; borrowed, must outlive the furniture
 *
 * Writes the key and the total, where they are wanted.
 */
void
tie_network_furniture_init (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (plan != NULL);

  *self = (TieNetworkFurniture){ 0 };
  if (plan->request->parts & TIE_PART_KEY)
    self->key = tie_network_key_new (plan);
  self->total = &plan->total;
}

/**
 * tie_network_furniture_clear:
 * @self: furniture
 *
 * Frees what it holds.
 */
void
tie_network_furniture_clear (TieNetworkFurniture *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->key, tie_network_key_free);
}

static void
put_key (TieNetworkFurniture *self, const TieNetworkPlan *plan)
{
  TieRect area = plan->area;
  double width, height;

  self->key_box = (TieRect){ 0, 0, 0, 0 };
  if (self->key == NULL)
    return;
  tie_network_key_measure (self->key,
                           plan->strip ? area.width : MIN (area.width * CORNER_SHARE, CORNER_WIDTH),
                           &width, &height);
  if (height == 0 || area.height - height < LEAST_PLOT_HEIGHT)
    return;
  self->key_box = (TieRect){ plan->strip ? area.x : area.x + area.width - width,
                             area.y + area.height - height, width, height };
}

/* In the corner that the key leaves; over a key that is a strip, if the network leaves it free. */
static void
put_total (TieNetworkFurniture *self, const TieNetworkPlan *plan)
{
  TieRect area = plan->area;
  double below = plan->strip && self->key_box.height > 0 ? self->key_box.height + ABOVE_STRIP : 0;

  self->total_box = (TieRect){ 0, 0, 0, 0 };
  if (self->total->amount == NULL || (plan->strip && plan->boxed)
      || area.height - below - self->total->height < 2 * LEAST_PLOT_HEIGHT
      || (!plan->strip && self->key_box.width + self->total->width + BETWEEN > area.width))
    return;
  self->total_box = (TieRect){ area.x, area.y + area.height - below - self->total->height,
                               self->total->width, self->total->height };
}

/* Tells the plan what stands in its way. */
static void
list (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
  const TieRect *boxes[] = { &self->key_box, &self->total_box };

  self->height =
      plan->strip ? self->key_box.height : MAX (self->key_box.height, self->total_box.height);
  plan->has_key = self->key_box.width > 0;
  plan->has_total = self->total_box.width > 0;
  plan->n_furniture = 0;
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (boxes[i]->width > 0)
      plan->furniture[plan->n_furniture++] =
          (TieBox){ boxes[i]->x, boxes[i]->y, boxes[i]->width, boxes[i]->height };
}

/**
 * tie_network_furniture_put:
 * @self: furniture of @plan
 * @plan: a plan with its area
 *
 * Puts key and total where they stand best.
 */
void
tie_network_furniture_put (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (plan != NULL);

  put_key (self, plan);
  put_total (self, plan);
  list (self, plan);
}

static TieRect
rect_of (TieBox box)
{
  return (TieRect){ box.x, box.y, box.width, box.height };
}

static gboolean
node_meets (const TieNetworkNode *node, TieBox box, gboolean with_name)
{
  TieRect around = tie_rect_grow (rect_of (box), TIE_NETWORK_FURNITURE_CLEARANCE);
  double r = node->radius;
  TieBox own = { node->x - r, node->y - r, 2 * r, 2 * r };

  if (with_name)
    own = tie_network_place_get_node_box (node);
  /* What only touches is free. */
  return tie_rect_intersects (tie_rect_grow (around, -0.5), rect_of (own));
}

/**
 * tie_network_furniture_is_met:
 * @plan: a plan with the places of nodes, ties and furniture
 * @with_names: whether names may not be where key and total stand either
 * @untied_placed: whether nodes without a tie have their places
 *
 * Returns: whether the network runs into key or total
 */
gboolean
tie_network_furniture_is_met (const TieNetworkPlan *plan,
                              gboolean with_names,
                              gboolean untied_placed)
{
  g_return_val_if_fail (plan != NULL, FALSE);

  for (guint f = 0; f < plan->n_furniture; f++)
    {
      TieBox box = plan->furniture[f];

      for (guint i = 0; i < plan->nodes->len; i++)
        if ((TIE_NETWORK_NODE (plan, i)->tied || untied_placed)
            && node_meets (TIE_NETWORK_NODE (plan, i), box, with_names))
          return TRUE;
      for (guint i = 0; i < plan->ties->len; i++)
        {
          const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

          /* The least is half a head. */
          if (tie_curve_crosses_box (&tie->curve, box.x, box.y, box.width, box.height,
                                     with_names ? TIE_NETWORK_FURNITURE_CLEARANCE
                                                : 4.5 + tie->width / 2))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * tie_network_furniture_put_again:
 * @self: furniture of @plan
 * @plan: a plan that follows a settled one
 *
 * Puts key and total where they stand there; what had no room there has none now.
 */
void
tie_network_furniture_put_again (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
  gboolean has_key, has_total;

  g_return_if_fail (self != NULL);
  g_return_if_fail (plan != NULL);

  has_key = plan->has_key;
  has_total = plan->has_total;
  tie_network_furniture_put (self, plan);
  if (!has_key)
    self->key_box = (TieRect){ 0, 0, 0, 0 };
  if (!has_total)
    self->total_box = (TieRect){ 0, 0, 0, 0 };
  list (self, plan);
}

/**
 * tie_network_furniture_give_way:
 * @self: furniture that was put somewhere
 * @plan: its plan, with the places of nodes and ties
 * @untied_placed: whether nodes without a tie have theirs, too
 *
 * Takes key and total away if the network runs into them; a total over a strip goes to its
 * other end, or alone.
 *
 * Returns: whether it does
 */
gboolean
tie_network_furniture_give_way (TieNetworkFurniture *self,
                                TieNetworkPlan *plan,
                                gboolean untied_placed)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!tie_network_furniture_is_met (plan, FALSE, untied_placed))
    return FALSE;
  if (plan->strip && self->total_box.width > 0)
    {
      self->total_box.x = plan->area.x + plan->area.width - self->total_box.width;
      list (self, plan);
      if (!tie_network_furniture_is_met (plan, FALSE, untied_placed))
        return FALSE;
      self->total_box = (TieRect){ 0, 0, 0, 0 };
      list (self, plan);
      if (!tie_network_furniture_is_met (plan, FALSE, untied_placed))
        return TRUE;
    }
  self->key_box = self->total_box = (TieRect){ 0, 0, 0, 0 };
  list (self, plan);
  return TRUE;
}

/* On screen the network moves beneath key and total: what they stand on hides it, without an edge
 * that would cut through a disc. */
static void
add_ground (const TieNetworkPlan *plan, TieScene *scene, TieRect box, const char *id)
{
  const double step = TIE_NETWORK_FURNITURE_CLEARANCE / GROUND_STEPS;

  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, id, NULL, NULL, NULL);
  for (guint i = 1; i <= GROUND_STEPS; i++)
    {
      TiePath *path = tie_path_new ();

      tie_path_add_rounded_rect (path, tie_rect_grow (box, i * step), i * step);
      tie_scene_add_path (scene, path, tie_fill_solid (plan->request->theme->background),
                          tie_stroke_solid (TIE_COLOR_NONE, 0), GROUND_OPACITY);
    }
  tie_scene_end (scene);
}

/**
 * tie_network_furniture_add:
 * @self: furniture that was settled
 * @plan: its plan
 * @scene: the scene
 *
 * Draws key and total.
 */
void
tie_network_furniture_add (TieNetworkFurniture *self, const TieNetworkPlan *plan, TieScene *scene)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (plan != NULL && plan->request != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  if (plan->setting.for_screen && self->key_box.width > 0)
    add_ground (plan, scene, self->key_box, "key-ground");
  if (plan->setting.for_screen && self->total_box.width > 0)
    add_ground (plan, scene, self->total_box, "total-ground");
  if (self->key_box.width > 0)
    tie_network_key_add (self->key, scene, self->key_box.x, self->key_box.y);
  if (self->total_box.width > 0)
    tie_network_total_add (self->total, plan->request, scene, self->total_box.x, self->total_box.y);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where key and total stand in a partner network, and how the network makes room for them. */

#include "tie-network-furniture.h"

#include "tie-network-crowd.h"
#include "tie-network-fit.h"
#include "tie-network-label.h"
#include "tie-network-place.h"
#include "tie-network-route.h"
#include "tie-network-untied.h"

/* A key in a corner is at most this wide, as a share of the area and in pixels. */
#define CORNER_SHARE 0.68
#define CORNER_WIDTH 430.0
/* A key leaves at least this much of the height to the network. */
#define LEAST_PLOT_HEIGHT 110.0
#define BETWEEN 40.0
#define CLEARANCE 8.0
#define INSET_STEPS 5
/* The key is a strip where that makes a crowd so much larger. */
#define STRIP_GAIN 1.12
/* Above the uppermost discs, in pixels. */
#define NAME_ROOM 20.0
/* With labels this near to their best places nothing else is tried. */
#define GOOD_ENOUGH 400.0

/* What can be tried so that more labels have room. */
typedef struct
{
  gboolean strip;    /* the key is a strip along the lower edge, not in a corner */
  double fan;        /* as TieNetworkPlan's widest_fan */
  double narrow;     /* the share of the width that stays free on either side */
  guint least_inset; /* in steps: how much of the furniture's height is given up at least */
} Variant;

static const Variant variants[] = {
  { FALSE, 0.1, 0, 0 },     { TRUE, 0.1, 0, 0 },  { FALSE, 0.36, 0, 0 },   { TRUE, 0.36, 0, 0 },
  { FALSE, 0.1, 0.04, 0 },  { FALSE, 0.1, 0, 2 }, { TRUE, 0.1, 0.04, 0 },  { FALSE, 0.1, 0.04, 3 },
  { FALSE, 0.36, 0.04, 0 }, { FALSE, 0.4, 0, 2 }, { TRUE, 0.36, 0.04, 0 }, { FALSE, 0.1, 0.08, 0 },
  { TRUE, 0.1, 0.08, 0 },   { FALSE, 0.1, 0, 5 },
};
/* The first of them are tried wherever the best is not good enough, the others for a missing label.
 */
#define N_PLAIN_VARIANTS 4

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

static void
put_total (TieNetworkFurniture *self, const TieNetworkPlan *plan)
{
  TieRect area = plan->area;

  self->total_box = (TieRect){ 0, 0, 0, 0 };
  if (self->total->amount == NULL || plan->strip
      || area.height - self->total->height < 2 * LEAST_PLOT_HEIGHT
      || self->key_box.width + self->total->width + BETWEEN > area.width)
    return;
  self->total_box = (TieRect){ area.x, area.y + area.height - self->total->height, self->total->width,
                               self->total->height };
}

/* Tells the plan what stands in its way. */
static void
list (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
  const TieRect *boxes[] = { &self->key_box, &self->total_box };

  self->height = MAX (self->key_box.height, self->total_box.height);
  plan->has_key = self->key_box.width > 0;
  plan->has_total = self->total_box.width > 0;
  plan->n_furniture = 0;
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (boxes[i]->width > 0)
      plan->furniture[plan->n_furniture++] =
          (TieBox){ boxes[i]->x, boxes[i]->y, boxes[i]->width, boxes[i]->height };
}

static void
put (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
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
  TieRect around = tie_rect_grow (rect_of (box), CLEARANCE);
  double r = node->radius;
  TieBox own = { node->x - r, node->y - r, 2 * r, 2 * r };

  if (with_name)
    own = tie_network_place_get_node_box (node);
  /* What only touches is free. */
  return tie_rect_intersects (tie_rect_grow (around, -0.5), rect_of (own));
}

static gboolean
meets_furniture (const TieNetworkPlan *plan, gboolean with_names, gboolean untied_placed)
{
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
                                     with_names ? CLEARANCE : 4.5 + tie->width / 2))
            return TRUE;
        }
    }
  return FALSE;
}

/* A key or total that the network runs into goes. */
static gboolean
take_away_what_meets (TieNetworkFurniture *self, TieNetworkPlan *plan, gboolean untied_placed)
{
  if (!meets_furniture (plan, FALSE, untied_placed))
    return FALSE;
  self->key_box = self->total_box = (TieRect){ 0, 0, 0, 0 };
  list (self, plan);
  return TRUE;
}

/* In a crowd the uppermost names stand above their discs. */
static double
room_above (const TieNetworkPlan *plan)
{
  return tie_network_crowd_is (plan) ? MIN (NAME_ROOM, plan->area.height * 0.05) : 0;
}

static void
inset_plot (TieNetworkPlan *plan, double narrow, double height)
{
  plan->plot = plan->area;
  plan->plot.x += narrow;
  plan->plot.width -= 2 * narrow;
  plan->plot.height -= height;
}

/* Gives furniture, nodes, ties and labels their places. The network may reach down between key and
 * total; it gives up no more height than it must. */
static double
settle_as (TieNetworkFurniture *self,
           TieNetworkPlan *plan,
           const TieNetworkArrangement *arrangement,
           const Variant *variant,
           gboolean quick)
{
  double most, missing = 0;

  plan->strip = variant->strip;
  plan->widest_fan = variant->fan;
  put (self, plan);
  most = self->height > 0 ? self->height + CLEARANCE : 0;
  for (guint step = variant->strip ? INSET_STEPS : variant->least_inset; step <= INSET_STEPS;
       step++)
    {
      inset_plot (plan, plan->area.width * variant->narrow, most * step / INSET_STEPS);
      tie_network_place (plan, arrangement);
      if (most == 0 || !meets_furniture (plan, TRUE, FALSE))
        break;
    }
  if (take_away_what_meets (self, plan, FALSE))
    missing = 1;
  tie_network_untied_place (plan);
  return missing * TIE_NETWORK_MISSING_COST + tie_network_label (plan, quick);
}

/* The best of the first variants, the one that the arrangement was found with tried first; no more
 * are tried than are worth it. Returns its cost. */
static double
try_variants (TieNetworkFurniture *self,
              TieNetworkPlan *plan,
              const TieNetworkArrangement *arrangement,
              guint n_variants,
              gboolean quick,
              guint *best,
              guint *last)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n_variants; i++)
    {
      guint variant = i == 0 ? arrangement->variant : i <= arrangement->variant ? i - 1 : i;
      double cost;

      if (least < (i < N_PLAIN_VARIANTS ? GOOD_ENOUGH : TIE_NETWORK_MISSING_COST))
        break;
      cost = settle_as (self, plan, arrangement, &variants[variant], quick);
      *last = variant;
      if (cost < least)
        {
          least = cost;
          *best = variant;
        }
    }
  return least;
}

/**
 * tie_network_furniture_try:
 * @self: furniture
 * @plan: a plan with its area
 * @arrangement: where the nodes are to one another
 * @variant: (out): what it reads best with, for the arrangement to remember
 *
 * Tries how well an arrangement reads, with the key in a corner and as a strip; the places it
 * leaves behind are those of its last try.
 *
 * Returns: how far the outcome is from every label being in its best place, as tie_network_label()
 */
double
tie_network_furniture_try (TieNetworkFurniture *self,
                           TieNetworkPlan *plan,
                           const TieNetworkArrangement *arrangement,
                           guint *variant)
{
  guint last;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (plan != NULL, 0);
  g_return_val_if_fail (arrangement != NULL, 0);

  return try_variants (self, plan, arrangement, N_PLAIN_VARIANTS, TRUE, variant, &last);
}

/* Whether the room of a node is where key or total stand. */
static gboolean
some_room_meets (const TieNetworkPlan *plan)
{
  for (guint f = 0; f < plan->n_furniture; f++)
    {
      TieRect around = tie_rect_grow (rect_of (plan->furniture[f]), CLEARANCE);

      for (guint i = 0; i < plan->nodes->len; i++)
        if (tie_rect_intersects (around,
                                 rect_of (tie_network_fit_get_box (TIE_NETWORK_NODE (plan, i),
                                                                   plan->name_scale))))
          return TRUE;
    }
  return FALSE;
}

static gboolean
some_tie_meets (const TieNetworkPlan *plan)
{
  for (guint f = 0; f < plan->n_furniture; f++)
    for (guint i = 0; i < plan->ties->len; i++)
      {
        const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
        const TieBox *box = &plan->furniture[f];

        if (tie_curve_crosses_box (&tie->curve, box->x, box->y, box->width, box->height,
                                   4.5 + tie->width / 2))
          return TRUE;
      }
  return FALSE;
}

/* Scales the network evenly, with as little room left to key and total as they need. Returns the
 * scale. */
static double
fit_above (TieNetworkFurniture *self,
           TieNetworkPlan *plan,
           const TieNetworkArrangement *arrangement,
           gboolean strip,
           guint first_step)
{
  double most, above = room_above (plan);

  plan->strip = strip;
  put (self, plan);
  most = self->height > 0 ? self->height + CLEARANCE : 0;
  for (guint step = strip ? INSET_STEPS : first_step; step <= INSET_STEPS; step++)
    {
      inset_plot (plan, 0, most * step / INSET_STEPS + above);
      plan->plot.y += above;
      tie_network_fit (plan, arrangement);
      if (most == 0 || !some_room_meets (plan))
        break;
    }
  return plan->scale;
}

/* What is scaled evenly has the key in the corner unless it is much larger with a strip. */
static void
settle_boxed (TieNetworkFurniture *self,
              TieNetworkPlan *plan,
              const TieNetworkArrangement *arrangement)
{
  double corner;

  plan->boxed = TRUE;
  plan->widest_fan = variants[0].fan;
  corner = fit_above (self, plan, arrangement, FALSE, 0);
  if (fit_above (self, plan, arrangement, TRUE, 0) < corner * STRIP_GAIN)
    fit_above (self, plan, arrangement, FALSE, 0);
  tie_network_route (plan);
  if (!plan->strip && some_tie_meets (plan))
    {
      fit_above (self, plan, arrangement, FALSE, INSET_STEPS);
      tie_network_route (plan);
    }
  take_away_what_meets (self, plan, TRUE);
  tie_network_label (plan, FALSE);
}

/**
 * tie_network_furniture_settle:
 * @self: furniture
 * @plan: a plan with its area
 * @arrangement: where the nodes are to one another
 *
 * Gives furniture, nodes, ties and labels their places: with the key in a corner or as a strip
 * along the lower edge, and where a label is still without room, with the network a little narrower
 * or higher, whichever leaves the network most to say.
 */
void
tie_network_furniture_settle (TieNetworkFurniture *self,
                              TieNetworkPlan *plan,
                              const TieNetworkArrangement *arrangement)
{
  guint best = 0, last = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (plan != NULL);
  g_return_if_fail (arrangement != NULL);

  if (arrangement->boxed)
    {
      settle_boxed (self, plan, arrangement);
      return;
    }
  try_variants (self, plan, arrangement, G_N_ELEMENTS (variants), FALSE, &best, &last);
  if (best != last)
    settle_as (self, plan, arrangement, &variants[best], FALSE);
}

/**
 * tie_network_furniture_follow:
 * @self: furniture of @plan
 * @plan: a plan that follows a settled one
 *
 * Puts key and total where they stand there; what had no room there has none now.
 */
void
tie_network_furniture_follow (TieNetworkFurniture *self, TieNetworkPlan *plan)
{
  gboolean has_key, has_total;

  g_return_if_fail (self != NULL);
  g_return_if_fail (plan != NULL);

  has_key = plan->has_key;
  has_total = plan->has_total;
  put (self, plan);
  if (!has_key)
    self->key_box = (TieRect){ 0, 0, 0, 0 };
  if (!has_total)
    self->total_box = (TieRect){ 0, 0, 0, 0 };
  list (self, plan);
  take_away_what_meets (self, plan, TRUE);
}

/**
 * tie_network_furniture_add:
 * @self: furniture that was settled
 * @scene: the scene
 *
 * Draws key and total.
 */
void
tie_network_furniture_add (TieNetworkFurniture *self, TieScene *scene)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  if (self->key_box.width > 0)
    tie_network_key_add (self->key, scene, self->key_box.x, self->key_box.y);
  if (self->total_box.width > 0)
    tie_network_total_add (self->total, scene, self->total_box.x, self->total_box.y);
}

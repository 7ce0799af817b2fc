/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Gives everything in a network its place, and key and total the room they need. */

#include "tie-network-settle.h"

#include "tie-network-arrange.h"
#include "tie-network-crowd.h"
#include "tie-network-fit.h"
#include "tie-network-label.h"
#include "tie-network-place.h"
#include "tie-network-route.h"
#include "tie-network-untied.h"

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

static TieRect
rect_of (TieBox box)
{
  return (TieRect){ box.x, box.y, box.width, box.height };
}

/* Where all is scaled evenly, the uppermost names may stand above their discs. */
static double
room_above (const TieNetworkPlan *plan)
{
  return MIN (NAME_ROOM, plan->area.height * 0.05);
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
settle_as (TieNetworkFurniture *furniture,
           TieNetworkPlan *plan,
           const TieNetworkArrangement *arrangement,
           const Variant *variant,
           gboolean quick)
{
  double most, missing = 0;

  plan->strip = variant->strip;
  plan->widest_fan = variant->fan;
  tie_network_furniture_put (furniture, plan);
  most = furniture->height > 0 ? furniture->height + TIE_NETWORK_FURNITURE_CLEARANCE : 0;
  for (guint step = variant->strip ? INSET_STEPS : variant->least_inset; step <= INSET_STEPS;
       step++)
    {
      inset_plot (plan, plan->area.width * variant->narrow, most * step / INSET_STEPS);
      tie_network_place (plan, arrangement);
      if (most == 0 || !tie_network_furniture_is_met (plan, TRUE, FALSE))
        break;
    }
  if (tie_network_furniture_give_way (furniture, plan, FALSE))
    missing = 1;
  tie_network_untied_place (plan, NULL);
  /* A tie that is thinner than its amount has it is as bad as one without a label. */
  missing += (1 - plan->thinness) * plan->ties->len;
  return missing * TIE_NETWORK_MISSING_COST + tie_network_label (plan, quick);
}

/* The best of the first variants, the one that the arrangement was found with tried first; no more
 * are tried than are worth it. Returns its cost. */
static double
try_variants (TieNetworkFurniture *furniture,
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
      cost = settle_as (furniture, plan, arrangement, &variants[variant], quick);
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
 * tie_network_settle_try:
 * @furniture: furniture
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
tie_network_settle_try (TieNetworkFurniture *furniture,
                        TieNetworkPlan *plan,
                        const TieNetworkArrangement *arrangement,
                        guint *variant)
{
  guint last;

  g_return_val_if_fail (furniture != NULL, 0);
  g_return_val_if_fail (plan != NULL, 0);
  g_return_val_if_fail (arrangement != NULL, 0);

  return try_variants (furniture, plan, arrangement, N_PLAIN_VARIANTS, TRUE, variant, &last);
}

/* Whether the room of a node is where key or total stand. */
static gboolean
some_room_meets (const TieNetworkPlan *plan)
{
  for (guint f = 0; f < plan->n_furniture; f++)
    {
      TieRect around =
          tie_rect_grow (rect_of (plan->furniture[f]), TIE_NETWORK_FURNITURE_CLEARANCE);

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

/* Scales the network evenly, with as little room left to key and total as they need, or all of it
 * and more. Returns the scale. */
static double
fit_above (TieNetworkFurniture *furniture,
           TieNetworkPlan *plan,
           const TieNetworkArrangement *arrangement,
           gboolean strip,
           double more)
{
  double most, above = room_above (plan);

  plan->strip = strip;
  tie_network_furniture_put (furniture, plan);
  most = furniture->height > 0 ? furniture->height + TIE_NETWORK_FURNITURE_CLEARANCE : 0;
  for (guint step = strip || more > 0 ? INSET_STEPS : 0; step <= INSET_STEPS; step++)
    {
      inset_plot (plan, 0, most * step / INSET_STEPS + above + more);
      plan->plot.y += above;
      tie_network_fit (plan, arrangement);
      if (most == 0 || !some_room_meets (plan))
        break;
    }
  return plan->scale;
}

/* What is scaled evenly has the key in the corner unless it is much larger with a strip. Where ties
 * run into it that lead around discs, it is given more room. */
static void
settle_boxed (TieNetworkFurniture *furniture,
              TieNetworkPlan *plan,
              const TieNetworkArrangement *arrangement)
{
  static const double rooms[] = { 1, 20, 44 };
  double corner;

  plan->boxed = TRUE;
  plan->widest_fan = variants[0].fan;
  corner = fit_above (furniture, plan, arrangement, FALSE, 0);
  if (fit_above (furniture, plan, arrangement, TRUE, 0) < corner * STRIP_GAIN)
    fit_above (furniture, plan, arrangement, FALSE, 0);
  tie_network_route (plan);
  for (guint i = plan->strip ? 1 : 0; i < G_N_ELEMENTS (rooms) && some_tie_meets (plan); i++)
    {
      fit_above (furniture, plan, arrangement, plan->strip, rooms[i]);
      tie_network_route (plan);
    }
  tie_network_furniture_give_way (furniture, plan, TRUE);
  tie_network_label (plan, FALSE);
}

/* With the key in a corner or as a strip along the lower edge, and where a label is still without
 * room, with the network a little narrower or higher, whichever leaves the network most to say. */
static void
settle_stretched (TieNetworkFurniture *furniture,
                  TieNetworkPlan *plan,
                  const TieNetworkArrangement *arrangement)
{
  guint best = 0, last = 0;

  try_variants (furniture, plan, arrangement, G_N_ELEMENTS (variants), FALSE, &best, &last);
  if (best != last)
    settle_as (furniture, plan, arrangement, &variants[best], FALSE);
}

/**
 * tie_network_settle:
 * @plan: a plan of everything with its texts and its area
 *
 * Gives nodes, ties, labels and furniture their places.
 */
void
tie_network_settle (TieNetworkPlan *plan)
{
  g_autoptr (TieNetworkArrangement) arrangement = NULL;
  TieNetworkFurniture furniture;

  g_return_if_fail (plan != NULL && plan->request != NULL);

  arrangement = plan->request->positions != NULL ? tie_network_arrange_as_given (plan)
                                                 : tie_network_arrange (plan->request, plan->area);
  /* The key shows how wide ties are. */
  tie_network_place_nodes (plan, arrangement);
  tie_network_route_set_widths (plan);
  tie_network_furniture_init (&furniture, plan);
  if (arrangement->boxed)
    settle_boxed (&furniture, plan, arrangement);
  else
    settle_stretched (&furniture, plan, arrangement);
  tie_network_furniture_clear (&furniture);
}

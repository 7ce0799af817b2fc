/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Names and tie labels in a crowd: by rank, and ever smaller, to be read from ever nearer. */

#include "tie-network-crowd.h"

#include <math.h>

#include "tie-box-grid.h"
#include "tie-network-place.h"
#include "tie-network-rank.h"
#include "tie-network-room.h"
#include "tie-network-text-place.h"
#include "tie-network-text.h"

/* So many names and labels are placed one against the other by tie_network_label(). */
#define MOST_WEIGHED 110
/* In networks of more organisations a name may lie on ties and dots. */
#define MOST_STRICT 320
/* The first of the names are set at their full size, all else in sizes of the type scale that are
 * legible without coming nearer. */
#define FIRST_SHARE 0.15
static const double name_scales[] = { 12.0 / 14, 11.0 / 14 };
static const double label_scales[] = { 12.0 / 13.5, 11.0 / 13.5 };
/* Smaller ones by this factor each, shown from where they are so large, in view pixels, down to a
 * share of the size at which every name has its room; for labels of ties alone not as far. */
#define STEP 1.8
#define SHOWN_SIZE 10.5
#define LEAST_SHARE 0.12
#define LABEL_SHARE 0.5
/* The smallest text may be seen so much larger than what is legible. */
#define MOST_NEARNESS 1.6
/* So many ties are seen at once on screen. */
#define MOST_TIES 4500
#define TIE_ZOOM 1.5
/* Names take up to this share of what is seen, and less of it lying on something. */
#define MOST_COVERED 0.16
#define MOST_LYING 0.08

typedef struct
{
  TieNetworkPlan *plan;
  guint *nodes; /* by rank */
  guint *ties;  /* by rank */
  gboolean lenient;
} Crowd;

static TieNetworkLeniency
get_leniency (const Crowd *crowd)
{
  return crowd->lenient ? TIE_NETWORK_OVER_DOTS : TIE_NETWORK_STRICT;
}

static void
forget_places (TieNetworkPlan *plan)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    TIE_NETWORK_NODE (plan, i)->name.placed = FALSE;
  for (guint i = 0; i < plan->ties->len; i++)
    TIE_NETWORK_TIE (plan, i)->label.placed = FALSE;
}

static guint
count_first (const TieNetworkPlan *plan)
{
  return (guint) ceil (plan->nodes->len * FIRST_SHARE);
}

/* What is seen of the plan at a zoom, in square pixels of the view. */
static double
area_of (const TieNetworkPlan *plan)
{
  return plan->area.width * plan->area.height;
}

/* Only so many of the first names are worth a try as can be seen at once. */
static void
place_names (Crowd *crowd, TieNetworkRoom *room, guint n, TieNetworkOver over)
{
  TieNetworkPlan *plan = crowd->plan;
  double left =
      (over == TIE_NETWORK_OVER_TIES_AND_DOTS ? MOST_LYING : MOST_COVERED) * area_of (plan);

  for (guint i = 0; i < n && (left > 0 || !crowd->lenient); i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, crowd->nodes[i]);
      double w, h;

      tie_network_text_get_size (&node->name, FALSE, &w, &h);
      left -= w * h / (room->zoom * room->zoom);
      if (node->inside || node->name.placed || !node->shown)
        continue;
      if (tie_network_place_holds_name (node, room->scale))
        {
          node->inside = TRUE;
          node->name.scale = room->scale;
        }
      else
        tie_network_text_place_name (room, crowd->nodes[i], over);
    }
}

static void
place_labels (Crowd *crowd, TieNetworkRoom *room)
{
  TieNetworkPlan *plan = crowd->plan;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, crowd->ties[i]);

      if (tie->label.line != NULL && !tie->label.placed)
        tie_network_text_place_label (room, crowd->ties[i], TIE_NETWORK_OVER_NOTHING);
    }
}

/* What is read without coming nearer: names before labels, the most important names largest. */
static void
place_legible (Crowd *crowd)
{
  guint n = crowd->plan->nodes->len, n_first = count_first (crowd->plan);
  TieNetworkOver first_over =
      crowd->lenient ? TIE_NETWORK_OVER_TIES_AND_DOTS : TIE_NETWORK_OVER_SOME_TIES;
  TieNetworkOver over = crowd->lenient ? TIE_NETWORK_OVER_TIES_AND_DOTS : TIE_NETWORK_OVER_A_TIE;
  g_auto (TieNetworkRoom) room = { 0 };

  tie_network_room_init (&room, crowd->plan, 1, 1, get_leniency (crowd));
  place_names (crowd, &room, n_first, TIE_NETWORK_OVER_NOTHING);
  place_names (crowd, &room, n_first, first_over);
  for (guint i = 0; i < G_N_ELEMENTS (name_scales); i++)
    {
      room.scale = name_scales[i];
      place_names (crowd, &room, n, TIE_NETWORK_OVER_NOTHING);
      place_names (crowd, &room, n_first, first_over);
    }
  place_names (crowd, &room, n, over);
  for (guint i = 0; i < G_N_ELEMENTS (label_scales) && !crowd->lenient; i++)
    {
      room.scale = label_scales[i];
      place_labels (crowd, &room);
    }
}

static gboolean
all_are_named (const TieNetworkPlan *plan)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    if (!TIE_NETWORK_NODE (plan, i)->inside && !TIE_NETWORK_NODE (plan, i)->name.placed)
      return FALSE;
  return TRUE;
}

static void
place_smaller (Crowd *crowd)
{
  const TieNetworkPlan *plan = crowd->plan;
  double least = LEAST_SHARE * plan->name_scale, labels = LABEL_SHARE * plan->name_scale;
  double scale = name_scales[G_N_ELEMENTS (name_scales) - 1] / STEP;
  TieNetworkOver over = crowd->lenient ? TIE_NETWORK_OVER_TIES_AND_DOTS : TIE_NETWORK_OVER_A_TIE;

  for (; scale > least && (scale > labels || !all_are_named (plan)); scale /= STEP)
    {
      double zoom = SHOWN_SIZE / (plan->name_style.size * scale);
      g_auto (TieNetworkRoom) room = { 0 };

      tie_network_room_init (&room, plan, scale, zoom, get_leniency (crowd));
      place_names (crowd, &room, plan->nodes->len, TIE_NETWORK_OVER_NOTHING);
      place_names (crowd, &room, plan->nodes->len, over);
      place_labels (crowd, &room);
    }
}

/**
 * tie_network_crowd_is:
 * @plan: a plan
 *
 * Returns: whether it has more texts than can be weighed one against the other
 */
gboolean
tie_network_crowd_is (const TieNetworkPlan *plan)
{
  g_return_val_if_fail (plan != NULL, FALSE);

  return plan->boxed && plan->nodes->len + plan->ties->len > MOST_WEIGHED;
}

/**
 * tie_network_crowd_label:
 * @plan: a plan of everything whose nodes and ties have their places
 *
 * Places names and tie labels one after the other, the most important first, each where it touches
 * nothing: at full size where it can, else a little smaller; on screen also much smaller, shown to
 * those who come nearer (see tie_network_crowd_get_least_zoom()). In a large crowd the first names
 * may lie on ties and on discs that are dots beside them. What has no room is left out.
 */
void
tie_network_crowd_label (TieNetworkPlan *plan)
{
  g_autofree guint *nodes = NULL;
  g_autofree guint *ties = NULL;
  Crowd crowd = { .plan = plan };

  g_return_if_fail (plan != NULL);

  crowd.nodes = nodes = tie_network_rank_nodes (plan);
  crowd.ties = ties = tie_network_rank_ties (plan);
  crowd.lenient = plan->nodes->len > MOST_STRICT;
  forget_places (plan);
  place_legible (&crowd);
  if (plan->setting.for_screen)
    place_smaller (&crowd);
}

/* Largest amounts first: as it is, smaller, and last where it interrupts somebody else's tie, which
 * only an amount is worth. */
static void
place_missing_labels (Crowd *crowd,
                      TieNetworkRoom *room,
                      TieNetworkOver over,
                      gboolean amounts_alone)
{
  static const double scales[] = { 1, 12.0 / 13.5, 11.0 / 13.5 };
  const guint n_scales = G_N_ELEMENTS (scales);

  for (guint i = 0; i < crowd->plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (crowd->plan, crowd->ties[i]);
      guint n_tries = tie->amount_known ? 2 * n_scales : n_scales;

      if ((crowd->plan->has_light && !tie->lit) || (amounts_alone && !tie->amount_known))
        continue;
      for (guint k = 0; k < n_tries && tie->shown && tie->label.line != NULL; k++)
        {
          if (tie->label.placed)
            break;
          room->scale = scales[k % n_scales];
          tie_network_text_place_label (room, crowd->ties[i],
                                        k < n_scales ? TIE_NETWORK_OVER_NOTHING : over);
        }
    }
}

static void
place_first_names (Crowd *crowd, TieNetworkRoom *room, guint n, TieNetworkOver over)
{
  static const double scales[] = { 1, 12.0 / 14, 11.0 / 14 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      room->scale = scales[i];
      place_names (crowd, room, n, over);
    }
}

/* What is lit comes first in the order */
static guint
count_lit (const TieNetworkPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->nodes->len; i++)
    n += TIE_NETWORK_NODE (plan, i)->lit ? 1 : 0;
  return n;
}

static void
place_missing_names (Crowd *crowd, TieNetworkRoom *room, TieNetworkOver over)
{
  if (crowd->plan->has_light)
    place_first_names (crowd, room, count_lit (crowd->plan), over);
  else
    place_first_names (crowd, room, crowd->plan->nodes->len, over);
}

static gboolean
lacks_name (const TieNetworkPlan *plan)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->shown && !node->inside && !node->name.placed && (!plan->has_light || node->lit))
        return TRUE;
    }
  return FALSE;
}

static gboolean
lies_on_name (const TieNetworkPlan *plan, const TieNetworkText *label)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->name.placed && !node->inside
          && tie_box_overlaps (&node->name.box, &label->box, TIE_NETWORK_ROOM_GAP))
        return TRUE;
    }
  return FALSE;
}

/* Who somebody is goes before what runs: names as if there were no labels, which then go where a
 * name took their place. */
static void
place_names_over_labels (Crowd *crowd)
{
  TieNetworkPlan *plan = crowd->plan;
  g_autofree gboolean *placed = g_new0 (gboolean, plan->ties->len + 1);
  g_auto (TieNetworkRoom) room = { 0 };

  for (guint i = 0; i < plan->ties->len; i++)
    {
      placed[i] = TIE_NETWORK_TIE (plan, i)->label.placed;
      TIE_NETWORK_TIE (plan, i)->label.placed = FALSE;
    }
  tie_network_room_init (&room, plan, 1, 1, TIE_NETWORK_STRICT);
  place_missing_names (crowd, &room, TIE_NETWORK_OVER_SOME_TIES);
  place_missing_names (crowd, &room, TIE_NETWORK_OVER_TIES_AND_DOTS);
  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkText *label = &TIE_NETWORK_TIE (plan, i)->label;

      label->placed = placed[i] && !lies_on_name (plan, label);
    }
}

static gboolean
lacks_amount (const TieNetworkPlan *plan)
{
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      if (tie->lit && tie->shown && tie->amount_known && tie->label.line != NULL
          && !tie->label.placed)
        return TRUE;
    }
  return FALSE;
}

/* What a step of a story speaks of is said, if on what is dimmed: names, then amounts before other
 * words. On its own tie rather than far from it */
static void
place_lit_words (Crowd *crowd)
{
  static const struct
  {
    guint n_rings;
    TieNetworkOver over;
  } tries[] = {
    { 5, TIE_NETWORK_OVER_A_TIE },
    { 10, TIE_NETWORK_OVER_SOME_TIES },
    { 10, TIE_NETWORK_OVER_TIES_AND_DOTS },
    { 15, TIE_NETWORK_OVER_TIES_AND_DOTS },
    { TIE_NETWORK_MOST_RINGS, TIE_NETWORK_OVER_TIES_AND_DOTS },
  };
  g_auto (TieNetworkRoom) room = { 0 };

  if (lacks_amount (crowd->plan))
    for (guint i = 0; i < crowd->plan->ties->len; i++)
      if (!TIE_NETWORK_TIE (crowd->plan, i)->amount_known)
        TIE_NETWORK_TIE (crowd->plan, i)->label.placed = FALSE;
  tie_network_room_init (&room, crowd->plan, 1, 1, TIE_NETWORK_OVER_DIMMED);
  place_missing_names (crowd, &room, TIE_NETWORK_OVER_SOME_TIES);
  place_missing_names (crowd, &room, TIE_NETWORK_OVER_TIES_AND_DOTS);
  for (guint i = 0; i < G_N_ELEMENTS (tries) && lacks_amount (crowd->plan); i++)
    {
      room.n_rings = tries[i].n_rings;
      place_missing_labels (crowd, &room, tries[i].over, TRUE);
    }
  room.n_rings = 10;
  place_missing_labels (crowd, &room, TIE_NETWORK_OVER_SOME_TIES, FALSE);
}

/* What is dimmed gets what is left: its own name off everything, if there is such a place, else on
 * what is dimmed too */
static void
place_dimmed_names (Crowd *crowd)
{
  TieNetworkPlan *plan = crowd->plan;
  g_auto (TieNetworkRoom) clear = { 0 };
  g_auto (TieNetworkRoom) rest = { 0 };

  tie_network_room_init (&clear, plan, 1, 1, TIE_NETWORK_CLEAR);
  place_names (crowd, &clear, plan->nodes->len, TIE_NETWORK_OVER_NOTHING);
  tie_network_room_init (&rest, plan, 1, 1, TIE_NETWORK_STRICT);
  place_first_names (crowd, &rest, plan->nodes->len, TIE_NETWORK_OVER_NOTHING);
}

/**
 * tie_network_crowd_place_missing:
 * @plan: a plan with its labels
 *
 * Finds places for the names that have none yet, where they lie on a few ties, or are a little
 * smaller, or take that of a label; and in a network that was scaled evenly, or of what is lit, for
 * the labels of ties. In a small network a label on somebody else's tie would be taken for its own.
 */
void
tie_network_crowd_place_missing (TieNetworkPlan *plan)
{
  g_auto (TieNetworkRoom) room = { 0 };
  g_auto (TieNetworkRoom) label_room = { 0 };
  g_autofree guint *nodes = NULL;
  g_autofree guint *ties = NULL;
  Crowd crowd = { .plan = plan };

  g_return_if_fail (plan != NULL);

  crowd.nodes = nodes = tie_network_rank_nodes (plan);
  crowd.ties = ties = tie_network_rank_ties (plan);
  tie_network_room_init (&room, plan, 1, 1, TIE_NETWORK_STRICT);
  place_missing_names (&crowd, &room, TIE_NETWORK_OVER_SOME_TIES);
  if (lacks_name (plan))
    place_names_over_labels (&crowd);
  if (plan->boxed || plan->has_light)
    {
      tie_network_room_init (&label_room, plan, 1, 1, TIE_NETWORK_STRICT);
      place_missing_labels (&crowd, &label_room, TIE_NETWORK_OVER_A_TIE, FALSE);
    }
  if (plan->has_light)
    {
      place_lit_words (&crowd);
      place_dimmed_names (&crowd);
    }
}

/**
 * tie_network_crowd_get_least_zoom:
 * @plan: a plan
 * @scale: of a text in it
 *
 * Returns: the zoom from which on the text is to be seen; 0: always
 */
double
tie_network_crowd_get_least_zoom (const TieNetworkPlan *plan, double scale)
{
  g_return_val_if_fail (plan != NULL, 0);

  if (scale >= name_scales[G_N_ELEMENTS (name_scales) - 1] - 1e-9)
    return 0;
  return SHOWN_SIZE / (plan->name_style.size * scale);
}

/**
 * tie_network_crowd_get_most_zoom:
 * @plan: a plan with its labels
 *
 * Returns: how near one must be able to come to read every text; 0: no nearer than anywhere else
 */
double
tie_network_crowd_get_most_zoom (const TieNetworkPlan *plan)
{
  double least = 1;

  g_return_val_if_fail (plan != NULL, 0);

  for (guint i = 0; i < plan->nodes->len; i++)
    least = MIN (least, TIE_NETWORK_NODE (plan, i)->name.scale);
  for (guint i = 0; i < plan->ties->len; i++)
    if (TIE_NETWORK_TIE (plan, i)->label.placed)
      least = MIN (least, TIE_NETWORK_TIE (plan, i)->label.scale);
  return MOST_NEARNESS * tie_network_crowd_get_least_zoom (plan, least);
}

/**
 * tie_network_crowd_get_tie_zoom:
 * @rank: how many ties are more important
 *
 * The nearer one comes, the fewer ties there are to be seen, but long ones run through many views.
 *
 * Returns: the zoom from which on the tie is to be seen; 0: always
 */
double
tie_network_crowd_get_tie_zoom (guint rank)
{
  return rank < MOST_TIES ? 0 : pow ((double) rank / MOST_TIES, TIE_ZOOM);
}

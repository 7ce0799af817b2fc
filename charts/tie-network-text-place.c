/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The place of one name or label where others have theirs already. */

#include "tie-network-text-place.h"

#include <math.h>

#include "tie-network-text.h"

/* How many places a label has beside its tie */
#define N_USUAL 14
/* The first of the names may interrupt so many ties of others. */
#define MOST_INTERRUPTED 4
/* A label may interrupt one tie, that of an amount this near to the largest of its unit two. */
#define LARGE_SHARE 0.5

/* A place for a text: (x, y) in its box is at the mark. */
typedef struct
{
  TieBox box;
  int toward;
  int drop;
} Place;

static void
put (TieNetworkRoom *room, TieNetworkText *text, const Place *place, gboolean over)
{
  text->placed = TRUE;
  text->with_detail = FALSE;
  text->box = place->box;
  text->scale = room->scale;
  text->toward = place->toward;
  text->drop = place->drop;
  text->over = over || !room->with_ties;
  tie_network_room_take (room, text);
}

/* Places around a disc, the usual ones first: `at` is where along the disc's side the text begins,
 * as a share of its own extent. */
static const struct
{
  int toward, drop;
  double at;
} sides[] = {
  { 0, 1, 0.5 },  { 1, 0, 0.5 },   { -1, 0, 0.5 },  { 0, -1, 0.5 },
  { 0, 1, 0.25 }, { 0, 1, 0.75 },  { 1, 0, 0.15 },  { -1, 0, 0.15 },
  { 1, 0, 0.85 }, { -1, 0, 0.85 }, { 0, -1, 0.25 }, { 0, -1, 0.75 },
  { 0, 1, 0.02 }, { 0, 1, 0.98 },  { 0, -1, 0.02 }, { 0, -1, 0.98 },
};

/* Between a disc and its name, in pixels at full size. */
static const double distances[] = { 4, 10, 15, 21 };

static Place
place_at_side (const TieNetworkNode *node, guint side, double w, double h, double distance)
{
  Place place = { { 0, 0, w, h }, sides[side].toward, sides[side].drop };
  double reach = node->radius + distance;

  if (place.drop != 0)
    {
      place.box.x = node->x - w * sides[side].at;
      place.box.y = place.drop > 0 ? node->y + reach : node->y - reach - h;
    }
  else
    {
      place.box.x = place.toward > 0 ? node->x + reach : node->x - reach - w;
      place.box.y = node->y - h * sides[side].at;
    }
  return place;
}

static guint
weigh (const TieNetworkRoom *room, guint index, const TieBox *box, TieNetworkOver over)
{
  if (over == TIE_NETWORK_OVER_A_TIE || over == TIE_NETWORK_OVER_SOME_TIES)
    return tie_network_room_weigh (room, index, box,
                                   over == TIE_NETWORK_OVER_A_TIE ? 1 : MOST_INTERRUPTED);
  return tie_network_room_is_free (room, box, over == TIE_NETWORK_OVER_NOTHING) ? 0 : G_MAXUINT;
}

/**
 * tie_network_text_place_name:
 * @room: a room
 * @index: the number of a node
 * @over: what its name may lie on
 *
 * Puts the name of a node, in the room's size, in the first place that is free, or where it lies on
 * ties in the one where it interrupts least.
 *
 * Returns: whether there is any
 */
gboolean
tie_network_text_place_name (TieNetworkRoom *room, guint index, TieNetworkOver over)
{
  TieNetworkNode *node;
  guint least = G_MAXUINT;
  double w, h;
  Place best = { 0 };

  g_return_val_if_fail (room != NULL && index < room->plan->nodes->len, FALSE);

  node = TIE_NETWORK_NODE (room->plan, index);
  tie_network_text_get_size (&node->name, FALSE, &w, &h);
  w *= room->scale;
  h *= room->scale;
  for (guint i = 0; i < G_N_ELEMENTS (distances) * G_N_ELEMENTS (sides) && least > 0; i++)
    {
      double distance = distances[i / G_N_ELEMENTS (sides)] * room->scale;
      Place place = place_at_side (node, i % G_N_ELEMENTS (sides), w, h, distance);
      guint weight = weigh (room, index, &place.box, over);

      if (weight < least)
        {
          least = weight;
          best = place;
        }
    }
  if (least == G_MAXUINT)
    return FALSE;
  put (room, &node->name, &best, over != TIE_NETWORK_OVER_NOTHING);
  return TRUE;
}

static guint
weigh_label (const TieNetworkRoom *room, guint index, const TieBox *box, TieNetworkOver over)
{
  const TieNetworkTie *tie = TIE_NETWORK_TIE (room->plan, index);

  if (over == TIE_NETWORK_OVER_SOME_TIES)
    return tie_network_room_weigh_label (room, index, box, MOST_INTERRUPTED);
  if (over == TIE_NETWORK_OVER_A_TIE)
    return tie_network_room_weigh_label (room, index, box, tie->share >= LARGE_SHARE ? 2 : 1);
  return tie_network_room_is_free (room, box, over == TIE_NETWORK_OVER_NOTHING) ? 0 : G_MAXUINT;
}

/* A place beside a curve: at a share of its length, so far from it, and to the side of the middle,
 * as a share of the text's width. */
typedef struct
{
  double at;
  int side;
  double distance;
  double shift;
} Beside;

static Place
place_at_tie (const TieNetworkTie *tie, const Beside *beside, double w, double h)
{
  Place place = { 0 };
  double x, y, dx, dy, nx, ny, reach;

  tie_curve_point (&tie->curve, beside->at, &x, &y);
  tie_curve_tangent (&tie->curve, beside->at, &dx, &dy);
  nx = dy * beside->side;
  ny = -dx * beside->side;
  reach = tie->width / 2 + beside->distance + fabs (nx) * w / 2 + fabs (ny) * h / 2;
  place.box = (TieBox){ x + nx * reach - w / 2 + beside->shift * w, y + ny * reach - h / 2, w, h };
  place.toward = nx > 0.35 ? 1 : nx < -0.35 ? -1 : 0;
  place.drop = ny > 0.35 ? 1 : ny < -0.35 ? -1 : 0;
  return place;
}

/* The usual places first; then to the side of them, for short ties, and farther away. */
static Beside
get_beside (guint index)
{
  static const double places[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74 };
  static const double aways[] = { 5, 12, 20, 30, 40 };
  static const double shifts[] = { 0, 0.4, -0.4, 0.6, -0.6 };
  G_STATIC_ASSERT (G_N_ELEMENTS (aways) * G_N_ELEMENTS (shifts) == TIE_NETWORK_MOST_RINGS);
  guint ring = MIN (index / N_USUAL, TIE_NETWORK_MOST_RINGS - 1);

  return (Beside){ places[index % N_USUAL / 2], index % 2 == 0 ? 1 : -1,
                   aways[ring / G_N_ELEMENTS (shifts)], shifts[ring % G_N_ELEMENTS (shifts)] };
}

/**
 * tie_network_text_place_label:
 * @room: a room
 * @index: the number of a tie
 * @over: what its label may lie on: nothing, a tie, some, or any, its own as well
 *
 * Puts the label of a tie beside it, likewise.
 *
 * Returns: whether there is any place
 */
gboolean
tie_network_text_place_label (TieNetworkRoom *room, guint index, TieNetworkOver over)
{
  TieNetworkTie *tie;
  guint least = G_MAXUINT;
  double w, h;
  Place best = { 0 };

  g_return_val_if_fail (room != NULL && index < room->plan->ties->len, FALSE);

  tie = TIE_NETWORK_TIE (room->plan, index);
  tie_network_text_get_size (&tie->label, FALSE, &w, &h);
  w *= room->scale;
  h *= room->scale;
  for (guint i = 0; i < N_USUAL * room->n_rings && least > 0; i++)
    {
      Beside beside = get_beside (i);
      Place place;
      guint weight;

      beside.distance *= room->scale;
      place = place_at_tie (tie, &beside, w, h);
      weight = weigh_label (room, index, &place.box, over);
      if (weight >= least)
        continue;
      least = weight;
      best = place;
    }
  if (least == G_MAXUINT)
    return FALSE;
  put (room, &tie->label, &best, over != TIE_NETWORK_OVER_NOTHING);
  return TRUE;
}

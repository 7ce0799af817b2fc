/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is taken in a crowd, as bitmaps: discs, ties, key and total, and texts that have a place. */

#include "tie-network-room.h"

#include "tie-network-crowd.h"
#include "tie-tie-shape.h"

/* For texts of full size, in pixels: the cells, larger ones where there are many, and discs of
 * which radius are no more than dots beside it. */
#define CELL 2.0
#define LARGE_CELL 3.0
#define DOT 2.3
/* How bad it is to interrupt a tie, besides its width in pixels. */
#define OWN_WEIGHT 2
#define FOREIGN_WEIGHT 4
/* A label interrupts no tie that is wider, in pixels. */
#define MOST_INTERRUPTED_WIDTH 4.5
/* Of what strikes out a cancelled tie, besides half its width, in pixels. */
#define STRIKE_RADIUS 8.0
/* Of more ties only texts that are read from afar keep clear. */
#define MOST_TIES 1200

/* The box of a text that no longer grows with the zoom: it stays at its mark. */
static TieBox
shrink (const TieNetworkPlan *plan, const TieNetworkText *text, double zoom)
{
  double size = plan->name_style.size * text->scale * zoom;
  double share = MIN (1, TIE_NETWORK_CROWD_SIZE / size);
  TieBox box = text->box;

  box.x += box.width * (1 - share) * (1 - text->toward) / 2;
  box.y += box.height * (1 - share) * (1 - text->drop) / 2;
  box.width *= share;
  box.height *= share;
  return box;
}

static TieBox
grow (const TieBox *box, double by)
{
  return (TieBox){ box->x - by, box->y - by, box->width + 2 * by, box->height + 2 * by };
}

static void
take_box (TieNetworkRoom *self, const TieBox *box)
{
  tie_occupancy_take_box (self->hard, box);
  if (self->soft != self->hard)
    tie_occupancy_take_box (self->soft, box);
}

static void
take_discs (TieNetworkRoom *self, double dot, gboolean over_dimmed)
{
  const TieNetworkPlan *plan = self->plan;

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (over_dimmed && plan->has_light && !node->lit)
        continue;
      if (node->radius >= dot)
        tie_occupancy_take_disc (self->hard, node->x, node->y, node->radius);
      if (self->soft != self->hard)
        tie_occupancy_take_disc (self->soft, node->x, node->y, node->radius);
    }
}

/* Lines are interrupted where a name lies on them, heads are not: the disc around the head of a
 * tie.
 */
static void
take_head (TieNetworkRoom *self, const TieNetworkTie *tie, gboolean lenient)
{
  const TieTieShape shape = { .width = tie->width,
                              .scale = tie_network_plan_get_small_scale (self->plan) };
  double radius = tie_tie_shape_head_size (&shape) / 2, dx, dy, x, y;

  tie_curve_tangent (&tie->curve, 1, &dx, &dy);
  x = tie->curve.x[3] - dx * radius;
  y = tie->curve.y[3] - dy * radius;
  tie_occupancy_take_disc (self->soft, x, y, radius);
  if (!lenient)
    tie_occupancy_take_disc (self->hard, x, y, radius);
}

/* What strikes a cancelled tie out would be drawn over a text. */
static void
take_strike (TieNetworkRoom *self, const TieNetworkTie *tie)
{
  double radius = STRIKE_RADIUS * tie_network_plan_get_small_scale (self->plan) + tie->width / 2, x,
         y;

  if (tie->status != TIE_STATUS_CANCELLED)
    return;
  tie_curve_point (&tie->curve, 0.5, &x, &y);
  tie_occupancy_take_disc (self->soft, x, y, radius);
  tie_occupancy_take_disc (self->hard, x, y, radius);
}

static void
take_ties (TieNetworkRoom *self, TieNetworkLeniency leniency)
{
  const TieNetworkPlan *plan = self->plan;
  gboolean lenient = leniency == TIE_NETWORK_OVER_DOTS;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      if (leniency != TIE_NETWORK_CLEAR && plan->has_light && !tie->lit)
        continue;
      tie_occupancy_take_curve (self->soft, &tie->curve, tie->width);
      take_head (self, tie, lenient);
      if (!lenient)
        take_strike (self, tie);
    }
}

static void
bound_ties (TieNetworkRoom *self)
{
  const TieNetworkPlan *plan = self->plan;

  self->bounds = g_new (TieCurveBounds, plan->ties->len + 1);
  for (guint i = 0; i < plan->ties->len; i++)
    self->bounds[i] = tie_curve_get_bounds (&TIE_NETWORK_TIE (plan, i)->curve);
}

static double
smallest_radius (const TieNetworkPlan *plan)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < plan->nodes->len; i++)
    least = MIN (least, TIE_NETWORK_NODE (plan, i)->radius);
  return least;
}

/**
 * tie_network_room_init:
 * @self: (out caller-allocates): the room
 * @plan: a plan with its places; borrowed, must outlive the room
 * @scale: of the texts that are to find room
 * @zoom: at which they are seen
 * @leniency: on what they may lie
 *
 * Looks at what has its place already.
 */
void
tie_network_room_init (TieNetworkRoom *self,
                       const TieNetworkPlan *plan,
                       double scale,
                       double zoom,
                       TieNetworkLeniency leniency)
{
  gboolean lenient = leniency == TIE_NETWORK_OVER_DOTS;
  double dot = lenient ? DOT * scale : 0, cell = (zoom <= 1 ? CELL : LARGE_CELL) * scale;
  TieBox area;

  g_return_if_fail (self != NULL && plan != NULL);

  area = (TieBox){ plan->area.x, plan->area.y, plan->area.width, plan->area.height };
  *self = (TieNetworkRoom){ .plan = plan, .scale = scale, .zoom = zoom, .n_rings = 1 };
  self->with_ties = zoom <= 1 || plan->ties->len <= MOST_TIES;
  self->soft = self->hard = tie_occupancy_new (&area, cell);
  if (self->with_ties || dot > smallest_radius (plan))
    self->soft = tie_occupancy_new (&area, cell);
  for (guint i = 0; i < plan->n_furniture; i++)
    take_box (self, &plan->furniture[i]);
  take_discs (self, dot, leniency == TIE_NETWORK_OVER_DIMMED);
  bound_ties (self);
  if (self->with_ties)
    take_ties (self, leniency);
  for (guint i = 0; i < plan->nodes->len; i++)
    tie_network_room_take (self, &TIE_NETWORK_NODE (plan, i)->name);
  for (guint i = 0; i < plan->ties->len; i++)
    tie_network_room_take (self, &TIE_NETWORK_TIE (plan, i)->label);
}

/**
 * tie_network_room_clear:
 * @self: a room
 *
 * Frees what it holds.
 */
void
tie_network_room_clear (TieNetworkRoom *self)
{
  g_return_if_fail (self != NULL);

  if (self->soft != self->hard)
    g_clear_pointer (&self->soft, tie_occupancy_free);
  g_clear_pointer (&self->hard, tie_occupancy_free);
  g_clear_pointer (&self->bounds, g_free);
}

/**
 * tie_network_room_take:
 * @self: a room
 * @text: a text; one that has no place takes none
 */
void
tie_network_room_take (TieNetworkRoom *self, const TieNetworkText *text)
{
  TieBox box;

  g_return_if_fail (self != NULL && text != NULL);

  if (!text->placed)
    return;
  box = shrink (self->plan, text, self->zoom);
  take_box (self, &box);
}

/**
 * tie_network_room_is_free:
 * @self: a room
 * @box: where a text might stand
 * @strict: keep clear of ties and dots too
 *
 * Returns: whether there is room
 */
gboolean
tie_network_room_is_free (const TieNetworkRoom *self, const TieBox *box, gboolean strict)
{
  TieBox around;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  around = grow (box, TIE_NETWORK_ROOM_GAP * self->scale);
  return tie_occupancy_is_free (strict ? self->soft : self->hard, &around);
}

/* Most ties are nowhere near; what is dimmed does not disturb a word. */
static gboolean
is_crossed (const TieNetworkRoom *self, guint index, const TieBox *box)
{
  const TieNetworkTie *tie = TIE_NETWORK_TIE (self->plan, index);
  double margin = tie->width / 2 + TIE_NETWORK_ROOM_GAP * self->scale;
  const TieCurveBounds reach = { box->x - margin, box->y - margin, box->x + box->width + margin,
                                 box->y + box->height + margin };

  return (!self->plan->has_light || tie->lit)
         && tie_curve_bounds_meet (&self->bounds[index], &reach)
         && tie_curve_crosses_box (&tie->curve, box->x, box->y, box->width, box->height, margin);
}

/* On what a text may lie.
 * node: whose ties are its own; tie: its tie, on which it may not lie; G_MAXUINT: none
 * most_foreign: how many ties of others it may interrupt; most_width: how wide they may be */
typedef struct
{
  guint node, tie;
  guint most_foreign;
  double most_width;
} Limits;

static guint
weigh (const TieNetworkRoom *self, const TieBox *box, const Limits *limits)
{
  const TieNetworkPlan *plan = self->plan;
  guint weight = 0, n_foreign = 0;

  if (!tie_network_room_is_free (self, box, FALSE))
    return G_MAXUINT;
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      gboolean own;

      if (!is_crossed (self, i, box))
        continue;
      own = tie->from == limits->node || tie->to == limits->node;
      if (i == limits->tie || tie->width > limits->most_width
          || (!own && ++n_foreign > limits->most_foreign))
        return G_MAXUINT;
      weight += (own ? OWN_WEIGHT : FOREIGN_WEIGHT) + (guint) tie->width;
    }
  return weight;
}

/**
 * tie_network_room_weigh:
 * @self: a room
 * @node: the number of a node
 * @box: where its name might stand
 * @most_foreign: how many ties of others may run through it
 *
 * How much a name interrupts that lies on ties: wide ones are worst.
 *
 * Returns: 0: nothing; %G_MAXUINT: there is no room at all
 */
guint
tie_network_room_weigh (const TieNetworkRoom *self,
                        guint node,
                        const TieBox *box,
                        guint most_foreign)
{
  g_return_val_if_fail (self != NULL && box != NULL, G_MAXUINT);

  return weigh (self, box, &(Limits){ node, G_MAXUINT, most_foreign, G_MAXDOUBLE });
}

/**
 * tie_network_room_weigh_label:
 * @self: a room
 * @tie: the number of a tie
 * @box: where its label might stand: never on the tie itself
 * @most_foreign: how many other ties may run through it, none of them wide
 *
 * How much a label interrupts that lies on ties, likewise.
 *
 * Returns: 0: nothing; %G_MAXUINT: there is no room at all
 */
guint
tie_network_room_weigh_label (const TieNetworkRoom *self,
                              guint tie,
                              const TieBox *box,
                              guint most_foreign)
{
  g_return_val_if_fail (self != NULL && box != NULL, G_MAXUINT);

  return weigh (self, box, &(Limits){ G_MAXUINT, tie, most_foreign, MOST_INTERRUPTED_WIDTH });
}

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
/* How much worse it is to interrupt another's tie than an own one, or the head of one, which is
 * about so long, in pixels. */
#define FOREIGN_WEIGHT 2
#define HEAD_WEIGHT 4
#define HEAD 6.0
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
take_discs (TieNetworkRoom *self, double dot)
{
  const TieNetworkPlan *plan = self->plan;

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->radius >= dot)
        tie_occupancy_take_disc (self->hard, node->x, node->y, node->radius);
      if (self->soft != self->hard)
        tie_occupancy_take_disc (self->soft, node->x, node->y, node->radius);
    }
}

/* Lines are interrupted where a name lies on them, heads are not: the end of a tie, with its head.
 */
static void
take_heads (TieNetworkRoom *self)
{
  const TieNetworkPlan *plan = self->plan;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      const TieTieShape shape = { .width = tie->width, .scale = 1 };
      double radius = tie_tie_shape_head_size (&shape) / 2, dx, dy;

      tie_curve_tangent (&tie->curve, 1, &dx, &dy);
      tie_occupancy_take_disc (self->hard, tie->curve.x[3] - dx * radius,
                               tie->curve.y[3] - dy * radius, radius);
    }
}

static void
take_ties (TieNetworkRoom *self)
{
  const TieNetworkPlan *plan = self->plan;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      tie_occupancy_take_curve (self->soft, &tie->curve, tie->width);
    }
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
 * @lenient: where there is no other room, texts may lie on discs that are dots beside them
 *
 * Looks at what has its place already.
 */
void
tie_network_room_init (TieNetworkRoom *self,
                       const TieNetworkPlan *plan,
                       double scale,
                       double zoom,
                       gboolean lenient)
{
  double dot = lenient ? DOT * scale : 0, cell = (zoom <= 1 ? CELL : LARGE_CELL) * scale;
  TieBox area;

  g_return_if_fail (self != NULL && plan != NULL);

  area = (TieBox){ plan->area.x, plan->area.y, plan->area.width, plan->area.height };
  *self = (TieNetworkRoom){ .plan = plan, .scale = scale, .zoom = zoom };
  self->with_ties = zoom <= 1 || plan->ties->len <= MOST_TIES;
  self->soft = self->hard = tie_occupancy_new (&area, cell);
  if (self->with_ties || dot > smallest_radius (plan))
    self->soft = tie_occupancy_new (&area, cell);
  for (guint i = 0; i < plan->n_furniture; i++)
    take_box (self, &plan->furniture[i]);
  take_discs (self, dot);
  if (self->with_ties)
    take_ties (self);
  if (self->with_ties && !lenient)
    take_heads (self);
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

/* Whether a tie of the node ends where the box is. */
static gboolean
head_is_in (const TieNetworkTie *tie, guint node, const TieBox *box)
{
  double x = tie->curve.x[3], y = tie->curve.y[3];

  return tie->to == node && x > box->x - HEAD && x < box->x + box->width + HEAD && y > box->y - HEAD
         && y < box->y + box->height + HEAD;
}

/**
 * tie_network_room_weigh:
 * @self: a room
 * @node: the number of a node
 * @box: where its name might stand
 * @most_foreign: how many ties of others may run through it
 *
 * How much a name interrupts that lies on ties. Heads of arrows are worst.
 *
 * Returns: 0: nothing; %G_MAXUINT: there is no room at all
 */
guint
tie_network_room_weigh (const TieNetworkRoom *self,
                        guint node,
                        const TieBox *box,
                        guint most_foreign)
{
  const TieNetworkPlan *plan;
  guint weight = 0, n_foreign = 0;

  g_return_val_if_fail (self != NULL && box != NULL, G_MAXUINT);

  if (!tie_network_room_is_free (self, box, FALSE))
    return G_MAXUINT;
  plan = self->plan;
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      gboolean own = tie->from == node || tie->to == node;

      if (!tie_curve_crosses_box (&tie->curve, box->x, box->y, box->width, box->height,
                                  tie->width / 2 + TIE_NETWORK_ROOM_GAP * self->scale))
        continue;
      if (!own && ++n_foreign > most_foreign)
        return G_MAXUINT;
      weight += own ? 1 : FOREIGN_WEIGHT;
      weight += own && head_is_in (tie, node, box) ? HEAD_WEIGHT : 0;
    }
  return weight;
}

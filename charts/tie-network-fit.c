/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A network of any size scaled evenly into its plot: a large one is a map seen from afar. */

#include "tie-network-fit.h"

#include <math.h>

#include "tie-box-grid.h"
#include "tie-network-place.h"
#include "tie-network-text.h"

/* Of discs where every name has room, and how large discs get at most. */
#define FULL_SCALE 0.75
#define MOST_SCALE 1.35
/* A longer name has no room of its own all along, in pixels. */
#define MOST_NAME_WIDTH 150.0
/* The disc of the focus, at full size, what is left around its name in it, and how large it gets at
 * most for that. */
#define FOCUS_RADIUS 54.0
#define FOCUS_MARGIN 8.0
#define MOST_FOCUS_RADIUS 170.0
/* How much it grows at most for its name, and in how many times that distance others move away. */
#define MOST_GROWTH 2.2
#define SPREAD 5.0
/* Between the focus and other discs, in pixels at scale 1, and in pixels where there is no room to
 * move away; the focus gives up no more than this for it. */
#define TIE_ROOM 32.0
#define LEAST_TIE_ROOM 12.0
#define LEAST_SHARE 0.5
/* Who moves off the focus may go so far around it, in so many steps. */
#define MOST_ASIDE (G_PI / 2)
#define N_ASIDE 12
/* A layout takes about so many times the room of its boxes. */
#define USUAL_ROOM 4.5
/* Places may be this much further apart along one axis than along the other. */
#define MOST_STRETCH 1.8

/**
 * tie_network_fit_get_box:
 * @node: a node with its radius
 * @name_scale: of its name
 *
 * Returns: the room that a node has for itself: its disc, and its name under it, unless it is in it
 */
TieBox
tie_network_fit_get_box (const TieNetworkNode *node, double name_scale)
{
  double r, w, h;
  TieBox box;

  g_return_val_if_fail (node != NULL, ((TieBox){ 0 }));

  r = node->radius;
  box = (TieBox){ node->x - r, node->y - r, 2 * r, 2 * r };
  if (node->inside)
    return box;
  tie_network_text_get_size (&node->name, FALSE, &w, &h);
  w = MIN (w, MOST_NAME_WIDTH) * name_scale;
  box.x = MIN (box.x, node->x - w / 2);
  box.width = MAX (box.width, w);
  box.height += (TIE_NETWORK_NAME_DISTANCE + h) * name_scale;
  return box;
}

static TieNetworkNode *
find_focus (const TieNetworkPlan *plan)
{
  TieOrganization *focus = tie_document_get_focus (plan->request->document);

  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->organization == focus)
      return TIE_NETWORK_NODE (plan, i);
  return NULL;
}

static void
set_full_radii (TieNetworkPlan *plan)
{
  plan->boxed = TRUE;
  plan->scale = FULL_SCALE;
  plan->name_scale = 1;
  tie_network_place_set_radii (plan);
}

/**
 * tie_network_fit_measure:
 * @plan: a plan with its texts and its area
 *
 * Makes discs as large as they are where every name has room; that of the focus so large that about
 * its area is left to it once all is scaled down to the plan's area, if that is not too much.
 *
 * Returns: the radius of the focus, 0 without one
 */
double
tie_network_fit_measure (TieNetworkPlan *plan)
{
  TieNetworkNode *focus;
  double boxes = 0, scale, wished;

  g_return_val_if_fail (plan != NULL, 0);

  set_full_radii (plan);
  focus = find_focus (plan);
  if (focus == NULL || !focus->tied)
    return 0;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieBox box = tie_network_fit_get_box (TIE_NETWORK_NODE (plan, i), 1);

      boxes += box.width * box.height;
    }
  scale = MIN (sqrt (plan->area.width * plan->area.height / (USUAL_ROOM * boxes)), 1);
  wished = (focus->name.line_width / 2 + FOCUS_MARGIN) / scale;
  if (wished <= MOST_FOCUS_RADIUS)
    focus->radius = MAX (focus->radius, wished);
  focus->inside = tie_network_place_holds_name (focus, 1);
  return focus->radius;
}

/* The frame around all boxes. */
static TieRect
find_frame (const TieNetworkPlan *plan)
{
  TieRect frame = { 0, 0, 0, 0 };

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieBox box = tie_network_fit_get_box (TIE_NETWORK_NODE (plan, i), plan->name_scale);

      frame = tie_rect_union (frame, (TieRect){ box.x, box.y, box.width, box.height });
    }
  return frame;
}

static void
resize (TieNetworkPlan *plan, double x_scale, double y_scale, double disc_scale)
{
  plan->scale *= disc_scale;
  plan->name_scale *= MIN (disc_scale, 1);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      node->x *= x_scale;
      node->y *= y_scale;
      node->radius *= disc_scale;
      node->inside = tie_network_place_holds_name (node, 1);
    }
}

/* Makes room for a larger focus: what is near it moves away from it, the nearest most, and none
 * past another. */
static void
spread_around (TieNetworkPlan *plan, const TieNetworkNode *focus, double growth)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double dx = node->x - focus->x, dy = node->y - focus->y, distance = hypot (dx, dy);
      double share = 1 - (distance - focus->radius) / (SPREAD * growth);

      if (node == focus || share <= 0 || distance <= 0)
        continue;
      node->x += dx / distance * growth * MIN (share, 1);
      node->y += dy / distance * growth * MIN (share, 1);
    }
}

/* The focus is as large as its name needs, unless it would have to grow too much for that. */
static void
resize_focus (TieNetworkPlan *plan, TieNetworkNode *focus)
{
  double margin = FOCUS_MARGIN * MIN (plan->name_scale * 2, 1);
  double needed = MAX (focus->name.line_width / 2 + margin, FOCUS_RADIUS * plan->scale);

  if (needed > focus->radius * MOST_GROWTH)
    return;
  if (needed > focus->radius)
    spread_around (plan, focus, needed - focus->radius);
  focus->radius = needed;
  focus->inside = tie_network_place_holds_name (focus, 1);
}

/* Whether the room of a node is free, within the frame around all. */
static gboolean
has_room (const TieNetworkPlan *plan, const TieNetworkNode *node, const TieRect *frame)
{
  TieBox box = tie_network_fit_get_box (node, plan->name_scale);

  if (box.x < frame->x || box.y < frame->y || box.x + box.width > frame->x + frame->width
      || box.y + box.height > frame->y + frame->height)
    return FALSE;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *other = TIE_NETWORK_NODE (plan, i);
      TieBox taken = tie_network_fit_get_box (other, plan->name_scale);

      if (other != node && tie_box_overlaps (&box, &taken, 0))
        return FALSE;
    }
  return TRUE;
}

/* Puts a node at a distance from the focus, as near to where it was as there is room. */
static gboolean
put_at_distance (const TieNetworkPlan *plan,
                 const TieNetworkNode *focus,
                 TieNetworkNode *node,
                 double distance)
{
  const TieNetworkNode before = *node;
  double angle = atan2 (node->y - focus->y, node->x - focus->x);
  TieRect frame = find_frame (plan);

  for (int i = 0; i <= 2 * N_ASIDE; i++)
    {
      double aside = (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * MOST_ASIDE / N_ASIDE;

      node->x = focus->x + distance * cos (angle + aside);
      node->y = focus->y + distance * sin (angle + aside);
      if (has_room (plan, node, &frame))
        return TRUE;
    }
  *node = before;
  return FALSE;
}

/* Whoever came so near to the focus that no tie could be seen between them moves away from it,
 * where there is room; else the focus gets smaller. */
static void
keep_off_focus (TieNetworkPlan *plan, TieNetworkNode *focus)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double distance = hypot (node->x - focus->x, node->y - focus->y);
      double needed = focus->radius + node->radius + TIE_ROOM * plan->scale;

      if (node == focus || distance >= needed || put_at_distance (plan, focus, node, needed))
        continue;
      focus->radius = MIN (focus->radius, MAX (distance - node->radius - LEAST_TIE_ROOM,
                                               LEAST_SHARE * focus->radius));
    }
  focus->inside = tie_network_place_holds_name (focus, 1);
}

static void
move (TieNetworkPlan *plan, double dx, double dy)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TIE_NETWORK_NODE (plan, i)->x += dx;
      TIE_NETWORK_NODE (plan, i)->y += dy;
    }
}

/**
 * tie_network_fit:
 * @plan: a plan with its plot
 * @arrangement: where the nodes are, in pixels, each with room for its name
 *
 * Gives nodes their places and radii in the plot: places, discs and all gaps are scaled evenly, or
 * places a little more along the axis that has room left, so that nothing overlaps that did not.
 * Texts keep their size: the smaller the scale, the fewer of them have room.
 */
void
tie_network_fit (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  TieNetworkNode *focus;
  TieRect frame;
  double x, y, least;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (arrangement != NULL && arrangement->n == plan->nodes->len);

  set_full_radii (plan);
  focus = find_focus (plan);
  if (focus != NULL && arrangement->focus_radius > 0)
    focus->radius = arrangement->focus_radius;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      node->x = arrangement->x[i];
      node->y = arrangement->y[i];
      node->out_x = 0;
      node->out_y = 1;
    }
  frame = find_frame (plan);
  x = plan->plot.width / MAX (frame.width, 1);
  y = plan->plot.height / MAX (frame.height, 1);
  least = MIN (x, y);
  resize (plan, MIN (x, least * MOST_STRETCH), MIN (y, least * MOST_STRETCH),
          MIN (least, MOST_SCALE / FULL_SCALE));
  if (focus != NULL && arrangement->focus_radius > 0)
    {
      resize_focus (plan, focus);
      /* What moved away from it stays in the plot, a little nearer to everything else. */
      frame = find_frame (plan);
      resize (plan, MIN (plan->plot.width / frame.width, 1),
              MIN (plan->plot.height / frame.height, 1), 1);
      keep_off_focus (plan, focus);
    }
  frame = find_frame (plan);
  move (plan, plan->plot.x + (plan->plot.width - frame.width) / 2 - frame.x,
        plan->plot.y + (plan->plot.height - frame.height) / 2 - frame.y);
}

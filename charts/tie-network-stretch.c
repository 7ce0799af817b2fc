/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A small network stretched until it fills its plot, with room for every name. */

#include "tie-network-stretch.h"

#include <math.h>

#include "tie-network-place.h"
#include "tie-overlap.h"

/* The plot for which scale is 1, and how far scale may go. */
#define FULL_WIDTH 1150.0
#define FULL_HEIGHT 570.0
#define LEAST_SCALE 0.4
#define MOST_SCALE 1.35
/* Above this many nodes discs shrink. */
#define ROOMY_NODES 12.0
/* A layout may be stretched this much more along one axis than along the other. */
#define MOST_STRETCH 2.2
#define NODE_GAP 12.0
/* Discs that are tied keep so far apart that a tie between them can be seen. */
#define TIE_ROOM 26.0
/* How often all is made smaller, with room for every name and then without; after the first few
 * times what was pushed apart is where the next try begins. */
#define NAMED_SHRINKS 8
#define BARE_SHRINKS 12
#define FAITHFUL_SHRINKS 3
#define SHRINK 0.85
/* Boxes that cover more than this share of the plot are not worth pushing apart. */
#define MOST_COVERED 0.75

/* The name stands best on the side to which no tie leads: away from the middle. */
static void
set_outside (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    tie_network_place_set_outside (TIE_NETWORK_NODE (plan, i), arrangement->x[i],
                                   arrangement->y[i]);
}

/* The largest stretch along one axis with which all extents fit into `room`, and the offset that
 * goes with it: before and after are the extents on either side of a position. */
static double
fit_stretch (guint n, const double *at, const double *before, const double *after, double room)
{
  double stretch = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (at[j] > at[i] + 1e-9)
        stretch = MIN (stretch, MAX (room - before[i] - after[j], 1) / (at[j] - at[i]));
  return stretch;
}

static double
fit_offset (guint n,
            const double *at,
            const double *before,
            const double *after,
            double stretch,
            double start,
            double room)
{
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, at[i] * stretch - before[i]);
      high = MAX (high, at[i] * stretch + after[i]);
    }
  return start + (room - (high - low)) / 2 - low;
}

/* What is made to fit: for each tied node its place before it is stretched, and how far its disc,
 * and its name if that is to have room, reach to either side. */
typedef struct
{
  guint n;
  guint *node;
  double *x, *y;
  double *left, *right, *up, *down;
  gboolean with_names;
  double tie_room;
} Extents;

static void
extents_init (Extents *e, const TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  guint n = MAX (plan->nodes->len, 1);

  *e = (Extents){ .node = g_new (guint, n), .with_names = TRUE };
  for (double **array = &e->x; array <= &e->down; array++)
    *array = g_new0 (double, n);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      if (!TIE_NETWORK_NODE (plan, i)->tied)
        continue;
      e->node[e->n] = i;
      e->x[e->n] = arrangement->x[i];
      e->y[e->n] = arrangement->y[i];
      e->n++;
    }
  e->tie_room = TIE_ROOM * sqrt (MIN (1, ROOMY_NODES / MAX (e->n, 1)));
}

static void
extents_clear (Extents *e)
{
  g_free (e->node);
  for (double **array = &e->x; array <= &e->down; array++)
    g_free (*array);
}

static TieBox
disc_box (const TieNetworkNode *node, double grow)
{
  double r = node->radius + grow;

  return (TieBox){ node->x - r, node->y - r, 2 * r, 2 * r };
}

static TieBox
box_of (const Extents *e, const TieNetworkNode *node)
{
  return e->with_names ? tie_network_place_get_node_box (node) : disc_box (node, 0);
}

static void
measure (Extents *e, TieNetworkPlan *plan)
{
  for (guint i = 0; i < e->n; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, e->node[i]);
      TieBox box;

      node->x = node->y = 0;
      box = box_of (e, node);
      e->left[i] = -box.x;
      e->right[i] = box.x + box.width;
      e->up[i] = -box.y;
      e->down[i] = box.y + box.height;
    }
}

static void
stretch_to_plot (TieNetworkPlan *plan, const Extents *e)
{
  TieRect plot = plan->plot;
  double x = fit_stretch (e->n, e->x, e->left, e->right, plot.width);
  double y = fit_stretch (e->n, e->y, e->up, e->down, plot.height);
  double dx, dy;

  x = MIN (x, y * MOST_STRETCH);
  y = MIN (y, x * MOST_STRETCH);
  if (x == G_MAXDOUBLE)
    x = y = 1;
  dx = fit_offset (e->n, e->x, e->left, e->right, x, plot.x, plot.width);
  dy = fit_offset (e->n, e->y, e->up, e->down, y, plot.y, plot.height);
  for (guint i = 0; i < e->n; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, e->node[i]);

      node->x = e->x[i] * x + dx;
      node->y = e->y[i] * y + dy;
    }
}

static gboolean
fits_plot (const TieNetworkPlan *plan, const Extents *e)
{
  const double slack = 0.5;

  for (guint i = 0; i < e->n; i++)
    {
      TieBox box = box_of (e, TIE_NETWORK_NODE (plan, e->node[i]));

      if (box.x < plan->plot.x - slack || box.y < plan->plot.y - slack
          || box.x + box.width > plan->plot.x + plan->plot.width + slack
          || box.y + box.height > plan->plot.y + plan->plot.height + slack)
        return FALSE;
    }
  return TRUE;
}

/* The box that is pushed aside: name and disc, and what a tie needs around the disc. */
static TieBox
pushed_box (const Extents *e, const TieNetworkNode *node)
{
  TieBox name = box_of (e, node), disc = disc_box (node, e->tie_room / 2);
  TieRect both = tie_rect_union ((TieRect){ name.x, name.y, name.width, name.height },
                                 (TieRect){ disc.x, disc.y, disc.width, disc.height });

  return (TieBox){ both.x, both.y, both.width, both.height };
}

/* Pushes the boxes apart; whether all are still within the plot. */
static gboolean
separate (TieNetworkPlan *plan, const Extents *e)
{
  g_autofree double *w = g_new (double, MAX (e->n, 1));
  g_autofree double *h = g_new (double, MAX (e->n, 1));
  g_autofree double *x = g_new (double, MAX (e->n, 1));
  g_autofree double *y = g_new (double, MAX (e->n, 1));

  for (guint i = 0; i < e->n; i++)
    {
      TieBox box = pushed_box (e, TIE_NETWORK_NODE (plan, e->node[i]));

      w[i] = box.width;
      h[i] = box.height;
      x[i] = box.x + box.width / 2;
      y[i] = box.y + box.height / 2;
    }
  tie_overlap_remove (e->n, w, h, NODE_GAP * plan->scale, NULL, x, y);
  for (guint i = 0; i < e->n; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, e->node[i]);
      TieBox box = pushed_box (e, node);

      node->x += x[i] - (box.x + box.width / 2);
      node->y += y[i] - (box.y + box.height / 2);
    }
  return fits_plot (plan, e);
}

/* What was pushed apart and grew too large is where the next try begins. */
static void
keep_order (const TieNetworkPlan *plan, Extents *e)
{
  for (guint i = 0; i < e->n; i++)
    {
      e->x[i] = TIE_NETWORK_NODE (plan, e->node[i])->x;
      e->y[i] = TIE_NETWORK_NODE (plan, e->node[i])->y;
    }
}

/* Whether pushing apart is worth the try: the boxes alone leave some room. */
static gboolean
may_fit (const TieNetworkPlan *plan, const Extents *e)
{
  double all = 0;

  for (guint i = 0; i < e->n; i++)
    {
      TieBox box = pushed_box (e, TIE_NETWORK_NODE (plan, e->node[i]));

      all += box.width * box.height;
    }
  return all < plan->plot.width * plan->plot.height * MOST_COVERED;
}

static gboolean
shrink_until_fit (TieNetworkPlan *plan, Extents *e, guint most)
{
  for (guint try = 0; try < most; try++)
    {
      tie_network_place_set_radii (plan);
      measure (e, plan);
      stretch_to_plot (plan, e);
      if (may_fit (plan, e))
        {
          if (separate (plan, e))
            return TRUE;
          if (try >= FAITHFUL_SHRINKS || !e->with_names)
            keep_order (plan, e);
        }
      plan->scale *= SHRINK;
      e->tie_room *= SHRINK;
    }
  return FALSE;
}

/* Where even the barest discs could not be pushed apart within the plot, each is as large as its
 * neighbours allow. */
static void
shrink_touching (TieNetworkPlan *plan, Extents *e)
{
  tie_network_place_set_radii (plan);
  measure (e, plan);
  stretch_to_plot (plan, e);
  for (guint i = 0; i < e->n; i++)
    for (guint k = i + 1; k < e->n; k++)
      {
        TieNetworkNode *a = TIE_NETWORK_NODE (plan, e->node[i]);
        TieNetworkNode *b = TIE_NETWORK_NODE (plan, e->node[k]);
        double reach = a->radius + b->radius, distance = hypot (a->x - b->x, a->y - b->y);

        if (distance >= reach)
          continue;
        a->radius *= distance / reach;
        b->radius *= distance / reach;
        a->inside = b->inside = FALSE;
      }
}

static double
first_scale (const TieNetworkPlan *plan)
{
  double n = 0, scale = MIN (plan->plot.width / FULL_WIDTH, plan->plot.height / FULL_HEIGHT);

  for (guint i = 0; i < plan->nodes->len; i++)
    n += TIE_NETWORK_NODE (plan, i)->tied ? 1 : 0;
  scale = CLAMP (scale, LEAST_SCALE, MOST_SCALE);
  return scale * sqrt (MIN (1, ROOMY_NODES / MAX (n, 1)));
}

/**
 * tie_network_stretch:
 * @plan: a plan with its plot
 * @arrangement: where the nodes are to one another, in ideal lengths of a tie
 *
 * Gives nodes their places and radii in the plot: the arrangement is stretched until it fills the
 * plot, boxes of discs and names are pushed apart, and all of it is made smaller until nothing
 * sticks out; in a crowd that never fits so, without room for the names, which then stand where
 * some is left. Texts keep their size.
 */
void
tie_network_stretch (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  Extents extents;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (arrangement != NULL && arrangement->n == plan->nodes->len);

  plan->boxed = FALSE;
  plan->name_scale = 1;
  set_outside (plan, arrangement);
  plan->scale = first_scale (plan);
  extents_init (&extents, plan, arrangement);
  if (!shrink_until_fit (plan, &extents, NAMED_SHRINKS))
    {
      extents_clear (&extents);
      extents_init (&extents, plan, arrangement);
      extents.with_names = FALSE;
      plan->scale = first_scale (plan);
      if (!shrink_until_fit (plan, &extents, BARE_SHRINKS))
        shrink_touching (plan, &extents);
    }
  extents_clear (&extents);
}

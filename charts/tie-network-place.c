/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where nodes are in a plot of a given size, and how large. */

#include "tie-network-place.h"

#include <math.h>

#include "tie-network-route.h"
#include "tie-network-text.h"
#include "tie-overlap.h"

/* Radii at scale 1, in pixels. */
#define FOCUS_RADIUS 54.0
#define MOST_RADIUS 46.0
#define LEAST_RADIUS 17.0
#define UNTIED_RADIUS 14.0
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
/* A node this much more to the side than above or below has its name at its side. */
#define SIDEWAYS 1.2
#define MOST_SHRINKS 10

static void
set_radii (TieNetworkPlan *plan)
{
  TieOrganization *focus = tie_document_get_focus (plan->request->document);
  double most = 0;

  for (guint i = 0; i < plan->nodes->len; i++)
    most = MAX (most, TIE_NETWORK_NODE (plan, i)->supplied);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double radius = LEAST_RADIUS;

      if (!node->tied)
        radius = UNTIED_RADIUS;
      else if (node->organization == focus)
        /* Its name always has room. */
        radius = MAX (radius, MAX (FOCUS_RADIUS, (node->name.line_width / 2 + 7) / plan->scale));
      else if (most > 0)
        radius = MAX (radius, MOST_RADIUS * sqrt (node->supplied / most));
      node->radius = MAX (radius * plan->scale, 4);
      /* The disc's widest chord at the height of the text. */
      node->inside =
          node->tied
          && node->name.line_width + 10 <= 2 * sqrt (MAX (node->radius * node->radius - 81, 0));
    }
}

/* The name stands best on the side to which no tie leads: away from the middle. */
static void
set_outside (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double x = arrangement->x[i], y = arrangement->y[i];

      node->out_x = fabs (x) > fabs (y) * SIDEWAYS ? (x > 0 ? 1 : -1) : 0;
      node->out_y = node->out_x != 0 ? 0 : (y < -1e-9 ? -1 : 1);
    }
}

/**
 * tie_network_place_get_node_box:
 * @node: a node
 *
 * Returns: the disc together with the best place of its name
 */
TieBox
tie_network_place_get_node_box (const TieNetworkNode *node)
{
  double w, h, r;
  TieBox box;

  g_return_val_if_fail (node != NULL, ((TieBox){ 0, 0, 0, 0 }));

  r = node->radius;
  box = (TieBox){ node->x - r, node->y - r, 2 * r, 2 * r };
  if (node->inside)
    return box;

  tie_network_text_get_size (&node->name, FALSE, &w, &h);
  if (node->out_x != 0)
    {
      box.width += TIE_NETWORK_NAME_DISTANCE + w;
      box.x -= node->out_x < 0 ? TIE_NETWORK_NAME_DISTANCE + w : 0;
    }
  else
    {
      box.x = MIN (box.x, node->x - w / 2);
      box.width = MAX (box.width, w);
      box.height += TIE_NETWORK_NAME_DISTANCE + h;
      box.y -= node->out_y < 0 ? TIE_NETWORK_NAME_DISTANCE + h : 0;
    }
  return box;
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

typedef struct
{
  guint n;
  guint *node;
  double *x, *y;
  double *left, *right, *up, *down;
} Extents;

static void
extents_init (Extents *e, TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  guint n = MAX (plan->nodes->len, 1);

  *e = (Extents){ .node = g_new (guint, n) };
  for (double **array = &e->x; array <= &e->down; array++)
    *array = g_new0 (double, n);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      TieBox box;

      if (!node->tied)
        continue;
      node->x = node->y = 0;
      box = tie_network_place_get_node_box (node);
      e->node[e->n] = i;
      e->x[e->n] = arrangement->x[i];
      e->y[e->n] = arrangement->y[i];
      e->left[e->n] = -box.x;
      e->right[e->n] = box.x + box.width;
      e->up[e->n] = -box.y;
      e->down[e->n] = box.y + box.height;
      e->n++;
    }
}

static void
extents_clear (Extents *e)
{
  g_free (e->node);
  for (double **array = &e->x; array <= &e->down; array++)
    g_free (*array);
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
      TieBox box = tie_network_place_get_node_box (TIE_NETWORK_NODE (plan, e->node[i]));

      if (box.x < plan->plot.x - slack || box.y < plan->plot.y - slack
          || box.x + box.width > plan->plot.x + plan->plot.width + slack
          || box.y + box.height > plan->plot.y + plan->plot.height + slack)
        return FALSE;
    }
  return TRUE;
}

/* Pushes the boxes of discs and names apart; whether all are still within the plot. */
static gboolean
separate (TieNetworkPlan *plan, const Extents *e)
{
  g_autofree double *w = g_new (double, MAX (e->n, 1));
  g_autofree double *h = g_new (double, MAX (e->n, 1));
  g_autofree double *x = g_new (double, MAX (e->n, 1));
  g_autofree double *y = g_new (double, MAX (e->n, 1));

  for (guint i = 0; i < e->n; i++)
    {
      TieBox box = tie_network_place_get_node_box (TIE_NETWORK_NODE (plan, e->node[i]));

      w[i] = box.width;
      h[i] = box.height;
      x[i] = box.x + box.width / 2;
      y[i] = box.y + box.height / 2;
    }
  tie_overlap_remove (e->n, w, h, NODE_GAP * plan->scale, NULL, x, y);
  for (guint i = 0; i < e->n; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, e->node[i]);

      node->x += x[i] - (node->x + (e->right[i] - e->left[i]) / 2);
      node->y += y[i] - (node->y + (e->down[i] - e->up[i]) / 2);
    }
  return fits_plot (plan, e);
}

static void
set_scale (TieNetworkPlan *plan)
{
  double n = 0;

  for (guint i = 0; i < plan->nodes->len; i++)
    n += TIE_NETWORK_NODE (plan, i)->tied ? 1 : 0;
  plan->scale = MIN (plan->plot.width / FULL_WIDTH, plan->plot.height / FULL_HEIGHT);
  plan->scale = CLAMP (plan->scale, LEAST_SCALE, MOST_SCALE);
  plan->scale *= sqrt (MIN (1, ROOMY_NODES / MAX (n, 1)));
}

/**
 * tie_network_place:
 * @plan: a plan with its plot and furniture
 * @arrangement: where the nodes are to one another
 *
 * Gives nodes their places and radii in the plot, and ties their curves: the arrangement is
 * stretched until it fills the plot, boxes of discs and names are pushed apart, and all of it is
 * made smaller until nothing sticks out. Nodes without a tie go where there is room. Texts keep
 * their size.
 */
void
tie_network_place (TieNetworkPlan *plan, const TieNetworkArrangement *arrangement)
{
  g_return_if_fail (plan != NULL);
  g_return_if_fail (arrangement != NULL && arrangement->n == plan->nodes->len);

  set_scale (plan);
  for (guint try = 0; try < MOST_SHRINKS; try++)
    {
      Extents extents;
      gboolean fits;

      set_radii (plan);
      set_outside (plan, arrangement);
      extents_init (&extents, plan, arrangement);
      stretch_to_plot (plan, &extents);
      fits = separate (plan, &extents);
      extents_clear (&extents);
      if (fits)
        break;
      plan->scale *= 0.85;
    }
  tie_network_route (plan);
}

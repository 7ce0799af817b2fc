/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which order items stand in their layers, so that few edges cross. */

#include "tie-layers-order.h"

#include "tie-circle-order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How often layers are gone through to and fro: so many times, divided by the items, within bounds.
 */
#define SWEEPS 200000.0
#define LEAST_SWEEPS 4
#define MOST_SWEEPS 30
/* It ends after so many without a gain. */
#define PATIENCE 4
/* How far items are moved in between: so far, divided by the items, but at least so far. */
#define REACH 200000.0
#define LEAST_REACH 4
/* How often all are moved before the first and after the last sweep. */
#define N_SIFTS 3

typedef struct
{
  TieLayering *layering;
  double *key;
  guint *before; /* the places of each item's neighbors in the layer before, in rising order */
  guint *after;  /* and in the layer after */
  guint *next;
  guint *items; /* of one layer */
  guint reach;
} Order;

/* Where an item is within its layer, from 0 to 1. */
static double
position_of (const TieLayering *layering, guint item)
{
  return (layering->place[item] + 0.5) / tie_layering_size (layering, layering->layer[item]);
}

/* Sorts a layer by the means of its neighbors in another one (the barycenters of Sugiyama, Tagawa
 * and Toda, Methods for visual understanding of hierarchical system structures, 1981). */
static void
sort_by_neighbors (const Order *order, guint layer, const TieArcs *arcs)
{
  TieLayering *layering = order->layering;

  for (guint i = layering->start[layer]; i < layering->start[layer + 1]; i++)
    {
      const guint item = layering->order[i];
      const guint n = arcs->start[item + 1] - arcs->start[item];
      double sum = 0;

      for (guint k = arcs->start[item]; k < arcs->start[item + 1]; k++)
        sum += position_of (layering, arcs->to[k]);
      order->key[item] = n > 0 ? sum / n : position_of (layering, item);
    }
  tie_layering_sort_layer (layering, layer, order->key);
}

static void
sweep (const Order *order, gboolean forward)
{
  TieLayering *layering = order->layering;

  for (guint k = 1; k < layering->n_layers; k++)
    if (forward)
      sort_by_neighbors (order, k, &layering->before);
    else
      sort_by_neighbors (order, layering->n_layers - 1 - k, &layering->after);
}

/* Lists the places of the neighbors in one layer for all items of the next one to it. */
static void
list_places (const Order *order,
             guint layer,
             const TieArcs *arcs,
             const TieArcs *back,
             guint *places)
{
  const TieLayering *layering = order->layering;

  for (guint i = layering->start[layer]; i < layering->start[layer + 1]; i++)
    {
      const guint item = layering->order[i];

      for (guint k = arcs->start[item]; k < arcs->start[item + 1]; k++)
        places[back->start[arcs->to[k]] + order->next[arcs->to[k]]++] = i - layering->start[layer];
    }
  for (guint i = layering->start[layer]; i < layering->start[layer + 1]; i++)
    for (guint k = arcs->start[layering->order[i]]; k < arcs->start[layering->order[i] + 1]; k++)
      order->next[arcs->to[k]] = 0;
}

/* How many crossings fewer there are when two neighbors in a layer change places. */
static gint64
count_gain (const guint *left, guint n_left, const guint *right, guint n_right)
{
  gint64 gain = 0;
  guint below = 0; /* of the right ones, those before a left one */
  guint upto = 0;

  for (guint i = 0; i < n_left; i++)
    {
      while (below < n_right && right[below] < left[i])
        below++;
      while (upto < n_right && right[upto] <= left[i])
        upto++;
      gain += (gint64) below - (n_right - upto);
    }
  return gain;
}

static gint64
gain_of (const Order *order, guint a, guint b)
{
  const TieArcs *before = &order->layering->before;
  const TieArcs *after = &order->layering->after;

  return count_gain (order->before + before->start[a], before->start[a + 1] - before->start[a],
                     order->before + before->start[b], before->start[b + 1] - before->start[b])
         + count_gain (order->after + after->start[a], after->start[a + 1] - after->start[a],
                       order->after + after->start[b], after->start[b + 1] - after->start[b]);
}

/* Where in its layer an item crosses least, no further away than it may be moved. */
static guint
find_better (const Order *order, guint layer, guint item)
{
  const TieLayering *layering = order->layering;
  const guint *items = layering->order + layering->start[layer];
  const guint n = tie_layering_size (layering, layer);
  const guint at = layering->place[item];
  guint best = at;
  gint64 most = 0;
  gint64 gain = 0;

  for (guint i = at + 1; i < n && i - at <= order->reach; i++)
    {
      gain += gain_of (order, item, items[i]);
      if (gain <= most)
        continue;
      most = gain;
      best = i;
    }
  gain = 0;
  for (guint i = at; i-- > 0 && at - i <= order->reach;)
    {
      gain += gain_of (order, items[i], item);
      if (gain <= most)
        continue;
      most = gain;
      best = i;
    }
  return best;
}

static void
move (TieLayering *layering, guint layer, guint item, guint to)
{
  guint *items = layering->order + layering->start[layer];
  guint at = layering->place[item];

  while (at != to)
    {
      const guint next = to > at ? at + 1 : at - 1;

      items[at] = items[next];
      layering->place[items[at]] = at;
      at = next;
    }
  items[at] = item;
  layering->place[item] = at;
}

/* Moves each item of a layer to where its pieces cross fewest others (Matuszewski, Schönfeld and
 * Molitor, Using sifting for k-layer straightline crossing minimization, 1999). */
static void
sift_layer (const Order *order, guint layer)
{
  TieLayering *layering = order->layering;
  const guint n = tie_layering_size (layering, layer);

  if (layer > 0)
    list_places (order, layer - 1, &layering->after, &layering->before, order->before);
  if (layer + 1 < layering->n_layers)
    list_places (order, layer + 1, &layering->before, &layering->after, order->after);
  memcpy (order->items, layering->order + layering->start[layer], n * sizeof (guint));
  for (guint i = 0; i < n; i++)
    move (layering, layer, order->items[i], find_better (order, layer, order->items[i]));
}

static void
sift (const Order *order, gboolean forward)
{
  const guint n = order->layering->n_layers;

  for (guint l = 0; l < n; l++)
    sift_layer (order, forward ? l : n - 1 - l);
}

/* Where the circle is cut open: where the fewest edges run along it, the shorter way. */
static guint
choose_cut (const TieAdjacency *adjacency, const guint *rank)
{
  const guint n = adjacency->n_nodes;
  g_autofree int *change = g_new0 (int, n + 1);
  guint best = 0;
  int least = G_MAXINT;
  int passing = 0;

  for (guint i = 0; i < n; i++)
    for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
      {
        const guint from = MIN (rank[i], rank[adjacency->neighbor[k]]);
        const guint to = MAX (rank[i], rank[adjacency->neighbor[k]]);
        const gboolean around = 2 * (to - from) > n;

        /* The edge passes the cuts before the places from + 1 to `to`, or all others. */
        change[around ? 0 : from + 1]++;
        change[around ? from + 1 : to + 1]--;
        if (around && to + 1 < n)
          {
            change[to + 1]++;
            change[n]--;
          }
      }
  for (guint place = 0; place < n; place++)
    {
      passing += change[place];
      if (passing >= least)
        continue;
      least = passing;
      best = place;
    }
  return best;
}

/* Points are evenly between the ends of their edge. */
static void
interpolate (const TieLayering *layering, double *key)
{
  for (guint i = layering->n_nodes; i < layering->n_items; i++)
    {
      const guint from = layering->from[i - layering->n_nodes];
      const guint to = layering->to[i - layering->n_nodes];
      const double way = (double) (layering->layer[i] - layering->layer[from])
                         / (layering->layer[to] - layering->layer[from]);

      key[i] = key[from] + way * (key[to] - key[from]);
    }
}

/* Begins with an order in which few edges would cross on a circle. */
static void
start (const TieDag *dag, TieArrangement *arrangement, TieLayering *layering, double *key)
{
  const guint n = dag->n_nodes;
  const guint n_edges = dag->out.start[n];
  g_autofree guint *from = g_new (guint, n_edges + 1);
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint *rank = g_new (guint, n + 1);
  g_autoptr (TieAdjacency) adjacency = NULL;
  guint cut;

  for (guint i = 0; i < n; i++)
    for (guint k = dag->out.start[i]; k < dag->out.start[i + 1]; k++)
      from[k] = i;
  adjacency = tie_adjacency_new (&(TieGraph){ n, n_edges, from, dag->out.to, NULL });
  tie_circle_order (adjacency, arrangement, order);
  for (guint i = 0; i < n; i++)
    rank[order[i]] = i;
  cut = choose_cut (adjacency, rank);
  for (guint i = 0; i < n; i++)
    key[i] = (rank[i] + n - cut) % n;
  interpolate (layering, key);
  tie_layering_sort (layering, key);
}

/* The best order so far. */
typedef struct
{
  guint *order;
  double crossings;
} Best;

static gboolean
keep_if_better (const TieLayering *layering, Best *best)
{
  const double crossings = tie_layering_count_crossings (layering);

  if (crossings >= best->crossings)
    return FALSE;
  best->crossings = crossings;
  memcpy (best->order, layering->order, layering->n_items * sizeof (guint));
  return TRUE;
}

static void
sift_as_long_as_it_helps (const Order *order, Best *best)
{
  for (guint k = 0; k < N_SIFTS && best->crossings > 0; k++)
    {
      sift (order, k % 2 == 0);
      if (!keep_if_better (order->layering, best))
        break;
    }
}

/* Sweeps to and fro, and keeps the best order. */
static void
improve (const Order *order, TieArrangement *arrangement)
{
  TieLayering *layering = order->layering;
  const guint n_sweeps = (guint) CLAMP (SWEEPS / layering->n_items, LEAST_SWEEPS, MOST_SWEEPS);
  g_autofree guint *kept = g_new (guint, layering->n_items + 1);
  Best best = { kept, INFINITY };
  guint in_vain = 0;

  keep_if_better (layering, &best);
  sift_as_long_as_it_helps (order, &best);
  for (guint k = 0; k < n_sweeps && best.crossings > 0 && in_vain < PATIENCE; k++)
    {
      if (!tie_arrangement_tell (arrangement, (double) k / n_sweeps))
        break;
      sweep (order, k % 2 == 0);
      sift (order, k % 2 == 0);
      in_vain = keep_if_better (layering, &best) ? 0 : in_vain + 1;
    }
  tie_layering_set_order (layering, best.order);
  sift_as_long_as_it_helps (order, &best);
  tie_layering_set_order (layering, best.order);
}

/**
 * tie_layers_order:
 * @layering: layers
 * @dag: their graph
 * @arrangement: what is told how far it is, and says when to stop
 *
 * Orders the items of each layer so that few edges cross: begins with their order on a circle, and
 * sorts layer after layer by the means of neighbors, after which each item is moved to where it
 * crosses least.
 */
void
tie_layers_order (TieLayering *layering, const TieDag *dag, TieArrangement *arrangement)
{
  const guint n = layering->n_items;
  const double from = arrangement->from;
  const double upto = arrangement->upto;
  g_autofree double *key = g_new (double, n + 1);
  g_autofree guint *before = g_new (guint, layering->before.start[n] + 1);
  g_autofree guint *after = g_new (guint, layering->after.start[n] + 1);
  g_autofree guint *next = g_new0 (guint, n + 1);
  g_autofree guint *items = g_new (guint, n + 1);
  const Order order = {
    layering, key, before, after, next, items, (guint) MAX (REACH / n, LEAST_REACH)
  };

  arrangement->upto = (from + upto) / 2;
  start (dag, arrangement, layering, key);
  arrangement->from = (from + upto) / 2;
  arrangement->upto = upto;
  improve (&order, arrangement);
}

/**
 * tie_layers_order_as_given:
 * @layering: layers
 * @across: (array): where the nodes are across the layers
 *
 * Orders the items of each layer as they stand.
 */
void
tie_layers_order_as_given (TieLayering *layering, const double *across)
{
  g_autofree double *key = g_new (double, layering->n_items + 1);

  memcpy (key, across, layering->n_nodes * sizeof *key);
  interpolate (layering, key);
  tie_layering_sort (layering, key);
}

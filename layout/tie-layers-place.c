/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where in its layer each item comes to be, and how far layers are apart. */

#include "tie-layers-place.h"

#include "tie-median.h"
#include "tie-spread.h"

#include <math.h>
#include <stdlib.h>

#define N_SWEEPS 16
/* Where there is room in a layer, this part of a box stays free beside each; more where the whole
 * would be too long else. */
#define EASE 0.8
#define MOST_EASE 2.5
/* Layers move closer together, down to this part of what is usual, where it still is. */
#define LEAST_CLEARANCE 0.4
/* How much a point counts, compared with a node. */
#define POINT_WEIGHT 0.1
/* Points take no more than this part of what the nodes of their layer take. */
#define MOST_FOR_POINTS 0.5

typedef struct
{
  const TieLayering *layering;
  const TieDag *dag;
  const TieLayerBoxes *boxes;
  double *across;
  double *ease;   /* of each layer: what stays free beside a box more than the gap */
  double *point;  /* of each layer: the room that a point takes */
  double *wished; /* of the items of one layer */
  double *weight;
  double *distance;
  double *placed;
  TieSpreadPool *pools;
} Place;

static gboolean
is_node (const Place *place, guint item)
{
  return item < place->layering->n_nodes;
}

/* How far apart two neighbors in a layer must be. */
static double
distance_between (const Place *place, guint a, guint b)
{
  const guint layer = place->layering->layer[a];
  const double gap = place->boxes->gap + place->ease[layer];
  double distance = is_node (place, a) && is_node (place, b) ? gap : 0;

  /* Points between two boxes add to the gap at which these stand. */
  for (guint k = 0; k < 2; k++)
    {
      const guint item = k == 0 ? a : b;

      if (is_node (place, item))
        distance += place->boxes->across[item] / 2;
      else
        distance += place->point[layer] / 2;
    }
  if (is_node (place, a) != is_node (place, b))
    distance += gap / 2;
  return distance;
}

/* The largest box of each layer. */
static double *
measure_layers (const TieLayering *layering, const TieLayerBoxes *boxes)
{
  double *size = g_new0 (double, layering->n_layers + 1);

  for (guint i = 0; i < layering->n_nodes; i++)
    size[layering->layer[i]] = MAX (size[layering->layer[i]], boxes->along[i]);
  return size;
}

/* The length of the whole along, with so much free between two layers. */
static double
measure_length (const double *size, guint n_layers, double clearance)
{
  double length = -clearance;

  for (guint l = 0; l < n_layers; l++)
    length += size[l] + clearance;
  return length;
}

/* How much room there is beside boxes and for points in each layer. */
static void
share_room (const Place *place)
{
  const TieLayering *layering = place->layering;
  const TieLayerBoxes *boxes = place->boxes;
  g_autofree double *size = measure_layers (layering, boxes);
  g_autofree double *height = g_new0 (double, layering->n_layers + 1);
  g_autofree guint *n_nodes = g_new0 (guint, layering->n_layers + 1);
  const double length =
      measure_length (size, layering->n_layers, tie_layer_boxes_clearance (boxes));
  double mean = 0;
  double most = 0;
  double ease = EASE;

  for (guint i = 0; i < layering->n_nodes; i++)
    {
      mean += boxes->across[i] / layering->n_nodes;
      height[layering->layer[i]] += boxes->across[i] + boxes->gap;
      n_nodes[layering->layer[i]]++;
    }
  for (guint l = 0; l < layering->n_layers; l++)
    most = MAX (most, height[l] + n_nodes[l] * EASE * tie_layer_boxes_looseness (boxes) * mean);
  if (most < length / boxes->aspect)
    {
      most = length / boxes->aspect;
      ease = MOST_EASE;
    }
  for (guint l = 0; l < layering->n_layers; l++)
    {
      const guint n_points = tie_layering_size (layering, l) - n_nodes[l];

      place->ease[l] = CLAMP ((most - height[l]) / MAX (n_nodes[l], 1), 0, ease * mean);
      place->point[l] = MIN (boxes->gap, MOST_FOR_POINTS * height[l] / MAX (n_points, 1));
    }
}

/* Where a node would like to be: amidst its neighbors, the nearer ones counting more. */
static double
find_wish (const Place *place, guint node, gboolean before, gboolean after)
{
  const TieLayering *layering = place->layering;
  double sum = 0;
  double total = 0;

  for (guint way = 0; way < 2; way++)
    {
      const TieArcs *arcs = way == 0 ? &place->dag->in : &place->dag->out;

      if (!(way == 0 ? before : after))
        continue;
      for (guint k = arcs->start[node]; k < arcs->start[node + 1]; k++)
        {
          const int span = (int) layering->layer[node] - (int) layering->layer[arcs->to[k]];
          const double weight = 1.0 / abs (span);

          sum += weight * place->across[arcs->to[k]];
          total += weight;
        }
    }
  if (total > 0)
    return sum / total;
  return before && after ? place->across[node] : find_wish (place, node, TRUE, TRUE);
}

/* A point would like to be on the straight line between the ends of its edge. */
static double
find_point (const Place *place, guint item)
{
  const TieLayering *layering = place->layering;
  const guint from = layering->from[item - layering->n_nodes];
  const guint to = layering->to[item - layering->n_nodes];
  const double way = (double) (layering->layer[item] - layering->layer[from])
                     / (layering->layer[to] - layering->layer[from]);

  return place->across[from] + way * (place->across[to] - place->across[from]);
}

/* Moves the items of a layer to where they would like to be, as far as that goes. */
static void
place_layer (const Place *place, guint layer, gboolean before, gboolean after)
{
  const guint n = tie_layering_size (place->layering, layer);
  const guint *items = place->layering->order + place->layering->start[layer];
  const TieSpread spread = { n,         place->wished, place->weight, place->distance,
                             -INFINITY, INFINITY,      place->pools };

  for (guint i = 0; i < n; i++)
    {
      const gboolean node = is_node (place, items[i]);

      place->wished[i] =
          node ? find_wish (place, items[i], before, after) : find_point (place, items[i]);
      place->weight[i] = node ? 1 : POINT_WEIGHT;
      if (i + 1 < n)
        place->distance[i] = distance_between (place, items[i], items[i + 1]);
    }
  tie_spread_solve (&spread, place->placed);
  for (guint i = 0; i < n; i++)
    place->across[items[i]] = place->placed[i];
}

/* All layers close, each around the middle. */
static void
begin (const Place *place)
{
  const TieLayering *layering = place->layering;

  for (guint l = 0; l < layering->n_layers; l++)
    {
      const guint *items = layering->order + layering->start[l];
      const guint n = tie_layering_size (layering, l);
      double height = 0;

      for (guint i = 0; i + 1 < n; i++)
        height += distance_between (place, items[i], items[i + 1]);
      for (guint i = 0; i < n; i++)
        place->across[items[i]] =
            i == 0 ? -height / 2
                   : place->across[items[i - 1]] + distance_between (place, items[i - 1], items[i]);
    }
}

static void
sweep (const Place *place, gboolean forward, gboolean both)
{
  const guint n = place->layering->n_layers;

  for (guint k = 0; k < n; k++)
    place_layer (place, forward ? k : n - 1 - k, forward || both, !forward || both);
}

/**
 * tie_layers_place_across:
 * @layering: layers whose items are in order
 * @dag: their graph
 * @boxes: their boxes
 * @across: (out caller-allocates) (array): the middle of each box, across the layers
 *
 * Puts nodes amidst their neighbors, layer after layer to and fro, as far as the order and the
 * boxes let them (in least squares, instead of the priorities of Sugiyama, Tagawa and Toda 1981).
 * The points of long edges keep a little room where these run straight through.
 */
void
tie_layers_place_across (const TieLayering *layering,
                         const TieDag *dag,
                         const TieLayerBoxes *boxes,
                         double *across)
{
  const gsize n = layering->n_items;
  g_autofree double *numbers = g_new (double, 5 * n + 1);
  g_autofree double *room = g_new (double, 2 * (gsize) layering->n_layers + 1);
  g_autofree TieSpreadPool *pools = g_new (TieSpreadPool, n + 1);
  Place place = { .layering = layering, .dag = dag, .boxes = boxes, .pools = pools };

  place.ease = room;
  place.point = room + layering->n_layers;
  place.across = numbers;
  place.wished = numbers + n;
  place.weight = numbers + 2 * n;
  place.distance = numbers + 3 * n;
  place.placed = numbers + 4 * n;
  share_room (&place);
  begin (&place);
  for (guint k = 0; k < N_SWEEPS; k++)
    sweep (&place, k % 2 == 0, 2 * k >= N_SWEEPS);
  for (guint i = 0; i < layering->n_nodes; i++)
    across[i] = place.across[i];
}

/**
 * tie_layers_keep_across:
 * @layering: layers whose items are in order
 * @boxes: their boxes; they have positions
 * @across: (out caller-allocates) (array): the middle of each box, across the layers
 *
 * Leaves nodes where they are, but for what their boxes need.
 */
void
tie_layers_keep_across (const TieLayering *layering, const TieLayerBoxes *boxes, double *across)
{
  const gsize n = layering->n_nodes;
  g_autofree double *numbers = g_new (double, 3 * n + 1);
  g_autofree guint *nodes = g_new (guint, n + 1);
  g_autofree TieSpreadPool *pools = g_new (TieSpreadPool, n + 1);
  double *wished = numbers, *distance = numbers + n, *placed = numbers + 2 * n;

  for (guint l = 0; l < layering->n_layers; l++)
    {
      TieSpread spread = { 0, wished, NULL, distance, -INFINITY, INFINITY, pools };

      for (guint i = layering->start[l]; i < layering->start[l + 1]; i++)
        if (layering->order[i] < n)
          nodes[spread.n++] = layering->order[i];
      for (guint i = 0; i < spread.n; i++)
        {
          wished[i] = boxes->given_across[nodes[i]];
          if (i + 1 < spread.n)
            distance[i] = (boxes->across[nodes[i]] + boxes->across[nodes[i + 1]]) / 2 + boxes->gap;
        }
      tie_spread_solve (&spread, placed);
      for (guint i = 0; i < spread.n; i++)
        across[nodes[i]] = placed[i];
    }
}

/**
 * tie_layers_place_along:
 * @layering: layers
 * @boxes: their boxes
 * @height: the size of the whole across the layers
 * @along: (out caller-allocates) (array): the middle of each box in the direction of the edges
 *
 * Puts layers one after another, so far apart as they must be or, within bounds, as gives the whole
 * the wished shape.
 */
void
tie_layers_place_along (const TieLayering *layering,
                        const TieLayerBoxes *boxes,
                        double height,
                        double *along)
{
  const guint n = layering->n_layers;
  const double usual = tie_layer_boxes_clearance (boxes);
  const double least = MAX (boxes->gap, LEAST_CLEARANCE * usual);
  const double most = usual + (TIE_LAYERS_MOST_STRETCH - 1) * tie_layer_boxes_distance (boxes);
  g_autofree double *size = measure_layers (layering, boxes);
  g_autofree double *middle = g_new (double, n + 1);
  const double tight = measure_length (size, n, 0);
  const double clearance =
      n > 1 ? CLAMP ((boxes->aspect * height - tight) / (n - 1), least, most) : 0;
  double at = 0;

  for (guint l = 0; l < n; l++)
    {
      middle[l] = at + size[l] / 2;
      at += size[l] + clearance;
    }
  for (guint i = 0; i < layering->n_nodes; i++)
    along[i] = middle[layering->layer[i]];
}

/**
 * tie_layers_keep_along:
 * @layering: layers
 * @boxes: their boxes; they have positions
 * @along: (out caller-allocates) (array): the middle of each box in the direction of the edges
 *
 * Leaves layers where most of their nodes are, but for what their boxes need.
 */
void
tie_layers_keep_along (const TieLayering *layering, const TieLayerBoxes *boxes, double *along)
{
  const gsize n = layering->n_layers;
  const double clearance = tie_layer_boxes_clearance (boxes) * LEAST_CLEARANCE;
  g_autofree double *size = measure_layers (layering, boxes);
  g_autofree double *numbers = g_new (double, 4 * n + layering->n_nodes + 1);
  g_autofree TieSpreadPool *pools = g_new (TieSpreadPool, n + 1);
  double *wished = numbers, *weight = numbers + n, *distance = numbers + 2 * n;
  double *placed = numbers + 3 * n, *given = numbers + 4 * n;

  for (guint l = 0; l < n; l++)
    {
      guint n_nodes = 0;

      for (guint i = layering->start[l]; i < layering->start[l + 1]; i++)
        if (layering->order[i] < layering->n_nodes)
          given[n_nodes++] = boxes->given_along[layering->order[i]];
      wished[l] = tie_median (given, n_nodes);
      weight[l] = n_nodes;
      if (l + 1 < n)
        distance[l] = (size[l] + size[l + 1]) / 2 + MAX (boxes->gap, clearance);
    }
  tie_spread_solve (&(TieSpread){ n, wished, weight, distance, -INFINITY, INFINITY, pools },
                    placed);
  for (guint i = 0; i < layering->n_nodes; i++)
    along[i] = placed[layering->layer[i]];
}

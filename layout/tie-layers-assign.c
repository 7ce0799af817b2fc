/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which layer each node stands: after all from whom it gets. */

#include "tie-layers-assign.h"

#include "tie-shared.h"

#include <math.h>
#include <stdlib.h>

#define MOST_SWEEPS 20
/* Layers that are too high are divided where the whole would otherwise be this much narrower than
 * wished, and until it is about as wide. */
#define TOO_NARROW 0.4
#define WIDE_ENOUGH 0.6
#define N_HALVINGS 40

/* As early as can be (the longest path). */
static void
assign_early (const TieDag *dag, guint *layer)
{
  for (guint i = 0; i < dag->n_nodes; i++)
    {
      const guint node = dag->sequence[i];

      layer[node] = 0;
      for (guint k = dag->in.start[node]; k < dag->in.start[node + 1]; k++)
        layer[node] = MAX (layer[node], layer[dag->in.to[k]] + 1);
    }
}

/* Where a node stands best between those from whom it gets and to whom it gives: as near as it may
 * to the side with more edges. */
static guint
find_better (const TieDag *dag, const guint *layer, guint node)
{
  const guint n_in = dag->in.start[node + 1] - dag->in.start[node];
  const guint n_out = dag->out.start[node + 1] - dag->out.start[node];
  guint least = 0;
  guint most = G_MAXUINT;

  for (guint k = dag->in.start[node]; k < dag->in.start[node + 1]; k++)
    least = MAX (least, layer[dag->in.to[k]] + 1);
  for (guint k = dag->out.start[node]; k < dag->out.start[node + 1]; k++)
    most = MIN (most, layer[dag->out.to[k]] - 1);
  if (n_in == n_out)
    return layer[node];
  return n_out > n_in ? most : least;
}

/* Moves nodes one by one where that makes edges shorter. */
static void
tighten (const TieDag *dag, guint *layer)
{
  gboolean moved = TRUE;

  for (guint sweep = 0; moved && sweep < MOST_SWEEPS; sweep++)
    {
      moved = FALSE;
      for (guint i = 0; i < dag->n_nodes; i++)
        {
          const guint node = dag->sequence[sweep % 2 == 0 ? dag->n_nodes - 1 - i : i];
          const guint better = find_better (dag, layer, node);

          moved = moved || better != layer[node];
          layer[node] = better;
        }
    }
}

/* Numbers the layers that are not empty from 0. Returns how many there are. */
static guint
renumber (guint n, guint n_layers, guint *layer)
{
  g_autofree guint *number = g_new0 (guint, n_layers + 1);
  guint n_used = 0;

  for (guint i = 0; i < n; i++)
    number[layer[i]] = 1;
  for (guint l = 0; l < n_layers; l++)
    number[l] = number[l] > 0 ? n_used++ : 0;
  for (guint i = 0; i < n; i++)
    layer[i] = number[layer[i]];
  return n_used;
}

/* How many layers there are when none is higher than so much. */
static guint
count_layers (const double *height, guint n_layers, double most)
{
  double n = 0;

  for (guint l = 0; l < n_layers; l++)
    n += ceil (height[l] / most);
  return (guint) MIN (n, G_MAXINT);
}

/* How high a layer may be, so that the whole gets about the wished shape. */
static double
choose_height (const TieLayerBoxes *boxes, const double *height, guint n_layers)
{
  const double pitch = tie_layer_boxes_distance (boxes);
  double least = 0;
  double most = 0;

  for (guint l = 0; l < n_layers; l++)
    most = MAX (most, height[l]);
  if (n_layers * pitch * TIE_LAYERS_MOST_STRETCH >= TOO_NARROW * boxes->aspect * most)
    return most;
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      const double middle = (least + most) / 2;

      if (count_layers (height, n_layers, middle) * pitch >= WIDE_ENOUGH * boxes->aspect * middle)
        least = middle;
      else
        most = middle;
    }
  return most;
}

/* A node of a layer that is to be divided. */
typedef struct
{
  guint node;
  guint layer;
  int gives; /* how many more edges go on from it than come in */
} Seat;

static int
compare_seats (const void *a, const void *b)
{
  const Seat *left = a;
  const Seat *right = b;

  if (left->layer != right->layer)
    return left->layer < right->layer ? -1 : 1;
  if (left->gives != right->gives)
    return left->gives < right->gives ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/* Into which part of its layer each of some nodes comes. Returns how many parts there are. */
static guint
divide (const TieLayerBoxes *boxes,
        const Seat *seats,
        guint n,
        double height,
        double most,
        guint *part)
{
  const guint n_parts = MAX ((guint) ceil (height / most - 1e-9), 1);
  double before = 0;

  for (guint i = 0; i < n; i++)
    {
      const double size = boxes->across[seats[i].node] + boxes->gap;

      part[seats[i].node] = MIN ((guint) ((before + size / 2) / height * n_parts), n_parts - 1);
      before += size;
    }
  return n_parts;
}

/* Likewise, by the places along that several of them have in common. Returns 0 where there are
 * none.
 */
static guint
divide_as_given (const TieLayerBoxes *boxes, const Seat *seats, guint n, double *room, guint *part)
{
  double *shared = room + n;
  guint n_shared;

  for (guint i = 0; i < n; i++)
    room[i] = boxes->given_along[seats[i].node];
  n_shared = tie_shared_find (room, n, shared, NULL);
  for (guint i = 0; n_shared > 0 && i < n; i++)
    part[seats[i].node] = tie_shared_nearest (shared, n_shared, boxes->given_along[seats[i].node]);
  return n_shared;
}

/* Divides layers that are too high. Returns how many there are then. */
static guint
divide_all (const TieDag *dag, const TieLayerBoxes *boxes, guint n_layers, guint *layer)
{
  const guint n = boxes->n;
  g_autofree double *height = g_new0 (double, n_layers + 1);
  g_autofree double *room = g_new (double, 2 * (gsize) n + 1);
  g_autofree guint *part = g_new (guint, n + 1);
  g_autofree Seat *seats = g_new (Seat, n + 1);
  guint n_before = 0;
  double most;

  for (guint i = 0; i < n; i++)
    {
      const guint n_in = dag->in.start[i + 1] - dag->in.start[i];
      const guint n_out = dag->out.start[i + 1] - dag->out.start[i];

      height[layer[i]] += boxes->across[i] + boxes->gap;
      seats[i] = (Seat){ i, layer[i], (int) n_out - (int) n_in };
    }
  most = choose_height (boxes, height, n_layers);
  qsort (seats, n, sizeof *seats, compare_seats);
  for (guint first = 0, end = 0; first < n; first = end)
    {
      const guint l = seats[first].layer;
      guint n_parts = 0;

      while (end < n && seats[end].layer == l)
        end++;
      if (boxes->given_along != NULL)
        n_parts = divide_as_given (boxes, seats + first, end - first, room, part);
      if (n_parts == 0)
        n_parts = divide (boxes, seats + first, end - first, height[l], most, part);
      for (guint i = first; i < end; i++)
        layer[seats[i].node] = n_before + part[seats[i].node];
      n_before += n_parts;
    }
  return renumber (n, n_before, layer);
}

/**
 * tie_layers_assign:
 * @dag: a directed graph without cycles
 * @boxes: its boxes
 * @layer: (out caller-allocates) (array): the layer of each node, from 0
 *
 * Puts each node into a layer behind all from whom it gets, so that edges are short. Layers that
 * would make the whole too narrow are divided, in those that are given as they were.
 *
 * Returns: how many layers there are
 */
guint
tie_layers_assign (const TieDag *dag, const TieLayerBoxes *boxes, guint *layer)
{
  assign_early (dag, layer);
  tighten (dag, layer);
  return divide_all (dag, boxes, renumber (dag->n_nodes, dag->n_nodes, layer), layer);
}

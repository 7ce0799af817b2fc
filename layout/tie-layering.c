/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Items in layers: nodes, and the points at which long edges pass. */

#include "tie-layering.h"

#include <stdlib.h>

/* At most so many points; the longest edges have none where there would be more. */
#define MOST_POINTS 80000

static guint
span_of (const guint *layer, guint from, guint to)
{
  return layer[to] - layer[from];
}

/* The longest span that edges may have so that there are not too many points. */
static guint
choose_span (const TieDag *dag, const guint *layer, guint n_layers)
{
  g_autofree guint *n_edges = g_new0 (guint, n_layers + 1);
  guint64 n_points = 0;
  guint span = 1;

  for (guint i = 0; i < dag->n_nodes; i++)
    for (guint k = dag->out.start[i]; k < dag->out.start[i + 1]; k++)
      n_edges[span_of (layer, i, dag->out.to[k])]++;
  while (span + 1 < n_layers && n_points + (guint64) span * n_edges[span + 1] <= MOST_POINTS)
    {
      n_points += (guint64) span * n_edges[span + 1];
      span++;
    }
  return span;
}

static guint
count_pieces (const TieDag *dag, const guint *layer, guint most, guint *n_points)
{
  guint n = 0;

  *n_points = 0;
  for (guint i = 0; i < dag->n_nodes; i++)
    for (guint k = dag->out.start[i]; k < dag->out.start[i + 1]; k++)
      {
        const guint span = span_of (layer, i, dag->out.to[k]);

        if (span > most)
          continue;
        n += span;
        *n_points += span - 1;
      }
  return n;
}

/* Divides edges into pieces. */
static void
divide_edges (TieLayering *layering, const TieDag *dag, guint most, guint n_pieces)
{
  g_autofree guint *ends = g_new (guint, 2 * (gsize) n_pieces + 1);
  guint *from = ends, *to = ends + n_pieces;
  guint next = layering->n_nodes;
  guint n = 0;

  for (guint i = 0; i < dag->n_nodes; i++)
    for (guint k = dag->out.start[i]; k < dag->out.start[i + 1]; k++)
      {
        const guint end = dag->out.to[k];
        guint last = i;

        if (span_of (layering->layer, i, end) > most)
          continue;
        while (layering->layer[last] + 1 < layering->layer[end])
          {
            layering->layer[next] = layering->layer[last] + 1;
            layering->from[next - layering->n_nodes] = i;
            layering->to[next - layering->n_nodes] = end;
            from[n] = last;
            to[n++] = next;
            last = next++;
          }
        from[n] = last;
        to[n++] = end;
      }
  tie_arcs_init (&layering->after, &(TieGraph){ layering->n_items, n, from, to, NULL });
  tie_arcs_init_reversed (&layering->before, &layering->after);
}

static void
take_places (TieLayering *layering)
{
  for (guint l = 0; l < layering->n_layers; l++)
    for (guint i = layering->start[l]; i < layering->start[l + 1]; i++)
      layering->place[layering->order[i]] = i - layering->start[l];
}

/**
 * tie_layering_new:
 * @dag: a directed graph without cycles
 * @layer: (array): the layer of each node, higher than those from whom it gets
 * @n_layers: how many layers
 *
 * Divides edges at each layer that they pass, unless they are very long and too many.
 *
 * Returns: (transfer full): nodes and points in no special order
 */
TieLayering *
tie_layering_new (const TieDag *dag, const guint *layer, guint n_layers)
{
  const guint most = choose_span (dag, layer, n_layers);
  TieLayering *layering = g_new0 (TieLayering, 1);
  guint n_points;
  const guint n_pieces = count_pieces (dag, layer, most, &n_points);

  layering->n_nodes = dag->n_nodes;
  layering->n_items = dag->n_nodes + n_points;
  layering->n_layers = n_layers;
  layering->layer = g_new (guint, layering->n_items + 1);
  layering->start = g_new0 (guint, n_layers + 2);
  layering->order = g_new (guint, layering->n_items + 1);
  layering->place = g_new (guint, layering->n_items + 1);
  layering->from = g_new (guint, n_points + 1);
  layering->to = g_new (guint, n_points + 1);
  layering->seats = g_new (TieLayeringSeat, layering->n_items + 1);
  layering->sums = g_new (guint, layering->n_items + 1);
  for (guint i = 0; i < dag->n_nodes; i++)
    layering->layer[i] = layer[i];
  divide_edges (layering, dag, most, n_pieces);
  for (guint i = 0; i < layering->n_items; i++)
    layering->start[layering->layer[i] + 2]++;
  for (guint l = 0; l < n_layers; l++)
    layering->start[l + 2] += layering->start[l + 1];
  for (guint i = 0; i < layering->n_items; i++)
    layering->order[layering->start[layering->layer[i] + 1]++] = i;
  take_places (layering);
  return layering;
}

/**
 * tie_layering_free:
 * @layering: (transfer full): layers
 *
 * Frees them.
 */
void
tie_layering_free (TieLayering *layering)
{
  tie_arcs_clear (&layering->before);
  tie_arcs_clear (&layering->after);
  g_free (layering->layer);
  g_free (layering->start);
  g_free (layering->order);
  g_free (layering->place);
  g_free (layering->from);
  g_free (layering->to);
  g_free (layering->seats);
  g_free (layering->sums);
  g_free (layering);
}

/**
 * tie_layering_size:
 * @layering: layers
 * @layer: one of them
 *
 * Returns: how many items it has
 */
guint
tie_layering_size (const TieLayering *layering, guint layer)
{
  return layering->start[layer + 1] - layering->start[layer];
}

static int
compare_seats (const void *a, const void *b)
{
  const TieLayeringSeat *left = a;
  const TieLayeringSeat *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

/**
 * tie_layering_sort_layer:
 * @layering: layers
 * @layer: one of them
 * @key: (array): what its items are to be sorted by; those of one key keep their order
 *
 * Sorts a layer.
 */
void
tie_layering_sort_layer (TieLayering *layering, guint layer, const double *key)
{
  const guint start = layering->start[layer];
  const guint n = tie_layering_size (layering, layer);

  for (guint i = 0; i < n; i++)
    {
      const guint item = layering->order[start + i];

      layering->seats[i] = (TieLayeringSeat){ item, i, key[item] };
    }
  qsort (layering->seats, n, sizeof *layering->seats, compare_seats);
  for (guint i = 0; i < n; i++)
    {
      layering->order[start + i] = layering->seats[i].item;
      layering->place[layering->seats[i].item] = i;
    }
}

/**
 * tie_layering_sort:
 * @layering: layers
 * @key: (array): what items are to be sorted by
 *
 * Sorts all layers.
 */
void
tie_layering_sort (TieLayering *layering, const double *key)
{
  for (guint l = 0; l < layering->n_layers; l++)
    tie_layering_sort_layer (layering, l, key);
}

/**
 * tie_layering_set_order:
 * @layering: layers
 * @order: (array): the items of each layer in another order
 *
 * Takes an order over.
 */
void
tie_layering_set_order (TieLayering *layering, const guint *order)
{
  for (guint i = 0; i < layering->n_items; i++)
    layering->order[i] = order[i];
  take_places (layering);
}

/* Counts by place, each read and changed in logarithmic time (Fenwick 1994). */
static void
count_in (guint *sums, guint n, guint place)
{
  for (guint i = place + 1; i <= n; i += i & -i)
    sums[i]++;
}

static guint
count_upto (const guint *sums, guint place)
{
  guint sum = 0;

  for (guint i = place + 1; i > 0; i -= i & -i)
    sum += sums[i];
  return sum;
}

/* Crossings of the pieces that run from one layer to the next (Barth, Mutzel and Jünger, Simple and
 * efficient bilayer cross counting, 2002). */
static double
count_after (const TieLayering *layering, guint layer)
{
  const TieArcs *after = &layering->after;
  const guint n = tie_layering_size (layering, layer + 1);
  guint n_before = 0;
  double crossings = 0;

  for (guint i = 0; i <= n; i++)
    layering->sums[i] = 0;
  for (guint i = layering->start[layer]; i < layering->start[layer + 1]; i++)
    {
      const guint item = layering->order[i];

      for (guint k = after->start[item]; k < after->start[item + 1]; k++)
        crossings += n_before - count_upto (layering->sums, layering->place[after->to[k]]);
      for (guint k = after->start[item]; k < after->start[item + 1]; k++)
        count_in (layering->sums, n, layering->place[after->to[k]]);
      n_before += after->start[item + 1] - after->start[item];
    }
  return crossings;
}

/**
 * tie_layering_count_crossings:
 * @layering: layers
 *
 * Returns: how often pieces of edges cross
 */
double
tie_layering_count_crossings (const TieLayering *layering)
{
  double crossings = 0;

  for (guint l = 0; l + 1 < layering->n_layers; l++)
    crossings += count_after (layering, l);
  return crossings;
}

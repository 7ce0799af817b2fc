/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Connected components, and how they are packed beside one another. */

#include "tie-components.h"

#include "tie-adjacency.h"

#include <math.h>
#include <stdlib.h>

/* How many widths are tried for the whole, each this much wider than the last. */
#define N_WIDTHS 24
#define WIDTH_STEP 1.12

/**
 * tie_components_find:
 * @graph: a graph
 * @component: (out caller-allocates) (array): the number of each node's component
 *
 * Finds the connected components, numbered by their first node.
 *
 * Returns: how many there are
 */
guint
tie_components_find (const TieGraph *graph, guint *component)
{
  g_return_val_if_fail (graph != NULL, 0);
  g_return_val_if_fail (graph->n_nodes == 0 || component != NULL, 0);

  g_autoptr (TieAdjacency) adjacency = tie_adjacency_new (graph);

  return tie_adjacency_components (adjacency, component);
}

/* A component as a box, the gap included; where it goes. */
typedef struct
{
  guint number;
  guint n_nodes;
  double left, top, right, bottom; /* as it is */
  double width, height;
  double x, y; /* top left of where it goes */
} Parcel;

/* The upper outline of what has been packed, from left to right. */
typedef struct
{
  double x;
  double width;
  double y;
} Step;

static int
compare_parcels (const void *a, const void *b)
{
  const Parcel *left = a;
  const Parcel *right = b;

  if ((left->n_nodes > 1) != (right->n_nodes > 1))
    return left->n_nodes > 1 ? -1 : 1;
  if (left->height != right->height && left->n_nodes > 1)
    return left->height > right->height ? -1 : 1;
  return left->number < right->number ? -1 : left->number > right->number;
}

static GArray *
collect_parcels (guint n,
                 const guint *component,
                 guint n_components,
                 const double *width,
                 const double *height,
                 double gap,
                 const double *x,
                 const double *y)
{
  GArray *parcels = g_array_sized_new (FALSE, TRUE, sizeof (Parcel), n_components);

  for (guint c = 0; c < n_components; c++)
    {
      Parcel parcel = { .number = c, .left = INFINITY, .top = INFINITY };

      parcel.right = parcel.bottom = -INFINITY;
      g_array_append_val (parcels, parcel);
    }
  for (guint i = 0; i < n; i++)
    {
      Parcel *parcel = &g_array_index (parcels, Parcel, component[i]);

      parcel->n_nodes++;
      parcel->left = MIN (parcel->left, x[i] - width[i] / 2);
      parcel->right = MAX (parcel->right, x[i] + width[i] / 2);
      parcel->top = MIN (parcel->top, y[i] - height[i] / 2);
      parcel->bottom = MAX (parcel->bottom, y[i] + height[i] / 2);
    }
  for (guint c = 0; c < n_components; c++)
    {
      Parcel *parcel = &g_array_index (parcels, Parcel, c);

      parcel->width = parcel->right - parcel->left + gap;
      parcel->height = parcel->bottom - parcel->top + gap;
    }
  qsort (parcels->data, parcels->len, sizeof (Parcel), compare_parcels);
  return parcels;
}

/* How deep a parcel sinks whose left side is that of a step; infinite where it is too wide. */
static double
depth_at (const GArray *outline, guint step, double width, double total)
{
  const double left = g_array_index (outline, Step, step).x;
  double depth = 0;

  if (left + width > total * (1 + 1e-9))
    return INFINITY;
  for (guint i = step; i < outline->len; i++)
    {
      const Step *here = &g_array_index (outline, Step, i);

      if (here->x >= left + width)
        break;
      depth = MAX (depth, here->y);
    }
  return depth;
}

static void
put_down (GArray *outline, guint step, Parcel *parcel, double depth)
{
  const Step put = { g_array_index (outline, Step, step).x, parcel->width, depth + parcel->height };

  parcel->x = put.x;
  parcel->y = depth;
  while (step < outline->len)
    {
      Step *here = &g_array_index (outline, Step, step);
      const double covered = put.x + put.width - here->x;

      if (covered <= 0)
        break;
      if (covered < here->width)
        {
          here->x += covered;
          here->width -= covered;
          break;
        }
      g_array_remove_index (outline, step);
    }
  g_array_insert_val (outline, step, put);
}

/* Puts each parcel where it lies highest (skyline packing). Returns the height of all. */
static double
pack (Parcel *parcels, guint n, double total)
{
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (Step));
  const Step ground = { 0, total, 0 };
  double bottom = 0;

  g_array_append_val (outline, ground);
  for (guint p = 0; p < n; p++)
    {
      guint best = 0;

      for (guint step = 1; step < outline->len; step++)
        if (depth_at (outline, step, parcels[p].width, total)
            < depth_at (outline, best, parcels[p].width, total))
          best = step;
      put_down (outline, best, &parcels[p], depth_at (outline, best, parcels[p].width, total));
      bottom = MAX (bottom, parcels[p].y + parcels[p].height);
    }
  return bottom;
}

/* Nodes without an edge stand in rows below, each row in the middle. Returns the bottom. */
static double
line_up (Parcel *parcels, guint n, double total, double top)
{
  guint first = 0;

  while (first < n)
    {
      double width = 0;
      double height = 0;
      guint end = first;

      while (end < n && (end == first || width + parcels[end].width <= total * (1 + 1e-9)))
        {
          width += parcels[end].width;
          height = MAX (height, parcels[end].height);
          end++;
        }
      for (double x = (total - width) / 2; first < end; x += parcels[first++].width)
        {
          parcels[first].x = x;
          parcels[first].y = top + (height - parcels[first].height) / 2;
        }
      top += height;
    }
  return top;
}

static double
arrange (GArray *parcels, guint n_connected, double total)
{
  Parcel *all = (Parcel *) (void *) parcels->data;
  const double bottom = pack (all, n_connected, total);

  return line_up (all + n_connected, parcels->len - n_connected, total, bottom);
}

/* The width at which all fits into the smallest frame of the wished aspect. */
static double
choose_width (GArray *parcels, guint n_connected, double aspect)
{
  double least = 0;
  double area = 0;
  double best = 0;
  double best_frame = INFINITY;

  for (guint p = 0; p < parcels->len; p++)
    {
      const Parcel *parcel = &g_array_index (parcels, Parcel, p);

      least = MAX (least, parcel->width);
      area += parcel->width * parcel->height;
    }
  least = MAX (least, sqrt (area * aspect) * 0.7);
  for (guint i = 0; i < N_WIDTHS; i++)
    {
      const double total = least * pow (WIDTH_STEP, i);
      double right = 0;
      double bottom = arrange (parcels, n_connected, total);

      for (guint p = 0; p < parcels->len; p++)
        {
          const Parcel *parcel = &g_array_index (parcels, Parcel, p);

          right = MAX (right, parcel->x + parcel->width);
        }
      if (MAX (right / aspect, bottom) < best_frame * (1 - 1e-9))
        {
          best_frame = MAX (right / aspect, bottom);
          best = total;
        }
    }
  return best;
}

static void
move_nodes (guint n,
            const guint *component,
            const GArray *parcels,
            double gap,
            double *x,
            double *y)
{
  g_autofree double *shift_x = g_new (double, parcels->len + 1);
  g_autofree double *shift_y = g_new (double, parcels->len + 1);
  double left = INFINITY, right = -INFINITY;
  double top = INFINITY, bottom = -INFINITY;

  for (guint p = 0; p < parcels->len; p++)
    {
      const Parcel *parcel = &g_array_index (parcels, Parcel, p);

      shift_x[parcel->number] = parcel->x - parcel->left;
      shift_y[parcel->number] = parcel->y - parcel->top;
      left = MIN (left, parcel->x);
      top = MIN (top, parcel->y);
      right = MAX (right, parcel->x + parcel->width - gap);
      bottom = MAX (bottom, parcel->y + parcel->height - gap);
    }
  for (guint i = 0; i < n; i++)
    {
      x[i] += shift_x[component[i]] - (left + right) / 2;
      y[i] += shift_y[component[i]] - (top + bottom) / 2;
    }
}

/**
 * tie_components_pack:
 * @graph: a graph
 * @width: (array): the width that each node and its label take
 * @height: (array): their height
 * @gap: what is to stay free between two components
 * @aspect: the wished width of the whole, divided by its height
 * @x: (inout) (array): middles of the boxes; each component laid out on its own
 * @y: (inout) (array): middles of the boxes
 *
 * Puts components beside one another so that their boxes do not overlap, in a frame of the wished
 * aspect that is as small as it can find; nodes without an edge in rows below, in their order. The
 * middle of the whole comes to (0, 0). A graph of one component is only moved there.
 */
void
tie_components_pack (const TieGraph *graph,
                     const double *width,
                     const double *height,
                     double gap,
                     double aspect,
                     double *x,
                     double *y)
{
  g_return_if_fail (graph != NULL && aspect > 0);

  const guint n = graph->n_nodes;
  g_autofree guint *component = g_new (guint, n + 1);
  g_autoptr (GArray) parcels = NULL;
  guint n_components;
  guint n_connected = 0;

  if (n == 0)
    return;
  n_components = tie_components_find (graph, component);
  parcels = collect_parcels (n, component, n_components, width, height, gap, x, y);
  while (n_connected < n_components && g_array_index (parcels, Parcel, n_connected).n_nodes > 1)
    n_connected++;
  arrange (parcels, n_connected, choose_width (parcels, n_connected, aspect));
  move_nodes (n, component, parcels, gap, x, y);
}

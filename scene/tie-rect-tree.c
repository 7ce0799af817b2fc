/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Finds rectangles by place: an R-tree, packed along Hilbert's curve (Kamel and Faloutsos, On
 * Packing R-trees, 1993). */

#include "tie-rect-tree.h"

#include <math.h>

/* How many rectangles, or nodes, a node is around */
#define FAN_OUT 16
/* Of a place on the curve, along each side */
#define CURVE_BITS 14
/* Rectangles of about the same size are together, so that nodes of small ones stay small: in so
 * many classes, each of a quarter of the size of the one before */
#define N_CLASSES 8
/* 16 to the power of 8 entries are all that guint counts */
#define MAX_LEVELS 9
/* By how much a measured way may fall short of the straight one */
#define ROUNDING 1e-12

typedef struct
{
  double x0, y0, x1, y1;
} TieBox;

/**
 * TieRectTree:
 * @entries: which rectangle the box on the lowest level is, along the curve
 * @boxes: level upon level, the lowest first: child i of node k is i + FAN_OUT * k one level below
 * @starts: where each level's boxes begin; one more at the end
 */
struct _TieRectTree
{
  guint *entries;
  TieBox *boxes;
  guint starts[MAX_LEVELS + 1];
  guint n_levels;
};

typedef struct
{
  guint32 key;
  guint32 entry;
} TiePlace;

static const TieBox empty_box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

/* What is not a number counts for nothing */
static void
extend (TieBox *self, const TieBox *by)
{
  if (by->x0 < self->x0)
    self->x0 = by->x0;
  if (by->y0 < self->y0)
    self->y0 = by->y0;
  if (by->x1 > self->x1)
    self->x1 = by->x1;
  if (by->y1 > self->y1)
    self->y1 = by->y1;
}

static TieBox
to_box (TieRect rect)
{
  return (TieBox){ rect.x, rect.y, rect.x + rect.width, rect.y + rect.height };
}

/* How far along Hilbert's curve a cell is */
static guint32
locate (guint32 x, guint32 y)
{
  guint32 distance = 0;

  for (guint32 side = 1u << (CURVE_BITS - 1); side > 0; side /= 2)
    {
      guint32 right = (x & side) != 0;
      guint32 low = (y & side) != 0;

      distance += side * side * ((3 * right) ^ low);
      if (!low)
        {
          guint32 turned = x;

          if (right)
            {
              turned = (1u << CURVE_BITS) - 1 - x;
              y = (1u << CURVE_BITS) - 1 - y;
            }
          x = y;
          y = turned;
        }
    }
  return distance;
}

static guint32
to_cell (double middle, double low, double high)
{
  double share = high > low ? (middle - low) / (high - low) : 0.0;

  return share > 0.0 ? (guint32) (MIN (share, 1.0) * ((1u << CURVE_BITS) - 1)) : 0;
}

/* By key, byte by byte; what has the same key stays in order */
static void
sort_places (TiePlace *places, guint n)
{
  g_autofree TiePlace *others = g_new (TiePlace, n);
  TiePlace *from = places;
  TiePlace *to = others;

  for (guint shift = 0; shift < 32; shift += 8)
    {
      guint ends[256] = { 0 };
      guint sum = 0;
      TiePlace *swap = from;

      for (guint i = 0; i < n; i++)
        ends[from[i].key >> shift & 0xff]++;
      for (guint i = 0; i < 256; i++)
        {
          guint count = ends[i];

          ends[i] = sum;
          sum += count;
        }
      for (guint i = 0; i < n; i++)
        to[ends[from[i].key >> shift & 0xff]++] = from[i];
      from = to;
      to = swap;
    }
}

static guint32
classify (const TieRect *rect, const TieBox *all)
{
  double share = MAX (rect->width / (all->x1 - all->x0), rect->height / (all->y1 - all->y0));
  guint32 class = 0;

  for (; share < 0.25 && class < N_CLASSES - 1; share *= 4.0)
    class ++;
  return class;
}

static TiePlace *
order (const TieRect *rects, guint n)
{
  TiePlace *places = g_new (TiePlace, n);
  TieBox all = empty_box;

  for (guint i = 0; i < n; i++)
    {
      TieBox box = to_box (rects[i]);

      extend (&all, &box);
    }
  for (guint i = 0; i < n; i++)
    {
      places[i].entry = i;
      places[i].key = classify (&rects[i], &all) << 2 * CURVE_BITS;
      places[i].key |= locate (to_cell (rects[i].x + rects[i].width / 2.0, all.x0, all.x1),
                               to_cell (rects[i].y + rects[i].height / 2.0, all.y0, all.y1));
    }
  sort_places (places, n);
  return places;
}

static guint
count_nodes (guint n_below)
{
  return n_below / FAN_OUT + (n_below % FAN_OUT > 0 ? 1 : 0);
}

static void
find_levels (TieRectTree *self, guint n)
{
  guint start = 0;

  self->n_levels = 0;
  for (guint count = n; self->n_levels == 0 || count > 1;)
    {
      if (self->n_levels > 0)
        count = count_nodes (count);
      self->starts[self->n_levels++] = start;
      start += count;
    }
  self->starts[self->n_levels] = start;
}

/**
 * tie_rect_tree_new:
 * @rects: (array length=n): in any unit
 * @n: how many
 *
 * Takes n log n time, for the most part in a radix sort.
 *
 * Returns: (transfer full): the tree, whose entries are the places in @rects
 */
TieRectTree *
tie_rect_tree_new (const TieRect *rects, guint n)
{
  TieRectTree *self;
  g_autofree TiePlace *places = NULL;

  g_return_val_if_fail (rects != NULL || n == 0, NULL);

  self = g_new0 (TieRectTree, 1);
  find_levels (self, n);
  self->entries = g_new (guint, n);
  self->boxes = g_new (TieBox, self->starts[self->n_levels]);
  places = order (rects, n);
  for (guint i = 0; i < n; i++)
    {
      self->entries[i] = places[i].entry;
      self->boxes[i] = to_box (rects[places[i].entry]);
    }
  for (guint level = 1; level < self->n_levels; level++)
    for (guint i = self->starts[level]; i < self->starts[level + 1]; i++)
      {
        guint first = self->starts[level - 1] + (i - self->starts[level]) * FAN_OUT;
        guint end = MIN (first + FAN_OUT, self->starts[level]);

        self->boxes[i] = empty_box;
        for (guint child = first; child < end; child++)
          extend (&self->boxes[i], &self->boxes[child]);
      }
  return self;
}

/**
 * tie_rect_tree_free:
 * @self: (transfer full) (nullable): a tree
 */
void
tie_rect_tree_free (TieRectTree *self)
{
  if (self == NULL)
    return;
  g_free (self->entries);
  g_free (self->boxes);
  g_free (self);
}

typedef struct
{
  const TieRectTree *tree;
  TieBox area;
  TieRectTreeVisit visit;
  gpointer user_data;
} TieTreeVisitor;

static gboolean
meets (const TieBox *a, const TieBox *b)
{
  return a->x0 <= b->x1 && b->x0 <= a->x1 && a->y0 <= b->y1 && b->y0 <= a->y1;
}

static gboolean
visit_level (const TieTreeVisitor *self, guint level, guint first, guint end)
{
  const TieRectTree *tree = self->tree;

  for (guint i = first; i < end; i++)
    {
      if (!meets (&tree->boxes[i], &self->area))
        continue;
      if (level > 0)
        {
          guint child = tree->starts[level - 1] + (i - tree->starts[level]) * FAN_OUT;

          if (!visit_level (self, level - 1, child, MIN (child + FAN_OUT, tree->starts[level])))
            return FALSE;
        }
      else if (!self->visit (tree->entries[i], self->user_data))
        return FALSE;
    }
  return TRUE;
}

/**
 * tie_rect_tree_visit:
 * @self: a tree
 * @area: where to look; it may be a point
 * @visit: called for each rectangle that has a point in common with @area, in no order that means
 *   anything
 *
 * Returns: %FALSE if @visit stopped it
 */
gboolean
tie_rect_tree_visit (const TieRectTree *self,
                     TieRect area,
                     TieRectTreeVisit visit,
                     gpointer user_data)
{
  TieTreeVisitor visitor = { self, to_box (area), visit, user_data };
  guint top;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (visit != NULL, FALSE);

  top = self->n_levels - 1;
  return visit_level (&visitor, top, self->starts[top], self->starts[top + 1]);
}

typedef struct
{
  const TieRectTree *tree;
  double x;
  double y;
  TieRectTreeMeasure measure;
  gpointer user_data;
  double least;
  int nearest;
} TieTreeSearch;

static double
measure_way (const TieTreeSearch *self, const TieBox *box)
{
  double dx = MAX (MAX (box->x0 - self->x, self->x - box->x1), 0.0);
  double dy = MAX (MAX (box->y0 - self->y, self->y - box->y1), 0.0);

  return sqrt (dx * dx + dy * dy);
}

static void
measure_entry (TieTreeSearch *self, guint entry)
{
  double distance = self->measure (entry, self->user_data);

  if (distance < self->least || (distance == self->least && (int) entry < self->nearest))
    {
      self->least = distance;
      self->nearest = (int) entry;
    }
}

/* The near ones first, so that the far ones need not be looked into */
static void
search_level (TieTreeSearch *self, guint level, guint first, guint end)
{
  const TieRectTree *tree = self->tree;
  guint nodes[FAN_OUT];
  double ways[FAN_OUT];
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      double way = measure_way (self, &tree->boxes[i]);
      guint at = n++;

      for (; at > 0 && ways[at - 1] > way; at--)
        {
          ways[at] = ways[at - 1];
          nodes[at] = nodes[at - 1];
        }
      ways[at] = way;
      nodes[at] = i;
    }
  for (guint i = 0; i < n && ways[i] * (1.0 - ROUNDING) <= self->least; i++)
    {
      guint child;

      if (level == 0)
        {
          measure_entry (self, tree->entries[nodes[i]]);
          continue;
        }
      child = tree->starts[level - 1] + (nodes[i] - tree->starts[level]) * FAN_OUT;
      search_level (self, level - 1, child, MIN (child + FAN_OUT, tree->starts[level]));
    }
}

/**
 * tie_rect_tree_find_nearest:
 * @self: a tree
 * @x: from where to look
 * @y: from where to look
 * @measure: how far an entry is
 *
 * Returns: the entry that @measure finds nearest, of equal ones the first; -1 if it finds all
 *   infinitely far
 */
int
tie_rect_tree_find_nearest (const TieRectTree *self,
                            double x,
                            double y,
                            TieRectTreeMeasure measure,
                            gpointer user_data)
{
  TieTreeSearch search = { self, x, y, measure, user_data, INFINITY, -1 };
  guint top;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (measure != NULL, -1);

  top = self->n_levels - 1;
  search_level (&search, top, self->starts[top], self->starts[top + 1]);
  return search.nearest;
}

/**
 * tie_rect_tree_get_bounds:
 * @self: a tree
 *
 * Returns: the smallest rectangle around all, all 0 when there is none
 */
TieRect
tie_rect_tree_get_bounds (const TieRectTree *self)
{
  TieBox box;

  g_return_val_if_fail (self != NULL, ((TieRect){ 0 }));

  if (self->starts[self->n_levels] == 0)
    return (TieRect){ 0 };
  box = self->boxes[self->starts[self->n_levels] - 1];
  if (!(box.x0 <= box.x1 && box.y0 <= box.y1))
    return (TieRect){ 0 };
  return (TieRect){ box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0 };
}

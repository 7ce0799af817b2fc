/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Boxes pushed apart until none overlaps. */

#include "tie-overlap.h"

#include "tie-overlap-scan.h"
#include "tie-separation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How often both axes are gone through before the rest is put into free places. */
#define MOST_ROUNDS 4
/* Up to this many boxes, several ways are tried. */
#define MANY 200
/* By how much boxes are drawn apart at a time, and how often. */
#define STEP 1.2
#define MOST_STEPS 40
/* Fixed boxes resist so much more than others. */
#define FIXED_WEIGHT 1e7

/* The boxes with the gap around them; wide and high are a little more than asked for, so that no
 * rounding undoes what was done. */
typedef struct
{
  guint n;
  double *width;
  double *height;
  double *wide;
  double *high;
  const gboolean *fixed;
  double slack;
} Boxes;

static gboolean
boxes_overlap (const double *width,
               const double *height,
               const double *x,
               const double *y,
               guint i,
               guint j)
{
  return fabs (x[i] - x[j]) < (width[i] + width[j]) / 2
         && fabs (y[i] - y[j]) < (height[i] + height[j]) / 2;
}

typedef struct
{
  double left;
  guint box;
} Edge;

static int
compare_edges (const void *a, const void *b)
{
  const Edge *left = a;
  const Edge *right = b;

  if (left->left != right->left)
    return left->left < right->left ? -1 : 1;
  return left->box < right->box ? -1 : left->box > right->box;
}

/**
 * tie_overlap_count:
 * @n: how many boxes
 * @width: (array length=n): their widths
 * @height: (array length=n): their heights
 * @x: (array length=n): their middles
 * @y: (array length=n): their middles
 *
 * Counts the pairs of boxes that overlap; boxes that only touch do not.
 *
 * Returns: how many pairs there are
 */
guint
tie_overlap_count (guint n,
                   const double *width,
                   const double *height,
                   const double *x,
                   const double *y)
{
  g_return_val_if_fail (n == 0 || (width != NULL && height != NULL), 0);
  g_return_val_if_fail (n == 0 || (x != NULL && y != NULL), 0);

  g_autofree Edge *edges = g_new (Edge, n + 1);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    edges[i] = (Edge){ x[i] - width[i] / 2, i };
  qsort (edges, n, sizeof *edges, compare_edges);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        if (edges[j].left > x[edges[i].box] + width[edges[i].box] / 2)
          break;
        count += boxes_overlap (width, height, x, y, edges[i].box, edges[j].box);
      }
  return count;
}

typedef struct
{
  double x;
  double y;
  gboolean moves;
  guint box;
} Center;

static int
compare_centers (const void *a, const void *b)
{
  const Center *left = a;
  const Center *right = b;

  if (left->x != right->x)
    return left->x < right->x ? -1 : 1;
  if (left->y != right->y)
    return left->y < right->y ? -1 : 1;
  if (left->moves != right->moves)
    return left->moves ? 1 : -1;
  return left->box < right->box ? -1 : left->box > right->box;
}

/* Boxes on one spot would end in a single row: they are strewn like the seeds of a sunflower, the
 * first (or a fixed one) staying in the middle. */
static void
strew (const Boxes *boxes, double *x, double *y)
{
  g_autofree Center *centers = g_new (Center, boxes->n + 1);
  guint nth = 0;

  for (guint i = 0; i < boxes->n; i++)
    centers[i] = (Center){ x[i], y[i], boxes->fixed == NULL || !boxes->fixed[i], i };
  qsort (centers, boxes->n, sizeof *centers, compare_centers);
  for (guint i = 1; i < boxes->n; i++)
    {
      const Center *center = &centers[i];
      const double golden = G_PI * (3 - sqrt (5));

      nth = center->x == center[-1].x && center->y == center[-1].y ? nth + 1 : 0;
      if (nth == 0 || !center->moves)
        continue;
      x[center->box] += 0.35 * boxes->width[center->box] * sqrt (nth) * cos (nth * golden);
      y[center->box] += 0.35 * boxes->height[center->box] * sqrt (nth) * sin (nth * golden);
    }
}

/* Moves the boxes along one axis as the separations say. */
static void
move_along (const Boxes *boxes, GArray *separations, double *along)
{
  g_autofree double *wished = g_memdup2 (along, boxes->n * sizeof *along);
  g_autofree double *weight = g_new (double, boxes->n);

  for (guint i = 0; i < boxes->n; i++)
    weight[i] = boxes->fixed != NULL && boxes->fixed[i] ? FIXED_WEIGHT : 1;
  tie_separation_solve (boxes->n, wished, weight, separations->len,
                        (const TieSeparation *) (void *) separations->data, along);
  for (guint i = 0; boxes->fixed != NULL && i < boxes->n; i++)
    if (boxes->fixed[i])
      along[i] = wished[i];
  g_array_unref (separations);
}

/* Once along each axis: first what is shorter that way, then all that is left. */
static void
push_apart (const Boxes *boxes, gboolean x_first, double *x, double *y)
{
  TieOverlapAxis by_x = { boxes->n, x, y, boxes->wide, boxes->high, boxes->fixed, boxes->slack };
  TieOverlapAxis by_y = { boxes->n, y, x, boxes->high, boxes->wide, boxes->fixed, boxes->slack };

  move_along (boxes, tie_overlap_scan_shorter_way (x_first ? &by_x : &by_y), x_first ? x : y);
  move_along (boxes, tie_overlap_scan_all (x_first ? &by_y : &by_x), x_first ? y : x);
}

static gboolean
is_free (const Boxes *boxes, guint box, const double *x, const double *y)
{
  for (guint i = 0; i < boxes->n; i++)
    if (i != box && boxes_overlap (boxes->width, boxes->height, x, y, i, box))
      return FALSE;
  return TRUE;
}

/* Puts a box into a free place nearby, looked for in ever wider rings. */
static void
find_place (const Boxes *boxes, guint box, double *x, double *y)
{
  const double from_x = x[box];
  const double from_y = y[box];
  double radius = MAX (MIN (boxes->width[box], boxes->height[box]) / 8, boxes->slack);

  for (guint ring = 0; ring < 2000 && isfinite (radius); ring++, radius *= 1.1)
    for (guint k = 0; k < 32; k++)
      {
        x[box] = from_x + radius * cos (k * G_PI / 16);
        y[box] = from_y + radius * sin (k * G_PI / 16);
        if (is_free (boxes, box, x, y))
          return;
      }
}

static void
separate_all (const Boxes *boxes, gboolean x_first, double *x, double *y)
{
  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      if (tie_overlap_count (boxes->n, boxes->width, boxes->height, x, y) == 0)
        return;
      push_apart (boxes, x_first, x, y);
    }
  /* What is left stands between fixed boxes that are too near to each other. */
  for (guint i = 0; i < boxes->n; i++)
    if ((boxes->fixed == NULL || !boxes->fixed[i]) && !is_free (boxes, i, x, y))
      find_place (boxes, i, x, y);
}

static double
measure_moves (guint n, const double *x, const double *y, const double *new_x, const double *new_y)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += (x[i] - new_x[i]) * (x[i] - new_x[i]) + (y[i] - new_y[i]) * (y[i] - new_y[i]);
  return sum;
}

/* The point about which all boxes can be moved outwards: the fixed one or, without, the middle.
 * Returns FALSE where several are fixed. */
static gboolean
find_pivot (const Boxes *boxes, const double *x, const double *y, double *pivot_x, double *pivot_y)
{
  guint n_fixed = 0;

  *pivot_x = 0;
  *pivot_y = 0;
  for (guint i = 0; i < boxes->n; i++)
    {
      *pivot_x += x[i] / boxes->n;
      *pivot_y += y[i] / boxes->n;
    }
  for (guint i = 0; boxes->fixed != NULL && i < boxes->n; i++)
    if (boxes->fixed[i])
      {
        *pivot_x = x[i];
        *pivot_y = y[i];
        n_fixed++;
      }
  return n_fixed <= 1;
}

typedef struct
{
  const double *from_x; /* where the boxes were given */
  const double *from_y;
  double *try_x;
  double *try_y;
  double *best_x;
  double *best_y;
  double least;
} Trial;

/* Pushes the boxes apart in both orders of the axes, and keeps what moves them least of all. */
static void
try_both_ways (const Boxes *boxes, const double *x, const double *y, Trial *trial)
{
  const gsize size = boxes->n * sizeof (double);

  for (guint way = 0; way < 2; way++)
    {
      double moves;

      memcpy (trial->try_x, x, size);
      memcpy (trial->try_y, y, size);
      separate_all (boxes, way == 0, trial->try_x, trial->try_y);
      moves = measure_moves (boxes->n, trial->from_x, trial->from_y, trial->try_x, trial->try_y);
      /* The second way must be clearly better, so that a small change does not swap them. */
      if (moves >= trial->least * (way == 0 ? 1 : 0.9))
        continue;
      trial->least = moves;
      memcpy (trial->best_x, trial->try_x, size);
      memcpy (trial->best_y, trial->try_y, size);
    }
}

/* Where boxes lie thickly, pushing alone piles them up along one axis: they are drawn apart evenly
 * before. By how much is tried out; for many boxes, until there is about one overlap for each. */
static void
draw_apart (const Boxes *boxes, double *x, double *y, Trial *trial)
{
  double pivot_x, pivot_y;
  const gboolean may = find_pivot (boxes, x, y, &pivot_x, &pivot_y);

  for (guint step = 0; step < MOST_STEPS; step++)
    {
      const guint overlaps = tie_overlap_count (boxes->n, boxes->width, boxes->height, x, y);
      const gboolean last = !may || overlaps == 0 || step + 1 == MOST_STEPS
                            || (boxes->n > MANY && overlaps <= boxes->n);

      if (last || boxes->n <= MANY)
        try_both_ways (boxes, x, y, trial);
      if (last)
        break;
      for (guint i = 0; i < boxes->n; i++)
        {
          x[i] = pivot_x + (x[i] - pivot_x) * STEP;
          y[i] = pivot_y + (y[i] - pivot_y) * STEP;
        }
    }
}

/**
 * tie_overlap_remove:
 * @n: how many boxes
 * @width: (array length=n): their widths
 * @height: (array length=n): their heights
 * @gap: what is to stay free between any two
 * @fixed: (array length=n) (nullable): boxes that stay where they are
 * @x: (inout) (array length=n): their middles
 * @y: (inout) (array length=n): their middles
 *
 * Moves boxes apart, as little as it can and keeping their order where it can: along one axis and
 * then the other the moves of least squares under separation constraints (Dwyer, Marriott and
 * Stuckey, Fast node overlap removal, 2006), after the whole was drawn apart where boxes lie
 * thickly. Afterwards no two are nearer than @gap, but for pairs of fixed ones. Boxes that keep
 * their distance from the first are not moved at all.
 */
void
tie_overlap_remove (guint n,
                    const double *width,
                    const double *height,
                    double gap,
                    const gboolean *fixed,
                    double *x,
                    double *y)
{
  g_return_if_fail (n == 0 || (width != NULL && height != NULL && x != NULL && y != NULL));

  g_autofree double *sizes = g_new (double, 4 * (gsize) n + 1);
  Boxes boxes = { n, sizes, sizes + n, sizes + 2 * (gsize) n, sizes + 3 * (gsize) n, fixed, 1e-6 };

  for (guint i = 0; i < n; i++)
    boxes.slack = MAX (boxes.slack, 1e-9 * (width[i] + height[i] + fabs (x[i]) + fabs (y[i])));
  for (guint i = 0; i < n; i++)
    {
      boxes.width[i] = width[i] + gap;
      boxes.height[i] = height[i] + gap;
      boxes.wide[i] = boxes.width[i] + 2 * boxes.slack;
      boxes.high[i] = boxes.height[i] + 2 * boxes.slack;
    }
  if (tie_overlap_count (n, boxes.width, boxes.height, x, y) == 0)
    return;

  const gsize size = n * sizeof (double);
  g_autofree double *places = g_new (double, 6 * (gsize) n);
  double *from_x = places, *from_y = places + n;
  Trial trial = { .from_x = from_x, .from_y = from_y, .least = INFINITY };

  trial.try_x = places + 2 * (gsize) n;
  trial.try_y = places + 3 * (gsize) n;
  trial.best_x = places + 4 * (gsize) n;
  trial.best_y = places + 5 * (gsize) n;
  strew (&boxes, x, y);
  memcpy (from_x, x, size);
  memcpy (from_y, y, size);
  draw_apart (&boxes, x, y, &trial);
  memcpy (x, trial.best_x, size);
  memcpy (y, trial.best_y, size);
}

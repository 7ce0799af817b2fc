/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which nodes share a ring around the middle one, and how large each ring is. */

#include "tie-ring-stack.h"

#include "tie-median.h"
#include "tie-shared.h"

#include <math.h>
#include <stdlib.h>

/* A crowd takes one more ring only if the outermost becomes so much smaller. */
#define WORTH_IT 0.75
#define MOST_ROWS 64
/* Rings are made equally far apart if the outermost grows by no more than this. */
#define MOST_EVENING 1.15
/* A tie of a small graph is this many mean box widths long; of a larger one it may be shorter. */
#define TIE_LENGTH 2.0
#define SMALL 40.0
/* A ring is a bit longer than it must be; small ones are looser, by this many mean box sizes that
 * are divided among all boxes, but for each no more than so many. */
#define LONGER 1.06
#define LOOSE 12.0
#define LOOSEST 0.6

typedef struct
{
  guint node;
  double distance;
  double place;
} Seat;

/* The largest box of several. */
typedef struct
{
  double width;
  double height;
} Extent;

typedef struct
{
  TieRingStack *stack;
  const TiePart *part;
  const double *given; /* (nullable): how far out each node was */
  double shortest;     /* the least distance of two rings */
  Extent inside;       /* of the boxes on the last ring so far */
  double *least;       /* how far each ring must be from the one inside it */
  double *room;        /* to work in, a number for each node */
} Build;

static int
compare_seats (const void *a, const void *b)
{
  const Seat *left = a;
  const Seat *right = b;

  if (left->distance != right->distance)
    return left->distance < right->distance ? -1 : 1;
  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/**
 * tie_ring_stack_get:
 * @stack: rings
 * @ring: one of them
 *
 * Returns: the boxes of that ring, borrowed
 */
TieRing
tie_ring_stack_get (const TieRingStack *stack, guint ring)
{
  const guint start = stack->start[ring];

  return (TieRing){ .n = stack->start[ring + 1] - start,
                    .width = stack->width + start,
                    .height = stack->height + start,
                    .gap = stack->gap,
                    .across = stack->across[ring],
                    .down = stack->across[ring] / stack->ratio };
}

/* Takes the sizes of some nodes' boxes over, in their order. */
static Extent
take_sizes (const Build *build, guint first, guint end)
{
  TieRingStack *stack = build->stack;
  Extent extent = { 0, 0 };

  for (guint i = first; i < end; i++)
    {
      stack->width[i] = build->part->width[stack->nodes[i]];
      stack->height[i] = build->part->height[stack->nodes[i]];
      extent.width = MAX (extent.width, stack->width[i]);
      extent.height = MAX (extent.height, stack->height[i]);
    }
  return extent;
}

/* How large a ring must be for its own boxes. */
static double
fit (const Build *build, guint first, guint end)
{
  TieRingStack *stack = build->stack;
  TieRing ring = { .n = end - first, .gap = stack->gap };

  ring.width = stack->width + first;
  ring.height = stack->height + first;
  tie_ring_fit (&ring, stack->ratio, 0, build->room);
  /* A single box fits anywhere. */
  return MAX (LONGER * ring.across, 1);
}

/* How far a ring must be from the next so that no box of one touches one of the other, wherever
 * they stand. */
static double
distance_between (const Build *build, const Extent *a, const Extent *b)
{
  const double wide = (a->width + b->width) / 2 + build->stack->gap;
  const double high = (a->height + b->height) / 2 + build->stack->gap;

  return MAX (build->shortest, hypot (wide, high * build->stack->ratio));
}

/* Into how many rings a crowd is divided: so that the outermost is smallest, unless one ring is
 * about as good. */
static guint
choose_rows (double innermost, double needed, double distance, guint n)
{
  double best = MAX (innermost, needed);
  guint n_rows = 1;

  for (guint rows = 2; rows <= MIN (n, MOST_ROWS); rows++)
    {
      const double outermost = MAX (innermost, needed / rows) + (rows - 1) * distance;

      if (outermost >= best * (n_rows == 1 ? WORTH_IT : 1))
        continue;
      best = outermost;
      n_rows = rows;
    }
  return n_rows;
}

/* The sizes of the rings on which some nodes were. Returns how many there are. */
static guint
find_sizes (const Build *build, guint first, guint end, double *sizes)
{
  for (guint i = first; i < end; i++)
    build->room[i - first] = build->given[build->stack->nodes[i]];
  return tie_shared_find (build->room, end - first, sizes, NULL);
}

/* Divides the nodes at one distance among several rings: to where they were, or in turns. Returns
 * how many rings there are. */
static guint
divide (const Build *build, guint first, guint end, guint n_rows)
{
  TieRingStack *stack = build->stack;
  const guint n = end - first;
  g_autofree guint *nodes = g_memdup2 (stack->nodes + first, n * sizeof (guint));
  g_autofree guint *row = g_new (guint, n + 1);
  g_autofree double *sizes = g_new (double, n + 1);
  const guint n_sizes = build->given != NULL ? find_sizes (build, first, end, sizes) : 0;
  guint next = first;

  if (n_sizes > 0)
    n_rows = n_sizes;
  for (guint i = 0; i < n; i++)
    row[i] = n_sizes > 0 ? tie_shared_nearest (sizes, n_sizes, build->given[nodes[i]]) : i % n_rows;
  for (guint r = 0; r < n_rows; r++)
    {
      for (guint i = 0; i < n; i++)
        if (row[i] == r)
          stack->nodes[next++] = nodes[i];
      stack->start[stack->n + r + 1] = next;
    }
  return n_rows;
}

/* Rings stay as large as they were, where that is not too small. */
static double
size_before (const Build *build, guint first, guint end)
{
  if (build->given == NULL)
    return 0;
  for (guint i = first; i < end; i++)
    build->room[i - first] = build->given[build->stack->nodes[i]];
  return tie_median (build->room, end - first);
}

/* Adds a ring around the others, one of so many at its distance; its nodes are known already. */
static void
add_ring (Build *build, guint n_rows)
{
  TieRingStack *stack = build->stack;
  const guint first = stack->start[stack->n], end = stack->start[stack->n + 1];
  const double inside = stack->n > 0 ? stack->across[stack->n - 1] : 0;
  const Extent extent = take_sizes (build, first, end);

  build->least[stack->n] = distance_between (build, &build->inside, &extent);
  stack->filled[stack->n] = fit (build, first, end) / n_rows;
  stack->across[stack->n] =
      MAX (MAX (inside + build->least[stack->n], stack->filled[stack->n] * n_rows),
           size_before (build, first, end));
  stack->n++;
  build->inside = extent;
}

/* Adds the rings of the nodes at one distance. */
static void
add_level (Build *build, guint first, guint end)
{
  TieRingStack *stack = build->stack;
  const double inside = stack->n > 0 ? stack->across[stack->n - 1] : 0;
  const Extent extent = take_sizes (build, first, end);
  guint n_rows = choose_rows (inside + distance_between (build, &build->inside, &extent),
                              fit (build, first, end), distance_between (build, &extent, &extent),
                              end - first);

  n_rows = divide (build, first, end, n_rows);
  for (guint row = 0; row < n_rows; row++)
    add_ring (build, n_rows);
}

/* Makes rings equally far apart where that costs little. */
static void
even_out (TieRingStack *stack, const double *least)
{
  double step = 0;

  for (guint i = 0; i < stack->n; i++)
    step = MAX (step, MAX (least[i], stack->across[i] / (i + 1)));
  if (step * stack->n > MOST_EVENING * stack->across[stack->n - 1])
    return;
  for (guint i = 0; i < stack->n; i++)
    stack->across[i] = step * (i + 1);
}

static void
build_all (Build *build, const Seat *seats, guint center)
{
  const guint n = build->part->graph.n_nodes;
  TieRingStack *stack = build->stack;
  double width = 0;
  double height = 0;

  for (guint i = 0; i + 1 < n; i++)
    stack->nodes[i] = seats[i + 1].node;
  for (guint i = 0; i < n; i++)
    {
      width += build->part->width[i] / n;
      height += build->part->height[i] / n;
    }
  build->shortest = TIE_LENGTH * width * MIN (1, SMALL / n);
  if (build->given == NULL)
    stack->gap += MIN (LOOSE / n, LOOSEST) * (width + height) / 2;
  build->inside = (Extent){ build->part->width[center], build->part->height[center] };
  for (guint first = 0, end = 0; first + 1 < n; first = end)
    {
      while (end + 1 < n && seats[end + 1].distance == seats[first + 1].distance)
        end++;
      add_level (build, first, end);
    }
  if (build->given == NULL)
    even_out (stack, build->least);
  for (guint i = 0; i < stack->n; i++)
    stack->filled[i] /= MAX (stack->across[i], 1e-6);
}

static TieRingStack *
allocate (guint n, double ratio, double gap)
{
  TieRingStack *stack = g_new0 (TieRingStack, 1);

  stack->start = g_new0 (guint, n + 2);
  stack->nodes = g_new (guint, n + 1);
  stack->width = g_new (double, n + 1);
  stack->height = g_new (double, n + 1);
  stack->across = g_new (double, n + 1);
  stack->filled = g_new (double, n + 1);
  stack->ratio = ratio;
  stack->gap = gap;
  return stack;
}

/**
 * tie_ring_stack_new:
 * @graph: a component of at least two nodes, seen from its middle; nodes at one distance are sorted
 *   by their angles
 * @given: (array) (nullable): how far from the middle each node was before, across; NULL: nowhere
 * @gap: what stays free between two boxes
 *
 * Builds rings from the inside out, each as small as its boxes and the ring inside it allow, or as
 * large as it was.
 *
 * Returns: (transfer full): the rings
 */
TieRingStack *
tie_ring_stack_new (const TieRingGraph *graph, const double *given, double gap)
{
  const guint n = graph->part->graph.n_nodes;
  g_autofree Seat *seats = g_new (Seat, n + 1);
  g_autofree double *numbers = g_new (double, 2 * (gsize) n + 2);
  Build build = { .part = graph->part, .given = given, .least = numbers, .room = numbers + n + 1 };

  for (guint i = 0; i < n; i++)
    seats[i] = (Seat){ i, graph->distance[i], graph->angle[i] };
  qsort (seats, n, sizeof *seats, compare_seats);
  build.stack = allocate (n, graph->ratio, gap);
  build_all (&build, seats, graph->center);
  return build.stack;
}

/**
 * tie_ring_stack_free:
 * @stack: (transfer full): rings
 *
 * Frees them.
 */
void
tie_ring_stack_free (TieRingStack *stack)
{
  g_free (stack->start);
  g_free (stack->nodes);
  g_free (stack->width);
  g_free (stack->height);
  g_free (stack->across);
  g_free (stack->filled);
  g_free (stack);
}

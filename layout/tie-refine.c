/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Local search: nodes are moved one at a time to where fewer edges cross. */

#include "tie-refine.h"

#include "tie-crew.h"
#include "tie-drawing-probe.h"
#include "tie-length.h"
#include "tie-overlap-relax.h"

#include <math.h>

/* How far a try goes, in units of distance: far, near, and about the middle of the neighbours. */
#define FAR 1.5f
#define NEAR 0.4f
#define ABOUT 1.0f
/* How the price of a crossing follows the budget, from sweep to sweep. */
#define DEARER 1.25
#define CHEAPER 0.6
/* A layout without stress has nothing to spend; still, what is free shall be taken. */
#define LEAST_PRICE 1e-6
/* By which part overlaps give way at a time. */
#define PUSH 0.5f

/* Small networks are searched node by node. In larger ones, so many nodes at once are looked at by
 * several threads, each as if the others stayed, and then moved one after the other: what comes out
 * does not depend on how many threads there are. */
#define LARGE 100
#define BATCHES 24

/* Where a node goes. */
typedef struct
{
  guint node;
  gboolean found;
  float x, y;
  guint swap; /* with whom it might change places; G_MAXUINT: nobody */
} Move;

typedef struct
{
  TieRefine *refine;
  TieDrawingGrid *grid;
  TieCrew *crew;
  TieDrawingProbe **probe; /* by hand */
  Move *move;              /* of a batch */
  guint64 seed;            /* of a sweep */
  guint first;             /* of the batch, in the order of the sweep */
  guint *order;
  guint tries;
  gboolean hard;
  double price;   /* of a crossing */
  double overlap; /* price of an overlap */
  double weight;  /* of a partner: how many nodes it stands for */
} Search;

/* What it costs that a node stands where it stands. */
typedef struct
{
  double stress;
  double overlap;
  guint crossings;
  guint through;
} Cost;

/* A sample misses most of the neighbours. */
static float
measure_with_neighbors (const TieDrawing *drawing, guint node, float per_unit, float x, float y)
{
  const TieAdjacency *adjacency = drawing->adjacency;
  float sum = 0;

  for (guint i = adjacency->start[node]; i < adjacency->start[node + 1]; i++)
    {
      const float dx = x - drawing->x[adjacency->neighbor[i]];
      const float dy = y - drawing->y[adjacency->neighbor[i]];
      const float excess = tie_length_f (dx, dy) * per_unit / (float) adjacency->length[i] - 1;

      sum += excess * excess;
    }
  return sum;
}

static double
measure_node (const Search *search, guint node, float x, float y, double most)
{
  const TieRefine *refine = search->refine;
  const TieDrawing *drawing = &refine->drawing;
  const float per_unit = 1 / refine->scale;
  const float sum =
      tie_partners_measure (refine->partners, drawing->x, drawing->y, node, x, y, per_unit,
                            (float) MIN (most / search->weight, (double) G_MAXFLOAT));

  return (double) sum * search->weight
         + (refine->partners->node != NULL
                ? (double) measure_with_neighbors (drawing, node, per_unit, x, y)
                : 0);
}

static double
sum_up (const Search *search, const Cost *cost)
{
  return cost->stress + search->overlap * cost->overlap
         + search->price * (cost->crossings + search->refine->through_price * cost->through);
}

static Cost
measure_cost (const Search *search, TieDrawingProbe *probe, guint node)
{
  const TieDrawing *drawing = &search->refine->drawing;
  const float x = drawing->x[node], y = drawing->y[node];
  Cost cost = { measure_node (search, node, x, y, INFINITY), 0, 0, 0 };
  guint n_hit, hit;

  cost.crossings = tie_drawing_probe_count_crossings (probe, node, x, y, G_MAXUINT);
  cost.through = tie_drawing_probe_count_through (probe, node, x, y, G_MAXUINT);
  if (!search->hard)
    cost.overlap = (double) tie_drawing_probe_measure_overlap (probe, node, x, y,
                                                               search->refine->gap, &n_hit, &hit);
  return cost;
}

/* What a place costs; more than @most, where that much is certain. The cheap questions come first.
 */
static double
measure_place (const Search *search,
               TieDrawingProbe *probe,
               guint node,
               float x,
               float y,
               double most,
               guint *hit)
{
  const TieRefine *refine = search->refine;
  guint n_hit = 0, count;
  double cost = measure_node (search, node, x, y, most);

  if (cost >= most)
    return cost;
  if (search->hard || search->overlap > 0)
    cost +=
        search->overlap
        * (double) tie_drawing_probe_measure_overlap (probe, node, x, y, refine->gap, &n_hit, hit);
  if (search->hard && n_hit > 0)
    {
      *hit = n_hit == 1 ? *hit : G_MAXUINT;
      return INFINITY;
    }
  *hit = G_MAXUINT;
  if (cost >= most)
    return cost;
  count = (guint) MIN ((most - cost) / search->price, 1e9);
  cost += search->price * tie_drawing_probe_count_crossings (probe, node, x, y, count);
  if (cost >= most)
    return cost;
  count = (guint) MIN ((most - cost) / (search->price * refine->through_price), 1e9);
  return cost
         + search->price * refine->through_price
               * tie_drawing_probe_count_through (probe, node, x, y, count);
}

/* Places to try: far and near about where it is, and about the middle of its neighbours. */
static void
choose_place (const Search *search, TieRandom *random, guint node, guint nth, float *x, float *y)
{
  const guint tries = search->tries;
  const TieRefine *refine = search->refine;
  const TieDrawing *drawing = &refine->drawing;
  const TieAdjacency *adjacency = drawing->adjacency;
  const guint first = adjacency->start[node], end = adjacency->start[node + 1];
  const double angle = 2 * G_PI * tie_random_unit (random);
  const double share = tie_random_unit (random);
  double reach = (double) refine->scale;

  if (nth * 5 < 2 * tries)
    reach *= (double) FAR * sqrt (share);
  else if (nth * 5 < 4 * tries)
    reach *= (double) NEAR * sqrt (share);
  else
    reach *= (double) ABOUT * share;
  *x = drawing->x[node];
  *y = drawing->y[node];
  if (nth * 5 >= 4 * tries && end > first)
    {
      *x = *y = 0;
      for (guint k = first; k < end; k++)
        {
          *x += drawing->x[adjacency->neighbor[k]] / (float) (end - first);
          *y += drawing->y[adjacency->neighbor[k]] / (float) (end - first);
        }
    }
  *x = CLAMP (*x + (float) (reach * cos (angle)), refine->frame.left, refine->frame.right);
  *y = CLAMP (*y + (float) (reach * sin (angle)), refine->frame.top, refine->frame.bottom);
}

/* Two boxes change places, where that is better for both together. */
static void
try_swap (Search *search, guint a, guint b)
{
  const TieDrawing *drawing = &search->refine->drawing;
  TieDrawingProbe *probe = search->probe[0];
  const float ax = drawing->x[a], ay = drawing->y[a], bx = drawing->x[b], by = drawing->y[b];
  Cost one = measure_cost (search, probe, a), two = measure_cost (search, probe, b);
  const double before = sum_up (search, &one) + sum_up (search, &two);

  if (measure_node (search, a, bx, by, before) + measure_node (search, b, ax, ay, before) >= before)
    return;
  tie_drawing_grid_move (search->grid, a, bx, by);
  tie_drawing_grid_move (search->grid, b, ax, ay);
  one = measure_cost (search, probe, a);
  two = measure_cost (search, probe, b);
  if (sum_up (search, &one) + sum_up (search, &two) < before * (1 - 1e-9))
    return;
  tie_drawing_grid_move (search->grid, a, ax, ay);
  tie_drawing_grid_move (search->grid, b, bx, by);
}

static gboolean
can_swap (const Search *search, guint a, guint b)
{
  const TieDrawing *drawing = &search->refine->drawing;

  return search->refine->moves[b] && drawing->half_width[a] == drawing->half_width[b]
         && drawing->half_height[a] == drawing->half_height[b];
}

/* Finds the best of some places for a node, if one is better than where it is. */
static void
find_move (guint item, guint hand, gpointer data)
{
  const Search *search = data;
  TieDrawingProbe *probe = search->probe[hand];
  const guint node = search->order[search->first + item];
  Move *move = &search->move[item];
  TieRandom random;
  Cost now;
  double best;

  *move = (Move){ .node = node, .swap = G_MAXUINT };
  if (!search->refine->moves[node])
    return;
  now = measure_cost (search, probe, node);
  if (now.crossings + now.through == 0 && now.overlap <= 0 && !search->hard)
    return;
  best = sum_up (search, &now) * (1 - 1e-9);
  tie_random_init (&random, search->seed + node);
  for (guint nth = 0; nth < search->tries; nth++)
    {
      float x, y;
      guint hit = G_MAXUINT;
      double cost;

      choose_place (search, &random, node, nth, &x, &y);
      cost = measure_place (search, probe, node, x, y, best, &hit);
      if (hit != G_MAXUINT && can_swap (search, node, hit))
        move->swap = hit;
      if (cost >= best)
        continue;
      best = cost;
      move->x = x;
      move->y = y;
      move->found = TRUE;
    }
}

/* Others of the batch may have taken its place. */
static void
make_move (Search *search, const Move *move)
{
  guint n_hit = 0, hit;

  if (move->found && search->hard)
    tie_drawing_probe_measure_overlap (search->probe[0], move->node, move->x, move->y,
                                       search->refine->gap, &n_hit, &hit);
  if (move->found && n_hit == 0)
    tie_drawing_grid_move (search->grid, move->node, move->x, move->y);
  else if (!move->found && move->swap != G_MAXUINT)
    try_swap (search, move->node, move->swap);
}

/* What is left of the budget decides what the next crossing may cost. */
static void
adjust_price (Search *search)
{
  TieRefine *refine = search->refine;
  double spent;

  spent = tie_partners_sum (refine->partners, refine->drawing.x, refine->drawing.y, &refine->scale)
              / MAX (refine->least, 1e-9)
          - 1;
  if (spent > refine->budget)
    refine->price *= CHEAPER;
  else if (spent < 0.8 * refine->budget)
    refine->price *= DEARER;
  refine->price = MAX (refine->price, LEAST_PRICE);
}

static void
sweep_nodes (Search *search)
{
  TieRefine *refine = search->refine;
  const guint n = refine->drawing.adjacency->n_nodes;
  const guint batch = n < LARGE ? 1 : n / BATCHES;

  search->seed = (guint64) tie_random_below (&refine->random, G_MAXUINT) << 32;
  tie_random_shuffle (&refine->random, n, search->order);
  for (search->first = 0; search->first < n; search->first += batch)
    {
      const guint n_items = MIN (batch, n - search->first);

      tie_crew_run (search->crew, n_items, find_move, search);
      for (guint i = 0; i < n_items; i++)
        make_move (search, &search->move[i]);
    }
}

static void
search_init (Search *search, TieRefine *refine, const TieRefineStage *stage)
{
  const guint n = refine->drawing.adjacency->n_nodes;
  const TiePartners *partners = refine->partners;

  *search = (Search){ .refine = refine, .hard = stage->hard, .tries = stage->tries };
  search->weight = (n - 1.0) / MAX (partners->node != NULL ? partners->k : partners->k - 1, 1);
  search->crew = tie_crew_new (n < LARGE ? 1 : G_MAXUINT);
  search->probe = g_new0 (TieDrawingProbe *, tie_crew_get_n_hands (search->crew));
  search->move = g_new (Move, n);
  search->order = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    search->order[i] = i;
}

/* The grid has to be made anew when nodes were moved without it. */
static void
open_grid (Search *search)
{
  search->grid = tie_drawing_grid_new (&search->refine->drawing, &search->refine->frame);
  for (guint hand = 0; hand < tie_crew_get_n_hands (search->crew); hand++)
    search->probe[hand] = tie_drawing_probe_new (search->grid);
}

static void
close_grid (Search *search)
{
  for (guint hand = 0; hand < tie_crew_get_n_hands (search->crew); hand++)
    g_clear_pointer (&search->probe[hand], tie_drawing_probe_free);
  g_clear_pointer (&search->grid, tie_drawing_grid_free);
}

static void
search_clear (Search *search)
{
  if (search->grid != NULL)
    close_grid (search);
  tie_crew_free (search->crew);
  g_free (search->probe);
  g_free (search->move);
  g_free (search->order);
}

/**
 * tie_refine_run:
 * @self: a layout of low stress
 * @stage: how long to search, and what counts
 * @go_on: (nullable): is asked after each sweep
 * @data: for @go_on
 *
 * Local search: each node in turn is tried at places nearby and about the middle of its neighbours,
 * and goes where stress, crossings, edges through foreign boxes and overlaps together cost least.
 * The price of a crossing follows from the stress that may be spent.
 *
 * Returns: FALSE when @go_on stopped it
 */
gboolean
tie_refine_run (TieRefine *self,
                const TieRefineStage *stage,
                gboolean (*go_on) (guint sweep, gpointer data),
                gpointer data)
{
  Search search;
  gboolean goes_on = TRUE;

  search_init (&search, self, stage);
  self->price = MAX (self->price, LEAST_PRICE);
  for (guint sweep = 0; sweep < stage->sweeps && goes_on; sweep++)
    {
      if (search.grid == NULL)
        open_grid (&search);
      search.price = self->price;
      search.overlap =
          stage->hard ? 0 : self->overlap_price * self->price * (sweep + 1) / stage->sweeps;
      sweep_nodes (&search);
      if (!stage->hard && 2 * (sweep + 1) >= stage->sweeps)
        {
          close_grid (&search);
          tie_overlap_relax (&self->drawing, self->moves, &self->frame, self->gap, PUSH,
                             stage->pushes);
        }
      adjust_price (&search);
      goes_on = go_on == NULL || go_on (sweep, data);
    }
  search_clear (&search);
  return goes_on;
}

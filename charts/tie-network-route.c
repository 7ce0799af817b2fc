/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The curves of the ties: fanned out between a pair, and around other discs where one can follow
 * every single one. */

#include "tie-network-route.h"

#include <math.h>

#include "tie-curve-bounds.h"
#include "tie-curve-line.h"
#include "tie-flow-style.h"
#include "tie-network-fan.h"

/* Larger fans are moved together as little as they must: all labels between them need the room. */
#define MOST_IN_STEPS 12
/* No tie is thinned further, in pixels. */
#define HAIRLINE 0.4
#define N_LOOP_SIDES 4
#define LOOP_SIZE 34.0
/* Only gentle bends are worth a saved crossing, and only where there are few ties. */
#define N_GENTLE_BENDS 7
#define MOST_UNCROSSED_TIES 300
/* In a small crowd lines get thinner with everything else, but not as fast. */
#define THINNING 0.9

typedef struct
{
  TieNetworkPlan *plan;
  guint *order;  /* of ties: pair by pair */
  GArray *pairs; /* TieNetworkPair, without loops */
  TieNetworkObstacles obstacles;
  /* of ties, as they are compared with one another; NULL until they are */
  TieCurveLine *lines;
} Router;

static int
compare_ties (gconstpointer a, gconstpointer b, gpointer data)
{
  const TieNetworkPlan *plan = data;
  const TieNetworkTie *first = TIE_NETWORK_TIE (plan, *(const guint *) a);
  const TieNetworkTie *second = TIE_NETWORK_TIE (plan, *(const guint *) b);
  guint first_low = MIN (first->from, first->to), first_high = MAX (first->from, first->to);
  guint second_low = MIN (second->from, second->to), second_high = MAX (second->from, second->to);

  if (first_low != second_low)
    return first_low < second_low ? -1 : 1;
  if (first_high != second_high)
    return first_high < second_high ? -1 : 1;
  if (tie_flow_get_kind (first->flow) != tie_flow_get_kind (second->flow))
    return tie_flow_get_kind (first->flow) < tie_flow_get_kind (second->flow) ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static gboolean
same_pair (const TieNetworkTie *a, const TieNetworkTie *b)
{
  return MIN (a->from, a->to) == MIN (b->from, b->to)
         && MAX (a->from, a->to) == MAX (b->from, b->to);
}

static void
set_width (const TieNetworkPlan *plan, TieNetworkTie *tie)
{
  const TieFlowStyle *style = tie_flow_style_get (tie_flow_get_kind (tie->flow));
  double most = MAX (style->most_width * MIN (plan->scale, 1.15), style->least_width);
  double thin = plan->boxed && plan->scale < TIE_NETWORK_FULL_WIDTH_SCALE
                    ? pow (plan->scale / TIE_NETWORK_FULL_WIDTH_SCALE, THINNING)
                    : 1;

  tie->width = MAX (style->least_width, most * tie->share) * thin;
}

/* Where a pair cannot be bent together, a tie that still runs over a disc is bent away from the
 * others, as gently as will do. */
static void
free_ties (Router *router, const TieNetworkPair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (router->plan, pair->ties[i]);
      double best = 0;
      guint least = tie_network_obstacles_count (&router->obstacles, tie);

      for (guint b = 1; b < TIE_NETWORK_N_BENDS && least >= TIE_NETWORK_RUN_OVER; b++)
        {
          guint hits;

          tie_network_pair_curve (router->plan, pair, i, pair->bend + tie_network_bends[b]);
          hits = tie_network_obstacles_count (&router->obstacles, tie);
          if (hits >= least)
            continue;
          least = hits;
          best = tie_network_bends[b];
        }
      tie_network_pair_curve (router->plan, pair, i, pair->bend + best);
    }
}

static void
set_lines (Router *router, const TieNetworkPair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    tie_curve_line_set (&router->lines[pair->ties[i]],
                        &TIE_NETWORK_TIE (router->plan, pair->ties[i])->curve);
}

/* With ties of other pairs, as far as there are fewer than `limit`: else no one asks how many. */
static guint
count_crossings (Router *router, const TieNetworkPair *pair, guint limit)
{
  const TieNetworkPlan *plan = router->plan;
  const TieNetworkTie *first = TIE_NETWORK_TIE (plan, pair->ties[0]);
  guint crossings = 0;

  set_lines (router, pair);
  for (guint i = 0; i < pair->n; i++)
    {
      const TieCurveLine *own = &router->lines[pair->ties[i]];

      for (guint j = 0; j < plan->ties->len && crossings < limit; j++)
        if (tie_curve_bounds_meet (&own->tight, &router->lines[j].tight)
            && !same_pair (first, TIE_NETWORK_TIE (plan, j)))
          crossings += tie_curve_line_count_crossings (own, &router->lines[j]);
    }
  return crossings;
}

static gboolean
some_run_outside (const TieNetworkPlan *plan, const TieNetworkPair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    if (tie_network_obstacles_runs_outside (plan, TIE_NETWORK_TIE (plan, pair->ties[i])))
      return TRUE;
  return FALSE;
}

/* Of few ties, some of which were bent on their own and still lead out of the area: fitted into it
 * as a fan, unless they run over more then. */
static void
fit_small_pair (Router *router, TieNetworkPair *pair)
{
  TieNetworkPlan *plan = router->plan;
  guint hits = tie_network_obstacles_count_pair (&router->obstacles, pair);
  double thinness = plan->thinness;
  TieNetworkPair fan = *pair;

  tie_network_fan_fit (router->plan, &router->obstacles, &fan);
  if (tie_network_obstacles_count_pair (&router->obstacles, &fan) < hits)
    {
      *pair = fan;
      return;
    }
  plan->thinness = thinness;
  tie_network_pair_bend (plan, pair, pair->bend);
  free_ties (router, pair);
}

/* All ties of one pair, bent together until none runs over a disc that is not its own, or out of
 * the area; where no bend is good enough, they move together, and where even that leads out of the
 * area, as near as they must. */
static void
curve_pair (Router *router, TieNetworkPair *pair)
{
  static const double squeezes[] = { 1, 0.7, 0.45, 0.25, 0 };
  double best = 1;
  guint n = pair->n > 1 && pair->n <= MOST_IN_STEPS ? G_N_ELEMENTS (squeezes) : 1;
  guint least = G_MAXUINT;

  for (guint s = 0; s < n && least > 0; s++)
    for (guint b = 0; b < TIE_NETWORK_N_BENDS && least > 0; b++)
      {
        guint hits;

        tie_network_pair_squeeze (pair, squeezes[s]);
        tie_network_pair_bend (router->plan, pair, tie_network_bends[b]);
        hits = tie_network_obstacles_count_pair (&router->obstacles, pair);
        if (hits < least)
          {
            least = hits;
            best = squeezes[s];
            pair->bend = tie_network_bends[b];
          }
      }
  tie_network_pair_squeeze (pair, best);
  if (pair->n > MOST_IN_STEPS && least > 0)
    {
      tie_network_fan_fit (router->plan, &router->obstacles, pair);
      return;
    }
  tie_network_pair_bend (router->plan, pair, pair->bend);
  free_ties (router, pair);
  if (pair->n > 1 && some_run_outside (router->plan, pair))
    fit_small_pair (router, pair);
}

/* In a crowd. */
static void
straighten_pair (Router *router, TieNetworkPair *pair)
{
  if (pair->n > 1 && !tie_network_fan_fits (router->plan, pair, 0, FALSE))
    tie_network_fan_fit (router->plan, &router->obstacles, pair);
  else
    tie_network_pair_bend (router->plan, pair, 0);
}

/* Bends a pair further where that saves crossings with other pairs. */
static void
uncross_pair (Router *router, TieNetworkPair *pair)
{
  TieNetworkPlan *plan = router->plan;
  guint hits = tie_network_obstacles_count_pair (&router->obstacles, pair),
        least = count_crossings (router, pair, G_MAXUINT);
  double best = pair->bend;

  for (guint b = 0; b < N_GENTLE_BENDS && least > 0; b++)
    {
      guint crossings;

      tie_network_pair_bend (plan, pair, tie_network_bends[b]);
      crossings = count_crossings (router, pair, least);
      if (crossings < least && tie_network_obstacles_count_pair (&router->obstacles, pair) <= hits)
        {
          least = crossings;
          best = tie_network_bends[b];
        }
    }
  pair->bend = best;
  tie_network_pair_bend (plan, pair, best);
  free_ties (router, pair);
  set_lines (router, pair);
}

/* One pair after the other, each with the others as they are by then. */
static void
uncross_pairs (Router *router)
{
  const TieNetworkPlan *plan = router->plan;

  router->lines = g_new0 (TieCurveLine, plan->ties->len + 1);
  for (guint i = 0; i < plan->ties->len; i++)
    tie_curve_line_set (&router->lines[i], &TIE_NETWORK_TIE (plan, i)->curve);
  for (guint i = 0; i < router->pairs->len; i++)
    if (!g_array_index (router->pairs, TieNetworkPair, i).tight)
      uncross_pair (router, &g_array_index (router->pairs, TieNetworkPair, i));
  for (guint i = 0; i < plan->ties->len; i++)
    tie_curve_line_clear (&router->lines[i]);
  g_clear_pointer (&router->lines, g_free);
}

/* The loops at one node, each on a side of its own, where there is room for it. */
static void
curve_loops (Router *router, const guint *order, guint n)
{
  TieNetworkPlan *plan = router->plan;
  double size = LOOP_SIZE * (plan->boxed ? plan->scale : MAX (plan->scale, 0.6));
  gboolean taken[N_LOOP_SIDES] = { FALSE };

  for (guint i = 0; i < n; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, order[i]);
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, tie->from);
      guint best = i % N_LOOP_SIDES, least = G_MAXUINT;

      tie->outward = 1;
      for (guint side = 0; side <= N_LOOP_SIDES && least > 0; side++)
        {
          guint at = side < N_LOOP_SIDES ? side : best, hits;

          tie->curve = tie_curve_loop (node->x, node->y, node->radius,
                                       TIE_NETWORK_RIM_GAP * tie_network_pair_scale (plan),
                                       -G_PI / 4 + at * G_PI / 2, size);
          hits = (taken[at] ? 4 : 0) + (tie_network_obstacles_leaves_area (plan, tie) ? 2 : 0)
                 + (tie_network_obstacles_count_discs (&router->obstacles, tie) > 0 ? 1 : 0);
          if (side < N_LOOP_SIDES && hits < least)
            {
              least = hits;
              best = at;
            }
        }
      taken[best] = TRUE;
    }
}

/* All alike, since widths are compared. */
static void
thin_ties (TieNetworkPlan *plan)
{
  for (guint i = 0; i < plan->ties->len && plan->thinness < 1; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      tie->width = MAX (tie->width * plan->thinness, MIN (tie->width, HAIRLINE));
    }
}

static void
router_init (Router *router, TieNetworkPlan *plan)
{
  guint n_ties = plan->ties->len;

  *router = (Router){ .plan = plan };
  router->order = g_new (guint, MAX (n_ties, 1));
  for (guint i = 0; i < n_ties; i++)
    router->order[i] = i;
  g_qsort_with_data (router->order, (int) n_ties, sizeof *router->order, compare_ties, plan);
  router->pairs = g_array_new (FALSE, FALSE, sizeof (TieNetworkPair));
  tie_network_obstacles_init (&router->obstacles, plan);
}

static void
router_clear (Router *router)
{
  tie_network_obstacles_clear (&router->obstacles);
  g_free (router->order);
  g_array_unref (router->pairs);
}

/**
 * tie_network_route_set_widths:
 * @plan: a plan with its scale
 *
 * Makes every tie as wide as its amount has it.
 */
void
tie_network_route_set_widths (TieNetworkPlan *plan)
{
  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->ties->len; i++)
    set_width (plan, TIE_NETWORK_TIE (plan, i));
}

/**
 * tie_network_route:
 * @plan: a plan whose nodes have their places
 *
 * Gives every tie its width and its curve: the ties of one pair fan out, and none runs over a disc
 * that is not its own, or crosses another pair's tie, where a bend avoids it; in a crowd they lead
 * straight to their ends. However many a pair has, they keep within the area; where they would hide
 * one another there, all ties are thinner.
 */
void
tie_network_route (TieNetworkPlan *plan)
{
  Router router;
  guint n;

  g_return_if_fail (plan != NULL);

  n = plan->ties->len;
  plan->thinness = 1;
  tie_network_route_set_widths (plan);
  router_init (&router, plan);
  for (guint i = 0, end; i < n; i = end)
    {
      const TieNetworkTie *first = TIE_NETWORK_TIE (plan, router.order[i]);
      TieNetworkPair pair;

      for (end = i + 1; end < n && same_pair (first, TIE_NETWORK_TIE (plan, router.order[end]));
           end++)
        ;
      pair = tie_network_pair_make (plan, router.order + i, end - i);
      if (first->from == first->to)
        curve_loops (&router, pair.ties, pair.n);
      else if (n > TIE_NETWORK_MOST_ROUTED_TIES)
        straighten_pair (&router, &pair);
      else
        {
          curve_pair (&router, &pair);
          g_array_append_val (router.pairs, pair);
        }
    }
  if (n <= MOST_UNCROSSED_TIES)
    uncross_pairs (&router);
  thin_ties (plan);
  router_clear (&router);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The curves of the ties: fanned out between a pair, and around other discs where one can follow
 * every single one. */

#include "tie-network-route.h"

#include <math.h>

#include "tie-box-grid.h"
#include "tie-curve-bounds.h"
#include "tie-curve-line.h"
#include "tie-flow-style.h"
#include "tie-network-text.h"

/* Between a disc's rim and the ends of its ties, in pixels. */
#define RIM_GAP 5.0
/* How far apart the ties of a pair are, at the rim and in the middle, in pixels at scale 1. */
#define RIM_STEP 15.0
#define MIDDLE_STEP 34.0
#define LABEL_ROOM 15.0
#define LEAST_LABEL_STEP 36.0
#define MOST_STEP 0.25
/* However scarce room is, so much stays between two ties of a pair, in pixels. */
#define LEAST_BETWEEN 8.0
/* Larger fans are moved together as little as they must: all labels between them need the room. */
#define MOST_IN_STEPS 12
/* Where even that would lead out of the area, so much is what they are thinned for, if need be. */
#define TIGHT_BETWEEN 2.0
#define HAIRLINE 0.4
/* A fan is fitted into the area in so many halvings; of the bends that leave it nearly as much room
 * as the best one, that which runs over least is taken. */
#define N_HALVINGS 14
#define NEARLY 0.8
#define N_LOOP_SIDES 4
#define LOOP_SIZE 34.0
/* Networks of so many ties are not read tie by tie: the curves lead straight to their ends. */
#define MOST_ROUTED_TIES 800
/* Only gentle bends are worth a saved crossing, and only where there are few ties. */
#define N_GENTLE_BENDS 7
#define MOST_UNCROSSED_TIES 300
/* A tie that is alone between its ends bows by this share of its length. */
#define LONE_BOW 0.07
#define CROWD_BOW 0.035
/* Below this scale lines get thinner with everything else, but not as fast. */
#define FULL_WIDTH_SCALE 0.45
#define THINNING 0.9
/* Beside a line there is room for its head, in pixels. */
#define HEAD_ROOM 3.0
/* A curve keeps this far from discs that are not its own. */
#define DISC_CLEARANCE 10.0
/* Running over a disc, or out of the area, is as bad as coming too near to so many. */
#define RUN_OVER 6
/* And this far from the key and the total. */
#define FURNITURE_CLEARANCE 9.0

/* The ties between two nodes, whichever way they go. */
typedef struct
{
  const guint *ties; /* indexes */
  guint n;
  double bend;
  double usual_step; /* how far the middles of neighbours are apart where there is room */
  double least_step; /* and where room is scarce */
  double step;       /* and here */
  double rim_step;   /* how far their ends are apart */
  double radius;     /* of the smaller disc */
  gboolean tight;    /* it had to be fitted into the area */
} Pair;

typedef struct
{
  TieNetworkPlan *plan;
  guint *order;     /* of ties: pair by pair */
  GArray *pairs;    /* Pair, without loops */
  TieBox *discs;    /* of nodes */
  TieBoxGrid *grid; /* of them */
  GArray *near;     /* guint, scratch */
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
  double thin = plan->boxed && plan->scale < FULL_WIDTH_SCALE
                    ? pow (plan->scale / FULL_WIDTH_SCALE, THINNING)
                    : 1;

  tie->width = MAX (style->least_width, most * tie->share) * thin;
}

/* Of distances that are the same at every scale but in a crowd. */
static double
near_scale (const TieNetworkPlan *plan)
{
  return plan->boxed ? MIN (plan->scale / FULL_WIDTH_SCALE, 1) : 1;
}

/* How far apart two ties must be for the label of one of them to stand between: the label's reach
 * across the direction (dx, dy) of the pair. */
static double
label_step (const TieNetworkTie *tie, double dx, double dy)
{
  double w, h;

  tie_network_text_get_size (&tie->label, FALSE, &w, &h);
  return fabs (dy) * w + fabs (dx) * h + tie->width + LABEL_ROOM;
}

/* How far the middles of neighbouring ties of a pair are apart, usually and at least. From three
 * ties on, some labels stand between two ties, where the pair is long enough for that. */
static void
measure_steps (const TieNetworkPlan *plan, Pair *pair)
{
  const TieNetworkTie *first = TIE_NETWORK_TIE (plan, pair->ties[0]);
  const TieNetworkNode *from = TIE_NETWORK_NODE (plan, first->from);
  const TieNetworkNode *to = TIE_NETWORK_NODE (plan, first->to);
  double dx = to->x - from->x, dy = to->y - from->y, length = hypot (dx, dy);
  double step = MIDDLE_STEP * plan->scale, wished = step;

  pair->radius = MIN (from->radius, to->radius);
  pair->rim_step = MIN (RIM_STEP * plan->scale, pair->radius * 0.9);
  for (guint i = 0; i < pair->n; i++)
    pair->least_step = MAX (pair->least_step, TIE_NETWORK_TIE (plan, pair->ties[i])->width
                                                  + LEAST_BETWEEN * near_scale (plan));
  for (guint i = 1; i + 1 < pair->n && !plan->boxed; i++)
    wished = MAX (wished, label_step (TIE_NETWORK_TIE (plan, pair->ties[i]), dx / MAX (length, 1),
                                      dy / MAX (length, 1)));
  if (pair->n > 2 && !plan->boxed)
    step = MAX (step, LEAST_LABEL_STEP);
  pair->usual_step = wished <= length * plan->widest_fan ? wished : MIN (step, length * MOST_STEP);
  pair->step = MAX (pair->usual_step, pair->least_step);
}

static Pair
pair_of (const TieNetworkPlan *plan, const guint *ties, guint n)
{
  Pair pair = { .ties = ties, .n = n };

  measure_steps (plan, &pair);
  return pair;
}

/* The ties have so much of their usual distance. */
static void
squeeze_pair (Pair *pair, double squeeze)
{
  pair->step = MAX (pair->usual_step * squeeze, pair->least_step);
}

/* The curve of a tie that is `place` steps aside from the middle of its pair, with `bend` more. */
static void
curve_tie (TieNetworkPlan *plan, TieNetworkTie *tie, double place, const Pair *pair, double bend)
{
  const TieNetworkNode *from = TIE_NETWORK_NODE (plan, tie->from);
  const TieNetworkNode *to = TIE_NETWORK_NODE (plan, tie->to);
  double length = hypot (to->x - from->x, to->y - from->y);
  /* Aside is the same side for both directions of a pair. */
  double side = tie->from <= tie->to ? 1 : -1;
  double lone = plan->ties->len > MOST_ROUTED_TIES ? CROWD_BOW : LONE_BOW;
  double bow = pair->n == 1 ? lone * length : pair->step * place;

  tie->outward = pair->n == 1 ? 0 : (place > 0 ? side : place < 0 ? -side : 0);
  tie->curve = tie_curve_between (from->x, from->y, from->radius, to->x, to->y, to->radius,
                                  RIM_GAP * near_scale (plan), side * (bow + bend * length),
                                  side * pair->rim_step * place);
}

static TieBox
bounds_of (const TieCurve *curve)
{
  double left = curve->x[0], right = left, top = curve->y[0], bottom = top;

  for (guint i = 1; i < 4; i++)
    {
      left = MIN (left, curve->x[i]);
      right = MAX (right, curve->x[i]);
      top = MIN (top, curve->y[i]);
      bottom = MAX (bottom, curve->y[i]);
    }
  return (TieBox){ left, top, right - left, bottom - top };
}

/* How badly a tie runs over discs of others, or too near to them. */
static guint
count_discs (Router *router, const TieNetworkTie *tie)
{
  const TieNetworkPlan *plan = router->plan;
  double half = tie->width / 2, clearance = half + DISC_CLEARANCE * near_scale (plan);
  TieBox bounds = bounds_of (&tie->curve);
  guint count = 0;

  tie_box_grid_find (router->grid, &bounds, clearance, router->near);
  for (guint i = 0; i < router->near->len; i++)
    {
      guint index = g_array_index (router->near, guint, i);
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);

      if (index == tie->from || index == tie->to || (!node->tied && !plan->boxed)
          || !tie_curve_crosses_box (&tie->curve, node->x, node->y, 0, 0, node->radius + clearance))
        continue;
      count++;
      if (tie_curve_crosses_box (&tie->curve, node->x, node->y, 0, 0, node->radius + half))
        count += RUN_OVER;
    }
  return count;
}

/* Sideways bends of a pair, in shares of its length, the gentlest first. */
static const double bends[] = { 0,     0.05, -0.05, 0.1,  -0.1,  0.15, -0.15, 0.2,  -0.2, 0.25,
                                -0.25, 0.31, -0.31, 0.38, -0.38, 0.46, -0.46, 0.55, -0.55 };

static void
curve_nth (TieNetworkPlan *plan, const Pair *pair, guint i, double bend)
{
  curve_tie (plan, TIE_NETWORK_TIE (plan, pair->ties[i]), i - (pair->n - 1) / 2.0, pair, bend);
}

static void
bend_pair (TieNetworkPlan *plan, const Pair *pair, double bend)
{
  for (guint i = 0; i < pair->n; i++)
    curve_nth (plan, pair, i, bend);
}

/* Whether its line or its head would be drawn outside. */
static gboolean
runs_outside (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  TieRect room = tie_rect_grow (plan->area, -(tie->width / 2 + HEAD_ROOM));

  for (int i = 1; i < 16; i++)
    {
      double x, y;

      tie_curve_point (&tie->curve, i / 16.0, &x, &y);
      if (!tie_rect_contains (room, x, y))
        return TRUE;
    }
  return FALSE;
}

/* Whether it would be drawn where key and total stand. */
static gboolean
meets_furniture (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  for (guint f = 0; f < plan->n_furniture; f++)
    {
      const TieBox *box = &plan->furniture[f];

      if (tie_curve_crosses_box (&tie->curve, box->x, box->y, box->width, box->height,
                                 FURNITURE_CLEARANCE))
        return TRUE;
    }
  return FALSE;
}

static gboolean
leaves_area (const TieNetworkPlan *plan, const TieNetworkTie *tie)
{
  return runs_outside (plan, tie) || meets_furniture (plan, tie);
}

static guint
count_hits_of (Router *router, const TieNetworkTie *tie)
{
  return count_discs (router, tie) + (leaves_area (router->plan, tie) ? RUN_OVER : 0);
}

/* How badly the ties of the pair run where they should not. */
static guint
count_hits (Router *router, const Pair *pair)
{
  guint hits = 0;

  for (guint i = 0; i < pair->n; i++)
    hits += count_hits_of (router, TIE_NETWORK_TIE (router->plan, pair->ties[i]));
  return hits;
}

/* Where a pair cannot be bent together, a tie that still runs over a disc is bent away from the
 * others, as gently as will do. */
static void
free_ties (Router *router, const Pair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (router->plan, pair->ties[i]);
      double place = i - (pair->n - 1) / 2.0, best = 0;
      guint least = count_hits_of (router, tie);

      for (guint b = 1; b < G_N_ELEMENTS (bends) && least >= RUN_OVER; b++)
        {
          guint hits;

          curve_tie (router->plan, tie, place, pair, pair->bend + bends[b]);
          hits = count_hits_of (router, tie);
          if (hits >= least)
            continue;
          least = hits;
          best = bends[b];
        }
      curve_tie (router->plan, tie, place, pair, pair->bend + best);
    }
}

static void
set_lines (Router *router, const Pair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    tie_curve_line_set (&router->lines[pair->ties[i]],
                        &TIE_NETWORK_TIE (router->plan, pair->ties[i])->curve);
}

/* With ties of other pairs, as far as there are fewer than `limit`: else no one asks how many. */
static guint
count_crossings (Router *router, const Pair *pair, guint limit)
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

/* Whether a fan keeps within the area, and clear of key and total: its outermost ties do. */
static gboolean
fan_fits (TieNetworkPlan *plan, const Pair *pair, double bend, gboolean clear)
{
  for (guint i = 0; i < pair->n; i += MAX (pair->n - 1, 1))
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, pair->ties[i]);

      curve_nth (plan, pair, i, bend);
      if (runs_outside (plan, tie) || (clear && meets_furniture (plan, tie)))
        return FALSE;
    }
  return TRUE;
}

/* How far apart the ties of a bent pair may be at most. */
static double
find_step (TieNetworkPlan *plan, const Pair *pair, double bend, gboolean clear)
{
  Pair fan = *pair;
  double low = 0, high = MAX (pair->usual_step, pair->least_step);

  fan.step = high;
  if (fan_fits (plan, &fan, bend, clear))
    return high;
  for (int i = 0; i < N_HALVINGS; i++)
    {
      fan.step = (low + high) / 2;
      if (fan_fits (plan, &fan, bend, clear))
        low = fan.step;
      else
        high = fan.step;
    }
  return low;
}

/* Finds how far apart the ties may be with each bend; returns the most of it. */
static double
find_steps (TieNetworkPlan *plan, const Pair *pair, gboolean clear, double *steps)
{
  double most = 0;

  for (guint b = 0; b < G_N_ELEMENTS (bends); b++)
    {
      steps[b] = find_step (plan, pair, bends[b], clear);
      most = MAX (most, steps[b]);
    }
  return most;
}

/* How wide two neighbours of the fan are at most, on average. */
static double
find_widest (const TieNetworkPlan *plan, const Pair *pair)
{
  double most = 0;

  for (guint i = 1; i < pair->n; i++)
    most = MAX (most, TIE_NETWORK_TIE (plan, pair->ties[i - 1])->width
                          + TIE_NETWORK_TIE (plan, pair->ties[i])->width);
  return most / 2;
}

/* How much thinner ties must be so that no neighbour in the fan hides another. */
static double
find_thinness (const TieNetworkPlan *plan, const Pair *pair)
{
  double widest = find_widest (plan, pair);
  double room = pair->step - MIN (TIGHT_BETWEEN, pair->step / 3);

  return widest > 0 ? MIN (room / widest, 1) : 1;
}

/* Takes the bend, with ties as far apart as it lets them, but no further than `most`, with which
 * the fan runs over less than `least`; returns how badly it does. */
static guint
choose_bend (Router *router, Pair *pair, const double *steps, double most, guint least)
{
  TieNetworkPlan *plan = router->plan;
  double enough = 0;

  for (guint b = 0; b < G_N_ELEMENTS (bends); b++)
    enough = MAX (enough, MIN (steps[b], most) * NEARLY);
  for (guint b = 0; b < G_N_ELEMENTS (bends) && least > 0; b++)
    {
      Pair fan = *pair;
      guint hits = 0;

      fan.step = MIN (steps[b], most);
      if (fan.step < enough)
        continue;
      bend_pair (plan, &fan, bends[b]);
      if (plan->ties->len <= MOST_ROUTED_TIES)
        hits = count_hits (router, &fan);
      if (hits >= least)
        continue;
      least = hits;
      pair->step = fan.step;
      pair->bend = bends[b];
    }
  return least;
}

/* A fan of so many ties that the usual distances lead out of the area, or over others: they are as
 * far apart as they can be within it, or only so far that none hides another where that runs over
 * less; and their ends share the rims evenly. */
static void
fit_pair (Router *router, Pair *pair)
{
  TieNetworkPlan *plan = router->plan;
  double steps[G_N_ELEMENTS (bends)];
  guint least;

  pair->tight = TRUE;
  pair->rim_step = MIN (pair->rim_step, pair->radius / ((pair->n - 1) / 2.0));
  if (find_steps (plan, pair, TRUE, steps) < TIGHT_BETWEEN)
    find_steps (plan, pair, FALSE, steps);
  least = choose_bend (router, pair, steps, G_MAXDOUBLE, G_MAXUINT);
  choose_bend (router, pair, steps, find_widest (plan, pair) + TIGHT_BETWEEN, least);
  bend_pair (plan, pair, pair->bend);
  plan->thinness = MIN (plan->thinness, find_thinness (plan, pair));
}

static gboolean
some_run_outside (const TieNetworkPlan *plan, const Pair *pair)
{
  for (guint i = 0; i < pair->n; i++)
    if (runs_outside (plan, TIE_NETWORK_TIE (plan, pair->ties[i])))
      return TRUE;
  return FALSE;
}

/* Of few ties, some of which were bent on their own and still lead out of the area: fitted into it
 * as a fan, unless they run over more then. */
static void
fit_small_pair (Router *router, Pair *pair)
{
  TieNetworkPlan *plan = router->plan;
  guint hits = count_hits (router, pair);
  double thinness = plan->thinness;
  Pair fan = *pair;

  fit_pair (router, &fan);
  if (count_hits (router, &fan) < hits)
    {
      *pair = fan;
      return;
    }
  plan->thinness = thinness;
  bend_pair (plan, pair, pair->bend);
  free_ties (router, pair);
}

/* All ties of one pair, bent together until none runs over a disc that is not its own, or out of
 * the area; where no bend is good enough, they move together, and where even that leads out of the
 * area, as near as they must. */
static void
curve_pair (Router *router, Pair *pair)
{
  static const double squeezes[] = { 1, 0.7, 0.45, 0.25, 0 };
  double best = 1;
  guint n = pair->n > 1 && pair->n <= MOST_IN_STEPS ? G_N_ELEMENTS (squeezes) : 1;
  guint least = G_MAXUINT;

  for (guint s = 0; s < n && least > 0; s++)
    for (guint b = 0; b < G_N_ELEMENTS (bends) && least > 0; b++)
      {
        guint hits;

        squeeze_pair (pair, squeezes[s]);
        bend_pair (router->plan, pair, bends[b]);
        hits = count_hits (router, pair);
        if (hits < least)
          {
            least = hits;
            best = squeezes[s];
            pair->bend = bends[b];
          }
      }
  squeeze_pair (pair, best);
  if (pair->n > MOST_IN_STEPS && least > 0)
    {
      fit_pair (router, pair);
      return;
    }
  bend_pair (router->plan, pair, pair->bend);
  free_ties (router, pair);
  if (pair->n > 1 && some_run_outside (router->plan, pair))
    fit_small_pair (router, pair);
}

/* In a crowd. */
static void
straighten_pair (Router *router, Pair *pair)
{
  if (pair->n > 1 && !fan_fits (router->plan, pair, 0, FALSE))
    fit_pair (router, pair);
  else
    bend_pair (router->plan, pair, 0);
}

/* Bends a pair further where that saves crossings with other pairs. */
static void
uncross_pair (Router *router, Pair *pair)
{
  TieNetworkPlan *plan = router->plan;
  guint hits = count_hits (router, pair), least = count_crossings (router, pair, G_MAXUINT);
  double best = pair->bend;

  for (guint b = 0; b < N_GENTLE_BENDS && least > 0; b++)
    {
      guint crossings;

      bend_pair (plan, pair, bends[b]);
      crossings = count_crossings (router, pair, least);
      if (crossings < least && count_hits (router, pair) <= hits)
        {
          least = crossings;
          best = bends[b];
        }
    }
  pair->bend = best;
  bend_pair (plan, pair, best);
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
    if (!g_array_index (router->pairs, Pair, i).tight)
      uncross_pair (router, &g_array_index (router->pairs, Pair, i));
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

          tie->curve = tie_curve_loop (node->x, node->y, node->radius, RIM_GAP * near_scale (plan),
                                       -G_PI / 4 + at * G_PI / 2, size);
          hits = (taken[at] ? 4 : 0) + (leaves_area (plan, tie) ? 2 : 0)
                 + (count_discs (router, tie) > 0 ? 1 : 0);
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
  guint n_nodes = plan->nodes->len, n_ties = plan->ties->len;

  *router = (Router){ .plan = plan };
  router->order = g_new (guint, MAX (n_ties, 1));
  for (guint i = 0; i < n_ties; i++)
    router->order[i] = i;
  g_qsort_with_data (router->order, (int) n_ties, sizeof *router->order, compare_ties, plan);
  router->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  router->near = g_array_new (FALSE, FALSE, sizeof (guint));
  router->discs = g_new (TieBox, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);
      double r = node->radius;

      router->discs[i] = (TieBox){ node->x - r, node->y - r, 2 * r, 2 * r };
    }
  router->grid = tie_box_grid_new (n_nodes, router->discs);
}

static void
router_clear (Router *router)
{
  tie_box_grid_free (router->grid);
  g_free (router->discs);
  g_free (router->order);
  g_array_unref (router->near);
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
      Pair pair;

      for (end = i + 1; end < n && same_pair (first, TIE_NETWORK_TIE (plan, router.order[end]));
           end++)
        ;
      pair = pair_of (plan, router.order + i, end - i);
      if (first->from == first->to)
        curve_loops (&router, pair.ties, pair.n);
      else if (n > MOST_ROUTED_TIES)
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

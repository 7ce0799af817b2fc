/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The ties of a pair of organizations: how far apart they are, and their curves. */

#include "tie-network-pair.h"

#include <math.h>

#include "tie-network-text.h"

/* How far apart the ties of a pair are, at the rim and in the middle, in pixels at scale 1. */
#define RIM_STEP 15.0
#define MIDDLE_STEP 34.0
#define LABEL_ROOM 15.0
#define LEAST_LABEL_STEP 36.0
#define MOST_STEP 0.25
/* However scarce room is, so much stays between two ties of a pair, in pixels. */
#define LEAST_BETWEEN 8.0
/* A tie that is alone between its ends bows by this share of its length. */
#define LONE_BOW 0.07
#define CROWD_BOW 0.035

const double tie_network_bends[TIE_NETWORK_N_BENDS] = { 0,     0.05,  -0.05, 0.1,  -0.1,
                                                        0.15,  -0.15, 0.2,   -0.2, 0.25,
                                                        -0.25, 0.31,  -0.31, 0.38, -0.38,
                                                        0.46,  -0.46, 0.55,  -0.55 };

/*
 * tie_network_pair_scale:
 *
 * Returns: the scale of distances that are the same at every scale but in a crowd
 */
double
tie_network_pair_scale (const TieNetworkPlan *plan)
{
  return plan->boxed ? MIN (plan->scale / TIE_NETWORK_FULL_WIDTH_SCALE, 1) : 1;
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
measure_steps (const TieNetworkPlan *plan, TieNetworkPair *pair)
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
                                                  + LEAST_BETWEEN * tie_network_pair_scale (plan));
  for (guint i = 1; i + 1 < pair->n && !plan->boxed; i++)
    wished = MAX (wished, label_step (TIE_NETWORK_TIE (plan, pair->ties[i]), dx / MAX (length, 1),
                                      dy / MAX (length, 1)));
  if (pair->n > 2 && !plan->boxed)
    step = MAX (step, LEAST_LABEL_STEP);
  pair->usual_step = wished <= length * plan->widest_fan ? wished : MIN (step, length * MOST_STEP);
  pair->step = MAX (pair->usual_step, pair->least_step);
}

/*
 * tie_network_pair_make:
 * @ties: (array length=n): indexes of ties, borrowed
 *
 * Returns: the ties between two nodes, as far apart as they usually are
 */
TieNetworkPair
tie_network_pair_make (const TieNetworkPlan *plan, const guint *ties, guint n)
{
  TieNetworkPair pair = { .ties = ties, .n = n };

  measure_steps (plan, &pair);
  return pair;
}

/*
 * tie_network_pair_squeeze:
 * @squeeze: how much of their usual distance the ties have
 */
void
tie_network_pair_squeeze (TieNetworkPair *pair, double squeeze)
{
  pair->step = MAX (pair->usual_step * squeeze, pair->least_step);
}

/* The curve of a tie that is `place` steps aside from the middle of its pair, with `bend` more. */
static void
curve_tie (TieNetworkPlan *plan,
           TieNetworkTie *tie,
           double place,
           const TieNetworkPair *pair,
           double bend)
{
  const TieNetworkNode *from = TIE_NETWORK_NODE (plan, tie->from);
  const TieNetworkNode *to = TIE_NETWORK_NODE (plan, tie->to);
  double length = hypot (to->x - from->x, to->y - from->y);
  /* Aside is the same side for both directions of a pair. */
  double side = tie->from <= tie->to ? 1 : -1;
  double lone = plan->ties->len > TIE_NETWORK_MOST_ROUTED_TIES ? CROWD_BOW : LONE_BOW;
  double bow = pair->n == 1 ? lone * length : pair->step * place;

  tie->outward = pair->n == 1 ? 0 : (place > 0 ? side : place < 0 ? -side : 0);
  tie->curve = tie_curve_between (from->x, from->y, from->radius, to->x, to->y, to->radius,
                                  TIE_NETWORK_RIM_GAP * tie_network_pair_scale (plan),
                                  side * (bow + bend * length), side * pair->rim_step * place);
}

/*
 * tie_network_pair_curve:
 * @i: which of the pair's ties
 * @bend: in shares of the length
 *
 * Gives one tie its curve.
 */
void
tie_network_pair_curve (TieNetworkPlan *plan, const TieNetworkPair *pair, guint i, double bend)
{
  curve_tie (plan, TIE_NETWORK_TIE (plan, pair->ties[i]), i - (pair->n - 1) / 2.0, pair, bend);
}

/*
 * tie_network_pair_bend:
 * @bend: in shares of the length
 *
 * Gives all ties of the pair their curves.
 */
void
tie_network_pair_bend (TieNetworkPlan *plan, const TieNetworkPair *pair, double bend)
{
  for (guint i = 0; i < pair->n; i++)
    tie_network_pair_curve (plan, pair, i, bend);
}

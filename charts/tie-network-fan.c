/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Fans of many ties, fitted into the area. */

#include "tie-network-fan.h"

/* So much is between two ties of a fan that is fitted, if need be by thinner ones, in pixels. */
#define TIGHT_BETWEEN 2.0
/* A fan is fitted into the area in so many halvings; of the bends that leave it nearly as much room
 * as the best one, that which runs over least is taken. */
#define N_HALVINGS 14
#define NEARLY 0.8

/*
 * tie_network_fan_fits:
 * @bend: in shares of the length
 * @clear: of key and total, too
 *
 * Returns: whether a fan keeps within the area: its outermost ties do
 */
gboolean
tie_network_fan_fits (TieNetworkPlan *plan, const TieNetworkPair *pair, double bend, gboolean clear)
{
  for (guint i = 0; i < pair->n; i += MAX (pair->n - 1, 1))
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, pair->ties[i]);

      tie_network_pair_curve (plan, pair, i, bend);
      if (tie_network_obstacles_runs_outside (plan, tie)
          || (clear && tie_network_obstacles_meets_furniture (plan, tie)))
        return FALSE;
    }
  return TRUE;
}

/* How far apart the ties of a bent pair may be at most. */
static double
find_step (TieNetworkPlan *plan, const TieNetworkPair *pair, double bend, gboolean clear)
{
  TieNetworkPair fan = *pair;
  double low = 0, high = MAX (pair->usual_step, pair->least_step);

  fan.step = high;
  if (tie_network_fan_fits (plan, &fan, bend, clear))
    return high;
  for (int i = 0; i < N_HALVINGS; i++)
    {
      fan.step = (low + high) / 2;
      if (tie_network_fan_fits (plan, &fan, bend, clear))
        low = fan.step;
      else
        high = fan.step;
    }
  return low;
}

/* Finds how far apart the ties may be with each bend; returns the most of it. */
static double
find_steps (TieNetworkPlan *plan, const TieNetworkPair *pair, gboolean clear, double *steps)
{
  double most = 0;

  for (guint b = 0; b < TIE_NETWORK_N_BENDS; b++)
    {
      steps[b] = find_step (plan, pair, tie_network_bends[b], clear);
      most = MAX (most, steps[b]);
    }
  return most;
}

/* How wide two neighbours of the fan are at most, on average. */
static double
find_widest (const TieNetworkPlan *plan, const TieNetworkPair *pair)
{
  double most = 0;

  for (guint i = 1; i < pair->n; i++)
    most = MAX (most, TIE_NETWORK_TIE (plan, pair->ties[i - 1])->width
                          + TIE_NETWORK_TIE (plan, pair->ties[i])->width);
  return most / 2;
}

/* How much thinner ties must be so that no neighbour in the fan hides another. */
static double
find_thinness (const TieNetworkPlan *plan, const TieNetworkPair *pair)
{
  double widest = find_widest (plan, pair);
  double room = pair->step - MIN (TIGHT_BETWEEN, pair->step / 3);

  return widest > 0 ? MIN (room / widest, 1) : 1;
}

/* Takes the bend, with ties as far apart as it lets them, but no further than `most`, with which
 * the fan runs over less than `least`; returns how badly it does. */
static guint
choose_bend (TieNetworkPlan *plan,
             TieNetworkObstacles *obstacles,
             TieNetworkPair *pair,
             const double *steps,
             double most,
             guint least)
{
  double enough = 0;

  for (guint b = 0; b < TIE_NETWORK_N_BENDS; b++)
    enough = MAX (enough, MIN (steps[b], most) * NEARLY);
  for (guint b = 0; b < TIE_NETWORK_N_BENDS && least > 0; b++)
    {
      TieNetworkPair fan = *pair;
      guint hits = 0;

      fan.step = MIN (steps[b], most);
      if (fan.step < enough)
        continue;
      tie_network_pair_bend (plan, &fan, tie_network_bends[b]);
      if (plan->ties->len <= TIE_NETWORK_MOST_ROUTED_TIES)
        hits = tie_network_obstacles_count_pair (obstacles, &fan);
      if (hits >= least)
        continue;
      least = hits;
      pair->step = fan.step;
      pair->bend = tie_network_bends[b];
    }
  return least;
}

/*
 * tie_network_fan_fit:
 *
 * A fan of so many ties that the usual distances lead out of the area, or over others: they are as
 * far apart as they can be within it, or only so far that none hides another where that runs over
 * less; and their ends share the rims evenly. Sets how much thinner ties of the plan must be for
 * that.
 */
void
tie_network_fan_fit (TieNetworkPlan *plan, TieNetworkObstacles *obstacles, TieNetworkPair *pair)
{
  double steps[TIE_NETWORK_N_BENDS];
  guint least;

  pair->tight = TRUE;
  pair->rim_step = MIN (pair->rim_step, pair->radius / ((pair->n - 1) / 2.0));
  if (find_steps (plan, pair, TRUE, steps) < TIGHT_BETWEEN)
    find_steps (plan, pair, FALSE, steps);
  least = choose_bend (plan, obstacles, pair, steps, G_MAXDOUBLE, G_MAXUINT);
  choose_bend (plan, obstacles, pair, steps, find_widest (plan, pair) + TIGHT_BETWEEN, least);
  tie_network_pair_bend (plan, pair, pair->bend);
  plan->thinness = MIN (plan->thinness, find_thinness (plan, pair));
}

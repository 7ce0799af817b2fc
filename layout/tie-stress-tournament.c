/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stochastic gradient descent over all pairs, in rounds in which no two pairs share a node. */

#include "tie-stress-tournament.h"

#include "tie-wide.h"

#include <math.h>
#include <string.h>

/* The distance of a pair with the seat that is empty where the number of nodes is odd: so far that
 * it weighs nothing. */
#define NOBODY 1e15f

/* By the circle method one player keeps the last seat, the others sit around a table: in round r
 * seat r + k meets seat r − k, and seat r the last one. Pairs of a round share no node, and their
 * seats stand in order in memory: the processor takes several at once. Who sits where is drawn by
 * lot, so that the order of pairs is random enough. */
struct _TieStressTournament
{
  guint n;
  guint n_seats;
  guint n_pairs;   /* in a round */
  guint *seat;     /* of each node */
  float *distance; /* by round and pair */
  float *x;        /* by seat */
  float *y;
  float *moves; /* by seat: 1, or 0 for a fixed node */
  gboolean some_fixed;
  float longest;
  guint *order; /* of the rounds */
  float *one;   /* scratch: the first and the second of each pair */
  float *two;
};

/* Which round two seats meet in, and as which pair of it. */
static gsize
find_pair (const TieStressTournament *self, guint a, guint b)
{
  const guint around = self->n_seats - 1;
  guint twice, round, k;

  if (a == around || b == around)
    return (gsize) MIN (a, b) * self->n_pairs;
  /* a + b = 2·round modulo an odd number. */
  twice = (a + b) % around;
  round = twice % 2 == 0 ? twice / 2 : (twice + around) / 2;
  k = (a + around - round) % around;
  return (gsize) round * self->n_pairs + MIN (k, around - k);
}

static void
measure_distances (TieStressTournament *self, const TieAdjacency *adjacency)
{
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  const gsize size = (gsize) (self->n_seats - 1) * self->n_pairs;

  for (gsize i = 0; i < size; i++)
    self->distance[i] = NOBODY;
  for (guint i = 0; i < self->n; i++)
    {
      const double *row = tie_distances_from (distances, i);

      for (guint j = i + 1; j < self->n; j++)
        {
          self->distance[find_pair (self, self->seat[i], self->seat[j])] = (float) row[j];
          self->longest = MAX (self->longest, (float) row[j]);
        }
    }
}

/**
 * tie_stress_tournament_new:
 * @adjacency: a connected graph
 * @fixed: (array) (nullable): nodes that stay
 * @random: what decides who sits where
 *
 * Finds the distances of all pairs. Takes room for n²/2 numbers.
 *
 * Returns: (transfer full): the pairs, all nodes at (0, 0)
 */
TieStressTournament *
tie_stress_tournament_new (const TieAdjacency *adjacency, const gboolean *fixed, TieRandom *random)
{
  TieStressTournament *self = g_new0 (TieStressTournament, 1);
  const guint n = adjacency->n_nodes;
  const guint n_seats = MAX (n + n % 2, 2);

  self->n = n;
  self->n_seats = n_seats;
  self->n_pairs = n_seats / 2;
  self->seat = g_new (guint, n_seats);
  self->distance = g_new (float, (gsize) (n_seats - 1) * self->n_pairs);
  self->x = g_new0 (float, n_seats);
  self->y = g_new0 (float, n_seats);
  self->moves = g_new0 (float, n_seats);
  self->order = g_new (guint, n_seats);
  self->one = g_new0 (float, 3 * (gsize) self->n_pairs);
  self->two = g_new0 (float, 3 * (gsize) self->n_pairs);
  for (guint i = 0; i < n_seats; i++)
    self->seat[i] = self->order[i] = i;
  tie_random_shuffle (random, n_seats, self->seat);
  for (guint i = 0; i < n; i++)
    {
      self->moves[self->seat[i]] = fixed == NULL || !fixed[i];
      self->some_fixed = self->some_fixed || (fixed != NULL && fixed[i]);
    }
  for (guint k = 0; k < self->n_pairs; k++)
    self->one[2 * (gsize) self->n_pairs + k] = self->two[2 * (gsize) self->n_pairs + k] = 1;
  measure_distances (self, adjacency);
  return self;
}

/**
 * tie_stress_tournament_free:
 * @self: (transfer full): the pairs
 *
 * Frees them.
 */
void
tie_stress_tournament_free (TieStressTournament *self)
{
  g_free (self->seat);
  g_free (self->distance);
  g_free (self->x);
  g_free (self->y);
  g_free (self->moves);
  g_free (self->order);
  g_free (self->one);
  g_free (self->two);
  g_free (self);
}

/**
 * tie_stress_tournament_set:
 * @self: the pairs
 * @x: (array): where the nodes are, in units of ideal length
 * @y: (array): likewise
 *
 * Puts the nodes somewhere.
 */
void
tie_stress_tournament_set (TieStressTournament *self, const double *x, const double *y)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->x[self->seat[i]] = (float) x[i];
      self->y[self->seat[i]] = (float) y[i];
    }
}

/**
 * tie_stress_tournament_get:
 * @self: the pairs
 * @x: (out caller-allocates) (array): where the nodes are, in units of ideal length
 * @y: (out caller-allocates) (array): likewise
 *
 * Tells where the nodes are. Fixed ones do not change a bit.
 */
void
tie_stress_tournament_get (const TieStressTournament *self, double *x, double *y)
{
  for (guint i = 0; i < self->n; i++)
    if (self->moves[self->seat[i]] > 0)
      {
        x[i] = (double) self->x[self->seat[i]];
        y[i] = (double) self->y[self->seat[i]];
      }
}

/**
 * tie_stress_tournament_get_longest:
 * @self: the pairs
 *
 * Returns: the longest distance among them
 */
double
tie_stress_tournament_get_longest (const TieStressTournament *self)
{
  return (double) self->longest;
}

/* Puts each pair at its distance, by a part of the way that weight and step allow, at most all of
 * it. Nodes on one spot part along the axis. */
static TIE_IN_BOTH void
relax (guint n, const float *distance, float step, float *restrict one, float *restrict two)
{
  float *ax = one, *ay = one + n, *am = one + 2 * (gsize) n;
  float *bx = two, *by = two + n, *bm = two + 2 * (gsize) n;

  for (guint i = 0; i < n; i++)
    {
      const float d = distance[i];
      const float dx = ax[i] - bx[i] + 1e-9f;
      const float dy = ay[i] - by[i];
      const float length = sqrtf (dx * dx + dy * dy);
      const float weight = step / (d * d);
      const float part = (weight < 1 ? weight : 1) * (length - d) / (2 * length);

      ax[i] -= part * am[i] * dx;
      ay[i] -= part * am[i] * dy;
      bx[i] += part * bm[i] * dx;
      by[i] += part * bm[i] * dy;
    }
}

static void
relax_narrow (guint n, const float *distance, float step, float *one, float *two)
{
  relax (n, distance, step, one, two);
}

static TIE_WIDE void
relax_wide (guint n, const float *distance, float step, float *one, float *two)
{
  relax (n, distance, step, one, two);
}

/* Copies seats r, r + 1, … and last, r − 1, r − 2, …, around the table, side by side. */
static void
seat_round (const TieStressTournament *self, guint r, const float *from, float *one, float *two)
{
  const guint around = self->n_seats - 1, h = self->n_pairs;
  const guint up = MIN (h, around - r), down = MIN (h - 1, r);
  const float *left = from + r - down, *right = from + r + around - (h - 1);

  memcpy (one, from + r, up * sizeof *one);
  memcpy (one + up, from, (h - up) * sizeof *one);
  two[0] = from[around];
  for (int k = 0; k < (int) down; k++)
    two[(int) down - k] = left[k];
  for (int k = 0; k < (int) (h - 1 - down); k++)
    two[(int) h - 1 - k] = right[k];
}

/* And back. */
static void
rise (const TieStressTournament *self, guint r, float *to, const float *one, const float *two)
{
  const guint around = self->n_seats - 1, h = self->n_pairs;
  const guint up = MIN (h, around - r), down = MIN (h - 1, r);
  float *left = to + r - down, *right = to + r + around - (h - 1);

  memcpy (to + r, one, up * sizeof *one);
  memcpy (to, one + up, (h - up) * sizeof *one);
  to[around] = two[0];
  for (int k = 0; k < (int) down; k++)
    left[k] = two[(int) down - k];
  for (int k = 0; k < (int) (h - 1 - down); k++)
    right[k] = two[(int) h - 1 - k];
}

/**
 * tie_stress_tournament_descend:
 * @self: the pairs
 * @step: how much of the way a pair of distance 1 goes towards it; a pair of distance d goes step
 * / d²; at most all the way
 * @random: what decides in which order the rounds come
 *
 * One pass of stochastic gradient descent over all pairs (Zheng, Pawar and Goodman, Graph drawing
 * by stochastic gradient descent, 2018). O(n²).
 */
void
tie_stress_tournament_descend (TieStressTournament *self, double step, TieRandom *random)
{
  const gsize h = self->n_pairs;
  float *one = self->one, *two = self->two;

  tie_random_shuffle (random, self->n_seats - 1, self->order);
  for (guint i = 0; i + 1 < self->n_seats; i++)
    {
      const guint r = self->order[i];

      seat_round (self, r, self->x, one, two);
      seat_round (self, r, self->y, one + h, two + h);
      if (self->some_fixed)
        seat_round (self, r, self->moves, one + 2 * h, two + 2 * h);
      (TIE_IS_WIDE ? relax_wide : relax_narrow) (self->n_pairs, self->distance + r * h,
                                                 (float) step, one, two);
      rise (self, r, self->x, one, two);
      rise (self, r, self->y, one + h, two + h);
    }
}

/**
 * tie_stress_tournament_measure:
 * @self: the pairs
 *
 * Returns: the mean of ((length − distance) / distance)² over all pairs
 */
double
tie_stress_tournament_measure (const TieStressTournament *self)
{
  const gsize h = self->n_pairs;
  float *one = self->one, *two = self->two;
  double stress = 0;

  for (guint r = 0; r + 1 < self->n_seats; r++)
    {
      const float *distance = self->distance + r * h;
      float sum = 0;

      seat_round (self, r, self->x, one, two);
      seat_round (self, r, self->y, one + h, two + h);
      for (guint i = 0; i < h; i++)
        {
          const float dx = one[i] - two[i], dy = one[h + i] - two[h + i];
          const float excess = sqrtf (dx * dx + dy * dy) / distance[i] - 1;

          sum += distance[i] < NOBODY ? excess * excess : 0;
        }
      stress += (double) sum;
    }
  return self->n > 1 ? stress / (0.5 * self->n * (self->n - 1.0)) : 0;
}

/* The node on each seat; G_MAXUINT: nobody. */
static guint *
list_nodes (const TieStressTournament *self)
{
  guint *node = g_new (guint, self->n_seats);

  for (guint s = 0; s < self->n_seats; s++)
    node[s] = G_MAXUINT;
  for (guint i = 0; i < self->n; i++)
    node[self->seat[i]] = i;
  return node;
}

static TiePartners *
list_all (const TieStressTournament *self)
{
  const guint around = self->n_seats - 1;
  TiePartners *partners = tie_partners_new_all (self->n);
  g_autofree guint *node = list_nodes (self);

  for (guint r = 0; r < around; r++)
    for (guint k = 0; k < self->n_pairs; k++)
      {
        const guint one = node[(r + k) % around];
        const guint two = node[k == 0 ? around : (r + around - k) % around];
        const float inverse = 1 / self->distance[(gsize) r * self->n_pairs + k];

        if (one == G_MAXUINT || two == G_MAXUINT)
          continue;
        partners->inverse[(gsize) one * self->n + two] = inverse;
        partners->inverse[(gsize) two * self->n + one] = inverse;
      }
  return partners;
}

/**
 * tie_stress_tournament_draw:
 * @self: the pairs
 * @k: how many partners each node is to have, at most
 *
 * Draws some rounds, or takes all.
 *
 * Returns: (transfer full): whom each node meets in them
 */
TiePartners *
tie_stress_tournament_draw (const TieStressTournament *self, guint k)
{
  const guint around = self->n_seats - 1;
  TiePartners *partners;
  g_autofree guint *node = NULL;

  g_assert (around > 0);
  if (k + 1 >= self->n)
    return list_all (self);
  partners = tie_partners_new (self->n, k);
  node = list_nodes (self);
  for (guint i = 0; i < self->n; i++)
    for (guint nth = 0; nth < k; nth++)
      {
        /* Rounds at even distances are as good as any: seats are drawn by lot. */
        const guint r = (guint) ((guint64) nth * around / k);
        const guint own = self->seat[i];
        const guint other = own == around ? r : own == r ? around : (2 * r + around - own) % around;

        if (node[other] == G_MAXUINT)
          continue;
        partners->node[(gsize) i * k + nth] = node[other];
        partners->inverse[(gsize) i * k + nth] = 1 / self->distance[find_pair (self, own, other)];
      }
  return partners;
}

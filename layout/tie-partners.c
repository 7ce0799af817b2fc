/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* With whom the stress of each node is measured. */

#include "tie-partners.h"

#include "tie-length.h"
#include "tie-wide.h"

/* So many terms are added up before one asks whether that is enough. */
#define BLOCK 128
#define LANES 8

/**
 * tie_partners_new:
 * @n_nodes: how many nodes
 * @k: how many partners each is to have
 *
 * Returns: (transfer full): room for them: none yet
 */
TiePartners *
tie_partners_new (guint n_nodes, guint k)
{
  TiePartners *self = g_new (TiePartners, 1);

  self->n_nodes = n_nodes;
  self->k = k;
  self->node = g_new0 (guint, (gsize) n_nodes * k + 1);
  self->inverse = g_new0 (float, (gsize) n_nodes *k + 1);
  return self;
}

/**
 * tie_partners_new_all:
 * @n_nodes: how many nodes
 *
 * Returns: (transfer full): room for all pairs: no distance is known yet
 */
TiePartners *
tie_partners_new_all (guint n_nodes)
{
  TiePartners *self = g_new (TiePartners, 1);

  self->n_nodes = self->k = n_nodes;
  self->node = NULL;
  self->inverse = g_new0 (float, (gsize) n_nodes *n_nodes + 1);
  return self;
}

/**
 * tie_partners_free:
 * @self: (transfer full): partners
 *
 * Frees them.
 */
void
tie_partners_free (TiePartners *self)
{
  g_free (self->node);
  g_free (self->inverse);
  g_free (self);
}

/* With partners that stand in order, the processor takes several at once. */
static TIE_IN_BOTH float
sum_block_of_all (const float *x,
                  const float *y,
                  const float *inverse,
                  guint n,
                  float at_x,
                  float at_y,
                  float per_unit)
{
  float sums[LANES] = { 0 };

  for (; n >= LANES; n -= LANES, x += LANES, y += LANES, inverse += LANES)
    for (int lane = 0; lane < LANES; lane++)
      {
        const float length = tie_length_f (at_x - x[lane], at_y - y[lane]);
        const float excess = length * per_unit * inverse[lane] - 1;

        sums[lane] += excess * excess;
      }
  for (guint i = 0; i < n; i++)
    {
      const float length = tie_length_f (at_x - x[i], at_y - y[i]);
      const float excess = length * per_unit * inverse[i] - 1;

      sums[0] += excess * excess;
    }
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

static float
sum_block_of_all_narrow (const float *x,
                         const float *y,
                         const float *inverse,
                         guint n,
                         float at_x,
                         float at_y,
                         float per_unit)
{
  return sum_block_of_all (x, y, inverse, n, at_x, at_y, per_unit);
}

static TIE_WIDE float
sum_block_of_all_wide (const float *x,
                       const float *y,
                       const float *inverse,
                       guint n,
                       float at_x,
                       float at_y,
                       float per_unit)
{
  return sum_block_of_all (x, y, inverse, n, at_x, at_y, per_unit);
}

static float
measure_block (const float *x,
               const float *y,
               const guint *partner,
               const float *inverse,
               guint n,
               float at_x,
               float at_y,
               float per_unit)
{
  float sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const float length = tie_length_f (at_x - x[partner[i]], at_y - y[partner[i]]);
      const float excess = length * per_unit * inverse[i] - 1;

      sum += inverse[i] > 0 ? excess * excess : 0;
    }
  return sum;
}

/**
 * tie_partners_measure:
 * @self: partners
 * @x: (array): where the nodes are
 * @y: (array): likewise
 * @node: a node
 * @at_x: where it might be
 * @at_y: likewise
 * @per_unit: 1 divided by the length of a unit of distance
 * @most: where adding up may stop
 *
 * Returns: the stress of a node with its partners: the sum of ((length − distance) / distance)²
 */
float
tie_partners_measure (const TiePartners *self,
                      const float *x,
                      const float *y,
                      guint node,
                      float at_x,
                      float at_y,
                      float per_unit,
                      float most)
{
  const gsize first = (gsize) node * self->k;
  /* The node itself, whose inverse is 0, adds 1. */
  float sum = self->node == NULL ? -1 : 0;
  float (*measure_block_of_all) (const float *, const float *, const float *, guint, float, float,
                                 float) =
      TIE_IS_WIDE ? sum_block_of_all_wide : sum_block_of_all_narrow;

  for (guint i = 0; i < self->k && sum <= most; i += BLOCK)
    {
      const guint n = MIN (BLOCK, self->k - i);

      sum += self->node == NULL
                 ? measure_block_of_all (x + i, y + i, self->inverse + first + i, n, at_x, at_y,
                                         per_unit)
                 : measure_block (x, y, self->node + first + i, self->inverse + first + i, n, at_x,
                                  at_y, per_unit);
    }
  return sum;
}

/**
 * tie_partners_sum:
 * @self: partners
 * @x: (array): where the nodes are
 * @y: (array): likewise
 * @scale: (out): the length of a unit of distance at which the stress is least
 *
 * Adds up the stress of all nodes with their partners. With ratios r of length and distance the
 * best scale is Σr² / Σr.
 *
 * Returns: the sum of ((length / scale − distance) / distance)²
 */
double
tie_partners_sum (const TiePartners *self, const float *x, const float *y, float *scale)
{
  double n = 0, sum = 0, squares = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      float row = 0, row_squares = 0;
      guint row_n = 0;

      for (guint nth = 0; nth < self->k; nth++)
        {
          const gsize at = (gsize) i * self->k + nth;
          const guint j = self->node != NULL ? self->node[at] : nth;
          const float ratio = tie_length_f (x[i] - x[j], y[i] - y[j]) * self->inverse[at];

          row += ratio;
          row_squares += ratio * ratio;
          row_n += self->inverse[at] > 0;
        }
      n += row_n;
      sum += (double) row;
      squares += (double) row_squares;
    }
  if (squares <= 0)
    return n;
  *scale = (float) (squares / sum);
  return n - sum * sum / squares;
}

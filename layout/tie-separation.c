/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Least squares under separation constraints (Dwyer, Marriott and Stuckey, Fast node overlap
 * removal, 2006).
 *
 * Variables whose constraints are tight form a block, which moves as one to the weighted mean of
 * its variables' wishes. The tight constraints of a block are a tree. Violated constraints merge
 * blocks; a tree edge that pulls instead of pushing splits one. */

#include "tie-separation.h"

#include <stdlib.h>

#define NONE G_MAXUINT
#define TOLERANCE 1e-9
#define MOST_ROUNDS 60
#define MOST_PASSES 1000

typedef struct
{
  guint n;
  const double *wished;
  const double *weight;
  guint n_separations;
  const TieSeparation *separation;
  gboolean *active; /* for each separation: an edge of a block's tree */
  guint *start;     /* the separations at each variable, like an adjacency list */
  guint *at;
  guint *block;   /* of each variable */
  double *offset; /* of each variable from its block's position */
  guint *next;    /* the next variable of the same block */
  guint *first;   /* of each block */
  guint *size;    /* of each block */
  double *sum;    /* of each block: what its variables wish for it, weighted */
  double *mass;   /* of each block: their weights */
  double *place;  /* of each block */
  guint *free;    /* numbers of blocks that are not in use */
  guint n_free;
  guint *order; /* scratch: a walk through a block's tree */
  guint *by;    /* scratch: the edge that led to each variable of the walk */
  double *push; /* scratch: for each variable, the force of the subtree below it */
} Solver;

static double
position_of (const Solver *self, guint v)
{
  return self->place[self->block[v]] + self->offset[v];
}

static double
violation (const Solver *self, guint c)
{
  const TieSeparation *separation = &self->separation[c];

  return position_of (self, separation->left) + separation->gap
         - position_of (self, separation->right);
}

static void
settle (Solver *self, guint block)
{
  self->sum[block] = 0;
  self->mass[block] = 0;
  for (guint v = self->first[block]; v != NONE; v = self->next[v])
    {
      self->sum[block] += self->weight[v] * (self->wished[v] - self->offset[v]);
      self->mass[block] += self->weight[v];
    }
  self->place[block] = self->sum[block] / self->mass[block];
}

/* Makes a separation tight, and one block of two. The smaller one moves over. */
static void
merge (Solver *self, guint c)
{
  const TieSeparation *separation = &self->separation[c];
  guint stays = self->block[separation->left];
  guint goes = self->block[separation->right];
  double shift = self->offset[separation->left] + separation->gap - self->offset[separation->right];
  guint last = NONE;

  if (self->size[stays] < self->size[goes])
    {
      const guint swap = stays;

      stays = goes;
      goes = swap;
      shift = -shift;
    }
  for (guint v = self->first[goes]; v != NONE; v = self->next[v])
    {
      self->offset[v] += shift;
      self->block[v] = stays;
      last = v;
    }
  g_assert (last != NONE);
  self->next[last] = self->first[stays];
  self->first[stays] = self->first[goes];
  self->size[stays] += self->size[goes];
  self->free[self->n_free++] = goes;
  self->active[c] = TRUE;
  self->sum[stays] += self->sum[goes] - shift * self->mass[goes];
  self->mass[stays] += self->mass[goes];
  self->place[stays] = self->sum[stays] / self->mass[stays];
}

/* Walks a block's tree from a variable on: parents stand before their children. Returns how many
 * variables it reaches. */
static guint
walk (Solver *self, guint from)
{
  guint n = 0;

  self->by[from] = NONE;
  self->order[n++] = from;
  for (guint i = 0; i < n; i++)
    {
      const guint v = self->order[i];

      for (guint k = self->start[v]; k < self->start[v + 1]; k++)
        {
          const guint c = self->at[k];
          const TieSeparation *separation = &self->separation[c];
          const guint other = separation->left == v ? separation->right : separation->left;

          if (!self->active[c] || c == self->by[v])
            continue;
          self->by[other] = c;
          self->order[n++] = other;
        }
    }
  return n;
}

static guint
parent_of (const Solver *self, guint v)
{
  const TieSeparation *separation = &self->separation[self->by[v]];

  return separation->left == v ? separation->right : separation->left;
}

/* The Lagrange multiplier of the edge above each variable of the walk, in push[]: above 0 where the
 * edge holds its ends apart, below where it keeps them together for nothing. */
static void
weigh (Solver *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const guint v = self->order[i];

      self->push[v] = self->weight[v] * (position_of (self, v) - self->wished[v]);
    }
  for (guint i = n - 1; i > 0; i--)
    {
      const guint v = self->order[i];

      self->push[parent_of (self, v)] += self->push[v];
    }
  for (guint i = 1; i < n; i++)
    {
      const guint v = self->order[i];

      if (self->separation[self->by[v]].left == v)
        self->push[v] = -self->push[v];
    }
}

/* Cuts an edge of a block's tree: what hangs on its right end becomes a block of its own. */
static void
cut (Solver *self, guint c)
{
  const guint old = self->block[self->separation[c].left];
  const guint block = self->free[--self->n_free];
  guint n, before = NONE;

  self->active[c] = FALSE;
  n = walk (self, self->separation[c].right);
  self->first[block] = NONE;
  self->size[block] = n;
  for (guint i = 0; i < n; i++)
    self->block[self->order[i]] = block;
  for (guint v = self->first[old], next; v != NONE; v = next)
    {
      next = self->next[v];
      if (self->block[v] == old)
        {
          before = v;
          continue;
        }
      if (before == NONE)
        self->first[old] = next;
      else
        self->next[before] = next;
      self->next[v] = self->first[block];
      self->first[block] = v;
    }
  self->size[old] -= n;
  settle (self, old);
  settle (self, block);
}

/* A violated separation within a block: the tree between its ends is cut at the edge that pushes
 * least among those that run the same way. Returns FALSE where there is none. */
static gboolean
cut_between (Solver *self, guint c)
{
  const guint left = self->separation[c].left;
  const guint right = self->separation[c].right;
  guint least = NONE;

  weigh (self, walk (self, left));
  for (guint v = right; v != left; v = parent_of (self, v))
    if (self->separation[self->by[v]].right == v
        && (least == NONE || self->push[v] < self->push[least]))
      least = v;
  if (least == NONE)
    return FALSE;
  cut (self, self->by[least]);
  return TRUE;
}

typedef struct
{
  guint c;
  double violation;
} Violated;

static int
compare_violated (const void *a, const void *b)
{
  const Violated *left = a;
  const Violated *right = b;

  if (left->violation != right->violation)
    return left->violation > right->violation ? -1 : 1;
  return left->c < right->c ? -1 : left->c > right->c;
}

/* Merges (and cuts) until nothing is violated; in each pass the worst first. */
static void
satisfy (Solver *self)
{
  g_autofree Violated *violated = g_new (Violated, self->n_separations + 1);

  for (guint pass = 0; pass < MOST_PASSES; pass++)
    {
      guint n = 0;

      for (guint c = 0; c < self->n_separations; c++)
        if (!self->active[c] && violation (self, c) > TOLERANCE)
          violated[n++] = (Violated){ c, violation (self, c) };
      if (n == 0)
        return;
      qsort (violated, n, sizeof *violated, compare_violated);
      for (guint i = 0; i < n; i++)
        {
          const guint c = violated[i].c;
          const TieSeparation *separation = &self->separation[c];

          if (self->active[c] || violation (self, c) <= TOLERANCE)
            continue;
          if (self->block[separation->left] == self->block[separation->right]
              && !cut_between (self, c))
            continue;
          if (violation (self, c) > TOLERANCE)
            merge (self, c);
        }
    }
}

/* Cuts every edge that pulls. Returns whether there was one. */
static gboolean
cut_pulling (Solver *self)
{
  gboolean any = FALSE;

  for (guint v = 0; v < self->n; v++)
    {
      /* A block is looked at once for each of its parts: at its first variable. */
      guint least = v;

      while (self->first[self->block[v]] == v && least != NONE)
        {
          const guint n = walk (self, v);

          least = NONE;
          weigh (self, n);
          for (guint i = 1; i < n; i++)
            if (self->push[self->order[i]] < -1e-7
                && (least == NONE || self->push[self->order[i]] < self->push[least]))
              least = self->order[i];
          if (least != NONE)
            {
              cut (self, self->by[least]);
              any = TRUE;
            }
        }
    }
  return any;
}

static void
list_separations (Solver *self)
{
  self->start = g_new0 (guint, self->n + 2);
  self->at = g_new (guint, 2 * (gsize) self->n_separations + 1);
  for (guint c = 0; c < self->n_separations; c++)
    {
      self->start[self->separation[c].left + 2]++;
      self->start[self->separation[c].right + 2]++;
    }
  for (guint v = 2; v <= self->n + 1; v++)
    self->start[v] += self->start[v - 1];
  for (guint c = 0; c < self->n_separations; c++)
    {
      self->at[self->start[self->separation[c].left + 1]++] = c;
      self->at[self->start[self->separation[c].right + 1]++] = c;
    }
}

static void
begin (Solver *self)
{
  const guint n = self->n;

  self->active = g_new0 (gboolean, self->n_separations + 1);
  self->block = g_new (guint, n);
  self->offset = g_new0 (double, n);
  self->next = g_new (guint, n);
  self->first = g_new (guint, n);
  self->size = g_new (guint, n);
  self->sum = g_new (double, n);
  self->mass = g_new (double, n);
  self->place = g_new (double, n);
  self->free = g_new (guint, n);
  self->order = g_new (guint, n);
  self->by = g_new (guint, n);
  self->push = g_new (double, n);
  list_separations (self);
  for (guint v = 0; v < n; v++)
    {
      self->block[v] = v;
      self->next[v] = NONE;
      self->first[v] = v;
      self->size[v] = 1;
      self->mass[v] = self->weight[v];
      self->sum[v] = self->weight[v] * self->wished[v];
      self->place[v] = self->wished[v];
    }
}

static void
end (Solver *self)
{
  g_free (self->active);
  g_free (self->start);
  g_free (self->at);
  g_free (self->block);
  g_free (self->offset);
  g_free (self->next);
  g_free (self->first);
  g_free (self->size);
  g_free (self->sum);
  g_free (self->mass);
  g_free (self->place);
  g_free (self->free);
  g_free (self->order);
  g_free (self->by);
  g_free (self->push);
}

/**
 * tie_separation_solve:
 * @n: how many variables
 * @wished: (array length=n): where each would like to be
 * @weight: (array length=n): how much it would like that, above 0
 * @n_separations: how many constraints
 * @separations: (array length=n_separations): the constraints, without a cycle
 * @position: (out caller-allocates) (array length=n): where each is to be
 *
 * Finds the positions that satisfy the separations at the least weighted sum of squared distances
 * from the wishes.
 */
void
tie_separation_solve (guint n,
                      const double *wished,
                      const double *weight,
                      guint n_separations,
                      const TieSeparation *separations,
                      double *position)
{
  Solver self = { 0 };

  if (n == 0)
    return;
  g_return_if_fail (wished != NULL && weight != NULL && position != NULL);
  g_return_if_fail (n_separations == 0 || separations != NULL);

  self.n = n;
  self.wished = wished;
  self.weight = weight;
  self.n_separations = n_separations;
  self.separation = separations;
  begin (&self);
  satisfy (&self);
  for (guint round = 0; round < MOST_ROUNDS && cut_pulling (&self); round++)
    satisfy (&self);
  for (guint v = 0; v < n; v++)
    position[v] = position_of (&self, v);
  end (&self);
}

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Graphs of several families that are arranged, and what holds for every arrangement. */
#pragma once

#include "sample-graphs.h"
#include "tie-layout.h"
#include "tie-random.h"

#include <math.h>
#include <string.h>

#define ARRANGED_GAP 8.0

typedef struct
{
  guint n;
  guint n_edges;
  guint *from;
  guint *to;
  double *width;
  double *height;
  double *x;
  double *y;
  gboolean *pinned;
  guint n_told;     /* how often progress was told */
  guint stop_after; /* at which time the answer is to stop; 0: never */
  double last_told;
  TieLayoutProblem problem;
} Arranged;

static inline void
arranged_free (Arranged *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->width);
  g_free (self->height);
  g_free (self->x);
  g_free (self->y);
  g_free (self->pinned);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arranged, arranged_free)

static inline gboolean
arranged_progress (double done, const double *x, const double *y, gpointer data)
{
  Arranged *self = data;

  g_assert_cmpfloat (done, >=, self->last_told - 1e-9);
  g_assert_cmpfloat (done, <=, 1);
  self->last_told = done;
  return ++self->n_told != self->stop_after;
}

static inline void
arranged_add (Arranged *self, guint from, guint to)
{
  self->from[self->n_edges] = from;
  self->to[self->n_edges++] = to;
}

/* Boxes of several sizes; no edges yet, but room for so many a node. */
static inline Arranged *
arranged_new (TieLayoutKind kind, guint n, guint most_edges)
{
  Arranged *self = g_new0 (Arranged, 1);
  TieRandom random;

  tie_random_init (&random, 5);
  self->n = n;
  self->from = g_new0 (guint, most_edges + 1);
  self->to = g_new0 (guint, most_edges + 1);
  self->width = g_new0 (double, n + 1);
  self->height = g_new0 (double, n + 1);
  self->x = g_new0 (double, n + 1);
  self->y = g_new0 (double, n + 1);
  self->pinned = g_new0 (gboolean, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->width[i] = 40 + 90 * tie_random_unit (&random);
      self->height[i] = 20 + 40 * tie_random_unit (&random);
    }
  self->problem = (TieLayoutProblem){ .kind = kind, .focus = -1, .aspect = 1.6 };
  self->problem.gap = ARRANGED_GAP;
  self->problem.progress = arranged_progress;
  self->problem.progress_data = self;
  return self;
}

static inline gboolean
arranged_run (Arranged *self)
{
  self->n_told = 0;
  self->last_told = 0;
  self->problem.graph = (TieGraph){ self->n, self->n_edges, self->from, self->to, NULL };
  self->problem.width = self->width;
  self->problem.height = self->height;
  return tie_layout_run (&self->problem, self->x, self->y);
}

static inline void
arranged_fill_path (Arranged *self, TieRandom *random)
{
  for (guint i = 1; i < self->n; i++)
    arranged_add (self, i - 1, i);
}

static inline void
arranged_fill_cycle (Arranged *self, TieRandom *random)
{
  for (guint i = 0; i < self->n; i++)
    arranged_add (self, i, (i + 1) % self->n);
}

static inline void
arranged_fill_star (Arranged *self, TieRandom *random)
{
  for (guint i = 1; i < self->n; i++)
    if (i % 3 == 0)
      arranged_add (self, 0, i);
    else
      arranged_add (self, i, 0);
}

static inline void
arranged_fill_tree (Arranged *self, TieRandom *random)
{
  for (guint i = 1; i < self->n; i++)
    arranged_add (self, tie_random_below (random, i), i);
}

static inline void
arranged_fill_grid (Arranged *self, TieRandom *random)
{
  const guint columns = (guint) ceil (sqrt (self->n));

  for (guint i = 0; i < self->n; i++)
    {
      if ((i + 1) % columns != 0 && i + 1 < self->n)
        arranged_add (self, i, i + 1);
      if (i + columns < self->n)
        arranged_add (self, i, i + columns);
    }
}

/* With loops and parallel edges. */
static inline void
arranged_fill_random (Arranged *self, TieRandom *random)
{
  for (guint e = 0; e < 2 * self->n; e++)
    arranged_add (self, tie_random_below (random, self->n), tie_random_below (random, self->n));
}

/* Preferential attachment (Barabási and Albert 1999). */
static inline void
arranged_fill_hubs (Arranged *self, TieRandom *random)
{
  for (guint i = 1; i < self->n; i++)
    for (guint k = 0; k < 2; k++)
      {
        const guint other =
            self->n_edges > 0 ? self->from[tie_random_below (random, self->n_edges)] : 0;
        const guint end = tie_random_below (random, 2) > 0 ? other : tie_random_below (random, i);

        arranged_add (self, end, i);
      }
}

/* Several components and single nodes. */
static inline void
arranged_fill_pieces (Arranged *self, TieRandom *random)
{
  for (guint i = 1; i < self->n; i++)
    if (tie_random_below (random, 4) > 0)
      arranged_add (self, i, i - 1 - tie_random_below (random, MIN (i, 3)));
}

static inline void
arranged_fill_nothing (Arranged *self, TieRandom *random)
{
}

typedef void (*ArrangedFill) (Arranged *self, TieRandom *random);

static const struct
{
  const char *name;
  ArrangedFill fill;
} arranged_families[] = {
  { "path", arranged_fill_path },       { "cycle", arranged_fill_cycle },
  { "star", arranged_fill_star },       { "tree", arranged_fill_tree },
  { "grid", arranged_fill_grid },       { "random", arranged_fill_random },
  { "hubs", arranged_fill_hubs },       { "pieces", arranged_fill_pieces },
  { "nothing", arranged_fill_nothing },
};

static inline Arranged *
arranged_sample (TieLayoutKind kind, ArrangedFill fill, guint n)
{
  Arranged *self = arranged_new (kind, n, 3 * n);
  TieRandom random;

  tie_random_init (&random, 11);
  if (n > 0)
    fill (self, &random);
  return self;
}

static inline Arranged *
arranged_pairs (TieLayoutKind kind, guint n, const guint *pairs, guint n_pairs)
{
  Arranged *self = arranged_new (kind, n, n_pairs);

  for (guint e = 0; e < n_pairs; e++)
    arranged_add (self, pairs[2 * e], pairs[2 * e + 1]);
  return self;
}

/* No two boxes are nearer than the gap, as anybody would check it. */
static inline void
arranged_check_apart (const Arranged *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_assert_true (isfinite (self->x[i]) && isfinite (self->y[i]));
      for (guint j = 0; j < i; j++)
        {
          const double wide = (self->width[i] + self->width[j]) / 2 + ARRANGED_GAP;
          const double high = (self->height[i] + self->height[j]) / 2 + ARRANGED_GAP;

          if (self->pinned[i] && self->pinned[j])
            continue;
          if (fabs (self->x[i] - self->x[j]) >= wide - 1e-6
              || fabs (self->y[i] - self->y[j]) >= high - 1e-6)
            continue;
          g_test_message ("%u and %u are too near", j, i);
          g_test_fail ();
          return;
        }
    }
}

static inline double
arranged_side (const Arranged *self, guint a, guint b, guint c)
{
  return (self->x[b] - self->x[a]) * (self->y[c] - self->y[a])
         - (self->y[b] - self->y[a]) * (self->x[c] - self->x[a]);
}

static inline gboolean
arranged_cross (const Arranged *self, guint e, guint f)
{
  const guint a = self->from[e], b = self->to[e];
  const guint c = self->from[f], d = self->to[f];

  if (a == b || c == d || a == c || a == d || b == c || b == d)
    return FALSE;
  return arranged_side (self, a, b, c) * arranged_side (self, a, b, d) < 0
         && arranged_side (self, c, d, a) * arranged_side (self, c, d, b) < 0;
}

/* Pairs of edges that cross when drawn straight. */
static inline guint
arranged_count_crossings (const Arranged *self)
{
  guint crossings = 0;

  for (guint e = 0; e < self->n_edges; e++)
    for (guint f = 0; f < e; f++)
      crossings += arranged_cross (self, e, f);
  return crossings;
}

/* How far nodes are from where they were, on the average. */
static inline double
arranged_measure_moves (const Arranged *self, const double *x, const double *y, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += hypot (self->x[i] - x[i], self->y[i] - y[i]) / n;
  return sum;
}

static inline void
arranged_test_apart (gconstpointer data)
{
  static const guint sizes[] = { 1, 2, 3, 5, 12, 60, 250 };
  static const double aspects[] = { 1.6, 0.4 };
  const TieLayoutKind kind = GPOINTER_TO_UINT (data);

  for (guint f = 0; f < G_N_ELEMENTS (arranged_families); f++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (aspects); i++)
      {
        g_autoptr (Arranged) self = arranged_sample (kind, arranged_families[f].fill, sizes[i / 2]);

        g_test_message ("%s of %u", arranged_families[f].name, self->n);
        self->problem.aspect = aspects[i % 2];
        g_assert_true (arranged_run (self));
        arranged_check_apart (self);
      }
}

static inline void
arranged_test_large (gconstpointer data)
{
  static const ArrangedFill fills[] = { arranged_fill_tree, arranged_fill_hubs,
                                        arranged_fill_pieces };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autoptr (Arranged) self = arranged_sample (GPOINTER_TO_UINT (data), fills[i], 2000);

      g_assert_true (arranged_run (self));
      arranged_check_apart (self);
    }
}

static inline void
arranged_test_none (gconstpointer data)
{
  g_autoptr (Arranged) none = arranged_new (GPOINTER_TO_UINT (data), 0, 0);
  g_autoptr (Arranged) loops = arranged_new (GPOINTER_TO_UINT (data), 3, 6);

  g_assert_true (arranged_run (none));
  for (guint i = 0; i < 6; i++)
    arranged_add (loops, i % 3, i % 3);
  g_assert_true (arranged_run (loops));
  arranged_check_apart (loops);
}

/* Edges in another order and several times: the same positions to the last bit. */
static inline void
arranged_test_edge_order (gconstpointer data)
{
  g_autoptr (Arranged) plain = arranged_sample (GPOINTER_TO_UINT (data), arranged_fill_random, 80);
  g_autoptr (Arranged) mixed = arranged_new (GPOINTER_TO_UINT (data), 80, 2 * plain->n_edges + 1);
  TieRandom random;

  tie_random_init (&random, 8);
  for (guint e = 0; e < 2 * plain->n_edges; e++)
    {
      const guint k = tie_random_below (&random, e + 1);

      arranged_add (mixed, mixed->from[k], mixed->to[k]);
      mixed->from[k] = plain->from[e / 2];
      mixed->to[k] = plain->to[e / 2];
    }
  arranged_run (plain);
  arranged_run (mixed);
  g_assert_cmpmem (mixed->x, 80 * sizeof (double), plain->x, 80 * sizeof (double));
  g_assert_cmpmem (mixed->y, 80 * sizeof (double), plain->y, 80 * sizeof (double));
}

static inline void
arranged_test_pinned (gconstpointer data)
{
  static const struct
  {
    guint one_in; /* so many nodes are pinned */
    gboolean from_given;
  } cases[] = { { 1, FALSE }, { 3, FALSE }, { 17, FALSE }, { 1, TRUE }, { 3, TRUE }, { 17, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Arranged) self =
          arranged_sample (GPOINTER_TO_UINT (data), arranged_fill_pieces, 60);
      g_autofree double *x = NULL;
      g_autofree double *y = NULL;

      arranged_run (self);
      for (guint k = 0; k < self->n; k += cases[i].one_in)
        {
          self->pinned[k] = TRUE;
          self->x[k] = 1000 * sin (k);
          self->y[k] = 600 * cos (3 * k);
        }
      x = g_memdup2 (self->x, self->n * sizeof *x);
      y = g_memdup2 (self->y, self->n * sizeof *y);
      self->problem.pinned = self->pinned;
      self->problem.from_given = cases[i].from_given;
      g_assert_true (arranged_run (self));
      arranged_check_apart (self);
      for (guint k = 0; k < self->n; k += cases[i].one_in)
        {
          g_assert_cmpfloat (self->x[k], ==, x[k]);
          g_assert_cmpfloat (self->y[k], ==, y[k]);
        }
    }
}

/* What is well arranged stays where it is; so do most when one more comes. */
static inline void
arranged_test_stays (gconstpointer data)
{
  for (guint f = 0; f < G_N_ELEMENTS (arranged_families); f++)
    {
      g_autoptr (Arranged) self =
          arranged_sample (GPOINTER_TO_UINT (data), arranged_families[f].fill, 60);
      g_autofree double *x = NULL;
      g_autofree double *y = NULL;
      double moves;

      self->n = 59;
      for (guint e = 0; e < self->n_edges; e++)
        if (self->from[e] == 59 || self->to[e] == 59)
          self->from[e] = self->to[e] = 0;
      arranged_run (self);
      x = g_memdup2 (self->x, self->n * sizeof *x);
      y = g_memdup2 (self->y, self->n * sizeof *y);
      self->problem.from_given = TRUE;
      g_assert_true (arranged_run (self));
      arranged_check_apart (self);
      g_assert_cmpfloat (arranged_measure_moves (self, x, y, 59), <, 1e-3);

      self->n = 60;
      arranged_add (self, 58, 59);
      self->x[59] = self->x[58] + 20;
      self->y[59] = self->y[58] + 20;
      g_assert_true (arranged_run (self));
      arranged_check_apart (self);
      moves = arranged_measure_moves (self, x, y, 59);
      g_test_message ("%s: one more moves others by %.1f", arranged_families[f].name, moves);
      g_assert_cmpfloat (moves, <, 25);
    }
}

static inline void
arranged_test_progress (gconstpointer data)
{
  g_autoptr (Arranged) self = arranged_sample (GPOINTER_TO_UINT (data), arranged_fill_hubs, 300);
  guint n_told;

  g_assert_true (arranged_run (self));
  n_told = self->n_told;
  g_assert_cmpuint (n_told, >, 4);
  g_assert_cmpfloat (self->last_told, ==, 1);
  for (guint i = 1; i <= 3; i++)
    {
      self->stop_after = 1 + (n_told - 1) * (i - 1) / 2;
      g_assert_false (arranged_run (self));
      g_assert_cmpuint (self->n_told, ==, self->stop_after);
      for (guint k = 0; k < self->n; k++)
        g_assert_true (isfinite (self->x[k]) && isfinite (self->y[k]));
    }
}

/* The focus or the middle of all is at (0, 0). */
static inline void
arranged_test_middle (gconstpointer data)
{
  g_autoptr (Arranged) self = arranged_sample (GPOINTER_TO_UINT (data), arranged_fill_pieces, 40);
  double left = INFINITY, right = -INFINITY;
  double top = INFINITY, bottom = -INFINITY;

  arranged_run (self);
  for (guint i = 0; i < self->n; i++)
    {
      left = MIN (left, self->x[i] - self->width[i] / 2);
      right = MAX (right, self->x[i] + self->width[i] / 2);
      top = MIN (top, self->y[i] - self->height[i] / 2);
      bottom = MAX (bottom, self->y[i] + self->height[i] / 2);
    }
  g_assert_cmpfloat_with_epsilon (left + right, 0, 1e-3);
  g_assert_cmpfloat_with_epsilon (top + bottom, 0, 1e-3);

  self->problem.focus = 7;
  arranged_run (self);
  g_assert_cmpfloat_with_epsilon (self->x[7], 0, 1e-3);
  g_assert_cmpfloat_with_epsilon (self->y[7], 0, 1e-3);
}

/* Adds what holds for every arrangement. */
static inline void
arranged_add_tests (const char *path, TieLayoutKind kind)
{
  static const struct
  {
    const char *name;
    GTestDataFunc function;
  } tests[] = {
    { "apart", arranged_test_apart },       { "large", arranged_test_large },
    { "none", arranged_test_none },         { "edge-order", arranged_test_edge_order },
    { "pinned", arranged_test_pinned },     { "stays", arranged_test_stays },
    { "progress", arranged_test_progress }, { "middle", arranged_test_middle },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *name = g_strconcat (path, "/", tests[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (kind), tests[i].function);
    }
}

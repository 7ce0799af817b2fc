/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Labels put where they touch nothing. */

#include "tie-label-place.h"

#include "tie-label-search.h"
#include "tie-random.h"

#include <stdlib.h>
#include <string.h>

#define MOST_KICKS 400
/* Of more labels than these, only those nearby are looked at after a kick. */
#define FEW 400
/* Searching ends after about this many steps (some hundredths of a second); few labels get so many
 * more for each pair of candidates that exclude each other. */
#define FREE_STEPS 12000000
#define STEPS_PER_CONFLICT 15

typedef struct
{
  guint label;
  double priority;
} Wish;

static int
compare_wishes (const void *a, const void *b)
{
  const Wish *left = a;
  const Wish *right = b;

  if (left->priority != right->priority)
    return left->priority > right->priority ? -1 : 1;
  return left->label < right->label ? -1 : left->label > right->label;
}

/* The labels by priority. */
static guint *
rank_labels (const TieLabelProblem *problem, guint *rank)
{
  g_autofree Wish *wishes = g_new (Wish, problem->n_labels + 1);
  guint *order = g_new (guint, problem->n_labels + 1);

  for (guint label = 0; label < problem->n_labels; label++)
    wishes[label] = (Wish){ label, problem->priority[label] };
  qsort (wishes, problem->n_labels, sizeof *wishes, compare_wishes);
  for (guint i = 0; i < problem->n_labels; i++)
    {
      order[i] = wishes[i].label;
      rank[order[i]] = i;
    }
  return order;
}

static void
place_greedily (TieLabelSearch *search, const guint *order)
{
  for (guint i = 0; i < search->problem->n_labels; i++)
    {
      const int best = tie_label_search_find_free (search, order[i]);

      if (best != TIE_LABEL_NONE)
        tie_label_search_choose (search, order[i], best);
    }
  g_array_set_size (search->changes, 0);
}

/* Puts a label into a place by force: whatever stands there goes. */
static void
force (TieLabelSearch *search, guint label, guint candidate)
{
  const TieLabelConflicts *conflicts = search->conflicts;

  for (guint k = conflicts->start[candidate]; k < conflicts->start[candidate + 1]; k++)
    {
      const guint other = conflicts->other[k];
      const guint blocking = search->problem->candidates[other].label;

      if (search->chosen[blocking] == (int) other)
        tie_label_search_choose (search, blocking, TIE_LABEL_NONE);
    }
  tie_label_search_choose (search, label, (int) candidate);
}

/* What a kick works on. */
typedef struct
{
  const guint *order; /* all labels by priority */
  guint *labels;      /* without a place, or near to where a label is forced into one */
  guint *rank;        /* of those, to be sorted */
  guint *seen;        /* the kick that met each label last */
  int *before;
  guint number;
} Kick;

static void
add_near (Kick *kick, const TieLabelSearch *search, guint label, guint *n)
{
  if (kick->seen[label] == kick->number)
    return;
  kick->seen[label] = kick->number;
  kick->rank[(*n)++] = search->rank[label];
}

static int
compare_ranks (const void *a, const void *b)
{
  const guint *left = a;
  const guint *right = b;

  return *left < *right ? -1 : *left > *right;
}

/* The labels that have been moved, and those with places where these might stand; of few labels,
 * all. Returns how many there are. */
static guint
find_near (Kick *kick, const TieLabelSearch *search)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  guint n = 0;

  kick->number++;
  for (guint i = 0; i < search->changes->len; i++)
    {
      const guint label = g_array_index (search->changes, TieLabelChange, i).label;

      add_near (kick, search, label, &n);
      for (guint k = conflicts->label_start[label]; k < conflicts->label_start[label + 1]; k++)
        {
          const guint c = conflicts->candidate[k];

          for (guint l = conflicts->start[c]; l < conflicts->start[c + 1]; l++)
            add_near (kick, search, search->problem->candidates[conflicts->other[l]].label, &n);
        }
    }
  qsort (kick->rank, n, sizeof *kick->rank, compare_ranks);
  for (guint i = 0; i < n; i++)
    kick->labels[i] = kick->order[kick->rank[i]];
  return n;
}

/* Any label; of many, one that has no place. */
static guint
choose_label (Kick *kick, const TieLabelSearch *search, TieRandom *random)
{
  const guint n = search->problem->n_labels;
  guint n_left = 0;

  if (n <= FEW)
    return kick->order[tie_random_below (random, n)];
  for (guint i = 0; i < n; i++)
    {
      const guint label = kick->order[i];

      if (search->chosen[label] == TIE_LABEL_NONE
          && search->conflicts->label_start[label] < search->conflicts->label_start[label + 1])
        kick->labels[n_left++] = label;
    }
  return n_left > 0 ? kick->labels[tie_random_below (random, n_left)] : kick->order[0];
}

/* A label without a place gets one of its places by force, and the others arrange themselves around
 * it. What came of it is kept if it is better. */
static void
try_kick (TieLabelSearch *search, Kick *kick, guint label, guint candidate)
{
  const guint n_labels = search->problem->n_labels;
  const TieLabelScore score = search->score;
  const guint *labels = kick->order;
  guint n = n_labels;

  memcpy (kick->before, search->chosen, n_labels * sizeof *kick->before);
  force (search, label, candidate);
  if (n_labels > FEW)
    {
      n = find_near (kick, search);
      labels = kick->labels;
    }
  g_array_set_size (search->changes, 0);
  search->held[label] = TRUE;
  tie_label_search_refine (search, n, labels);
  search->held[label] = FALSE;
  tie_label_search_refine (search, n, labels);
  if (tie_label_score_is_better (&search->score, &score))
    return;
  for (guint i = 0; i < n_labels; i++)
    if (search->chosen[i] != kick->before[i])
      tie_label_search_choose (search, i, kick->before[i]);
  g_array_set_size (search->changes, 0);
  search->score = score;
}

/* Leaves dead ends. */
static void
kick (TieLabelSearch *search, const guint *order)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const guint n = search->problem->n_labels;
  g_autofree guint *numbers = g_new0 (guint, 4 * (gsize) n + 1);
  Kick kick = { order, numbers, numbers + n, numbers + 2 * (gsize) n, NULL, 0 };
  TieRandom random;

  kick.before = (int *) (numbers + 3 * (gsize) n);
  tie_random_init (&random, n);
  for (guint k = 0;
       k < MOST_KICKS && search->score.placed < n && search->steps < search->most_steps; k++)
    {
      const guint label = choose_label (&kick, search, &random);
      const guint start = conflicts->label_start[label];
      const guint n_places = conflicts->label_start[label + 1] - start;

      if (search->chosen[label] != TIE_LABEL_NONE || n_places == 0)
        continue;
      try_kick (search, &kick, label,
                conflicts->candidate[start + tie_random_below (&random, n_places)]);
    }
}

/**
 * tie_label_place:
 * @problem: labels, where they might go and what they must not touch
 * @chosen: (out caller-allocates) (array): for each label the number of its candidate, or -1
 *
 * Chooses a place for each label, or none, so that no chosen box touches another, an obstacle, a
 * disc or the curve of a foreign tie: first the most important label takes its cheapest place, and
 * so on; then labels are moved, swapped or left out for more important ones as long as that helps
 * (after Christensen, Marks and Shieber, An empirical study of algorithms for point-feature label
 * placement, 1995). The sum of priorities is to be as great as possible, then the number of labels,
 * then the sum of costs as small as possible. The result is the same for the same input.
 *
 * Returns: how many labels got a place
 */
guint
tie_label_place (const TieLabelProblem *problem, int *chosen)
{
  g_return_val_if_fail (problem != NULL, 0);
  g_return_val_if_fail (problem->n_labels == 0 || chosen != NULL, 0);

  g_autoptr (TieLabelConflicts) conflicts = tie_label_conflicts_new (problem);
  g_autofree guint *blocked = g_new0 (guint, problem->n_candidates + 1);
  g_autofree gboolean *held = g_new0 (gboolean, problem->n_labels + 1);
  g_autofree guint *rank = g_new (guint, problem->n_labels + 1);
  g_autofree guint *order = rank_labels (problem, rank);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (TieLabelChange));
  TieLabelSearch search = { .problem = problem, .conflicts = conflicts, .chosen = chosen };

  search.blocked = blocked;
  search.held = held;
  search.rank = rank;
  search.changes = changes;
  search.most_steps = FREE_STEPS;
  if (problem->n_labels <= FEW)
    search.most_steps += STEPS_PER_CONFLICT * (guint64) conflicts->start[problem->n_candidates];
  for (guint label = 0; label < problem->n_labels; label++)
    chosen[label] = TIE_LABEL_NONE;
  place_greedily (&search, order);
  tie_label_search_refine (&search, problem->n_labels, order);
  if (!problem->quick)
    kick (&search, order);
  return search.score.placed;
}

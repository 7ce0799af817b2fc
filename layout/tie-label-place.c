/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Labels put where they touch nothing. */

#include "tie-label-place.h"

#include "tie-label-conflicts.h"
#include "tie-random.h"

#include <stdlib.h>
#include <string.h>

#define NONE (-1)
/* How many labels at most give way to one, and how many more may follow each of them. */
#define MOST_EVICTED 4
#define CHAIN 1
#define MOST_ROUNDS 40
#define MOST_KICKS 400
/* Searching ends after about this many steps (some hundredths of a second), and so many more for
 * each pair of candidates that exclude each other. */
#define FREE_STEPS 12000000
#define STEPS_PER_CONFLICT 15

typedef struct
{
  guint label;
  int before;
} Change;

/* How good a placement is: first by priority, then by how many there are, then by cost. */
typedef struct
{
  double priority;
  guint placed;
  double cost;
} Score;

typedef struct
{
  const TieLabelProblem *problem;
  const TieLabelConflicts *conflicts;
  int *chosen;
  guint *blocked; /* of each candidate: how many chosen ones overlap it */
  gboolean *held; /* of each label: must not be moved again in this attempt */
  guint *rank;    /* of each label by priority, 0: the most important */
  GArray *changes;
  Score score;
  guint64 steps;
  guint64 most_steps;
} Search;

static gboolean
is_better (const Score *a, const Score *b)
{
  if (a->priority > b->priority + 1e-9 || a->priority < b->priority - 1e-9)
    return a->priority > b->priority;
  if (a->placed != b->placed)
    return a->placed > b->placed;
  return a->cost < b->cost - 1e-9;
}

static void
count_in (Search *search, int candidate, int sign)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  guint label;

  if (candidate == NONE)
    return;
  for (guint k = conflicts->start[candidate]; k < conflicts->start[candidate + 1]; k++)
    search->blocked[conflicts->other[k]] += (guint) sign;
  search->steps += conflicts->start[candidate + 1] - conflicts->start[candidate];
  label = search->problem->candidates[candidate].label;
  search->score.priority += sign * search->problem->priority[label];
  search->score.placed += (guint) sign;
  search->score.cost += sign * search->problem->candidates[candidate].cost;
}

static void
choose (Search *search, guint label, int candidate)
{
  const Change change = { label, search->chosen[label] };

  count_in (search, change.before, -1);
  count_in (search, candidate, 1);
  search->chosen[label] = candidate;
  g_array_append_val (search->changes, change);
}

/* Takes back all changes since there were so many. */
static void
undo (Search *search, guint n_changes)
{
  while (search->changes->len > n_changes)
    {
      const Change change = g_array_index (search->changes, Change, search->changes->len - 1);

      choose (search, change.label, change.before);
      search->held[change.label] = FALSE;
      g_array_set_size (search->changes, search->changes->len - 2);
    }
}

/* The cheapest candidate that overlaps nothing chosen; of equally cheap ones the least contested.
 */
static int
find_free (Search *search, guint label)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const TieLabelCandidate *candidates = search->problem->candidates;
  int best = NONE;

  for (guint k = conflicts->label_start[label]; k < conflicts->label_start[label + 1]; k++)
    {
      const guint c = conflicts->candidate[k];

      if (best != NONE && candidates[c].cost > candidates[best].cost)
        break;
      if (search->blocked[c] == 0
          && (best == NONE
              || conflicts->start[c + 1] - conflicts->start[c]
                     < conflicts->start[best + 1] - conflicts->start[best]))
        best = (int) c;
    }
  search->steps += conflicts->label_start[label + 1] - conflicts->label_start[label];
  return best;
}

/* The labels whose chosen places a candidate overlaps. Returns how many, or MOST_EVICTED + 1 where
 * there are too many or one of them is held. */
static guint
find_blocking (Search *search, guint candidate, guint *labels)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  guint n = 0;

  if (search->blocked[candidate] > MOST_EVICTED)
    return MOST_EVICTED + 1;
  for (guint k = conflicts->start[candidate];
       k < conflicts->start[candidate + 1] && n < search->blocked[candidate]; k++)
    {
      const guint other = conflicts->other[k];
      const guint label = search->problem->candidates[other].label;

      search->steps++;
      if (search->chosen[label] != (int) other)
        continue;
      if (search->held[label])
        return MOST_EVICTED + 1;
      labels[n++] = label;
    }
  return n;
}

/* Finds another place for a label that had to go; where none is free, one other label may give way,
 * if that one finds a place in turn. */
static gboolean
refit (Search *search, guint label, guint chain)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const int best = find_free (search, label);
  const guint before = search->changes->len;

  if (best != NONE)
    {
      choose (search, label, best);
      return TRUE;
    }
  if (chain == 0)
    return FALSE;
  for (guint k = conflicts->label_start[label]; k < conflicts->label_start[label + 1]; k++)
    {
      const guint c = conflicts->candidate[k];
      guint blocking[MOST_EVICTED];

      if (search->blocked[c] != 1 || find_blocking (search, c, blocking) != 1)
        continue;
      choose (search, blocking[0], NONE);
      choose (search, label, (int) c);
      search->held[label] = TRUE;
      if (refit (search, blocking[0], chain - 1))
        return TRUE;
      undo (search, before);
    }
  return FALSE;
}

/* Tries to put a label into one place, whatever stands there; those that must go look for another.
 * Keeps the result if it is better than what was. */
static gboolean
try_place (Search *search, guint label, guint candidate)
{
  const Score before = search->score;
  guint blocking[MOST_EVICTED];
  const guint n = find_blocking (search, candidate, blocking);
  gboolean better;

  if (n > MOST_EVICTED)
    return FALSE;
  /* The most important of those that go looks first. */
  for (guint i = 1; i < n; i++)
    for (guint k = i; k > 0 && search->rank[blocking[k]] < search->rank[blocking[k - 1]]; k--)
      {
        const guint swap = blocking[k];

        blocking[k] = blocking[k - 1];
        blocking[k - 1] = swap;
      }
  for (guint i = 0; i < n; i++)
    choose (search, blocking[i], NONE);
  choose (search, label, (int) candidate);
  search->held[label] = TRUE;
  for (guint i = 0; i < n; i++)
    refit (search, blocking[i], CHAIN);

  better = is_better (&search->score, &before);
  if (!better)
    {
      undo (search, 0);
      search->score = before;
    }
  for (guint i = 0; i < search->changes->len; i++)
    search->held[g_array_index (search->changes, Change, i).label] = FALSE;
  g_array_set_size (search->changes, 0);
  return better;
}

/* Finds a place for a label that has none, or a cheaper one. */
static gboolean
improve (Search *search, guint label)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const TieLabelCandidate *candidates = search->problem->candidates;

  for (guint k = conflicts->label_start[label]; k < conflicts->label_start[label + 1]; k++)
    {
      const guint c = conflicts->candidate[k];
      const int now = search->chosen[label];

      if (search->steps > search->most_steps
          || (now != NONE && candidates[c].cost >= candidates[now].cost))
        return FALSE;
      if (try_place (search, label, c))
        return TRUE;
    }
  return FALSE;
}

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

static Wish *
rank_labels (const TieLabelProblem *problem, guint *rank)
{
  Wish *wishes = g_new (Wish, problem->n_labels + 1);

  for (guint label = 0; label < problem->n_labels; label++)
    wishes[label] = (Wish){ label, problem->priority[label] };
  qsort (wishes, problem->n_labels, sizeof *wishes, compare_wishes);
  for (guint i = 0; i < problem->n_labels; i++)
    rank[wishes[i].label] = i;
  return wishes;
}

/* Labels are improved one by one, the most important first, as long as that helps. */
static void
refine (Search *search, const Wish *order)
{
  gboolean better = TRUE;

  for (guint round = 0; better && round < MOST_ROUNDS; round++)
    {
      better = FALSE;
      for (guint i = 0; i < search->problem->n_labels; i++)
        better = improve (search, order[i].label) || better;
    }
}

static void
place_greedily (Search *search, const Wish *order)
{
  for (guint i = 0; i < search->problem->n_labels; i++)
    {
      const int best = find_free (search, order[i].label);

      if (best != NONE)
        choose (search, order[i].label, best);
    }
  g_array_set_size (search->changes, 0);
}

/* Puts a label into a place by force: whatever stands there goes. */
static void
force (Search *search, guint label, guint candidate)
{
  const TieLabelConflicts *conflicts = search->conflicts;

  for (guint k = conflicts->start[candidate]; k < conflicts->start[candidate + 1]; k++)
    {
      const guint other = conflicts->other[k];
      const guint blocking = search->problem->candidates[other].label;

      if (search->chosen[blocking] == (int) other)
        choose (search, blocking, NONE);
    }
  choose (search, label, (int) candidate);
  g_array_set_size (search->changes, 0);
}

/* Leaves a dead end: a label without a place gets one of its places by force, the others arrange
 * themselves around it, and what came of it is kept if it is better. */
static void
kick (Search *search, const Wish *order)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const guint n = search->problem->n_labels;
  g_autofree int *before = g_new (int, n + 1);
  TieRandom random;

  tie_random_init (&random, n);
  for (guint k = 0;
       k < MOST_KICKS && search->score.placed < n && search->steps < search->most_steps; k++)
    {
      const Score score = search->score;
      const guint label = order[tie_random_below (&random, n)].label;
      const guint start = conflicts->label_start[label];
      const guint n_places = conflicts->label_start[label + 1] - start;

      if (search->chosen[label] != NONE || n_places == 0)
        continue;
      memcpy (before, search->chosen, n * sizeof *before);
      force (search, label, conflicts->candidate[start + tie_random_below (&random, n_places)]);
      search->held[label] = TRUE;
      refine (search, order);
      search->held[label] = FALSE;
      refine (search, order);
      if (is_better (&search->score, &score))
        continue;
      for (guint i = 0; i < n; i++)
        if (search->chosen[i] != before[i])
          choose (search, i, before[i]);
      g_array_set_size (search->changes, 0);
      search->score = score;
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
  g_autofree Wish *order = rank_labels (problem, rank);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  Search search = { .problem = problem, .conflicts = conflicts, .chosen = chosen };

  search.blocked = blocked;
  search.held = held;
  search.rank = rank;
  search.changes = changes;
  search.most_steps =
      FREE_STEPS + STEPS_PER_CONFLICT * (guint64) conflicts->start[problem->n_candidates];
  for (guint label = 0; label < problem->n_labels; label++)
    chosen[label] = NONE;
  place_greedily (&search, order);
  refine (&search, order);
  if (!problem->quick)
    kick (&search, order);
  return search.score.placed;
}

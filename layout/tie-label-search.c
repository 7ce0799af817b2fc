/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Labels moved, swapped or left out one by one, where that makes a placement better. */

#include "tie-label-search.h"

#include <math.h>

/* How many labels at most give way to one, and how many more may follow each of them. */
#define MOST_EVICTED 4
#define CHAIN 1
#define MOST_ROUNDS 40

/**
 * tie_label_score_is_better:
 * @score: a score
 * @other: another
 *
 * Returns: whether the first is better
 */
gboolean
tie_label_score_is_better (const TieLabelScore *score, const TieLabelScore *other)
{
  if (fabs (score->priority - other->priority) > 1e-9)
    return score->priority > other->priority;
  if (score->placed != other->placed)
    return score->placed > other->placed;
  return score->cost < other->cost - 1e-9;
}

static void
count_in (TieLabelSearch *search, int candidate, int sign)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  guint label;

  if (candidate == TIE_LABEL_NONE)
    return;
  for (guint k = conflicts->start[candidate]; k < conflicts->start[candidate + 1]; k++)
    search->blocked[conflicts->other[k]] += (guint) sign;
  search->steps += conflicts->start[candidate + 1] - conflicts->start[candidate];
  label = search->problem->candidates[candidate].label;
  search->score.priority += sign * search->problem->priority[label];
  search->score.placed += (guint) sign;
  search->score.cost += sign * search->problem->candidates[candidate].cost;
}

/**
 * tie_label_search_choose:
 * @search: a placement
 * @label: a label
 * @candidate: its candidate, or #TIE_LABEL_NONE
 *
 * Moves a label, and notes it among the changes.
 */
void
tie_label_search_choose (TieLabelSearch *search, guint label, int candidate)
{
  const TieLabelChange change = { label, search->chosen[label] };

  count_in (search, change.before, -1);
  count_in (search, candidate, 1);
  search->chosen[label] = candidate;
  g_array_append_val (search->changes, change);
}

/* Takes back all changes since there were so many. */
static void
undo (TieLabelSearch *search, guint n_changes)
{
  while (search->changes->len > n_changes)
    {
      const TieLabelChange change =
          g_array_index (search->changes, TieLabelChange, search->changes->len - 1);

      tie_label_search_choose (search, change.label, change.before);
      search->held[change.label] = FALSE;
      g_array_set_size (search->changes, search->changes->len - 2);
    }
}

/**
 * tie_label_search_find_free:
 * @search: a placement
 * @label: a label
 *
 * Returns: its cheapest candidate that overlaps nothing chosen, of equally cheap ones the least
 *   contested; #TIE_LABEL_NONE where there is none
 */
int
tie_label_search_find_free (TieLabelSearch *search, guint label)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const TieLabelCandidate *candidates = search->problem->candidates;
  int best = TIE_LABEL_NONE;

  for (guint k = conflicts->label_start[label]; k < conflicts->label_start[label + 1]; k++)
    {
      const guint c = conflicts->candidate[k];

      if (best != TIE_LABEL_NONE && candidates[c].cost > candidates[best].cost)
        break;
      if (search->blocked[c] == 0
          && (best == TIE_LABEL_NONE
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
find_blocking (TieLabelSearch *search, guint candidate, guint *labels)
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
refit (TieLabelSearch *search, guint label, guint chain)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const int best = tie_label_search_find_free (search, label);
  const guint before = search->changes->len;

  if (best != TIE_LABEL_NONE)
    {
      tie_label_search_choose (search, label, best);
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
      tie_label_search_choose (search, blocking[0], TIE_LABEL_NONE);
      tie_label_search_choose (search, label, (int) c);
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
try_place (TieLabelSearch *search, guint label, guint candidate)
{
  const TieLabelScore before = search->score;
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
    tie_label_search_choose (search, blocking[i], TIE_LABEL_NONE);
  tie_label_search_choose (search, label, (int) candidate);
  search->held[label] = TRUE;
  for (guint i = 0; i < n; i++)
    refit (search, blocking[i], CHAIN);

  better = tie_label_score_is_better (&search->score, &before);
  if (!better)
    {
      undo (search, 0);
      search->score = before;
    }
  for (guint i = 0; i < search->changes->len; i++)
    search->held[g_array_index (search->changes, TieLabelChange, i).label] = FALSE;
  g_array_set_size (search->changes, 0);
  return better;
}

/* Finds a place for a label that has none, or a cheaper one. */
static gboolean
improve (TieLabelSearch *search, guint label)
{
  const TieLabelConflicts *conflicts = search->conflicts;
  const TieLabelCandidate *candidates = search->problem->candidates;

  for (guint k = conflicts->label_start[label]; k < conflicts->label_start[label + 1]; k++)
    {
      const guint c = conflicts->candidate[k];
      const int now = search->chosen[label];

      if (search->steps > search->most_steps
          || (now != TIE_LABEL_NONE && candidates[c].cost >= candidates[now].cost))
        return FALSE;
      if (try_place (search, label, c))
        return TRUE;
    }
  return FALSE;
}

/**
 * tie_label_search_refine:
 * @search: a placement
 * @n: how many labels
 * @labels: (array length=n): labels, the most important first
 *
 * Improves labels one by one as long as that helps.
 */
void
tie_label_search_refine (TieLabelSearch *search, guint n, const guint *labels)
{
  gboolean better = TRUE;

  for (guint round = 0; better && round < MOST_ROUNDS; round++)
    {
      better = FALSE;
      for (guint i = 0; i < n; i++)
        better = improve (search, labels[i]) || better;
    }
}

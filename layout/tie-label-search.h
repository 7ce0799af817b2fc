/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-label-conflicts.h"

G_BEGIN_DECLS

/* Where a label has no place. */
#define TIE_LABEL_NONE (-1)

/**
 * TieLabelChange:
 *
 * A label that was moved, and where it was before.
 */
typedef struct
{
  guint label;
  int before;
} TieLabelChange;

/**
 * TieLabelScore:
 *
 * How good a placement is: first by priority, then by how many there are, then by cost.
 */
typedef struct
{
  double priority;
  guint placed;
  double cost;
} TieLabelScore;

/**
 * TieLabelSearch:
 * @problem: what is to be placed, borrowed
 * @conflicts: which places exclude each other, borrowed
 * @chosen: (array): the candidate of each label, or #TIE_LABEL_NONE
 * @blocked: (array): of each candidate: how many chosen ones overlap it
 * @held: (array): of each label: must not be moved again in this attempt
 * @rank: (array): of each label by priority, 0: the most important
 * @changes: (element-type TieLabelChange): what was changed since it was last emptied
 * @score: how good it is so far
 * @steps: how much was looked at so far
 * @most_steps: when to end
 *
 * A placement that is being improved.
 */
typedef struct
{
  const TieLabelProblem *problem;
  const TieLabelConflicts *conflicts;
  int *chosen;
  guint *blocked;
  gboolean *held;
  guint *rank;
  GArray *changes;
  TieLabelScore score;
  guint64 steps;
  guint64 most_steps;
} TieLabelSearch;

gboolean tie_label_score_is_better (const TieLabelScore *score, const TieLabelScore *other);
void tie_label_search_choose (TieLabelSearch *search, guint label, int candidate);
int tie_label_search_find_free (TieLabelSearch *search, guint label);
void tie_label_search_refine (TieLabelSearch *search, guint n, const guint *labels);

G_END_DECLS

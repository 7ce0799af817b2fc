/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-label-place.h"

G_BEGIN_DECLS

/**
 * TieLabelConflicts:
 * @label_start: (array length=n_labels+1): where the candidates of each label begin in @candidate
 * @candidate: candidates that touch nothing but other labels; each label's cheapest first
 * @start: (array length=n_candidates+1): where those that a candidate overlaps begin in @other
 * @other: candidates of other labels
 *
 * The candidates that can be used at all, and which pairs of them exclude each other.
 */
typedef struct
{
  guint *label_start;
  guint *candidate;
  guint *start;
  guint *other;
} TieLabelConflicts;

TieLabelConflicts *tie_label_conflicts_new (const TieLabelProblem *problem);
void tie_label_conflicts_free (TieLabelConflicts *conflicts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieLabelConflicts, tie_label_conflicts_free)

G_END_DECLS

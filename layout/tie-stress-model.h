/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-layout-progress.h"
#include "tie-partners.h"

G_BEGIN_DECLS

/**
 * TieStressModel:
 *
 * The distances in a connected graph that a layout of least stress is found with: those of all
 * pairs or, in large graphs, of a sample.
 */
typedef struct _TieStressModel TieStressModel;

TieStressModel *
tie_stress_model_new (const TieAdjacency *adjacency, const gboolean *fixed, guint seed);
void tie_stress_model_free (TieStressModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieStressModel, tie_stress_model_free)

gboolean tie_stress_model_solve (TieStressModel *self,
                                 const TieStressOptions *options,
                                 double *x,
                                 double *y);
void tie_stress_model_step (TieStressModel *self, double step, double *x, double *y);
TiePartners *tie_stress_model_draw (const TieStressModel *self, guint k);

G_END_DECLS

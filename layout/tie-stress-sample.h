/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-partners.h"
#include "tie-random.h"

G_BEGIN_DECLS

/**
 * TieStressSample:
 *
 * Some hundred pairs with each node of a large connected graph, drawn by lot, with their distances.
 */
typedef struct _TieStressSample TieStressSample;

TieStressSample *
tie_stress_sample_new (const TieAdjacency *adjacency, const gboolean *fixed, TieRandom *random);
void tie_stress_sample_free (TieStressSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieStressSample, tie_stress_sample_free)

void tie_stress_sample_set (TieStressSample *self, const double *x, const double *y);
void tie_stress_sample_get (const TieStressSample *self, double *x, double *y);
double tie_stress_sample_get_longest (const TieStressSample *self);
void tie_stress_sample_descend (TieStressSample *self, double step, TieRandom *random);
TiePartners *tie_stress_sample_draw (const TieStressSample *self, guint k);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-partners.h"
#include "tie-random.h"

G_BEGIN_DECLS

/**
 * TieStressTournament:
 *
 * All pairs of nodes of a connected graph with their distances, as the rounds of a tournament: in
 * each round every node meets one other.
 */
typedef struct _TieStressTournament TieStressTournament;

TieStressTournament *
tie_stress_tournament_new (const TieAdjacency *adjacency, const gboolean *fixed, TieRandom *random);
void tie_stress_tournament_free (TieStressTournament *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieStressTournament, tie_stress_tournament_free)

void tie_stress_tournament_set (TieStressTournament *self, const double *x, const double *y);
void tie_stress_tournament_get (const TieStressTournament *self, double *x, double *y);
double tie_stress_tournament_get_longest (const TieStressTournament *self);
void tie_stress_tournament_descend (TieStressTournament *self, double step, TieRandom *random);
double tie_stress_tournament_measure (const TieStressTournament *self);
TiePartners *tie_stress_tournament_draw (const TieStressTournament *self, guint k);

G_END_DECLS

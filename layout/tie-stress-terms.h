/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-random.h"

G_BEGIN_DECLS

/**
 * TieTerm:
 * @i, @j: a pair of nodes
 * @distance: how far from each other they should be
 * @weight_i, @weight_j: how much each cares; 0: it stays for this pair
 *
 * One summand of the stress.
 */
typedef struct
{
  guint i;
  guint j;
  float distance;
  float weight_i;
  float weight_j;
} TieTerm;

/**
 * TieTerms:
 *
 * The summands of the stress of a connected graph.
 */
typedef struct
{
  gsize n;
  TieTerm *term;
} TieTerms;

TieTerms *tie_terms_new (const TieAdjacency *adjacency, const gboolean *fixed);
void tie_terms_free (TieTerms *terms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieTerms, tie_terms_free)

void tie_terms_shuffle (TieTerms *terms, TieRandom *random);
double tie_terms_measure (const TieTerms *terms, const double *x, const double *y);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arcs.h"

G_BEGIN_DECLS

/**
 * TieDag:
 * @n_nodes: how many nodes
 * @out: to whom each gives
 * @in: from whom each gets
 * @sequence: (array length=n_nodes): the nodes, each after all from whom it gets
 *
 * A directed graph without cycles: some edges of the one that it was made of are turned round.
 */
typedef struct
{
  guint n_nodes;
  TieArcs out;
  TieArcs in;
  guint *sequence;
} TieDag;

TieDag *tie_dag_new (const TieGraph *graph, const double *along);
void tie_dag_free (TieDag *dag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDag, tie_dag_free)

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-random.h"

G_BEGIN_DECLS

/**
 * TieDistanceSample:
 * @n_nodes: how many nodes
 * @k: how many partners each has
 * @n_sources: how many nodes are partners at all
 * @node: (array length=n_nodes*k): the nth partner of node i is at n·n_nodes + i; a node that is
 * its own partner stands for none
 * @distance: (array length=n_nodes*k): how far it is
 * @longest: the longest of the distances
 *
 * Some distances in a graph: those of each node from partners drawn by lot.
 */
typedef struct
{
  guint n_nodes;
  guint k;
  guint n_sources;
  guint *node;
  float *distance;
  float longest;
} TieDistanceSample;

TieDistanceSample *tie_distance_sample_new (const TieAdjacency *adjacency, TieRandom *random);
void tie_distance_sample_free (TieDistanceSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieDistanceSample, tie_distance_sample_free)

G_END_DECLS

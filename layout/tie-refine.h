/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-drawing-grid.h"
#include "tie-layout-progress.h"
#include "tie-partners.h"
#include "tie-random.h"

G_BEGIN_DECLS

/**
 * TieRefineStage:
 * @sweeps: how often all nodes are gone through
 * @tries: how many places are tried for a node each time
 * @hard: boxes must keep their gap; otherwise overlaps cost, more from sweep to sweep
 * @pushes: how often overlaps give way after each of the later sweeps of a stage that is not hard
 */
typedef struct
{
  guint sweeps;
  guint tries;
  gboolean hard;
  guint pushes;
} TieRefineStage;

/**
 * TieRefine:
 * @drawing: what is refined, in pixels
 * @partners: by which its stress is measured
 * @moves: (array): whether each node may be moved
 * @frame: where middles of boxes may be
 * @gap: what is to stay free between two boxes
 * @scale: pixels for one unit of distance
 * @budget: the stress for which crossings are bought, as a part of the least
 * @least: the least stress, as tie_partners_sum() has it
 * @price: of a crossing, in terms of stress; what it becomes is kept from stage to stage
 * @through_price: of an edge through a foreign box, in crossings
 * @overlap_price: of an overlap in the last sweep, likewise
 * @random: what decides which places are tried
 *
 * A layout of low stress on its way to one that reads well.
 */
typedef struct
{
  TieDrawing drawing;
  TiePartners *partners;
  const gboolean *moves;
  TieFrame frame;
  float gap;
  float scale;
  double budget;
  double least;
  double price;
  double through_price;
  double overlap_price;
  TieRandom random;
} TieRefine;

gboolean tie_refine_run (TieRefine *self,
                         const TieRefineStage *stage,
                         gboolean (*go_on) (guint sweep, gpointer data),
                         gpointer data);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieSpreadPool:
 *
 * Neighbors that stand as close as they may and move as one.
 */
typedef struct
{
  double mean;
  double weight;
  guint count;
} TieSpreadPool;

/**
 * TieSpread:
 * @n: how many there are
 * @wished: (array length=n): where each would like to be
 * @weight: (array length=n) (nullable): how much it counts, above 0; NULL: all the same
 * @distance: (array length=n-1): how far the next must be from each, at least
 * @least: where the first may be at the earliest, perhaps minus infinity
 * @most: where the last may be at the latest, perhaps infinity
 * @pools: (array length=n): room to work in
 *
 * Things in a row that must keep their order and their distance.
 */
typedef struct
{
  guint n;
  const double *wished;
  const double *weight;
  const double *distance;
  double least;
  double most;
  TieSpreadPool *pools;
} TieSpread;

gboolean tie_spread_solve (const TieSpread *spread, double *placed);

G_END_DECLS

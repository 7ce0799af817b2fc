/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieNetworkArrangement:
 * @x, @y: (array length=n): for each organisation of the document, in ideal lengths of a tie
 * @variant: how key and fans stand best with it; see tie-network-furniture.c
 *
 * Where the organisations of a document are, before a size is known. Owned by the document.
 */
typedef struct
{
  guint n;
  double *x;
  double *y;
  guint variant;
} TieNetworkArrangement;

const TieNetworkArrangement *tie_network_arrange (const TieChartRequest *request, TieRect plot);

G_END_DECLS

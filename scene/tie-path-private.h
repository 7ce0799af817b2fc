/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-path.h"

G_BEGIN_DECLS

/* What most paths need: a curve, a head, a diamond. A scene of thousands has tens of thousands */
#define TIE_PATH_FEW_OPS 10
#define TIE_PATH_FEW_COORDINATES 16

typedef struct
{
  guint op : 2; /* a TiePathOp */
  guint start : 30;
} TiePathStep;

/*
 * TiePath:
 * @steps: operations, and where the coordinates of each begin; @few_steps as long as they do
 * @coordinates: one operation's after the other's; likewise
 */
struct _TiePath
{
  guint n_steps;
  guint n_coordinates;
  guint most_steps;
  guint most_coordinates;
  TiePathStep *steps;
  double *coordinates;
  TiePathStep few_steps[TIE_PATH_FEW_OPS];
  double few_coordinates[TIE_PATH_FEW_COORDINATES];
};

G_END_DECLS

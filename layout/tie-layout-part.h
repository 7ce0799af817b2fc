/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-adjacency.h"
#include "tie-layout.h"
#include "tie-partners.h"
#include "tie-stress-model.h"

G_BEGIN_DECLS

/**
 * TieLayoutPart:
 * @n: how many nodes
 * @members: (array length=n): their numbers in the whole
 * @pinned: (array length=n): which of them keep their positions
 * @x: (array length=n): where they are
 * @y: (array length=n): likewise
 * @width: (array length=n): their boxes, pixels
 * @height: (array length=n): likewise
 * @model: (unowned) (nullable): their distances, while it is laid out by stress
 * @partners: (nullable): with whom their stress is measured, once it is least
 * @least: that stress
 * @price: what a crossing costs, in stress
 * @crossings: how many edges cross where it is least, about
 * @scale: pixels for one unit of distance
 * @nth: how often it was laid out before
 * @counts: whether faults are counted
 * @faults: what is not liked about the layout
 * @before: how far the work was before this component
 * @after: how far it is after it
 * @all_x: where all nodes are, to report
 * @all_y: likewise
 *
 * A component of a layout problem on its own.
 */
typedef struct
{
  const TieLayoutProblem *problem;
  guint n;
  const guint *members;
  TieAdjacency *adjacency;
  gboolean *pinned;
  gboolean some_pinned;
  double *x;
  double *y;
  double *width;
  double *height;
  TieStressModel *model;
  TiePartners *partners;
  double least;
  double price;
  double crossings;
  double scale;
  guint nth;
  gboolean counts;
  double faults;
  double before;
  double after;
  double *all_x;
  double *all_y;
} TieLayoutPart;

void tie_layout_part_init (TieLayoutPart *self, const TieAdjacency *adjacency);
void tie_layout_part_clear (TieLayoutPart *self);
void tie_layout_part_put_back (const TieLayoutPart *self);
gboolean tie_layout_part_report (const TieLayoutPart *self, double done);
float *tie_layout_part_copy_positions (const TieLayoutPart *self);

G_END_DECLS

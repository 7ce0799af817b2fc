/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-layout.h"

G_BEGIN_DECLS

/**
 * TieArrangement:
 * @problem: what is to be arranged, borrowed
 * @x: (array): middles of the boxes so far, the caller's
 * @y: (array): likewise
 * @given_x: (array): where the nodes were at the start
 * @given_y: (array): likewise
 * @from: the part of all work that was done before the present phase, 0 to 1
 * @upto: and after it
 * @stopped: whether the progress function said to stop
 *
 * A layout that is being made. Once it is stopped, phases still leave positions behind, but no
 * longer improve them.
 */
typedef struct
{
  const TieLayoutProblem *problem;
  double *x;
  double *y;
  double *given_x;
  double *given_y;
  double from;
  double upto;
  gboolean stopped;
} TieArrangement;

void tie_arrangement_init (TieArrangement *arrangement,
                           const TieLayoutProblem *problem,
                           double *x,
                           double *y);
void tie_arrangement_clear (TieArrangement *arrangement);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieArrangement, tie_arrangement_clear)

gboolean tie_arrangement_tell (TieArrangement *arrangement, double done);
gboolean tie_arrangement_is_pinned (const TieArrangement *arrangement, guint node);
void tie_arrangement_return (const TieArrangement *arrangement, guint n, const guint *nodes);
gboolean tie_arrangement_finish (TieArrangement *arrangement);

G_END_DECLS

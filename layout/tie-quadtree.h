/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-crew.h"

G_BEGIN_DECLS

/**
 * TieQuadtree:
 *
 * Points on the plane, near ones together: their repulsion is summed up without looking at each
 * pair.
 */
typedef struct _TieQuadtree TieQuadtree;

TieQuadtree *tie_quadtree_new (guint n);
void tie_quadtree_free (TieQuadtree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieQuadtree, tie_quadtree_free)

void tie_quadtree_build (TieQuadtree *self, const float *x, const float *y);
void tie_quadtree_repel (const TieQuadtree *self, TieCrew *crew, float *force_x, float *force_y);

G_END_DECLS

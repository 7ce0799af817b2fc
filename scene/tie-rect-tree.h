/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-rect.h"

G_BEGIN_DECLS

/**
 * TieRectTree:
 *
 * Rectangles that are found by place. Immutable: any number of threads may ask it at once.
 */
typedef struct _TieRectTree TieRectTree;

/**
 * TieRectTreeVisit:
 * @entry: which rectangle
 *
 * Returns: %FALSE to be told of no more
 */
typedef gboolean (*TieRectTreeVisit) (guint entry, gpointer user_data);

/**
 * TieRectTreeMeasure:
 * @entry: which rectangle
 *
 * Returns: how far the entry is; never less than the straight way to its rectangle
 */
typedef double (*TieRectTreeMeasure) (guint entry, gpointer user_data);

TieRectTree *tie_rect_tree_new (const TieRect *rects, guint n);
void tie_rect_tree_free (TieRectTree *self);
gboolean tie_rect_tree_visit (const TieRectTree *self,
                              TieRect area,
                              TieRectTreeVisit visit,
                              gpointer user_data);
int tie_rect_tree_find_nearest (const TieRectTree *self,
                                double x,
                                double y,
                                TieRectTreeMeasure measure,
                                gpointer user_data);
TieRect tie_rect_tree_get_bounds (const TieRectTree *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieRectTree, tie_rect_tree_free)

G_END_DECLS

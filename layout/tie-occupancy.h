/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-label-place.h"

G_BEGIN_DECLS

/**
 * TieOccupancy:
 *
 * Which cells of an area are taken: a bit a cell, so that asking whether a box is free takes as
 * long however much there is.
 */
typedef struct _TieOccupancy TieOccupancy;

TieOccupancy *tie_occupancy_new (const TieBox *area, double cell);
void tie_occupancy_free (TieOccupancy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieOccupancy, tie_occupancy_free)

void tie_occupancy_take_box (TieOccupancy *self, const TieBox *box);
void tie_occupancy_take_disc (TieOccupancy *self, double x, double y, double radius);
void tie_occupancy_take_curve (TieOccupancy *self, const TieCurve *curve, double width);
gboolean tie_occupancy_is_free (const TieOccupancy *self, const TieBox *box);
gboolean tie_occupancy_find_free (const TieOccupancy *self, TieBox *box);

G_END_DECLS

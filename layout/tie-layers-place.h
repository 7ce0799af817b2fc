/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-layer-boxes.h"
#include "tie-layering.h"

G_BEGIN_DECLS

void tie_layers_place_across (const TieLayering *layering,
                              const TieDag *dag,
                              const TieLayerBoxes *boxes,
                              double *across);
void
tie_layers_keep_across (const TieLayering *layering, const TieLayerBoxes *boxes, double *across);
void tie_layers_place_along (const TieLayering *layering,
                             const TieLayerBoxes *boxes,
                             double height,
                             double *along);
void tie_layers_keep_along (const TieLayering *layering, const TieLayerBoxes *boxes, double *along);

G_END_DECLS

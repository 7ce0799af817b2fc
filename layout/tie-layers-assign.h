/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-dag.h"
#include "tie-layer-boxes.h"

G_BEGIN_DECLS

guint tie_layers_assign (const TieDag *dag, const TieLayerBoxes *boxes, guint *layer);

G_END_DECLS

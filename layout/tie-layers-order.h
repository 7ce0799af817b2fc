/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arrangement.h"
#include "tie-layering.h"

G_BEGIN_DECLS

void tie_layers_order (TieLayering *layering, const TieDag *dag, TieArrangement *arrangement);
void tie_layers_order_as_given (TieLayering *layering, const double *across);

G_END_DECLS

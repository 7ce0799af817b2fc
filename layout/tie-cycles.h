/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arcs.h"

G_BEGIN_DECLS

void tie_cycles_find (const TieArcs *arcs, guint *knot);
void tie_cycles_order (const TieArcs *arcs, const guint *knot, guint *place);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-layout-part.h"

G_BEGIN_DECLS

/* Networks of more nodes than this are untangled by forces and searched only a little. */
#define TIE_REFINEMENT_LARGE 2400
/* And of more than this not at all: they are made by forces alone. */
#define TIE_REFINEMENT_VAST 6000
/* How far the work on a part is when its refinement begins. */
#define TIE_REFINEMENT_BEGINS 0.4

gboolean tie_refinement_run (TieLayoutPart *part);
double tie_refinement_weigh (const TieLayoutPart *part, double faults, double stress);

G_END_DECLS

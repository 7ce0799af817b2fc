/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-layout.h"

G_BEGIN_DECLS

gboolean tie_rings_layout (const TieLayoutProblem *problem, double *x, double *y);

G_END_DECLS

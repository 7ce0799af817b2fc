/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-stress.h"

G_BEGIN_DECLS

void tie_orient (guint n_nodes, int focus, double aspect, double *x, double *y);

G_END_DECLS

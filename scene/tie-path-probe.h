/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-path.h"

G_BEGIN_DECLS

double
tie_path_get_distance (const TiePath *self, double x, double y, double limit, double tolerance);
gboolean tie_path_contains (const TiePath *self, double x, double y, double tolerance);

G_END_DECLS

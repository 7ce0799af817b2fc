/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-arrangement.h"
#include "tie-circle-graph.h"

G_BEGIN_DECLS

gboolean tie_circle_sift (const TieCircleGraph *graph,
                          guint reach,
                          const gboolean *moves,
                          TieArrangement *arrangement,
                          guint *order);

G_END_DECLS

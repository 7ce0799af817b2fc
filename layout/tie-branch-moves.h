/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-refine.h"

G_BEGIN_DECLS

void tie_branch_moves_run (TieRefine *refine, guint rounds);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-graphml-keys.h"
#include "tie-problem-list.h"

G_BEGIN_DECLS

gboolean tie_graphml_parse (const char *text,
                            gsize length,
                            TieSheet *sheets[TIE_GRAPHML_N_PARTS],
                            GPtrArray *problems);

G_END_DECLS

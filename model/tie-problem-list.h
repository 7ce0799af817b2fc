/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-problem.h"

G_BEGIN_DECLS

/* A list of TieProblem while it grows: problems know their offset; line and column are found for
 * all of them at once. */
GPtrArray *tie_problem_list_new (void);
void tie_problem_list_add (GPtrArray *problems,
                           TieSeverity severity,
                           gsize offset,
                           char *pointer,
                           const char *code,
                           char *message);
void tie_problem_list_take (GPtrArray *problems, TieProblem *problem);
gboolean tie_problem_list_is_full (const GPtrArray *problems, TieSeverity severity);
gboolean tie_problem_list_has_error (const GPtrArray *problems);
void tie_problem_list_finish (GPtrArray *problems, const char *text, gsize length);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-document.h"
#include "tie-problem.h"

G_BEGIN_DECLS

/* The document, or NULL when there is an error among the problems.
 * problems: (out) (transfer container) (element-type TieProblem): all of them, in document order; warnings too */
TieDocument *tie_reader_read_bytes (GBytes *bytes, GPtrArray **problems);
/* NULL with `error` when the file cannot be read at all; NULL without it when the problems say why */
TieDocument *tie_reader_read_file (GFile *file, GCancellable *cancellable, GPtrArray **problems, GError **error);

G_END_DECLS

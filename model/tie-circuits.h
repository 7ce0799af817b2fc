/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* successors: (array length=n_vertices) (element-type GArray of guint): each vertex at most once in
 * a list, none its own. Returns: (transfer full) (element-type GArray of guint): the elementary
 * circuits, the least vertex of each first */
GPtrArray *
tie_circuits_find (GPtrArray *successors, guint max_length, guint max_circuits, gboolean *bounded);

G_END_DECLS

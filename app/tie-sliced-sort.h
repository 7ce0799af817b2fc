/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TieSlicedSort TieSlicedSort;

TieSlicedSort *tie_sliced_sort_new (GPtrArray *items, GCompareDataFunc compare, gpointer data);
void tie_sliced_sort_free (TieSlicedSort *self);
gboolean tie_sliced_sort_step (TieSlicedSort *self, gint64 until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSlicedSort, tie_sliced_sort_free)

G_END_DECLS

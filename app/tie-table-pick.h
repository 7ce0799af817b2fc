/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-table-row.h"

G_BEGIN_DECLS

typedef struct _TieTablePick TieTablePick;

TieTablePick *
tie_table_pick_new (TieSession *session, GPtrArray *rows, GHashTable *subjects, GtkSorter *sorter);
void tie_table_pick_free (TieTablePick *self);
gboolean tie_table_pick_step (TieTablePick *self, gint64 until);
GPtrArray *tie_table_pick_get_rows (TieTablePick *self);
GPtrArray *tie_table_pick_get_passed (TieTablePick *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieTablePick, tie_table_pick_free)

G_END_DECLS

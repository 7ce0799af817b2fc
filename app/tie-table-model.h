/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-table-row.h"

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_MODEL (tie_table_model_get_type ())
G_DECLARE_FINAL_TYPE (TieTableModel, tie_table_model, TIE, TABLE_MODEL, GObject)

TieTableModel *tie_table_model_new (TieSession *session, GtkSorter *sorter);
void tie_table_model_set_held (TieTableModel *self, gboolean held);
void tie_table_model_set_scope (TieTableModel *self, GHashTable *subjects);
void tie_table_model_set_lit (TieTableModel *self, GHashTable *lit);
void tie_table_model_refill (TieTableModel *self);
void tie_table_model_refilter (TieTableModel *self);
gboolean tie_table_model_is_complete (TieTableModel *self);
guint tie_table_model_get_n_rows (TieTableModel *self);
GPtrArray *tie_table_model_get_passed (TieTableModel *self);
guint tie_table_model_find (TieTableModel *self, GObject *subject);

G_END_DECLS

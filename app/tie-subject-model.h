/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_SUBJECT_MODEL (tie_subject_model_get_type ())
G_DECLARE_FINAL_TYPE (TieSubjectModel, tie_subject_model, TIE, SUBJECT_MODEL, GObject)

TieSubjectModel *tie_subject_model_new (TieSession *session);
GListModel *tie_subject_model_get_list (TieSubjectModel *self);
void tie_subject_model_set_query (TieSubjectModel *self, const char *query);
guint tie_subject_model_get_n_subjects (TieSubjectModel *self);
gboolean tie_subject_model_is_complete (TieSubjectModel *self);
guint tie_subject_model_find (TieSubjectModel *self, GObject *subject);
GObject *tie_subject_model_get_first (TieSubjectModel *self);
const char *tie_subject_get_id (GObject *subject);

G_END_DECLS

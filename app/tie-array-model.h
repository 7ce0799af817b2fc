/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TIE_TYPE_ARRAY_MODEL (tie_array_model_get_type ())
G_DECLARE_FINAL_TYPE (TieArrayModel, tie_array_model, TIE, ARRAY_MODEL, GObject)

TieArrayModel *tie_array_model_new (GType type);
void tie_array_model_set (TieArrayModel *self, GPtrArray *items);

G_END_DECLS

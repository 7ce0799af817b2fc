/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tie_export_ground_snapshot (GtkSnapshot *snapshot, const graphene_rect_t *area);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_DETAIL_MOMENT (tie_detail_moment_get_type ())
G_DECLARE_FINAL_TYPE (TieDetailMoment, tie_detail_moment, TIE, DETAIL_MOMENT, GtkWidget)

void tie_detail_moment_set_session (TieDetailMoment *self, TieSession *session);
void tie_detail_moment_update (TieDetailMoment *self);

G_END_DECLS

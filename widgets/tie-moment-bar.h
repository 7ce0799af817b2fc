/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-player.h"

G_BEGIN_DECLS

#define TIE_TYPE_MOMENT_BAR (tie_moment_bar_get_type ())
G_DECLARE_FINAL_TYPE (TieMomentBar, tie_moment_bar, TIE, MOMENT_BAR, GtkWidget)

void tie_moment_bar_set_player (TieMomentBar *self, TieSession *session, TiePlayer *player);

G_END_DECLS

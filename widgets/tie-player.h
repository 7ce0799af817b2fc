/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_PLAYER (tie_player_get_type ())
G_DECLARE_FINAL_TYPE (TiePlayer, tie_player, TIE, PLAYER, GObject)

#define TIE_PLAYER_LEAST_SPEED 1
#define TIE_PLAYER_MOST_SPEED 120

TiePlayer *tie_player_new (TieSession *session, GtkWidget *clock);
void tie_player_set_playing (TiePlayer *self, gboolean playing);
gboolean tie_player_get_playing (TiePlayer *self);
void tie_player_set_speed (TiePlayer *self, int speed);
int tie_player_get_speed (TiePlayer *self);
gboolean tie_player_get_span (TiePlayer *self, int *first, int *last);

G_END_DECLS

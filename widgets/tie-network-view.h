/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas.h"

G_BEGIN_DECLS

#define TIE_TYPE_NETWORK_VIEW (tie_network_view_get_type ())
G_DECLARE_FINAL_TYPE (TieNetworkView, tie_network_view, TIE, NETWORK_VIEW, TieCanvas)

GtkWidget *tie_network_view_new (TieSession *session);
TiePins *tie_network_view_dup_places (TieNetworkView *self);

G_END_DECLS

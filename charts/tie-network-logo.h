/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"
#include "tie-scene.h"

G_BEGIN_DECLS

void tie_network_logo_draw (const TieNetworkNode *node, gboolean on_plate, TieScene *scene);

G_END_DECLS

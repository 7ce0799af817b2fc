/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-network-plan.h"

G_BEGIN_DECLS

/**
 * TieNetworkKey:
 *
 * What the styles mean that occur in a network, and only those.
 */
typedef struct _TieNetworkKey TieNetworkKey;

TieNetworkKey *tie_network_key_new (TieNetworkPlan *plan);
void tie_network_key_free (TieNetworkKey *self);
void
tie_network_key_measure (TieNetworkKey *self, double width, double *used_width, double *height);
void tie_network_key_add (TieNetworkKey *self, TieScene *scene, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkKey, tie_network_key_free)

G_END_DECLS

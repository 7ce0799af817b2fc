/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieNetworkPositions:
 *
 * Where another program, or `tieline layout`, puts the organisations of a network: for each id the
 * middle of its box, in pixels of no particular origin. Once it is filled it does not change, and
 * threads can share it.
 */
typedef struct _TieNetworkPositions TieNetworkPositions;

TieNetworkPositions *tie_network_positions_new (void);
TieNetworkPositions *tie_network_positions_ref (TieNetworkPositions *self);
void tie_network_positions_unref (TieNetworkPositions *self);
gboolean tie_network_positions_add (TieNetworkPositions *self, const char *id, double x, double y);
gboolean
tie_network_positions_find (const TieNetworkPositions *self, const char *id, double *x, double *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkPositions, tie_network_positions_unref)

G_END_DECLS

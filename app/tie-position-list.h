/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-network-positions.h"

G_BEGIN_DECLS

char *tie_position_list_quote (const char *id);
TieNetworkPositions *
tie_position_list_read (GBytes *bytes, TieDocument *document, GPtrArray **problems);

G_END_DECLS

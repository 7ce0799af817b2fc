/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-network-positions.h"

G_BEGIN_DECLS

#define TIE_POSITION_LIST_ERROR (tie_position_list_error_quark ())
typedef enum
{
  TIE_POSITION_LIST_ERROR_LINE,
  TIE_POSITION_LIST_ERROR_MISSING,
} TiePositionListError;
GQuark tie_position_list_error_quark (void);

TieNetworkPositions *
tie_position_list_parse (const char *text, TieDocument *document, GError **error);

G_END_DECLS

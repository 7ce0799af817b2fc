/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-field.h"
#include "tie-flow.h"

G_BEGIN_DECLS

void tie_sheet_phases_put (TieSheet *sheet, TieFlow *flow, const char *language);

G_END_DECLS

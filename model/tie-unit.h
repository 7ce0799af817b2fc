/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_UNIT_POWER,   /* kW, MW, GW */
  TIE_UNIT_MONEY,   /* an ISO 4217 code */
  TIE_UNIT_PERCENT, /* % */
  TIE_UNIT_OTHER,
} TieUnitKind;

TieUnitKind tie_unit_get_kind (const char *unit);
gboolean tie_unit_get_factor (const char *from, const char *to, double *factor);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-filter.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

/**
 * TieCapacityUnit:
 * @unit: "GW", "doses", "USD"
 * @per: the period of a rate, which is another unit than the amount
 * @payments: what is paid, rather than what is supplied and served
 * @from: (nullable) (unowned): who alone it comes from, or anybody
 * @to: (nullable) (unowned): to whom alone it goes, or anybody
 * @n_flows: how many flows in it count
 * @n_apart: how many rumoured ones and ones in discussion stand apart
 *
 * What flows can be added up over time in. A plain value; @unit is interned.
 */
typedef struct
{
  const char *unit;
  TieRate per;
  gboolean payments;
  TieOrganization *from;
  TieOrganization *to;
  guint n_flows;
  guint n_apart;
} TieCapacityUnit;

GArray *tie_capacity_unit_list (TieDocument *document, TieFilter *filter);
gboolean tie_capacity_unit_has_flow (const TieCapacityUnit *self, TieFlow *flow);

G_END_DECLS

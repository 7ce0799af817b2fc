/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

/**
 * TieTotal:
 * @claim: the fact with `totalOf`
 * @claimed: what it claims
 * @accounted: what the document's flows of that kind and direction add up to, in the claim's unit
 * @n_flows: how many flows that is
 * @disputed: a disagreement is among them
 * @or_more: a lower bound is among them
 *
 * A claimed total against what the document accounts for.
 */
typedef struct
{
  TieFact *claim;
  TieEstimate claimed;
  TieEstimate accounted;
  char *unit;
  guint n_flows;
  gboolean disputed;
  gboolean or_more;
} TieTotal;

void tie_total_free (TieTotal *self);
GPtrArray *tie_totals_of_document (TieDocument *document);
guint tie_totals_sum (TieDocument *document,
                      TieFlowKind kind,
                      TieOrganization *from,
                      TieOrganization *to,
                      const char *unit,
                      TieEstimate *sum,
                      gboolean *disputed,
                      gboolean *or_more);

G_END_DECLS

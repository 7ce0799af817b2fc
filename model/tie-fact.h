/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-flow-kind.h"
#include "tie-interval.h"
#include "tie-organization.h"
#include "tie-text.h"

G_BEGIN_DECLS

#define TIE_TYPE_FACT (tie_fact_get_type ())
G_DECLARE_FINAL_TYPE (TieFact, tie_fact, TIE, FACT, GObject)

const TieText *tie_fact_get_label (TieFact *self);
const TieText *tie_fact_get_text (TieFact *self);
GPtrArray *tie_fact_get_amount (TieFact *self);
const TieInterval *tie_fact_get_when (TieFact *self);
const TieText *tie_fact_get_by (TieFact *self);
const TieText *tie_fact_get_note (TieFact *self);
GPtrArray *tie_fact_get_citations (TieFact *self);
gboolean tie_fact_get_total_of (TieFact *self,
                                TieFlowKind *kind,
                                TieOrganization **from,
                                TieOrganization **to);

G_END_DECLS

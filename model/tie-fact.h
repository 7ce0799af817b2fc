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
const TieText *tie_fact_get_text (TieFact *self);       /* nullable */
GPtrArray *tie_fact_get_amount (TieFact *self);         /* TieQuantity, never NULL, may be empty */
const TieInterval *tie_fact_get_when (TieFact *self);   /* nullable */
const TieText *tie_fact_get_by (TieFact *self);         /* nullable: who says so */
const TieText *tie_fact_get_note (TieFact *self);       /* nullable */
GPtrArray *tie_fact_get_citations (TieFact *self);
/* what the fact claims the total of; FALSE when it claims none. from and to: nullable */
gboolean tie_fact_get_total_of (TieFact *self, TieFlowKind *kind, TieOrganization **from, TieOrganization **to);

G_END_DECLS

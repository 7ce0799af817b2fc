/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-flow-kind.h"
#include "tie-interval.h"
#include "tie-organization.h"
#include "tie-text.h"

G_BEGIN_DECLS

#define TIE_TYPE_FLOW (tie_flow_get_type ())
G_DECLARE_FINAL_TYPE (TieFlow, tie_flow, TIE, FLOW, GObject)

typedef struct _TieDeal TieDeal;

const char *tie_flow_get_id (TieFlow *self);
TieDeal *tie_flow_get_deal (TieFlow *self);
TieFlowKind tie_flow_get_kind (TieFlow *self);
TieOrganization *tie_flow_get_from (TieFlow *self);
TieOrganization *tie_flow_get_to (TieFlow *self);
GPtrArray *tie_flow_get_amount (TieFlow *self);
GPtrArray *tie_flow_get_products (TieFlow *self);
const TieInterval *tie_flow_get_when (TieFlow *self);
const TieDate *tie_flow_get_until (TieFlow *self);
GPtrArray *tie_flow_get_phases (TieFlow *self);
const TieText *tie_flow_get_condition (TieFlow *self);
GPtrArray *tie_flow_get_within (TieFlow *self);
const TieText *tie_flow_get_note (TieFlow *self);
GPtrArray *tie_flow_get_citations (TieFlow *self);

G_END_DECLS

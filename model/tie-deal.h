/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-claim.h"
#include "tie-flow.h"
#include "tie-organization.h"

G_BEGIN_DECLS

#define TIE_TYPE_DEAL (tie_deal_get_type ())
G_DECLARE_FINAL_TYPE (TieDeal, tie_deal, TIE, DEAL, GObject)

const char *tie_deal_get_id (TieDeal *self);
const TieText *tie_deal_get_name (TieDeal *self);
char *tie_deal_dup_name (TieDeal *self, const char *language);
TieStatus tie_deal_get_status (TieDeal *self);
GPtrArray *tie_deal_get_status_claims (TieDeal *self);
gboolean tie_deal_is_status_disputed (TieDeal *self);
const TieDate *tie_deal_get_announced (TieDeal *self);
GPtrArray *tie_deal_get_announced_claims (TieDeal *self);
const TieDate *tie_deal_get_checked (TieDeal *self);
GPtrArray *tie_deal_get_amount (TieDeal *self);
GPtrArray *tie_deal_get_flows (TieDeal *self);
GPtrArray *tie_deal_get_parties (TieDeal *self);
GPtrArray *tie_deal_get_supersedes (TieDeal *self);
GPtrArray *tie_deal_get_superseded_by (TieDeal *self);
const TieText *tie_deal_get_summary (TieDeal *self);
GPtrArray *tie_deal_get_facts (TieDeal *self);
GPtrArray *tie_deal_get_citations (TieDeal *self);
TieFlow *tie_deal_get_delivery (TieDeal *self);

G_END_DECLS

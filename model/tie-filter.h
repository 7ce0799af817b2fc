/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

#define TIE_TYPE_FILTER (tie_filter_get_type ())
G_DECLARE_FINAL_TYPE (TieFilter, tie_filter, TIE, FILTER, GObject)

/**
 * TieFilter:
 *
 * What is shown: organisations by kind, deals by status, flows by kind, and single ones by their
 * ids. Emits "changed".
 */
TieFilter *tie_filter_new (void);
TieFilter *tie_filter_copy (TieFilter *self);
void tie_filter_assign (TieFilter *self, TieFilter *other);
void tie_filter_reset (TieFilter *self);
gboolean tie_filter_is_empty (TieFilter *self);
gboolean tie_filter_hides_kinds (TieFilter *self);
void tie_filter_set_status_shown (TieFilter *self, TieStatus status, gboolean shown);
gboolean tie_filter_get_status_shown (TieFilter *self, TieStatus status);
void tie_filter_set_flow_kind_shown (TieFilter *self, TieFlowKind kind, gboolean shown);
gboolean tie_filter_get_flow_kind_shown (TieFilter *self, TieFlowKind kind);
void tie_filter_set_organization_kind_shown (TieFilter *self, const char *kind, gboolean shown);
gboolean tie_filter_get_organization_kind_shown (TieFilter *self, const char *kind);
void tie_filter_set_left_out (TieFilter *self, GPtrArray *ids);
gboolean tie_filter_is_left_out (TieFilter *self, const char *id);
gboolean tie_filter_leaves_out_flow (TieFilter *self, TieFlow *flow);
gboolean tie_filter_passes_organization (TieFilter *self, TieOrganization *organization);
gboolean tie_filter_passes_flow (TieFilter *self, TieFlow *flow);
gboolean tie_filter_passes_deal (TieFilter *self, TieDeal *deal);

G_END_DECLS

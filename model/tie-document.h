/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-comparison.h"
#include "tie-deal.h"
#include "tie-fact.h"
#include "tie-organization.h"
#include "tie-product.h"
#include "tie-source.h"
#include "tie-story.h"

G_BEGIN_DECLS

#define TIE_TYPE_DOCUMENT (tie_document_get_type ())
G_DECLARE_FINAL_TYPE (TieDocument, tie_document, TIE, DOCUMENT, GObject)

const TieText *tie_document_get_title (TieDocument *self);
const TieText *tie_document_get_summary (TieDocument *self);
const char *tie_document_get_language (TieDocument *self);
const TieDate *tie_document_get_as_of (TieDocument *self);
TieOrganization *tie_document_get_focus (TieDocument *self);
const char *tie_document_get_capacity_unit (TieDocument *self);
const char *tie_document_get_money_unit (TieDocument *self);
const TieText *tie_document_get_unit_name (TieDocument *self, const char *unit);
GPtrArray *tie_document_get_organizations (TieDocument *self);
GPtrArray *tie_document_get_deals (TieDocument *self);
GPtrArray *tie_document_get_deals_of (TieDocument *self, TieOrganization *organization);
GPtrArray *tie_document_get_flows (TieDocument *self);
GPtrArray *tie_document_get_products (TieDocument *self);
GPtrArray *tie_document_get_sources (TieDocument *self);
GPtrArray *tie_document_get_facts (TieDocument *self);
GPtrArray *tie_document_get_comparisons (TieDocument *self);
GPtrArray *tie_document_get_stories (TieDocument *self);
GObject *tie_document_lookup (TieDocument *self, const char *id);
GBytes *tie_document_get_bytes (TieDocument *self);
const char *tie_document_get_folder (TieDocument *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-text.h"

G_BEGIN_DECLS

#define TIE_TYPE_ORGANIZATION (tie_organization_get_type ())
G_DECLARE_FINAL_TYPE (TieOrganization, tie_organization, TIE, ORGANIZATION, GObject)

const char *tie_organization_get_id (TieOrganization *self);
const TieText *tie_organization_get_name (TieOrganization *self);
GPtrArray *tie_organization_get_aliases (TieOrganization *self);
const TieText *tie_organization_get_kind (TieOrganization *self);
const char *tie_organization_get_country (TieOrganization *self);
const char *tie_organization_get_color (TieOrganization *self);
const char *tie_organization_get_logo (TieOrganization *self);
GBytes *tie_organization_get_picture (TieOrganization *self);
const char *tie_organization_get_website (TieOrganization *self);
const TieText *tie_organization_get_summary (TieOrganization *self);
GPtrArray *tie_organization_get_facts (TieOrganization *self);
GPtrArray *tie_organization_get_citations (TieOrganization *self);

G_END_DECLS

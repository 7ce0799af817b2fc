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
GPtrArray *tie_organization_get_aliases (TieOrganization *self); /* TieText, transfer none, never NULL */
const TieText *tie_organization_get_kind (TieOrganization *self); /* nullable; Text such as "chip maker" */
const char *tie_organization_get_country (TieOrganization *self); /* nullable */
const char *tie_organization_get_color (TieOrganization *self);   /* nullable, #rrggbb */
const char *tie_organization_get_logo (TieOrganization *self);    /* nullable */
const char *tie_organization_get_website (TieOrganization *self); /* nullable */
const TieText *tie_organization_get_summary (TieOrganization *self); /* nullable */
GPtrArray *tie_organization_get_facts (TieOrganization *self);     /* TieFact */
GPtrArray *tie_organization_get_citations (TieOrganization *self); /* TieCitation */

G_END_DECLS

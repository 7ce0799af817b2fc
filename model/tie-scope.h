/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

GHashTable *tie_scope_new (void);
GHashTable *tie_scope_new_of_ids (TieDocument *document, GPtrArray *ids);
GHashTable *tie_scope_new_narrow (TieDocument *document, GPtrArray *ids);
void tie_scope_add_organization (GHashTable *scope, TieOrganization *organization);
void tie_scope_add_deal (GHashTable *scope, TieDeal *deal);
void tie_scope_add_flow (GHashTable *scope, TieFlow *flow);

G_END_DECLS

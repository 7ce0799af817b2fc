/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

typedef struct _TieSearchQuery TieSearchQuery;

char *tie_search_fold_organization (TieOrganization *organization);
char *tie_search_fold_deal (TieDeal *deal);

TieSearchQuery *tie_search_query_new (const char *query);
void tie_search_query_free (TieSearchQuery *self);
gboolean tie_search_query_matches (const TieSearchQuery *self, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSearchQuery, tie_search_query_free)

gboolean tie_search_matches_organization (const char *query, TieOrganization *organization);
gboolean tie_search_matches_deal (const char *query, TieDeal *deal);

G_END_DECLS

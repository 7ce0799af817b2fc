/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

gboolean tie_search_matches_organization (const char *query, TieOrganization *organization);
gboolean tie_search_matches_deal (const char *query, TieDeal *deal);

G_END_DECLS

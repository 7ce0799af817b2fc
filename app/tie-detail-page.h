/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-detail-parts.h"

G_BEGIN_DECLS

/* The pages of the detail panel, one for each kind of thing that can be selected */
GtkWidget *tie_detail_document_page_new (const TieDetail *detail);
GtkWidget *tie_detail_organization_page_new (const TieDetail *detail,
                                             TieOrganization *organization);
/* flow: nullable; the one that is selected. its card: out, nullable */
GtkWidget *
tie_detail_deal_page_new (const TieDetail *detail, TieDeal *deal, TieFlow *flow, GtkWidget **card);
GtkWidget *tie_detail_flow_card_new (const TieDetail *detail, TieFlow *flow, gboolean selected);

G_END_DECLS
